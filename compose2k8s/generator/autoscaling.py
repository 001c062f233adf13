"""What x-kubernetes asks for beside a workload: an autoscaler and a disruption budget."""

from __future__ import annotations

from compose2k8s.codes import BAD_KNOB, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import head, selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Parts
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced, Tree
    from compose2k8s.x_kubernetes import Autoscaling, ServiceKnobs

_API = "autoscaling/v2"


def objects(plan: Plan, service: str, parts: Parts) -> list[Tree]:
    """The autoscaler and the disruption budget of a service; `parts`: what its container has."""
    notes = parts.notes
    knobs: ServiceKnobs | None = plan.project.services[service].x_kubernetes
    if knobs is None:
        return []
    found: list[Tree] = []
    if knobs.autoscaling is not None and _scales(plan, service, knobs.autoscaling, notes):
        found.append(_autoscaler(plan, service, knobs.autoscaling))
        notes += _unmeasured(service, knobs.autoscaling, parts.sites["container"])
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


def _scales(plan: Plan, service: str, wish: Autoscaling, notes: list[Diagnostic]) -> bool:
    """Whether it can be scaled, and says how far."""
    kind = plan.kinds[service].value
    if kind not in ("Deployment", "StatefulSet"):
        notes.append(say(BAD_KNOB, f"{service}: a {kind} is not scaled", wish))
    elif wish.max is None:
        notes.append(say(BAD_KNOB, f"{service}: autoscaling needs `max`", wish))
    else:
        return True
    return False


def _autoscaler(plan: Plan, service: str, wish: Autoscaling) -> Tree:
    name, kind = plan.names.services[service], plan.kinds[service].value
    manifest = head(plan, "HorizontalPodAutoscaler", _API, name, name)
    metrics = [
        {"type": "Resource", "resource": {"name": resource, "target": target}}
        for resource, target in (("cpu", _target(wish.cpu)), ("memory", _target(wish.memory)))
        if target
    ]
    least = wish.min
    if least is None:
        deploy, scale = plan.project.services[service].deploy, plan.project.services[service].scale
        least = scale or (deploy.replicas if deploy is not None else None)
    manifest["spec"] = {
        "scaleTargetRef": {"apiVersion": "apps/v1", "kind": kind, "name": name},
        "minReplicas": least,
        "maxReplicas": wish.max,
        "metrics": metrics or None,
    }
    return manifest


def _unmeasured(service: str, wish: Autoscaling, container: Tree) -> list[Diagnostic]:
    """A percentage is one of what the container reserves; without a reservation, of what it may have."""
    resources = container.get("resources", {})
    given = {*resources.get("limits", ()), *resources.get("requests", ())}
    about = [
        value
        for name, value in (("cpu", wish.cpu), ("memory", wish.memory))
        if value is not None and name not in given and str(value.value).isdigit()
    ]
    message = f"{service}: autoscaling by percentage needs a reservation that it is a part of"
    hint = "write deploy.resources.reservations"
    return [say(NEEDED, message, about, hint=hint)] if about else []


def _target(value: Traced[int] | Traced[str] | None) -> dict[str, Tree]:
    """A percentage of what is requested, or an amount."""
    if value is None:
        return {}
    if str(value.value).isdigit():
        return {"type": "Utilization", "averageUtilization": value.map(int)}
    return {"type": "AverageValue", "averageValue": value}
