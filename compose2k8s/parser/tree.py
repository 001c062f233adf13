"""YAML text becomes trees of nodes that know their place, as Compose reads YAML (RULES.md section 5).

Scalars resolve as in scalars.py, nodes are made as in builder.py; `!reset` and `!override` are marked, other
tags are dropped. A nesting or a length beyond reason is a problem, with its line.
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import libyaml
from compose2k8s.parser.builder import Builder, place_of
from compose2k8s.parser.scalars import maker
from compose2k8s.trace import origin, scattered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path

# What a word in brackets may begin with.
_COLONS, _QUESTIONS = ("[:", ",:", " :"), ("[?", ",?", "{?", " ?")


class _Parser(libyaml.CParser):  # type: ignore[misc] # an extension class without types
    """Leaves scalars without a tag, so that we resolve them and nobody else does.

    The parser calls three methods for each node; a method of something empty that ignores what it is given
    is one that is not written in Python, which saves a quarter of the time.
    """

    resolve: Any = "".format
    descend_resolver: Any = {}.get
    ascend_resolver: Any = [].clear


class _Guarded(_Parser):
    """Counts the nodes, and the levels, of which no stack has more than some thousands."""

    depth = nodes = 0

    def descend_resolver(self, parent: Any, index: Any) -> None:
        self.depth += 1
        self.nodes += 1
        if parent is None:
            return
        if self.depth > limits.DEPTH + 1:
            raise libyaml.Beyond("DEPTH", parent)
        if self.nodes > limits.NODES:
            raise libyaml.Beyond("NODES", parent)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class Document:
    """One YAML document. `marks`: path -> "!reset" or "!override" · `at`: where it begins ·
    `variables`: there may be some in it · `values`: the origins of its values."""

    __slots__ = ("at", "marks", "root", "values", "variables")

    def __init__(
        self, root: Node, marks: dict[Path, str], at: int, values: list[int], *, variables: bool
    ) -> None:
        self.root = root
        self.marks = marks
        self.at = at
        self.values = values
        self.variables = variables


def documents(data: bytes, file: int) -> list[Document]:
    """The documents of a file; raises ComposeError with every problem found."""
    return list(each(data, file))


def each(data: bytes, file: int, *, any_keys: bool = False) -> Iterator[Document]:
    """The documents, one after the other; raises ComposeError at the end, or where it cannot go on.

    `any_keys`: a key that is a number or a truth value counts as its text, as for Kubernetes.
    """
    text = _decoded(data, file)
    # Escapes and !!binary can hide a dollar sign.
    variables = "$" in text or "\\" in text or "!" in text
    aliases = "*" in text
    begin = origin(file, 0, 0)
    leaf = maker(begin)
    problems: list[Diagnostic] = []
    try:
        deep = not libyaml.BOUNDED and _looks_deep(text)
        kind = _Guarded if deep or _looks_long(text) else _Parser
        read = text
        if not any_keys and _has_signs(text):
            from compose2k8s.parser import signs

            read = signs.masked(text)
        parser: Any = kind(read)
        if "&" in text and _anchor_twice(text):
            from compose2k8s.parser.composer import Composer

            parser = Composer(parser, leaf)
        while parser.check_node():
            node = libyaml.compose(parser, leaf)
            if read is not text:
                node = signs.unmask(node)
            builder = Builder(begin, problems, aliases)
            builder.any_keys = any_keys
            root = builder.build(node, begin, 0, 1)
            marks: dict[Path, str] = {}
            if builder.marked:
                from compose2k8s.parser.tags import collect

                collect(root, (), marks, builder.marked)
            # With `<<` or a mark, some have been left out.
            values = scattered(root) if builder.merged or marks else builder.values
            yield Document(root, marks, place_of(node, begin), values, variables=variables)
    except libyaml.Beyond as error:
        from compose2k8s.parser.not_yaml import beyond

        problems.append(beyond(error.limit, place_of(error.node, begin)))
    except libyaml.YAMLError as error:
        from compose2k8s.parser.not_yaml import in_plain_words

        problems.append(in_plain_words(error, text, file))
    if problems:
        raise ComposeError(*problems)


def _has_signs(text: str) -> bool:
    """Whether some word in brackets may begin with a sign that libyaml would take for its own."""
    signs = (*_COLONS, *_QUESTIONS) if "?" in text else _COLONS
    return any(map(text.__contains__, signs))


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
    """Whether there could be a nesting that a parser which composes by recursion would end in."""
    return (
        text.count("[") + text.count("{") + text.count("- -") >= limits.DEPTH
        or " " * limits.DEPTH in text
    )


def _looks_long(text: str) -> bool:
    """Whether there could be too many nodes: no sign or line begins more than two."""
    return (
        len(text) > limits.NODES
        and 2 * sum([text.count(sign) for sign in "\n,:-?[{"]) > limits.NODES
    )
