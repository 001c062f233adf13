"""Who calls whom on which port, what is let out, and who is in which network: the picture of a project.

Made of the plan's references and of what the manifests let out, so that it shows what was generated.
"""

from __future__ import annotations

from compose2k8s.connectivity.cluster import Cluster
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from compose2k8s.connectivity.cluster import Object
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
        outside=tuple(_outside(cluster, plan.names.services[name])),
    )


def _outside(cluster: Cluster, name: str) -> list[str]:
    found: list[str] = []
    for own in (name, f"{name}-published"):
        spec = cluster.services[own][1]["spec"] if own in cluster.services else {}
        if spec.get("type") == "NodePort":
            found += [
                f":{p['nodePort']}" if "nodePort" in p else f"NodePort {p['port']}"
                for p in spec["ports"]
            ]
        elif spec.get("type") == "LoadBalancer":
            found += [f":{p['port']}" for p in spec["ports"]]
    for _, ingress in cluster.of_kind("Ingress"):
        for rule in ingress["spec"].get("rules", ()):
            for path in rule.get("http", {}).get("paths", ()):
                if path["backend"].get("service", {}).get("name") == name:
                    found.append(f"{rule.get('host', '*')}{path.get('path', '')}")
    for _, route in cluster.of_kind("HTTPRoute"):
        backends = [
            b["name"] for r in route["spec"].get("rules", ()) for b in r.get("backendRefs", ())
        ]
        if name in backends:
            found += route["spec"].get("hostnames", ["*"])
    return list(dict.fromkeys(found))


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
