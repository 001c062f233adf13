"""Schemas of custom kinds: structural ones, where every value has a type and logic adds no fields."""

from __future__ import annotations

import re

from compose2k8s.codes import BAD_DEFINITION, NO_SUCH_FIELD
from compose2k8s.validator.cel import WORDS
from compose2k8s.validator.engine import part
from compose2k8s.validator.rules.defaults import X, fits
from compose2k8s.validator.rules.webhooks import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.rules.look import Look

_TYPES = ("array", "boolean", "integer", "number", "object", "string")
_META = ("apiVersion", "kind", "metadata")
_UNSUPPORTED = ("$ref", "additionalItems", "definitions", "dependencies", "id", "patternProperties")
_LOGIC = ("allOf", "anyOf", "oneOf")
# What stands in the structure and so not below allOf, anyOf, oneOf and not.
_GENERIC = (
    "type", "additionalProperties", "default", "title", "description", "nullable", "externalDocs",
    f"{X}preserve-unknown-fields", f"{X}embedded-resource", f"{X}int-or-string",
    f"{X}list-map-keys", f"{X}list-type", f"{X}map-type", f"{X}validations",
)  # fmt: skip
# What may stand beside a status that is a subresource, and does not say anything about it.
_BESIDE_STATUS = frozenset((
    "description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
    "multipleOf", "required", "items", "properties", "externalDocs", "example",
    f"{X}preserve-unknown-fields", f"{X}validations",
))  # fmt: skip
_REASONS = ("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired")
_SCHEMA = "apiextensions.v1.JSONSchemaProps"
_EITHER = [{"type": "integer"}, {"type": "string"}]
# Python's word for what no other syntax of patterns takes either; and what Go does not know.
_BROKEN = ("unterminated", "unbalanced", "nothing to repeat", "bad character range")
_NOT_GO = re.compile(r"(?<!\\)(?:\\\\)*(?:\(\?<?[=!]|\\[1-9])")


def root_schema(look: Look, *, status: bool) -> None:
    """The schema of a version; `status`: whether its status is a subresource."""
    if look.text("type") not in ("", "object"):
        look.say(BAD_DEFINITION, "must be object at the root", "type")
    if look.has("additionalProperties"):
        look.say(BAD_DEFINITION, "must not be used at the root", "additionalProperties")
    if look.get("nullable") is True:
        look.say(BAD_DEFINITION, "nullable cannot be true at the root", "nullable")
    for name, value in look.entries():
        if status and value and name not in _BESIDE_STATUS:
            look.say(BAD_DEFINITION, "does not go with status as a subresource", name)
    meta = look.at("properties").at("metadata")
    named = meta.get("properties") or {}
    beyond = [
        name for name, value in meta.entries() if value and name not in ("type", "properties")
    ]
    if beyond or not isinstance(named, dict) or not named.keys() <= {"name", "generateName"}:
        meta.say(BAD_DEFINITION, "must not specify anything other than name and generateName")
    _schema(look, root=True)


def _schema(look: Look, *, root: bool = False, defaults: bool = True) -> None:
    _typed(look, root=root)
    _extended(look)
    for name in _UNSUPPORTED:
        if look.get(name) or (
            name in ("$ref", "additionalItems", "dependencies") and look.has(name)
        ):
            look.say(BAD_DEFINITION, "is not supported", name)
    if look.get("uniqueItems") is True:
        look.say(BAD_DEFINITION, "uniqueItems cannot be set to true", "uniqueItems")
    if look.has("default"):
        if not defaults:
            look.say(BAD_DEFINITION, "must not be set in top-level metadata", "default")
        elif not fits(look.get("default"), look.value):
            look.say(BAD_DEFINITION, "is no value of this schema", "default")
    _pattern(look)
    _logic(look)
    for name, _ in look.at("properties").entries():
        inner = look.at("properties").at(name)
        if isinstance(inner.value, dict | None):
            _schema(inner, defaults=defaults and not (root and name in _META))
    for name in ("items", "additionalProperties"):
        if isinstance(look.get(name), dict):
            inner = look.at(name)
            _told(inner)
            _schema(inner, defaults=defaults)
    for rule in look.each(f"{X}validations"):
        _rule(rule, look, root=root)


def _told(look: Look) -> None:
    """Any value may stand here, as far as the schema of schemas knows; unknown fields are forgotten."""
    told = part(look.value, _SCHEMA, look.path, look.minor)
    look.found += [f for f in told if f.code is not NO_SUCH_FIELD]


