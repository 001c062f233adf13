"""The ports of a service stand in its container too, and shared aliases in the labels of its pods."""

from __future__ import annotations

from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.metadata import alias_label, network_label
from compose2k8s.generator.service_objects import distinct
from compose2k8s.trace import decides, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.ports import Port
    from compose2k8s.trace import Traced, Tree


def fragment(plan: Plan, service: str) -> Fragment:
    """What the plan's ports and names add to the container and the pod of a service."""
    known = distinct(plan.ports.get(service, ()))
    knobs = getattr(plan.project.services.get(service), "x_kubernetes", None)
    every = knobs.host_ports if knobs is not None else None
    ports = [_port(p, every) for p in known]
    plan.already.update(() if every is None else every.origins)
    shared = {
        alias_label(host): plan.hosts[host][service].map(lambda _: "true")
        for host in plan.shared_hosts.get(service, ())
    }
    members = plan.networks.members.get(service, {})
    if plan.networks.separated:
        shared.update({network_label(n): at.map(lambda _: "true") for n, at in members.items()})
    return Fragment(
        container={"ports": ports} if ports else {},
        template={"labels": shared} if shared else {},
        workload=_one_at_a_time(plan, service, ports),
    )


def _one_at_a_time(plan: Plan, service: str, ports: list[Tree]) -> dict[str, Tree]:
    """A port of the node is free for the new pod when the old one is gone, as with `up`."""
    mode = getattr(plan.project.services.get(service), "network_mode", None)
    own = [entry["hostPort"] for entry in ports if "hostPort" in entry]
    if mode is not None and mode.value == "host" and ports:
        own.append(mode)
    return {"strategy": {"type": decides(own, "Recreate")}} if own else {}


def _port(port: Port, every: Traced[bool] | None) -> Tree:
    """`mode: host`, or x-kubernetes for every port: what is published is a port of the node too."""
    entry: dict[str, Tree] = {"name": port.name, "containerPort": port.number}
    published = port.published
    on_host = port.mode is not None and port.mode.value == "host"
    if (on_host or (every is not None and every.value)) and port.out and published is not None:
        number = published.value.partition("-")[0]
        if number.isdigit():
            entry["hostPort"] = trace(lambda *_: int(number), published, port.mode, every)
    return {**entry, "protocol": port.protocol}
