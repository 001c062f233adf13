"""Values that remember where in the user's files they were written.

An origin is a small integer that packs a place: file number, line, column. It costs nothing to
carry, so every scalar of a compose file is `Traced`: its value and the origins that decided it.
Functions map over it; a manifest is an ordinary literal with traced leaves, and `resolve` strips
them again. Provenance is not recorded anywhere: it is what is left over.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Generic, TypeAlias, TypeVar

    T = TypeVar("T")
    T_co = TypeVar("T_co", covariant=True)
    U = TypeVar("U")

    Path: TypeAlias = tuple[str | int, ...]
    # Nested dicts, lists and tuples whose leaves are plain values, None or Traced.
    Tree: TypeAlias = Any
    Provenance: TypeAlias = dict[Path, tuple[int, ...]]
else:

    class _Subscriptable:
        __slots__ = ()

    Generic = {None: _Subscriptable}
    T_co = None

# The packing: | file | line (24 bits) | column (19 bits) | quoted (1 bit) |, all from zero.
_COLUMN = 1
_LINE = 20
_FILE = 44
_COLUMNS = (1 << (_LINE - _COLUMN)) - 1
_LINES = (1 << (_FILE - _LINE)) - 1


def origin(file: int, line: int, column: int, quoted: bool = False) -> int:
    """Pack a place; line and column count from 0, as libyaml's marks do."""
    return (
        file << _FILE
        | min(line, _LINES) << _LINE
        | min(column, _COLUMNS) << _COLUMN
        | (1 if quoted else 0)
    )


def part(whole: int, offset: int) -> int:
    """The origin of a piece of a one-line scalar, such as the container port in `8080:80`."""
    return (whole & ~1) + ((offset + (whole & 1)) << _COLUMN)


class Places:
    """The files of one run, by number: turns origins back into `file:line:column`."""

    __slots__ = ("files",)

    def __init__(self) -> None:
        self.files: list[str] = []

    def add(self, file: str) -> int:
        """The number of a file, for `origin`; a file has one number however often it is added."""
        if file not in self.files:
            self.files.append(file)
        return self.files.index(file)

    def locate(self, place: int) -> tuple[str, int, int]:
        """File, line and column, the latter two counted from 1."""
        return (
            self.files[place >> _FILE],
            (place >> _LINE & _LINES) + 1,
            (place >> _COLUMN & _COLUMNS) + 1,
        )

    def show(self, place: int) -> str:
        file, line, column = self.locate(place)
        return f"{file}:{line}:{column}"


class Traced(Generic[T_co]):
    """A value together with every place that helped to decide it."""

    __slots__ = ("origins", "value")

    def __init__(self, value: T_co, origins: tuple[int, ...] = ()) -> None:
        self.value = value
        self.origins = origins

    def map(self, fn: Callable[[T_co], U]) -> Traced[U]:
        return Traced(fn(self.value), self.origins)

    def __eq__(self, other: object) -> bool:
        """Equal values are equal wherever they were written."""
        return isinstance(other, Traced) and bool(self.value == other.value)

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return f"Traced({self.value!r})"


def trace(fn: Callable[..., U], *inputs: Traced[Any] | None) -> Traced[U]:
    """Apply fn to the plain values (None where there is none); the result comes from all."""
    return Traced(
        fn(*(None if i is None else i.value for i in inputs)),
        tuple(dict.fromkeys(o for i in inputs if i is not None for o in i.origins)),
    )


def decides(choice: object, result: U) -> Traced[U]:
    """A result that the user's value chose without being in it, such as a kind by `mode: global`.

    `choice` may be anything that holds traced values: all of them are credited.
    """
    return Traced(result, origins_of(choice))


def origins_of(*about: object) -> tuple[int, ...]:
    """The origins of every traced value within records, mappings and lists, in order, once each."""
    found: dict[int, None] = {}
    for item in about:
        for value in traced(item):
            for place in value.origins:
                found[place] = None
    return tuple(found)


def traced(value: object) -> Iterator[Traced[Any]]:
    """Every traced value within a record, mapping or list (a traced value holds no further ones)."""
    if isinstance(value, Traced):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from traced(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from traced(item)
    elif hasattr(type(value), "_fields"):
        for item in value.__dict__.values():
            yield from traced(item)


def resolve(tree: Tree, emitted: set[int]) -> Any:
    """Plain data without None in mappings; adds the origins of every leaf to `emitted`."""
    cls = tree.__class__
    if cls is Traced:
        emitted.update(tree.origins)
        tree = tree.value
        cls = tree.__class__
        if cls is str or cls is int:
            return tree
    if cls is dict:
        plain = {}
        for key, value in tree.items():
            if value is not None:
                value = resolve(value, emitted)
                if value is not None:
                    plain[key] = value
        return plain
    if cls is list or cls is tuple:
        return [resolve(item, emitted) for item in tree]
    return tree


def provenance(tree: Tree) -> Provenance:
    """The map from each leaf of the resolved tree to where it came from; built when asked for."""
    found: Provenance = {}

    def walk(node: Tree, path: Path) -> None:
        if isinstance(node, Traced):
            if node.value is not None:
                found[path] = node.origins
            node = node.value
        if isinstance(node, dict):
            for key, value in node.items():
                if value is not None:
                    walk(value, (*path, key))
        elif isinstance(node, list | tuple):
            for index, item in enumerate(node):
                walk(item, (*path, index))

    walk(tree, ())
    return found
