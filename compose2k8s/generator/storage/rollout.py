"""A pod template carries a short hash of what its containers mount, so that a change rolls the pods.

Kubernetes does not restart pods when a ConfigMap or Secret changes. What a Secret holds enters by a few
bits only: enough to notice a change, too few to tell a guessed value from a million others.
"""

from __future__ import annotations

from compose2k8s.generator.fragment import NOTHING, Fragment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan

ANNOTATION = "compose2k8s.io/content"
_SECRET_BITS = 20


def digest(kind: str, content: bytes) -> int:
    """The hash of the content of one object."""
    from binascii import crc32  # a library to be opened, where there is any content at all

    found = crc32(content)
    return found & ((1 << _SECRET_BITS) - 1) if kind == "Secret" else found


def fragment(plan: Plan, name: str) -> Fragment:
    """The annotation of the pod that a service or job runs in, if it mounts any content."""
    pod = plan.pod(name) if name in plan.project.services else name
    content = plan.storage.digests(pod)
    if not content:
        return NOTHING
    whole = digest("", repr([*content.items()]).encode())
    return Fragment(template={"annotations": {ANNOTATION: f"{whole:08x}"}})
