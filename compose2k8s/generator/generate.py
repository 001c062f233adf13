"""From the plan to manifests: each container is the fold of its attributes' fragments."""

from __future__ import annotations

from compose2k8s.generator import container_ports, network_notes, service_objects
from compose2k8s.generator.fragment import Context, Parts
from compose2k8s.generator.policies import policies
from compose2k8s.generator.workload import workload
from compose2k8s.keys import emit
from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
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
    already: set[int] = set()
    for name in _order(plan):
        service = plan.project.services[name]
        parts = Parts()
        emit(service, Context(service=service, name=name, plan=plan), parts)
        parts.add(container_ports.fragment(plan, name))
        trees += service_objects.services(plan, name, parts.notes)
        manifest = workload(plan, name, parts)
        plan.workloads[name] = _plain(manifest["metadata"]["name"])
        trees.append(manifest)
        trees += parts.objects
        notes += parts.notes
        already |= parts.already
    trees += service_objects.names(plan, notes)
    trees += policies(plan)
    notes += network_notes.notes(plan)
    already |= plan.already
    trees.sort(key=_rank)
    return Generated(trees=tuple(trees), notes=tuple(notes), already=frozenset(already))


def _order(plan: Plan) -> list[str]:
    """Jobs that others wait for come first: the name of a Job is known only with what it runs."""
    waits: dict[str, list[str]] = {}
    for gate in plan.gates.values():
        if gate.asks == "Job" and not gate.refused:
            waits.setdefault(gate.dependent, []).append(gate.dependency)
    ordered: dict[str, None] = {}
    todo = [*reversed(plan.project.services)]
    while todo:
        name = todo.pop()
        first = [d for d in waits.get(name, ()) if d not in ordered]
        if first:
            todo += [name, *first]
        else:
            ordered[name] = None
    return list(ordered)


def _rank(tree: Tree) -> tuple[int, str]:
    return (_RANK.get(_plain(tree["kind"]), len(ORDER)), _plain(tree["metadata"]["name"]))


def _plain(value: Tree) -> str:
    return value.value if isinstance(value, Traced) else value
