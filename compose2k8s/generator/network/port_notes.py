"""What is said of the ports of a service that no Service object shows: numbers lost, addresses, what is kept in."""

from __future__ import annotations

from compose2k8s.codes import ADDRESS, LOOPBACK, NODE_PORT, NOT_OUT, RENAMED_PORT
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.exposure import EVERYWHERE, at_door, way

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.ports import Port
    from compose2k8s.generator.network.service_objects import OnNodes
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced


def by_range(said: list[Diagnostic]) -> list[Diagnostic]:
    """One for all ports of a range, which have one place in the file."""
    alike: dict[tuple[str, tuple[int, ...]], list[Diagnostic]] = {}
    for one in said:
        alike.setdefault((one.code.id, one.origins), []).append(one)
    return [
        first if not others or not first.origins
        else first.replace(message=f"{first.message} (and so for {len(others)} more of the range)")
        for first, *others in alike.values()
    ]  # fmt: skip


def accounts(port: Port, plan: Plan, service: str, nodes: OnNodes, notes: list[Diagnostic]) -> None:
    """Says what is not in any Service about one port."""
    if port.label is not None:
        notes.append(say(RENAMED_PORT, f"the port is called {port.name}", port.label))
    if port is nodes.get((port.number.value, port.protocol.value)):
        if port.host_ip is not None and port.host_ip.value in EVERYWHERE:
            plan.already.update(port.host_ip.origins)
        return  # the container has it, with its number and its address
    if port.host_ip is not None:
        _address(port, port.host_ip, plan, service, notes)
    if port.published is None or port.private:
        return
    number = port.published.value
    if port.kept:
        message = f"port {number} is not let out, as x-kubernetes asks for"
        notes.append(say(NOT_OUT, message, port.published, port.knobs))
    elif way(plan, service, port) == "none":
        notes.append(say(NOT_OUT, f"port {number} is not let out, as asked for", port.published))
    elif at_door(plan, service, port):
        message = f"port {number} is reached by the front door, not by its number"
        notes.append(say(NODE_PORT, message, port.published))


def _address(
    port: Port, address: Traced[str], plan: Plan, service: str, notes: list[Diagnostic]
) -> None:
    """Says what becomes of the address of the host that a port is bound to."""
    if port.private:
        number = port.published.value if port.published is not None else str(port.number.value)
        message = f"port {number} is bound to {address.value}, so it is not let out of the cluster"
        name = plan.names.services[service]
        here = f"{number.partition('-')[0]}:{port.number.value}"
        hint = f"reach it with `kubectl port-forward service/{name} {here}`"
        notes.append(say(LOOPBACK, message, port.published, address, hint=hint))
    elif port.published is None or address.value in EVERYWHERE:
        plan.already.update(address.origins)
    else:
        message = f"port {port.number.value} is let out on every node, not only on {address.value}"
        hint = "use mode: host, a LoadBalancer with an address, or a firewall"
        notes.append(say(ADDRESS, message, address, hint=hint))
