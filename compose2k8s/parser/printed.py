"""The canonical tree as plain data in the order and with the omissions of `docker compose config`.

One table a mapping: its attributes in the order in which Compose prints them, each with the shape
that says when it is left out (RULES.md section 16). YAML and JSON differ: JSON knows no `x-` keys
below the top and prints some attributes always. Faults of Compose in printing are copied here and in
mistakes.py, and nowhere else.
"""

from __future__ import annotations

from compose2k8s.codes import NOT_IN_JSON
from compose2k8s.diagnostics import ComposeError, say
from compose2k8s.parser.node import Map, Pairs, Seq
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeAlias

    from compose2k8s.parser.node import Node

    # (node, as JSON) -> plain data, or NOTHING where the attribute is left out
    Shape: TypeAlias = Callable[[Node, bool], Any]

NOTHING: Any = object()


def plain(node: Node, json: bool) -> Any:
    """Left out where empty, zero or false."""
    value = node.value if isinstance(node, Traced) else None
    return NOTHING if not value or value == "0" else value


def word(node: Node, json: bool) -> Any:
    """A text, left out where empty."""
    return (node.value if isinstance(node, Traced) else None) or NOTHING


def kept(node: Node, json: bool) -> Any:
    """Printed whenever it was written."""
    value = node.value if isinstance(node, Traced) else None
    return NOTHING if value is None else value


def delay(node: Node, json: bool) -> Any:
    """A duration, left out where zero."""
    value = node.value if isinstance(node, Traced) else None
    return NOTHING if not value or value == "0s" else value


def unless_true(node: Node, json: bool) -> Any:
    """Left out where true, which is the default."""
    return False if isinstance(node, Traced) and node.value is False else NOTHING


def real(node: Node, json: bool) -> Any:
    """A number that Compose keeps in 32 bits."""
    value = node.value if isinstance(node, Traced) else None
    return single_precision(value) if value else NOTHING


def single_precision(value: Any) -> Any:
    """The shortest number that is the same in 32 bits."""
    from _struct import pack, unpack

    stored = pack("f", float(value))
    for digits in range(1, 10):
        shortest = float(f"{unpack('f', stored)[0]:.{digits}g}")
        if pack("f", shortest) == stored:
            break
    return int(shortest) if shortest.is_integer() and abs(shortest) < 1e6 else shortest


def texts(node: Node, json: bool) -> Any:
    """A list of scalars, left out where empty."""
    return command(node, json) or NOTHING


def command(node: Node, json: bool) -> Any:
    """A list of words: JSON always has it, YAML unless it is null."""
    if not isinstance(node, Seq):
        return None if json else NOTHING
    return [n.value if isinstance(n, Traced) else None for n in node]


def pairs(node: Node, json: bool) -> Any:
    """Name -> scalar, sorted."""
    if not isinstance(node, Map) or not node:
        return NOTHING
    shown = {k: v.value if isinstance(v, Traced) else None for k, v in node.items()}
    return {k: shown[k] for k in in_order(shown, json)}


def options(node: Node, json: bool) -> Any:
    """A provider's options: every value a list."""
    if not isinstance(node, Map) or not node:
        return NOTHING
    shown = {
        name: [n.value for n in entry if isinstance(n, Traced)]
        for name, entry in node.items()
        if isinstance(entry, Seq)
    }
    return {name: shown[name] for name in in_order(shown, json)}


def raw(node: Node, json: bool) -> Any:
    """Anything, as it is, mappings sorted by key, and merged variables as the list that they are."""
    if isinstance(node, Pairs):
        return [_pair(name, value) for name, value in node.items()]
    if isinstance(node, Map):
        return {k: raw(node[k], json) for k in in_order(node, json)}
    if isinstance(node, Seq):
        return [raw(item, json) for item in node]
    return rfc3339(node.value) if type(node.value).__name__ == "Stamp" else node.value


def _pair(name: str, value: Node) -> str:
    known = value.value if isinstance(value, Traced) else None
    return name if known is None else f"{name}={go_text(known)}"


def rfc3339(stamp: Any) -> Any:
    """`2020-01-01 10:00:00 +0200 +0200` as a date in JSON and YAML."""
    from compose2k8s.parser.go_yaml import Verbatim

    day, hour, zone, *_ = stamp.split(" ")
    offset = "Z" if zone == "+0000" else f"{zone[:3]}:{zone[3:]}"
    return Verbatim(f"{day}T{hour}{offset}")


