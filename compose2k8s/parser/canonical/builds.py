"""`build` as the text of its context, and the short forms within it."""

from __future__ import annotations

from compose2k8s.parser.mixed import BadEntry, env_map
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced, part

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


def context(node: Node) -> Node:
    """Without a context, the folder of the project is meant."""
    if isinstance(node, Map) and "context" not in node:
        node.put("context", Traced("."), node.origin)
    return node


def ssh_map(node: Node) -> Node:
    """`ID[=PATH]` entries as a mapping; only `default` may stand without a path in a list."""
    if not isinstance(node, Seq):
        return node
    found = Map(node.origin)
    for entry in node:
        name = str(entry.value) if isinstance(entry, Traced) else ""
        key, equals, path = name.partition("=")
        if not equals and key != "default":
            raise BadEntry(f"{key!r} has no path: write {key}=PATH", place(entry))
        at = place(entry)
        value = Traced(path, (part(at, len(key) + 1),)) if equals else Traced(None, (at,))
        found.put(key, value, at)
    return found


def ssh(node: Node) -> Node:
    """The mapping as a list of `ID[=PATH]`."""
    if not isinstance(node, Map):
        return node
    found = Seq((), node.origin)
    for key, value in node.items():
        path = value.value if isinstance(value, Traced) else None
        at = (node.keys_at.get(key, 0), *(value.origins if isinstance(value, Traced) else ()))
        text = key if path is None else f"{key}={path}"
        found.append(Traced(text, tuple(dict.fromkeys(at))))
    return found


def contexts(node: Node) -> Node:
    """An entry of `additional_contexts` in a list has a name and a place."""
    for entry in node if isinstance(node, Seq) else ():
        if isinstance(entry, Traced) and "=" not in str(entry.value):
            raise BadEntry(f"{entry.value!r} is not written NAME=CONTEXT", place(entry))
    pairs = env_map(node)
    found = Map(pairs.origin)
    found.take(pairs)
    return found
