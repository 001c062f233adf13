"""One entry of `configs` or `secrets` of a service, in its long form (generator/storage/resource_mounts.py)."""

from __future__ import annotations

from compose2k8s.keys import Keyed, each, key, read, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class ResourceUse(Keyed):
    gid: Traced[str] | None = key(text)
    mode: Traced[str] | None = key(text)
    source: Traced[str] = key(text)  # type: ignore[assignment] # _use sees to it
    target: Traced[str] | None = key(text)
    uid: Traced[str] | None = key(text)


def _use(node: Node) -> ResourceUse:
    found = read(ResourceUse, node)
    if found.source is None:
        raise ValueError("an entry needs a source")
    return found


_use.record = ResourceUse  # type: ignore[attr-defined] # for the page of attributes
decode = each(_use)
