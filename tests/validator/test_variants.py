"""One fault, or one thing that only looks like a fault, in every kind that has pods and in other places.

Each line is something that the rules once got wrong, and a legal neighbour of it.
"""

from __future__ import annotations

import copy
from typing import Any

import pytest

from compose2k8s.validator import check
from compose2k8s.validator.catalog.objects import BASES, GONE

TEMPLATE = "spec.template.spec"
# kind -> the object of another kind that it is made of, where its pods are
PODS = {
    "Pod": ("Pod", "spec"),
    "PodTemplate": ("Deployment", "template.spec"),
    "Deployment": ("Deployment", TEMPLATE),
    "ReplicaSet": ("Deployment", TEMPLATE),
    "ReplicationController": ("Deployment", TEMPLATE),
    "StatefulSet": ("StatefulSet", TEMPLATE),
    "DaemonSet": ("DaemonSet", TEMPLATE),
    "Job": ("Job", TEMPLATE),
    "CronJob": ("CronJob", "spec.jobTemplate.spec.template.spec"),
}
APIS = {"PodTemplate": "v1", "ReplicationController": "v1"}


def _object(kind: str) -> dict[str, Any]:
    if kind == "Node":
        return {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "web"}}
    api, fields = BASES[PODS.get(kind, (kind, ""))[0]]
    found = copy.deepcopy(
        {"apiVersion": APIS.get(kind, api), "kind": kind, "metadata": {"name": "web"}, **fields}
    )
    if kind == "PodTemplate":
        found["template"] = found.pop("spec")["template"]
    elif kind == "ReplicationController":
        found["spec"]["selector"] = {"app": "web"}
    return found


def _put(place: Any, path: str, value: Any) -> None:
    *steps, last = path.split(".")
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    if value is GONE:
        place.pop(last, None)
    else:
        place[last] = copy.deepcopy(value)


def refused(kind: str, path: str, value: Any, minor: int = 36) -> bool:
    obj = _object(kind)
    _put(obj, path, value)
    return any(f.code.severity == "error" for f in check(obj, (1, minor)))


def _divisor(resource: str, divisor: Any) -> list[dict[str, Any]]:
    source = {"resourceFieldRef": {"resource": resource, "divisor": divisor}}
    return [{"name": "A", "valueFrom": source}]


def _volume(**source: Any) -> list[dict[str, Any]]:
    return [{"name": "data", **source}]


