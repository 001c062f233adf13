"""The engine of canonical forms: a shape is applied to a node, errors are kept with their place.

A shape is one of
    Leaf              of a single value
    function          node -> node; ValueError says in the user's words what is wrong
    {name: shape}     the attributes of a mapping, "*" for every other one
    [shape]           every entry of a list; an entry that becomes a list takes as many places
    (shape, shape)    one after the other
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.codes import BAD_VALUE, IGNORED, TOO_BIG
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser.look import words
from compose2k8s.parser.mixed import BadEntry
from compose2k8s.parser.node import Made, Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from compose2k8s.parser.look import Place
    from compose2k8s.parser.node import Node

    Shape: TypeAlias = Any


def too_many_ports(at: int) -> Diagnostic:
    """Ranges that stand for more ports than anybody could mean."""
    message = f"the ranges up to here stand for more than {limits.PORTS} ports"
    return Diagnostic(code=TOO_BIG, message=message, origins=(at,), hint=limits.raised("PORTS"))


class Shapes:
    """One run. `literal`: variables stand as they were written, so what is wrong is left alone."""

    def __init__(self, *, literal: bool = False) -> None:
        self.literal = literal
        self.problems: list[Diagnostic] = []
        self.ports = 0  # what the ranges so far stand for: only ports come several at a time

    def apply(self, node: Node, shape: Shape, path: Place) -> Node:
        """The node in its form; mappings and lists are changed in place."""
        cls = shape.__class__
        if cls is dict:
            if isinstance(node, Map):
                self._mapping(node, shape, path)
            return node
        if cls is list:
            if isinstance(node, Seq):
                self._list(node, shape[0], path)
            return node
        if cls is tuple:
            for one in shape:
                node = self.apply(node, one, path)
            return node
        try:
            formed: Node = shape(node)
        except ValueError as error:
            self._wrong(error, node, path)
            return node
        return formed

    def _wrong(self, error: ValueError, node: Node, path: Place) -> None:
        if self.literal and _may_hold_variables(node):
            return
        at = error.at if isinstance(error, BadEntry) else place(node)
        message = f"{words(path)}: {error}"
        self.problems.append(Diagnostic(code=BAD_VALUE, message=message, origins=(at,)))

    def _mapping(self, node: Map, shape: dict[str, Shape], path: Place) -> None:
        every = shape.get("*")
        for name, child in node.items():
            inner: Any = shape[name] if name in shape else every  # noqa: SIM401 - a call costs more
            kind = inner.__class__
            if kind is Leaf:
                if child.__class__ is Traced and child.value.__class__ not in inner.same:
                    try:
                        node[name] = Traced(inner.decode(child.value), child.origins)
                    except ValueError as error:
                        self._wrong(error, child, (path, name))
            elif kind is dict:
                if isinstance(child, Map):
                    self._mapping(child, inner, (path, name))
            elif inner is not None:
                formed = self.apply(child, inner, (path, name))
                if formed is not child:
                    node[name] = formed

    def _list(self, node: Seq, shape: Shape, path: Place) -> None:
        several = False
        for index, child in enumerate(node):
            if child.__class__ is Made:
                continue  # in its form already
            formed = self.apply(child, shape, (path, index))
            if formed is not child:
                node[index] = formed
                if formed.__class__ is Seq:
                    several = True
                    if not formed:
                        self._nothing(child, (path, index))
                    self.ports += len(formed)
                    if self.ports > limits.PORTS:
                        raise ComposeError(too_many_ports(place(child)))
        if several:
            flat = [n for entry in node for n in (entry if entry.__class__ is Seq else (entry,))]
            node[:] = flat

    def _nothing(self, node: Node, path: Place) -> None:
        message = f"{words(path)} is empty: it has no effect"
        self.problems.append(Diagnostic(code=IGNORED, message=message, origins=(place(node),)))


def _may_hold_variables(node: Node) -> bool:
    """Whether it is a text, or a list of texts: what a number or a mapping says is known already."""
    return isinstance(node, Seq) or (isinstance(node, Traced) and isinstance(node.value, str))


def late(room: str, name: str) -> Callable[[Any], Any]:
    """The function `name` of a room of this package, which is imported when the attribute occurs."""

    found: list[Callable[[Any], Any]] = []

    def function(given: Any) -> Any:
        if not found:
            found.append(getattr(_room(room, name), name))
        return found[0](given)

    return function


def _room(room: str, name: str) -> Any:
    return __import__(f"compose2k8s.parser.canonical.{room}", fromlist=(name,))


class Leaf:
    """A form for single values. `same`: types whose values stay as they are, null too unless it is not meant to."""

    __slots__ = ("decode", "same")

    def __init__(self, decode: Callable[[Any], object], *same: type, null: bool = True) -> None:
        self.decode = decode
        self.same = frozenset((*same, type(None)) if null else same)

    def __call__(self, node: Node) -> Node:
        if node.__class__ is not Traced or node.value.__class__ in self.same:
            return node
        return Traced(self.decode(node.value), node.origins)  # type: ignore[arg-type] # a scalar


def late_leaf(room: str, name: str, *same: type) -> Leaf:
    """The same for a value; once its room is there, nobody asks for it again."""

    def first(value: Any) -> object:
        one.decode = getattr(_room(room, name), name)
        return one.decode(value)

    one = Leaf(first, *same)
    return one
