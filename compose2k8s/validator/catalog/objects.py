"""Of each kind of the catalogue an object that the server takes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

GONE: Any = ...  # in the place of a bad value: the field is taken out
LABELS = {"app": "web"}
PROBE = {"httpGet": {"path": "/", "port": 8080}}
_SPEC = {
    "containers": [
        {
            "name": "web",
            "image": "nginx:1.27",
            "ports": [{"name": "http", "containerPort": 8080}],
            "env": [{"name": "LEVEL", "value": "info"}],
            "readinessProbe": PROBE,
            "resources": {"requests": {"cpu": "100m"}, "limits": {"cpu": "1", "memory": "128Mi"}},
            "volumeMounts": [{"name": "data", "mountPath": "/data"}],
        }
    ],
    "volumes": [{"name": "data", "emptyDir": {}}],
}
_TEMPLATE = {"metadata": {"labels": LABELS}, "spec": _SPEC}
ONCE = {"spec": {**_SPEC, "restartPolicy": "Never"}}
_RBAC = "rbac.authorization.k8s.io"
_CSR = (
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlISk1IQUNBUUF3RGpFTU1Bb0dBMVVFQXd3RGQyVm"
    "lNRmt3RXdZSEtvWkl6ajBDQVFZSUtvWkl6ajBEQVFjRApRZ0FFdDduRHptTW5YVDRFR2c0Szhac0hGc1FpVy9Wdnkx"
    "UWJNZGc3S2d3SDZydy9JMFhOY0JQRUNxRmNsUmRtCi9JeENXd1pjQ0NOSnhpRVh1ZTZBYXlmQmQ2QUFNQW9HQ0NxR1"
    "NNNDlCQU1DQTBrQU1FWUNJUUROa2NEcGNnV2YKSU9yNFBIYnpLZENDUE1nUGlmbmNqd0RYaUwvQ2ZVKzhkUUloQUxv"
    "WHYvUWkraStrUWFLSkJsanVZakdyWGNBNAp5Y2JTS0t0YU8vNXROeEtTCi0tLS0tRU5EIENFUlRJRklDQVRFIFJFUV"
    "VFU1QtLS0tLQo="
)
_ADMISSION = "admissionregistration.k8s.io/v1"
_FLOW = "flowcontrol.apiserver.k8s.io/v1"
_REQUESTS = {"requests": [{"name": "gpu", "exactly": {"deviceClassName": "gpu.example.com"}}]}
# kind -> apiVersion, the rest of an object that passes
BASES: dict[str, tuple[str, dict[str, Any]]] = {
    "CertificateSigningRequest": ("certificates.k8s.io/v1", {"spec": {
        "request": _CSR, "signerName": "example.com/signer", "usages": ["client auth"]}}),
    "ClusterRole": (f"{_RBAC}/v1", {"rules": [{"nonResourceURLs": ["/healthz"], "verbs": ["get"]}]}),
    "ConfigMap": ("v1", {"data": {"app.conf": "level=info"}}),
    "CSINode": ("storage.k8s.io/v1", {"spec": {"drivers": [
        {"name": "ebs.csi.aws.com", "nodeID": "i-0123"}]}}),
    "CronJob": ("batch/v1", {"spec": {"schedule": "*/5 * * * *",
                                      "jobTemplate": {"spec": {"template": ONCE}}}}),
    "CustomResourceDefinition": ("apiextensions.k8s.io/v1", {
        "metadata": {"name": "databases.example.com"},
        "spec": {"group": "example.com", "scope": "Namespaced",
                 "names": {"kind": "Database", "plural": "databases"},
                 "versions": [{"name": "v1", "served": True, "storage": True,
                               "schema": {"openAPIV3Schema": {"type": "object"}}}]}}),
    "DaemonSet": ("apps/v1", {"spec": {"selector": {"matchLabels": LABELS}, "template": _TEMPLATE}}),
    "Deployment": ("apps/v1", {"spec": {"replicas": 2, "selector": {"matchLabels": LABELS},
                                        "template": _TEMPLATE}}),
    "EndpointSlice": ("discovery.k8s.io/v1", {"addressType": "IPv4", "ports": [{"port": 80}],
                                              "endpoints": [{"addresses": ["192.0.2.1"]}]}),
    "Event": ("v1", {"involvedObject": {"kind": "Pod", "name": "web", "namespace": "default"}}),
    "FlowSchema": (_FLOW, {"spec": {
        "matchingPrecedence": 500, "priorityLevelConfiguration": {"name": "batch"},
        "distinguisherMethod": {"type": "ByUser"},
        "rules": [{"subjects": [{"kind": "Group", "group": {"name": "batch"}}],
                   "resourceRules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["*"],
                                      "namespaces": ["*"]}]}]}}),
    "HorizontalPodAutoscaler": ("autoscaling/v2", {"spec": {
        "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"},
        "minReplicas": 1, "maxReplicas": 3,
        "metrics": [{"type": "Resource", "resource": {
            "name": "cpu", "target": {"type": "Utilization", "averageUtilization": 70}}}]}}),
    "Ingress": ("networking.k8s.io/v1", {"spec": {"rules": [{"host": "shop.example.com", "http": {
        "paths": [{"path": "/", "pathType": "Prefix",
                   "backend": {"service": {"name": "web", "port": {"number": 80}}}}]}}]}}),
    "Job": ("batch/v1", {"spec": {"template": ONCE}}),
    "Lease": ("coordination.k8s.io/v1", {"spec": {"holderIdentity": "a", "leaseDurationSeconds": 15}}),
    "LimitRange": ("v1", {"spec": {"limits": [{"type": "Container", "default": {"cpu": "500m"},
                                               "max": {"cpu": "1"}}]}}),
    "Namespace": ("v1", {}),
    "NetworkPolicy": ("networking.k8s.io/v1", {"spec": {
        "podSelector": {"matchLabels": LABELS}, "policyTypes": ["Ingress"],
        "ingress": [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8"}}], "ports": [{"port": 80}]}]}}),
    "PersistentVolume": ("v1", {"spec": {
        "capacity": {"storage": "1Gi"}, "accessModes": ["ReadWriteOnce"],
        "nfs": {"server": "nfs.example.com", "path": "/exports"}}}),
    "PersistentVolumeClaim": ("v1", {"spec": {"accessModes": ["ReadWriteOnce"],
                                              "resources": {"requests": {"storage": "1Gi"}}}}),
    "Pod": ("v1", {"spec": _SPEC}),
    "PodDisruptionBudget": ("policy/v1", {"spec": {"minAvailable": 1,
                                                   "selector": {"matchLabels": LABELS}}}),
    "PriorityClass": ("scheduling.k8s.io/v1", {"value": 1000}),
    "PriorityLevelConfiguration": (_FLOW, {"spec": {"type": "Limited", "limited": {
        "limitResponse": {"type": "Queue", "queuing": {"queues": 16, "handSize": 4}}}}}),
    "ResourceClaim": ("resource.k8s.io/v1", {"spec": {"devices": _REQUESTS}}),
    "ResourceClaimTemplate": ("resource.k8s.io/v1", {"spec": {"spec": {"devices": _REQUESTS}}}),
    "ResourceQuota": ("v1", {"spec": {"hard": {"pods": "10"}}}),
    "Role": (f"{_RBAC}/v1", {"rules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}]}),
    "RoleBinding": (f"{_RBAC}/v1", {
        "roleRef": {"apiGroup": _RBAC, "kind": "Role", "name": "web"},
        "subjects": [{"kind": "ServiceAccount", "name": "web"}]}),
    "Secret": ("v1", {"data": {"key": "YQ=="}}),
    "Service": ("v1", {"spec": {"selector": LABELS, "ports": [{"name": "http", "port": 80}]}}),
    "StatefulSet": ("apps/v1", {"spec": {
        "serviceName": "web", "selector": {"matchLabels": LABELS}, "template": _TEMPLATE}}),
    "StorageClass": ("storage.k8s.io/v1", {"provisioner": "ebs.csi.aws.com"}),
    "ValidatingAdmissionPolicy": (_ADMISSION, {"spec": {
        "failurePolicy": "Fail", "validations": [{"expression": "object.spec.replicas <= 5"}],
        "matchConstraints": {"resourceRules": [
            {"apiGroups": ["apps"], "apiVersions": ["v1"], "operations": ["CREATE"],
             "resources": ["deployments"]}]}}}),
    "ValidatingAdmissionPolicyBinding": (_ADMISSION, {"spec": {
        "policyName": "few", "validationActions": ["Deny"]}}),
    "ValidatingWebhookConfiguration": ("admissionregistration.k8s.io/v1", {"webhooks": [{
        "name": "check.example.com", "admissionReviewVersions": ["v1"], "sideEffects": "None",
        "clientConfig": {"service": {"name": "web", "namespace": "shop"}},
        "rules": [{"apiGroups": [""], "apiVersions": ["v1"], "operations": ["CREATE"],
                   "resources": ["pods"]}]}]}),
}  # fmt: skip
