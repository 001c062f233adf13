"""The ports of a service stand in its container too, and shared aliases in the labels of its pods."""

from __future__ import annotations

from compose2k8s.codes import IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.metadata import alias_label
from compose2k8s.generator.network.exposure import EVERYWHERE, on_nodes
from compose2k8s.generator.network.ports import GUESS
from compose2k8s.generator.network.service_objects import distinct
from compose2k8s.trace import decides, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.ports import Port
    from compose2k8s.generator.network.service_objects import OnNodes
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced, Tree


def fragment(plan: Plan, service: str) -> Fragment:
    """What the plan's ports and names add to the container and the pod of a service."""
    nodes = on_nodes(plan, service)
    known = distinct(plan.ports.get(service, ()))
    knobs = getattr(plan.project.services.get(service), "x_kubernetes", None)
    every = knobs.host_ports if knobs is not None else None
    ports = [_port(p, nodes, every) for p in known]
    plan.already.update(() if every is None else every.origins)
    notes: list[Diagnostic] = []
    mode = _host_network(plan, service)
    for entry in ports if mode is not None else ():
        if "hostPort" in entry:  # as Compose: with the host's network nothing is published
            own, published = entry["containerPort"], entry.pop("hostPort")
            message = (
                f"port {published.value}: with the host's network, {own.value} is the node's port"
            )
            notes.append(say(IGNORED, message, published, entry.pop("hostIP", None)))
    workload = _one_at_a_time(mode, ports)
    if mode is not None:
        # Each port in the list would be kept free for the pod on its node, also one that only the image speaks of.
        ports = [e for e, p in zip(ports, known, strict=True) if not p.reason.startswith(GUESS)]
    shared = {
        alias_label(host): plan.hosts[host][service].map(lambda _: "true")
        for host in plan.shared_hosts.get(service, ())
    }
    members = plan.networks.members.get(service, {})
    if plan.networks.separated:
        labels = plan.networks.labels
        shared.update({labels[n]: at.map(lambda _: "true") for n, at in members.items()})
    return Fragment(
        container={"ports": ports} if ports else {},
        template={"labels": shared} if shared else {},
        workload=workload,
        notes=notes,
    )


def _host_network(plan: Plan, service: str) -> Traced[str] | None:
    mode: Traced[str] | None = getattr(plan.project.services.get(service), "network_mode", None)
    return mode if mode is not None and mode.value == "host" else None


def _one_at_a_time(mode: Traced[str] | None, ports: list[Tree]) -> dict[str, Tree]:
    """A port of the node is free for the new pod when the old one is gone, as with `up`."""
    own = [entry["hostPort"] for entry in ports if "hostPort" in entry]
    if mode is not None and ports:
        own.append(mode)
    return {"strategy": {"type": decides(own, "Recreate")}} if own else {}


def _port(port: Port, nodes: OnNodes, every: Traced[bool] | None) -> Tree:
    """`mode: host`, or x-kubernetes for every port: what is published is a port of the node too."""
    host = nodes.get((port.number.value, port.protocol.value))
    if host is None and every is not None and every.value and port.out:
        host = port
    number = host.first if host is not None else None
    address = host.host_ip if host is not None else None
    anywhere = address is None or address.value in EVERYWHERE
    entry: dict[str, Tree] = {"name": port.name, "containerPort": port.number}
    if host is not None and number is not None:
        entry["hostPort"] = trace(lambda n, *_: n, number, host.mode, every)
        entry["hostIP"] = None if anywhere else address
    return {**entry, "protocol": port.protocol}
