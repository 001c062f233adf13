"""`devices` become hostPath volumes; the device itself opens only for a privileged container.

A device plugin that offers the device as a resource is the better way; which one there is, only the
cluster knows. CDI names (vendor/class=name) have no path to mount.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.names import label
from compose2k8s.keys import Attribute, Keyed, each, key, table, text
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced, Tree


class Device(Keyed):
    source: Traced[str] | None = key(text)
    target: Traced[str] | None = key(text)
    permissions: Traced[str] | None = key(text)


class Devices(Attribute):
    devices: tuple[Device, ...]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        volumes: list[Tree] = []
        mounts: list[Tree] = []
        taken: list[Traced[str]] = []
        for device in self.devices:
            source, target = device.source, device.target
            if source is None:
                continue
            if not source.value.startswith("/"):
                message = f"devices: {source.value} is a CDI name, which a pod asks for by a ResourceClaim"
                notes.append(say(DROPPED, message, device))
                continue
            name = label(f"device{source.value}", 40)
            place = (target or source).value
            if place in ctx.plan.storage.places(ctx.service):
                message = f"devices: something else is mounted at {place}"
                notes.append(say(DROPPED, message, device))
                continue
            volumes.append({"name": name, "hostPath": {"path": source}})
            mounts.append({"name": name, "mountPath": target or source})
            taken.append(source)
            if device.permissions is not None and device.permissions.origins:
                if device.permissions.value == "rwm":
                    ctx.plan.already.update(device.permissions.origins)
                else:
                    message = "devices: a pod gets all of a device or nothing"
                    notes.append(say(DROPPED, message, device.permissions))
        if not taken:
            return Fragment(notes=notes)
        notes.append(
            say(
                APPROXIMATED,
                "devices: a container opens devices of the node only when it is privileged",
                taken,
                hint="a device plugin that offers the device as a resource needs no privileges",
            )
        )
        return Fragment(
            container={
                "securityContext": {"privileged": decides(taken, True)},
                "volumeMounts": mounts,
            },
            pod={"volumes": volumes},
            notes=notes,
        )


def decode(node: Node) -> Devices:
    return Devices(devices=each(table(Device))(node))
