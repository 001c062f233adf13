"""What Compose adds to a project by itself: networks, implied dependencies, names, build defaults.

RULES.md section 13. What is added has no origin: nobody wrote it.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node

_SHARED = ("network_mode", "ipc", "pid", "uts", "cgroup")


def build_defaults(service: Map) -> None:
    """`context: .` and `dockerfile: Dockerfile`, where nothing else is said."""
    build = service.get("build")
    if isinstance(build, Map):
        if "context" not in build:
            build.put("context", Traced("."), build.origin)
        if "dockerfile_inline" not in build and "dockerfile" not in build:
            build.put("dockerfile", Traced("Dockerfile"), build.origin)


def normalize(tree: Map, name: str) -> None:
    """Networks, implied dependencies and names of resources, in place."""
    used = False
    for section in ("services", "jobs"):
        for service in _maps(tree.get(section)):
            used = _networks(service) or used
            _dependencies(service)
            pull = service.get("pull_policy")
            if isinstance(pull, Traced) and pull.value == "if_not_present":
                service["pull_policy"] = Traced("missing", pull.origins)
    networks = tree.get("networks")
    if used:
        if not isinstance(networks, Map):
            networks = Map()
            tree.put("networks", networks, 0)
        if "default" not in networks:
            networks.put("default", Traced(None), 0)
    for section in ("networks", "volumes", "configs", "secrets"):
        _names(tree.get(section), name)


def _networks(service: Map) -> bool:
    """Attach to the default network whoever says nothing; whether anybody uses it."""
    if "provider" in service:
        return False
    mode = service.get("network_mode")
    networks = service.get("networks")
    if mode is None or (isinstance(mode, Traced) and not mode.value):
        if not isinstance(networks, Map) or not networks:
            networks = Map(service.origin)
            networks.put("default", Traced(None), 0)
            service.put("networks", networks, 0)
    return isinstance(networks, Map) and "default" in networks


def steps(service: Map) -> None:
    """A pre_start step runs as its service does, unless it says otherwise."""
    entries = service.get("pre_start")
    if not isinstance(entries, Seq):
        return
    for step in entries:
        if isinstance(step, Map):
            if "image" not in step and "image" in service:
                step.put("image", service["image"], service.keys_at.get("image", 0))
            _networks(step)


def _dependencies(service: Map) -> None:
    implied: list[tuple[str, bool]] = []
    for link in _texts(service.get("links")):
        implied.append((link.partition(":")[0], True))
    for attribute in _SHARED:
        node = service.get(attribute)
        if isinstance(node, Traced) and str(node.value).startswith("service:"):
            implied.append((str(node.value).removeprefix("service:"), True))
    for entry in _texts(service.get("volumes_from")):
        if not entry.startswith("container:"):
            implied.append((entry.partition(":")[0], False))
    if not implied:
        depends = service.get("depends_on")
        if isinstance(depends, Map):
            _required(depends)
        return
    depends = service.get("depends_on")
    if not isinstance(depends, Map):
        depends = Map()
        service.put("depends_on", depends, 0)
    for name, restart in implied:
        if name not in depends:
            terms = Map()
            terms.put("condition", Traced("service_started"), 0)
            if restart:
                terms.put("restart", Traced(True), 0)
            terms.put("required", Traced(True), 0)
            depends.put(name, terms, 0)
    _required(depends)


def _required(depends: Map) -> None:
    for terms in _maps(depends):
        if "required" not in terms:
            terms.put("required", Traced(True), 0)


def _names(section: Node | None, project: str) -> None:
    if not isinstance(section, Map):
        return
    for key in section:
        resource = section[key]
        if not isinstance(resource, Map):
            at = resource.origins if isinstance(resource, Traced) else ()
            resource = Map(at[0] if at else section.keys_at.get(key, 0))
            section[key] = resource
        external = resource.get("external")
        if "name" not in resource:
            bare = isinstance(external, Traced) and external.value is True
            resource.put("name", Traced(key if bare else f"{project}_{key}"), 0)


def externals(tree: Map) -> None:
    """`external: {name: n}` is `external: true` with `name: n`, in place."""
    for section in ("networks", "volumes", "configs", "secrets"):
        for resource in _maps(tree.get(section)):
            external = resource.get("external")
            if isinstance(external, Map):
                given = external.get("name")
                if isinstance(given, Traced):
                    resource.put("name", given, external.keys_at.get("name", 0))
                resource["external"] = Traced(True)


def _maps(node: Node | None) -> list[Map]:
    return [n for n in node.values() if isinstance(n, Map)] if isinstance(node, Map) else []


def _texts(node: Node | None) -> list[str]:
    if not isinstance(node, Seq):
        return []
    return [n.value for n in node if isinstance(n, Traced) and isinstance(n.value, str)]
