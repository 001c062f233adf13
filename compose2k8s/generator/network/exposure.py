"""How a service is let out, and which of its ports speak HTTP.

What becomes of it is in generator/network/service_objects.py, and for an Ingress or a Gateway in
generator/network/front_door.py, which others need not load.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.network.ports import Port
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service

EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104 - as people write it: every address of the host
_DOORS = ("ingress", "gateway")
# Kinds of images, and numbers, that speak no HTTP.
_NOT_HTTP = ("database", "cache", "broker", "mail", "dns", "directory", "vpn", "game")
_OTHER_PORTS = frozenset(
    (21, 22, 23, 25, 53, 110, 143, 389, 465, 587, 636, 993, 995, 1433, 1521, 1883, 2181, 2222, 3306,
     3389, 4222, 5005, 5432, 5671, 5672, 5858, 5900, 6379, 6443, 7687, 8883, 9092, 9229, 9300, 11211,
     25565, 26257, 27017, 33060, 40000, 50000, 61613, 61616)
)  # fmt: skip


def how(plan: Plan, service: str) -> str:
    """The way out for a service."""
    knobs = plan.project.services[service].x_kubernetes
    if knobs is not None and knobs.expose is not None:
        plan.already.update(knobs.expose.origins)
        return knobs.expose.value
    return plan.options.expose


def way(plan: Plan, service: str, port: Port) -> str:
    """The way out for one port: its own `x-kubernetes` says it, or else that of the service."""
    if port.knobs is not None and port.knobs.expose is not None:
        plan.already.update(port.knobs.expose.origins)
        return port.knobs.expose.value
    return how(plan, service)


def at_door(plan: Plan, service: str, port: Port) -> bool:
    """Whether a published port is reached by an Ingress or HTTPRoute, not by itself."""
    return port.out and way(plan, service, port) in _DOORS and is_http(plan, service, port)


def on_nodes(plan: Plan, service: str) -> dict[tuple[int, str], Port]:
    """What `mode: host` publishes on the nodes themselves: port and protocol -> the first such entry."""
    found: dict[tuple[int, str], Port] = {}
    for port in plan.ports.get(service, ()):
        asked = port.mode is not None and port.mode.value == "host" and port.first is not None
        if asked and port.out and way(plan, service, port) == "nodeport":
            found.setdefault((port.number.value, port.protocol.value), port)
    return found


def has_front_door(plan: Plan, service: str) -> bool:
    """Whether an Ingress or HTTPRoute may be wanted, by an option or by what is written for a proxy."""
    if how(plan, service) in _DOORS or for_proxy(plan.project.services[service]):
        return True
    own = [port for port in plan.ports[service] if port.knobs is not None]
    return any(way(plan, service, port) in _DOORS for port in own)


def for_proxy(service: Service) -> bool:
    """Whether there may be routes for a proxy."""
    swarm = service.deploy.labels if service.deploy is not None else None
    for labels in (service.labels, swarm):
        if labels and any(label.lower().startswith(("traefik.", "caddy")) for label in labels):
            return True
    environment = service.environment
    return environment is not None and "VIRTUAL_HOST" in environment.values


def is_http(plan: Plan, service: str, port: Port) -> bool:
    """Whether a port may go to an HTTP front door."""
    if port.app_protocol is not None:
        return port.app_protocol.value.lower().startswith(
            ("http", "https", "kubernetes.io/ws", "kubernetes.io/h2c")
        )
    if port.protocol.value != "TCP" or port.number.value in _OTHER_PORTS:
        return False
    known = plan.known(plan.project.services[service])
    return known is None or known.kind not in _NOT_HTTP