def _logic(look: Look) -> None:
    for name in _LOGIC:
        for index, inner in enumerate(look.each(name)):
            if name == "anyOf" and look.get("anyOf") == _EITHER:
                continue
            first = name == "allOf" and not index
            _nested(inner, look.value, either=first and inner.get("anyOf") == _EITHER)
    if isinstance(look.get("not"), dict):
        _nested(look.at("not"), look.value)


def _typed(look: Look, *, root: bool) -> None:
    kind = look.text("type")
    embedded = look.get(f"{X}embedded-resource") is True
    open_ = look.get(f"{X}preserve-unknown-fields") is True
    if kind and kind not in _TYPES:
        look.say(BAD_DEFINITION, f'unsupported value "{kind}"', "type")
    elif embedded and kind != "object":
        look.say(BAD_DEFINITION, "must be object for an embedded resource", "type")
    elif not kind and not open_ and look.get(f"{X}int-or-string") is not True:
        look.say(BAD_DEFINITION, "must not be empty for specified object fields", "type")
    if isinstance(look.get("items"), list):
        look.say(BAD_DEFINITION, "must be a schema object and not an array", "items")
    elif kind == "array" and not isinstance(look.get("items"), dict):
        look.say(BAD_DEFINITION, "must be specified for an array", "items")
    more = look.get("additionalProperties")
    if more is not None and not isinstance(more, bool | dict):
        look.say(BAD_DEFINITION, "boolean or JSON schema expected", "additionalProperties")
    if look.get("properties") and more is not None and more is not True:
        look.say(BAD_DEFINITION, "and properties are mutual exclusive", "additionalProperties")
    if embedded and more is not None:
        look.say(
            BAD_DEFINITION, "must not be used for an embedded resource", "additionalProperties"
        )
    if embedded and not open_ and not look.get("properties"):
        look.say(BAD_DEFINITION, "must not be empty for an embedded resource", "properties")
    if root or embedded:
        for name in _META:
            inner = look.at("properties").at(name)
            wanted = "object" if name == "metadata" else "string"
            if isinstance(inner.value, dict) and inner.get("type") != wanted:
                inner.say(BAD_DEFINITION, f"must be {wanted}", "type")


def _extended(look: Look) -> None:
    """What only Kubernetes has in schemas."""
    if look.get(f"{X}preserve-unknown-fields") is False:
        look.say(BAD_DEFINITION, "must be true or undefined", f"{X}preserve-unknown-fields")
    if look.get(f"{X}int-or-string") is True:
        for name in ("preserve-unknown-fields", "embedded-resource"):
            if look.get(X + name) is True:
                look.say(BAD_DEFINITION, "does not go with int-or-string", X + name)
    for name, kind, allowed in (
        ("map-type", "object", ("atomic", "granular")),
        ("list-type", "array", ("atomic", "set", "map")),
    ):
        if look.has(X + name):
            look.form(
                BAD_DEFINITION, X + name, allowed.__contains__, " or ".join(allowed), empty=False
            )
            if look.get("type") != kind:
                look.say(BAD_DEFINITION, f"must be {kind} if {X}{name} is specified", "type")
    listed, keys = look.get(f"{X}list-type"), look.texts(f"{X}list-map-keys")
    if bool(keys) != (listed == "map"):
        look.say(BAD_DEFINITION, f"goes with the {X}list-type map", f"{X}list-map-keys")
    items = look.at("items")
    if listed in ("set", "map") and isinstance(items.value, dict):
        if items.get("nullable") is True:
            items.say(BAD_DEFINITION, f"cannot be nullable in a {listed}", "nullable")
        if listed == "map":
            _keyed(items, keys)
        elif items.get("type") == "object" and items.get(f"{X}map-type") != "atomic":
            items.say(BAD_DEFINITION, "must be atomic as item of a set", f"{X}map-type")
        elif items.get("type") == "array" and items.get(f"{X}list-type") not in (None, "atomic"):
            items.say(BAD_DEFINITION, "must be atomic as item of a set", f"{X}list-type")


def _keyed(items: Look, keys: list[str]) -> None:
    """The items of a list that is a map."""
    if items.get("type") != "object":
        items.say(BAD_DEFINITION, "must be object in a list that is a map", "type")
        return
    for index, key in enumerate(keys):
        field = items.at("properties").at(key)
        if not isinstance(field.value, dict) or key in keys[:index]:
            items.say(BAD_DEFINITION, f'"{key}" is no property of the items, or there twice')
            continue
        if field.get("type") in ("array", "object") or field.get("nullable") is True:
            field.say(BAD_DEFINITION, "a key must be a scalar, and never null", "type")
        if key not in items.texts("required") and not field.has("default"):
            field.say(BAD_DEFINITION, "a key must have a default or be required", "default")


