"""YAML text becomes trees of nodes that know their place, as Compose reads YAML (RULES.md section 5).

Scalars resolve as in scalars.py; anchors and `<<` are followed; `!reset` and `!override` are marked;
other tags are dropped. A key that stands twice, a key that is no text, a nesting or an expansion
beyond reason are problems, each with its line.
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.codes import BAD_KEY, BAD_YAML, DUPLICATE_KEY, TOO_BIG
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import libyaml
from compose2k8s.parser.node import Map, Seq
from compose2k8s.parser.scalars import go_text, resolve_plain
from compose2k8s.trace import COLUMNS, ROW, Traced, origin, row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path

_SCALAR, _MAPPING = libyaml.nodes.ScalarNode, libyaml.nodes.MappingNode
_QUOTES = ("'", '"')
_SIGNS = ("[:", ",:", " :", "[?", ",?", "{?", " ?")  # may begin a word in brackets


class _Parser(libyaml.CParser):  # type: ignore[misc] # an extension class without types
    """Leaves scalars without a tag, so that we resolve them and nobody else does.

    The parser calls three methods for each node; a method of a text that ignores what it is given is
    one that is not written in Python, which saves a fifth of the time.
    """

    resolve: Any = "".format
    descend_resolver: Any = "".format
    ascend_resolver: Any = "".format


class _TooDeep(Exception):
    """The node around what is too deep."""


class _Guarded(_Parser):
    """Counts the levels, of which the C stack has no more than some thousands."""

    depth = 0

    def descend_resolver(self, parent: Any, index: Any) -> None:
        self.depth += 1
        if self.depth > limits.DEPTH + 1:
            raise _TooDeep(parent)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class Document:
    """One YAML document. `marks`: path -> "!reset" or "!override" · `at`: where it begins ·
    `variables`: there may be some in it."""

    __slots__ = ("at", "marks", "root", "variables")

    def __init__(
        self, root: Node, marks: dict[Path, str], at: int, *, variables: bool = True
    ) -> None:
        self.variables = variables
        self.root = root
        self.marks = marks
        self.at = at


def documents(data: bytes, file: int) -> list[Document]:
    """The documents of a file; raises ComposeError with every problem found."""
    return list(each(data, file))


def each(data: bytes, file: int, *, any_keys: bool = False) -> Iterator[Document]:
    """The documents, one after the other; raises ComposeError at the end, or where it cannot go on.

    `any_keys`: a key that is a number or a truth value counts as its text, as for Kubernetes.
    """
    text = _decoded(data, file)
    # Escapes and !!binary can hide a dollar sign.
    variables = "$" in text or "\\" in text or "!!" in text
    aliases, texts = "*" in text, set[str]()
    problems: list[Diagnostic] = []
    try:
        kind = _Guarded if _looks_deep(text) else _Parser
        read = text
        if not any_keys and any(map(text.__contains__, _SIGNS)):
            from compose2k8s.parser import signs

            read = signs.masked(text)
        parser: Any = kind(read)
        if "&" in text and _anchor_twice(text):
            from compose2k8s.parser.composer import Composer

            parser = Composer(parser)
        while parser.check_node():
            node = parser.get_node()
            if read is not text:
                signs.unmask(node)
            builder = _Builder(file, problems, aliases, texts)
            builder.any_keys = any_keys
            root = builder.build(node, origin(file, 0, 0), 0)
            marks: dict[Path, str] = {}
            if builder.marked:
                from compose2k8s.parser.tags import collect

                collect(root, (), marks, builder.marked)
            yield Document(root, marks, builder.at(node), variables=variables)
    except _TooDeep as error:
        from compose2k8s.parser.not_yaml import too_deep

        problems.append(too_deep(error.args[0], file))
    except libyaml.YAMLError as error:
        from compose2k8s.parser.not_yaml import in_plain_words

        problems.append(in_plain_words(error, text, file))
    if problems:
        raise ComposeError(*problems)


def _anchor_twice(text: str) -> bool:
    """Whether some word behind an `&` stands there twice: it may be an anchor."""
    words = [part.split(None, 1)[0] for part in text.split("&")[1:] if part[:1].strip()]
    return len(words) != len(set(words))


def _decoded(data: bytes, file: int) -> str:
    """UTF-8 or UTF-16 with a byte order mark, as the YAML specification says."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        from compose2k8s.parser.not_yaml import not_text

        raise ComposeError(not_text(data, error.start, file)) from None


def _looks_deep(text: str) -> bool:
    """Whether there could be a nesting that libyaml, which composes by recursion in C, would end in."""
    return (
        text.count("[") + text.count("{") + text.count("- -") >= limits.DEPTH
        or " " * limits.DEPTH in text
    )


