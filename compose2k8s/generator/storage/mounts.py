"""What a container mounts, as volumes of its pod and mounts of its container, under names that are unique."""

from __future__ import annotations

from compose2k8s.codes import IGNORED, SHADOWED
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.names import label
from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.storage.holdings import Holdings
    from compose2k8s.generator.storage.shown import Part
    from compose2k8s.trace import Tree


class PodVolumes:
    """The volumes of one pod, whose containers may share them: name -> (what it is, the volume)."""

    def __init__(self) -> None:
        self.named: dict[str, tuple[object, Tree]] = {}

    def has(self, identity: object) -> bool:
        """Whether a volume is there already."""
        return any(known == identity for known, _ in self.named.values())

    def name(self, wish: str, identity: object, source: Tree) -> str:
        """The name of the volume that `identity` tells apart, as near to `wish` as can be."""
        base = legal = label(wish)
        count = 1
        while self.named.get(legal, (identity, None))[0] != identity:
            count += 1
            legal = f"{base[:58].strip('-')}-{count}"
        self.named.setdefault(legal, (identity, {"name": legal, **source}))
        return legal


class Mount(Record):
    """One mount of a container. `parts`: the files that it shows, if it shows files; then `volume` is what
    its volume would be called, and it has none before generator/storage/nested.py · `places`: files that make the
    places of mounts below it · `together`: a projected volume, whatever there is · `file`: it is a file of the node · `claim`: the claim it needs, if any · `copies`: Docker
    would fill it from the image · `why`: what asked for it."""

    volume: str
    target: Traced[str]
    sub_path: Any = None
    more: Mapping[str, Any] = {}
    parts: tuple[Part, ...] = ()
    places: tuple[str, ...] = ()
    together: bool = False
    file: bool = False
    claim: str = ""
    copies: bool = False
    why: Any = ()

    @property
    def folder(self) -> bool:
        """Whether it shows a folder of files, which is read-only."""
        return bool(self.parts or self.places) and not any("" in p.keys for p in self.parts)

    def tree(self) -> Tree:
        found = {
            "name": self.volume,
            "mountPath": self.target,
            "subPath": self.sub_path,
            **self.more,
        }
        return {k: v for k, v in found.items() if v is not None}


class Mounted:
    """Gathers the mounts of one container. `owner` tells it apart from others in its pod."""

    def __init__(self, storage: Holdings, ctx: Context, owner: str) -> None:
        self.storage = storage
        self.ctx = ctx
        self.owner = owner
        name, plan = ctx.name, ctx.plan
        # The service, or job, in whose pod the container runs.
        self.pod = plan.pod(name) if name in plan.project.services else name
        self.volumes = storage.pods.setdefault(self.pod, PodVolumes())
        self.mounts: dict[str, Mount] = {}
        self.claims: dict[str, list[Any]] = {}  # each claim that is mounted -> what asked for it
        self.notes: list[Diagnostic] = []
        self.borrowed: set[str] = set()  # targets of mounts that another container has too
        self.group: Traced[int] | None = None  # who may read its configs and secrets
        self.left_out: list[str] = []  # targets at which the image keeps what it has
        self.content: set[tuple[str, str]] = set()  # (kind, object) that it mounts
        self.copied: dict[str, tuple[str, Mount]] = {}  # target -> volume of the copy, the files
        # Volume of a copy -> the owner of which file in it.
        self.own_files: dict[str, tuple[str, str]] = {}

    def place(self, entry: VolumeMount) -> Traced[str]:
        """Where an entry of `volumes` is mounted, credited to what chose its kind too."""
        where, kind = entry.where, entry.type
        return where if kind is None else Traced(where.value, (*where.origins, *kind.origins))

    def read_only(self, entry: VolumeMount) -> Traced[bool] | None:
        """The flag, where it says anything."""
        flag = entry.read_only
        if flag is not None and not flag.value:
            self.ctx.plan.already.update(flag.origins)
            return None
        return flag

    def hints(self, entry: VolumeMount) -> None:
        """What has no meaning in any mount of a pod."""
        if entry.consistency is not None:
            message = "volumes.consistency: a hint for Docker Desktop"
            self.notes.append(say(IGNORED, message, entry.consistency))

    def shared(self, wish: str, source: Tree, *identity: str) -> str:
        """A volume that every container of the pod may mount; its name."""
        return self.volumes.name(wish, identity, source)

    def own(self, wish: str, source: Tree, target: str) -> str:
        """A volume of this container alone; its name."""
        return self.volumes.name(wish, (self.owner, target), source)

    def mount(self, mount: Mount) -> None:
        """The later of two mounts at one place has it; own ones before those of others."""
        old = self.mounts.pop(mount.target.value, None)
        if old is not None and mount.target.value not in self.borrowed:
            message = f"two mounts want {mount.target.value}; the later has it"
            self.notes.append(say(SHADOWED, message, old.target, old.why, old.sub_path, old.more))
        self.mounts[mount.target.value] = mount

    def order(self, targets: Iterable[str]) -> None:
        """Put the mounts at these places last, in this order."""
        for target in targets:
            if target in self.mounts:
                self.mounts[target] = self.mounts.pop(target)

    def used(self) -> list[Tree]:
        """The volumes of the pod that this container mounts."""
        names = dict.fromkeys(m.volume for m in self.mounts.values())
        names.update(dict.fromkeys(files.volume for _, files in self.kept()))
        return [self.volumes.named[name][1] for name in names]

    def kept(self) -> list[tuple[str, Mount]]:
        """(volume, files) of each copy that no later mount has taken the place of."""
        return [
            (volume, files)
            for target, (volume, files) in self.copied.items()
            if target in self.mounts and self.mounts[target].volume == volume
        ]
