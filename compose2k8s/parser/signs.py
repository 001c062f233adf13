"""A word in brackets that begins with `:` or `?` is a word for Compose, as in `[--listen, :80]`; libyaml
takes the sign for a mapping. So letters that nobody writes stand in for such signs while it reads.
"""

from __future__ import annotations

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


def unmask(node: Any) -> None:
    """Give the signs back, in place, in every scalar of a composed document; also in quotes."""
    seen: set[int] = set()
    todo = [node]
    while todo:
        node = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.value.__class__ is str:
            for sign, stand_in in _STAND_INS.items():
                node.value = node.value.replace(stand_in, sign)
            continue
        for child in node.value:
            todo += child if child.__class__ is tuple else (child,)
