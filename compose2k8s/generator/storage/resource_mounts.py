"""`configs` and `secrets` in a container: each at its exact target, with its mode (0444 as in Docker).

A config is mounted by subPath, so that other files of its folder stay visible. All secrets that lie
directly in /run/secrets come in one projected volume, others by subPath. Compose ignores uid, gid and mode
of files; Swarm heeds them, and so do we as far as Kubernetes can.
"""

from __future__ import annotations

import posixpath

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.generator.storage.resources_held import held
from compose2k8s.trace import Traced, decides, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.configs import ResourceUse
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.generator.storage.resources_held import Resource
    from compose2k8s.generator.storage.shown import Part
    from compose2k8s.trace import Tree

FOLDER = "/run/secrets"
READABLE, RUNNABLE = 0o444, 0o555


def mount(mounted: Mounted) -> None:
    """Both attributes of a container."""
    for use in mounted.ctx.service.configs or ():
        _single(use, held("configs", use, mounted), _absolute(use, "/"), mounted)
    together: list[Part] = []
    names: list[Traced[str]] = []
    seen: set[str] = set()
    for use in mounted.ctx.service.secrets or ():
        target = _absolute(use, FOLDER)
        found = held("secrets", use, mounted)
        if posixpath.dirname(target.value) != FOLDER or found is None or found.folder:
            _single(use, found, target, mounted)
            continue
        name = posixpath.basename(target.value)
        if name in seen:
            message = f"secrets: two of them want {target.value}; the first has it"
            mounted.notes.append(say(DROPPED, message, use))
            continue
        seen.add(name)
        [part] = found.parts(_mode(use, found, mounted))
        together.append(part.below(name, target.origins))
        names.append(use.source)
        mounted.content.add(part.held.place)
    if together:
        place = decides(names, FOLDER)
        mounted.mount(Mount(volume="secrets", target=place, parts=tuple(together), together=True))


def _single(
    use: ResourceUse, found: Resource | None, target: Traced[str], mounted: Mounted
) -> None:
    """One file, or one folder of files, at one place."""
    if found is None:
        return
    if target.value == "/" or ":" in target.value:
        message = f"{use.source.value}: a pod cannot mount at {target.value!r}"
        mounted.notes.append(
            say(DROPPED, message, use, hint="write an absolute path without a colon")
        )
        return
    parts = found.parts(_mode(use, found, mounted))
    mounted.mount(Mount(volume=parts[0].held.place[1], target=target, parts=parts, why=use))
    mounted.content.update(part.held.place for part in parts)


def _absolute(use: ResourceUse, folder: str) -> Traced[str]:
    """The target: relative ones lie in `folder`, none is the name of the resource there."""
    source, target = use.source, use.target
    if target is None or not target.value:
        return source.map(lambda name: posixpath.join(folder, name))
    return trace(
        lambda t, _: posixpath.normpath(posixpath.join(folder, t)).replace("//", "/"),
        target,
        source,
    )


def _mode(use: ResourceUse, found: Resource, mounted: Mounted) -> Tree:
    mode: Traced[int]
    if use.mode is not None:
        mode = use.mode.map(lambda text: int(text, 8) & 0o777)
    else:
        mode = Traced(RUNNABLE if found.runnable else READABLE)
    open_to_all = bool(mode.value & 0o004)
    by_group = not open_to_all and _for_group(use, mounted)
    if by_group and not mode.value & 0o040:
        mode = mode.map(lambda bits: bits | (bits & 0o700) >> 3)
    for name, owner in (("uid", use.uid), ("gid", use.gid)):
        if owner is None:
            continue
        if owner.value in ("0", "") or (name == "gid" and by_group):
            mounted.ctx.plan.already.update(origins_of(owner))
        elif open_to_all or by_group:
            who = "all may read it" if open_to_all else "the group of the pod's volumes may read it"
            message = f"{name}: the file belongs to root, and {who}"
            mounted.notes.append(say(APPROXIMATED, message, owner))
        else:
            message = f"{name}: the file belongs to root, and its mode lets nobody else read it"
            mounted.notes.append(say(DROPPED, message, owner, hint="write mode: 0444"))
    return mode if mode.origins else mode.value


def _for_group(use: ResourceUse, mounted: Mounted) -> bool:
    """Whether those whom the file is for can be the group of the pod's volumes, of which there is one."""
    for owner in (use.gid, use.uid):
        if owner is not None and owner.value.isdigit() and owner.value != "0":
            if mounted.group is None:
                mounted.group = owner.map(int)
            return mounted.group.value == int(owner.value)
    return False
