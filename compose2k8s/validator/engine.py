"""The schema engine: one walk over a table gives type, unknown and missing fields, in the server's words.

The tables are made from Kubernetes' own JSON schemas (schemas/build_kubernetes.py). Beyond what JSON
Schema says, the walk knows the ranges of int32 and int64, base64 and quantities, which the server's
decoder refuses. `jsonschema` on the same files is the reference (jsonschema_engine.py); a fuzz test proves
that both agree. A null field is an absent one, as for the server.
"""

from __future__ import annotations

from compose2k8s.codes import (
    BAD_FORM,
    BAD_RESOURCES,
    MISSING_FIELD,
    NO_SUCH_FIELD,
    NO_SUCH_KIND,
    NOT_SERVED,
    OUT_OF_RANGE,
    WRONG_FIELD_TYPE,
)
from compose2k8s.grammar import quantity
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.tables import COMMON, TEXT, definition

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from compose2k8s.trace import Path

    # Where the walk is: (the place above, a step), or () at the top.
    Place: TypeAlias = tuple[Any, ...]

QUANTITY = "is no quantity such as 500m, 2, 128Mi or 1G"
_INT32 = 1 << 31
_RANGES = {"int32": _INT32, "int64": 1 << 63}
_WORDS = {"o": "a mapping", "a": "a list", "s": "a text", "i": "a whole number", "n": "a number",
          "b": "true or false", "q": "a text or a number"}  # fmt: skip
_resolved: dict[int, dict[str, Any]] = {}  # minor version -> definition -> its node


def check(obj: dict[str, Any], minor: int) -> list[Finding]:
    """What the schema of its kind says about an object."""
    api, kind = obj.get("apiVersion"), obj.get("kind")
    found: list[Finding] = []
    if not (api and kind and api.__class__ is str and kind.__class__ is str):
        for name, value in (("apiVersion", api), ("kind", kind)):
            if not isinstance(value, str) or not value:
                found.append(Finding((name,), MISSING_FIELD, f"{name} must be given"))
        return found
    entry = COMMON.get(f"{api}/{kind}") or _rare(f"{api}/{kind}")
    if entry is None or not entry[1] <= minor <= entry[2]:
        return [_unknown_kind(str(api), str(kind), entry, minor)]
    _walk(obj, entry[0], (), _versions(minor), found)
    return found


def part(value: Any, definition: str, place: Place, minor: int) -> list[Finding]:
    """What a definition says about a part that stands where anything may stand."""
    found: list[Finding] = []
    _walk(value, definition, (), _versions(minor), found)
    return [Finding((*place, *f.path), f.code, f.message, f.hint) for f in found]


# What the walk knows beyond JSON Schema.
BEYOND_SCHEMAS = ("C2K405", "C2K408", "C2K509")


def metadata(obj: dict[str, Any], minor: int) -> list[Finding]:
    """What holds for the metadata of every object, also one of a kind that is not known."""
    given = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": obj.get("metadata")}
    return check(given, minor)


def knows(api: str, kind: str) -> bool:
    """Whether there is a schema of a kind in any version."""
    return f"{api}/{kind}" in COMMON or _rare(f"{api}/{kind}") is not None


def _rare(kind: str) -> Any:
    """The entry of a kind that a converter does not meet."""
    from compose2k8s.validator.tables.index import KINDS

    return KINDS.get(kind)


def _unknown_kind(api: str, kind: str, entry: Any, minor: int) -> Finding:
    from compose2k8s.validator.tables.index import KINDS

    others = [key for key in KINDS if key.endswith(f"/{kind}")]
    served = [k.rpartition("/")[0] for k in others if KINDS[k][1] <= minor <= KINDS[k][2]]
    if entry is not None:
        gone = entry[2] < minor
        words = (
            f"is gone since Kubernetes 1.{entry[2] + 1}"
            if gone
            else f"comes with Kubernetes 1.{entry[1]}"
        )
        hint = f"use {served[-1]}" if served else ""
        return Finding(("apiVersion",), NOT_SERVED, f"{api} {kind} {words}", hint)
    if others:
        hint = f"use {(served or [others[-1].rpartition('/')[0]])[-1]}"
        return Finding(("apiVersion",), NOT_SERVED, f"no {kind} in {api}", hint)
    from compose2k8s.parser.suggest import nearest

    near = nearest(kind, {k.rpartition("/")[2] for k in KINDS})
    hint = f"did you mean {near}?" if near else "give its schema by --schema-location"
    if kind == "Kustomization":
        hint = "`kubectl kustomize` makes manifests of it"
    return Finding(("kind",), NO_SUCH_KIND, f"there is no schema for {api} {kind}", hint)


def _versions(minor: int) -> dict[str, Any]:
    return _resolved.setdefault(minor, {})


def _walk(  # noqa: C901 - one branch a type, and the hottest loop of the validator
    value: Any, node: Any, place: Place, known: dict[str, Any], found: list[Finding]
) -> None:
    if node.__class__ is str:
        ready = known.get(node)
        if ready is None:
            minor = next(m for m, k in _resolved.items() if k is known)
            known[node] = ready = definition(node, minor)
        node = ready
    kind = node[0]
    if value is None or kind == "x":
        return
    if kind == "o":
        if value.__class__ is not dict:
            found.append(_wrong(place, kind, value))
            return
        _, properties, required, extra = node
        for name, child in value.items():
            inner = properties.get(name, extra)
            if inner is TEXT and child.__class__ is str:
                continue  # most leaves are this, and need neither a call nor a place
            if inner is None:
                found.append(_unknown(place, name, properties))
            elif inner is not True:
                _walk(child, inner, (place, name), known, found)
        for name in required:
            if value.get(name) is None:
                found.append(Finding(_path((place, name)), MISSING_FIELD, "required value"))
    elif kind == "a":
        if value.__class__ is not list:
            found.append(_wrong(place, kind, value))
            return
        inner = node[1]
        for index, child in enumerate(value):
            if inner is not TEXT or child.__class__ is not str:
                _walk(child, inner, (place, index), known, found)
    else:
        _leaf(value, node, place, found)


