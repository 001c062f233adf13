"""Builds the Kubernetes schemas from the pip-installed `kubernetes-validate`.

    python schemas/build_kubernetes.py [--check]

Writes kubernetes/definitions.json: every definition of every built-in kind, for every version that the
package carries, each variant once, without descriptions (strict: no unknown fields). It is the source of
truth, and what `jsonschema` checks with. From it comes the table that is shipped for speed:
../compose2k8s/validator/tables/{core,rest}.py. INDEX.json holds where it came from, with hashes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

HERE = Path(__file__).parent
TARGET = HERE / "kubernetes"
TABLES = HERE.parent / "compose2k8s" / "validator" / "tables"
# The kinds a converter meets: their tables are loaded first, those of all others when they occur.
CORE = {
    "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod", "Service",
    "ConfigMap", "Secret", "ServiceAccount", "Namespace", "PersistentVolumeClaim", "PersistentVolume",
    "LimitRange", "ResourceQuota", "Ingress", "IngressClass", "NetworkPolicy",
    "HorizontalPodAutoscaler", "PodDisruptionBudget", "Role", "RoleBinding", "ClusterRole",
    "ClusterRoleBinding", "StorageClass", "PriorityClass",
}  # fmt: skip
# What the OpenAPI description calls required and the server does without: it decodes an absent field as
# an empty one, and its own checks of these objects do not ask for it.
NOT_REQUIRED = {
    "core.v1.ClusterTrustBundleProjection": ("path",),
    "core.v1.Event": ("involvedObject", "metadata"),
    "core.v1.HTTPHeader": ("value",),
    "core.v1.ISCSIPersistentVolumeSource": ("lun",),
    "core.v1.ISCSIVolumeSource": ("lun",),
    "core.v1.LimitRangeSpec": ("limits",),
    "core.v1.PodCertificateProjection": ("keyType", "signerName"),
    "core.v1.PreferredSchedulingTerm": ("preference",),
    "core.v1.ScaleIOPersistentVolumeSource": ("secretRef",),
    "core.v1.ScaleIOVolumeSource": ("secretRef",),
    "core.v1.SleepAction": ("seconds",),
    "core.v1.Sysctl": ("value",),
    "batch.v1.PodFailurePolicy": ("rules",),
    "apps.v1.ControllerRevision": ("revision",),
    "resource.v1.DeviceClass": ("spec",),
    "resource.v1.ResourceClaim": ("spec",),
    "resource.v1.ResourceClaimTemplate": ("spec",),
    "resource.v1.ResourceClaimTemplateSpec": ("spec",),
    "storage.v1.CSIDriver": ("spec",),
    "storage.v1.CSINode": ("spec",),
    "storage.v1.CSINodeSpec": ("drivers",),
    "discovery.v1.ForZone": ("name",),
    "storage.v1.TokenRequest": ("audience",),
    "apiextensions.v1.CustomResourceDefinitionVersion": ("served", "storage"),
}
KEPT = (
    "type",
    "properties",
    "required",
    "items",
    "additionalProperties",
    "enum",
    "format",
    "oneOf",
    "$ref",
)


def pruned(schema: Any) -> Any:
    """A schema without prose, with references by bare name."""
    if isinstance(schema, list):
        return [pruned(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "properties":
            found[key] = {name: pruned(inner) for name, inner in sorted(value.items())}
        elif key == "$ref":
            found[key] = value.rpartition("/")[2]
        elif key in ("items", "additionalProperties", "oneOf"):
            found[key] = pruned(value)
        elif key in KEPT:
            found[key] = value
    return found


def collect() -> dict[str, Any]:
    """{"definitions": {name: [[first minor version, schema or null], ...]}, "kinds": {...}}."""
    import kubernetes_validate

    root = Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"
    folders = sorted(root.glob("v1.*-local-strict"), key=lambda p: int(p.name.split(".")[1]))
    definitions: dict[str, list[list[Any]]] = {}
    kinds: dict[str, list[Any]] = {}
    minors: list[int] = []
    hashes: dict[str, str] = {}
    for folder in folders:
        minor = int(folder.name.split(".")[1])
        minors.append(minor)
        data = (folder / "_definitions.json").read_bytes()
        hashes[f"1.{minor}"] = hashlib.sha256(data).hexdigest()
        document = json.loads(data)
        all_of = document.get("$defs") or document["definitions"]
        for name in sorted(set(all_of) | set(definitions)):
            schema = pruned(all_of[name]) if name in all_of else None
            runs = definitions.setdefault(name, [])
            if not runs and schema is None:
                continue
            if not runs or runs[-1][1] != schema:
                runs.append([minor, schema])
        for name, schema in all_of.items():
            properties = schema.get("properties", {})
            if "enum" in properties.get("kind", {}) and "apiVersion" in properties:
                for api in properties["apiVersion"].get("enum", ()):
                    for kind in properties["kind"]["enum"]:
                        entry = kinds.setdefault(f"{api}/{kind}", [name, minor, minor])
                        entry[2] = minor
    _relax(definitions, {name for name, _, _ in kinds.values()})
    # Small schemas of our own for the custom kinds that we write.
    for name, schema in json.loads((HERE / "custom" / "definitions.json").read_text()).items():
        definitions[name] = [[minors[0], schema]]
        properties = schema["properties"]
        if "enum" in properties.get("kind", {}):
            key = f"{properties['apiVersion']['enum'][0]}/{properties['kind']['enum'][0]}"
            kinds[key] = [name, minors[0], minors[-1]]
    return {
        "source": {
            "package": "kubernetes-validate",
            "version": version("kubernetes-validate"),
            "sha256": hashes,
        },
        "minors": minors,
        "kinds": dict(sorted(kinds.items())),
        "definitions": dict(sorted(definitions.items())),
    }


def _relax(definitions: dict[str, list[list[Any]]], roots: Collection[str]) -> None:
    """What the server does not ask for is not required: NOT_REQUIRED, and what only a status holds.

    The status of a new object is the server's own: what is sent is decoded and forgotten.
    """
    told: set[str] = set()
    todo = list(roots)
    while todo:
        name = todo.pop()
        if name in told:
            continue
        told.add(name)
        for _, schema in definitions[name]:
            properties = (schema or {}).get("properties", {})
            rest = {k: v for k, v in (schema or {}).items() if k != "properties"}
            spec = {k: v for k, v in properties.items() if k != "status" or name not in roots}
            todo += references([rest, *spec.values()])
    for name, runs in definitions.items():
        dropped = next((v for k, v in NOT_REQUIRED.items() if name.endswith(f".{k}")), ())
        for _, schema in runs:
            if schema and "required" in schema:
                kept = (
                    [] if name not in told else [r for r in schema["required"] if r not in dropped]
                )
                schema["required"] = kept
                if not kept:
                    del schema["required"]
        runs[:] = [r for i, r in enumerate(runs) if not i or r[1] != runs[i - 1][1]]


class Table:
    """Definitions in the notation of compose2k8s/validator/tables/__init__.py."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.names = {name: ".".join(name.split(".")[-3:]) for name in document["definitions"]}
        assert len(set(self.names.values())) == len(self.names)

    def node(self, schema: dict[str, Any]) -> str:
        """The type of a field, as one word."""
        if "$ref" in schema:
            return self.names[schema["$ref"]]
        if "oneOf" in schema:
            return "quantity" if "number" in json.dumps(schema["oneOf"]) else "int-or-text"
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = next((k for k in kind if k != "null"), None)
        if kind == "object":
            assert "properties" not in schema, "an object in a field is a definition of its own"
            rest = schema.get("additionalProperties", True)
            return f"{{{'any' if rest is True else self.node(rest)}}}"
        if kind == "array":
            return f"[{self.node(schema.get('items', {}))}]"
        if kind == "string":
            enum = [e for e in schema.get("enum", ()) if e is not None]
            return f"={'|'.join(enum)}" if enum else schema.get("format", "text")
        if kind == "integer":
            return str(schema.get("format", "int64"))
        return kind or "any"

    def definition(self, name: str, schema: dict[str, Any]) -> str:
        if "properties" not in schema:
            # Two kinds of time look the same in a JSON schema.
            return f"={'micro-time' if name.endswith('.MicroTime') else self.node(schema)}"
        required = schema.get("required", ())
        fields = [
            f"{field}{'!' if field in required else ''}:{self.node(inner)}"
            for field, inner in schema["properties"].items()
        ]
        assert set(required) <= set(schema["properties"])
        extra = schema.get("additionalProperties", True)
        assert isinstance(extra, bool)
        return " ".join([*fields, *(["..."] if extra else [])])

    def closure(self, names: list[str]) -> set[str]:
        found: set[str] = set()
        todo = list(names)
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                todo += references([s for _, s in self.document["definitions"][name]])
        return found

    def kinds(self, only: Collection[str] | None = None) -> str:
        """apiVersion/kind -> (definition, first minor version, last minor version), as source."""
        rows = "".join(
            f"    {key!r}: ({self.names[name]!r}, {first}, {last}),\n"
            for key, (name, first, last) in self.document["kinds"].items()
            if only is None or key in only
        )
        return f"KINDS = {{\n{rows}}}\n"

    def module(self, names: set[str], title: str, more: str = "") -> str:
        rows = ""
        for name, runs in self.document["definitions"].items():
            if name not in names:
                continue
            rows += f"    {self.names[name]!r}: "
            variants: list[tuple[int, str | None]] = []
            for minor, schema in runs:
                text = None if schema is None else self.definition(name, schema)
                if not variants or text != variants[-1][1]:
                    variants.append((minor, text))
            if len(variants) == 1 and variants[0][0] == self.document["minors"][0]:
                rows += f"{variants[0][1]!r},\n"
            else:
                rows += (
                    "(\n" + "".join(f"        {variant!r},\n" for variant in variants) + "    ),\n"
                )
        return f'"""{title}; made by schemas/build_kubernetes.py, not by hand."""\n\n# fmt: off\n{more}DEFS = {{\n{rows}}}\n'


