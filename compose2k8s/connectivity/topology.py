"""Who calls whom on which port, what is let out, and who is in which network: the picture of a project.

Made of the plan's references and of what the manifests let out, so that it shows what was generated.
"""

from __future__ import annotations

from compose2k8s.connectivity.cluster import Cluster
from compose2k8s.connectivity.proof import pods_of
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compose2k8s.connectivity.cluster import Object, Pod
    from compose2k8s.generator.plan import Plan


class Node(Record):
    """One service or job. `outside`: how it is reached from outside, such as `:30000` or a host."""

    name: str
    kind: str
    image: str = ""
    networks: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


class Edge(Record):
    """`source` calls `target` on `ports`; with `waits` it also starts only after it."""

    source: str
    target: str
    ports: tuple[int, ...] = ()
    calls: bool = True
    waits: bool = False

    @property
    def label(self) -> str:
        words = [str(port) for port in self.ports]
        if self.waits:
            words.append("waits")
        return " ".join(words)


class Topology(Record):
    """`separated`: the networks keep services apart."""

    name: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    separated: bool = False


def topology(plan: Plan, objects: Sequence[Object]) -> Topology:
    """The picture of a project that was converted."""
    cluster = Cluster(objects)
    names = [*plan.project.services, *plan.project.jobs]
    return Topology(
        name=plan.project.name.value,
        nodes=tuple(_node(plan, cluster, name) for name in names),
        edges=tuple(_edges(plan)),
        separated=plan.networks.separated,
    )


def _node(plan: Plan, cluster: Cluster, name: str) -> Node:
    kind = plan.kinds[name].value if name in plan.kinds else "CronJob"
    image = plan.images.get(name)
    return Node(
        name=name,
        kind=kind,
        image=image.value if image is not None else "",
        networks=tuple(plan.networks.members.get(name, ())),
        outside=tuple(_outside(plan, cluster, name)),
    )


def _outside(plan: Plan, cluster: Cluster, service: str) -> list[str]:
    """How a service is reached from outside: ports of nodes and balancers, hosts and paths of front doors."""
    name = plan.names.services[service]
    own = {(p.number.value, p.protocol.value) for p in plan.ports.get(service, ()) if p.out}
    pods = pods_of(plan, cluster, service)
    found: list[str] = []
    for _, other in cluster.services.values():
        spec = other["spec"]
        if spec.get("type") not in ("NodePort", "LoadBalancer"):
            continue
        if not any(pod in pods for pod in cluster.behind(other)):
            continue
        for port in spec["ports"]:
            if (port["targetPort"], port.get("protocol", "TCP")) not in own:
                continue  # of another container in the pod
            if spec["type"] == "LoadBalancer":
                found.append(f":{port['port']}")
            else:
                found.append(
                    f":{port['nodePort']}" if "nodePort" in port else f"NodePort {port['port']}"
                )
    found += [f"node :{n}" for pod in pods for n in _of_nodes(pod, name)]
    found += _doors(cluster, name)
    return list(dict.fromkeys(found))


def _of_nodes(pod: Pod, name: str) -> Iterator[int]:
    """The ports of the node that a container has."""
    for container in pod.spec["containers"]:
        if container["name"] == name:
            yield from (p["hostPort"] for p in container.get("ports", ()) if "hostPort" in p)


def _doors(cluster: Cluster, name: str) -> Iterator[str]:
    """Hosts and paths that lead to a Service."""
    for _, ingress in cluster.of_kind("Ingress"):
        for rule in ingress["spec"].get("rules", ()):
            for path in rule.get("http", {}).get("paths", ()):
                if path["backend"].get("service", {}).get("name") == name:
                    yield f"{rule.get('host', '*')}{path.get('path', '')}"
    for _, route in cluster.of_kind("HTTPRoute"):
        backends = [
            b["name"] for r in route["spec"].get("rules", ()) for b in r.get("backendRefs", ())
        ]
        if name in backends:
            yield from route["spec"].get("hostnames", ["*"])


def _edges(plan: Plan) -> list[Edge]:
    calls: dict[tuple[str, str], dict[int, None]] = {}
    for reference in plan.references:
        ports = calls.setdefault((reference.source, reference.target), {})
        if reference.port is not None:
            ports[reference.port.value] = None
    waits = {place for place, gate in plan.gates.items() if not gate.refused}
    pairs = dict.fromkeys([*calls, *waits])
    return [
        Edge(
            source=source,
            target=target,
            ports=tuple(sorted(calls.get((source, target), ()))),
            calls=(source, target) in calls,
            waits=(source, target) in waits,
        )
        for source, target in pairs
    ]
