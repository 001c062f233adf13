"""Composes a document from events, for the one thing libyaml's own composer refuses: an anchor that is
defined twice. YAML 1.2 allows it, the later one counts (7.1, alias nodes), and Compose accepts it.
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.parser import libyaml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.parser.scalars import Make


class Composer:
    """Reads documents as `CParser.get_node` does, with leaves; `parser` is one."""

    def __init__(self, parser: Any, leaf: Make) -> None:
        libyaml.need_events()
        self.leaf = leaf
        self.parser = parser
        self.anchors: dict[str, Any] = {}
        self.nodes = 0

    def check_node(self) -> bool:
        """Whether there is another document."""
        while type(self.parser.peek_event()).__name__ in ("StreamStartEvent", "DocumentEndEvent"):
            self.parser.get_event()
        return type(self.parser.peek_event()).__name__ == "DocumentStartEvent"

    def get_node(self) -> Any:
        """The next document."""
        self.parser.get_event()
        self.anchors = {}
        return self._node(self.parser.get_event(), 1)

    def _node(self, event: Any, level: int, around: Any = None) -> Any:
        kind = type(event).__name__
        if kind == "AliasEvent":
            if event.anchor not in self.anchors:
                raise libyaml.MarkedYAMLError(None, None, "found undefined alias", event.start_mark)
            return self.anchors[event.anchor]
        nodes = libyaml.nodes
        if kind == "ScalarEvent":
            tag = "" if event.tag in (None, "!") else event.tag
            node: Any = self.leaf(tag, event.value, event.start_mark, event.end_mark, event.style)
        elif kind == "SequenceStartEvent":
            node = nodes.SequenceNode(event.tag, [], event.start_mark, event.end_mark)
        else:
            node = nodes.MappingNode(event.tag, [], event.start_mark, event.end_mark)
        self.nodes += 1
        if around is not None and level > limits.DEPTH + 1:
            raise libyaml.Beyond("DEPTH", around)
        if around is not None and self.nodes > limits.NODES:
            raise libyaml.Beyond("NODES", around)
        if event.anchor:
            self.anchors[event.anchor] = node
        if kind == "SequenceStartEvent":
            for child in self._until("SequenceEndEvent"):
                node.value.append(self._node(child, level + 1, node))
        elif kind == "MappingStartEvent":
            for child in self._until("MappingEndEvent"):
                key = self._node(child, level + 1, node)
                node.value.append((key, self._node(self.parser.get_event(), level + 1, node)))
        return node

    def _until(self, end: str) -> Any:
        while True:
            event = self.parser.get_event()
            if type(event).__name__ == end:
                return
            yield event
