"""A word in brackets that begins with `:` or `?` is a word for Compose, as in `[--listen, :80]`; libyaml
takes the sign for a mapping. So letters that nobody writes stand in for such signs while it reads.
"""

from __future__ import annotations

from compose2k8s.parser import libyaml
from compose2k8s.parser.scalars import Tagged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_BLANK = " \t\r\n"
_NO_WORD = {":": f"{_BLANK},[]{{}}", "?": _BLANK}  # what follows a sign that stands alone
_BEFORE = {":": "[,", "?": "[,{:"}
_STAND_INS = {":": "\uf8f1", "?": "\uf8f2"}


def masked(text: str) -> str:
    """The text with stand-ins; all letters keep their places."""
    if any(map(text.__contains__, _STAND_INS.values())):
        return text
    for sign, stand_in in _STAND_INS.items():
        pieces: list[str] = []
        done = 0
        at = text.find(sign)
        while at >= 0:
            if _begins_a_word(text, at, sign):
                pieces += (text[done:at], stand_in)
                done = at + 1
            at = text.find(sign, at + 1)
        if pieces:
            text = "".join((*pieces, text[done:]))
    return text


def _begins_a_word(text: str, at: int, sign: str) -> bool:
    after = text[at + 1 : at + 2]
    if not after or after in _NO_WORD[sign]:
        return False
    before = at - 1
    while before >= 0 and text[before] in _BLANK:
        before -= 1
    return before >= 0 and text[before] in _BEFORE[sign]


def unmask(node: Any) -> Any:
    """Give the signs back in every leaf of a composed document, also in quotes; the rest is changed in place."""
    return _unmasked(node, set())


def _unmasked(node: Any, seen: set[int]) -> Any:
    if node.__class__ is tuple:
        value, place = node
        return (_signs(value), place)
    if id(node) not in seen:
        seen.add(id(node))
        if node.__class__ is libyaml.nodes.MappingNode:
            node.value = [(_unmasked(k, seen), _unmasked(v, seen)) for k, v in node.value]
        else:
            node.value = [_unmasked(child, seen) for child in node.value]
    return node


def _signs(value: Any) -> Any:
    if value.__class__ is Tagged:
        return Tagged(value.tag, _signs(value.text))
    if value.__class__ is str:
        for sign, stand_in in _STAND_INS.items():
            value = value.replace(stand_in, sign)
    return value
