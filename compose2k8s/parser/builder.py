"""Our nodes of libyaml's: leaves resolved, anchors and `<<` followed, `!reset` and `!override` remembered.

A key that stands twice, a key that is no text and an expansion beyond reason are problems, each with its line.
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.codes import BAD_KEY, BAD_YAML, DUPLICATE_KEY, TOO_BIG
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import libyaml
from compose2k8s.parser.node import Map, Seq
from compose2k8s.parser.scalars import EMPTY, MERGE, Tagged, go_text
from compose2k8s.trace import COLUMNS, ROW, Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.parser.node import Node

_MAPPING = libyaml.nodes.MappingNode


def place_of(node: Any, begin: int) -> int:
    """Where a node of a file begins."""
    if node.__class__ is tuple:
        return node[1]  # type: ignore[no-any-return] # a leaf
    mark = node.start_mark
    column: int = mark.column
    line: int = mark.line
    return begin + line * ROW + (column << 1 if column < COLUMNS else COLUMNS << 1)


class Builder:
    """Makes our nodes of libyaml's. `aliases`: there may be some, so nodes may be met again."""

    def __init__(self, begin: int, problems: list[Diagnostic], aliases: bool) -> None:
        self.begin = begin
        self.problems = problems
        self.aliases = aliases
        self.marked: dict[int, tuple[str, Node]] = {}  # of !reset and !override, by id of the node
        self.seen: set[int] = set()
        self.open: set[int] = set()
        self.budget = limits.ALIASED_NODES
        self.any_keys = False
        self.merged = False  # `<<` has occurred
        self.values: list[int] = []  # where each value is, most of them in order

    def build(self, node: Any, above: int, aliased: int, level: int) -> Node:
        """`above` is where an empty value is said to be: its key. `aliased`: within an alias."""
        if node.__class__ is tuple:
            return self._scalar(node[0], node[1], above)
        mark = node.start_mark  # as in place_of, for most nodes
        column: int = mark.column
        here: int = self.begin + mark.line * ROW
        here += column << 1 if column < COLUMNS else COLUMNS << 1
        if level > limits.DEPTH and node.value:
            raise libyaml.Beyond("DEPTH", node)
        if self.aliases:
            if id(node) in self.seen:
                aliased = 1
                if id(node) in self.open:
                    self._problem(BAD_YAML, "an anchor that contains itself", here)
                    return Traced(None, (here,))
            if aliased:
                self._spend(1 + len(node.value), here)
            self.seen.add(id(node))
            self.open.add(id(node))
        if node.__class__ is _MAPPING:
            built: Node = self._mapping(node, here, aliased, level)
        else:
            built = self._list(node, here, aliased, level)
        if self.aliases:
            self.open.discard(id(node))
        return self._tagged(node.tag, built) if node.tag else built

    def _spend(self, nodes: int, here: int) -> None:
        self.budget -= nodes
        if self.budget < 0:
            raise ComposeError(
                Diagnostic(
                    code=TOO_BIG,
                    message=f"aliases stand for more than {limits.ALIASED_NODES} values",
                    origins=(here,),
                    hint=limits.raised("ALIASED_NODES"),
                )
            )

    def _scalar(self, value: Any, here: int, above: int) -> Node:
        """What a leaf holds, also where that is not its value yet."""
        self.values.append(above if value is EMPTY else here)
        if value is EMPTY:
            return Traced(None, (above,))
        if value is MERGE:
            return Traced(None, (here,))
        if value.__class__ is not Tagged:
            return Traced(value, (here,))
        from compose2k8s.parser.tags import value_of

        try:
            found = value_of(value.tag, value.text)
        except ValueError as error:
            self._problem(BAD_YAML, str(error), here)
            found = None
        return self._tagged(value.tag, Traced(found, (here,)))

    def _tagged(self, tag: str, built: Node) -> Node:
        if tag in ("!reset", "!override"):
            self.marked[id(built)] = (tag, built)
        return built

    def _problem(self, code: Any, message: str, *at: int, hint: str = "") -> None:
        self.problems.append(Diagnostic(code=code, message=message, origins=at, hint=hint))

    def _list(self, node: Any, here: int, aliased: int, level: int) -> Seq:
        built, values = Seq((), here), self.values
        for child in node.value:
            if child.__class__ is not tuple:
                built.append(self.build(child, here, aliased, level + 1))
                continue
            value, at = child
            if value.__class__ is str:
                built.append(Traced(value, (at,)))  # most are this
                values.append(at)
            elif value is not MERGE:  # which is nothing at all as a value, as in the reference
                built.append(self._scalar(value, at, here))
        return built

    def _mapping(self, node: Any, here: int, aliased: int, level: int) -> Map:
        built = Map(here)
        keys_at, values = built.keys_at, self.values
        merged: Any = None
        for named, child in node.value:
            if named.__class__ is not tuple:
                at = place_of(named, self.begin)
                words = "a key must be a text, not a list or mapping"
                self._problem(
                    BAD_KEY,
                    words,
                    at,
                    hint="put quotes around a text with {{ }} in it; a template has to be filled in first",
                )
                continue
            key, at = named
            if key is MERGE:
                if merged is not None:
                    self._problem(DUPLICATE_KEY, "the key << stands twice in one mapping", at)
                merged = (child, at)
                continue
            if key.__class__ is not str:
                key = self._key(key, at)
                if key is None:
                    continue
            if key in built:
                self._twice(key, at, keys_at[key])
                continue
            if child.__class__ is not tuple:
                built[key] = self.build(child, at, aliased, level + 1)
            else:
                value, place = child
                if value.__class__ is str:
                    built[key] = Traced(value, (place,))
                    values.append(place)
                elif value is MERGE:
                    continue
                else:
                    built[key] = self._scalar(value, place, at)
            keys_at[key] = at
        if merged is not None:
            self._merge(built, merged[0], merged[1], aliased, level)
        return built

    def _key(self, value: Any, at: int) -> str | None:
        """The text of a key that looks like something else; None if it may not."""
        if value.__class__ is Tagged:
            text: str = value.text
            return text
        value = None if value is EMPTY else value
        shown = "null" if value is None else go_text(value)
        if self.any_keys and value is not None:
            return shown
        self._problem(BAD_KEY, f"the key {shown} is not a text: put quotes around it", at)
        return None

    def _twice(self, key: str, at: int, before: int) -> None:
        line = (before - self.begin) // ROW + 1
        message = f"the key {key!r} stands twice, first in line {line}"
        hint = "documents are separated by `---`" if key == "apiVersion" else ""
        self._problem(DUPLICATE_KEY, message, at, before, hint=hint)

    def _merge(self, into: Map, node: Any, at: int, aliased: int, level: int) -> None:
        """`<<`: own keys win wherever they stand; of a list of mappings, the first."""
        self.merged = True
        value = self.build(node, at, aliased, level + 1)
        for source in value if isinstance(value, Seq) else [value]:
            if not isinstance(source, Map):
                self._problem(BAD_YAML, "<< takes a mapping or a list of mappings", at)
                return
            for key, child in source.items():
                if key not in into:
                    into.put(key, child, source.keys_at[key])
