"""What x-kubernetes asks for beside a workload: an autoscaler, a disruption budget, patches of objects."""

from __future__ import annotations

from compose2k8s.codes import BAD_KNOB
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import head, selector
from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree
    from compose2k8s.x_kubernetes import ServiceKnobs

_API = "autoscaling/v2"


def objects(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    """The autoscaler and the disruption budget of a service."""
    knobs: ServiceKnobs | None = plan.project.services[service].x_kubernetes
    if knobs is None:
        return []
    found: list[Tree] = []
    if knobs.autoscaling is not None:
        found.append(_autoscaler(plan, service, knobs, notes))
    budget = knobs.disruption_budget
    if budget is not None:
        name = plan.names.services[service]
        manifest = head(plan, "PodDisruptionBudget", "policy/v1", name, name)
        manifest["spec"] = {
            "minAvailable": budget.min_available,
            "maxUnavailable": budget.max_unavailable,
            "selector": {"matchLabels": selector(plan, service)},
        }
        found.append(manifest)
    return found


def _autoscaler(plan: Plan, service: str, knobs: ServiceKnobs, notes: list[Diagnostic]) -> Tree:
    wish = knobs.autoscaling
    assert wish is not None  # objects() has seen it
    name = plan.names.services[service]
    manifest = head(plan, "HorizontalPodAutoscaler", _API, name, name)
    metrics = [
        {
            "type": "Resource",
            "resource": {
                "name": resource,
                "target": {"type": "Utilization", "averageUtilization": value},
            },
        }
        for resource, value in (("cpu", wish.cpu), ("memory", wish.memory))
        if value is not None
    ]
    if wish.max is None:
        notes.append(say(BAD_KNOB, f"{service}: autoscaling needs `max`", wish))
    kind = plan.kinds[service].value
    if kind not in ("Deployment", "StatefulSet"):
        notes.append(say(BAD_KNOB, f"{service}: a {kind} is not scaled", wish))
    manifest["spec"] = {
        "scaleTargetRef": {"apiVersion": "apps/v1", "kind": kind, "name": name},
        "minReplicas": wish.min,
        "maxReplicas": wish.max,
        "metrics": metrics or None,
    }
    return manifest


def patched(plan: Plan, service: str, tree: Tree, notes: list[Diagnostic]) -> Tree:
    """An object of a service with the user's patch of its kind merged into it."""
    record = plan.project.services.get(service)
    knobs = record.x_kubernetes if record is not None else None
    if knobs is None or not isinstance(knobs.patches, Map):
        return tree
    kind = tree["kind"]
    patch = knobs.patches.get(kind.value if isinstance(kind, Traced) else kind)
    return _merged(tree, patch) if isinstance(patch, Map) else tree


def _merged(tree: Tree, patch: Node) -> Tree:
    """Mappings by key, lists of named things by name; what the patch says, counts."""
    if isinstance(patch, Map):
        base = dict(tree) if isinstance(tree, dict) else {}
        for key, value in patch.items():
            base[key] = _merged(base.get(key), value)
        return base
    if isinstance(patch, Seq):
        return _list(tree if isinstance(tree, list) else [], patch)
    return patch


def _list(base: list[Tree], patch: Seq) -> list[Tree]:
    found = list(base)
    for entry in patch:
        name = entry.get("name") if isinstance(entry, Map) else None
        index = next(
            (i for i, old in enumerate(found) if name is not None and _name(old) == _name(entry)),
            None,
        )
        if index is None:
            found.append(_merged(None, entry))
        else:
            found[index] = _merged(found[index], entry)
    return found


def _name(entry: Tree) -> object:
    name = entry.get("name") if isinstance(entry, dict) else None
    return name.value if isinstance(name, Traced) else name
