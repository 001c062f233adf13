"""Is the project shaped as Compose wants it? One walk over a table, all problems at once.

The table (compose_schema.py) is made from the reference's own JSON schema; a test proves that both
agree. Each problem stands at its own line, in a plain sentence, with the nearest name or the accepted
values.
"""

from __future__ import annotations

from compose2k8s.codes import (
    BAD_VALUE,
    DUPLICATE,
    MISSING_ATTRIBUTE,
    NOT_ALLOWED,
    UNKNOWN_ATTRIBUTE,
    WRONG_TYPE,
)
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.compose_schema import NODES
from compose2k8s.parser.look import words
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from compose2k8s.diagnostics import Code
    from compose2k8s.parser.look import Place
    from compose2k8s.parser.node import Node

_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
_ALNUM = _NAME - frozenset("._-")
_PULL = ("always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly")
_WORDS = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "empty",
    "list": "a list",
    "mapping": "a mapping",
}


def _pairs(text: str) -> Iterable[tuple[str, str]]:
    from itertools import pairwise  # as dear as four modules of our own

    return pairwise(text)


def _is_name(text: str) -> bool:
    return bool(text) and _NAME.issuperset(text)


def _every(text: str) -> bool:
    """`every_12h`, `every_1d12h`."""
    rest = text.removeprefix("every_")
    return (
        rest != text
        and rest[:1].isdigit()
        and rest[-1:] in tuple("wdhms")
        and frozenset("0123456789wdhms").issuperset(rest)
        and not any(a in "wdhms" and b in "wdhms" for a, b in _pairs(rest))
    )


_PATTERNS: dict[str, tuple[Callable[[str], bool], str]] = {
    "^[a-zA-Z0-9._-]+$": (_is_name, "letters, digits, dots, dashes and underscores"),
    "^[a-z]+$": (
        lambda text: text.isascii() and text.isalpha() and text.islower(),
        "lower-case letters",
    ),
    ".+": (lambda text: bool(text.strip("\n")), "text"),
    "^.+$": (lambda text: bool(text) and "\n" not in text, "text of one line"),
    "^x-": (lambda text: text.startswith("x-"), ""),
    "^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$": (
        lambda text: text in _PULL or _every(text),
        f"one of {', '.join(_PULL)}, every_N with a unit from w d h m s",
    ),
    "[a-zA-Z0-9][a-zA-Z0-9_.-]+": (
        lambda text: any(a in _ALNUM and b in _NAME for a, b in _pairs(text)),
        "at least two letters, digits, dots, dashes or underscores",
    ),
}
_SPECS: Sequence[Any] = NODES
# The nodes that take every text.
_ANY_TEXT = frozenset(
    [n for n, s in enumerate(_SPECS) if not s or ("string" in s[0] and not s[1] and not s[2])]
)
_PROPERTIES: dict[int, dict[str, int]] = {}
_NOTHING = Map()


def check(tree: Map) -> list[Diagnostic]:
    """Every place where the merged project is not shaped as Compose wants it."""
    problems: list[Diagnostic] = []
    _check(tree, 0, "", problems)
    return problems


def sections(tree: Map) -> list[Diagnostic]:
    """The least of it, for who asks for the variables only: names stand for mappings, or for nothing."""
    problems: list[Diagnostic] = []
    for name in ("services", "jobs", "networks", "volumes", "configs", "secrets"):
        section = tree.get(name, _NOTHING)
        within = section.items() if isinstance(section, Map) else ()
        for path, node in ((name, section), *((f"{name}.{k}", v) for k, v in within)):
            if not isinstance(node, Map) and (node is section or node != Traced(None)):
                _say(problems, WRONG_TYPE, f"{path} must be a mapping", place(node))
    return problems


def _say(problems: list[Diagnostic], code: Code, message: str, at: int, hint: str = "") -> None:
    problems.append(Diagnostic(code=code, message=message, origins=(at,), hint=hint))


def _check(node: Node, number: int, path: Place, problems: list[Diagnostic]) -> None:
    spec = _SPECS[number]
    if not spec:
        _finite(node, path, problems)
        return
    types, enum, pattern, bounds, listed, mapped = spec
    if isinstance(node, Traced):
        kind = _kind(node.value)
        if kind == "number" and not _finite(node, path, problems):
            return
        if kind not in types and not (kind == "integer" and "number" in types):
            _wrong(node, kind, spec, path, problems)
        elif isinstance(node.value, str):
            if enum and node.value not in enum:
                from compose2k8s.parser.suggest import nearest

                near = nearest(node.value, enum)
                _say(
                    problems,
                    NOT_ALLOWED,
                    f"{words(path)} cannot be {node.value!r}: it is {_choice(enum)}",
                    place(node),
                    f"did you mean {near!r}?" if near else "",
                )
            elif pattern and not _PATTERNS[pattern][0](node.value):
                meant = _PATTERNS[pattern][1]
                _say(
                    problems,
                    NOT_ALLOWED,
                    f"{words(path)} cannot be {node.value!r}: write {meant}",
                    place(node),
                )
        elif bounds != (None, None) and isinstance(node.value, int | float):
            _within(node.value, bounds, path, place(node), problems)
    elif isinstance(node, Seq):
        if listed is None:
            _wrong(node, "list", spec, path, problems)
        else:
            _list(node, listed, path, problems)
    elif mapped is None:
        _wrong(node, "mapping", spec, path, problems)
    else:
        _mapping(node, number, mapped, path, problems)


