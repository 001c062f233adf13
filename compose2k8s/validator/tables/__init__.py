"""Schemas as tables, made by schemas/build_kubernetes.py, and what they say of a kind in a version.

    "core.v1.HTTPGetAction": "host:text httpHeaders:[core.v1.HTTPHeader] path:text port!:int-or-text scheme:text"

A definition lists the fields of an object and their types; `!` marks one that is required, `...` says that
others are allowed. A type is a word of _TYPES, the name of another definition, a list as `[type]`, a mapping as
`{type}`, or one of some texts as `=Text|Other`; `=type` alone is a definition that is no object. Where the
versions of Kubernetes differ, each form stands with the first minor version that has it, or None.

They are read as they occur: nested tuples in the bytecode, of which a run needs a tenth, made an eighth of the
instructions of a start.
"""

from __future__ import annotations

from compose2k8s.validator.tables import core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# apiVersion/kind -> (definition, first minor version, last minor version) of the kinds that a converter meets
COMMON: dict[str, tuple[str, int, int]] = core.KINDS
NEWEST: int = core.MINORS[-1]
TEXT = ("s", (), "")  # any text; in every node it is this very object
ANY = ("x",)
_TYPES: dict[str, Any] = {
    "text": TEXT,
    "byte": ("s", (), "byte"),
    "date-time": ("s", (), "date-time"),
    "micro-time": ("s", (), "micro-time"),
    "int32": ("i", "int32"),
    "int64": ("i", "int64"),
    "number": ("n",),
    "boolean": ("b",),
    "int-or-text": ("q", False),
    "quantity": ("q", True),  # may have a fraction
    "any": ANY,
}


def definition(name: str, minor: int) -> Any:
    """The node of a definition in a version: its type, and of an object the fields and those required."""
    found = core.DEFS.get(name)
    if found is None:
        from compose2k8s.validator.tables.rest import DEFS

        found = DEFS[name]
    if found.__class__ is tuple:
        variants = [text for first, text in found if first <= minor]
        found = variants[-1] if variants else None
    return ANY if found is None else _read(found)


def _read(text: str) -> Any:
    if text[0] == "=":
        return _type(text[1:])
    fields: dict[str, Any] = {}
    required: list[str] = []
    extra = None
    for word in text.split():
        name, _, kind = word.partition(":")
        if not kind:
            extra = True
            continue
        if name[-1] == "!":
            name = name[:-1]
            required.append(name)
        fields[name] = _type(kind)
    return ("o", fields, tuple(required), extra)


def _type(text: str) -> Any:
    """The node of a type, or the name of a definition."""
    node: Any
    if text in _TYPES:
        return _TYPES[text]
    match text[0]:
        case "[":
            node = ("a", _type(text[1:-1]))
        case "{":
            node = ("o", {}, (), True if text == "{any}" else _type(text[1:-1]))
        case "=":
            node = ("s", tuple(text[1:].split("|")), "")
        case _:
            return text
    _TYPES[text] = node
    return node
