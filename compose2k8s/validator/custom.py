"""Kinds that Kubernetes does not have by itself: CustomResourceDefinitions, and schemas the user brings.

`--schema-location` takes a file (a JSON Schema, or a CustomResourceDefinition in YAML or JSON), a folder
of them, or a path with the placeholders of kubeconform.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path as File
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, SchemaError

from compose2k8s.codes import WRONG_FIELD_TYPE
from compose2k8s.validator.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

_OBJECT = {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {}}


def key_of(obj: dict[str, Any]) -> str:
    """`apps/v1/Deployment`."""
    return f"{obj.get('apiVersion')}/{obj.get('kind')}"


class Custom:
    """The schemas of custom kinds, by `apiVersion/kind`."""

    def __init__(self, minor: int, locations: tuple[str, ...] = ()) -> None:
        self.minor = minor
        self.locations = locations
        self.found: dict[str, Draft202012Validator | None] = {}

    def define(self, bodies: Iterable[dict[str, Any]]) -> None:
        """Take in the CustomResourceDefinitions among some objects."""
        for key, schema in crd_schemas(bodies).items():
            self.found[key] = _validator(schema)

    def check(self, obj: dict[str, Any]) -> list[Finding] | None:
        """What the schema of its kind says about an object, None if there is none."""
        key = key_of(obj)
        if key not in self.found:
            self.found[key] = self._located(obj)
        validator = self.found[key]
        if validator is None:
            return None
        return [
            Finding(tuple(e.absolute_path), WRONG_FIELD_TYPE, e.message)
            for e in sorted(
                validator.iter_errors(_without_null(obj)),
                key=lambda e: list(map(str, e.absolute_path)),
            )
        ]

    def _located(self, obj: dict[str, Any]) -> Draft202012Validator | None:
        for location in self.locations:
            for file in candidates(location, obj, self.minor):
                if file.suffix in (".yaml", ".yml"):
                    self.define(_manifests(file))
                elif file.is_file():
                    schema = json.loads(file.read_text(encoding="utf-8"))
                    if not isinstance(schema, dict) or schema.get("kind") != _CRD:
                        return _validator(schema)
                    self.define([schema])
                if key_of(obj) in self.found:
                    return self.found[key_of(obj)]
        return None


_CRD = "CustomResourceDefinition"


def _validator(schema: Any) -> Draft202012Validator | None:
    return Draft202012Validator(schema) if usable(schema) else None


def usable(schema: Any) -> bool:
    """Whether a schema that somebody else wrote can be asked: well formed, and it refers to nothing
    beyond itself, since nothing is ever fetched."""
    try:
        Draft202012Validator.check_schema(schema)
    except (SchemaError, RecursionError):
        return False
    todo: list[Any] = [schema]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            for word in ("$ref", "$dynamicRef", "$id"):
                if not str(part.get(word, "#")).startswith("#"):
                    return False
            if not all(map(_is_pattern, (part.get("pattern"), *part.get("patternProperties", ())))):
                return False
            todo += part.values()
        elif isinstance(part, list):
            todo += part
    return True


def _is_pattern(text: object) -> bool:
    """Whether Python understands a pattern, which is written for Go."""
    try:
        re.compile(text if isinstance(text, str) else "")
    except (re.error, RecursionError):
        return False
    return True


def _manifests(file: File) -> list[dict[str, Any]]:
    from compose2k8s.validator.manifests import each

    return [d.body for d in each(file.read_bytes(), 0, [])] if file.is_file() else []


def candidates(location: str, obj: dict[str, Any], minor: int) -> list[File]:
    """The files in which the schema of a kind may be, for a location."""
    kind = str(obj.get("kind", "")).lower()
    group, _, version = str(obj.get("apiVersion", "")).rpartition("/")
    short = group.partition(".")[0]
    words = {
        "ResourceKind": kind,
        "ResourceAPIVersion": version,
        "Group": group,
        "KindSuffix": f"-{short}-{version}" if group else f"-{version}",
        "StrictSuffix": "-strict",
        "NormalizedKubernetesVersion": f"v1.{minor}.0",
    }
    text = location
    for word, value in words.items():
        for written in (f"{{{{ .{word} }}}}", f"{{{{.{word}}}}}"):
            text = text.replace(written, value)
    path = File(text)
    if not path.is_dir():
        return [path]
    suffix = words["KindSuffix"]
    named = [
        path / name
        for name in (
            f"v1.{minor}.0-standalone-strict/{kind}{suffix}.json",
            f"master-standalone-strict/{kind}{suffix}.json",
            f"{group}/{kind}_{version}.json",
            f"{kind}{suffix}.json",
            f"{kind}_{version}.json",
            f"{kind}.json",
        )
    ]
    crds = [path / n for n in sorted(os.listdir(path)) if n.endswith((".yaml", ".yml"))]
    return [p for p in named if p.is_file()] + crds


def crd_schemas(bodies: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """apiVersion/kind -> JSON Schema, of every CustomResourceDefinition among the objects."""
    found: dict[str, Any] = {}
    for body in bodies:
        if body.get("kind") != _CRD:
            continue
        spec = _map(body.get("spec"))
        kind = _map(spec.get("names")).get("kind")
        versions = spec.get("versions")
        for version in versions if isinstance(versions, list) else ():
            version = _map(version)
            if version.get("served") is False:
                continue
            schema = _map(_map(version.get("schema")).get("openAPIV3Schema"))
            if not usable(schema):
                continue
            plain = _structural(schema)
            if "properties" in plain:
                plain["properties"] = {**plain["properties"], **_OBJECT}
            found[f"{spec.get('group')}/{version.get('name')}/{kind}"] = plain
    return found


def _structural(schema: dict[str, Any]) -> dict[str, Any]:
    """A structural schema as a JSON Schema that says what a strict server says.

    Fields that are not specified are unknown, what has a default is never missing, and rules (CEL) are
    left out.
    """
    if schema.get("x-kubernetes-int-or-string") is True:
        found: dict[str, Any] = {"type": ["integer", "string"]}
        if "pattern" in schema:
            found["pattern"] = schema["pattern"]
        return found
    found = {
        k: v
        for k, v in schema.items()
        if k in ("type", "enum", "pattern", "minimum", "maximum", "multipleOf", "minLength",
                 "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties")
    }  # fmt: skip
    for end, word in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if schema.get(end) is True and word in found:
            found[end] = found.pop(word)
    properties = _map(schema.get("properties"))
    if properties:
        found["properties"] = {k: _structural(_map(v)) for k, v in properties.items()}
    if isinstance(schema.get("required"), list):
        given = [k for k, v in properties.items() if "default" in _map(v)]
        found["required"] = [k for k in schema["required"] if k not in given]
    if isinstance(schema.get("items"), dict):
        found["items"] = _structural(schema["items"])
    more = schema.get("additionalProperties")
    if isinstance(more, dict):
        found["additionalProperties"] = _structural(more)
    elif (
        properties
        and more is not True
        and schema.get("x-kubernetes-preserve-unknown-fields") is not True
        and schema.get("x-kubernetes-embedded-resource") is not True
    ):
        found["additionalProperties"] = False
    for word in ("allOf", "anyOf", "oneOf"):
        if isinstance(schema.get(word), list):
            found[word] = [_value(_map(s)) for s in schema[word]]
    if isinstance(schema.get("not"), dict):
        found["not"] = _value(schema["not"])
    if schema.get("x-kubernetes-list-type") == "set":
        found["uniqueItems"] = True
    return {"anyOf": [found, {"type": "null"}]} if schema.get("nullable") is True else found


def _value(schema: dict[str, Any]) -> dict[str, Any]:
    """What stands below `anyOf` and its like: it judges values, and specifies no fields."""
    found = {k: v for k, v in schema.items() if k not in ("properties", "items", "not")}
    if isinstance(schema.get("properties"), dict):
        found["properties"] = {k: _value(_map(v)) for k, v in schema["properties"].items()}
    if isinstance(schema.get("items"), dict):
        found["items"] = _value(schema["items"])
    return found


def _without_null(obj: dict[str, Any]) -> dict[str, Any]:
    """The object without what is null at its top, which is as good as absent."""
    return {k: v for k, v in obj.items() if v is not None}


def _map(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
