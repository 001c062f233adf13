"""What Compose does by mistake with keys that begin with `x-`; `config` prints it, `convert` does not.

Wherever a mapping has names of the user's own choice, Compose takes those that begin with `x-` for
extensions, puts them away, and stumbles over what it put there (RULES.md section 17): a variable
`x-a` becomes a variable `#extensions` with the text of a Go map. Lists of KEY=VALUE are safe from it.
"""

from __future__ import annotations

from compose2k8s.codes import BAD_VALUE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries, key_at, mapping, maps
from compose2k8s.parser.node import Map, Pairs, Seq
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from compose2k8s.parser.node import Node

    # (mapping, its x- keys, path) -> what Compose refuses
    Mistake: TypeAlias = Callable[[Map, list[str], str], list[Diagnostic]]

KEY = "#extensions"


def copy(tree: Map) -> list[Diagnostic]:
    """In place; returns what Compose refuses because of it. The tree is not decoded yet."""
    found: list[Diagnostic] = []
    for section in ("services", "jobs"):
        for name, service in entries(tree.get(section)):
            found += _container(service, f"{section}.{name}")
    for section in ("networks", "volumes", "configs", "secrets"):
        for name, resource in entries(tree.get(section)):
            path = f"{section}.{name}"
            found += _in(resource, _RESOURCE, path)
            for index, pool in enumerate(maps(mapping(resource, "ipam").get("config"))):
                found += _in(pool, {"aux_addresses": _text}, f"{path}.ipam.config[{index}]")
            found += _in(mapping(resource, "ipam"), {"options": _text}, f"{path}.ipam")
    return found


def _container(service: Map, path: str) -> list[Diagnostic]:
    found = _in(service, _SERVICE, path)
    for attribute, within in _WITHIN.items():
        holder = service.get(attribute)
        if isinstance(holder, Map):
            found += _in(holder, within, f"{path}.{attribute}")
    for _, joined in entries(service.get("networks")):
        found += _in(joined, {"driver_opts": _text}, f"{path}.networks")
    for attribute in ("post_start", "pre_stop"):
        for step in maps(service.get(attribute)):
            found += _in(step, {"environment": _text}, f"{path}.{attribute}")
    for mount in maps(service.get("volumes")):
        found += _in(mapping(mount, "volume"), {"labels": _text}, f"{path}.volumes")
    reserved = mapping(service, "deploy", "resources", "reservations")
    for request in (*maps(service.get("gpus")), *maps(reserved.get("devices"))):
        found += _in(request, {"options": _text}, path)
    for watch in maps(mapping(service, "develop").get("watch")):
        found += _in(mapping(watch, "exec"), {"environment": _text}, f"{path}.develop")
    for step in maps(service.get("pre_start")):
        found += _container(step, f"{path}.pre_start")
    return found


def _in(holder: Map, attributes: dict[str, Mistake], path: str) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for attribute, mistake in attributes.items():
        node = holder.get(attribute)
        if isinstance(node, Map) and not isinstance(node, Pairs):
            own = sorted(name for name in node if name.startswith("x-"))
            if own:
                found += mistake(node, own, f"{path}.{attribute}")
    return found


def _text(node: Map, own: list[str], path: str) -> list[Diagnostic]:
    """One more entry, the text that Go makes of a mapping."""
    shown = " ".join(f"{name}:{_shown(node.pop(name))}" for name in own)
    node[KEY] = Traced(f"map[{shown}]")
    return []


def _shown(node: Node) -> str:
    if isinstance(node, Seq):
        return f"[{' '.join(map(_shown, node))}]"
    value = node.value if isinstance(node, Traced) else None
    return "<nil>" if value is None else go_text(value)


def _entry(node: Map, own: list[str], path: str) -> list[Diagnostic]:
    """One more entry without anything in it."""
    for name in own:
        del node[name]
    node.put(KEY, Map(node.origin), node.origin)
    return []


def _refused(node: Map, own: list[str], path: str) -> list[Diagnostic]:
    return [
        Diagnostic(
            code=BAD_VALUE,
            message=f"{path}: Docker Compose refuses the name {name}, which it takes for an extension",
            origins=(key_at(node, name),),
            hint="write it as a list, or choose another name",
        )
        for name in own
    ]


_SERVICE: dict[str, Mistake] = {
    "annotations": _text,
    "environment": _text,
    "extra_hosts": _refused,
    "labels": _text,
    "models": _entry,
    "networks": _entry,
    "storage_opt": _refused,
    "sysctls": _text,
}
_WITHIN: dict[str, dict[str, Mistake]] = {
    "build": {
        "additional_contexts": _text,
        "args": _text,
        "extra_hosts": _refused,
        "labels": _text,
    },
    "deploy": {"labels": _text},
    "logging": {"options": _text},
    "provider": {"options": _text},
}
_RESOURCE: dict[str, Mistake] = {"driver_opts": _text, "labels": _text}
