"""`devices` as `SOURCE[:TARGET[:PERMISSIONS]]`, `gpus: all` and requests for devices."""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node

_PERMISSIONS = "rwm"


def device(node: Node) -> Node:
    """One entry of `devices`; a device without a target keeps its path in the container."""
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return node
    at, pieces = place(node), node.value.split(":")
    if len(pieces) > 3:
        raise ValueError(
            f"{node.value!r} has too many colons: write source, target and permissions"
        )
    built = Map(at)
    offset = 0
    for name, text in zip(("source", "target", "permissions"), pieces, strict=False):
        built.put(name, Traced(text, (part(at, offset) if offset else at,)), at)
        offset += len(text) + 1
    if len(pieces) < 2 or not pieces[1]:
        built.put("target", Traced(pieces[0]), at)
    if len(pieces) < 3:
        built.put("permissions", Traced(_PERMISSIONS), at)
    return built


def gpus(node: Node) -> Node:
    """`gpus: all` is a request for every device."""
    if isinstance(node, Traced) and node.value == "all":
        built = Map(place(node))
        built.put("count", node, place(node))
        return Seq([built], place(node))
    return node


def request(node: Node) -> Node:
    """Without a number or names, all devices are meant."""
    if isinstance(node, Map) and "count" not in node and "device_ids" not in node:
        node.put("count", Traced("all"), node.origin)
    return node
