"""Files of a bind mount as ConfigMaps and Secrets: exact bytes, executable bit, sub-folders by `items`."""

from __future__ import annotations

import os

from compose2k8s.generator import evidence
from compose2k8s.generator.mounts import Mount
from compose2k8s.generator.owner import known_owner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.binds import Bind, Finding
    from compose2k8s.generator.files import Held
    from compose2k8s.generator.mounts import Mounted
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

DEFAULT = 0o644  # of files in ConfigMaps and Secrets


def mount(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> str:
    """Mount the files of a finding; returns what they become, in words."""
    held = _held(bind, found, mounted, entry.what.origins)
    modes = {
        p: _mode(found.content.modes.get(p, DEFAULT), h.kind, mounted) for h in held for p in h.keys
    }
    source = _single(held[0], modes) if found.single else _source(held, modes)
    name = str(held[0].name)
    volume = mounted.shared(name, source, "files", bind.path, repr(sorted(modes.items())))
    sub_path = next(iter(held[0].keys.values())) if found.single else None
    mounted.mount(
        Mount(
            volume=volume,
            target=mounted.place(entry),
            sub_path=sub_path,
            more={"readOnly": mounted.read_only(entry)},
            why=entry.source,
        )
    )
    mounted.content.update(h.place for h in held)
    return " and ".join(f"the {h.kind} {h.name}" for h in held)


def _held(bind: Bind, found: Finding, mounted: Mounted, origins: tuple[int, ...]) -> list[Held]:
    public, hidden = evidence.public_part(found.content.files)
    name = called(bind.path, mounted.ctx.plan)
    files = mounted.storage.files
    held: list[Held] = []
    if public or not hidden:
        held += files.hold(f"{bind.path}#public", name, public, origins)
    if hidden:
        held += files.hold(f"{bind.path}#secret", name, hidden, origins, secret=True)
    return held


def _single(held: Held, modes: Mapping[str, int]) -> dict[str, Tree]:
    """One file, mounted by its key."""
    mode = next(iter(modes.values()))
    return dict(held.source(**({"defaultMode": mode} if mode != DEFAULT else {})))


def _source(held: list[Held], modes: Mapping[str, int]) -> dict[str, Tree]:
    """The volume that shows all of it."""
    if len(held) > 1:
        return {"projected": {"sources": [h.projection(_items(h, modes, DEFAULT)) for h in held]}}
    used = set(modes.values())
    mode = used.pop() if len(used) == 1 else DEFAULT
    items = _items(held[0], modes, mode)
    plain = all(path == key for path, key in held[0].keys.items())
    fields: dict[str, Tree] = {} if plain and len(set(modes.values())) < 2 else {"items": items}
    if mode != DEFAULT:
        fields["defaultMode"] = mode
    return dict(held[0].source(**fields))


def _items(held: Held, modes: Mapping[str, int], default: int) -> list[Tree]:
    return [
        {"key": key, "path": path, **({"mode": modes[path]} if modes[path] != default else {})}
        for path, key in held.keys.items()
    ]


def _mode(mode: int, kind: str, mounted: Mounted) -> int:
    """The file's own executable bit. A key that only its owner may read stays so, where root reads it:
    ssh insists on it."""
    if kind == "Secret" and not mode & 0o077 and known_owner(mounted.ctx) is None:
        return 0o500 if mode & 0o100 else 0o400
    return 0o755 if mode & 0o111 else DEFAULT


def called(path: str, plan: Plan) -> str:
    """A name for a path, with no more of the machine in it than the project's own place needs."""
    folder = plan.project.directory.rstrip("/")
    for base in (folder, os.path.dirname(folder), plan.source.home.rstrip("/")):
        if (
            len(base) > 1
            and path.startswith(f"{base}/")
            and not f"{folder}/".startswith(f"{path}/")
        ):
            return path[len(base) + 1 :].strip(".") or plan.project.name.value
    if path == folder:
        return plan.project.name.value
    if folder.startswith(f"{path}/"):
        return os.path.basename(path) or "files"
    return "-".join(p for p in path.split("/")[-2:] if p) or "files"
