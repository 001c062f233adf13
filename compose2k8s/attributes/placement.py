"""`deploy.placement`: on which nodes the pods run (generator/placement.py)."""

from __future__ import annotations

from compose2k8s.keys import Keyed, each, integer, key, read, table, text, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context, Fragment
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class Preference(Keyed):
    spread: Traced[str] | None = key(text)


class Placement(Keyed):
    constraints: tuple[Traced[str], ...] | None = key(texts)
    max_replicas_per_node: Traced[int] | None = key(integer)
    preferences: tuple[Preference, ...] | None = key(each(table(Preference)))

    def emit(self, ctx: Context) -> Fragment:
        from compose2k8s.generator import placement

        return placement.fragment(self, ctx)


def decode(node: Node) -> Placement:
    return read(Placement, node)
