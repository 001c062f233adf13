"""One change to a good object, and the rule that catches it: the good one passes, the bad one does not."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from compose2k8s.validator import check

POD = {
    "containers": [
        {
            "name": "web",
            "image": "nginx:1.27",
            "ports": [{"name": "http", "containerPort": 80}],
            "env": [{"name": "A", "value": "1"}],
            "volumeMounts": [{"name": "data", "mountPath": "/data"}],
            "readinessProbe": {"httpGet": {"path": "/", "port": "http"}},
            "resources": {"limits": {"memory": "128Mi"}, "requests": {"cpu": "100m"}},
        }
    ],
    "volumes": [{"name": "data", "emptyDir": {}}],
}
TEMPLATE = {"metadata": {"labels": {"app": "web"}}, "spec": POD}


def _object(api: str, kind: str, **fields: Any) -> dict[str, Any]:
    return {"apiVersion": api, "kind": kind, "metadata": {"name": "web"}, **fields}


GOOD: dict[str, dict[str, Any]] = {
    "Deployment": _object(
        "apps/v1",
        "Deployment",
        spec={"selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE},
    ),
    "DaemonSet": _object(
        "apps/v1",
        "DaemonSet",
        spec={"selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE},
    ),
    "StatefulSet": _object(
        "apps/v1",
        "StatefulSet",
        spec={
            "serviceName": "web",
            "selector": {"matchLabels": {"app": "web"}},
            "template": TEMPLATE,
        },
    ),
    "Job": _object(
        "batch/v1", "Job", spec={"template": {"spec": {**POD, "restartPolicy": "Never"}}}
    ),
    "CronJob": _object(
        "batch/v1",
        "CronJob",
        spec={
            "schedule": "*/5 * * * *",
            "jobTemplate": {"spec": {"template": {"spec": {**POD, "restartPolicy": "Never"}}}},
        },
    ),
    "Service": _object(
        "v1", "Service", spec={"selector": {"app": "web"}, "ports": [{"name": "http", "port": 80}]}
    ),
    "ConfigMap": _object("v1", "ConfigMap", data={"app.conf": "a"}),
    "Secret": _object("v1", "Secret", data={"key": "YQ=="}),
    "PersistentVolumeClaim": _object(
        "v1",
        "PersistentVolumeClaim",
        spec={"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}},
    ),
    "Ingress": _object(
        "networking.k8s.io/v1",
        "Ingress",
        spec={
            "rules": [
                {
                    "host": "shop.example.com",
                    "http": {
                        "paths": [
                            {
                                "path": "/",
                                "pathType": "Prefix",
                                "backend": {"service": {"name": "web", "port": {"number": 80}}},
                            }
                        ]
                    },
                }
            ]
        },
    ),
    "NetworkPolicy": _object(
        "networking.k8s.io/v1",
        "NetworkPolicy",
        spec={
            "podSelector": {"matchLabels": {"app": "web"}},
            "policyTypes": ["Ingress"],
            "ingress": [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8"}}], "ports": [{"port": 80}]}],
        },
    ),
    "HorizontalPodAutoscaler": _object(
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        spec={
            "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"},
            "minReplicas": 1,
            "maxReplicas": 3,
            "metrics": [
                {
                    "type": "Resource",
                    "resource": {
                        "name": "cpu",
                        "target": {"type": "Utilization", "averageUtilization": 70},
                    },
                }
            ],
        },
    ),
    "PodDisruptionBudget": _object(
        "policy/v1",
        "PodDisruptionBudget",
        spec={"minAvailable": 1, "selector": {"matchLabels": {"app": "web"}}},
    ),
    "Role": _object(
        "rbac.authorization.k8s.io/v1",
        "Role",
        rules=[{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}],
    ),
    "RoleBinding": _object(
        "rbac.authorization.k8s.io/v1",
        "RoleBinding",
        roleRef={"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "web"},
        subjects=[{"kind": "ServiceAccount", "name": "web"}],
    ),
    "Namespace": _object("v1", "Namespace"),
    "ServiceAccount": _object("v1", "ServiceAccount"),
}
_C = ("spec", "template", "spec", "containers", 0)
_P = ("spec", "template", "spec")
# kind, path of the field, bad value, code
BAD: list[tuple[str, tuple[str | int, ...], Any, str]] = [
    ("Deployment", ("metadata", "name"), "My_App", "C2K500"),
    ("Namespace", ("metadata", "name"), "a.b", "C2K500"),
    ("Service", ("metadata", "name"), "a_b", "C2K500"),
    ("CronJob", ("metadata", "name"), "a" * 53, "C2K500"),
    ("Deployment", ("metadata", "labels"), {"a/b/c": "x"}, "C2K501"),
    ("Deployment", ("metadata", "labels"), {"a": "hello world"}, "C2K501"),
    ("ConfigMap", ("metadata", "annotations"), {"a": "x" * 262_145}, "C2K501"),
    ("Deployment", ("spec", "selector", "matchLabels"), {"app": "other"}, "C2K502"),
    ("Deployment", ("spec", "replicas"), -1, "C2K503"),
    ("Deployment", ("spec", "replicas"), 3_000_000_000, "C2K405"),
    ("Deployment", ("spec", "replicas"), "3", "C2K403"),
    ("Deployment", ("spec", "replcas"), 3, "C2K402"),
    ("Deployment", ("spec", "strategy"), {"type": "Sudden"}, "C2K503"),
    ("Deployment", (*_P, "restartPolicy"), "OnFailure", "C2K521"),
    ("Deployment", (*_C, "name"), "my_app", "C2K504"),
    ("Deployment", (*_C, "imagePullPolicy"), "missing", "C2K504"),
    ("Deployment", (*_C, "ports", 0, "containerPort"), 70000, "C2K505"),
    ("Deployment", (*_C, "ports", 0, "name"), "HTTP", "C2K505"),
    ("Deployment", (*_C, "ports", 0, "protocol"), "tcp", "C2K505"),
    ("Deployment", (*_C, "env", 0, "name"), "A=B", "C2K506"),
    ("Deployment", (*_C, "readinessProbe", "httpGet"), None, "C2K507"),
    ("Deployment", (*_C, "readinessProbe", "periodSeconds"), -1, "C2K507"),
    ("Deployment", (*_C, "volumeMounts", 0, "name"), "nope", "C2K508"),
    ("Deployment", (*_C, "volumeMounts", 0, "subPath"), "../x", "C2K508"),
    ("Deployment", (*_P, "volumes", 0, "name"), "my_vol", "C2K508"),
    ("Deployment", (*_C, "resources", "limits", "memory"), "512MB", "C2K509"),
    ("Deployment", (*_C, "resources", "requests", "memory"), "1Gi", "C2K509"),
    (
        "Deployment",
        (*_C, "securityContext"),
        {"privileged": True, "allowPrivilegeEscalation": False},
        "C2K510",
    ),
    ("Deployment", (*_P, "dnsPolicy"), "Host", "C2K521"),
    ("Deployment", (*_P, "tolerations"), [{"operator": "Equal", "value": "x"}], "C2K511"),
    ("DaemonSet", ("spec", "replicas"), 2, "C2K402"),
    ("StatefulSet", ("spec", "podManagementPolicy"), "Serial", "C2K503"),
    ("Job", (*_P, "restartPolicy"), "Always", "C2K518"),
    ("CronJob", ("spec", "schedule"), "every 5 minutes", "C2K518"),
    ("CronJob", ("spec", "schedule"), "61 * * * *", "C2K518"),
    ("CronJob", ("spec", "concurrencyPolicy"), "Skip", "C2K518"),
    ("Service", ("spec", "type"), "Public", "C2K514"),
    ("Service", ("spec", "ports"), [], "C2K514"),
    ("Service", ("spec", "ports", 0, "nodePort"), 30080, "C2K514"),
    ("Service", ("spec", "ports", 0, "targetPort"), "80", "C2K514"),
    ("ConfigMap", ("data",), {"a/b": "x"}, "C2K513"),
    ("ConfigMap", ("data",), {"a": "x" * (1 << 20) + "x"}, "C2K513"),
    ("Secret", ("data", "key"), "not base64!", "C2K408"),
    ("Secret", ("type",), "kubernetes.io/tls", "C2K513"),
    ("PersistentVolumeClaim", ("spec", "accessModes"), ["RWO"], "C2K512"),
    ("PersistentVolumeClaim", ("spec", "resources", "requests", "storage"), "0", "C2K512"),
    ("Ingress", ("spec", "rules", 0, "host"), "10.0.0.1", "C2K515"),
    ("Ingress", ("spec", "rules", 0, "http", "paths", 0, "pathType"), "Regex", "C2K515"),
    ("NetworkPolicy", ("spec", "policyTypes"), ["Inbound"], "C2K516"),
    ("NetworkPolicy", ("spec", "ingress", 0, "from", 0, "ipBlock", "cidr"), "10.0.0.0", "C2K516"),
    ("HorizontalPodAutoscaler", ("spec", "maxReplicas"), 0, "C2K517"),
    ("HorizontalPodAutoscaler", ("spec", "metrics", 0, "type"), "CPU", "C2K517"),
    ("PodDisruptionBudget", ("spec", "maxUnavailable"), 1, "C2K517"),
    ("Role", ("rules", 0, "verbs"), [], "C2K519"),
    ("RoleBinding", ("subjects", 0, "kind"), "Robot", "C2K519"),
]


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.parametrize("minor", [29, 33, 36, 37])
def test_good_objects_pass(kind: str, minor: int) -> None:
    assert check(GOOD[kind], (1, minor)) == []


def spoilt(kind: str, path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    bad = copy.deepcopy(GOOD[kind])
    place: Any = bad
    for step in path[:-1]:
        place = place.setdefault(step, {}) if isinstance(place, dict) else place[step]
    place[path[-1]] = value
    return bad


@pytest.mark.parametrize(("kind", "path", "value", "code"), BAD, ids=lambda v: str(v)[:40])
def test_bad_objects_do_not(kind: str, path: tuple[str | int, ...], value: Any, code: str) -> None:
    assert code in [f.code.id for f in check(spoilt(kind, path, value), (1, 36))]


def test_old_api_versions_are_named_with_their_successors() -> None:
    old = {**GOOD["Deployment"], "apiVersion": "extensions/v1beta1"}
    (found,) = check(old, (1, 36))
    assert found.code.id == "C2K401"
    assert found.hint == "use apps/v1"
