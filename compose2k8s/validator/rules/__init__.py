"""What the API server checks at creation beyond schemas: a table from kind to function.

Each function looks at one object after the server's defaults; what it finds has a code of its family
(codes.py, 5xx) and the path of the field. Objects in which nobody can find anything do not come here
(everyday.py): a rule that minds a value of theirs takes it out of the tables there.
"""

from __future__ import annotations

from compose2k8s.validator.rules.look import Look
from compose2k8s.validator.rules.metadata import metadata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from compose2k8s.validator.finding import Finding

# group/kind -> the room of its rules, loaded when the kind occurs, and the function there
RULES = {
    "admissionregistration.k8s.io/MutatingAdmissionPolicy": ("admission", "mutating_policy"),
    "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding": ("admission", "binding"),
    "admissionregistration.k8s.io/MutatingWebhookConfiguration": ("webhooks", "webhooks"),
    "admissionregistration.k8s.io/ValidatingAdmissionPolicy": ("admission", "validating_policy"),
    "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding": ("admission", "binding"),
    "admissionregistration.k8s.io/ValidatingWebhookConfiguration": ("webhooks", "webhooks"),
    "apiextensions.k8s.io/CustomResourceDefinition": ("definitions", "definition"),
    "apiregistration.k8s.io/APIService": ("extensions", "api_service"),
    "apps/ControllerRevision": ("cluster", "controller_revision"),
    "apps/DaemonSet": ("workloads", "daemon_set"),
    "apps/Deployment": ("workloads", "deployment"),
    "apps/ReplicaSet": ("workloads", "replica_set"),
    "apps/StatefulSet": ("workloads", "stateful_set"),
    "autoscaling/HorizontalPodAutoscaler": ("scaling", "autoscaler"),
    "batch/CronJob": ("jobs", "cron_job"),
    "batch/Job": ("jobs", "job"),
    "certificates.k8s.io/CertificateSigningRequest": ("certificates", "signing_request"),
    "coordination.k8s.io/Lease": ("cluster", "lease"),
    "discovery.k8s.io/EndpointSlice": ("endpoints", "endpoint_slice"),
    "events.k8s.io/Event": ("events", "event"),
    "flowcontrol.apiserver.k8s.io/FlowSchema": ("flow", "flow_schema"),
    "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration": ("flow", "priority_level"),
    "/ConfigMap": ("data", "config_map"),
    "/Endpoints": ("endpoints", "endpoints"),
    "/Event": ("events", "event"),
    "/LimitRange": ("quotas", "limit_range"),
    "/Namespace": ("cluster", "namespace"),
    "/Node": ("cluster", "node"),
    "/PersistentVolume": ("claims", "volume"),
    "/PersistentVolumeClaim": ("claims", "claim"),
    "/Pod": ("workloads", "bare_pod"),
    "/PodTemplate": ("workloads", "pod_template"),
    "/ReplicationController": ("workloads", "replication_controller"),
    "/ResourceQuota": ("quotas", "quota"),
    "/Secret": ("data", "secret"),
    "/Service": ("services", "service"),
    "/ServiceAccount": ("access", "account"),
    "networking.k8s.io/IPAddress": ("attached", "ip_address"),
    "networking.k8s.io/Ingress": ("routes", "ingress"),
    "networking.k8s.io/IngressClass": ("cluster", "ingress_class"),
    "networking.k8s.io/NetworkPolicy": ("routes", "network_policy"),
    "networking.k8s.io/ServiceCIDR": ("attached", "service_cidr"),
    "node.k8s.io/RuntimeClass": ("cluster", "runtime_class"),
    "policy/PodDisruptionBudget": ("scaling", "disruption_budget"),
    "rbac.authorization.k8s.io/ClusterRole": ("access", "role"),
    "rbac.authorization.k8s.io/ClusterRoleBinding": ("access", "binding"),
    "rbac.authorization.k8s.io/Role": ("access", "role"),
    "rbac.authorization.k8s.io/RoleBinding": ("access", "binding"),
    "resource.k8s.io/DeviceClass": ("devices", "device_class"),
    "resource.k8s.io/ResourceClaim": ("devices", "claim"),
    "resource.k8s.io/ResourceClaimTemplate": ("devices", "template"),
    "scheduling.k8s.io/PriorityClass": ("cluster", "priority_class"),
    "storage.k8s.io/CSIDriver": ("cluster", "csi_driver"),
    "storage.k8s.io/CSINode": ("cluster", "csi_node"),
    "storage.k8s.io/CSIStorageCapacity": ("attached", "storage_capacity"),
    "storage.k8s.io/StorageClass": ("cluster", "storage_class"),
    "storage.k8s.io/VolumeAttachment": ("attached", "volume_attachment"),
    "storage.k8s.io/VolumeAttributesClass": ("cluster", "attributes_class"),
}


def check(obj: dict[str, Any], minor: int) -> list[Finding]:
    """What the server's own rules say about an object, for Kubernetes 1.`minor`."""
    found: list[Finding] = []
    look = Look(obj, (), minor, found)
    kind = look.text("kind")
    group, _, version = look.text("apiVersion").rpartition("/")
    rule = _function(f"{group}/{kind}")
    # A kind of somebody else's that is called like one of Kubernetes' has none of its rules.
    metadata(look, kind if rule or not group or group in _OWN else "")
    if rule is not None:
        rule(look)
    if ("beta" in version or "alpha" in version) and group in _SWITCHED_OFF:
        from compose2k8s.codes import NOT_SERVED

        words = f"{group}/{version} is served only where --runtime-config switches it on"
        look.say(NOT_SERVED, words, "apiVersion")
    return found


# Their first versions, from 1.24 on, are there but switched off; flowcontrol's were on.
_SWITCHED_OFF = (
    "admissionregistration.k8s.io",
    "certificates.k8s.io",
    "coordination.k8s.io",
    "internal.apiserver.k8s.io",
    "networking.k8s.io",
    "resource.k8s.io",
    "scheduling.k8s.io",
    "storagemigration.k8s.io",
)
_OWN = frozenset(key.partition("/")[0] for key in RULES)
_known: dict[str, Callable[[Look], None] | None] = {}


def _function(kind: str) -> Callable[[Look], None] | None:
    """The rules of a group/kind."""
    if kind not in RULES:
        return None
    if kind not in _known:
        room, name = RULES[kind]
        module = __import__(f"compose2k8s.validator.rules.{room}", fromlist=(name,))
        _known[kind] = getattr(module, name)
    return _known[kind]
