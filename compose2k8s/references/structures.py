"""The key of a host that stands in a structure: an element of XML, a further item of a list.

`<host>keeper</host> <port>9181</port>` of ClickHouse, `seed_hosts: ["one", "two"]`: what says that the name is
a host stands around it, or before the whole list.
"""

from __future__ import annotations

_ITEMS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.- ,\"'[\n")
_FAR = 400  # letters of a list that are looked through


def element(text: str, start: int, end: int) -> tuple[str, int | None]:
    """(the element that holds just a name, the port in the element behind it); empty if none does."""
    tag = text[text.rfind("<", 0, start) + 1 : start - 1]
    close = f"</{tag}>"
    if not tag or not text.startswith(close, end):
        return "", None
    rest = text[end + len(close) : end + len(close) + 80].lstrip()
    digits = rest.removeprefix("<port>").partition("<")[0].strip()
    port = int(digits) if rest.startswith("<port>") and digits.isdecimal() else 0
    return tag, port if 0 < port < 65536 else None


def key_of_list(text: str, start: int) -> str:
    """The key before a list, of which a name is an item but the first; empty if there is none."""
    at = start
    while at and text[at - 1] in " \"'\n":
        at -= 1
    if text[at - 1 : at] != ",":
        return ""
    stop = max(0, at - _FAR)
    while at > stop and (text[at - 1] in _ITEMS or (text[at - 1] == ":" and text[at].isdigit())):
        at -= 1
    if text[at - 1 : at] not in (":", "="):
        return ""
    at -= 1
    while at and text[at - 1] in " \"'":
        at -= 1
    first = at
    while first and (text[first - 1].isalnum() or text[first - 1] in "_.-"):
        first -= 1
    return text[first:at]
