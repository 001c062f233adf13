"""Everything that a container mounts, in the order in which Docker would: later mounts win.

`volumes_from`, `volumes`, `tmpfs`, `shm_size`, `configs`, `secrets`; each kind of mount has its room.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage import lent, sharing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Traced

    Mounting: TypeAlias = tuple[VolumeMount, Mounted]  # an entry of `volumes`, and who mounts it

# The long form's `type` -> the room and its function that mount it, loaded when the type occurs. A
# "cluster" volume is Swarm's name for one of a storage class.
KINDS = {
    "bind": ("bind_mounts", "mount"),
    "volume": ("volume_mounts", "mount"),
    "cluster": ("volume_mounts", "mount"),
    "tmpfs": ("memory_mounts", "mount"),
    "image": ("volume_mounts", "image"),
}
# Images with a file that only their own user may read (generator/storage/own_files.py).
_KEEPERS = (
    "mongo",
    "mongodb/mongodb-community-server",
    "percona/percona-server-mongodb",
    "rabbitmq",
)
_known: dict[str, Callable[[VolumeMount, Mounted], None]] = {}


def gather(mounted: Mounted) -> None:
    """Decide about every mount of the container, and so which claims it needs."""
    service = mounted.ctx.service
    for written in service.volumes_from or ():
        lent.account(written, mounted)
    for entry in lent.borrowed(service, mounted.ctx.plan):
        _one(entry, mounted)
    mounted.borrowed = set(mounted.mounts)
    # What the image holds is decided first: it says what becomes of the volumes below.
    entries = lent.own(service, mounted.ctx.plan)
    for entry in sorted(entries, key=lambda e: e.type is not None and e.type.value != "bind"):
        _one(entry, mounted)
    mounted.order(entry.where.value for entry in entries)
    if service.tmpfs or service.shm_size is not None:
        from compose2k8s.generator.storage import memory_mounts

        for text in service.tmpfs or ():
            memory_mounts.short(text, mounted)
        if service.shm_size is not None:
            memory_mounts.shared_memory(service.shm_size, mounted)
    if service.configs or service.secrets:
        from compose2k8s.generator.storage import resource_mounts

        resource_mounts.mount(mounted)
    image = mounted.ctx.plan.known(service)
    if image is not None and image.name in _KEEPERS:
        from compose2k8s.generator.storage import own_files

        own_files.keep(mounted)
    if any(mount.folder or mount.parts for mount in mounted.mounts.values()):
        from compose2k8s.generator.storage import nested

        nested.settle(mounted)
    for mount in mounted.mounts.values():
        if mount.claim:
            mounted.claims.setdefault(mount.claim, []).append(mount.why)


def claimed(everything: list[Mounting]) -> dict[str, str]:
    """The folders of the host that become claims, of those that several mounts are about: each with the
    outermost of them, whose claim holds it. So what two containers share stays shared."""
    users: dict[str, list[Mounting]] = {}
    for entry, mounted in everything:
        if entry.type is not None and entry.type.value == "bind" and entry.source is not None:
            users.setdefault(entry.source.value.rstrip("/"), []).append((entry, mounted))
    if not users:
        return {}
    from compose2k8s.generator.storage import bind_mounts
    from compose2k8s.generator.storage.binds import look

    found: dict[str, str] = {}
    outer = ""
    # A folder comes right before what lies in it.
    paths = sorted(users, key=lambda path: path.split("/"))
    for path, after in zip(paths, [*paths[1:], ""], strict=False):
        inside = bool(outer) and path.startswith(f"{outer}/")
        several = len(users[path]) > 1 or inside or after.startswith(f"{path}/")
        # To share what one of them writes, pods need more than an empty folder each.
        pods = {m.pod for _, m in users[path]}
        written = len(pods) > 1 and any(entry.writable for entry, _ in users[path])
        ends = ("claim", "empty") if inside or written else ("claim",)
        if several and any(
            look(bind_mounts.of(entry, m), m).how in ends for entry, m in users[path]
        ):
            outer = outer if inside else path
            found[path] = outer
    return found


def shared(everything: list[Mounting], claimed: dict[str, str]) -> set[str]:
    """The volumes and folders that several pods mount, which may run on several nodes."""
    found: set[str] = set()
    pods: dict[str, set[str]] = {}
    for entry, mounted in everything:
        source = entry.what.value.rstrip("/")
        pods.setdefault(claimed.get(source, source), set()).add(mounted.pod)
        if sharing.several(mounted.ctx.plan, mounted.pod):
            found.add(claimed.get(source, source))
    return found.union(source for source, names in pods.items() if len(names) > 1)


def sizes(everything: list[Mounting]) -> dict[str, Traced[str]]:
    """The sizes of claims for folders of the host, where some mount of the folder says one."""
    found: dict[str, Traced[str]] = {}
    for entry, _ in everything:
        knobs = entry.x_kubernetes
        if knobs is not None and knobs.size is not None and entry.source is not None:
            found.setdefault(entry.source.value.rstrip("/"), knobs.size)
    return found


def inherit(mounted: Mounted, service: Mounted) -> None:
    """A pre_start step sees what its service mounts."""
    mounted.mounts.update(service.mounts)
    mounted.content |= service.content


def _one(entry: VolumeMount, mounted: Mounted) -> None:
    target = entry.target.value if entry.target is not None else ""
    if not target.startswith("/") or ":" in target or target == "/":
        message = f"volumes: a pod cannot mount at {target!r}"
        hint = "write an absolute path without a colon"
        mounted.notes.append(say(DROPPED, message, entry, hint=hint))
        return
    kind = entry.type.value if entry.type is not None else "volume"
    if kind not in KINDS:
        message = f"volumes: pods on Linux have no mounts of type {kind}"
        mounted.notes.append(say(DROPPED, message, entry))
        return
    _mount(kind)(entry, mounted)


def _mount(kind: str) -> Callable[[VolumeMount, Mounted], None]:
    if kind not in _known:
        room, name = KINDS[kind]
        module = __import__(f"compose2k8s.generator.storage.{room}", fromlist=(name,))
        _known[kind] = getattr(module, name)
    return _known[kind]
