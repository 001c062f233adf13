"""Networks that separate services become NetworkPolicies (house rule 9; compose-spec 06-networks).

Pairs that share a network talk, others do not; the world and other projects get in to published ports and
to what a front door leads to; a service whose networks are all `internal` gets out to its peers and to the
name service only; `network_mode: none` gets nothing. In an external network, the pods of other projects
that carry its label are peers. A project in which everybody shares a network needs no policy and gets none.
The kubelet's own probes pass every policy (kubernetes.io, "Network Policies").
"""

from __future__ import annotations

from compose2k8s.codes import LET_TO_API
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import head, selector
from compose2k8s.generator.network.exposure import has_front_door
from compose2k8s.generator.network.names import label
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

# The addresses outside of the cluster, in two halves: many readers and some network plugins take a
# bare 0.0.0.0/0 for "everybody, pods too".
WORLD: list[Tree] = [
    {"ipBlock": {"cidr": cidr}} for cidr in ("0.0.0.0/1", "128.0.0.0/1", "::/1", "8000::/1")
]
# Pods of every namespace, or the addresses of a node's own name server and of a cloud's. OpenShift's pods
# listen on 5353 behind the Service's 53.
DNS = {
    "to": [{"namespaceSelector": {}}, {"ipBlock": {"cidr": "169.254.0.0/16"}}],
    "ports": [{"protocol": p, "port": n} for n in (53, 5353) for p in ("UDP", "TCP")],
}

# A gate asks the API server, whose address no manifest can know; policies see the port behind its Service.
API_PORTS = (443, 6443, 8443, 16443)
API_SERVER = {"to": WORLD, "ports": [{"protocol": "TCP", "port": port} for port in API_PORTS]}


def policies(plan: Plan, notes: list[Diagnostic]) -> list[Tree]:
    """The NetworkPolicies of the project."""
    networks = plan.networks
    if not networks.separated:
        return []
    found: list[Tree] = []
    used = sorted({n for members in networks.members.values() for n in members})
    for network in used:
        name = networks.labels[network].rpartition("/")[2]
        if plan.options.prefix_names:
            name = f"{plan.project.name.value}-{name}"
        rule: Tree = {"from": _peers(plan, [network])}
        found.append(_policy(plan, name, _own(plan, network), ingress=[rule]))
    for service in [*plan.project.services, *plan.project.jobs]:
        found += _published(plan, service)
        if plan.pod(service) == service:
            found += _of_pod(plan, service, notes)
    return found


def _own(plan: Plan, network: str) -> dict[str, Tree]:
    """The pods of this project in a network: another project in the namespace may have one of that name."""
    app = plan.app
    return {"matchLabels": {"app": app, plan.networks.labels[network]: "true"}}


def _peers(plan: Plan, networks: list[str]) -> list[Tree]:
    """The pods in some networks; in an external one, those of every project and namespace."""
    found: list[Tree] = []
    for network in networks:
        if network in plan.networks.external:
            everybody = {"matchLabels": {plan.networks.labels[network]: "true"}}
            found.append({"namespaceSelector": {}, "podSelector": everybody})
        else:
            found.append({"podSelector": _own(plan, network)})
    return found


def _published(plan: Plan, service: str) -> list[Tree]:
    """What lets others in to the ports that a service publishes, or that a front door leads to."""
    if service not in plan.networks.members:
        return []
    out = {(p.number.value, p.protocol.value) for p in plan.ports.get(service, ()) if p.out}
    if service in plan.project.services and has_front_door(plan, service):
        from compose2k8s.generator.network import front_door

        out |= {(port, "TCP") for port in front_door.doors(plan, service)}
    if not out:
        return []
    ports = [{"port": number, "protocol": protocol} for number, protocol in sorted(out)]
    # Who is not of this project: the controller of an Ingress, the pods of other projects.
    others = {
        "namespaceSelector": {},
        "podSelector": {
            "matchExpressions": [
                {"key": "app", "operator": "NotIn", "values": [selector(plan, service)["app"]]}
            ]
        },
    }
    name = f"{plan.names.services[service]}-published"
    rule: Tree = {"from": [*WORLD, others], "ports": ports}
    return [_policy(plan, name, {"matchLabels": selector(plan, service)}, ingress=[rule])]


def _of_pod(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    """What cuts a pod off from everybody, or from the world."""
    networks = plan.networks
    pods = {"matchLabels": selector(plan, service)}
    name = plan.names.services[service]
    if service in networks.cut_off:
        mode = networks.cut_off[service]
        policy = _policy(plan, f"{name}-isolated", pods, ingress=[], egress=[])
        policy["spec"]["policyTypes"] = decides(mode, ["Ingress", "Egress"])
        return [policy]
    if not networks.only_internal(service):
        return []
    reasons = [networks.internal[n] for n in networks.members[service]]
    egress: list[Tree] = [{"to": _peers(plan, sorted(networks.members[service]))}, DNS]
    asks = [
        g for g in plan.gates.values() if plan.pod(g.dependent) == service and g.asks and not g.refused
    ]  # fmt: skip
    if asks:
        egress.append(API_SERVER)
        message = (
            f"{service} is in internal networks only, and waits for {asks[0].dependency} by asking the "
            f"API server: its pods get out on the ports {', '.join(map(str, API_PORTS))}"
        )
        hint = "--no-wait, or a policy with the address of your API server"
        notes.append(say(LET_TO_API, message, reasons, [g.why for g in asks], hint=hint))
    policy = _policy(plan, f"{name}-internal", pods, egress=egress)
    policy["spec"]["policyTypes"] = decides(reasons, ["Egress"])
    return [policy]


def _policy(
    plan: Plan,
    name: str,
    pods: Tree,
    *,
    ingress: list[Tree] | None = None,
    egress: list[Tree] | None = None,
) -> dict[str, Tree]:
    manifest = head(plan, "NetworkPolicy", "networking.k8s.io/v1", label(name), name)
    types = [t for t, rules in (("Ingress", ingress), ("Egress", egress)) if rules is not None]
    manifest["spec"] = {
        "podSelector": pods,
        "policyTypes": types,
        "ingress": ingress or None,
        "egress": egress or None,
    }
    return manifest
