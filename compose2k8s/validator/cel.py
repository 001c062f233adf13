"""The grammar of CEL, as far as a server refuses an expression for it: form, names, obvious types."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from typing import Any, TypeAlias

    # What it is (name, select, call, value, each, op) and what that takes.
    Node: TypeAlias = tuple[Any, ...]
    Roots: TypeAlias = Mapping[str, Collection[str] | None]

_TOKEN = re.compile(
    r"""\s+|//[^\n]*
    |(?P<text>[rRbB]{0,2}(?:\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'))
    |(?P<double>\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\.\d+(?:[eE][-+]?\d+)?)
    |(?P<int>0x[0-9a-fA-F]+[uU]?|\d+[uU]?)
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*|`[A-Za-z0-9_./ -]+`)
    |(?P<sign>&&|\|\||[=!<>]=|[-+*/%<>!?:.,()\[\]{}])""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(
    r"""\\(?:[abfnrtv"'`?\\]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2})"""
)
_LEVELS = (("||",), ("&&",), ("<", "<=", ">", ">=", "==", "!=", "in"), ("+", "-"), ("*", "/", "%"))
_TRUTHS = (*_LEVELS[0], *_LEVELS[1], *_LEVELS[2], "!")
_words = str.split
_RESERVED = frozenset(
    _words(
        "as break const continue else for function if import let loop package namespace"
        " return var void while"
    )
)
_VALUES = {"true": "bool", "false": "bool", "null": "null"}
_SPACES = frozenset(
    _words(
        "JSONPatch Object base64 bool bytes cel cidr double dyn format google int ip"
        " jsonpatch kubernetes list lists map math net null_type optional optional_type"
        " quantity regex semver sets string strings type uint url"
    )
)
_FUNCTIONS = frozenset(
    _words(
        "bool bytes cidr double duration dyn has int ip isCIDR isIP isQuantity isSemver"
        " isURL matches quantity semver size string timestamp type uint url"
    )
)
WORDS = _RESERVED | {*_VALUES, "in"}  # no names of variables
# What binds variables: the arguments before the last one, or two of them.
_MACROS = frozenset(
    _words(
        "all exists exists_one existsOne filter sortBy optMap optFlatMap transformList transformMap transformMapEntry"
    )
)
_ASKING = frozenset(("all", "exists", "exists_one", "existsOne", "has", "startsWith", "endsWith"))


class _FaultError(Exception):
    pass


def fault(text: str, roots: Roots, kinds: tuple[str, ...] = ()) -> str:
    """Why a server does not compile an expression; empty if nothing speaks against it.

    `roots` are the names that there are, with the fields they have (None: any); `kinds` what may come out.
    """
    try:
        tree = _Parser(text).whole()
        for name, field in _free(tree, frozenset()):
            if name not in roots and name not in _SPACES:
                return f"undeclared reference to '{name}'"
            fields = roots.get(name)
            if field and fields is not None and field not in fields:
                return f"undefined field '{field}'"
        got = _kind(tree)
    except _FaultError as error:
        return str(error)
    except RecursionError:
        return ""
    return f"must evaluate to {' or '.join(kinds)}" if kinds and got not in ("", *kinds) else ""


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match:
            raise _FaultError(f"syntax error at {text[at : at + 10]!r}")
        at = match.end()
        if match.lastgroup:
            word = match[0]
            if match.lastgroup == "text" and not {*word[:2]} & {"r", "R"}:
                if "\\" in _ESCAPE.sub("", word):
                    raise _FaultError("syntax error: an escape that there is not")
            found.append((match.lastgroup, word))
    return found


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)
        self.at = 0

    def whole(self) -> Node:
        found = self.expression()
        if self.at < len(self.tokens):
            raise self.wrong()
        return found

    def wrong(self) -> _FaultError:
        rest = self.tokens[self.at : self.at + 1]
        return _FaultError(f"syntax error at {rest[0][1] if rest else 'the end'}")

    def next_is(self, *words: str) -> bool:
        return self.at < len(self.tokens) and (
            self.tokens[self.at][1] in words and self.tokens[self.at][0] in ("sign", "name")
        )

    def took(self, *words: str) -> bool:
        if not self.next_is(*words):
            return False
        self.at += 1
        return True

    def need(self, word: str) -> None:
        if not self.took(word):
            raise self.wrong()

    def expression(self) -> Node:
        found = self.level(0)
        if self.took("?"):
            yes = self.level(0)
            self.need(":")
            found = ("op", "?", [found, yes, self.expression()])
        return found

    def level(self, number: int) -> Node:
        if number == len(_LEVELS):
            return self.unary()
        found = self.level(number + 1)
        while self.next_is(*_LEVELS[number]):
            sign = self.tokens[self.at][1]
            self.at += 1
            found = ("op", sign, [found, self.level(number + 1)])
        return found

    def unary(self) -> Node:
        if self.next_is("!", "-"):
            sign = self.tokens[self.at][1]
            while self.took(sign):
                pass
            return ("op", sign, [self.member()])
        return self.member()

    def name(self) -> str:
        if self.at == len(self.tokens) or self.tokens[self.at][0] != "name":
            raise self.wrong()
        self.at += 1
        return self.tokens[self.at - 1][1]

    def member(self) -> Node:
        found = self.primary()
        while True:
            if self.took("."):
                optional = self.took("?")
                name = self.name()
                if not optional and self.took("("):
                    found = ("call", found, name, self.several(")"))
                elif name in ("in", *_VALUES):
                    raise _FaultError(f"syntax error at {name}")
                else:
                    found = ("select", found, name.strip("`"))
            elif self.took("["):
                self.took("?")
                found = ("each", [found, self.expression()])
                self.need("]")
            elif found[0] in ("name", "select") and self.took("{"):
                found = ("each", self.pairs(fields=True))
            else:
                return found

    def primary(self) -> Node:
        if self.took("("):
            found = self.expression()
            self.need(")")
            return found
        if self.took("["):
            return ("value", "list", self.several("]"))
        if self.took("{"):
            return ("value", "map", self.pairs())
        if self.at < len(self.tokens) and self.tokens[self.at][0] in ("text", "int", "double"):
            kind, word = self.tokens[self.at]
            self.at += 1
            if kind == "text":
                kind = "bytes" if {*word[:2]} & {"b", "B"} else "string"
            return ("value", kind, [])
        self.took(".")
        name = self.name()
        if name in _VALUES:
            return ("value", _VALUES[name], [])
        if name in _RESERVED or name == "in" or name[0] == "`":
            raise _FaultError(f"reserved identifier: {name}")
        if self.took("("):
            return ("call", None, name, self.several(")"))
        return ("name", name)

    def several(self, end: str) -> list[Node]:
        found = []
        while not self.took(end):
            if end == "]":
                self.took("?")
            found.append(self.expression())
            if not self.next_is(end):
                self.need(",")
                if end == ")" and self.next_is(end):
                    raise self.wrong()
        return found

    def pairs(self, *, fields: bool = False) -> list[Node]:
        found = []
        while not self.took("}"):
            self.took("?")
            if fields:
                self.name()
            else:
                found.append(self.expression())
            self.need(":")
            found.append(self.expression())
            if not self.next_is("}"):
                self.need(",")
        return found


