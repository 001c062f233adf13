"""Where a name stands in a URL: as its host, behind a scheme and perhaps a user, or as its user."""

from __future__ import annotations

_ENDS = " \t\n/,\"'"
# Schemes whose first word is no host.
NO_HOST = (
    "file", "unix", "sqlite", "sqlite3", "npipe", "docker", "docker-image", "oci", "s3", "s3a", "gs",
    "vault", "secret", "classpath", "data", "fd",
)  # fmt: skip


def scheme_of(text: str, start: int) -> str | None:
    """The scheme of the URL whose host begins at `start`; user and password may stand before it."""
    at = start
    before = text[start - 1 : start]
    if before == "@":
        at = text.rfind("://", 0, start)
        if at < 0:
            return None
        at += 3
        if any(c in _ENDS for c in text[at:start]):
            return None
    elif before == ",":  # mongodb://a:1,b:2 has several hosts
        at = text.rfind("://", 0, start)
        if at < 0:
            return None
        at += 3
        if any(c in _ENDS and c != "," for c in text[at:start]):
            return None
    if text[at - 3 : at] != "://":
        # jdbc:oracle:thin:@//db:1521/x
        return "" if text[at - 2 : at] == "//" and text[at - 3 : at - 2] in ("@", ":") else None
    stop = at - 3
    first = stop
    while first and (text[first - 1].isalnum() or text[first - 1] in "+.-"):
        first -= 1
    return text[first:stop].lower()


def is_user(text: str, start: int) -> bool:
    """Whether the word is the user of a URL: `scheme://word:password@host`."""
    if text[start - 3 : start] != "://":
        return False
    for letter in text[start : start + 200]:
        if letter == "@":
            return True
        if letter in _ENDS:
            return False
    return False
