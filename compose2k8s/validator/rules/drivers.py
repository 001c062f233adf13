"""What a volume is made of, for volumes of a pod and PersistentVolumes alike: a table of their fields."""

from __future__ import annotations

from compose2k8s.codes import BAD_VOLUME
from compose2k8s.grammar import dns_label, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

SOURCES = (
    "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret", "nfs", "iscsi",
    "glusterfs", "flocker", "persistentVolumeClaim", "rbd", "cinder", "cephfs", "quobyte", "downwardAPI", "fc",
    "flexVolume", "configMap", "azureFile", "vsphereVolume", "photonPersistentDisk", "portworxVolume",
    "azureDisk", "storageos", "projected", "scaleIO", "csi", "ephemeral", "image", "local",
)  # fmt: skip
# kind of volume -> the fields that must not be empty
_REQUIRED: dict[str, tuple[str, ...]] = {
    "hostPath": ("path",), "gitRepo": ("repository",), "gcePersistentDisk": ("pdName",),
    "awsElasticBlockStore": ("volumeID",), "nfs": ("server", "path"), "iscsi": ("targetPortal", "iqn"),
    "glusterfs": ("endpoints", "path"), "persistentVolumeClaim": ("claimName",), "rbd": ("monitors", "image"),
    "cinder": ("volumeID",), "cephfs": ("monitors",), "quobyte": ("registry", "volume"), "flexVolume": ("driver",),
    "azureFile": ("secretName", "shareName"), "vsphereVolume": ("volumePath",), "photonPersistentDisk": ("pdID",),
    "portworxVolume": ("volumeID",), "azureDisk": ("diskName", "diskURI"), "storageos": ("volumeName",),
    "scaleIO": ("gateway", "system", "volumeName"), "csi": ("driver",), "local": ("path",),
}  # fmt: skip
_RANGES = {"gcePersistentDisk": "partition", "awsElasticBlockStore": "partition", "iscsi": "lun"}
_HOST_TYPES = ("", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File",
               "FileOrCreate", "Socket")  # fmt: skip
_QUALIFIED_NAME = (r"^iqn(.*iqn)?\.\d{4}-\d{2}\.[a-zA-Z0-9.-]+:[^,;*&$|\s]+$|^eui.[a-zA-Z0-9]{16}$"
                   r"|^naa.[a-zA-Z0-9]{32}$")  # fmt: skip
_NAMED = (
    "cinder",
    "storageos",
)  # whose secretRef has a name, and in a PersistentVolume a namespace
_PUBLISH = (
    "controllerPublishSecretRef",
    "controllerExpandSecretRef",
    "nodePublishSecretRef",
    "nodeExpandSecretRef",
)


def one_source(look: Look, *, persistent: bool = False) -> str:
    """Checks that there is at most one source, and that one; its kind."""
    given = [s for s in SOURCES if look.has(s)]
    for extra in given[1:]:
        look.say(BAD_VOLUME, "may not specify more than 1 volume type", extra)
    for kind in given[:1]:
        _source(look.at(kind), kind, persistent=persistent)
    return given[0] if given else ""


def no_backsteps(look: Look, name: str) -> None:
    """A path does not go up."""
    path = look.text(name)
    if ".." in path.split("/"):
        look.say(BAD_VOLUME, f"\"{path}\": must not contain '..'", name)


def _source(look: Look, kind: str, *, persistent: bool) -> None:
    for name in _REQUIRED.get(kind, ()):
        look.require(BAD_VOLUME, name)
    if kind in _RANGES:
        look.within(BAD_VOLUME, _RANGES[kind], 0, 255)
    if kind in ("hostPath", "local"):
        no_backsteps(look, "path")
        look.one_of(BAD_VOLUME, "type", _HOST_TYPES)
    elif kind == "nfs":
        path = look.text("path")
        if path and not path.startswith("/"):
            look.say(BAD_VOLUME, f'"{path}": must be an absolute path', "path")
    elif kind == "gitRepo":
        if look.text("directory").startswith("/"):
            look.say(BAD_VOLUME, "must be a relative path", "directory")
        no_backsteps(look, "directory")
    elif kind == "csi":
        _csi(look, persistent=persistent)
    elif kind in _MORE:
        _MORE[kind](look)
    if kind in _NAMED and look.has("secretRef"):
        for name in ("name", "namespace") if persistent else ("name",):
            look.at("secretRef").require(BAD_VOLUME, name)


