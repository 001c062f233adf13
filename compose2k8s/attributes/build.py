"""`build`: nothing of it can be in a manifest; it goes into the build plan (build_plan.py)."""

from __future__ import annotations

from compose2k8s.keys import Keyed, anything, key, read, text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node


class Build(Keyed):
    """The attributes as they are: the plan takes them from here. attributes/image.py accounts for them."""

    additional_contexts: Node | None = key(anything)
    args: Node | None = key(anything)
    cache_from: Node | None = key(anything)
    cache_to: Node | None = key(anything)
    context: Traced[str] | None = key(text)
    dockerfile: Traced[str] | None = key(text)
    dockerfile_inline: Traced[str] | None = key(text)
    entitlements: Node | None = key(anything)
    extra_hosts: Node | None = key(anything)
    isolation: Node | None = key(anything)
    labels: Node | None = key(anything)
    network: Node | None = key(anything)
    no_cache: Node | None = key(anything)
    no_cache_filter: Node | None = key(anything)
    platforms: Node | None = key(anything)
    privileged: Node | None = key(anything)
    provenance: Node | None = key(anything)
    pull: Node | None = key(anything)
    sbom: Node | None = key(anything)
    secrets: Node | None = key(anything)
    shm_size: Node | None = key(anything)
    ssh: Node | None = key(anything)
    tags: Node | None = key(anything)
    target: Node | None = key(anything)
    ulimits: Node | None = key(anything)


def decode(node: Node) -> Build:
    return read(Build, node)
