"""The reference engine: `jsonschema` on the same definitions, and on schemas that the user brings.

Slow and thorough: for `--engine jsonschema`. A fuzz test proves that the table engine says the same
(tests/validator/test_agreement.py).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, validators

from compose2k8s.codes import NO_SUCH_KIND, WRONG_FIELD_TYPE
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.store import SCHEMAS
from compose2k8s.validator.tables import NEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator


# Go takes bytes as a list of numbers as well.
_BYTES = {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 255}}


def definitions(minor: int) -> dict[str, Any]:
    """Every definition of a version, as JSON schemas with local references."""
    document = json.loads((SCHEMAS / "kubernetes" / "definitions.json").read_text())
    found: dict[str, Any] = {}
    for name, runs in document.items():
        schema = None
        for first, variant in runs:
            schema = variant if first <= minor else schema
        if schema is not None:
            found[name] = _local(schema)
    return found


def _local(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_local(s) for s in schema]
    if isinstance(schema, dict):
        if schema.get("format") == "byte":
            return {"anyOf": [schema, _BYTES]}
        return {
            k: f"#/$defs/{v}" if k == "$ref" and isinstance(v, str) else _local(v)
            for k, v in schema.items()
        }
    return schema


class Engine:
    """`jsonschema` for one version."""

    def __init__(self, minor: int) -> None:
        self.minor = min(minor, NEWEST)
        self.known = definitions(self.minor)
        self.kinds = json.loads((SCHEMAS / "kubernetes" / "kinds.json").read_text())
        self.validators: dict[str, Any] = {}

    def check(self, obj: dict[str, Any]) -> list[Finding]:
        """What the schema of its kind says about an object."""
        key = f"{obj.get('apiVersion')}/{obj.get('kind')}"
        entry = self.kinds.get(key)
        if entry is None or not entry[1] <= self.minor <= entry[2]:
            return [Finding(("kind",), NO_SUCH_KIND, f"there is no schema for {key}")]
        if key not in self.validators:
            schema = {"$ref": f"#/$defs/{entry[0]}", "$defs": self.known}
            self.validators[key] = _Validator(schema)
        return [
            Finding(tuple(e.absolute_path), WRONG_FIELD_TYPE, e.message)
            for e in sorted(
                self.validators[key].iter_errors(obj),
                key=lambda e: list(map(str, e.absolute_path)),
            )
        ]


def _given(keyword: str) -> Any:
    """A keyword of JSON Schema for which a field or an entry that is null is not there."""
    plain = Draft202012Validator.VALIDATORS[keyword]

    def check(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
        if isinstance(instance, dict):
            if keyword == "additionalProperties" and schema[keyword] is False:
                yield from plain(validator, value, instance, schema)  # also a null one is unknown
                return
            instance = {k: v for k, v in instance.items() if v is not None}
        if keyword != "items" or not isinstance(instance, list):
            yield from plain(validator, value, instance, schema)
            return
        for index, item in enumerate(instance):
            if item is not None:
                yield from validator.descend(item, value, path=index)

    return check


_extend: Any = validators.extend
_Validator = _extend(
    Draft202012Validator,
    {k: _given(k) for k in ("properties", "required", "additionalProperties", "items")},
)
