"""One Service per service name, always (house rules 1 and 2).

Its ports are container ports, because that is what peers dial. None known: headless, which resolves
like Compose's own DNS. Published ports are let out by the same Service or by `<name>-published`.
"""

from __future__ import annotations

from compose2k8s.generator.metadata import head, selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


def services(plan: Plan, service: str) -> list[Tree]:
    """The Service objects of one service."""
    name = plan.names.services[service]
    ports = plan.ports[service]
    manifest = head(plan, "Service", "v1", name, name)
    spec: dict[str, Tree] = {"selector": selector(plan, service)}
    if not ports:
        spec["clusterIP"] = "None"
    else:
        spec["ports"] = [
            {"name": f"port-{p.number.value}", "port": p.number, "targetPort": p.number}
            for p in ports
        ]
    manifest["spec"] = spec
    return [manifest]
