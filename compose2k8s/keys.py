"""Declare the attributes of a Compose mapping as the fields of a frozen record: the support table.

    hostname: Traced[str] | None = key(text, to="pod.hostname")
    mac_address: Traced[str] | None = key(text, dropped="pods get their address from the network")
    healthcheck: Healthcheck | None = key(room("healthcheck"))

A line says how the attribute is read, and what becomes of it: `to=` names the field it goes to,
`by=` the room that translates it together with others; `already=` says that Kubernetes behaves so
anyway; `dropped=` that nothing like it exists (a warning) and `ignored=` that it has no meaning in a
cluster (a note), with the reason, unless the value is one of `nothing=`, which ask for nothing. A line
without any of these belongs to the room that its decoder names, or to the record's own `emit`, or else to
the ledger, which notices what nobody emitted. Decoders raise `ValueError`; `read` adds the position and
goes on. What the lines say becomes fragments in emission.py.
"""

from __future__ import annotations

from compose2k8s.codes import INVALID
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.record import Record, Spec
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias, TypeVar

    from compose2k8s.generator.fragment import Context, Fragment
    from compose2k8s.parser.node import Node

    T = TypeVar("T")
    Decode: TypeAlias = Callable[[Node], T]


_NONE: frozenset[type] = frozenset()


class Key(Spec):
    """One line of the table; `key` fills it."""

    __slots__ = (
        "already", "at", "by", "decode", "dropped", "hint", "ignored", "nothing", "same", "to", "via",
    )  # fmt: skip

    decode: Decode[Any]
    same: frozenset[type]
    to: tuple[str, ...] | None
    via: Callable[[Any], Any] | None
    by: str | None
    at: str | None
    already: str | None
    dropped: str | None
    ignored: str | None
    nothing: tuple[object, ...]
    hint: str


def key(
    decode: Decode[T],
    *,
    to: str | None = None,
    via: Callable[[Any], Any] | None = None,
    by: str | None = None,
    at: str | None = None,
    already: str | None = None,
    dropped: str | None = None,
    ignored: str | None = None,
    nothing: tuple[object, ...] = (),
    hint: str = "",
) -> T | None:
    """A line of the table.

    `to` is `site.field.field`, a site being one of `fragment.SITES`; `via` maps the value on its way.
    `by` names the room `attributes/<by>.py` whose `emit(ctx) -> Fragment` translates this attribute
    together with others (command and entrypoint, cpus and deploy.resources); it runs once. `at` names
    the module, such as generator.network.ports, that decides it for the whole project: for those who read.
    """
    line: Any = Key()
    line.decode = decode
    line.same = getattr(decode, "same", _NONE)
    line.to = tuple(to.split(".")) if to else None
    line.via = via
    line.by = by
    line.at = at
    line.already = already
    line.dropped = dropped
    line.ignored = ignored
    line.nothing = nothing
    line.hint = hint
    return line  # type: ignore[no-any-return] # a Spec stands in the place of the default, None


class Keyed(Record):
    """A record read from a Compose mapping. Subclasses may add `emit(self, ctx) -> Fragment`."""

    at: int = 0  # where the mapping is written
    unset: tuple[Traced[str], ...] = ()  # empty texts that say nothing
    _strict = False
    _at = ""  # the module that decides what its lines say, where they name none
    _empty_is_unset = False

    if TYPE_CHECKING:

        def emit(self, ctx: Context) -> Fragment: ...


def read(cls: type[T], node: Node, **given: Any) -> T:
    """Read a mapping into a record; raises ComposeError with one diagnostic per bad attribute."""
    if not isinstance(node, Map):
        words = "x-kubernetes must be a mapping" if cls._strict else "expected a mapping"  # type: ignore[attr-defined] # cls is a Keyed
        raise ComposeError(Diagnostic(code=INVALID, message=words, origins=(place(node),)))
    specs: dict[str, Key] = cls._specs  # type: ignore[attr-defined] # cls is a Keyed
    problems: list[Diagnostic] = []
    given["at"] = node.origin
    empty_is_unset = cls._empty_is_unset  # type: ignore[attr-defined] # cls is a Keyed
    for name, child in node.items():
        spec = specs.get(name)
        if spec is None:
            written, name = name, _PYTHON.get(name, name)
            spec = specs.get(name)
            if spec is None:
                if cls._strict:  # type: ignore[attr-defined] # cls is a Keyed
                    problems.append(_unknown(written, node, specs))
                continue
        if child.__class__ is Traced and child.value.__class__ in spec.same:
            if empty_is_unset and child.value == "" and spec.decode is text:
                given["unset"] = (*given.get("unset", ()), child)
            else:
                given[name] = child  # most are this
            continue
        try:
            given[name] = spec.decode(child)
        except ValueError as error:
            knob = "x-kubernetes." if cls._strict else ""  # type: ignore[attr-defined] # cls is a Keyed
            message = f"{knob}{WRITTEN.get(name, name)}: {error}"
            problems.append(Diagnostic(code=INVALID, message=message, origins=(place(child),)))
        except ComposeError as error:
            problems += error.diagnostics
    if problems:
        raise ComposeError(*problems)
    # Sections give the only field that is required, the name.
    return cls.of(given)  # type: ignore[attr-defined, no-any-return] # cls is a Keyed


