"""Files of a bind mount as ConfigMaps and Secrets: exact bytes, executable bit, sub-folders by `items`."""

from __future__ import annotations

import posixpath

from compose2k8s.generator.storage import evidence
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.generator.storage.owner import known_owner, runs_as_root
from compose2k8s.generator.storage.shown import DEFAULT, Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.binds import Bind, Finding
    from compose2k8s.generator.storage.files import Held
    from compose2k8s.generator.storage.mounts import Mounted


def mount(
    entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted, *, written: bool
) -> str:
    """Mount the files of a finding, or a copy of them if they are `written` to; returns what they become,
    in words."""
    held = _held(bind, found, mounted, entry.what.origins)
    modes = {
        p: _mode(found.content.modes.get(p, DEFAULT), h.kind, mounted) for h in held for p in h.keys
    }
    if found.single:
        [(path, key)] = held[0].keys.items()
        parts = [Part(held=held[0], keys={"": key}, modes={"": modes[path]})]
    else:
        parts = [Part(held=h, keys=h.keys, modes=modes) for h in held]
    files = Mount(
        volume=str(held[0].name),
        target=mounted.place(entry),
        parts=tuple(parts),
        more={"readOnly": mounted.read_only(entry)},
        why=entry.source,
    )
    if written:
        from compose2k8s.generator.storage import written as copy

        copy.mount(files, mounted)
    else:
        mounted.mount(files)
    mounted.content.update(h.place for h in held)
    return " and ".join(f"the {h.kind} {h.name}" for h in held)


def _held(bind: Bind, found: Finding, mounted: Mounted, origins: tuple[int, ...]) -> list[Held]:
    public, hidden = evidence.public_part(
        {
            name: _copied(name, content, bind, found, mounted)
            for name, content in found.content.files.items()
        },
        bind.target if found.single else "",
    )
    name = called(bind.path, mounted.ctx.plan)
    files = mounted.storage.files
    held: list[Held] = []
    if public or not hidden:
        held += files.hold(f"{bind.path}#public", name, public, origins)
    if hidden:
        held += files.hold(f"{bind.path}#secret", name, hidden, origins, secret=True)
    return held


def _copied(name: str, content: bytes, bind: Bind, found: Finding, mounted: Mounted) -> bytes:
    path = bind.path if found.single else posixpath.join(bind.path, name)
    return mounted.ctx.plan.copied(path, content)


def _mode(mode: int, kind: str, mounted: Mounted) -> int:
    """The file's own executable bit. A key that only its owner may read stays so: ssh and postgres insist on
    it. It belongs to root, or else to the group of those who run the container."""
    if kind == "Secret" and not mode & 0o077:
        if runs_as_root(mounted.ctx):
            return 0o500 if mode & 0o100 else 0o400
        owner = known_owner(mounted.ctx)
        if owner is not None and mounted.group is None:
            mounted.group = owner.map(lambda numbers: numbers[1])
        if (
            owner is not None
            and mounted.group is not None
            and mounted.group.value == owner.value[1]
        ):
            return 0o550 if mode & 0o100 else 0o440
    return 0o755 if mode & 0o111 else DEFAULT


def called(path: str, plan: Plan) -> str:
    """A name for a path, with no more of the machine in it than the project's own place needs."""
    folder = plan.project.directory.rstrip("/")
    for base in (folder, posixpath.dirname(folder), plan.source.home.rstrip("/")):
        if (
            len(base) > 1
            and path.startswith(f"{base}/")
            and not f"{folder}/".startswith(f"{path}/")
        ):
            return path[len(base) + 1 :].strip(".") or plan.project.name.value
    if path == folder:
        return plan.project.name.value
    if folder.startswith(f"{path}/"):
        return posixpath.basename(path) or "files"
    return "-".join(p for p in path.split("/")[-2:] if p) or "files"
