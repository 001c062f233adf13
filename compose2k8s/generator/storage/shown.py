"""A folder of files in a pod: which keys of which ConfigMaps and Secrets are seen at which paths, with which modes.

The kubelet mounts such a folder read-only, so nothing can be mounted below it unless its place is there
(containers are created by making the place of each mount; on a read-only folder that fails, and the pod
never starts). So files that are mounted below it become a part of it, and the place of everything else is
made by a file that the mount then covers.
"""

from __future__ import annotations

import posixpath

from compose2k8s.record import Record
from compose2k8s.trace import Traced, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.generator.storage.files import Held
    from compose2k8s.trace import Tree

DEFAULT = 0o644  # of files in volumes of a pod
_PLACE = ".mount-point"  # a file that makes a folder to mount at


class Part(Record):
    """Files of one object. `keys`: path in the folder, empty for a file by itself -> key · `modes`: path ->
    permissions · `origins`: what asked for the paths, where they are not the object's own."""

    held: Held
    keys: Mapping[str, str] = {}
    modes: Mapping[str, Tree] = {}
    origins: tuple[int, ...] = ()

    @property
    def identity(self) -> object:
        """What tells it apart from others."""
        modes = [(path, _plain(self.modes[path])) for path in self.keys]
        return (self.held.place, [*self.keys.items()], modes)

    def below(self, folder: str, origins: tuple[int, ...]) -> Part:
        """The same files in a folder of the folder; a file by itself is called so."""
        keys = {posixpath.join(folder, p).rstrip("/"): k for p, k in self.keys.items()}
        modes = {posixpath.join(folder, p).rstrip("/"): m for p, m in self.modes.items()}
        return self.replace(keys=keys, modes=modes, origins=origins)

    def without(self, path: str) -> Part:
        """Without what another mount hides: a file, or all of a folder."""
        keys = {p: k for p, k in self.keys.items() if p != path and not p.startswith(f"{path}/")}
        return self.replace(keys=keys)

    def items(self, default: int) -> list[Tree]:
        """As a volume lists them; a mode is written where it is not the default."""
        return [
            {
                "key": key,
                "path": Traced(path, self.origins) if self.origins else path,
                **({"mode": self.modes[path]} if _plain(self.modes[path]) != default else {}),
            }
            for path, key in self.keys.items()
        ]


def volume(parts: tuple[Part, ...], places: tuple[str, ...] = (), projected: bool = False) -> Tree:
    """The volume that shows all of it. `places`: files that make the places of other mounts · `projected`:
    even if one object has it all."""
    sources: list[Tree] = [part.held.projection(part.items(DEFAULT)) for part in parts]
    made = [{"path": path, "fieldRef": {"fieldPath": "metadata.name"}} for path in places]
    if made:  # of the pod's own name, since a volume has no empty files
        sources.append({"downwardAPI": {"items": made}})
    if projected or places or len(sources) > 1:
        return {"projected": {"sources": sources}}
    part = parts[0]
    modes = [part.modes[path] for path in part.keys]
    same = len({_plain(mode) for mode in modes}) == 1
    mode = modes[0] if same else DEFAULT
    fields: dict[str, Tree] = {}
    if not same or any(path not in ("", key) for path, key in part.keys.items()):
        fields["items"] = part.items(_plain(mode))
    if _plain(mode) != DEFAULT:
        fields["defaultMode"] = mode
    return part.held.source(**fields)


def folder(path: str) -> str:
    """The path of the file that makes a folder."""
    return f"{path}/{_PLACE}"


def _plain(mode: Tree) -> int:
    return int(resolve(mode, []))
