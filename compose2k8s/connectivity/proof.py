"""Every reference leads to the container that serves it, every published port is let out, every gate can open.

The compose project says what must work (its references and ports), the manifests whether it does. What
does not is an error at the line that needs it, with the line of what it needs.
"""

from __future__ import annotations

from compose2k8s.codes import DEAD_END, GATE_SHUT, LET_OUT, NOT_APART, NOT_LET_OUT
from compose2k8s.connectivity.cluster import Cluster
from compose2k8s.connectivity.gates import gates
from compose2k8s.diagnostics import Diagnostic, say
from compose2k8s.generator.network.hosts import called

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from compose2k8s.connectivity.cluster import Object, Pod
    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.plan import Plan


def prove(plan: Plan, objects: Sequence[Object]) -> list[Diagnostic]:
    """Every way that does not lead where the project wants it to."""
    cluster = Cluster(objects)
    found: list[Diagnostic] = []
    for name, (_, obj) in cluster.services.items():
        if obj["spec"].get("selector") and not cluster.behind(obj):
            found.append(_say(plan, DEAD_END, f"the Service {name} selects no pods"))
    for reference in plan.references:
        fault = _reference(plan, cluster, reference)
        if fault:
            target = plan.project.services[reference.target].name
            message = f"{reference.source} speaks to {reference.host.value!r} ({reference.where}): {fault}"
            found.append(say(DEAD_END, message, reference.host, target))
    for service in plan.project.services:
        found += _published(plan, cluster, service)
    found += _apart(plan, cluster)
    for gate, fault in gates(plan, cluster):
        message = f"{gate.dependent} waits for {gate.dependency} in vain: {fault}"
        found.append(say(GATE_SHUT, message, gate.why))
    return found


def _say(plan: Plan, code: Any, message: str) -> Diagnostic:
    return Diagnostic(code=code, message=message, origins=plan.project.name.origins)


def pods_of(plan: Plan, cluster: Cluster, service: str) -> list[Pod]:
    """The pods that a service or job runs in."""
    names = {plan.workloads.get(plan.pod(service), ""), plan.names.services[plan.pod(service)]}
    return [pod for pod in cluster.pods if pod.name in names and pod.kind != "Pod"]


def _reference(plan: Plan, cluster: Cluster, reference: Reference) -> str:
    """Why a reference leads nowhere; empty if it leads to its target."""
    if _outside(plan, reference):
        return ""
    name = called(plan, reference.source, reference.host.value)
    if name not in cluster.services:
        return f"there is no Service {name}"
    service = cluster.services[name][1]
    if service["spec"].get("type") == "ExternalName":
        return ""
    targets = pods_of(plan, cluster, reference.target)
    hit = [pod for pod in cluster.behind(service) if pod in targets]
    if not hit:
        return f"the Service {name} does not lead to the pods of {reference.target}"
    if reference.port is None:
        return ""
    return _port(plan, cluster, reference, service, hit)


def _port(
    plan: Plan, cluster: Cluster, reference: Reference, service: Object, targets: list[Pod]
) -> str:
    assert reference.port is not None  # the caller has seen it
    wanted = reference.port.value
    name = service["metadata"]["name"]
    ports = [p for p in service["spec"].get("ports", ()) if p["port"] == wanted]
    if not ports:
        return f"the Service {name} has no port {wanted}"
    for port in ports:
        target, protocol = port.get("targetPort", wanted), port.get("protocol", "TCP")
        served = [pod for pod in targets if pod.serves(target, protocol)]
        if not served:
            continue
        for source in pods_of(plan, cluster, reference.source):
            fault = cluster.lets(source, served[0], target, protocol)
            if fault:
                return fault
        return ""
    return f"no container of {reference.target} has the port behind {name}:{wanted}"


def _outside(plan: Plan, reference: Reference) -> bool:
    """What Compose itself would not let through, or what does not run here."""
    project = plan.project
    if project.services[reference.target].provider is not None:
        return True
    if plan.pod(reference.source) == plan.pod(reference.target):
        return True
    return not plan.networks.together(reference.source, reference.target)


