"""The user's labels as annotations, made valid: `[prefix/]name` with a value of any length.

A name has at most 63 characters of letters, digits and `-_.`, all annotations of an object together
at most 256 KiB. What has to be changed is said (house rule 3).
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, LABEL_CHANGED
from compose2k8s.diagnostics import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.trace import Traced, Tree

_ALNUM = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_NAME = _ALNUM | frozenset("-_.")
_PREFIX = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")
LIMIT = 262_144  # bytes of all annotations of an object


def annotated(given: dict[str, Traced[str]], notes: list[Diagnostic]) -> dict[str, Tree]:
    """Valid annotations; what was changed or would not fit is said."""
    found: dict[str, Tree] = {}
    size = 0
    for key in sorted(given):
        value = given[key]
        name = valid_key(key)
        size += len(name) + len(value.value.encode())
        if not name or name in found or size > LIMIT:
            notes.append(say(DROPPED, f"labels: {key!r} cannot be the key of an annotation", value))
            continue
        if name != key:
            notes.append(
                say(LABEL_CHANGED, f"labels: {key!r} becomes the annotation {name!r}", value)
            )
        found[name] = value
    return found


def valid_key(key: str) -> str:
    """The key itself if it is a qualified name, or the nearest that is; empty if there is none.

    >>> valid_key("traefik.http.x[0]")
    'traefik.http.x_0'
    """
    prefix, slash, name = key.rpartition("/")
    prefix = "".join(c if c in _PREFIX else "-" for c in prefix.lower()).strip("-.")
    steps = [s.strip("-")[:63].strip("-") for s in prefix.split(".")]
    prefix = ".".join(s for s in steps if s)[:253].strip("-.")
    name = "".join(c if c in _NAME else "_" for c in name)[:63].strip("-_.")
    if not name:
        return ""
    return f"{prefix}/{name}" if slash and prefix else name
