"""`x-kubernetes` at the top of a file: what counts for every service and volume that says nothing itself."""

from __future__ import annotations

from compose2k8s.keys import read
from compose2k8s.parser.node import Map
from compose2k8s.x_kubernetes import ProjectKnobs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node

KEY = "x-kubernetes"
_OF_SERVICES = ("expose", "image_pull_secrets", "liveness", "service_account")


def apply(tree: Map) -> ProjectKnobs:
    """Hand them on to services and volumes, in place; raises ComposeError for what is not known."""
    knobs = tree[KEY]
    found = read(ProjectKnobs, knobs)
    assert isinstance(knobs, Map)  # or read had raised
    for service in _below(tree, "services"):
        for name in _OF_SERVICES:
            if name in knobs:
                service.default((KEY, name), knobs[name], knobs.keys_at.get(name, 0))
        _each(knobs.get("ingress"), service, (KEY, "ingress"))
    for volume in _below(tree, "volumes"):
        _each(knobs.get("storage"), volume, (KEY,))
    return found


def _below(tree: Map, section: str) -> list[Map]:
    """The mappings of a section; what is null becomes one."""
    node = tree.get(section)
    if not isinstance(node, Map):
        return []
    for name in list(node):
        if not isinstance(node[name], Map):
            node[name] = Map(node.keys_at.get(name, 0))
    return [child for child in node.values() if isinstance(child, Map)]


def _each(given: Node | None, to: Map, path: tuple[str, ...]) -> None:
    if isinstance(given, Map):
        for name, value in given.items():
            to.default((*path, name), value, given.keys_at.get(name, 0))