C = "containers.0"
# path below the spec of the pods, value, whether the server refuses it
IN_PODS: list[tuple[str, Any, bool]] = [
    (f"{C}.resources", {"requests": {"cpu": "700m"}, "limits": {"cpu": "0.7"}}, False),
    (f"{C}.resources", {"requests": {"cpu": "701m"}, "limits": {"cpu": "0.7"}}, True),
    (f"{C}.resources", {"requests": {"cpu": "1.001k"}, "limits": {"cpu": "1001"}}, False),
    (f"{C}.resources", {"requests": {"memory": " 1Gi "}}, False),
    (f"{C}.resources", {"requests": {"memory": "1 Gi"}}, True),
    (f"{C}.envFrom", [{"configMapRef": {"name": "web-"}}], False),
    (f"{C}.envFrom", [{"configMapRef": {"name": "-web"}}], True),
    (f"{C}.env", [{"name": "A", "valueFrom": {"fieldRef": {"fieldPath": "spec.host"}}}], False),
    (f"{C}.env", _divisor("limits.cpu", "1m"), False),
    (f"{C}.env", _divisor("limits.cpu", 1), False),
    (f"{C}.env", _divisor("limits.cpu", "1000m"), True),
    (f"{C}.env", _divisor("limits.memory", "1Ki"), False),
    (f"{C}.env", _divisor("limits.memory", "1024"), True),
    (f"{C}.restartPolicyRules", [{"action": "Restart", "exitCodes": {"operator": "In"}}], True),
    (f"{C}.resizePolicy", [None], True),
    ("serviceAccount", "My_SA", True),
    ("serviceAccount", "my-sa", False),
    ("volumes", _volume(projected={"sources": [{"clusterTrustBundle": {}}]}), False),
    ("volumes", _volume(projected={"sources": [{"podCertificate": {}}]}), False),
    ("tolerations", [{"key": "a", "operator": "Gt", "value": "1"}], True),
    ("volumes", _volume(azureDisk={"diskName": "a", "diskURI": "b"}), True),
    ("volumes", _volume(azureDisk={"diskName": "a", "diskURI": "https://b"}), False),
    ("volumes", _volume(iscsi={"targetPortal": "a", "iqn": "iqn.bad"}), True),
    ("volumes", _volume(iscsi={"targetPortal": "a", "iqn": "iqn.2001-04.com.example:a"}), False),
    ("volumes", _volume(flocker={"datasetName": "a/b"}), True),
    ("volumes", _volume(quobyte={"registry": "a:1", "volume": "v", "tenant": "x" * 65}), True),
    ("volumes", _volume(fc={"wwids": ["a"], "lun": 300}), False),
]
# kind, path, value, whether the server refuses it
ELSEWHERE: list[tuple[str, str, Any, bool]] = [
    ("Secret", "data.key", [], False),
    ("Secret", "data.key", [1, 255, None], False),
    ("Secret", "data.key", [256], True),
    ("Secret", "data.key", ["a"], True),
    ("Node", "spec.podCIDR", "10.0.0.0/24", False),
    ("Node", "spec.podCIDR", "10.0.0.0", True),
    ("EndpointSlice", "endpoints.0.hints", {"forZones": [{}]}, False),
    ("CustomResourceDefinition", "spec.versions.0.schema.openAPIV3Schema.properties", {"a": None}, True),
    ("Service", "spec", {"ports": [{"port": 80}], "ipFamilies": ["IPv4", "IPv6"]}, False),
    ("Service", "spec", {"ports": [{"port": 80}], "ipFamilies": ["IPv4", "IPv6"],
                         "ipFamilyPolicy": "SingleStack"}, True),
    ("Pod", "spec.priority", 5, True),
    ("Pod", "spec.priority", 0, False),
    ("Deployment", f"{TEMPLATE}.priority", 5, False),
    ("Pod", "spec.preemptionPolicy", "Never", True),
    ("Deployment", f"{TEMPLATE}.preemptionPolicy", "Never", False),
    ("Pod", "spec.overhead", {"cpu": "1m"}, True),
    ("Job", "spec.completionMode", "Indexed", False),
    ("Event", "involvedObject", GONE, False),
    ("CSINode", "spec.drivers", GONE, False),
    ("ResourceClaim", "spec", GONE, False),
    ("DaemonSet", "status", {}, False),
    ("Deployment", "metadata.ownerReferences",
     [{"apiVersion": "apps/", "kind": "ReplicaSet", "name": "a", "uid": "b"}], True),
    ("LimitRange", "spec.limits",
     [{"type": "PersistentVolumeClaim", "max": {"storage": "1Gi", "hugepages-2Mi": "2Mi"}}], False),
    ("Service", "spec", {"type": "LoadBalancer", "ports": [{"port": 80}], "externalTrafficPolicy": "Local",
                         "healthCheckNodePort": 8080}, True),
    ("Service", "spec", {"type": "LoadBalancer", "ports": [{"port": 80}], "externalTrafficPolicy": "Local",
                         "healthCheckNodePort": 32080}, False),
]  # fmt: skip


@pytest.mark.parametrize("kind", PODS)
@pytest.mark.parametrize(("path", "value", "bad"), IN_PODS, ids=lambda v: str(v)[:50])
def test_in_pods(kind: str, path: str, value: Any, bad: bool) -> None:
    assert refused(kind, f"{PODS[kind][1]}.{path}", value) is bad


@pytest.mark.parametrize(("kind", "path", "value", "bad"), ELSEWHERE, ids=lambda v: str(v)[:50])
def test_elsewhere(kind: str, path: str, value: Any, bad: bool) -> None:
    assert refused(kind, path, value) is bad


@pytest.mark.parametrize("name", ["x" * 62, "a.b"])
def test_the_host_of_an_indexed_job_is_a_label(name: str) -> None:
    job = _object("Job")
    job["metadata"]["name"] = name
    assert not [f for f in check(job) if f.code.severity == "error"]
    job["spec"]["completionMode"] = "Indexed"
    assert [f.message for f in check(job) if f.code.severity == "error"] == [
        f'will not be able to create a pod called "{name}-0"'
    ]
