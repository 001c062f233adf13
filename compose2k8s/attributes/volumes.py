"""`volumes`, `volumes_from`, `tmpfs`, `shm_size`, `configs` and `secrets`: what a container mounts.

It is decided for the whole project (generator/storage.py), because claims and files are shared; here it
comes into the container and its pod (compose-spec 05-services, volumes).
"""

from __future__ import annotations

from compose2k8s.generator.fragment import Fragment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context


def emit(ctx: Context) -> Fragment:
    """A pre_start step gets its mounts by attributes/pre_start.py: it has those of its service too."""
    if ctx.plan.storage.of_step(ctx.service):
        return Fragment()
    return ctx.plan.storage.fragment(ctx)
