"""PersistentVolumeClaims, PersistentVolumes and StorageClasses."""

from __future__ import annotations

from compose2k8s.codes import BAD_CLAIM, SERVER_WARNS
from compose2k8s.grammar import SUBDOMAIN, quantity, subdomain
from compose2k8s.validator.rules.metadata import metadata, selector
from compose2k8s.validator.rules.resources import QUANTITY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

MODES = ("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")
_SOURCES = (
    "hostPath", "nfs", "csi", "local", "iscsi", "fc", "rbd", "cephfs", "cinder", "glusterfs", "azureDisk",
    "azureFile", "awsElasticBlockStore", "gcePersistentDisk", "flexVolume", "flocker", "photonPersistentDisk",
    "portworxVolume", "quobyte", "scaleIO", "storageos", "vsphereVolume",
)  # fmt: skip


def claim(look: Look, *, template: bool = False) -> None:
    if template:
        metadata(look, "PersistentVolumeClaim")
    claim_spec(look.at("spec"))


def claim_spec(spec: Look) -> None:
    """The spec of a claim."""
    _modes(spec)
    if spec.has("selector"):
        selector(spec.at("selector"))
    amounts = spec.at("resources")
    requests = amounts.at("requests")
    storage = requests.get("storage")
    if storage is None:
        spec.say(BAD_CLAIM, "required value", "resources", "requests", "storage")
    else:
        number = quantity(storage)
        if number is None:
            requests.say(BAD_CLAIM, f'"{storage}" {QUANTITY}', "storage")
        elif number <= 0:
            requests.say(BAD_CLAIM, f'"{storage}": must be greater than zero', "storage")
        elif number != int(number):
            requests.say(
                SERVER_WARNS,
                f'fractional byte value "{storage}" is invalid, must be an integer',
                "storage",
            )
    limit = amounts.at("limits").get("storage") if amounts.has("limits") else None
    if limit is not None and quantity(limit) is None:
        spec.say(BAD_CLAIM, f'"{limit}" {QUANTITY}', "resources", "limits", "storage")
    _class(spec)
    spec.one_of(BAD_CLAIM, "volumeMode", ("Block", "Filesystem"))
    for name in spec.given(("dataSource", "dataSourceRef")):
        source = spec.at(name)
        source.require(BAD_CLAIM, "kind")
        source.require(BAD_CLAIM, "name")


def _modes(spec: Look) -> None:
    modes = spec.get("accessModes")
    if not modes:
        spec.say(BAD_CLAIM, "at least 1 access mode is required", "accessModes")
        return
    for mode in modes if isinstance(modes, list) else ():
        if mode not in MODES:
            spec.say(
                BAD_CLAIM,
                f'unsupported value "{mode}": supported values: {", ".join(MODES)}',
                "accessModes",
            )
    if isinstance(modes, list) and "ReadWriteOncePod" in modes and len(modes) > 1:
        spec.say(BAD_CLAIM, "may not use ReadWriteOncePod with other access modes", "accessModes")


def _class(spec: Look) -> None:
    name = spec.get("storageClassName")
    if isinstance(name, str) and name and not subdomain(name):
        spec.say(BAD_CLAIM, f'"{name}": {SUBDOMAIN}', "storageClassName")


def volume(look: Look) -> None:
    """A PersistentVolume."""
    spec = look.at("spec")
    _modes(spec)
    capacity = spec.at("capacity")
    if not capacity.value:
        spec.say(BAD_CLAIM, "required value", "capacity")
    else:
        storage = capacity.get("storage")
        number = quantity(storage)
        if storage is None or number is None:
            capacity.say(BAD_CLAIM, f'"{storage}" {QUANTITY}', "storage")
        elif number <= 0:
            capacity.say(BAD_CLAIM, f'"{storage}": must be greater than zero', "storage")
    given = spec.given(_SOURCES)
    if not given:
        spec.say(BAD_CLAIM, "must specify a volume type")
    for extra in given[1:]:
        spec.say(BAD_CLAIM, "may not specify more than 1 volume type", extra)
    spec.one_of(BAD_CLAIM, "persistentVolumeReclaimPolicy", ("Delete", "Recycle", "Retain"))
    path = spec.at("hostPath").get("path")
    if path == "/" and spec.get("persistentVolumeReclaimPolicy") == "Recycle":
        spec.say(
            BAD_CLAIM,
            "may not be 'recycle' for a hostPath mount of '/'",
            "persistentVolumeReclaimPolicy",
        )
    if isinstance(path, str) and ".." in path.split("/"):
        spec.say(BAD_CLAIM, "must not contain '..'", "hostPath", "path")
    if spec.has("local") and not spec.at("nodeAffinity").has("required"):
        spec.say(BAD_CLAIM, "Local volume requires node affinity", "nodeAffinity")
    spec.one_of(BAD_CLAIM, "volumeMode", ("Block", "Filesystem"))
    _class(spec)


def storage_class(look: Look) -> None:
    look.require(BAD_CLAIM, "provisioner")
    look.one_of(BAD_CLAIM, "reclaimPolicy", ("Delete", "Retain"))
    look.one_of(BAD_CLAIM, "volumeBindingMode", ("Immediate", "WaitForFirstConsumer"))
