"""Put the fragments of one service together: its container, its pod, its workload."""

from __future__ import annotations

from compose2k8s.generator.fragment import merge
from compose2k8s.generator.metadata import head, selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Parts
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

API = {
    "Deployment": "apps/v1",
    "StatefulSet": "apps/v1",
    "DaemonSet": "apps/v1",
    "Job": "batch/v1",
    "CronJob": "batch/v1",
}

# The order a person writes a container and a pod in; everything else follows by name.
CONTAINER = (
    "name", "image", "imagePullPolicy", "command", "args", "workingDir", "ports", "envFrom", "env",
    "resources", "volumeMounts", "startupProbe", "readinessProbe", "livenessProbe", "lifecycle",
    "securityContext", "stdin", "tty",
)  # fmt: skip
POD = (
    "enableServiceLinks", "automountServiceAccountToken", "serviceAccountName", "restartPolicy",
    "hostNetwork", "dnsPolicy", "hostname", "nodeSelector", "affinity", "securityContext",
    "initContainers", "containers", "volumes",
)  # fmt: skip


def ordered(tree: dict[str, Tree], order: tuple[str, ...]) -> dict[str, Tree]:
    """The same fields, the well-known ones first."""
    rest = sorted(name for name in tree if name not in order)
    return {name: tree[name] for name in (*(n for n in order if n in tree), *rest)}


def workload(plan: Plan, service: str, parts: Parts) -> Tree:
    """The manifest that runs a service."""
    kind = plan.kinds[service]
    name = plan.names.services[service]
    sites = parts.sites
    select = selector(plan, service)
    container = merge({"name": name}, sites["container"])
    pod = {
        "enableServiceLinks": False,
        "automountServiceAccountToken": False,  # a gate that asks the API server sets it
        "containers": [ordered(container, CONTAINER)],
        **sites["pod"],
    }
    if parts.init:
        steps = sorted(parts.init, key=lambda step: step[0])
        pod["initContainers"] = [ordered(step, CONTAINER) for _, step in steps]
    template = merge({"labels": select}, sites["template"])
    spec = merge(
        {"selector": {"matchLabels": select}},
        sites["workload"],
    )
    manifest = head(plan, kind.value, API[kind.value], name, name)
    manifest["kind"] = kind
    manifest["metadata"] = merge(manifest["metadata"], sites["metadata"])
    manifest["spec"] = {**spec, "template": {"metadata": template, "spec": ordered(pod, POD)}}
    return manifest
