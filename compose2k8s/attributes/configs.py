"""One entry of `configs` or `secrets` of a service, in its long form (generator/resource_mounts.py)."""

from __future__ import annotations

from compose2k8s.keys import Keyed, each, key, table, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.trace import Traced


class ResourceUse(Keyed):
    gid: Traced[str] | None = key(text)
    mode: Traced[str] | None = key(text)
    source: Traced[str] = key(text)  # type: ignore[assignment] # the parser puts it there
    target: Traced[str] | None = key(text)
    uid: Traced[str] | None = key(text)


decode = each(table(ResourceUse))
