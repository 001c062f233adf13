"""Mounts below a folder of files: files become a part of the folder, for others their place is made in it.

Docker makes the place of a nested mount in the folder of the host. A folder that shows a ConfigMap or Secret
is read-only, so a container with a mount below it would never be created (generator/storage/shown.py).
"""

from __future__ import annotations

import posixpath

from compose2k8s.codes import SHADOWED
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage import shown
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.mounts import Mount, Mounted

# Where the kubelet mounts the token of a pod's account; /var/run is /run in nearly every image.
_TOKEN = ("/run/secrets", "/var/run/secrets")
_ACCOUNT = "kubernetes.io/serviceaccount"


def settle(mounted: Mounted) -> None:
    """Put every mount where it can be, and give those that show files their volumes."""
    mounts = mounted.mounts
    for target in sorted(mounts, key=lambda t: -t.count("/")):
        outer = _around(target, mounts)
        if outer is not None and outer.folder:
            inner, folder = mounts[target], outer.target.value
            path = target[len(folder) + 1 :]
            if inner.parts:
                mounts[folder] = _joined(outer, mounts.pop(target), path, mounted)
            else:
                mounts[folder] = _with_place(outer, path, inner.file)
    for target in _TOKEN:
        if target in mounts and mounts[target].folder and _has_token(mounted.pod, mounted.ctx.plan):
            mounts[target] = _with_place(mounts[target], _ACCOUNT, file=False)
    for target, mount in mounts.items():
        if mount.parts or mount.places:
            mounts[target] = with_volume(mount, mounted)


def _around(target: str, mounts: dict[str, Mount]) -> Mount | None:
    """The mount right above a place."""
    while target != "/":
        target = posixpath.dirname(target)
        if target in mounts:
            return mounts[target]
    return None


def _joined(outer: Mount, inner: Mount, path: str, mounted: Mounted) -> Mount:
    """One mount that shows the files of both; those of the inner one win."""
    origins = origins_of(inner.target)
    mounted.ctx.plan.already.update(origins_of(inner.more))
    for part in outer.parts:
        if path in part.keys and part.origins:
            message = f"two mounts want {inner.target.value}; the later has it"
            mounted.notes.append(say(SHADOWED, message, Traced(None, part.origins), inner.why))
    kept = [part.without(path) for part in outer.parts]
    more = [part.below(path, part.origins or origins) for part in inner.parts]
    return outer.replace(
        parts=tuple(part for part in (*kept, *more) if part.keys),
        places=(*outer.places, *(posixpath.join(path, place) for place in inner.places)),
    )


def _with_place(outer: Mount, path: str, file: bool) -> Mount:
    """The folder with a place at which a file, or a folder, can be mounted."""
    known = [*outer.places, *(p for part in outer.parts for p in part.keys)]
    if any(p.startswith(f"{path}/") for p in known) or (file and path in known):
        return outer
    kept = tuple(part.without(path) for part in outer.parts)
    return outer.replace(
        parts=tuple(part for part in kept if part.keys),
        places=(*outer.places, path if file else shown.folder(path)),
    )


def _has_token(pod: str, plan: Plan) -> bool:
    """Whether a gate needs the token of the pod's account."""
    return any(
        gate.asks and not gate.refused and plan.pod(gate.dependent) == pod
        for gate in plan.gates.values()
    )


def with_volume(mount: Mount, mounted: Mounted) -> Mount:
    """A mount that shows files, with the volume of the pod that has them."""
    body = shown.volume(mount.parts, mount.places, mount.together)
    identity = repr((mount.together, mount.places, [part.identity for part in mount.parts]))
    if mounted.volumes.has(("files", identity)):
        # The modes that are written are those of another use of it, and say the same.
        mounted.ctx.plan.already.update(origins_of([part.modes for part in mount.parts]))
    name = mounted.shared(mount.volume, body, "files", identity)
    key = mount.parts[0].keys[""] if mount.parts and not mount.folder else None
    sub_path = None if key is None else mount.target.map(lambda _: key)
    return mount.replace(volume=name, sub_path=sub_path)
