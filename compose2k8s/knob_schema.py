"""What may stand in `x-kubernetes`, from its tables: a JSON schema (`compose2k8s schemas x-kubernetes`), a page."""

from __future__ import annotations

from compose2k8s import x_kubernetes
from compose2k8s.attributes.volumes import MountKnobs
from compose2k8s.keys import WRITTEN, boolean, integer, text, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.keys import Keyed

    Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_KINDS: dict[Any, Schema] = {
    boolean: {"type": "boolean"},
    integer: {"type": "integer"},
    text: _STRING,
    texts: {"anyOf": [_STRING, {"type": "array", "items": _STRING}]},
}
TABLES: dict[str, type[Keyed]] = {**x_kubernetes.TABLES, "mount": MountKnobs}
PLACES = {
    "project": "at the top of the file",
    "service": "a service",
    "volume": "a top-level volume",
    "config": "a top-level config",
    "secret": "a top-level secret",
    "network": "a top-level network",
    "port": "a port of a service, in its long form",
    "mount": "a mount of a service, in its long form",
}
MEANINGS = {
    "access_mode": "How the claim may be mounted.",
    "autoscaling": "A HorizontalPodAutoscaler; `max` is needed.",
    "backoff_limit": "How often a job is tried again.",
    "bind": "What becomes of the bind mount.",
    "class": "The class of the Ingress.",
    "concurrency": "What becomes of a scheduled run while the one before it still runs.",
    "cpu": "Percent of the CPU that is reserved.",
    "disruption_budget": "A PodDisruptionBudget.",
    "expose": "How published ports are let out.",
    "external_traffic_policy": "Whether what comes from outside may cross nodes.",
    "fs_group": "The group that volumes belong to.",
    "group": "Services of one group share a pod.",
    "headless": "The name of the service resolves to its pods.",
    "host": "The hosts of the Ingress or HTTPRoute, each with a path if need be.",
    "host_ports": "Published ports are ports of the node, too.",
    "image_pull_secrets": "Secrets to pull the image with.",
    "ingress": "The Ingress of the service, with `expose: ingress`.",
    "key": "The key of the content in an external ConfigMap or Secret.",
    "liveness": "A failing healthcheck restarts the container; or a probe of its own.",
    "max": "The most pods.",
    "max_unavailable": "How many pods may be gone at a time.",
    "memory": "Percent of the memory that is reserved, or a quantity.",
    "min": "The fewest pods.",
    "min_available": "How many pods must be there.",
    "node_port": "The port of the nodes, 30000 to 32767.",
    "patches": "Parts of manifests, by kind or kind/name, that are merged in last of all.",
    "path": "The path that is asked or served.",
    "port": "The port of an HTTP probe.",
    "readiness": "A readiness probe of its own, in place of the healthcheck's test.",
    "schedule": "Five fields of cron: the service is a CronJob.",
    "service_account": "The ServiceAccount of the pod.",
    "size": "The size of the claim.",
    "storage": "The claims of the project's volumes.",
    "storage_class": "The StorageClass of the claim.",
    "tcp": "The port that a probe opens.",
    "tls_secret": "The Secret with the certificate of the Ingress.",
    "workload": "The kind of the workload.",
}


def schema() -> Schema:
    """One definition for each place that may have it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "x-kubernetes",
        "$defs": {name: _of(cls) for name, cls in TABLES.items()},
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in PLACES],
    }


def _of(cls: type[Keyed]) -> Schema:
    properties: Schema = {}
    for python, line in cls._specs.items():
        name = WRITTEN.get(python, python)
        record = getattr(line.decode, "record", None)
        given = _given(line.decode) if record is None else _of(record)
        properties[name] = {"description": MEANINGS[name], **given}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _given(decode: object) -> Schema:
    """What a decoder says of itself, or what is known of it."""
    found: Schema = getattr(decode, "schema", None) or _KINDS.get(decode, {})
    return found


def page() -> str:
    """docs/x-kubernetes.md."""
    parts = [_HEAD]
    for place, where in PLACES.items():
        parts.append(f"\n## On {where}\n\n| attribute | value | meaning |\n|---|---|---|\n")
        parts += [
            f"| `{name}` | {kind} | {words} |\n" for name, kind, words in _rows(TABLES[place], "")
        ]
    return "".join(parts).replace("## On at the top", "## At the top")


_HEAD = """# x-kubernetes

Made from `compose2k8s/x_kubernetes.py` by `python -m compose2k8s.docs docs`; `compose2k8s schemas x-kubernetes`
prints the JSON schema.

What a compose file says about Kubernetes itself stands in `x-kubernetes`, which Docker Compose does not look at.
An attribute that is not listed here is an error with its line. What stands at the top of the file counts for every
service and volume that says nothing of its own.

`patches` are the way to everything that there is no attribute for:

```yaml
services:
  web:
    image: example/web:1
    x-kubernetes:
      patches:
        Deployment: {spec: {revisionHistoryLimit: 2}}
        Service/web: {metadata: {annotations: {team: shop}}}
```

Mappings are merged by key, lists of named things by name, other lists of mappings are added to; `null` takes a field
away. A patch may not contradict the compose file, nor change what an object is found by: both are errors.
"""


def _rows(cls: type[Keyed], prefix: str) -> Iterator[tuple[str, str, str]]:
    for python, line in cls._specs.items():
        name = WRITTEN.get(python, python)
        record = getattr(line.decode, "record", None)
        given = _given(line.decode)
        yield f"{prefix}{name}", _words(given), MEANINGS[name]
        if record is not None:
            yield from _rows(record, f"{prefix}{name}.")
        if {"$ref": "#/$defs/probe"} in given.get("anyOf", ()):
            yield from _rows(TABLES["probe"], f"{prefix}{name}.")


def _words(schema: Schema) -> str:
    """A JSON schema, as a person says it."""
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(_words(one) for one in schema["anyOf"])
    if "$ref" in schema or schema.get("type") == "object" or not schema:
        return "mapping"
    kinds = {"string": "text", "integer": "number", "boolean": "true or false", "array": "list"}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return " or ".join(kinds[one] for one in types)
