"""Looking into a tree whose shape is not certain: what is not there, or of another kind, is nothing.

Problems of one phase do not keep the next from being asked, so that all of them are found in one run.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from compose2k8s.parser.node import Node, Scalar

    # A name, or (the place above, a name or index); "" is the root.
    Place: TypeAlias = "str | tuple[Place, str | int]"

NOTHING = Map()


def value(node: Node | None, *path: str) -> Any:
    """The plain value of a scalar, at a path below a mapping; None where there is none."""
    for step in path:
        node = node.get(step) if isinstance(node, Map) else None
    return node.value if isinstance(node, Traced) else None


def number(node: Node | None, *path: str) -> float | None:
    """The same as a number; sizes are texts of digits."""
    found = value(node, *path)
    try:
        return None if found is None else float(found)
    except ValueError:
        return None


def mapping(node: Node | None, *path: str) -> Map:
    """The mapping at a path; an empty one where there is none."""
    for step in path:
        node = node.get(step) if isinstance(node, Map) else None
    return node if isinstance(node, Map) else NOTHING


def entries(node: Node | None) -> list[tuple[str, Map]]:
    """The mappings in a mapping, by name."""
    if not isinstance(node, Map):
        return []
    return [(k, v) for k, v in node.items() if isinstance(v, Map)]


def maps(node: Node | None) -> list[Map]:
    """The mappings in a list."""
    return [n for n in node if isinstance(n, Map)] if isinstance(node, Seq) else []


def scalars(node: Node | None) -> list[Traced[Scalar]]:
    """The scalars in a list."""
    return [n for n in node if isinstance(n, Traced)] if isinstance(node, Seq) else []


def key_at(node: Map, name: str) -> int:
    """Where a key is written, or its value if the key is nobody's word."""
    return node.keys_at.get(name, 0) or (place(node[name]) if name in node else 0)


def words(path: Place) -> str:
    """`services.web.ports[0]`; put together only where there is something to say."""
    if isinstance(path, str):
        return path
    above, step = path
    if isinstance(step, int):
        return f"{words(above)}[{step}]"
    return f"{words(above)}.{step}" if above else step
