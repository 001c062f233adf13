"""Defaults in the schemas of custom kinds: each must be a value that its own schema takes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

X = "x-kubernetes-"  # what Kubernetes adds to the words of OpenAPI begins like this
_CLASSES: dict[str, type | tuple[type, ...]] = {
    "array": list, "boolean": bool, "integer": int, "number": (int, float), "object": dict, "string": str
}  # fmt: skip


def fits(value: Any, schema: Any) -> bool:
    """Whether nothing obvious speaks against a default."""
    if not isinstance(schema, dict) or value is None:
        return True
    kind = schema.get("type")
    wanted = _CLASSES.get(kind) if isinstance(kind, str) else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if wanted and (
        not isinstance(value, wanted) or (kind != "boolean" and isinstance(value, bool))
    ):
        return False
    known = schema.get("enum")
    if isinstance(known, list) and known and value not in known:
        return False
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, high = schema.get("minimum"), schema.get("maximum")
        if isinstance(low, int | float) and value < low:
            return False
        if isinstance(high, int | float) and value > high:
            return False
    if isinstance(value, list):
        items = schema.get("items")
        nullable = not isinstance(items, dict) or items.get("nullable") is True
        once = schema.get(f"{X}list-type") != "set" or not any(
            item in value[:index] for index, item in enumerate(value)
        )
        return once and all(fits(v, items) and (nullable or v is not None) for v in value)
    if isinstance(value, dict):
        return _fits_fields(value, schema)
    return True


def _fits_fields(value: dict[str, Any], schema: dict[str, Any]) -> bool:
    fields = schema.get("properties") if isinstance(schema.get("properties"), dict) else {}
    needed = schema.get("required") if isinstance(schema.get("required"), list) else []
    if any(isinstance(n, str) and n not in value and not _filled(fields, n) for n in needed or ()):
        return False
    open_ = schema.get(f"{X}preserve-unknown-fields") is True or schema.get("additionalProperties")
    if not open_ and not value.keys() <= (fields or {}).keys():
        return False
    return all(fits(v, (fields or {}).get(k)) for k, v in value.items())


def _filled(fields: Any, name: str) -> bool:
    """Whether a field has a default of its own."""
    return (
        isinstance(fields, dict)
        and isinstance(fields.get(name), dict)
        and "default" in fields[name]
    )
