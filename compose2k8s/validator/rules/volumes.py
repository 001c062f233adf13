"""Volumes of a pod and their mounts."""

from __future__ import annotations

from compose2k8s.codes import BAD_VOLUME, NODE_REFUSES
from compose2k8s.grammar import LABEL, dns_label, quantity
from compose2k8s.validator.rules.resources import QUANTITY
from compose2k8s.validator.rules.sources import field_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

SOURCES = (
    "hostPath", "emptyDir", "gcePersistentDisk", "awsElasticBlockStore", "gitRepo", "secret", "nfs",
    "iscsi", "glusterfs", "persistentVolumeClaim", "rbd", "flexVolume", "cinder", "cephfs", "flocker",
    "downwardAPI", "fc", "azureFile", "configMap", "vsphereVolume", "quobyte", "azureDisk",
    "photonPersistentDisk", "projected", "portworxVolume", "scaleIO", "storageos", "csi", "ephemeral", "image",
)  # fmt: skip
HOST_TYPES = (
    "",
    "BlockDevice",
    "CharDevice",
    "Directory",
    "DirectoryOrCreate",
    "File",
    "FileOrCreate",
    "Socket",
)
_DOWNWARD = (
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "metadata.labels",
    "metadata.annotations",
)
_PROJECTED = (
    "secret",
    "downwardAPI",
    "configMap",
    "serviceAccountToken",
    "clusterTrustBundle",
    "podCertificate",
)


def volumes(spec: Look, templates: tuple[str, ...] = ()) -> None:
    """All volumes of a pod, and all mounts of its containers. `templates`: claims of a StatefulSet."""
    names: set[str] = set(templates)
    kinds: dict[str, str] = {}
    for look in spec.each("volumes"):
        name = look.get("name")
        if not dns_label(name):
            look.say(BAD_VOLUME, f'"{name or ""}" is no name of a volume: {LABEL}', "name")
        elif name in names and name not in templates:
            look.say(BAD_VOLUME, f'duplicate value: "{name}"', "name")
        names.add(str(name))
        given = look.given(SOURCES)
        for extra in given[1:]:
            look.say(BAD_VOLUME, "may not specify more than 1 volume type", extra)
        for source in given:
            kinds[str(name)] = source
            _source(look.at(source), source)
    for field in ("initContainers", "containers"):
        for container in spec.each(field):
            _mounts(container, names)


def _source(look: Look, kind: str) -> None:  # noqa: C901 - one branch a type of volume
    if kind in ("configMap", "secret"):
        name = "name" if kind == "configMap" else "secretName"
        if not look.get(name):
            look.say(BAD_VOLUME, "required value", name)
        _items(look)
        _mode(look, "defaultMode")
    elif kind == "hostPath":
        path = look.text("path")
        if not path:
            look.say(BAD_VOLUME, "required value", "path")
        elif ".." in path.split("/"):
            look.say(BAD_VOLUME, f"\"{path}\": must not contain '..'", "path")
        look.one_of(BAD_VOLUME, "type", HOST_TYPES)
    elif kind == "emptyDir":
        limit = look.get("sizeLimit")
        if limit is not None:
            number = quantity(limit)
            if number is None:
                look.say(BAD_VOLUME, f'"{limit}" {QUANTITY}', "sizeLimit")
            elif number < 0:
                look.say(
                    BAD_VOLUME, "SizeLimit field must be a valid resource quantity", "sizeLimit"
                )
        medium = look.get("medium")
        if (
            isinstance(medium, str)
            and medium not in ("", "Memory", "HugePages")
            and not medium.startswith("HugePages-")
        ):
            look.say(NODE_REFUSES, f'"{medium}" is no medium: Memory, or none', "medium")
    elif kind == "persistentVolumeClaim":
        look.require(BAD_VOLUME, "claimName")
    elif kind == "nfs":
        look.require(BAD_VOLUME, "server")
        if look.require(BAD_VOLUME, "path") and not look.text("path").startswith("/"):
            look.say(BAD_VOLUME, f'"{look.get("path")}": must be an absolute path', "path")
    elif kind == "projected":
        _mode(look, "defaultMode")
        _projected(look)
    elif kind == "downwardAPI":
        _mode(look, "defaultMode")
        _downward(look)
    elif kind == "csi":
        look.require(BAD_VOLUME, "driver")
    elif kind == "image":
        look.one_of(BAD_VOLUME, "pullPolicy", ("Always", "IfNotPresent", "Never"))
    elif kind == "ephemeral":
        from compose2k8s.validator.rules.claims import claim_spec

        if look.has("volumeClaimTemplate"):
            claim_spec(look.at("volumeClaimTemplate").at("spec"))
        else:
            look.say(BAD_VOLUME, "required value", "volumeClaimTemplate")


def _mode(look: Look, name: str) -> None:
    mode = look.get(name)
    if isinstance(mode, int) and not isinstance(mode, bool) and not 0 <= mode <= 0o777:
        look.say(
            BAD_VOLUME, f"{mode}: must be a number between 0 and 0777 (octal), both inclusive", name
        )


