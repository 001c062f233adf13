"""Named volumes: one PersistentVolumeClaim each, whoever mounts it; or what its driver means.

A claim for one node is shared by keeping its users on one node (house rule 9); `--read-write-many`
lets them spread. `nfs`, `tmpfs` and `bind` options of the local driver have volumes of their own.
"""

from __future__ import annotations

from zlib import crc32

from compose2k8s.codes import APPROXIMATED, CLAIM, DROPPED, UNUSED
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import annotations
from compose2k8s.generator.metadata import head
from compose2k8s.generator.names import label
from compose2k8s.quantity import quantity
from compose2k8s.record import Record
from compose2k8s.trace import Traced, decides, origins_of, trace
from compose2k8s.units import byte_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Volume
    from compose2k8s.trace import Tree

ONCE, MANY = "ReadWriteOnce", "ReadWriteMany"


class Store(Record):
    """What a volume is in the cluster. `source`: of a pod's volume · `claim`: its name, if it is one."""

    source: Tree
    claim: str = ""
    shared: bool = False  # may be mounted on several nodes


class Claims:
    """The claims of a project, made as volumes and data folders are met."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.stores: dict[str, Store] = {}
        self.objects: list[Tree] = []
        self.users: dict[str, set[str]] = {}  # claim -> pods that mount it
        self.notes: list[Diagnostic] = []
        self.taken: dict[str, str] = {}

    def volume(self, name: str, pod: str) -> Store:
        """The store of a named volume; `pod` mounts it."""
        store = self.stores.get(name)
        if store is None:
            volume = self.plan.project.volumes.get(name)
            store = self.stores[name] = self._store(name, volume)
        if store.claim:
            self.users.setdefault(store.claim, set()).add(pod)
        return store

    def folder(self, path: str, why: Traced[str], pod: str) -> Store:
        """A claim in the place of a folder of the host."""
        store = self.stores.get(path)
        if store is None:
            base = self.plan.project.directory.rstrip("/") + "/"
            shown = path[len(base) :] if path.startswith(base) else path.rpartition("/")[2]
            store = self.stores[path] = self._claim(shown or "data", why, None)
        self.users.setdefault(store.claim, set()).add(pod)
        return store

    def together(self, claim: str) -> bool:
        """Whether several pods mount a claim for one node."""
        store = next(s for s in self.stores.values() if s.claim == claim)
        users = self.users.get(claim, set())
        many = len(users) > 1 or any(
            u in self.plan.project.services and self.plan.replicas(u) > 1 for u in users
        )
        return many and not store.shared

    def _store(self, name: str, volume: Volume | None) -> Store:
        if volume is None:
            return self._claim(name, Traced(name), None)
        if volume.external is not None and volume.external.value:
            given = volume.name if volume.name is not None else Traced(name)
            found = trace(lambda n, _: label_dns(n), given, volume.external)
            if found.value != given.value:
                message = f"volumes.{name}: the claim must exist under the name {found.value!r}"
                self.notes.append(say(APPROXIMATED, message, volume.name))
            return Store(source={"persistentVolumeClaim": {"claimName": found}}, shared=True)
        options = {k: v.value for k, v in (volume.driver_opts or {}).items()}
        special = self._special(volume, options)
        if special is not None:
            return Store(source=special, shared=True)
        return self._claim(name, self._why(name, volume), volume)

    def _why(self, name: str, volume: Volume) -> Traced[str]:
        about = [v for v in (volume.name, volume.external) if v is not None]
        if volume.driver is not None and volume.driver.value == "local":
            about.append(volume.driver)
        return Traced(name, (*origins_of(about), *((volume.at,) if volume.at else ())))

    def _special(self, volume: Volume, options: dict[str, str]) -> Tree | None:
        """The volume that driver options of the local driver describe."""
        given = volume.driver_opts or {}
        kind, device = options.get("type", ""), options.get("device", "")
        words = options.get("o", "").split(",")
        pairs = dict(w.split("=", 1) for w in words if "=" in w)
        about = [*given.values(), *([volume.driver] if volume.driver else [])]
        if kind.startswith("nfs") and pairs.get("addr"):
            self.plan.already.update(origins_of(about))
            read_only = True if "ro" in words else None
            server = decides(about, pairs["addr"])
            path = decides(about, device.removeprefix(":"))
            return {"nfs": {"server": server, "path": path, "readOnly": read_only}}
        if kind == "tmpfs":
            self.plan.already.update(origins_of(about))
            limit = memory_size(pairs.get("size", ""))
            return {"emptyDir": {"medium": decides(about, "Memory"), "sizeLimit": limit}}
        if "bind" in words and device:
            self.plan.already.update(origins_of(about))
            self.notes.append(
                say(APPROXIMATED, f"the folder {device} must be on the node of the pod", about)
            )
            return {"hostPath": {"path": decides(about, device), "type": "DirectoryOrCreate"}}
        return None

    def _claim(self, name: str, why: Traced[str], volume: Volume | None) -> Store:
        plan, options = self.plan, self.plan.options
        knobs = getattr(volume, "x_kubernetes", None)
        own = volume.name if volume is not None and volume.name is not None else None
        base = own.value if own is not None and own.origins else name
        legal = label(base)
        if options.prefix_names:
            legal = label(f"{label(plan.project.name.value)}-{legal}")
        if self.taken.get(legal, name) != name:
            legal = unique_name(legal, name)
        self.taken[legal] = name
        notes = self.notes
        manifest = head(plan, "PersistentVolumeClaim", "v1", why.map(lambda _: legal), legal)
        if volume is not None and volume.labels:
            found = annotations(volume.labels, notes)
            manifest["metadata"]["annotations"] = found
        access = Traced(MANY if options.read_write_many else ONCE)
        size, storage_class = Traced(options.storage_size), None
        if options.storage_class is not None:
            storage_class = Traced(options.storage_class)
        if knobs is not None:
            access = knobs.access_mode or access
            size = knobs.size or size
            storage_class = knobs.storage_class or storage_class
        if volume is not None:
            notes += self._left(name, volume)
        if knobs is None or knobs.size is None:
            message = f"the volume {name} becomes a claim of {size.value}: Docker knows no size"
            notes.append(size_note(message, why))
        manifest["spec"] = {
            "accessModes": [access],
            "storageClassName": storage_class,
            "resources": {"requests": {"storage": size}},
        }
        self.objects.append(manifest)
        source = {"persistentVolumeClaim": {"claimName": why.map(lambda _: legal)}}
        return Store(source=source, claim=legal, shared=access.value in (MANY, "ReadOnlyMany"))

    def _left(self, name: str, volume: Volume) -> list[Diagnostic]:
        found: list[Diagnostic] = []
        driver = volume.driver
        if driver is not None and driver.value not in ("local", ""):
            message = f"volumes.{name}: the plugin {driver.value!r} has no claim; the default class is used"
            found.append(say(DROPPED, message, driver, hint="--storage-class, or x-kubernetes"))
        if volume.driver_opts:
            about = list(volume.driver_opts.values())
            found.append(say(DROPPED, f"volumes.{name}: the options mean nothing to a claim", about))
        return found

    def unused(self) -> list[Diagnostic]:
        """Volumes that nobody mounts."""
        return [
            say(UNUSED, f"no service mounts the volume {name}", volume, Traced(0, (volume.at,)))
            for name, volume in self.plan.project.volumes.items()
            if name not in self.stores
        ]


def size_note(message: str, why: Traced[str]) -> Diagnostic:
    """The note about a claim's size."""
    return say(CLAIM, message, why, hint="--storage-size, or x-kubernetes on the volume")


def unique_name(legal: str, name: str) -> str:
    """A second name, for another thing with the same legal one."""
    return f"{legal[:54].strip('-')}-{crc32(name.encode()):08x}"


def label_dns(name: str) -> str:
    """A name of an object that somebody else made: dots are allowed in it."""
    return ".".join(label(step) for step in name.split(".") if step)[:253] or "x"


def memory_size(text: str) -> str | None:
    """A size such as 64m as a quantity; None if there is none."""
    try:
        size = byte_size(text)
    except ValueError:
        return None
    return quantity(size) if size > 0 else None
