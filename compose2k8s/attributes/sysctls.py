"""`sysctls` become sysctls of the pod. Only a few are "safe": the kubelet refuses the others by default."""

from __future__ import annotations

from compose2k8s.codes import DROPPED, UNSAFE_SYSCTL
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Attribute, mapping, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced, Tree

# Name -> the first minor version in which the kubelet allows it (kubernetes.io, "Using sysctls").
SAFE = {
    "kernel.shm_rmid_forced": 4,
    "net.ipv4.ip_local_port_range": 4,
    "net.ipv4.tcp_syncookies": 4,
    "net.ipv4.ping_group_range": 18,
    "net.ipv4.ip_unprivileged_port_start": 22,
    "net.ipv4.ip_local_reserved_ports": 27,
    "net.ipv4.tcp_keepalive_time": 29,
    "net.ipv4.tcp_fin_timeout": 29,
    "net.ipv4.tcp_keepalive_intvl": 29,
    "net.ipv4.tcp_keepalive_probes": 29,
    "net.ipv4.tcp_rmem": 32,
    "net.ipv4.tcp_wmem": 32,
}
_STEP = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


class Sysctls(Attribute):
    values: dict[str, Traced[str]]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        found: list[Tree] = []
        host_network = ctx.host_network
        host_ipc = ctx.service.ipc is not None and ctx.service.ipc.value == "host"
        for name, value in sorted(self.values.items()):
            if not _legal(name):
                notes.append(say(DROPPED, f"sysctls: {name!r} is no name of a sysctl", value))
            elif (host_network and name.startswith("net.")) or (
                host_ipc
                and name.startswith(("kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue."))
            ):
                message = f"sysctls: {name} belongs to the host here, and a pod may not set it"
                notes.append(say(DROPPED, message, value))
            else:
                found.append({"name": name, "value": value})
                if SAFE.get(name, 999) > ctx.options.kube_version[1]:
                    notes.append(
                        say(
                            UNSAFE_SYSCTL,
                            f"sysctls: the kubelet refuses pods with {name} unless it is told to allow it",
                            value,
                            hint=f"take it out if the program runs without; else start the kubelet with --allowed-unsafe-sysctls={name}",
                        )
                    )
        return Fragment(pod={"securityContext": {"sysctls": found}} if found else {}, notes=notes)


def decode(node: Node) -> Sysctls:
    return Sysctls(values=mapping(text)(node))


def _legal(name: str) -> bool:
    steps = name.replace("/", ".").split(".")
    return len(name) <= 253 and all(
        s and _STEP.issuperset(s) and s[0].isalnum() and s[-1].isalnum() for s in steps
    )
