"""`tmpfs`, `type: tmpfs` and `shm_size` become memory of the pod: an emptyDir with `medium: Memory`.

It counts against the memory limit of the container. Options of mount(8) are not to be had: everybody may
write to it, and execute what is there.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.quantity import quantity
from compose2k8s.trace import Traced, decides
from compose2k8s.units import byte_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Tree

SHARED = "/dev/shm"  # noqa: S108 - where shared memory is, for every program
_SAME = ("exec", "suid", "dev", "rw")  # as an emptyDir is
_STRICTER = ("noexec", "nosuid", "nodev")  # as Docker has it by default, and an emptyDir has not
_OPEN = (0o777, 0o1777)


def mount(entry: VolumeMount, mounted: Mounted) -> None:
    """`type: tmpfs`."""
    ctx, options = mounted.ctx, entry.tmpfs
    limit: Tree = None
    if options is not None and options.size is not None:
        if options.size.value > 0:
            limit = options.size.map(quantity)
        else:
            ctx.plan.already.update(options.size.origins)
    if options is not None and options.mode is not None:
        if options.mode.value in _OPEN:
            ctx.plan.already.update(options.mode.origins)
        else:
            message = f"tmpfs.mode: everybody may use the folder, as if it were 1777, not {options.mode.value:o}"
            mounted.notes.append(say(DROPPED, message, options.mode))
    if entry.source is not None:
        message = "volumes.source: memory has no source"
        mounted.notes.append(say(IGNORED, message, entry.source))
    mounted.hints(entry)
    _memory(mounted.place(entry), limit, mounted, mounted.read_only(entry))


def short(entry: Traced[str], mounted: Mounted) -> None:
    """`tmpfs: PATH[:OPTIONS]`."""
    path, _, written = entry.value.partition(":")
    if not path.startswith("/") or path.rstrip("/") == "":
        message = f"tmpfs: a pod cannot mount at {path!r}"
        mounted.notes.append(say(DROPPED, message, entry, hint="write an absolute path"))
        return
    limit: Tree = None
    lost: list[str] = []
    looser: list[str] = []
    for option in written.split(",") if written else ():
        name, _, value = option.partition("=")
        if name == "size":
            try:
                limit = decides(entry, quantity(byte_size(value)))
            except ValueError:
                lost.append(option)
        elif (name == "mode" and _octal(value) in _OPEN) or name in _SAME:
            continue
        elif name in _STRICTER:
            looser.append(name)
        else:
            lost.append(option)
    if lost:
        message = f"tmpfs: the memory of a pod knows no {', '.join(lost)}"
        hint = (
            "everybody may use it"
            if any(o.startswith(("uid", "gid", "mode")) for o in lost)
            else ""
        )
        mounted.notes.append(say(DROPPED, message, entry, hint=hint))
    if looser:
        message = f"tmpfs: the memory of a pod is not {', '.join(looser)}"
        mounted.notes.append(say(APPROXIMATED, message, entry))
    _memory(entry.map(lambda _: path.rstrip("/")), limit, mounted)


def _octal(text: str) -> int:
    try:
        return int(text, 8)
    except ValueError:
        return -1


def _memory(target: Traced[str], limit: Tree, mounted: Mounted, read_only: Tree = None) -> None:
    source = {"emptyDir": {"medium": target.map(lambda _: "Memory"), "sizeLimit": limit}}
    volume = mounted.own(f"memory{target.value}", source, target.value)
    mounted.mount(Mount(volume=volume, target=target, more={"readOnly": read_only}))


def shared_memory(size: Traced[int], mounted: Mounted) -> None:
    """`shm_size`: memory at /dev/shm, of which a container has 64 MiB otherwise."""
    if size.value <= 0:
        mounted.ctx.plan.already.update(size.origins)
        return
    source = {"emptyDir": {"medium": decides(size, "Memory"), "sizeLimit": size.map(quantity)}}
    volume = mounted.own("shared-memory", source, SHARED)
    mounted.mount(Mount(volume=volume, target=decides(size, SHARED)))
