"""Values that remember where in the user's files they were written.

An origin is a small integer that packs a place: file number, line, column. It costs nothing to
carry, so every scalar of a compose file is `Traced`: its value and the origins that decided it.
Functions map over it; a manifest is an ordinary literal with traced leaves, and `resolve` strips
them again. Provenance is not recorded anywhere: it is what is left over.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
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

# A place is a row, which is the number of the file and the line (24 bits) in it, and within the row the
# column (19 bits) and whether the text is quoted (1 bit), all from zero. A row is an odd number of units
# wide: were it a power of two, the places of a column would meet in every set they are in.
ROW = (1 << 20) + 7
_LINES = (1 << 24) - 1
COLUMNS = (1 << 19) - 1


def origin(file: int, line: int, column: int, quoted: bool = False) -> int:
    """Pack a place; line and column count from 0, as libyaml's marks do."""
    return row(file, line) * ROW + (min(column, COLUMNS) << 1) + quoted


def row(file: int, line: int) -> int:
    """The number of a line among those of all files."""
    return (file << 24) + min(line, _LINES)


def is_quoted(place: int) -> bool:
    """Whether a scalar is written between quotes."""
    return place % ROW & 1 == 1


def part(whole: int, offset: int) -> int:
    """The origin of a piece of a one-line scalar, such as the container port in `8080:80`."""
    quoted = whole % ROW & 1
    return whole - quoted + (offset + quoted << 1)


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

    def take_in(self, files: Sequence[str]) -> Callable[[int], int]:
        """Know the files of another run too; what makes of its origins the same places here."""
        shifts = [self.add(file) - number << 24 for number, file in enumerate(files)]
        return lambda place: place + shifts[place // ROW >> 24] * ROW

    def locate(self, place: int) -> tuple[str, int, int]:
        """File, line and column, the latter two counted from 1."""
        at, column = divmod(place, ROW)
        return self.files[at >> 24], (at & _LINES) + 1, (column >> 1) + 1

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
    if len(about) == 1 and about[0].__class__ is Traced:
        origins: tuple[int, ...] = about[0].origins
        return origins if len(origins) < 2 else tuple(dict.fromkeys(origins))
    found: list[int] = []
    for item in about:
        gather(item, found)
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


def gather(value: object, found: list[int]) -> None:
    """Add the origins of every traced value within a record, mapping or list to `found`."""
    cls = value.__class__
    if cls is Traced:
        found += value.origins  # type: ignore[attr-defined] # a Traced
        return
    if cls in _LEAVES:
        return
    if cls is list or cls is tuple:
        items: Any = value
    elif isinstance(value, dict):
        items = value.values()
    elif hasattr(cls, "_fields"):
        items = value.__dict__.values()
    elif isinstance(value, _LISTS):
        items = value
    else:
        return
    for item in items:
        cls = item.__class__
        if cls is Traced:
            found += item.origins
        elif cls not in _LEAVES:
            gather(item, found)


def scattered(value: object) -> list[int]:
    """The same in no order, which is faster, for whoever has much to look through."""
    found: list[int] = []
    todo: list[Any] = [value]
    for item in todo:  # which grows on the way
        cls = item.__class__
        if cls is Traced:
            found += item.origins
        elif cls in _LEAVES:
            continue
        elif isinstance(item, dict):
            todo += item.values()
        elif hasattr(cls, "_fields"):
            todo += item.__dict__.values()
        elif isinstance(item, _LISTS):
            todo += item
    return found


_LEAVES = frozenset((str, int, float, bool, type(None)))
_LISTS = (list, tuple)


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


def plain(leaf: Tree) -> Any:
    """A leaf without its origins, if it has any."""
    return leaf.value if leaf.__class__ is Traced else leaf


def resolve(tree: Tree, emitted: list[int]) -> Any:
    """Plain data without None in mappings; adds the origins of every leaf to `emitted`."""
    cls = tree.__class__
    if cls is Traced:
        emitted += tree.origins
        tree = tree.value
        cls = tree.__class__
    if cls is dict:
        plain = {}
        for key, value in tree.items():
            cls = value.__class__
            if cls is Traced:
                # Most leaves are this: a call for each would be half of the work.
                emitted += value.origins
                value = value.value
                cls = value.__class__
            if cls in _HOLDERS:
                plain[key] = resolve(value, emitted)
            elif value is not None:
                plain[key] = value
        return plain
    if cls is list or cls is tuple:
        return [resolve(item, emitted) for item in tree]
    return tree


_HOLDERS = frozenset((dict, list, tuple, Traced))


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
