"""`volumes` of a service: named volumes are claims, paths of the host what is there (generator/binds.py).

Mounted by `subPath`, a claim shows no `lost+found`, which breaks databases. `tmpfs` and `shm_size` are
memory; `volumes_from` mounts what another service mounts (compose-spec 05-services, volumes).
"""

from __future__ import annotations

from compose2k8s.mount import VolumeMount
from compose2k8s.codes import DROPPED, NOT_SHARED
from compose2k8s.diagnostics import say
from compose2k8s.generator.bind_mounts import bind
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.mounts import Mounted
from compose2k8s.generator.owner import known_owner
from compose2k8s.generator.resources_mounted import configs_and_secrets
from compose2k8s.generator.volume_mounts import anonymous, image, memory, named, shared_memory, tmpfs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.model import Container


def emit(ctx: Context) -> Fragment:
    """Everything that a container mounts."""
    mounted = Mounted(ctx.plan, ctx.name)
    notes: list[Diagnostic] = []
    _from_others(ctx, mounted, notes)
    _own(ctx.service, ctx, mounted, notes)
    for entry in ctx.service.tmpfs or ():
        tmpfs(entry, ctx, mounted, notes)
    if ctx.service.shm_size is not None:
        shared_memory(ctx.service.shm_size, ctx, mounted)
    configs_and_secrets(ctx, mounted, notes)
    pod, template, workload = mounted.pod_fields(known_owner(ctx))
    container = {"volumeMounts": mounted.mounts} if mounted.mounts else {}
    return Fragment(
        container=container, pod=pod, template=template, workload=workload, notes=notes
    )


def _own(
    service: Container, ctx: Context, mounted: Mounted, notes: list[Diagnostic]
) -> None:
    for entry in service.volumes.entries if service.volumes else ():
        _one(entry, ctx, mounted, notes)


def _one(entry: VolumeMount, ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    target = entry.target.value if entry.target else ""
    if not target.startswith("/") or ":" in target or "/.." in target:
        message = f"volumes: a pod cannot mount at {target!r}"
        notes.append(say(DROPPED, message, entry, hint="write an absolute path without a colon"))
        return
    kind = entry.type.value if entry.type else "volume"
    if kind == "volume":
        (named if entry.named else anonymous)(entry, ctx, mounted, notes)
    elif kind == "bind":
        bind(entry, ctx, mounted, notes)
    elif kind == "tmpfs":
        memory(entry, ctx, mounted, notes)
    elif kind == "image":
        image(entry, ctx, mounted, notes)
    elif kind == "cluster":
        named(entry, ctx, mounted, notes)
    else:
        notes.append(say(DROPPED, f"volumes: pods on Linux have nothing like {kind}", entry))


def _from_others(ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """`volumes_from: [other:ro]`."""
    for written in ctx.service.volumes_from or ():
        name, _, mode = written.value.partition(":")
        other = ctx.project.services.get(name)
        if other is None:
            message = f"volumes_from: {written.value} is no service of this project"
            notes.append(say(DROPPED, message, written))
            continue
        ctx.plan.already.update(written.origins)
        for entry in other.volumes.entries if other.volumes else ():
            if entry.type is not None and entry.type.value == "volume" and not entry.named:
                message = f"volumes_from: the unnamed volume at {entry.target and entry.target.value} of {name}"
                hint = "give the volume a name"
                notes.append(say(NOT_SHARED, f"{message} is not shared", written, entry, hint=hint))
                continue
            if mode == "ro":
                entry = entry.replace(read_only=written.map(lambda _: True))
            _one(entry, ctx, mounted, notes)
