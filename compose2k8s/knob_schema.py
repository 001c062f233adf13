"""The JSON schema of `x-kubernetes`, made from its tables: `compose2k8s schemas x-kubernetes`."""

from __future__ import annotations

from compose2k8s.keys import WRITTEN, boolean, integer, text, texts
from compose2k8s.x_kubernetes import TABLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.keys import Keyed

_STRING: dict[str, object] = {"type": "string"}
_KINDS: dict[Any, dict[str, object]] = {
    boolean: {"type": "boolean"},
    integer: {"type": "integer"},
    text: _STRING,
    texts: {"anyOf": [_STRING, {"type": "array", "items": _STRING}]},
}


def schema() -> dict[str, object]:
    """One definition for each place that may have it."""
    places = [name for name in TABLES if name != "probe"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "x-kubernetes",
        "$defs": {name: _of(cls) for name, cls in TABLES.items()},
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in places],
    }


def _of(cls: type[Keyed]) -> dict[str, object]:
    properties: dict[str, object] = {}
    for name, line in cls._specs.items():
        record = getattr(line.decode, "record", None)
        given = getattr(line.decode, "schema", None) or _KINDS.get(line.decode)
        properties[WRITTEN.get(name, name)] = given or (_of(record) if record is not None else {})
    return {"type": "object", "additionalProperties": False, "properties": properties}
