"""One Service per service name, always (house rules 1 and 2).

Its ports are container ports, because that is what peers dial; without any known port it is headless,
which resolves like Compose's own DNS. Where every port is published, the Service itself is a NodePort;
where some are not, it stays inside and `<name>-published` lets the others out.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, NODE_PORT
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import head, selector
from compose2k8s.generator.network.exposure import at_door, on_nodes, way
from compose2k8s.generator.network.names import label
from compose2k8s.trace import decides, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.ports import Port
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced, Tree
    from compose2k8s.x_kubernetes import ServiceKnobs

    OnNodes: TypeAlias = dict[tuple[int, str], Port]  # what `mode: host` publishes

NODE_PORTS = range(30000, 32768)


def services(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    """The Service objects of one service."""
    said: list[Diagnostic] = []
    found = _services(plan, service, said)
    if len(said) > 1:
        from compose2k8s.generator.network.port_notes import by_range

        said = by_range(said)
    notes += said
    return found


def _services(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    name = plan.names.services[service]
    ports = plan.ports[service]
    inside = distinct(ports)
    nodes = on_nodes(plan, service)
    outside = _outside(plan, service, nodes)
    once = set(map(id, inside))
    for port in ports:
        if port.mode is not None:
            plan.already.update(port.mode.origins)
        if (
            port.label
            or port.host_ip
            or (port.published and way(plan, service, port) != "nodeport")
        ):
            from compose2k8s.generator.network.port_notes import accounts

            accounts(port, plan, service, nodes, notes)
        if id(port) not in once:  # published again: its number stands once
            plan.already.update(origins_of(port.number, port.protocol))
    headless = _headless(plan, service)
    if len(outside) == 1 and not headless:
        kind, out = next(iter(outside.items()))
        same = kind == "NodePort" or all(_kept(p) for p in out)
        if same and {*map(_key, out)} == {*map(_key, inside)}:
            return [_service(plan, service, name, out, kind, notes)]
    found = [_service(plan, service, name, inside, None, notes)]
    if headless is not None:
        found[0]["spec"]["clusterIP"] = headless
    for kind, out in outside.items():
        own = "published" if kind == "NodePort" or len(outside) == 1 else "balanced"
        found.append(_service(plan, service, _free(plan, f"{name}-{own}"), out, kind, notes))
    return found


def _free(plan: Plan, name: str) -> str:
    """A name that no service and no host of the project has."""
    found, number = label(name), 1
    while found in plan.names.taken:
        number += 1
        found = label(f"{name}-{number}")
    return found


def _kept(port: Port) -> bool:
    """Whether a port is published under its own number."""
    return port.published is not None and port.published.value == str(port.number.value)


def _headless(plan: Plan, service: str) -> Traced[str] | None:
    """`endpoint_mode: dnsrr`, or more ports than can be listed: the name resolves to the pods themselves."""
    deploy, knobs = plan.project.services[service].deploy, _knobs(plan, service)
    mode = deploy.endpoint_mode if deploy is not None else None
    if knobs is not None and knobs.headless is not None:
        plan.already.update(knobs.headless.origins)
        return decides(knobs.headless, "None") if knobs.headless.value else None
    if service in plan.wide:
        return decides(plan.wide[service], "None")
    return decides(mode, "None") if mode is not None and mode.value == "dnsrr" else None


def _knobs(plan: Plan, service: str) -> ServiceKnobs | None:
    return plan.project.services[service].x_kubernetes


def _outside(plan: Plan, service: str, nodes: OnNodes) -> dict[str, list[Port]]:
    """Type of Service -> the ports that it lets out by itself."""
    found: dict[str, list[Port]] = {}
    for port in plan.ports[service]:
        by = way(plan, service, port) if port.out else "none"
        if by != "none" and not at_door(plan, service, port) and port is not nodes.get(_key(port)):
            kind = "LoadBalancer" if by == "loadbalancer" else "NodePort"
            found.setdefault(kind, []).append(port)
    return dict(sorted(found.items(), reverse=True))


def _key(port: Port) -> tuple[int, str]:
    return port.number.value, port.protocol.value


def distinct(ports: Sequence[Port]) -> list[Port]:
    """One entry a port and protocol, however often it is published."""
    if len(ports) < 2:
        return [*ports]
    return list({_key(p): p for p in reversed(ports)}.values())[::-1]


def _service(
    plan: Plan,
    service: str,
    name: str,
    ports: list[Port],
    type: str | None,
    notes: list[Diagnostic],
) -> Tree:
    manifest = head(plan, "Service", "v1", name, plan.names.services[service])
    spec: dict[str, Tree] = {"selector": selector(plan, service)}
    if type:
        spec["type"] = decides([p.published for p in ports], type)
        knobs = _knobs(plan, service)
        spec["externalTrafficPolicy"] = knobs.external_traffic_policy if knobs else None
    if ports:
        spec["ports"] = _ports(service, ports, type, plan, notes)
        if type == "NodePort" and len(ports) == 1:
            own = _knobs(plan, service)
            if own is not None and own.node_port is not None:
                spec["ports"][0]["nodePort"] = own.node_port
    else:
        spec["clusterIP"] = "None"
    spec["publishNotReadyAddresses"] = plan.early.get(service)
    spec["ipFamilyPolicy"] = _families(plan, service)
    manifest["spec"] = spec
    return manifest


def _families(plan: Plan, service: str) -> Traced[str] | None:
    """IPv6 beside IPv4, for a service in a network that has it."""
    if not plan.networks.ipv6:
        return None
    members = plan.networks.members.get(service, ())
    wishes = [asked for name, asked in plan.networks.ipv6.items() if name in members]
    if not any(w.value for w in wishes):
        plan.already.update(origins_of(wishes))
        return None
    return decides(wishes, "PreferDualStack")


def named(ports: list[Port]) -> list[tuple[str, Port]]:
    """Each port under a name that is unique in the Service."""
    taken: dict[str, int] = {}
    found = []
    for port in ports:
        taken[port.name] = count = taken.get(port.name, 0) + 1
        found.append((port.name if count == 1 else f"{port.name}-{count}", port))
    return found


def _ports(
    service: str, ports: list[Port], type: str | None, plan: Plan, notes: list[Diagnostic]
) -> list[Tree]:
    """The ports of a Service; a number stands in it once for each protocol."""
    taken: set[tuple[int, str]] = set()
    found: list[Tree] = []
    for name, port in named(ports):
        number = port.number
        outside = port.first if type is not None else None
        again = (number.value, port.protocol.value) in taken
        if outside is not None and (type == "LoadBalancer" or again):
            number = outside
        if (number.value, port.protocol.value) in taken:
            plan.already.update(origins_of(port.published, port.number))
            continue
        taken.add((number.value, port.protocol.value))
        found.append(
            {
                "name": name,
                "port": number,
                "targetPort": port.number,
                "protocol": port.protocol,
                "appProtocol": _app_protocol(port, notes),
                "nodePort": _node_port(service, port, plan, notes) if type == "NodePort" else None,
            }
        )
    return found


def _app_protocol(port: Port, notes: list[Diagnostic]) -> Traced[str] | None:
    """The protocol above TCP, if it is a qualified name."""
    app = port.app_protocol
    if app is None:
        return None
    from compose2k8s.generator.annotations import valid_key

    if valid_key(app.value) == app.value:
        return app
    message = f"ports.app_protocol: a Service takes no {app.value!r}"
    notes.append(say(DROPPED, message, app, hint="write http, https, or a name with a prefix"))
    return None


def _node_port(service: str, port: Port, plan: Plan, notes: list[Diagnostic]) -> Traced[int] | None:
    """The published number where NodePort can keep it; else None, and a note that says so."""
    if port.knobs is not None and port.knobs.node_port is not None:
        return trace(lambda number, _: number, port.knobs.node_port, port.published)
    if port.published is None:
        return None
    number, reason = _wish(port.published.value, (service, port.number.value), plan)
    if number:
        return port.published.map(lambda _: number)
    notes.append(
        say(
            NODE_PORT,
            f"port {port.published.value} is let out on a NodePort of the cluster's choice: {reason}",
            port.published,
            hint="publish a number from 30000 to 32767, use --expose loadbalancer or ingress, or reach "
            f"it with `kubectl port-forward service/{plan.names.services[service]} "
            f"{port.published.value.partition('-')[0]}:{port.number.value}`",
        )
    )
    return None


def _wish(published: str, place: tuple[str, int], plan: Plan) -> tuple[int, str]:
    """The node port to ask for, or 0 and why not. Each number is given to one port of one service, for all
    its protocols."""
    first, _, last = published.partition("-")
    if first.isdigit() and int(first) in NODE_PORTS:
        for number in range(int(first), int(last or first) + 1):
            if number in NODE_PORTS and plan.node_ports.setdefault(number, place) == place:
                return number, ""
        return 0, "another service has that number already"
    return 0, "NodePorts lie in 30000-32767"