class _Builder:
    """Makes our nodes of libyaml's. `aliases`: there may be some, so nodes may be met again ·
    `texts`: keys that have been seen to be texts."""

    def __init__(
        self, file: int, problems: list[Diagnostic], aliases: bool, texts: set[str]
    ) -> None:
        self.first = row(file, 0)
        self.problems = problems
        self.aliases = aliases
        self.marked: dict[int, tuple[str, Node]] = {}  # of !reset and !override, by id of the node
        self.seen: set[int] = set()
        self.open: set[int] = set()
        self.budget = limits.ALIASED_NODES
        self.texts = texts
        self.any_keys = False

    def at(self, node: Any) -> int:
        mark = node.start_mark
        line: int = mark.line
        column: int = mark.column
        return (self.first + line) * ROW + (column << 1 if column < COLUMNS else COLUMNS << 1)

    def build(self, node: Any, above: int, aliased: int) -> Node:
        """`above` is where an empty value is said to be: its key. `aliased`: within an alias."""
        if node.__class__ is _SCALAR:
            return self._scalar(node, above)
        here = self.at(node)
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
        built = (
            self._mapping(node, here, aliased)
            if node.__class__ is _MAPPING
            else Seq([self.build(c, here, aliased) for c in node.value if not _merge_sign(c)], here)
        )
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

    def _scalar(self, node: Any, above: int) -> Node:
        tag, text, style = node.tag, node.value, node.style
        if not tag and not style:
            return Traced(resolve_plain(text), (self.at(node),)) if text else Traced(None, (above,))
        here = self.at(node) + (style in _QUOTES)
        if not tag:
            return Traced(text, (here,))
        from compose2k8s.parser.tags import value_of

        try:
            value = value_of(tag, text)
        except ValueError as error:
            self._problem(BAD_YAML, str(error), here)
            value = None
        return self._tagged(tag, Traced(value, (here,)))

    def _tagged(self, tag: str, built: Node) -> Node:
        if tag in ("!reset", "!override"):
            self.marked[id(built)] = (tag, built)
        return built

    def _problem(self, code: Any, message: str, *at: int) -> None:
        self.problems.append(Diagnostic(code=code, message=message, origins=at))

    def _mapping(self, node: Any, here: int, aliased: int) -> Map:
        built = Map(here)
        keys_at = built.keys_at
        merged: list[Any] | None = None
        first, texts = self.first, self.texts
        for key_node, child in node.value:
            mark = key_node.start_mark
            column = mark.column
            at = (first + mark.line) * ROW + (column << 1 if column < COLUMNS else COLUMNS << 1)
            if key_node.__class__ is not _SCALAR:
                self._problem(BAD_KEY, "a key must be a text, not a list or mapping", at)
                continue
            key = key_node.value
            if key not in texts and not key_node.tag and not key_node.style:
                if key == "<<":
                    if merged is not None:
                        self._problem(DUPLICATE_KEY, "the key << stands twice in one mapping", at)
                    merged = [child, at]
                    continue
                value = resolve_plain(key)
                if value.__class__ is not str and self.any_keys and value is not None:
                    key = go_text(value)
                elif value.__class__ is not str:
                    shown = "null" if value is None else go_text(value)
                    self._problem(
                        BAD_KEY, f"the key {shown} is not a text: put quotes around it", at
                    )
                    continue
                texts.add(key)
            if key in built:
                before = keys_at[key]
                self._problem(
                    DUPLICATE_KEY,
                    f"the key {key!r} stands twice, first in line {before // ROW - first + 1}",
                    at,
                    before,
                )
                continue
            if child.__class__ is not _SCALAR:
                built[key] = self.build(child, at, aliased)
            elif child.value == "<<" and _merge_sign(child):
                continue
            else:
                built[key] = self._scalar(child, at)
            keys_at[key] = at
        if merged is not None:
            self._merge(built, merged[0], merged[1], aliased)
        return built

    def _merge(self, into: Map, node: Any, at: int, aliased: int) -> None:
        """`<<`: own keys win wherever they stand; of a list of mappings, the first."""
        value = self.build(node, at, aliased)
        for source in value if isinstance(value, Seq) else [value]:
            if not isinstance(source, Map):
                self._problem(BAD_YAML, "<< takes a mapping or a list of mappings", at)
                return
            for key, child in source.items():
                if key not in into:
                    into.put(key, child, source.keys_at[key])


def _merge_sign(node: Any) -> bool:
    """A bare `<<` as a value is nothing at all, as in the reference."""
    return node.value == "<<" and node.__class__ is _SCALAR and not node.tag and not node.style