def references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [r for s in schema for r in references(s)]
    if isinstance(schema, dict):
        own = [schema["$ref"]] if isinstance(schema.get("$ref"), str) else []
        return own + [r for k, s in schema.items() if k != "$ref" for r in references(s)]
    return []


def outputs(document: dict[str, Any]) -> dict[Path, str]:
    """Every file that is made of the document."""
    table = Table(document)
    met = {k: n for k, (n, _, _) in document["kinds"].items() if k.rpartition("/")[2] in CORE}
    core = table.closure([*met.values()])
    rest = set(document["definitions"]) - core
    minors = f"MINORS = {tuple(document['minors'])!r}\n"
    index = (
        '"""Kinds of every version; made by schemas/build_kubernetes.py, not by hand."""\n\n'
        "# apiVersion/kind -> (definition, first minor version, last minor version)\n"
        f"# fmt: off\n{minors}{table.kinds()}"
    )
    definitions = json.dumps(document["definitions"], separators=(",", ":"), sort_keys=True)
    definitions = definitions.replace('"],"', '"],\n"').replace(']],"', ']],\n"') + "\n"
    return {
        TARGET / "definitions.json": definitions,
        TARGET / "kinds.json": json.dumps(document["kinds"], indent=0, sort_keys=True) + "\n",
        TABLES / "index.py": index,
        TABLES / "core.py": table.module(
            core, "The kinds that a converter meets", minors + table.kinds(met)
        ),
        TABLES / "rest.py": table.module(rest, "Definitions of all other kinds"),
    }


def main() -> int:
    document = collect()
    files = outputs(document)
    hashes = {p.name: hashlib.sha256(t.encode()).hexdigest() for p, t in files.items()}
    record = {"source": document["source"], "minors": document["minors"], "files": hashes}
    files[TARGET / "INDEX.json"] = json.dumps(record, indent=2, sort_keys=True) + "\n"
    if "--check" in sys.argv:
        wrong = [p.name for p, t in files.items() if not p.exists() or p.read_text() != t]
        print("differ:" if wrong else "as built", *wrong)
        return bool(wrong)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