# Names that are no names in Python.
_PYTHON = {"x-kubernetes": "x_kubernetes", "class": "ingress_class", "key": "file_key"}
WRITTEN = {python: written for written, python in _PYTHON.items()}


def _unknown(name: str, node: Map, specs: dict[str, Key]) -> Diagnostic:
    from compose2k8s.parser.suggest import nearest

    near = nearest(name, specs)
    known = ", ".join(WRITTEN.get(spec, spec) for spec in specs)
    hint = f"did you mean `{WRITTEN.get(near, near)}`?" if near else f"there are {known}"
    message = f"x-kubernetes has no attribute `{name}` here"
    at = node.keys_at.get(name, node.origin)
    return Diagnostic(code=INVALID, message=message, origins=(at,), hint=hint)


_rooms: dict[str, Any] = {}


def module_of(name: str) -> Any:
    """The room `attributes/<name>.py`, imported when an attribute of it occurs."""
    if name not in _rooms:
        _rooms[name] = __import__(f"compose2k8s.attributes.{name}", fromlist=("emit",))
    return _rooms[name]


class Attribute(Record):
    """The value of an attribute that is not a mapping, but a list or map of entries with one room."""

    if TYPE_CHECKING:

        def emit(self, ctx: Context) -> Fragment: ...


# Decoders: node -> value.


def scalar(parse: Callable[[Any], T], *same: type) -> Decode[Traced[T]]:
    """A single value, parsed; ValueError says in the user's words what was expected.

    `same`: types whose values are what is wanted already.
    """
    kept = frozenset(same)

    def decode(node: Node) -> Traced[T]:
        if not isinstance(node, Traced):
            raise ValueError("expected a single value")
        if node.value.__class__ in kept:
            return node  # type: ignore[return-value] # its value is a T
        return Traced(parse(node.value), node.origins)

    decode.same = kept  # type: ignore[attr-defined] # so that nobody needs to call it
    return decode


def each(item: Decode[T]) -> Decode[tuple[T, ...]]:
    """A list, or a single entry that stands for a list of one."""

    same: frozenset[type] = getattr(item, "same", _NONE)

    def decode(node: Node) -> tuple[T, ...]:
        entries: Any = node if isinstance(node, Seq) else (node,)
        return tuple(
            [n if n.__class__ is Traced and n.value.__class__ in same else item(n) for n in entries]  # type: ignore[misc] # n is a T then
        )

    decode.record = getattr(item, "record", None)  # type: ignore[attr-defined] # for the page of attributes
    return decode


def mapping(item: Decode[T]) -> Decode[dict[str, T]]:
    """A mapping with names of the user's choice."""

    same: frozenset[type] = getattr(item, "same", _NONE)

    def decode(node: Node) -> dict[str, T]:
        if not isinstance(node, Map):
            raise ValueError("expected a mapping")
        entries: Any = node.items()
        return {
            name: n if n.__class__ is Traced and n.value.__class__ in same else item(n)  # type: ignore[misc] # n is a T then
            for name, n in entries
        }

    return decode


def table(cls: type[T]) -> Decode[T]:
    """A mapping with attributes of its own, read into the record `cls`."""

    def decode(node: Node) -> T:
        return read(cls, node)

    decode.record = cls  # type: ignore[attr-defined] # for the page of attributes
    return decode


def room(name: str, function: str = "decode") -> Decode[Any]:
    """The room `attributes/<name>.py`, imported when the attribute occurs: its `decode(node)`."""

    found: list[Decode[Any]] = []

    def decode(node: Node) -> Any:
        if not found:
            found.append(getattr(module_of(name), function))
        return found[0](node)

    decode.room, decode.function = name, function  # type: ignore[attr-defined] # for the page of attributes
    return decode


def anything(node: Node) -> Node:
    """The node as it is: every value in it is traced, so the ledger sees all of them."""
    return node


def _text(raw: object) -> str:
    if raw is None:
        raise ValueError("expected a text")
    return raw if isinstance(raw, str) else str(raw)


def _boolean(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise ValueError(f"{raw!r} is not true or false")
    return raw


def _integer(raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int | str | float):
        raise ValueError(f"{raw!r} is not a whole number")
    return int(raw)


def _number(raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | str | float):
        raise ValueError(f"{raw!r} is not a number")
    return float(raw)


def _seconds(raw: object) -> float:
    from compose2k8s.units import duration

    return duration(str(raw)) / 1e9


text = scalar(_text, str)
boolean = scalar(_boolean, bool)
integer = scalar(_integer, int)
number = scalar(_number, float)
seconds = scalar(_seconds)  # a duration in Go's text form, in seconds
size = scalar(_integer)  # bytes: the canonical form writes sizes as decimal text
texts = each(text)
