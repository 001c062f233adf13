"""Where containers have the volumes of their pod: as folders, and as block devices."""

from __future__ import annotations

from compose2k8s.codes import BAD_VOLUME, NODE_REFUSES
from compose2k8s.validator.rules.drivers import no_backsteps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look


def mounts(spec: Look, kinds: dict[str, str]) -> None:
    """All mounts of a pod. `kinds`: what its volumes are made of, claims of a StatefulSet too."""
    for field in ("initContainers", "containers"):
        for container in spec.each(field):
            _folders(container, kinds)
            if container.has("volumeDevices"):
                _devices(container, kinds)


def _folders(container: Look, kinds: dict[str, str]) -> None:
    paths: set[str] = set()
    devices = {d.text("name"): d.text("devicePath") for d in container.each("volumeDevices")}
    privileged = container.at("securityContext").get("privileged") is True
    for look in container.each("volumeMounts"):
        name, path = look.text("name"), look.text("mountPath")
        if not name:
            look.say(BAD_VOLUME, "required value", "name")
        elif name not in kinds:
            look.say(BAD_VOLUME, f'not found: "{name}"', "name")
        elif name in devices:
            look.say(BAD_VOLUME, "must not already exist in volumeDevices", "name")
        if not path:
            look.say(BAD_VOLUME, "required value", "mountPath")
        elif path in paths or path in devices.values():
            look.say(BAD_VOLUME, f'"{path}": must be unique', "mountPath")
        elif ":" in path and path[1:2] != ":":
            look.say(NODE_REFUSES, f'"{path}": a mount path has no colon', "mountPath")
        elif not path.startswith(("/", "\\")) and path[1:2] != ":":
            look.say(NODE_REFUSES, f'"{path}" should be an absolute path', "mountPath")
        paths.add(path)
        for field in ("subPath", "subPathExpr"):
            if look.text(field).startswith("/"):
                look.say(BAD_VOLUME, f'"{look.text(field)}": must be a relative path', field)
            else:
                no_backsteps(look, field)
        if look.text("subPath") and look.text("subPathExpr"):
            look.say(BAD_VOLUME, "subPathExpr and subPath are mutually exclusive", "subPathExpr")
        _propagation(look, privileged=privileged)


def _propagation(look: Look, *, privileged: bool) -> None:
    look.one_of(BAD_VOLUME, "mountPropagation", ("Bidirectional", "HostToContainer", "None"))
    if look.get("mountPropagation") == "Bidirectional" and not privileged:
        look.say(
            BAD_VOLUME,
            "Bidirectional mount propagation is available only to privileged containers",
            "mountPropagation",
        )
    look.one_of(BAD_VOLUME, "recursiveReadOnly", ("Disabled", "Enabled", "IfPossible"))
    if look.get("recursiveReadOnly") in ("Enabled", "IfPossible"):
        if look.get("readOnly") is not True:
            look.say(BAD_VOLUME, "may only be specified when readOnly is true", "recursiveReadOnly")
        if look.get("mountPropagation") not in (None, "None"):
            look.say(
                BAD_VOLUME,
                "may only be specified when mountPropagation is None or not specified",
                "recursiveReadOnly",
            )


def _devices(container: Look, kinds: dict[str, str]) -> None:
    names: set[str] = set()
    paths: set[str] = set()
    for look in container.each("volumeDevices"):
        name, path = look.text("name"), look.text("devicePath")
        if not name:
            look.say(BAD_VOLUME, "required value", "name")
        elif name in names:
            look.say(BAD_VOLUME, f'"{name}": must be unique', "name")
        elif name not in kinds:
            look.say(BAD_VOLUME, f'not found: "{name}"', "name")
        elif kinds[name] not in ("persistentVolumeClaim", "ephemeral"):
            look.say(BAD_VOLUME, "only a claim or an ephemeral volume can be a device", "name")
        if not path:
            look.say(BAD_VOLUME, "required value", "devicePath")
        elif path in paths:
            look.say(BAD_VOLUME, f'"{path}": must be unique', "devicePath")
        no_backsteps(look, "devicePath")
        names.add(name)
        paths.add(path)
