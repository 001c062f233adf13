"""Pods that share a claim for one node are kept on one node, by pod affinity, and never overlap.

A ReadWriteOnce claim is attached to one node. All pods that are bound to each other by such claims are
one set: each asks to be with some pod of the set, itself included, so the first one may go anywhere
(kubernetes.io, "Assigning Pods to Nodes"). An update stops the old pod first: `strategy: Recreate`.
"""

from __future__ import annotations

from compose2k8s.codes import MANY_NODES
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import selector
from compose2k8s.trace import decides, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.holdings import Holdings
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Tree

HOST = "kubernetes.io/hostname"


def plan(storage: Holdings) -> dict[str, list[str]]:
    """Pod -> the pods of its set, for those that must be on one node."""
    sets: dict[str, set[str]] = {}
    kinds = storage.plan.kinds
    for everybody in storage.claims.users.values():
        # A pod that is on every node would tell the others nothing about where the claim is.
        users = [p for p in everybody if p not in kinds or kinds[p].value != "DaemonSet"]
        whole = set(users).union(*(sets.get(pod, ()) for pod in users))
        for pod in whole:
            sets[pod] = whole
    return {
        pod: sorted(whole)
        for pod, whole in sets.items()
        if len(whole) > 1 or several(storage.plan, pod)
    }


def several(plan: Plan, pod: str) -> bool:
    """Whether a service runs in more than one pod."""
    if pod not in plan.project.services:
        return False
    knobs = plan.project.services[pod].x_kubernetes
    scaled = knobs is not None and knobs.autoscaling is not None
    return plan.kinds[pod].value == "DaemonSet" or scaled or plan.replicas(pod) > 1


def crowded(storage: Holdings) -> list[Diagnostic]:
    """Claims that one pod alone may have, and several want: the others would never start."""
    found: list[Diagnostic] = []
    for claim, access in storage.claims.for_one_pod.items():
        pods = [*storage.claims.users.get(claim, ())]
        if len(pods) > 1 or any(several(storage.plan, pod) for pod in pods):
            who = " and ".join(pods) if len(pods) > 1 else f"each replica of {pods[0]}"
            message = f"the claim {claim} is for one pod, and {who} would mount it"
            hint = "ReadWriteOnce lets all pods of one node have it"
            found.append(say(MANY_NODES, message, access, hint=hint))
    return found


def fields(
    storage: Holdings, mounted: Mounted, claims: dict[str, Any]
) -> tuple[dict[str, Tree], dict[str, Tree]]:
    """(of the pod, of the workload) for a container that mounts claims."""
    alone = [why for claim, why in claims.items() if storage.claims.for_one_node(claim)]
    if not alone:
        return {}, {}
    plan, pod = storage.plan, mounted.pod
    workload = {"strategy": {"type": decides(alone, "Recreate")}}
    if plan.kinds[pod].value == "DaemonSet":
        message = "a pod on every node mounts a claim that only one node can have"
        hint = "--read-write-many, or a storage class that several nodes can mount"
        mounted.notes.append(say(MANY_NODES, message, alone, hint=hint))
        return {}, workload
    together = storage.shares.get(pod)
    if together is None:
        return {}, workload
    tiers = sorted({str(plain(selector(plan, other)["tier"])) for other in together})
    term = {
        "labelSelector": {
            "matchLabels": {"app": selector(plan, pod)["app"]},
            "matchExpressions": [
                {"key": "tier", "operator": decides(alone, "In"), "values": tiers},
            ],
        },
        "topologyKey": HOST,
    }
    rule = {"requiredDuringSchedulingIgnoredDuringExecution": [term]}
    return {"affinity": {"podAffinity": rule}}, workload
