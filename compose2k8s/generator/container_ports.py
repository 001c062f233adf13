"""The ports of a service stand in its container too, and shared aliases in the labels of its pods."""

from __future__ import annotations

from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.metadata import alias_label, network_label
from compose2k8s.generator.service_objects import distinct
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.ports import Port
    from compose2k8s.trace import Tree


def fragment(plan: Plan, service: str) -> Fragment:
    """What the plan's ports and names add to the container and the pod of a service."""
    ports = [_port(p) for p in distinct(plan.ports.get(service, ()))]
    knobs = getattr(plan.project.services.get(service), "x_kubernetes", None)
    if knobs is not None and knobs.host_ports is not None:
        plan.already.update(knobs.host_ports.origins)
        if knobs.host_ports.value:
            _on_host(ports, distinct(plan.ports[service]))
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
    )


def _on_host(entries: list[Tree], ports: list[Port]) -> None:
    """What is published is a port of the node too, as in Docker."""
    for entry, port in zip(entries, ports, strict=True):
        number = port.published.value.partition("-")[0] if port.published is not None else ""
        if port.published is not None and number.isdigit() and port.out:
            entry["hostPort"] = Traced(int(number), port.published.origins)


def _port(port: Port) -> Tree:
    return {"name": port.name, "containerPort": port.number, "protocol": port.protocol}
