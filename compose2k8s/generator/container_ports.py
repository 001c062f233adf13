"""The ports of a service stand in its container too, and shared aliases in the labels of its pods."""

from __future__ import annotations

from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.metadata import alias_label, network_label
from compose2k8s.generator.service_objects import distinct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.ports import Port
    from compose2k8s.trace import Tree


def fragment(plan: Plan, service: str) -> Fragment:
    """What the plan's ports and names add to the container and the pod of a service."""
    ports = [_port(p) for p in distinct(plan.ports.get(service, ()))]
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


def _port(port: Port) -> Tree:
    return {"name": port.name, "containerPort": port.number, "protocol": port.protocol}