def _free(node: Node, bound: frozenset[str]) -> Iterable[tuple[str, str]]:
    """The names that nothing within the expression declares, and the fields asked of them."""
    what = node[0]
    if what == "name":
        if node[1] not in bound:
            yield node[1], ""
    elif what == "select":
        if node[1][0] == "name" and node[1][1] not in bound:
            yield node[1][1], node[2]
        else:
            yield from _free(node[1], bound)
    elif what == "call":
        yield from _called(node, bound)
    else:
        for inner in node[-1]:
            yield from _free(inner, bound)


def _called(node: Node, bound: frozenset[str]) -> Iterable[tuple[str, str]]:
    _, target, name, arguments = node
    if target is None:
        if name not in _FUNCTIONS:
            raise _FaultError(f"undeclared reference to '{name}'")
        if name == "has" and (len(arguments) != 1 or arguments[0][0] != "select"):
            raise _FaultError("invalid argument to has() macro")
    else:
        yield from _free(target, bound)
    count = 0
    if target == ("name", "cel") and name == "bind" and len(arguments) == 3:
        yield from _free(arguments[1], bound)
        arguments, count = [arguments[0], arguments[2]], 1
    elif target is not None and name == "map" and len(arguments) in (2, 3):
        count = 1
    elif target is not None and name in _MACROS and len(arguments) > 1:
        count = 2 if name.startswith("transform") else len(arguments) - 1
    for variable in arguments[:count]:
        if variable[0] != "name":
            raise _FaultError("argument must be a simple name")
        bound |= {variable[1]}
    for inner in arguments[count:]:
        yield from _free(inner, bound)


def _kind(node: Node) -> str:
    """What an expression is for certain; empty if that takes more than a look."""
    what = node[0]
    if what == "value":
        return str(node[1])
    if what == "call":
        if node[2] in _ASKING:
            return "bool"
        return (
            "int"
            if node[1] is None and node[2] in ("size", "int")
            else ("string" if node[1] is None and node[2] == "string" else "")
        )
    if what == "op":
        if node[1] in _TRUTHS:
            return "bool"
        kinds = {_kind(inner) for inner in (node[2][1:] if node[1] == "?" else node[2])}
        return kinds.pop() if len(kinds) == 1 else ""
    return ""
