"""`!reset` and `!override`: a path is deleted from what came before (RULES.md section 5)."""

from __future__ import annotations

from compose2k8s.parser.node import Map
from compose2k8s.trace import origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.trace import Path


def reset(tree: Map, path: Path, tag: str) -> tuple[int, ...]:
    """Delete a path from a tree in place; returns the origins of what was there. No effect in lists."""
    node = tree
    for step in path[:-1]:
        child = node.get(str(step)) if isinstance(step, str) else None
        if not isinstance(child, Map):
            return ()
        node = child
    last = path[-1] if path else None
    if not isinstance(last, str) or last not in node:
        return ()
    gone = origins_of(node.pop(last))
    node.keys_at.pop(last, None)
    return gone
