"""One Service per service name, always (house rules 1 and 2).

Its ports are container ports, because that is what peers dial; without any known port it is headless,
which resolves like Compose's own DNS. Where every port is published, the Service itself is a NodePort;
where some are not, it stays inside and `<name>-published` lets the others out.
"""

from __future__ import annotations

from compose2k8s.codes import (
    ADDRESS,
    DROPPED,
    LOOPBACK,
    NODE_PORT,
    NOT_OUT,
    RENAMED_PORT,
)
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import valid_key
from compose2k8s.generator.exposure import how, is_http
from compose2k8s.generator.metadata import head, selector
from compose2k8s.generator.names import label
from compose2k8s.trace import decides, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.ports import Port
    from compose2k8s.trace import Traced, Tree
    from compose2k8s.x_kubernetes import ServiceKnobs

NODE_PORTS = range(30000, 32768)


def services(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    """The Service objects of one service."""
    name = plan.names.services[service]
    ports = plan.ports[service]
    inside = distinct(ports)
    way = how(plan, service)
    outside = _outside(plan, service, way)
    for port in ports:
        _accounts(port, way, plan, service, notes)
    kind = "LoadBalancer" if way == "loadbalancer" else "NodePort"
    if way == "loadbalancer":
        same = all(
            p.published is not None and p.published.value == str(p.number.value) for p in outside
        )
    else:
        same = True
    headless = _headless(plan, service)
    if outside and same and not headless and {*map(_key, outside)} == {*map(_key, inside)}:
        return [_service(plan, service, name, outside, kind, notes)]
    found = [_service(plan, service, name, inside, None, notes)]
    if headless is not None:
        found[0]["spec"]["clusterIP"] = headless
    if outside:
        found.append(_service(plan, service, label(f"{name}-published"), outside, kind, notes))
    return found


def _headless(plan: Plan, service: str) -> Traced[str] | None:
    """`endpoint_mode: dnsrr`: the name resolves to the pods themselves."""
    deploy, knobs = plan.project.services[service].deploy, _knobs(plan, service)
    mode = deploy.endpoint_mode if deploy is not None else None
    if knobs is not None and knobs.headless is not None:
        plan.already.update(knobs.headless.origins)
        return decides(knobs.headless, "None") if knobs.headless.value else None
    return decides(mode, "None") if mode is not None and mode.value == "dnsrr" else None


def _knobs(plan: Plan, service: str) -> ServiceKnobs | None:
    return plan.project.services[service].x_kubernetes


def _outside(plan: Plan, service: str, way: str) -> list[Port]:
    """The ports that a Service lets out by itself."""
    ports = [p for p in plan.ports[service] if p.out]
    if way == "none":
        return []
    if way in ("ingress", "gateway"):
        return [p for p in ports if not is_http(plan, service, p)]
    return ports


def _key(port: Port) -> tuple[int, str]:
    return port.number.value, port.protocol.value


def distinct(ports: Sequence[Port]) -> list[Port]:
    """One entry a port and protocol, however often it is published."""
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
        spec["ports"] = _ports(ports, type, plan, notes)
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
    wishes = [
        network.enable_ipv6
        for name, network in plan.project.networks.items()
        if network.enable_ipv6 is not None and name in plan.networks.members.get(service, ())
    ]
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


def _ports(ports: list[Port], type: str | None, plan: Plan, notes: list[Diagnostic]) -> list[Tree]:
    """The ports of a Service; a number stands in it once for each protocol."""
    taken: set[tuple[int, str]] = set()
    found: list[Tree] = []
    for name, port in named(ports):
        number = port.number
        outside = _first(port.published) if type is not None else None
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
                "nodePort": _node_port(port, plan, notes) if type == "NodePort" else None,
            }
        )
    return found


def _first(published: Traced[str] | None) -> Traced[int] | None:
    """The published number, of a range its first."""
    if published is None or not published.value.partition("-")[0].isdigit():
        return None
    return published.map(lambda text: int(text.partition("-")[0]))


def _app_protocol(port: Port, notes: list[Diagnostic]) -> Traced[str] | None:
    """The protocol above TCP, if it is a qualified name."""
    app = port.app_protocol
    if app is None or valid_key(app.value) == app.value:
        return app
    message = f"ports.app_protocol: a Service takes no {app.value!r}"
    notes.append(say(DROPPED, message, app, hint="write http, https, or a name with a prefix"))
    return None


def _node_port(port: Port, plan: Plan, notes: list[Diagnostic]) -> Traced[int] | None:
    """The published number where NodePort can keep it; else None, and a note that says so."""
    if port.knobs is not None and port.knobs.node_port is not None:
        return trace(lambda number, _: number, port.knobs.node_port, port.published)
    if port.published is None:
        return None
    number, reason = _wish(port.published.value, plan)
    if number:
        return port.published.map(lambda _: number)
    notes.append(
        say(
            NODE_PORT,
            f"port {port.published.value} is let out on a NodePort of the cluster's choice: {reason}",
            port.published,
            hint="publish a number from 30000 to 32767, use --expose loadbalancer or ingress, or reach "
            f"it with `kubectl port-forward service/NAME {port.published.value}:{port.number.value}`",
        )
    )
    return None


def _wish(published: str, plan: Plan) -> tuple[int, str]:
    """The node port to ask for, or 0 and why not. Each number is given out once a project."""
    first, _, last = published.partition("-")
    if first.isdigit() and int(first) in NODE_PORTS:
        for number in range(int(first), int(last or first) + 1):
            if number in NODE_PORTS and number not in plan.node_ports:
                plan.node_ports.add(number)
                return number, ""
        return 0, "another service has that number already"
    return 0, "NodePorts lie in 30000-32767"


def _accounts(port: Port, way: str, plan: Plan, service: str, notes: list[Diagnostic]) -> None:
    """Says what is not in any Service about one port."""
    if port.mode is not None:
        plan.already.update(port.mode.origins)
    if port.host_ip is not None and not port.private:
        if port.host_ip.value in ("0.0.0.0", "::", ""):  # noqa: S104
            plan.already.update(port.host_ip.origins)
        else:
            notes.append(
                say(
                    ADDRESS,
                    f"port {port.number.value} is let out on every node, not only on {port.host_ip.value}",
                    port.host_ip,
                    hint="use a LoadBalancer with an address, or a firewall",
                )
            )
    if port.label is not None:
        notes.append(say(RENAMED_PORT, f"the port is called {port.name}", port.label))
    if port.published is None:
        return
    if port.private:
        notes.append(
            say(
                LOOPBACK,
                f"port {port.published.value} is bound to {port.host_ip.value if port.host_ip else ''}, "
                "so it is not let out of the cluster",
                port.published,
                port.host_ip,
                hint=f"reach it with `kubectl port-forward service/NAME {port.published.value}:"
                f"{port.number.value}`",
            )
        )
    elif port.kept:
        message = f"port {port.published.value} is not let out, as x-kubernetes asks for"
        notes.append(say(NOT_OUT, message, port.published, port.knobs))
    elif way == "none":
        message = f"port {port.published.value} is not let out, as asked for"
        notes.append(say(NOT_OUT, message, port.published))
    elif way in ("ingress", "gateway") and is_http(plan, service, port):
        message = f"port {port.published.value} is reached by the front door, not by its number"
        notes.append(say(NODE_PORT, message, port.published))