def _published(plan: Plan, cluster: Cluster, service: str) -> Iterator[Diagnostic]:
    ports = plan.ports[service]
    pods = pods_of(plan, cluster, service)
    wanted = {(p.number.value, p.protocol.value) for p in ports if p.out}
    for port in ports:
        number, protocol = port.number.value, port.protocol.value
        if port.published is None or not pods:
            continue
        ways = _ways_out(cluster, pods, number, protocol)
        if port.out and _should(plan, service) and not ways:
            message = f"{service}: port {number} is published, and nothing lets it out"
            yield say(NOT_LET_OUT, message, port.published, port.number)
        elif port.out and ways and not cluster.lets_world(pods[0], number, protocol):
            message = f"{service}: port {number} is published, and no NetworkPolicy lets anybody in"
            yield say(NOT_LET_OUT, message, port.published, port.number)
        elif port.private and (number, protocol) not in wanted:
            # A route that the file writes for a proxy is wanted all the same.
            direct = [way for way in ways if not way.startswith(("Ingress/", "HTTPRoute/"))]
            if direct:
                message = (
                    f"{service}: port {number} is bound to loopback, and {direct[0]} lets it out"
                )
                yield say(LET_OUT, message, port.host_ip or port.published, port.number)


def _apart(plan: Plan, cluster: Cluster) -> Iterator[Diagnostic]:
    """Services that share no network do not reach each other, where the project keeps anybody apart."""
    networks = plan.networks
    if not networks.separated:
        return
    sources: dict[frozenset[str], str] = {}  # who is in the same networks is let the same way
    for name, own in networks.members.items():
        sources.setdefault(frozenset(own), name)
    for target, here in networks.members.items():
        ports = [(p.number.value, p.protocol.value) for p in plan.ports.get(target, ())]
        for there, source in sources.items():
            if there & here.keys() or plan.pod(source) == plan.pod(target):
                continue
            ways = (
                number
                for number, protocol in ports or [(1, "TCP")]
                for one in pods_of(plan, cluster, source)
                for other in pods_of(plan, cluster, target)
                if not cluster.lets(one, other, number, protocol)
            )
            number = next(ways, None)
            if number is not None:
                message = f"{source} and {target} share no network, and port {number} of {target} is open to it"
                yield say(NOT_APART, message, *here.values())


def _should(plan: Plan, service: str) -> bool:
    from compose2k8s.generator.network.exposure import how

    return how(plan, service) != "none"


def _ways_out(cluster: Cluster, pods: list[Pod], number: int, protocol: str) -> list[str]:
    """What lets a port of some pods out: Services by themselves, or what stands before a Service."""
    found: list[str] = []
    for name, (_, service) in cluster.services.items():
        spec = service["spec"]
        hit = [pod for pod in cluster.behind(service) if pod in pods]
        for port in spec.get("ports", ()) if hit else ():
            target = port.get("targetPort", port["port"])
            if hit[0].number(target) != number or port.get("protocol", "TCP") != protocol:
                continue
            if spec.get("type") in ("NodePort", "LoadBalancer"):
                found.append(f"Service/{name}")
            found += _front_doors(cluster, name, port["port"])
    hosts = [c for pod in pods for c in pod.spec.get("containers", ())]
    for container in hosts:
        for port in container.get("ports", ()):
            if port.get("hostPort") and port.get("containerPort") == number:
                found.append("a hostPort")
    if any(pod.spec.get("hostNetwork") for pod in pods):
        found.append("the network of the host")
    return found


def _front_doors(cluster: Cluster, service: str, port: int) -> Iterator[str]:
    for _, ingress in cluster.of_kind("Ingress"):
        for rule in ingress["spec"].get("rules", ()):
            for path in rule.get("http", {}).get("paths", ()):
                backend = path["backend"].get("service", {})
                if backend.get("name") == service and backend.get("port", {}).get("number") == port:
                    yield f"Ingress/{ingress['metadata']['name']}"
    for _, route in cluster.of_kind("HTTPRoute"):
        for rule in route["spec"].get("rules", ()):
            for backend in rule.get("backendRefs", ()):
                if backend.get("name") == service and backend.get("port") == port:
                    yield f"HTTPRoute/{route['metadata']['name']}"
