"""What passes at a glance is right: the engine and the rules find nothing in it, in any version."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.validator import thorough
from compose2k8s.validator.everyday import SINCE, is_everyday
from compose2k8s.validator.tables import NEWEST
from tests.validator.mutants import mutant
from tests.validator.test_rules import GOOD

RUNS = int(os.environ.get("COMPOSE2K8S_MUTATIONS", "40")) * 25
VERSIONS = range(SINCE[1], NEWEST + 1)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/expected.yaml"))

_META = {
    "name": "web",
    "namespace": "shop",
    "labels": {"app.kubernetes.io/name": "web", "tier": "Front.1", "empty": ""},
    "annotations": {"compose2k8s.io/content": "a b", "note": ""},
}
_KEY = {"name": "web", "key": ".env", "optional": True}
DIGEST = f"busybox@sha256:{'0a' * 32}"
_SECURITY = {"runAsUser": 0, "runAsGroup": 1000}
_CONTAINER: dict[str, Any] = {
    "name": "web",
    "image": "ghcr.io/team/web:1.27_a",
    "imagePullPolicy": "IfNotPresent",
    "command": ["sh", "-c"],
    "args": [""],
    "workingDir": "/srv",
    "stdin": True,
    "tty": False,
    "ports": [
        {"name": "http", "containerPort": 80, "protocol": "TCP"},
        {"name": "dns-1", "containerPort": 53, "protocol": "UDP"},
    ],
    "env": [
        {"name": "A_1", "value": "x=y"},
        {"name": "B"},
        {"name": "C", "valueFrom": {"secretKeyRef": _KEY}},
        {"name": "D", "valueFrom": {"configMapKeyRef": _KEY}},
    ],
    "envFrom": [{"prefix": "P_", "configMapRef": {"name": "web"}}, {"secretRef": {"name": "web"}}],
    "resources": {"limits": {"cpu": "500m", "memory": "128Mi", "ephemeral-storage": "1G"}},
    "volumeMounts": [
        {"name": "data", "mountPath": "/data", "subPath": "a/b", "readOnly": True},
        {"name": "files", "mountPath": "/files"},
    ],
    "securityContext": {
        **_SECURITY,
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
    },
}
_TIMES = {
    "initialDelaySeconds": 0,
    "periodSeconds": 10,
    "timeoutSeconds": 1,
    "failureThreshold": 3,
}
_PROBES = {
    "livenessProbe": {"exec": {"command": ["true"]}, **_TIMES},
    "readinessProbe": {"httpGet": {"path": "/", "port": 80, "scheme": "HTTPS"}, **_TIMES},
    "startupProbe": {"tcpSocket": {"port": 80}},
}
_FILES = {
    "items": [{"key": "a.conf", "path": "etc/a.conf", "mode": 0o444}],
    "defaultMode": 0o640,
    "optional": False,
}
_NEAR = {
    "requiredDuringSchedulingIgnoredDuringExecution": [
        {
            "labelSelector": {
                "matchLabels": {"app": "web"},
                "matchExpressions": [{"key": "tier", "operator": "In", "values": ["a", "b"]}],
            },
            "topologyKey": "kubernetes.io/hostname",
        }
    ]
}
_POD = {
    "affinity": {"podAffinity": _NEAR, "podAntiAffinity": _NEAR},
    "containers": [{**_CONTAINER, **_PROBES}, {"name": "side", "image": DIGEST}],
    "initContainers": [{**_CONTAINER, "name": "init"}],
    "volumes": [
        {"name": "data", "persistentVolumeClaim": {"claimName": "data", "readOnly": False}},
        {"name": "files", "configMap": {"name": "web", **_FILES}},
        {"name": "keys", "secret": {"secretName": "web", **_FILES}},
        {"name": "tmp", "emptyDir": {"medium": "Memory", "sizeLimit": "64Mi"}},
    ],
    "automountServiceAccountToken": False,
    "enableServiceLinks": False,
    "hostname": "web",
    "imagePullSecrets": [{"name": "registry"}],
    "restartPolicy": "Always",
    "securityContext": {**_SECURITY, "fsGroup": 1000, "fsGroupChangePolicy": "OnRootMismatch"},
    "serviceAccountName": "web",
    "terminationGracePeriodSeconds": 30,
}
_LABELS = {"app": "web", "tier": "front"}
_WORKLOAD = {
    "replicas": 2,
    "revisionHistoryLimit": 3,
    "selector": {"matchLabels": {"app": "web"}},
    "template": {
        "metadata": {"labels": _LABELS, "annotations": {"compose2k8s.io/content": "1"}},
        "spec": _POD,
    },
}
_PORTS = [
    {"name": "http", "port": 80, "targetPort": "http", "nodePort": 30080, "protocol": "TCP"},
    {"name": "dns", "port": 53, "targetPort": 53, "nodePort": 30053, "protocol": "UDP"},
]


def _object(api: str, kind: str, **fields: Any) -> dict[str, Any]:
    return {"apiVersion": api, "kind": kind, "metadata": _META, **fields}


# Together, every field that is an everyday one.
WHOLE = [
    _object("v1", "ConfigMap", data={"a": "b", ".env": "A=1\n"}, immutable=True),
    _object("apps/v1", "Deployment", spec={**_WORKLOAD, "strategy": {"type": "Recreate"}}),
    _object(
        "apps/v1",
        "StatefulSet",
        spec={**_WORKLOAD, "serviceName": "web", "podManagementPolicy": "Parallel"},
    ),
    _object(
        "v1",
        "PersistentVolumeClaim",
        spec={
            "accessModes": ["ReadWriteOnce", "ReadOnlyMany"],
            "resources": {"requests": {"storage": "1Gi"}},
            "storageClassName": "fast",
            "volumeMode": "Filesystem",
        },
    ),
    _object(
        "v1",
        "Service",
        spec={
            "type": "NodePort",
            "ports": _PORTS,
            "selector": _LABELS,
            "sessionAffinity": "ClientIP",
            "publishNotReadyAddresses": True,
            "ipFamilyPolicy": "PreferDualStack",
        },
    ),
    _object("v1", "Service", spec={"clusterIP": "None", "selector": _LABELS}),
    _object("v1", "Service", spec={"ports": [{"port": 80}]}),
]


@pytest.mark.parametrize("obj", WHOLE, ids=lambda o: str(o["kind"]))
def test_every_field_is_right_in_every_version(obj: dict[str, Any]) -> None:
    assert is_everyday(obj)
    assert [thorough(obj, (1, minor)) for minor in VERSIONS] == [[] for _ in VERSIONS]


@pytest.mark.parametrize("obj", [*WHOLE, *GOOD.values()], ids=lambda o: str(o["kind"]))
def test_mutants(obj: dict[str, Any]) -> None:
    """Of one to three changes; where one passes, there is nothing to find."""
    chance = random.Random(str(obj))
    passed = 0
    for _ in range(RUNS):
        bad = obj
        for _ in range(chance.randint(1, 3)):
            bad, what, path = mutant(bad, chance)
        if is_everyday(bad):
            passed += 1
            for minor in (25, 29, 33, 36, NEWEST):
                assert thorough(bad, (1, minor)) == [], (what, path)
    assert passed or obj not in WHOLE  # or the test shows nothing


def test_what_is_emitted_is_mostly_everyday() -> None:
    """A field that conversions come to use often belongs into the tables."""
    objects = [o for path in SAMPLES for o in yaml.safe_load_all(path.read_text()) if o]
    found = [o for o in objects if is_everyday(o)]
    assert len(found) > len(objects) / 2