def _choice(values: Sequence[str]) -> str:
    """`a`, or one of `a, b`."""
    return f"one of {', '.join(values)}" if len(values) > 1 else f"{values[0]!r} or nothing"


def _finite(node: Node, path: Place, problems: list[Diagnostic]) -> bool:
    """Whether there is no infinity and no .nan in it: Compose writes the project down as JSON."""
    if isinstance(node, Traced):
        value = node.value
        if isinstance(value, float) and value - value != 0:
            message = (
                f"{words(path)} is {go_text(value)}, which is no number that can be written down"
            )
            _say(problems, BAD_VALUE, message, place(node), "put quotes around a text")
            return False
        return True
    before = len(problems)
    for name, child in node.items() if isinstance(node, Map) else enumerate(node):
        _finite(child, (path, name), problems)
    return len(problems) == before


def _kind(value: object) -> str:
    if isinstance(value, str):
        return "string"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float) and not value.is_integer():
        return "number"
    return "integer"


def _wrong(node: Node, kind: str, spec: Any, path: Place, problems: list[Diagnostic]) -> None:
    types, _, _, _, listed, mapped = spec
    wanted = [_WORDS[t] for t in types if t != "null"]
    wanted += (["a list"] if listed else []) + (["a mapping"] if mapped else [])
    shown = _WORDS[kind]
    if isinstance(node, Traced) and isinstance(node.value, int | float):
        shown = (
            f"the {'value' if isinstance(node.value, bool) else 'number'} {str(node.value).lower()}"
        )
    message = f"{words(path) or 'a compose file'} must be {' or '.join(wanted)}, not {shown}"
    from compose2k8s.parser.advice import on_wrong

    hint = on_wrong(node, words(path), types, listed=bool(listed), mapped=bool(mapped))
    _say(problems, WRONG_TYPE, message, place(node), hint)


def _within(
    value: float, bounds: tuple[Any, Any], path: Place, at: int, problems: list[Diagnostic]
) -> None:
    low, high = bounds
    if (low is not None and value < low) or (high is not None and value > high):
        limits = f"at least {low}" if high is None else f"from {low} to {high}"
        _say(problems, BAD_VALUE, f"{words(path)} is {value}, but must be {limits}", at)


def _list(node: Seq, listed: Any, path: Place, problems: list[Diagnostic]) -> None:
    item, unique = listed
    for index, child in enumerate(node):
        if child.__class__ is Traced and child.value.__class__ is str and item in _ANY_TEXT:
            continue
        _check(child, item, (path, index), problems)
    if unique and len(node) > 1:
        seen: dict[object, Node] = {}
        for child in node:
            key = (type(child.value), child.value) if isinstance(child, Traced) else repr(child)
            if key in seen:
                shown = (
                    f"{child.value!r} stands" if isinstance(child, Traced) else "an entry stands"
                )
                _say(problems, DUPLICATE, f"{words(path)}: {shown} twice", place(child))
            seen[key] = child


def _mapping(node: Map, number: int, mapped: Any, path: Place, problems: list[Diagnostic]) -> None:
    pairs, patterns, other, required, some = mapped
    properties = _PROPERTIES.get(number)
    if properties is None:
        properties = _PROPERTIES[number] = dict(pairs)
    for key, child in node.items():
        if key in properties:
            inner = properties[key]
        else:
            inner = other
            for pattern, its in patterns:
                if _PATTERNS[pattern][0](key):
                    inner = its
                    break
            if inner < 0:
                _unknown(node, key, path, properties, patterns, problems)
                continue
        if child.__class__ is Traced and child.value.__class__ is str and inner in _ANY_TEXT:
            continue  # most leaves are this
        spec = _SPECS[inner]
        if spec and spec[-1] is not None and isinstance(child, Map):
            _mapping(child, inner, spec[-1], (path, key), problems)
        else:
            _check(child, inner, (path, key), problems)
    for name in required:
        if name not in node:
            _say(
                problems,
                MISSING_ATTRIBUTE,
                f"{words(path)} needs the attribute `{name}`",
                node.origin,
            )
    if some and not any(name in node for name in some):
        _say(
            problems, MISSING_ATTRIBUTE, f"{words(path)} needs `{'` or `'.join(some)}`", node.origin
        )


def _unknown(
    node: Map,
    key: str,
    path: Place,
    properties: dict[str, int],
    patterns: Any,
    problems: list[Diagnostic],
) -> None:
    at = node.keys_at.get(key, node.origin)
    meant = [_PATTERNS[p][1] for p, _ in patterns if _PATTERNS[p][1]]
    if meant and not properties:
        _say(problems, NOT_ALLOWED, f"{words(path)}: the name {key!r} may have only {meant[0]}", at)
        return
    from compose2k8s.parser.advice import on_unknown

    hint = on_unknown(node, key, words(path), properties)
    where = f"{words(path)} has" if path else "a compose file has"
    _say(problems, UNKNOWN_ATTRIBUTE, f"{where} no attribute `{key}`", at, hint)
