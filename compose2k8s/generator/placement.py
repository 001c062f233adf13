"""`deploy.placement` becomes node affinity, tolerations, topology spread and pod anti-affinity.

Swarm's words for nodes have well-known labels in Kubernetes; labels of the user's own must be on the
nodes (deploy.md, placement).
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, MANY_NODES, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import valid_key
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.metadata import selector
from compose2k8s.generator.network.names import label, valid_value
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.placement import Placement
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree

HOST = "kubernetes.io/hostname"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "armv7l": "arm", "armhf": "arm"}
_LABELS = {
    "node.hostname": HOST,
    "node.platform.os": "kubernetes.io/os",
    "node.platform.arch": "kubernetes.io/arch",
}
_OWN_LABEL = "label the nodes, and name the label as node.labels.NAME"
_CONTROL_PLANE = "node-role.kubernetes.io/control-plane"


def fragment(placement: Placement, ctx: Context) -> Fragment:
    """All of a placement."""
    notes: list[Diagnostic] = []
    pod: dict[str, Tree] = {}
    affinity: dict[str, Tree] = {}
    _constraints(placement, affinity, pod, notes)
    pods = {"matchLabels": selector(ctx.plan, ctx.name)}
    if ctx.plan.replicas(ctx.name) > 1 and ctx.plan.storage.together(ctx.plan.pod(ctx.name)):
        notes += _on_one_node(placement)
    else:
        _most(placement, pods, affinity, pod, notes)
    for preference in placement.preferences or ():
        spread = preference.spread
        if spread is None:
            continue
        if _key(spread.value):
            rule = _spread(spread.map(_key), pods)
            pod.setdefault("topologySpreadConstraints", []).append(rule)
        else:
            message = f"placement: nodes have nothing like {spread.value!r}"
            notes.append(say(DROPPED, message, spread, hint=_OWN_LABEL))
    if affinity:
        pod["affinity"] = affinity
    return Fragment(pod=pod, notes=notes, workload=_stop_first(placement, ctx))


def _stop_first(placement: Placement, ctx: Context) -> dict[str, Tree]:
    """Where a node takes one pod only, the old one makes room for the new one, as in Swarm."""
    most = placement.max_replicas_per_node
    if most is None or most.value != 1 or ctx.plan.kinds[ctx.name].value != "Deployment":
        return {}
    deploy = getattr(ctx.service, "deploy", None)
    update = deploy.update_config if deploy is not None else None
    if update is not None and (update.order is not None or update.parallelism is not None):
        return {}
    return {"update": {"maxSurge": decides(most, 0), "maxUnavailable": decides(most, 1)}}


def _constraints(
    placement: Placement,
    affinity: dict[str, Tree],
    pod: dict[str, Tree],
    notes: list[Diagnostic],
) -> None:
    """All of them must hold; a node with the manager's role also has to be tolerated."""
    expressions: list[Tree] = []
    fields: list[Tree] = []
    for constraint in placement.constraints or ():
        name, operator, value = _parts(constraint.value)
        key = _key(name)
        if name == "node.role":
            manager = (value == "manager") == (operator == "In")
            does = "Exists" if manager else "DoesNotExist"
            expressions.append({"key": _CONTROL_PLANE, "operator": decides(constraint, does)})
            if manager:
                effect = {"key": _CONTROL_PLANE, "operator": "Exists", "effect": "NoSchedule"}
                pod["tolerations"] = [effect]
        elif name == "node.id" and label(value) == value:
            fields.append(_match("metadata.name", operator, constraint, value))
            message = f"placement: a node must be called {value}, as nodes have no other identity"
            notes.append(say(NEEDED, message, constraint, hint="kubectl get nodes"))
        elif not key or valid_value(value) != value:
            message = f"placement: nodes have nothing like {constraint.value!r}"
            notes.append(say(DROPPED, message, constraint, hint=_OWN_LABEL))
        else:
            if key == "kubernetes.io/arch":
                value = ARCHITECTURES.get(value, value)
            expressions.append(_match(key, operator, constraint, value))
            if key not in _LABELS.values() and operator == "In":
                message = f"placement: the nodes must carry the label {key}"
                hint = f"kubectl label node NAME {key}={value}"
                notes.append(say(NEEDED, message, constraint, hint=hint))
    if expressions or fields:
        term = {"matchExpressions": expressions or None, "matchFields": fields or None}
        required = {"nodeSelectorTerms": [term]}
        affinity["nodeAffinity"] = {"requiredDuringSchedulingIgnoredDuringExecution": required}


def _on_one_node(placement: Placement) -> list[Diagnostic]:
    """Pods that share a claim for one node cannot be kept apart, or all but the first would never start."""
    most = placement.max_replicas_per_node
    if most is None:
        return []
    message = "max_replicas_per_node: the pods share a claim that one node has, so all run there"
    hint = "--read-write-many, with a storage class that several nodes can mount"
    return [say(MANY_NODES, message, most, hint=hint)]


def _most(
    placement: Placement,
    pods: Tree,
    affinity: dict[str, Tree],
    pod: dict[str, Tree],
    notes: list[Diagnostic],
) -> None:
    most = placement.max_replicas_per_node
    if most is None:
        return
    if most.value == 1:
        rule = {"labelSelector": pods, "topologyKey": decides(most, HOST)}
        affinity["podAntiAffinity"] = {"requiredDuringSchedulingIgnoredDuringExecution": [rule]}
    elif most.value > 1:
        message = "max_replicas_per_node: pods are spread evenly, but there is no such cap"
        notes.append(say(APPROXIMATED, message, most))
        pod.setdefault("topologySpreadConstraints", []).append(_spread(decides(most, HOST), pods))
    else:
        notes.append(say(APPROXIMATED, "max_replicas_per_node: no limit", most))


def _spread(key: Traced[str], pods: Tree) -> Tree:
    return {
        "maxSkew": 1,
        "topologyKey": key,
        "whenUnsatisfiable": "ScheduleAnyway",
        "labelSelector": pods,
    }


def _key(name: str) -> str:
    """The label of nodes that Swarm's name stands for; empty where there is none."""
    if name in _LABELS:
        return _LABELS[name]
    key = name.removeprefix("node.labels.")
    other = key == name and name.startswith(("node.", "engine."))
    return "" if other or valid_key(key) != key else key


def _match(key: str, operator: str, constraint: Traced[str], value: str) -> Tree:
    return {"key": key, "operator": operator, "values": [constraint.map(lambda _: value)]}


def _parts(text: str) -> tuple[str, str, str]:
    """(name, In or NotIn, value) of `a == b`, `a != b` or `a=b`."""
    for sign, operator in (("!=", "NotIn"), ("==", "In"), ("=", "In")):
        name, found, value = text.partition(sign)
        if found:
            return name.strip(), operator, value.strip()
    return "", "", ""
