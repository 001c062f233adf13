"""The reference engine: `jsonschema` on the same definitions, and on schemas that the user brings.

Slow and thorough: for `--engine jsonschema`, `--schema-location` and CRDs. A fuzz test proves that the
table engine says the same (tests/properties/test_validator.py).
"""

from __future__ import annotations

import json
import re
from pathlib import Path as File
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, SchemaError

from compose2k8s.codes import NO_SUCH_KIND, WRONG_FIELD_TYPE
from compose2k8s.validator import DEFAULT, rules
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.said import said
from compose2k8s.validator.store import SCHEMAS

if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.scanner import Call
    from compose2k8s.validator.manifests import Document


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
        return {
            k: f"#/$defs/{v}" if k == "$ref" and isinstance(v, str) else _local(v)
            for k, v in schema.items()
        }
    return schema


class Engine:
    """`jsonschema` for one version, with further schemas by kind."""

    def __init__(self, minor: int, locations: tuple[str, ...] = ()) -> None:
        self.minor = minor
        self.locations = locations
        self.known = definitions(minor)
        self.kinds = json.loads((SCHEMAS / "kubernetes" / "kinds.json").read_text())
        self.validators: dict[str, Draft202012Validator | None] = {}

    def check(self, obj: dict[str, Any], crds: dict[str, Any] | None = None) -> list[Finding]:
        """What the schema of its kind says about an object."""
        key = f"{obj.get('apiVersion')}/{obj.get('kind')}"
        if key not in self.validators:
            self.validators[key] = self._validator(key, obj, crds or {})
        validator = self.validators[key]
        if validator is None:
            return [Finding(("kind",), NO_SUCH_KIND, f"there is no schema for {key}")]
        return [
            Finding(tuple(e.absolute_path), WRONG_FIELD_TYPE, e.message)
            for e in sorted(
                validator.iter_errors(obj), key=lambda e: list(map(str, e.absolute_path))
            )
        ]

    def _validator(
        self, key: str, obj: dict[str, Any], crds: dict[str, Any]
    ) -> Draft202012Validator | None:
        entry = self.kinds.get(key)
        if entry is not None and entry[1] <= self.minor <= entry[2]:
            return Draft202012Validator({"$ref": f"#/$defs/{entry[0]}", "$defs": self.known})
        if key in crds:
            return Draft202012Validator(crds[key])
        for location in self.locations:
            file = _located(location, obj)
            schema: Any = json.loads(file.read_text(encoding="utf-8")) if file else None
            if usable(schema):
                return Draft202012Validator(schema)
        return None


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


def _located(location: str, obj: dict[str, Any]) -> File | None:
    """The file of a schema: a file, a folder of them, or a path with kubeconform's placeholders."""
    kind = str(obj.get("kind", "")).lower()
    group, _, version = str(obj.get("apiVersion", "")).rpartition("/")
    text = location
    for word, value in (
        ("ResourceKind", kind),
        ("ResourceAPIVersion", version),
        ("Group", group),
        ("KindSuffix", f"-{group.partition('.')[0]}-{version}" if group else f"-{version}"),
        ("StrictSuffix", "-strict"),
        ("NormalizedKubernetesVersion", "master"),
    ):
        text = text.replace("{{ ." + word + " }}", value).replace("{{." + word + "}}", value)
    path = File(text)
    if path.is_dir():
        suffix = f"{group.partition('.')[0]}-{version}" if group else version
        found = [
            path / f"{kind}-{suffix}.json",
            path / f"{kind}.json",
            path / f"{kind}_{version}.json",
        ]
        return next((p for p in found if p.is_file()), None)
    return path if path.is_file() else None


def crd_schemas(bodies: list[dict[str, Any]]) -> dict[str, Any]:
    """apiVersion/kind -> schema, of every CustomResourceDefinition among the objects."""
    found: dict[str, Any] = {}
    for body in bodies:
        spec = body.get("spec")
        if body.get("kind") != "CustomResourceDefinition" or not isinstance(spec, dict):
            continue
        kind = _inner(spec, "names").get("kind")
        versions = spec.get("versions")
        for version in versions if isinstance(versions, list) else []:
            schema = _inner(version, "schema").get("openAPIV3Schema")
            if schema and usable(schema):
                found[f"{spec.get('group')}/{version.get('name')}/{kind}"] = schema
    return found


def _inner(body: object, name: str) -> dict[str, Any]:
    """A mapping within a mapping, or an empty one."""
    found = body.get(name) if isinstance(body, dict) else None
    return found if isinstance(found, dict) else {}


def check_documents(documents: list[Document], call: Call) -> list[Diagnostic]:
    """Every finding about the documents, by jsonschema and the rules."""
    minor = call.setting("kube_version", DEFAULT)[1]
    engine = Engine(minor, call.setting("schema_locations", ()))
    bodies = [d.body for d in documents]
    crds = crd_schemas(bodies)
    found: list[Diagnostic] = []
    for index, body in enumerate(bodies):
        for finding in [*engine.check(body, crds), *rules.check(body, minor)]:
            found.append(said(finding, index, body, lambda i, path: documents[i].origins(path)))
    return found


def check_custom(found: list[Diagnostic], documents: list[Document]) -> list[Diagnostic]:
    """The findings, with objects of kinds that a CRD among the documents defines checked by it."""
    crds = crd_schemas([d.body for d in documents])
    kept = list(found)
    for index, document in enumerate(documents):
        body = document.body
        schema = crds.get(f"{body.get('apiVersion')}/{body.get('kind')}")
        if schema is None:
            continue
        name = f"{body.get('kind')}/{_inner(body, 'metadata').get('name')}"
        kept = [d for d in kept if not (d.code is NO_SUCH_KIND and d.subject.startswith(name))]
        for error in Draft202012Validator(schema).iter_errors(body):
            finding = Finding(tuple(error.absolute_path), WRONG_FIELD_TYPE, error.message)
            kept.append(said(finding, index, body, lambda i, path: documents[i].origins(path)))
    return kept
