"""Can every gate open? It asks a port, a name or the API server, and must be let to where it asks."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.connectivity.cluster import Cluster, Object, Pod
    from compose2k8s.generator.network.gates import Gate
    from compose2k8s.generator.plan import Plan


def gates(plan: Plan, cluster: Cluster) -> Iterator[tuple[Gate, str]]:
    """Each gate that cannot open, and why."""
    for gate in plan.gates.values():
        if gate.refused:
            continue
        workload = plan.workloads.get(plan.pod(gate.dependent), "")
        pods = [pod for pod in cluster.pods if pod.name == workload]
        for pod in pods:
            fault = _fault(plan, cluster, gate, pod)
            if fault:
                yield gate, fault


def _fault(plan: Plan, cluster: Cluster, gate: Gate, pod: Pod) -> str:
    if gate.asks:
        return _api(plan, cluster, gate, pod)
    if gate.looks:
        return ""  # in a volume that it mounts
    name = plan.names.services[gate.dependency]
    if name not in cluster.services:
        return f"there is no Service {name}"
    service = cluster.services[name][1]
    behind = cluster.behind(service)
    if not behind:
        return f"the Service {name} selects no pods"
    if any(target is pod for target in behind):
        return "it is in the same pod"
    if not cluster.lets_out(pod, 53, "UDP", space=True):
        return "no NetworkPolicy lets it ask the name service"
    if gate.port is None:
        return ""
    ports = [p for p in service["spec"].get("ports", ()) if p["port"] == gate.port]
    if not ports:
        return f"the Service {name} has no port {gate.port}"
    return cluster.lets(pod, behind[0], ports[0].get("targetPort", gate.port), "TCP")


def _api(plan: Plan, cluster: Cluster, gate: Gate, pod: Pod) -> str:
    """The API server is asked about one workload, by an account that may."""
    wanted = plan.workloads.get(plan.pod(gate.dependency), "")
    if not any(o["metadata"]["name"] == wanted for _, o in cluster.of_kind(gate.asks)):
        return f"there is no {gate.asks} {wanted}"
    account = pod.spec.get("serviceAccountName")
    if not any(o["metadata"]["name"] == account for _, o in cluster.of_kind("ServiceAccount")):
        return "its pod has no ServiceAccount"
    if pod.spec.get("automountServiceAccountToken") is False:
        return "its pod has no token of its ServiceAccount"
    if not _may(cluster, str(account), f"{gate.asks.lower()}s", wanted):
        return f"the ServiceAccount {account} may not look at it"
    if not any(cluster.lets_out(pod, port, "TCP") for port in (443, 6443)):
        return "no NetworkPolicy lets it ask the API server"
    return ""


def _may(cluster: Cluster, account: str, resource: str, name: str) -> bool:
    roles = {o["metadata"]["name"]: o for _, o in cluster.of_kind("Role")}
    for _, binding in cluster.of_kind("RoleBinding"):
        named = [s.get("name") for s in binding.get("subjects", ())]
        role: Object | None = roles.get(binding["roleRef"]["name"])
        if account in named and role is not None:
            for rule in role.get("rules", ()):
                whole = name in rule.get("resourceNames", (name,))
                verbs = {"get", "list", "watch"} <= set(rule.get("verbs", ()))
                if resource in rule.get("resources", ()) and whole and verbs:
                    return True
    return False
