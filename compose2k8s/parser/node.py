"""A compose file as a tree in which everything knows its place.

A scalar is a `Traced` value; a mapping and a list are a dict and a list that also keep the origin of
themselves and, for a mapping, of each key. So merging and canonical forms are ordinary code.
"""

from __future__ import annotations

from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from compose2k8s.trace import Path, Tree

    Scalar: TypeAlias = str | int | float | bool | None
    Node: TypeAlias = "Map | Seq | Traced[Scalar]"


class Map(dict):  # type: ignore[type-arg] # see the stub below
    """A mapping: key -> node. `origin`: where its value begins; `keys_at`: key -> origin of the key."""

    __slots__ = ("keys_at", "origin")

    if TYPE_CHECKING:

        def __getitem__(self, key: str) -> Node: ...
        def items(self) -> Iterator[tuple[str, Node]]: ...  # type: ignore[override]

    def __init__(self, origin: int = 0) -> None:
        self.origin = origin
        self.keys_at: dict[str, int] = {}

    def put(self, key: str, node: Node, at: int) -> None:
        self[key] = node
        self.keys_at[key] = at

    def default(self, path: Sequence[str], node: Node, at: int) -> None:
        """Put a node below further mappings, unless something is there."""
        here = self
        for step in path[:-1]:
            inner = here.get(step)
            if not isinstance(inner, Map):
                inner = Map(at)
                here.put(step, inner, at)
            here = inner
        if path[-1] not in here:
            here.put(path[-1], node, at)

    def copy(self) -> Map:
        """A shallow copy that keeps the places."""
        twin = self.__class__(self.origin)
        twin.take(self)
        return twin

    def take(self, other: Map) -> None:
        """All that another mapping has, with its places."""
        self.update(other)
        self.keys_at.update(other.keys_at)


class Made(Map):
    """A mapping that one text stands for, in the form that it has in the end."""

    __slots__ = ()

    def copy(self) -> Map:
        """Of which nobody knows what becomes."""
        twin = Map(self.origin)
        twin.take(self)
        return twin


def made(at: int, fields: dict[str, Node]) -> Made:
    """The mapping and all its keys are where its text is."""
    whole = Made.__new__(Made)  # __init__ costs more than the rest
    whole.update(fields)
    whole.origin = at
    whole.keys_at = dict.fromkeys(fields, at)
    return whole


class Pairs(Map):
    """A mapping that was written as a list of KEY=VALUE, or merged, which Compose does with such lists."""

    __slots__ = ()


class Seq(list):  # type: ignore[type-arg] # see the stub below
    """A list of nodes. `origin`: where it begins."""

    __slots__ = ("origin",)

    if TYPE_CHECKING:

        def __iter__(self) -> Iterator[Node]: ...

    def __init__(self, items: object = (), origin: int = 0) -> None:
        super().__init__(items)  # type: ignore[call-overload]
        self.origin = origin


def leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, Traced[Scalar]]]:
    """Every scalar of a tree with its path."""
    if isinstance(node, Traced):
        yield path, node
    elif isinstance(node, Map):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    else:
        for index, item in enumerate(node):
            yield from leaves(item, (*path, index))


def tree(node: Node) -> Tree:
    """A node as a part of a manifest."""
    if isinstance(node, Map):
        return {key: tree(value) for key, value in node.items()}
    return [tree(item) for item in node] if isinstance(node, Seq) else node


def place(node: Node) -> int:
    """Where a node is written."""
    return (node.origins[0] if node.origins else 0) if isinstance(node, Traced) else node.origin
