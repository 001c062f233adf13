"""Manifests as people write them: files of YAML or JSON, several documents, Lists, with their places.

Read as Kubernetes reads them: YAML 1.1, in which `yes` is true and `0o7` a text; a key that stands twice
is a fault, as in strict decoding. Every value knows its line.
"""

from __future__ import annotations

from compose2k8s.codes import DUPLICATE_KEY, NOT_A_MANIFEST
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import tree
from compose2k8s.parser.node import Map, Seq
from compose2k8s.parser.scalars import Stamp
from compose2k8s.record import Record
from compose2k8s.trace import Traced, is_quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path

_YES = ("y", "Y", "yes", "Yes", "YES", "on", "On", "ON")
_NO = ("n", "N", "no", "No", "NO", "off", "Off", "OFF")


class Document(Record):
    """One object. `body`: plain data · `node`: the same with places · `shift`: from its piece to its file."""

    body: dict[str, Any]
    node: Node
    base: Path = ()
    shift: int = 0

    def origins(self, path: Path) -> tuple[int, ...]:
        """Where a field is written, or the nearest thing around it."""
        node, found = self.node, place_of(self.node)
        for step in path:
            if isinstance(node, Map) and step in node:
                found = node.keys_at.get(str(step), found)
                node = node[str(step)]
            elif isinstance(node, Seq) and isinstance(step, int) and step < len(node):
                node = node[step]
                found = place_of(node)
            else:
                break
        return (found + self.shift,)


def place_of(node: Node) -> int:
    if isinstance(node, Traced):
        return node.origins[0] if node.origins else 0
    return node.origin


def each(data: bytes, file: int, problems: list[Diagnostic]) -> Iterator[Document]:
    """The objects of a file, one after the other; `problems` takes what is no object."""
    try:
        for document in tree.each(data, file, any_keys=True):
            root = document.root
            if isinstance(root, Traced) and root.value is None:
                continue  # an empty document
            if isinstance(root, Map):
                yield from _objects(root, problems)
            else:
                kind = "list" if isinstance(root, Seq) else "text"
                words = f"a manifest is a mapping with apiVersion and kind, not a {kind}"
                problems.append(_no_manifest(words, document.at))
    except ComposeError as error:
        fatal = [d for d in error.diagnostics if d.code is not DUPLICATE_KEY]
        problems += fatal or error.diagnostics


def _objects(root: Map, problems: list[Diagnostic]) -> Iterator[Document]:
    """An object, or those of a List."""
    body = plain(root)
    nodes = root.get("items")
    items = _items(body)
    if items is None or not isinstance(nodes, Seq):
        yield Document(body=body, node=root)
        return
    for index, item in enumerate(items):
        if isinstance(item, dict):
            yield Document(body=item, node=nodes[index])
        else:
            problems.append(_no_manifest(f"items[{index}] is no manifest", place_of(nodes)))


def _items(body: dict[str, Any]) -> list[Any] | None:
    """The objects of a List, or of a DeploymentList and its like, as clients send them one by one."""
    kind, items = body.get("kind"), body.get("items")
    if not isinstance(kind, str) or not kind.endswith("List") or not isinstance(items, list):
        return None
    if kind != "List":
        from compose2k8s.validator.engine import knows

        if not knows(str(body.get("apiVersion")), kind.removesuffix("List")):
            return None
        shared = {"apiVersion": body.get("apiVersion"), "kind": kind.removesuffix("List")}
        return [{**shared, **i} if isinstance(i, dict) else i for i in items]
    return items


def _no_manifest(message: str, at: int) -> Diagnostic:
    return Diagnostic(code=NOT_A_MANIFEST, message=message, origins=(at,))


def plain(node: Node) -> Any:
    """Plain data, with the booleans of YAML 1.1."""
    if isinstance(node, Traced):
        value = node.value
        bare = node.origins and not is_quoted(node.origins[0])
        if bare and value.__class__ is str and len(value) <= 3:
            return True if value in _YES else False if value in _NO else value
        return str(value) if isinstance(value, Stamp) else value
    if isinstance(node, Map):
        return {key: plain(child) for key, child in node.items()}
    return [plain(child) for child in node]