class Struct:
    """A mapping with attributes of its own.

    `always`: what JSON prints though it is not there.
    """

    def __init__(self, shapes: Mapping[str, Shape], always: tuple[str, ...] = ()) -> None:
        self.shapes = shapes
        self.rank = {name: i for i, name in enumerate(shapes)}
        self.always = always

    def __call__(self, node: Node, json: bool) -> Any:
        if not isinstance(node, Map):
            return NOTHING
        rank, shapes = self.rank, self.shapes
        names = [k for k in node if k in rank]
        if json:
            names += [k for k in self.always if k not in node]
        names.sort(key=rank.__getitem__)
        shown = {}
        for name in names:
            value = shapes[name](node.get(name, _ABSENT), json)
            if value is not NOTHING:
                shown[name] = value
        if not json:
            own = [k for k in node if k[:2] == "x-"]
            for name in in_order(own, json) if own else ():
                shown[name] = raw(node[name], json)
        return shown


_ABSENT: Traced[Any] = Traced(None)
_EMPTY = Map()


def value_of(struct: Struct) -> Shape:
    """A mapping that JSON prints even where there is none, and YAML not even where it is empty."""

    def shape(node: Node, json: bool) -> Any:
        shown = struct(node if isinstance(node, Map) else _EMPTY, json)
        return shown if json else (shown or NOTHING)

    return shape


def each(item: Shape) -> Shape:
    """A list, left out where empty."""

    def shape(node: Node, json: bool) -> Any:
        return [item(n, json) for n in node] if isinstance(node, Seq) and node else NOTHING

    return shape


def named(item: Shape) -> Shape:
    """Name -> mapping or null, sorted; left out where empty."""

    def shape(node: Node, json: bool) -> Any:
        if not isinstance(node, Map) or not node:
            return NOTHING
        shown = ((k, item(node[k], json)) for k in in_order(node, json))
        return {k: None if v is NOTHING else v for k, v in shown}

    return shape


def ssh_keys(node: Node, json: bool) -> Any:
    """`ID=PATH` as `ID: PATH`, which the reference cannot print as JSON."""
    keys = texts(node, json)
    paths = [n for n in node if "=" in str(n.value)] if isinstance(node, Seq) else []  # type: ignore[union-attr] # texts
    if json and paths:
        raise ComposeError(
            say(
                NOT_IN_JSON,
                "Docker Compose cannot print build.ssh with a path as JSON",
                paths,
                hint="--format yaml",
            )
        )
    return [key.replace("=", ": ", 1) for key in keys] if paths else keys


def always(zeros: dict[str, Any], *, titled: bool = False) -> Shape:
    """These attributes, with or without a value. `titled`: JSON writes their names like Path."""

    def shape(node: Node, json: bool) -> Any:
        if not isinstance(node, Map):
            return NOTHING
        shown = {k: getattr(node.get(k), "value", None) or zero for k, zero in zeros.items()}
        return {k.title(): v for k, v in shown.items()} if json and titled else shown

    return shape


def ulimit(node: Node, json: bool) -> Any:
    """One number for both, or two; the reference loses a zero."""
    if isinstance(node, Map):
        soft, hard = (getattr(node.get(k), "value", 0) or 0 for k in ("soft", "hard"))
    elif isinstance(node, Traced) and node.value:
        return node.value
    else:
        soft = hard = 0
    shown = {"soft": soft, "hard": hard}
    return {k: v for k, v in shown.items() if v} if json else shown


def in_order(names: Any, json: bool) -> list[str]:
    """Names as Compose sorts them: by code point in JSON, with numbers in their order in YAML."""
    if json or len(names) < 2:
        return sorted(names)
    together = "".join(names)
    if together.isalpha():
        return sorted(names)
    if together.isascii() and not any(d in together for d in "0123456789"):
        return sorted(names, key=lambda name: name.translate(_LETTERS_LAST))
    from _functools import cmp_to_key  # type: ignore[import-not-found] # functools loads more

    return sorted(names, key=cmp_to_key(natural))


_LETTERS_LAST = {c: c + 256 for c in (*range(65, 91), *range(97, 123))}


def natural(a: str, b: str) -> int:
    """Letters after signs and digits, but behind a digit before them; numbers by their value."""
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    if same == min(len(a), len(b)):
        return len(a) - len(b)
    x, y = a[same], b[same]
    if x.isalpha() and y.isalpha():
        return -1 if x < y else 1
    if x.isalpha() or y.isalpha():
        after_digit = same > 0 and a[same - 1].isdigit()
        return -1 if x.isalpha() == after_digit else 1
    lead = ""
    if "0" in (x, y) and a[:same].rstrip("0")[-1:].isdigit() and a[same - 1].isdigit():
        lead = "1"  # the zeros stand within a number
    first, second = (lead + _digits(s[same:]) for s in (a, b))
    if int(first or 0) != int(second or 0):
        return -1 if int(first or 0) < int(second or 0) else 1
    if len(first) != len(second):
        return len(first) - len(second)
    return -1 if x < y else 1


def _digits(text: str) -> str:
    end = 0
    while end < len(text) and text[end].isdigit():
        end += 1
    return text[:end]