def _leaf(value: Any, node: Any, place: Place, found: list[Finding]) -> None:
    kind = node[0]
    if kind == "s":
        if value.__class__ is not str:
            if not (node[2] == "byte" and _bytes(value)):
                found.append(_wrong(place, kind, value))
        elif node[1] and value not in node[1]:
            words = f"must be {' or '.join(node[1])}"
            found.append(Finding(_path(place), WRONG_FIELD_TYPE, words))
        elif node[2] == "byte":
            _base64(value, _path(place), found)
        elif node[2].endswith("-time") and not _is_time(value, micro=node[2] == "micro-time"):
            words = "is not a time such as 2026-01-31T12:00:00Z"
            found.append(Finding(_path(place), BAD_FORM, words))
    elif kind == "i":
        # 3.0 is 3: kubectl reads a file into plain values, and Go writes a float that is whole without a point.
        if value.__class__ is float and value.is_integer():
            value = int(value)
        if value.__class__ is not int:
            found.append(_wrong(place, kind, value))
        elif not -_RANGES[node[1]] <= value < _RANGES[node[1]]:
            found.append(Finding(_path(place), OUT_OF_RANGE, f"{value} is no {node[1]}"))
    elif kind == "b":
        if value.__class__ is not bool:
            found.append(_wrong(place, kind, value))
    elif kind == "q":
        _amount(value, node, place, found)
    elif value.__class__ not in (int, float):
        found.append(_wrong(place, kind, value))


def _amount(value: Any, node: Any, place: Place, found: list[Finding]) -> None:
    """A quantity, or an int or text: which of the two the node says."""
    if node[1]:
        if value.__class__ not in (str, int, float):
            found.append(_wrong(place, "q", value))
        elif quantity(value) is None:
            found.append(Finding(_path(place), BAD_RESOURCES, f'"{value}" {QUANTITY}'))
    elif value.__class__ is int:
        if not -_INT32 <= value < _INT32:
            found.append(Finding(_path(place), OUT_OF_RANGE, f"{value} is no int32"))
    elif value.__class__ is not str and not (
        value.__class__ is float and value.is_integer() and -_INT32 <= value < _INT32
    ):
        found.append(_wrong(place, "q", value))


def _path(place: Place) -> Path:
    """The path of a place; put together only where there is something to say."""
    steps: list[str | int] = []
    while place:
        place, step = place
        steps.append(step)
    return tuple(reversed(steps))


def _unknown(place: Place, name: Any, properties: dict[str, Any]) -> Finding:
    from compose2k8s.parser.suggest import nearest

    near = nearest(str(name), properties)
    hint = f"did you mean {near}?" if near else ""
    return Finding(_path((place, name)), NO_SUCH_FIELD, f'unknown field "{name}"', hint)


def _wrong(place: Place, kind: str, value: Any) -> Finding:
    names = {dict: "a mapping", list: "a list", str: "a text", bool: "true or false"}
    shown = names.get(value.__class__, "a number")
    from compose2k8s.validator.hints import on_value

    words = f"must be {_WORDS[kind]}, not {shown}"
    return Finding(_path(place), WRONG_FIELD_TYPE, words, on_value(kind, value))


def _bytes(value: Any) -> bool:
    """Bytes as a list of numbers, which Go takes as well."""
    return value.__class__ is list and all(
        b is None or (b.__class__ is int and 0 <= b < 256) for b in value
    )


def _base64(value: str, path: Path, found: list[Finding]) -> None:
    """Strict, as Go decodes it: line ends are skipped, nothing else."""
    from binascii import Error, a2b_base64

    text = value.replace("\n", "").replace("\r", "")
    try:
        if len(text) % 4 or not text.isascii():
            raise Error
        a2b_base64(text.encode(), strict_mode=True)
    except Error:
        hint = "plain text belongs into stringData" if path[:1] == ("data",) else ""
        found.append(Finding(path, BAD_FORM, "is not base64", hint))


def _is_time(text: str, *, micro: bool) -> bool:
    """RFC 3339; six digits of a fraction where microseconds are wanted, any number elsewhere."""
    from datetime import date

    day, t, clock = text.partition("T")
    zone = next((z for z in "Z+-" if z in clock), "")
    clock, _, offset = clock.partition(zone) if zone else (clock, "", "")
    seconds, dot, fraction = clock.partition(".")
    plain = (*day.split("-"), *seconds.split(":"), *(offset.split(":") if offset else ()))
    widths = (4, 2, 2, 2, 2, 2, *((2, 2) if zone and zone != "Z" else ()))
    if not t or not zone or tuple(map(len, plain)) != widths:
        return False
    if not all(p.isascii() and p.isdigit() for p in (*plain, *((fraction,) if dot else ()))):
        return False
    if micro and len(fraction) != 6:
        return False
    year, month, of_month, hour, minute, second = map(int, plain[:6])
    try:
        date(max(year, 1), month, of_month)
    except ValueError:
        return False
    return hour < 24 and minute < 60 and second < 60
