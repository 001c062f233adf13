"""The labels every object carries (house rule 3), and the head of an object."""

from __future__ import annotations

from compose2k8s.generator.network.names import label, label_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


def selector(plan: Plan, service: str) -> dict[str, Tree]:
    """What selects the pods of a service, and nothing else does."""
    service = plan.pod(service)
    return {
        "app": plan.app,
        "tier": label_value(plan.names.services[service]),
    }


def alias_label(host: str) -> str:
    """The pod label that a Service of several services selects."""
    return f"compose2k8s.io/alias-{label(host, 50)}"


def network_label(network: str) -> str:
    """The pod label of the members of a network."""
    return f"compose2k8s.io/network-{label(network, 50)}"


def labels(plan: Plan, name: str) -> dict[str, Tree]:
    """The recommended labels of an object called `name` after a service or a resource."""
    return {
        "app.kubernetes.io/name": label_value(name),
        "app.kubernetes.io/part-of": plan.app,
        "app.kubernetes.io/managed-by": "compose2k8s",
    }


def head(
    plan: Plan, kind: str, api: str, name: Tree, of: str, annotations: Tree = None
) -> dict[str, Tree]:
    """apiVersion, kind and metadata of an object called `name` that belongs to `of`."""
    metadata: dict[str, Tree] = {"name": name}
    if plan.options.namespace:
        metadata["namespace"] = plan.options.namespace
    metadata["labels"] = labels(plan, of)
    if annotations:
        metadata["annotations"] = annotations
    return {"apiVersion": api, "kind": kind, "metadata": metadata}
