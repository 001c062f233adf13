"""Entries that may be written as a name or path alone: secrets, configs, env_file, schedules."""

from __future__ import annotations

from compose2k8s.parser.mixed import text_list
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.parser.node import Node


def by(attribute: str) -> Callable[[Node], Node]:
    """A text alone is the value of `attribute`."""

    def form(node: Node) -> Node:
        if not isinstance(node, Traced) or not isinstance(node.value, str):
            return node
        built = Map(place(node))
        built.put(attribute, node, place(node))
        return built

    return form


source = by("source")
cron = by("cron")


def mounted(node: Node) -> Node:
    """A secret without a target is mounted at /run/secrets/NAME."""
    name = node.get("source") if isinstance(node, Map) else None
    if isinstance(node, Map) and isinstance(name, Traced) and "target" not in node:
        node.put("target", Traced(f"/run/secrets/{name.value}"), node.origin)
    return node


def env_file(node: Node) -> Node:
    """One path, or a list of paths and mappings."""
    path = by("path")
    found = Seq([path(entry) for entry in text_list(node)], place(node))
    for entry in found:
        if isinstance(entry, Map) and "required" not in entry:
            entry.put("required", Traced(True), entry.origin)
    return found


def required(node: Node) -> Node:
    """A dependency is required unless it says otherwise."""
    if isinstance(node, Map) and "required" not in node:
        node.put("required", Traced(True), node.origin)
    return node
