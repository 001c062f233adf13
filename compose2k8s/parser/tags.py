"""Tags: `!!int` and its like say what a text is, `!reset` and `!override` what becomes of earlier ones.

RULES.md section 5. Any other tag makes a text of what it stands before, whatever that looks like.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq
from compose2k8s.parser.scalars import Stamp, resolve_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.parser.node import Node, Scalar
    from compose2k8s.trace import Path

_OWN = "tag:yaml.org,2002:"  # of YAML's own tags
# Name of a tag -> what may stand under it, and how that is called.
_TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "null": ((type(None),), "empty"),
    "bool": ((bool,), "true or false"),
    "int": ((int,), "a whole number"),
    "float": ((int, float), "a number"),
    "timestamp": ((Stamp,), "a date"),
}


def value_of(tag: str, text: str) -> Scalar:
    """The value of a text under a tag, in quotes or not; ValueError says what it is not."""
    name = tag.removeprefix(_OWN)
    if name == "binary":
        return _binary(text)
    if name not in _TYPES or name == tag:
        return text
    types, words = _TYPES[name]
    value = resolve_plain(text) if text else None
    if not isinstance(value, types) or (value.__class__ is bool and bool not in types):
        raise ValueError(f"{text!r} is not {words}, as its tag says")
    return float(value) if name == "float" and isinstance(value, int) else value


def _binary(text: str) -> str:
    from binascii import Error, a2b_base64

    try:
        return a2b_base64("".join(text.split()), strict_mode=True).decode()
    except (Error, UnicodeDecodeError):
        raise ValueError("!!binary holds no base64 of a text") from None


def collect(
    node: Node, path: Path, marks: dict[Path, str], marked: Mapping[int, tuple[str, Node]]
) -> None:
    """Path -> tag of what is marked; what stands under `!reset` is nothing, so it is taken out."""
    if isinstance(node, Map):
        for key in list(node):
            if _resets(node[key], (*path, key), marks, marked):
                del node[key]
    elif isinstance(node, Seq):
        kept = [n for i, n in enumerate(node) if not _resets(n, (*path, i), marks, marked)]
        if len(kept) < len(node):
            node[:] = kept


def _resets(
    node: Node, path: Path, marks: dict[Path, str], marked: Mapping[int, tuple[str, Node]]
) -> bool:
    tag, _ = marked.get(id(node), ("", node))
    if tag:
        marks[path] = tag
    if tag == "!reset":
        return True
    collect(node, path, marks, marked)
    return False
