"""`devices` become hostPath volumes; the device itself opens only for a privileged container.

A device plugin that offers the device as a resource is the better way; which one there is, only the
cluster knows. CDI names (vendor/class=name) have no path to mount.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, PRIVILEGED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.names import label
from compose2k8s.keys import Attribute, Keyed, each, key, table, text
from compose2k8s.trace import decides, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced, Tree

_PLUGIN = "a device plugin that offers the device as a resource needs no privileges"
# Names below /dev, and how others begin (the kernel's admin-guide/devices.txt).
_FOLDERS = ("dri", "snd", "input", "bus/usb", "net", "serial", "shm")
_BLOCK = ("sd", "vd", "xvd", "mmcblk", "sr")
_CHARACTER = (
    *(
        "dri/card",
        "dri/render",
        "fuse",
        "gpiochip",
        "gpiomem",
        "hidraw",
        "i2c-",
        "kfd",
        "kvm",
        "net/tun",
    ),
    *("null", "rtc", "spidev", "tty", "uinput", "vhost-", "video", "zero"),
)


class Device(Keyed):
    source: Traced[str] | None = key(text)
    target: Traced[str] | None = key(text)
    permissions: Traced[str] | None = key(text)


class Devices(Attribute):
    devices: tuple[Device, ...]

    @property
    def opens(self) -> bool:
        """Whether any of them is a path of the node, which only a privileged container opens."""
        return any(d.source is not None and d.source.value.startswith("/") for d in self.devices)

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        volumes: list[Tree] = []
        mounts: list[Tree] = []
        taken: list[Traced[str]] = []
        named: dict[str, str] = {}
        for device in self.devices:
            source, target = device.source, device.target
            if source is None:
                continue
            if not source.value.startswith("/"):
                message = f"devices: {source.value} is a CDI name, which a pod asks for by a ResourceClaim"
                notes.append(say(DROPPED, message, device))
                continue
            name = _name(source.value, named)
            place = trace(lambda path, at: at or path, source, target)
            if place.value in ctx.plan.storage.places(ctx.service):
                message = f"devices: something else is mounted at {place.value}"
                notes.append(say(DROPPED, message, device))
                continue
            host = {"path": source, "type": _kind(source.value)}
            volumes.append({"name": name, "hostPath": host})
            mounts.append({"name": name, "mountPath": place})
            taken.append(source)
            if device.permissions is not None and device.permissions.origins:
                if device.permissions.value == "rwm":
                    ctx.plan.already.update(device.permissions.origins)
                else:
                    message = "devices: a pod gets all of a device or nothing"
                    notes.append(say(DROPPED, message, device.permissions))
        if not taken:
            return Fragment(notes=notes)
        container: dict[str, Tree] = {"volumeMounts": mounts}
        asked = ctx.service.privileged
        if asked is None or asked.value:
            container["securityContext"] = {"privileged": decides(taken, True)}
            message = (
                "devices: the container is privileged, as only so it opens devices of the node"
            )
            code = PRIVILEGED if asked is None else APPROXIMATED
            notes.append(say(code, message, taken, hint=_PLUGIN))
        else:
            message = "devices: they do not open, as `privileged: false` is asked for"
            notes.append(say(DROPPED, message, taken, asked, hint=_PLUGIN))
        return Fragment(container=container, pod={"volumes": volumes}, notes=notes)


def _name(path: str, named: dict[str, str]) -> str:
    """The name of a volume; long paths may begin alike."""
    name, count = label(f"device{path}", 60), 1
    while named.setdefault(name, path) != path:
        count += 1
        name = f"{label(f'device{path}', 57)}-{count}"
    return name


def _kind(path: str) -> str | None:
    """What the node must have at a path, where it is known what Linux has there."""
    name = path.removeprefix("/dev/")
    if name in _FOLDERS:
        return "Directory"
    if name.startswith(_BLOCK):
        return "BlockDevice"
    return "CharDevice" if name.startswith(_CHARACTER) else None


def decode(node: Node) -> Devices:
    return Devices(devices=each(table(Device))(node))
