"""Named volumes: one PersistentVolumeClaim each, whoever mounts it; or what its driver means.

A claim for one node is shared by keeping its users on one node (house rule 9); `--read-write-many` lets
them spread. An external volume is a claim that exists. Docker knows no size: `--storage-size` does.
"""

from __future__ import annotations

from compose2k8s.codes import CLAIM, DROPPED, EXTERNAL, IGNORED, NAME_COLLISION, UNUSED
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import head
from compose2k8s.generator.network.names import label
from compose2k8s.generator.storage import volume_drivers
from compose2k8s.generator.storage.stores import ALONE, MANY, ONCE, SPREADS, Store
from compose2k8s.trace import Traced, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree
    from compose2k8s.volume import Volume


class Claims:
    """`stores`: volume or folder of the host -> what it is · `users`: claim for one node -> pods."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.stores: dict[str, Store] = {}
        self.objects: list[Tree] = []
        self.users: dict[str, dict[str, None]] = {}
        self.left_out: set[str] = set()  # volumes that some mount would need and that are left out
        self.shared: set[str] = set()  # volumes and folders that --read-write-many is about
        self.notes: list[Diagnostic] = []
        self.for_one_pod: dict[str, Traced[str]] = {}  # claim -> the access mode that says so
        self._alone: set[str] = set()
        self._taken: dict[str, tuple[str, Traced[str]]] = {}
        self._kept = {self._legal(_base(n, v)) for n, v in plan.project.volumes.items()}

    def use(self, claim: str, pod: str) -> None:
        """A pod mounts a claim."""
        if self.for_one_node(claim):
            self.users.setdefault(claim, {})[pod] = None

    def for_one_node(self, claim: str) -> bool:
        """Whether a claim may be mounted on one node only."""
        return claim in self._alone

    def volume(self, named: Traced[str]) -> Store:
        """The store of a named volume, or of one without a name that others borrow."""
        name = named.value
        store = self.stores.get(name)
        if store is None:
            volume = self.plan.project.volumes.get(name)
            if volume is None:
                store = self._claim(
                    name, self.name_of(name, named), named, None, shared=name in self.shared
                )
            else:
                store = self._named(name, volume)
            self.stores[name] = store
        return store

    def folder(self, path: str, wish: str, why: Traced[str], size: Any = None) -> Store:
        """A claim called after `wish` in the place of a folder of the host."""
        store = self.stores.get(path)
        if store is None:
            legal = self._legal(wish)
            if legal in self._kept or legal in self._taken:
                from binascii import crc32

                legal = label(f"{legal[:54]}-{crc32(wish.encode()):08x}")
            self._taken[legal] = (wish, why)
            made = self._claim(wish, legal, why, None, size, path in self.shared)
            store = self.stores[path] = made.replace(path=path)
        return store

    def _named(self, name: str, volume: Volume) -> Store:
        if volume.external is not None and volume.external.value:
            return self._external(name, volume)
        if volume.external is not None:
            self.plan.already.update(volume.external.origins)
        special = volume_drivers.store(self, name, volume)
        if special is not None:
            self._labels_lost(name, volume)
            return special
        about = origins_of(volume.name, volume.driver)
        why = Traced(name, (*about, volume.at) if volume.at else about)
        store = self._claim(name, self.name_of(name, why), why, volume, shared=name in self.shared)
        self.notes += volume_drivers.left(name, volume)
        path = volume_drivers.bound(volume)
        return store.replace(path=path) if path else store

    def _external(self, name: str, volume: Volume) -> Store:
        given = volume.name if volume.name is not None else Traced(name)
        found = trace(lambda n, _: label_dns(n), given, volume.external)
        message = f"volumes.{name}: the claim {found.value} must exist"
        if found.value != given.value:
            message += f": no object can be called {given.value!r}"
        hint = f"`kubectl get pvc {found.value}` tells; without external, a claim is made"
        self.notes.append(say(EXTERNAL, message, volume.external, given, hint=hint))
        self._not_ours(name, volume)
        source = {"persistentVolumeClaim": {"claimName": found}}
        return Store(source=source, claim=found.value)

    def _not_ours(self, name: str, volume: Volume) -> None:
        if volume.x_kubernetes is not None:
            message = f"volumes.{name}.x-kubernetes: the volume has no claim that is made here"
            self.notes.append(say(IGNORED, message, volume.x_kubernetes))

    def _labels_lost(self, name: str, volume: Volume) -> None:
        self._not_ours(name, volume)
        if volume.labels:
            message = f"volumes.{name}.labels: a volume without a claim has no labels"
            self.notes.append(say(DROPPED, message, volume.labels))
        self.plan.already.update(origins_of(volume.name))

    def _claim(
        self,
        name: str,
        legal: str,
        why: Traced[str],
        volume: Volume | None,
        size: Any = None,
        shared: bool = False,
    ) -> Store:
        plan, options = self.plan, self.plan.options
        named = why.map(lambda _: legal)
        manifest = head(plan, "PersistentVolumeClaim", "v1", named, legal)
        if volume is not None and volume.labels:
            from compose2k8s.generator.annotations import annotated

            found = annotated(volume.labels, self.notes)
            if found:
                manifest["metadata"]["annotations"] = found
        knobs = getattr(volume, "x_kubernetes", None)
        access = getattr(knobs, "access_mode", None) or Traced(MANY if shared else ONCE)
        wanted = getattr(knobs, "size", None) or size
        storage_class = getattr(knobs, "storage_class", None)
        if storage_class is None and options.storage_class is not None:
            storage_class = Traced(options.storage_class)
        if wanted is None:
            wanted = Traced(options.storage_size)
            message = f"the volume {name} becomes a claim of {wanted.value}: Docker knows no size"
            hint = "--storage-size, or x-kubernetes of the volume, says another"
            self.notes.append(say(CLAIM, message, why, hint=hint))
        manifest["spec"] = {
            "accessModes": [access],
            "storageClassName": storage_class,
            "resources": {"requests": {"storage": wanted}},
        }
        self.objects.append(manifest)
        source = {"persistentVolumeClaim": {"claimName": named}}
        if access.value not in SPREADS:
            self._alone.add(legal)
        if access.value == ALONE:
            self.for_one_pod[legal] = access
        return Store(source=source, claim=legal, own=True)

    def _legal(self, name: str) -> str:
        legal = label(name)
        if self.plan.options.prefix_names:
            return label(f"{label(self.plan.project.name.value)}-{legal}")
        return legal

    def name_of(self, name: str, why: Traced[str]) -> str:
        """The name of a volume's claim. A clash is an error: another name would be another, empty disk."""
        legal = self._legal(_base(name, self.plan.project.volumes.get(name)))
        if legal in self._taken:
            other, there = self._taken[legal]
            message = f"the volumes {other!r} and {name!r} would both be the claim {legal!r}"
            self.notes.append(say(NAME_COLLISION, message, why, there, hint="rename one of them"))
        self._taken[legal] = (name, why)
        return legal

    def unused(self) -> list[Diagnostic]:
        """Volumes that nobody mounts."""
        for name in self.left_out - self.stores.keys():
            self.plan.already.update(origins_of(self.plan.project.volumes.get(name)))
        return [
            say(UNUSED, f"no service mounts the volume {name}", volume, Traced(0, (volume.at,)))
            for name, volume in self.plan.project.volumes.items()
            if name not in self.stores and name not in self.left_out
        ]


def _base(name: str, volume: Volume | None) -> str:
    """The name that the user gave the volume, or else the one that it stands under."""
    own = volume.name if volume is not None else None
    return own.value if own is not None and own.origins else name


def label_dns(name: str) -> str:
    """The nearest DNS subdomain: the name of an object that somebody else makes may have dots."""
    return ".".join(label(step) for step in name.split(".") if step)[:253].strip("-.") or "x"
