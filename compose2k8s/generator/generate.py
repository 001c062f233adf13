"""From the plan to manifests: each container is the fold of its attributes' fragments."""

from __future__ import annotations

from compose2k8s.emission import emit
from compose2k8s.generator.fragment import Context, Parts
from compose2k8s.generator.network import container_ports, exposure, service_objects
from compose2k8s.generator.storage import rollout
from compose2k8s.generator.workload import workload
from compose2k8s.record import Record
from compose2k8s.trace import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Project
    from compose2k8s.trace import Tree

# One `kubectl apply` succeeds in this order: what is referred to comes first.
ORDER = (
    "Namespace", "ServiceAccount", "Role", "RoleBinding", "ConfigMap", "Secret", "ExternalSecret",
    "PersistentVolume", "PersistentVolumeClaim", "Service", "Deployment", "StatefulSet", "DaemonSet",
    "Job", "CronJob", "HorizontalPodAutoscaler", "PodDisruptionBudget", "Gateway", "HTTPRoute",
    "Ingress", "NetworkPolicy",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(ORDER)}


class Generated(Record):
    """Traced manifests in order of application, what was said, and what Kubernetes does anyway."""

    trees: tuple[Tree, ...]
    notes: tuple[Diagnostic, ...]
    already: frozenset[int]


def generate(plan: Plan) -> Generated:
    trees: list[Tree] = []
    notes: list[Diagnostic] = [*plan.notes]
    for name in _order(plan):
        members = [name, *(n for n, main in plan.groups.items() if main == name)]
        group = {member: _parts(plan, member) for member in members}
        manifest = workload(plan, name, group)
        if plan.project.services[name].x_kubernetes is not None:
            from compose2k8s.generator import autoscaling

            trees += autoscaling.objects(plan, name, group[name])
        plan.workloads[name] = str(plain(manifest["metadata"]["name"]))
        trees.append(manifest)
        for member, parts in group.items():
            trees += service_objects.services(plan, member, parts.notes)
            if exposure.has_front_door(plan, member):
                from compose2k8s.generator.network import front_door

                trees += front_door.objects(plan, member, parts.notes)
            trees += parts.objects
            notes += parts.notes
            plan.already |= parts.already
    _rare(plan, trees, notes)
    made, said = plan.storage.finish()
    trees += made
    notes += [*said, *(plan.copies.notes() if plan.copies is not None else ())]
    if _has_knobs(plan.project):
        from compose2k8s.generator import patches

        notes += patches.apply(plan, trees)
    trees.sort(key=_rank)
    return Generated(trees=tuple(trees), notes=tuple(notes), already=frozenset(plan.already))


def _rare(plan: Plan, trees: list[Tree], notes: list[Diagnostic]) -> None:
    """What few projects have, so that few load its rooms."""
    project = plan.project
    for host, owners in plan.hosts.items():
        if host in owners:  # every object of it is called so; container_name may say it once more
            plan.already.update(owners[host].origins)
    for name in project.jobs:
        from compose2k8s.generator import jobs

        made, said = jobs.cron_jobs(plan, name, _parts(plan, name))
        trees += made
        notes += said
    if any(service.provider is not None for service in project.services.values()):
        from compose2k8s.generator import providers

        notes += providers.notes(plan)
    if len(plan.hosts) > len(project.services) or any(
        plan.names.hosts[host] != host or owners.keys() != {host}
        for host, owners in plan.hosts.items()
    ):
        from compose2k8s.generator.network import aliases

        trees += aliases.services(plan, notes)
    if plan.networks.separated:
        from compose2k8s.generator.network import policies

        trees += policies.policies(plan, notes)
    if any(service.network_mode for service in project.services.values()):
        from compose2k8s.generator.network import host_loopback

        notes += host_loopback.notes(plan)
    if plan.on_loopback:
        from compose2k8s.generator.network import host_addresses

        notes += host_addresses.notes(plan)
    if any(network.ipam is not None for network in project.networks.values()):
        from compose2k8s.generator.network import fixed_addresses

        notes += fixed_addresses.notes(plan)
    if project.models or any(network.at for network in project.networks.values()):
        from compose2k8s.generator.network import network_notes

        notes += network_notes.notes(plan)


def _has_knobs(project: Project) -> bool:
    """Whether there is any x-kubernetes."""
    sections = (project.services, project.volumes, project.networks)
    files = (project.configs, project.secrets)
    return project.knobs is not None or any(
        record.x_kubernetes is not None
        for section in (*sections, *files)
        for record in section.values()
    )


def _parts(plan: Plan, name: str) -> Parts:
    """Everything that the attributes of one service or job turn into."""
    service = plan.project.services.get(name) or plan.project.jobs[name]
    parts = Parts()
    emit(service, Context(service=service, name=name, plan=plan), parts)
    parts.add(container_ports.fragment(plan, name))
    parts.add(rollout.fragment(plan, name))
    if name in plan.own_names:
        from compose2k8s.generator.network import own_names

        parts.add(own_names.fragment(plan, name))
    return parts


def _order(plan: Plan) -> list[str]:
    """Jobs that others wait for come first: the name of a Job is known only with what it runs."""
    waits: dict[str, list[str]] = {}
    for gate in plan.gates.values():
        if gate.asks == "Job" and not gate.refused:
            waits.setdefault(plan.pod(gate.dependent), []).append(plan.pod(gate.dependency))
    ordered: dict[str, None] = {}
    todo = [n for n in reversed(list(plan.project.services)) if plan.pod(n) == n and _runs(plan, n)]
    while todo:
        name = todo.pop()
        first = [d for d in waits.get(name, ()) if d not in ordered]
        if first:
            todo += [name, *first]
        else:
            ordered[name] = None
    return list(ordered)


def _runs(plan: Plan, name: str) -> bool:
    """A service with a provider is made by another program: there is nothing to run."""
    return plan.project.services[name].provider is None


def _rank(tree: Tree) -> tuple[int, str]:
    return (_RANK.get(plain(tree["kind"]), len(ORDER)), str(plain(tree["metadata"]["name"])))
