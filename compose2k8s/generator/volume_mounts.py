"""Mounts of volumes, memory and images (bind mounts: bind_mounts.py)."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, IGNORED, SEEDED
from compose2k8s.diagnostics import say
from compose2k8s.quantity import quantity
from compose2k8s.trace import Traced, decides, origins_of
from compose2k8s.units import byte_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.mounts import Mounted
    from compose2k8s.mount import VolumeMount
    from compose2k8s.trace import Tree

_TMPFS_OPTIONS = ("noexec", "nosuid", "nodev", "exec", "suid", "dev", "rw")


def _target(entry: VolumeMount) -> Traced[str]:
    assert entry.target is not None  # the schema requires it, and the room has seen it
    return entry.target


def _read_only(entry: VolumeMount, ctx: Context) -> Traced[bool] | None:
    flag = entry.read_only
    if flag is None or not flag.value:
        ctx.plan.already.update(origins_of(flag))
        return None
    return flag


def named(entry: VolumeMount, ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """A named volume: a claim, mounted by subPath."""
    assert entry.source is not None  # it is named
    name = entry.source
    store = ctx.plan.storage.claims.volume(name.value, mounted.pod)
    volume = mounted.volume(name.value, store.source, own=False)
    options = entry.volume
    sub_path: Tree = None
    if options is not None and options.subpath is not None:
        sub_path = options.subpath
    elif store.claim:
        sub_path = name.map(lambda _: "data")  # no lost+found there
    target = Traced(_target(entry).value, (*_target(entry).origins, *name.origins, *origins_of(entry.type)))
    mounted.mount(volume, target, sub_path=sub_path, read_only=_read_only(entry, ctx))
    if store.claim:
        mounted.claims[store.claim] = None if store.shared else name
    _options(entry, ctx, notes)
    if store.claim and not (options is not None and options.nocopy is not None and options.nocopy.value):
        message = f"volumes: Docker fills the empty volume {name.value} from the image; a claim starts empty"
        if _seeds(ctx):
            notes.append(say(SEEDED, message, name, hint="--seed-volumes fills it"))


def _seeds(ctx: Context) -> bool:
    return not ctx.options.seed_volumes


def anonymous(entry: VolumeMount, ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """A volume without a name: its content ends with the pod."""
    target = _target(entry)
    volume = mounted.volume(f"anonymous{target.value}", {"emptyDir": {}})
    place = Traced(target.value, (*target.origins, *origins_of(entry.type)))
    mounted.mount(volume, place, read_only=_read_only(entry, ctx))
    message = f"volumes: what is written to {target.value} ends with the pod"
    notes.append(say(APPROXIMATED, message, target, hint="give the volume a name"))
    _options(entry, ctx, notes)


def _options(entry: VolumeMount, ctx: Context, notes: list[Diagnostic]) -> None:
    options = entry.volume
    if options is not None:
        if options.nocopy is not None:
            ctx.plan.already.update(options.nocopy.origins)
        if options.labels:
            notes.append(say(IGNORED, "volumes: a volume of a pod has no labels", options.labels))
    bind = entry.bind
    if bind is not None and bind.selinux is not None:
        ctx.plan.already.update(bind.selinux.origins)  # the kubelet labels volumes itself
    if bind is not None:
        for value in (bind.propagation, bind.recursive):
            if value is not None:
                notes.append(say(DROPPED, "volumes: this means something for paths of the host only", value))
    consistency(entry, notes)


def consistency(entry: VolumeMount, notes: list[Diagnostic]) -> None:
    """A hint for Docker Desktop."""
    if entry.consistency is not None:
        message = "volumes.consistency: a hint for Docker Desktop"
        notes.append(say(IGNORED, message, entry.consistency))


def memory(entry: VolumeMount, ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """`type: tmpfs`."""
    options = entry.tmpfs
    limit: Tree = None
    if options is not None and options.size is not None and options.size.value > 0:
        limit = options.size.map(quantity)
    elif options is not None and options.size is not None:
        ctx.plan.already.update(options.size.origins)
    if options is not None and options.mode is not None:
        if options.mode.value in (0o777, 0o1777):
            ctx.plan.already.update(options.mode.origins)
        else:
            message = f"tmpfs.mode: everybody may use the folder; it is not {options.mode.value:o}"
            notes.append(say(DROPPED, message, options.mode))
    _memory(_target(entry), origins_of(entry.type), limit, ctx, mounted, _read_only(entry, ctx))
    consistency(entry, notes)


def _memory(
    target: Traced[str],
    why: tuple[int, ...],
    limit: Tree,
    ctx: Context,
    mounted: Mounted,
    read_only: Tree = None,
) -> None:
    source = {"emptyDir": {"medium": Traced("Memory", why), "sizeLimit": limit}}
    volume = mounted.volume(f"tmpfs{target.value}", source)
    mounted.mount(volume, target, read_only=read_only)


def tmpfs(entry: Traced[str], ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """`tmpfs: PATH[:OPTIONS]`."""
    path, _, written = entry.value.partition(":")
    if not path.startswith("/"):
        notes.append(say(DROPPED, f"tmpfs: a pod cannot mount at {path!r}", entry))
        return
    limit: Tree = None
    left: list[str] = []
    for option in written.split(",") if written else ():
        name, _, value = option.partition("=")
        if name == "size":
            try:
                limit = entry.map(lambda _, v=value: quantity(byte_size(v)))
            except ValueError:
                left.append(option)
        elif name == "mode" and value.lstrip("0") in ("777", "1777") or name in _TMPFS_OPTIONS:
            continue
        else:
            left.append(option)
    if left:
        message = f"tmpfs: memory of a pod knows no {', '.join(left)}"
        notes.append(say(DROPPED, message, entry))
    _memory(entry.map(lambda _: path.rstrip("/") or "/"), (), limit, ctx, mounted)


def shared_memory(size: Traced[int], ctx: Context, mounted: Mounted) -> None:
    """`shm_size`: memory at /dev/shm, which would be 64 MiB otherwise."""
    if size.value <= 0:
        ctx.plan.already.update(size.origins)
        return
    source = {"emptyDir": {"medium": decides(size, "Memory"), "sizeLimit": size.map(quantity)}}
    volume = mounted.volume("shm", source)
    mounted.mount(volume, Traced("/dev/shm"))


def image(entry: VolumeMount, ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """`type: image`: the content of an image, read-only; since Kubernetes 1.35."""
    if entry.source is None:
        return
    if ctx.options.kube_version < (1, 35):
        message = "volumes: image volumes are on by default since Kubernetes 1.35"
        notes.append(say(DROPPED, message, entry, hint="--kube-version 1.35 or newer"))
        return
    service = ctx.project.services.get(entry.source.value)
    reference = entry.source
    if service is not None and service.image is not None:
        reference = Traced(service.image.value, (*entry.source.origins, *service.image.origins))
    source = {"image": {"reference": reference, "pullPolicy": "IfNotPresent"}}
    volume = mounted.volume(f"image-{entry.source.value}", source)
    options = entry.image
    sub_path = options.subpath if options is not None else None
    target = Traced(_target(entry).value, (*_target(entry).origins, *origins_of(entry.type)))
    mounted.mount(volume, target, sub_path=sub_path)
    ctx.plan.already.update(origins_of(entry.read_only))
    consistency(entry, notes)