def _pattern(look: Look) -> None:
    text = look.text("pattern")
    fault = "look-around and references are not for Go" if _NOT_GO.search(text) else ""
    try:
        re.compile(text)
    except (re.error, RecursionError) as error:
        if any(word in str(error) for word in _BROKEN):
            fault = str(error)
    if fault:
        look.say(BAD_DEFINITION, f"must be a valid regular expression: {fault}", "pattern")


def _nested(look: Look, declared: Any, *, either: bool = False) -> None:
    """A schema below logic: it says no types, and of no field that `declared` does not have."""
    if look.value is None:
        return
    known = declared if isinstance(declared, dict) else {}
    for name in _GENERIC:
        if look.get(name):
            look.say(BAD_DEFINITION, "must be undefined to be structural", name)
    if look.get("uniqueItems") is True:
        look.say(BAD_DEFINITION, "uniqueItems cannot be set to true", "uniqueItems")
    _pattern(look)
    if look.has("items"):
        if isinstance(look.get("items"), dict):
            _told(look.at("items"))
        if not isinstance(known.get("items"), dict):
            look.say(BAD_DEFINITION, "is not declared outside", "items")
        else:
            _nested(look.at("items"), known["items"])
    fields = known.get("properties")
    for name, _ in look.at("properties").entries():
        if name == "metadata":
            look.say(
                BAD_DEFINITION, "must not be specified in a nested context", "properties", name
            )
        elif not isinstance(fields, dict) or name not in fields:
            look.say(BAD_DEFINITION, "is not declared outside", "properties", name)
        else:
            _nested(look.at("properties").at(name), fields[name])
    for name in _LOGIC:
        if not (either and name == "anyOf"):
            for inner in look.each(name):
                _nested(inner, declared)
    if isinstance(look.get("not"), dict):
        _nested(look.at("not"), declared)


def _rule(rule: Look, look: Look, *, root: bool) -> None:
    """A rule in CEL."""
    fields = _fields(look, root=root)
    roots = {"self": fields, "oldSelf": None if rule.get("optionalOldSelf") is True else fields}
    expression(rule, "rule", roots, ("bool",))
    message = rule.text("message")
    if message and (not message.strip() or "\n" in message.strip() or "\r" in message.strip()):
        rule.say(BAD_DEFINITION, "must be one line", "message")
    if "\n" in rule.text("rule").strip() and not message.strip():
        rule.say(BAD_DEFINITION, "must be specified if the rule has several lines", "message")
    if rule.text("messageExpression"):
        expression(rule, "messageExpression", roots, ("string",))
    rule.one_of(BAD_DEFINITION, "reason", _REASONS)
    path = rule.text("fieldPath")
    if path and not field_at(path, look.value):
        rule.say(BAD_DEFINITION, f'"{path}" is no path of a field, such as .size', "fieldPath")
    if rule.has("optionalOldSelf") and "oldSelf" not in rule.text("rule"):
        rule.say(BAD_DEFINITION, "may not be set if oldSelf is not used", "optionalOldSelf")


def _fields(look: Look, *, root: bool) -> tuple[str, ...] | None:
    """The fields of an object as CEL names them; None if they are any."""
    names = [name for name, _ in look.at("properties").entries()]
    if look.get("type") != "object" or not names:
        return None
    if root or look.get(f"{X}embedded-resource") is True:
        names += _META
    escaped = [f"__{name}__" if name in WORDS else _escaped(name) for name in names]
    return (*names, *escaped)


def _escaped(name: str) -> str:
    for sign, word in (("__", "underscores"), (".", "dot"), ("-", "dash"), ("/", "slash")):
        name = name.replace(sign, f"__{word}__")
    return name


def field_at(path: str, schema: Any) -> dict[str, Any] | None:
    """The schema of the field at a path such as .spec.size; None if there is none."""
    if not path.startswith((".", "[")):
        return None
    if "[" in path:
        return {"type": ""}  # somewhere in a map
    for step in path[1:].split("."):
        fields = schema.get("properties") if isinstance(schema, dict) else None
        if not isinstance(fields, dict) or not isinstance(fields.get(step), dict):
            return None
        schema = fields[step]
    return schema if isinstance(schema, dict) else None