def _items(look: Look) -> None:
    for item in look.each("items"):
        key = item.get("key")
        if not key:
            item.say(BAD_VOLUME, "required value", "key")
        _path(item, "path")
        _mode(item, "mode")


def _path(look: Look, name: str) -> None:
    path = look.text(name)
    if not path:
        look.say(BAD_VOLUME, "required value", name)
    elif path.startswith("/"):
        look.say(BAD_VOLUME, f'"{path}": must be a relative path', name)
    elif ".." in path.split("/"):
        look.say(BAD_VOLUME, f"\"{path}\": must not contain '..'", name)
    elif path.startswith(".."):
        look.say(BAD_VOLUME, f"\"{path}\": must not start with '..'", name)


def _projected(look: Look) -> None:
    seen: set[str] = set()
    for source in look.each("sources"):
        given = [s for s in _PROJECTED if source.has(s)]
        if not given:
            source.say(BAD_VOLUME, "must specify a source")
        for extra in given[1:]:
            source.say(BAD_VOLUME, "may not specify more than 1 volume type", extra)
        for kind in given:
            inner = source.at(kind)
            if kind in ("secret", "configMap"):
                inner.require(BAD_VOLUME, "name")
                _items(inner)
                paths = [i.text("path") for i in inner.each("items")]
            elif kind == "downwardAPI":
                _downward(inner)
                paths = [i.text("path") for i in inner.each("items")]
            elif kind == "serviceAccountToken":
                seconds = inner.get("expirationSeconds")
                if isinstance(seconds, int) and seconds < 600:
                    inner.say(
                        BAD_VOLUME,
                        f"{seconds}: may not specify a duration less than 10 minutes",
                        "expirationSeconds",
                    )
                elif isinstance(seconds, int) and seconds > 1 << 32:
                    inner.say(
                        BAD_VOLUME,
                        f"{seconds}: may not specify a duration larger than 2^32 seconds",
                        "expirationSeconds",
                    )
                _path(inner, "path")
                paths = [inner.text("path")]
            else:
                paths = [inner.text("path")]
            for path in paths:
                if path and path in seen:
                    source.say(BAD_VOLUME, f'conflicting duplicate paths: "{path}"', kind)
                seen.add(path)


def _downward(look: Look) -> None:
    for item in look.each("items"):
        _path(item, "path")
        _mode(item, "mode")
        if item.has("fieldRef"):
            field_path(item.at("fieldRef"), _DOWNWARD)
            if item.has("resourceFieldRef"):
                item.say(
                    BAD_VOLUME, "fieldRef and resourceFieldRef can not be specified simultaneously"
                )
        elif not item.has("resourceFieldRef"):
            item.say(BAD_VOLUME, "one of fieldRef and resourceFieldRef is required", "fieldRef")


def _mounts(container: Look, names: set[str]) -> None:
    paths: set[str] = set()
    privileged = container.at("securityContext").get("privileged") is True
    for look in container.each("volumeMounts"):
        name, path = look.get("name"), look.text("mountPath")
        if not name:
            look.say(BAD_VOLUME, "required value", "name")
        elif name not in names:
            look.say(BAD_VOLUME, f'not found: "{name}"', "name")
        if not path:
            look.say(BAD_VOLUME, "required value", "mountPath")
        elif path in paths:
            look.say(BAD_VOLUME, f'"{path}": must be unique', "mountPath")
        elif ":" in path and path[1:2] != ":":
            look.say(NODE_REFUSES, f'"{path}": a mount path has no colon', "mountPath")
        elif not path.startswith(("/", "\\")) and path[1:2] != ":":
            look.say(NODE_REFUSES, f'"{path}" should be an absolute path', "mountPath")
        paths.add(path)
        for field in ("subPath", "subPathExpr"):
            sub = look.text(field)
            if sub.startswith("/"):
                look.say(BAD_VOLUME, f'"{sub}": must be a relative path', field)
            elif ".." in sub.split("/"):
                look.say(BAD_VOLUME, f"\"{sub}\": must not contain '..'", field)
        if look.get("subPath") and look.get("subPathExpr"):
            look.say(BAD_VOLUME, "subPathExpr and subPath are mutually exclusive", "subPathExpr")
        look.one_of(BAD_VOLUME, "mountPropagation", ("Bidirectional", "HostToContainer", "None"))
        if look.get("mountPropagation") == "Bidirectional" and not privileged:
            look.say(
                BAD_VOLUME,
                "Bidirectional mount propagation is available only to privileged containers",
                "mountPropagation",
            )
        look.one_of(BAD_VOLUME, "recursiveReadOnly", ("Disabled", "Enabled", "IfPossible"))
        if (
            look.get("recursiveReadOnly") in ("Enabled", "IfPossible")
            and look.get("readOnly") is not True
        ):
            look.say(BAD_VOLUME, "may only be specified when readOnly is true", "recursiveReadOnly")