def _csi(look: Look, *, persistent: bool) -> None:
    driver = look.text("driver")
    if driver and (len(driver) > 63 or not subdomain(driver.lower())):
        look.say(BAD_VOLUME, f'"{driver}" is no name of a driver', "driver")
    if persistent:
        look.require(BAD_VOLUME, "volumeHandle")
    for name in _PUBLISH if persistent else _PUBLISH[2:3]:
        if look.has(name):
            secret = look.at(name)
            secret.form(BAD_VOLUME, "name", subdomain, "no name of a Secret", required=True)
            if persistent:
                secret.form(
                    BAD_VOLUME, "namespace", dns_label, "no name of a namespace", required=True
                )


def _iscsi(look: Look) -> None:
    from re import search

    for name in ("iqn", "initiatorName"):
        text = look.text(name)
        if (text or (name != "iqn" and look.has(name))) and not search(_QUALIFIED_NAME, text):
            look.say(BAD_VOLUME, "must be valid format starting with iqn, eui, or naa", name)
    if (look.get("chapAuthDiscovery") or look.get("chapAuthSession")) and not look.has("secretRef"):
        look.say(BAD_VOLUME, "required value", "secretRef")


def _fibre_channel(look: Look) -> None:
    ports, ids = look.get("targetWWNs"), look.get("wwids")
    if bool(ports) == bool(ids):
        look.say(BAD_VOLUME, "must specify either targetWWNs or wwids", "targetWWNs")
    if ports:
        look.within(BAD_VOLUME, "lun", 0, 255)
        if not look.has("lun"):
            look.say(BAD_VOLUME, "lun is required if targetWWNs is specified", "lun")


def _flocker(look: Look) -> None:
    if bool(look.text("datasetName")) == bool(look.text("datasetUUID")):
        look.say(BAD_VOLUME, "one of datasetName and datasetUUID is required")
    if "/" in look.text("datasetName"):
        look.say(BAD_VOLUME, "must not contain '/'", "datasetName")


def _quobyte(look: Look) -> None:
    if any(":" not in pair for pair in look.text("registry").split(",")):
        look.say(BAD_VOLUME, "must be host:port pairs separated by commas", "registry")
    elif len(look.text("tenant")) > 64:
        look.say(BAD_VOLUME, "may not exceed 64 characters", "tenant")


def _azure_disk(look: Look) -> None:
    look.one_of(BAD_VOLUME, "cachingMode", ("None", "ReadOnly", "ReadWrite"))
    look.one_of(BAD_VOLUME, "kind", ("Dedicated", "Managed", "Shared"))
    begin = "/subscriptions/" if look.text("kind") == "Managed" else "https://"
    if not look.text("diskURI").startswith(begin):
        look.say(BAD_VOLUME, f"must begin with {begin}", "diskURI")


def _storage_os(look: Look) -> None:
    for name in ("volumeName", "volumeNamespace"):
        look.form(BAD_VOLUME, name, dns_label, "no name of a volume")


def _flex(look: Look) -> None:
    for key, _ in look.at("options").entries():
        space = f".{key.partition('/')[0].lower()}"
        if space.endswith((".kubernetes.io", ".k8s.io")):
            look.say(BAD_VOLUME, "kubernetes.io and k8s.io namespaces are reserved", "options")


_MORE = {"azureDisk": _azure_disk, "fc": _fibre_channel, "flexVolume": _flex, "flocker": _flocker,
         "iscsi": _iscsi, "quobyte": _quobyte, "storageos": _storage_os}  # fmt: skip
