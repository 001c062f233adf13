"""What a schema does not take becomes a hint: where the field belongs, or how the value is written."""

from __future__ import annotations

from compose2k8s.validator.finding import shown
from compose2k8s.validator.tables import COMMON, NEWEST, definition

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.trace import Path

# Fields of apis that are gone -> what stands in their place.
_RENAMED = {"serviceName": "service.name", "servicePort": "service.port.number"}
_ASIDE = ("initContainers", "ephemeralContainers")  # whoever means these says so
_DEPTH = 4


def on_value(kind: str, value: object) -> str:
    """For a value of the wrong type; `kind` is that of a node (tables)."""
    if kind == "s" and isinstance(value, bool | int | float):
        return "put quotes around it"
    if kind in ("i", "n", "b") and isinstance(value, str):
        return "remove the quotes" if _is_plain(value) else ""
    if kind == "s" and isinstance(value, dict):
        return "a text of several lines begins with `|` behind the colon"
    if kind == "a" and isinstance(value, str):
        return "write it as a list: [first, second]"
    if kind == "a" and isinstance(value, dict):
        return "begin each entry with `- `"
    if kind == "o" and isinstance(value, list):
        return "write `name:` in place of `- name`"
    return ""


def _is_plain(text: str) -> bool:
    """Whether a text without its quotes would be a number, or true or false."""
    return text.removeprefix("-").isdigit() or text in ("true", "false")


def on_field(obj: dict[str, Any], path: Path) -> str:
    """For a field that there is not: the one place near it where there is."""
    name = str(path[-1])
    nodes = _nodes(obj, path[:-1])
    if path[-2:-1] == ("selector",) and obj.get("kind") != "Service":
        return "labels stand below matchLabels there"
    if name in _RENAMED and obj.get("kind") == "Ingress":
        return f"it is {_RENAMED[name]} now"
    for length in range(len(nodes) - 1, -1, -1):
        below = list(_below(nodes[length], name))
        if len(below) == 1:
            return f"{shown((*path[:length], *below[0]))} is a field: is the line indented like its neighbours?"
        if below:
            return ""
    return ""


def _nodes(obj: dict[str, Any], path: Path) -> list[Any]:
    """The nodes of the schema along a path, from the object down."""
    from compose2k8s.validator.tables.index import KINDS

    kind = f"{obj.get('apiVersion')}/{obj.get('kind')}"
    entry = COMMON.get(kind) or KINDS.get(kind)
    if entry is None:
        return []
    found = [_ready(entry[0])]
    for step in path:
        node = found[-1]
        inner = (
            node[1] if node[0] == "a" else node[1].get(step, node[3]) if node[0] == "o" else None
        )
        if inner is None or inner is True:
            return []
        found.append(_ready(inner))
    return found


def _below(node: Any, name: str) -> Iterator[Path]:
    """The paths of the nearest fields of a name below a node; a list is passed by its first entry."""
    level: list[tuple[Path, Any]] = [((), node)]
    seen: set[str] = set()
    for _ in range(_DEPTH):
        found = [(*path, name) for path, n in level if n[0] == "o" and name in n[1]]
        if found:
            yield from found
            return
        deeper: list[tuple[Path, Any]] = []
        for path, inner in level:
            if inner[0] == "a":
                deeper.append(((*path, 0), _ready(inner[1])))
                continue
            for step, child in inner[1].items() if inner[0] == "o" else ():
                if step not in _ASIDE and not (child.__class__ is str and child in seen):
                    seen.update((child,) if child.__class__ is str else ())
                    ready = _ready(child)
                    at: Path = (*path, step)
                    deeper.append(((*at, 0), _ready(ready[1])) if ready[0] == "a" else (at, ready))
        level = deeper


def _ready(node: Any) -> Any:
    return definition(node, NEWEST) if node.__class__ is str else node
