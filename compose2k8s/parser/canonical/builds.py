"""`build` as the text of its context, and the short forms within it."""

from __future__ import annotations

from compose2k8s.parser.mixed import BadEntry
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
    """A list of `ID=PATH`, each ID once; only `default` may stand without a path in a list."""
    found: dict[str, Traced[str]] = {}
    if isinstance(node, Map):
        for key, value in node.items():
            path = value.value if isinstance(value, Traced) else None
            at = (node.keys_at.get(key, 0), *(value.origins if isinstance(value, Traced) else ()))
            text = key if path is None else f"{key}={path}"
            found[key] = Traced(text, tuple(dict.fromkeys(at)))
        return Seq(found.values(), node.origin)
    for entry in node if isinstance(node, Seq) else ():
        text = str(entry.value) if isinstance(entry, Traced) else ""
        key, path, _ = text.partition("=")
        if not path and key != "default":
            raise BadEntry(f"{key!r} has no path: write {key}=PATH", place(entry))
        found[key] = Traced(text, entry.origins) if isinstance(entry, Traced) else Traced(text)
    return Seq(found.values(), place(node))


def contexts(node: Node) -> Node:
    """An entry of `additional_contexts` in a list has a name and a place."""
    for entry in node if isinstance(node, Seq) else ():
        if isinstance(entry, Traced) and "=" not in str(entry.value):
            raise BadEntry(f"{entry.value!r} is not written NAME=CONTEXT", place(entry))
    return node
