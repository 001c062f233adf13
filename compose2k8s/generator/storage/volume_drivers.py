"""What `driver` and `driver_opts` of a volume mean: nfs and tmpfs are volumes of their own.

Docker's local driver takes the options of mount(8): `type`, `o` and `device`. A bound folder of the host
(`o: bind`) is a claim, unless `--bind hostpath` is asked for. Plugins need a storage class of the cluster.
Options may hold passwords, so none is repeated in a message.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, BIND_CLAIM, BIND_HOST, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import head
from compose2k8s.generator.network.names import label
from compose2k8s.generator.storage.stores import MANY, Store
from compose2k8s.quantity import quantity
from compose2k8s.trace import decides
from compose2k8s.units import byte_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.storage.claims import Claims
    from compose2k8s.volume import Volume

_PLAIN_NFS = ("rw", "ro", "hard", "")  # as a pod mounts it anyway


def store(claims: Claims, name: str, volume: Volume) -> Store | None:
    """The volume that options of the local driver describe; None where it is a claim like any other."""
    if not volume.driver_opts:
        return None
    kind, device, words, pairs = _options(volume)
    about = [*(volume.driver_opts or {}).values(), *([volume.driver] if volume.driver else [])]
    if kind.startswith("nfs") and _exported(device, pairs)[0]:
        return _nfs(claims, name, volume)
    if kind == "tmpfs":
        message = f"volumes.{name}: memory is not shared between pods"
        lost = [w.partition("=")[0] for w in words if w not in ("", "rw") and w[:5] != "size="]
        if lost:
            message += f", and knows no {', '.join(lost)}"
        claims.notes.append(say(APPROXIMATED, message, about))
        size = memory_size(pairs.get("size", ""))
        limit = decides(about, size) if size is not None else None
        return Store(source={"emptyDir": {"medium": decides(about, "Memory"), "sizeLimit": limit}})
    if "bind" in words and device and claims.plan.options.bind == "hostpath":
        message = f"volumes.{name}: {device} is mounted from the node that a pod runs on"
        claims.notes.append(say(BIND_HOST, message, about))
        source = {"hostPath": {"path": decides(about, device), "type": "DirectoryOrCreate"}}
        return Store(source=source)
    return None


def bound(volume: Volume) -> str:
    """The folder of the host that a volume stands for, if any."""
    if not volume.driver_opts:
        return ""
    _, device, words, _ = _options(volume)
    return device if "bind" in words else ""


def left(name: str, volume: Volume) -> list[Diagnostic]:
    """What a claim does not carry of the driver and its options."""
    found: list[Diagnostic] = []
    driver, options = volume.driver, volume.driver_opts
    if driver is not None and driver.value not in ("local", ""):
        message = (
            f"volumes.{name}.driver: a cluster has storage classes in the place of {driver.value}"
        )
        hint = "--storage-class, or x-kubernetes of the volume, names one"
        found.append(say(DROPPED, message, driver, hint=hint))
    if not options:
        return found
    kind, device, words, _ = _options(volume)
    about = list(options.values())
    if "bind" in words and device:
        message = f"volumes.{name}: the claim starts without the content of the folder of the host"
        hint = "`compose2k8s volumes` tells how to copy it; --bind hostpath mounts it from the node"
        found.append(say(BIND_CLAIM, message, about, hint=hint))
    elif kind in ("cifs", "smb3", "smbfs"):
        message = f"volumes.{name}: a share of Windows needs the SMB CSI driver in the cluster"
        hint = "make a storage class with it, and name it by x-kubernetes of the volume"
        found.append(say(DROPPED, message, about, hint=hint))
    else:
        message = f"volumes.{name}.driver_opts: they mean nothing to a claim"
        found.append(say(DROPPED, message, about, hint="a storage class has parameters"))
    return found


def _nfs(claims: Claims, name: str, volume: Volume) -> Store:
    """An nfs volume of the pod; with mount options, which only a PersistentVolume has, one of those."""
    kind, device, words, pairs = _options(volume)
    options = volume.driver_opts or {}
    about = [*options.values(), *([volume.driver] if volume.driver else [])]
    rest = [w for w in words if w not in _PLAIN_NFS and not w.startswith("addr=")]
    server, path = _exported(device, pairs)
    nfs = {
        "server": decides(about, server),
        "path": decides(about, path),
        "readOnly": decides(about, True) if "ro" in words else None,
    }
    if kind == "nfs4" and not any(w.startswith(("vers=", "nfsvers=")) for w in rest):
        rest.append("nfsvers=4")
    if not rest:
        return Store(source={"nfs": nfs})
    plan = claims.plan
    whole = label(f"{label(plan.project.name.value)}-{label(name)}")
    size = {"storage": plan.options.storage_size}
    persistent = head(plan, "PersistentVolume", "v1", whole, whole)
    persistent["metadata"].pop("namespace", None)
    persistent["spec"] = {
        "capacity": size,
        "accessModes": [MANY],
        "mountOptions": decides(about, rest),
        "nfs": nfs,
        "persistentVolumeReclaimPolicy": "Retain",
        "storageClassName": "",
    }
    legal = claims.name_of(name, decides(about, name))
    claim = head(plan, "PersistentVolumeClaim", "v1", decides(about, legal), legal)
    claim["spec"] = {
        "accessModes": [MANY],
        "storageClassName": "",
        "volumeName": whole,
        "resources": {"requests": size},
    }
    claims.objects += [persistent, claim]
    source = {"persistentVolumeClaim": {"claimName": decides(about, legal)}}
    return Store(source=source, claim=legal)


def _exported(device: str, pairs: dict[str, str]) -> tuple[str, str]:
    """(server, path) of `device: [SERVER]:/PATH`; the option `addr` goes before the server written there."""
    server, colon, path = device.rpartition(":/")
    path = f"/{path}" if colon else f"/{device.lstrip('/')}"
    return pairs.get("addr") or server.strip("[]"), path


def _options(volume: Volume) -> tuple[str, str, list[str], dict[str, str]]:
    """(type, device, words of o, pairs of o)."""
    if volume.driver is not None and volume.driver.value not in ("local", ""):
        return "", "", [], {}
    options = {k: v.value for k, v in (volume.driver_opts or {}).items()}
    words = [w.strip() for w in options.get("o", "").split(",")]
    pairs = dict(w.split("=", 1) for w in words if "=" in w)
    return options.get("type", ""), options.get("device", ""), words, pairs


def memory_size(text: str) -> str | None:
    """A size such as 64m as a quantity; None if there is none."""
    try:
        size = byte_size(text)
    except ValueError:
        return None
    return quantity(size) if size > 0 else None
