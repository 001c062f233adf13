"""What `kubectl apply` is refused over an earlier conversion: a field that an object keeps for its life.

Names, selectors and claims of the same project stay the same, and a Job that changes has another name, so
this is rare: a service that had no ports and lets some out, a claim of another class. Each is said with
the words that make room for the new object (house rule 12).
"""

from __future__ import annotations

from compose2k8s.codes import MOVED
from compose2k8s.diagnostics import Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Kind -> the fields that its updates may not change (the API server's Validate…Update functions).
FIXED: dict[str, tuple[str, ...]] = {
    "Deployment": ("spec.selector",),
    "DaemonSet": ("spec.selector",),
    "StatefulSet": (
        *("spec.selector", "spec.serviceName", "spec.podManagementPolicy"),
        "spec.volumeClaimTemplates",
    ),
    "Job": ("spec.selector", "spec.template", "spec.completions", "spec.completionMode"),
    "PersistentVolumeClaim": (
        *("spec.accessModes", "spec.storageClassName", "spec.volumeName", "spec.volumeMode"),
        *("spec.selector", "spec.dataSource", "spec.dataSourceRef"),
    ),
    "PersistentVolume": ("spec.nfs", "spec.hostPath", "spec.local", "spec.csi", "spec.volumeMode"),
    "RoleBinding": ("roleRef",),
    "Secret": ("type",),
}


def moved(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The fields of an object that would have to change and cannot."""
    found = [f for f in FIXED.get(new["kind"], ()) if _at(old, f) != _at(new, f)]
    if new["kind"] == "Service" and _service(old.get("spec", {}), new.get("spec", {})):
        found.append("spec.clusterIP")
    if old.get("immutable") and old.get("data") != new.get("data"):
        found.append("data")
    return found


def said(new: dict[str, Any], fields: list[str]) -> Diagnostic:
    """A warning with the words that make room."""
    metadata = new["metadata"]
    space = f" -n {metadata['namespace']}" if "namespace" in metadata else ""
    kind, name = new["kind"], metadata["name"]
    data = ", which deletes its data" if kind == "PersistentVolumeClaim" else ""
    return Diagnostic(
        code=MOVED,
        message=f"{kind} {name} changes {', '.join(fields)}, which the one in the cluster cannot",
        hint=f"before you apply: kubectl delete {kind.lower()} {name}{space}{data}",
    )


def _service(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Headless stays headless; a Service without a type of its own just stays what it was."""
    was, will = old.get("clusterIP") == "None", new.get("clusterIP") == "None"
    return was != will and (will or new.get("type", "ClusterIP") != "ClusterIP")


def _at(body: dict[str, Any], field: str) -> Any:
    node: Any = body
    for step in field.split("."):
        node = node.get(step) if isinstance(node, dict) else None
    return node
