"""`build` as the text of its context, and the short forms within it."""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node


def build(node: Node) -> Node:
    """`build: ./web` is `build: {context: ./web}`."""
    if isinstance(node, Traced) and isinstance(node.value, str):
        built = Map(place(node))
        built.put("context", node, place(node))
        return built
    return node


def ssh(node: Node) -> Node:
    """A mapping becomes a list of `ID=PATH`; only `default` may stand without a path in a list."""
    found = Seq((), place(node))
    if isinstance(node, Map):
        for key, value in node.items():
            path = value.value if isinstance(value, Traced) else None
            at = (
                node.keys_at.get(key, 0),
                *(value.origins if isinstance(value, Traced) else ()),
            )
            found.append(
                Traced(
                    key if path is None else f"{key}={path}", tuple(dict.fromkeys(at))
                )
            )
        return found
    for entry in node if isinstance(node, Seq) else ():
        name = str(entry.value) if isinstance(entry, Traced) else ""
        if "=" not in name and name != "default":
            raise ValueError(f"{name!r} has no path: write {name}=PATH")
    return node


def contexts(node: Node) -> Node:
    """An entry of `additional_contexts` in a list has a name and a place."""
    for entry in node if isinstance(node, Seq) else ():
        if isinstance(entry, Traced) and "=" not in str(entry.value):
            raise ValueError(f"{entry.value!r} is not written NAME=CONTEXT")
    return node
