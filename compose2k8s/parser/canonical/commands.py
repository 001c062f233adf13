"""`command`, `entrypoint`, commands of hooks and `healthcheck.test`: texts become lists of words.

A command is split as Compose splits it, without a shell; the text of a test goes to a shell whole.
"""

from __future__ import annotations

from compose2k8s import words
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node


def command(node: Node) -> Node:
    """An empty text clears the command of the image; null leaves it."""
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return node
    at = place(node)
    found = Seq((), at)
    offset = 0
    for word in words.split(node.value):
        # The column of a word that stands in the text as it is; else of the whole command.
        start = node.value.find(word, offset)
        if start >= 0:
            offset = start + len(word)
        found.append(Traced(word, (part(at, start) if start > 0 else at, *node.origins[1:])))
    return found


def test(node: Node) -> Node:
    """A text is run by the container's shell."""
    if isinstance(node, Traced) and isinstance(node.value, str):
        return Seq([Traced("CMD-SHELL", ()), node], place(node))
    return node


def healthcheck(node: Node) -> Node:
    """A test without words is none."""
    if isinstance(node, Map) and isinstance(node.get("test"), Seq) and not node["test"]:
        del node["test"]
    return node
