"""Networks that separate services become NetworkPolicies (house rule 9; compose-spec 06-networks).

Pairs that share a network talk, others do not; the world gets in to published ports; a service whose
networks are all `internal` gets out to its peers and to the name service only; `network_mode: none`
gets nothing. A project in which everybody shares a network needs no policy and gets none.
"""

from __future__ import annotations

from compose2k8s.generator.metadata import head, network_label, selector
from compose2k8s.generator.names import label
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

# The addresses outside of the cluster, in two halves: many readers and some network plugins take a
# bare 0.0.0.0/0 for "everybody, pods too".
WORLD = [{"ipBlock": {"cidr": cidr}} for cidr in ("0.0.0.0/1", "128.0.0.0/1", "::/1", "8000::/1")]
DNS = {
    "to": [{"namespaceSelector": {}}],
    "ports": [{"protocol": "UDP", "port": 53}, {"protocol": "TCP", "port": 53}],
}

# A gate asks the API server, whose address no manifest can know.
API_SERVER = {
    "to": WORLD,
    "ports": [{"protocol": "TCP", "port": 443}, {"protocol": "TCP", "port": 6443}],
}


def policies(plan: Plan) -> list[Tree]:
    """The NetworkPolicies of the project."""
    networks = plan.networks
    if not networks.separated:
        return []
    found: list[Tree] = []
    used = sorted({n for members in networks.members.values() for n in members})
    for network in used:
        peers = {"podSelector": {"matchLabels": {network_label(network): "true"}}}
        found.append(
            _policy(
                plan,
                f"network-{label(network)}",
                peers["podSelector"],
                ingress=[{"from": [peers]}],
            )
        )
    for service in plan.project.services:
        found += _of_service(plan, service)
    return found


def _of_service(plan: Plan, service: str) -> list[Tree]:
    networks = plan.networks
    pods = {"matchLabels": selector(plan, service)}
    name = plan.names.services[service]
    if service in networks.cut_off:
        mode = networks.cut_off[service]
        policy = _policy(plan, f"{name}-isolated", pods, ingress=[], egress=[])
        policy["spec"]["policyTypes"] = decides(mode, ["Ingress", "Egress"])
        return [policy]
    found: list[Tree] = []
    out = {(p.number.value, p.protocol.value) for p in plan.ports[service] if p.out}
    if service in networks.members and out:
        ports = [{"port": number, "protocol": protocol} for number, protocol in sorted(out)]
        found.append(
            _policy(plan, f"{name}-published", pods, ingress=[{"from": WORLD, "ports": ports}])
        )
    if networks.only_internal(service):
        peers = [
            {"podSelector": {"matchLabels": {network_label(n): "true"}}}
            for n in sorted(networks.members[service])
        ]
        reasons = [networks.internal[n] for n in networks.members[service]]
        egress = [{"to": peers}, DNS]
        if any(g.dependent == service and g.asks and not g.refused for g in plan.gates.values()):
            egress.append(API_SERVER)
        policy = _policy(plan, f"{name}-internal", pods, egress=egress)
        policy["spec"]["policyTypes"] = decides(reasons, ["Egress"])
        found.append(policy)
    return found


def _policy(
    plan: Plan,
    name: str,
    pods: Tree,
    *,
    ingress: list[Tree] | None = None,
    egress: list[Tree] | None = None,
) -> dict[str, Tree]:
    manifest = head(plan, "NetworkPolicy", "networking.k8s.io/v1", name, name)
    types = [t for t, rules in (("Ingress", ingress), ("Egress", egress)) if rules is not None]
    manifest["spec"] = {
        "podSelector": pods,
        "policyTypes": types,
        "ingress": ingress or None,
        "egress": egress or None,
    }
    return manifest
