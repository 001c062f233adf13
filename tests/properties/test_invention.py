"""Nothing is invented: what nobody wrote is house rule 9, an option's, or what ties objects together.

Proved from provenance: every field of every manifest of every case that no place of a compose file decided
is in the tables below, with its value where the value is fixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.case import CASES, Case

ANY = re.compile("")


def _is(*values: object) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(str(v)) for v in values) + r"\Z")


# What ties objects and their parts together: an end of the field's path.
TIES = (
    r"apiVersion|kind|metadata\.name|metadata\.labels\.app\.kubernetes\.io/(name|part-of|managed-by)",
    r"(matchLabels|labels|selector)\.(app|tier|compose2k8s\.io/(network|alias)-[a-z0-9-]+)",
    r"metadata\.namespace|subjects\.\*\.(kind|name)|roleRef\.(apiGroup|kind|name)",
    r"(containers|initContainers|volumes|volumeMounts|env|ports|sysctls)\.\*\.name",
    r"(secretKeyRef|configMap|secret|service|scaleTargetRef|secretStoreRef|target)\.name",
    r"secret\.secretName|scaleTargetRef\.(kind|apiVersion)|spec\.(serviceName|volumeName)",
    r"items\.\*\.(key|path)|backendRefs\.\*\.name|serviceAccountName|resourceNames\.\*",
    r"ports\.\*\.(port|targetPort|protocol)|service\.port\.number",
    r"ExternalSecret\.spec\.(secretStoreRef\.kind|data\.\*\.(secretKey|remoteRef\.(key|property)))",
    # a metric, a path, a constraint is named by its kind
    r"metrics\.\*\.(type|resource\.name|resource\.target\.type)",
    r"(paths|path|matches)\.\*?\.?(path\.)?(pathType|type)|match(Expressions|Fields)\.\*\.(key|operator|values\.\*)",
    r"tolerations\.\*\.(key|operator|effect)|topologyKey",
    r"topologySpreadConstraints\.\*\.(maxSkew|whenUnsatisfiable)",
    r"(rollingUpdate|updateStrategy|strategy)\.type|exec\.command\.\*",
)
# House rule 9: field -> what it may be.
RULE_9 = {
    r"enableServiceLinks": _is(False),
    r"automountServiceAccountToken": _is(False, True),
    r"imagePullPolicy|image\.pullPolicy": _is("IfNotPresent"),
    r"(readiness|liveness|startup)Probe\.periodSeconds": _is(30, 5),
    r"(readiness|liveness|startup)Probe\.timeoutSeconds": _is(30),
    r"(readiness|liveness|startup)Probe\.failureThreshold": _is(3),
    r"(defaultMode|items\.\*\.mode)": _is(0o444),
    r"volumeMounts\.\*\.subPath": ANY,
    r"annotations\.compose2k8s\.io/content": re.compile(r"[0-9a-f]{8}\Z"),
    r"ip_unprivileged_port_start": _is(0),
    r"Service\.spec\.clusterIP": _is("None"),
    # NetworkPolicies: the networks of the project, the world to what is published, the name service
    r"policyTypes\.\*": _is("Ingress", "Egress"),
    r"ipBlock\.cidr": _is("0.0.0.0/1", "128.0.0.0/1", "::/1", "8000::/1", "169.254.0.0/16"),
    # gates, and the filling of volumes from the image
    r"initContainers\.\*\.(image|command\.\*|args\.\*|volumeMounts\.\*\.mountPath)": ANY,
    r"Role\.rules\.\*\.(apiGroups|resources|verbs)\.\*": ANY,
    r"podFailurePolicy\.rules\.\*\.(action|onExitCodes\.(containerName|operator|values\.\*))": ANY,
    # what a Job, a CronJob and a claim cannot be without
    r"restartPolicy": _is("Never"),
    r"backoffLimit": _is(0),
    r"ttlSecondsAfterFinished": _is(86400),
    r"CronJob\.spec\.schedule": _is("0 0 31 2 *"),
    r"CronJob\.spec\.suspend": _is(True),
    r"concurrencyPolicy": _is("Forbid"),
    r"accessModes\.\*": _is("ReadWriteOnce", "ReadWriteMany"),
    r"(requests|capacity)\.storage": ANY,
    r"persistentVolumeReclaimPolicy": _is("Retain"),
    r"PersistentVolume(Claim)?\.spec\.storageClassName": ANY,
    # the content of files, and of variables that were moved into a Secret
    r"(ConfigMap|Secret)\.(data|binaryData|stringData)\..*": ANY,
    r"Secret\.type": _is("Opaque"),
    r"volumes\.\*\.hostPath\.type": ANY,
    r"fieldRef\.fieldPath": _is("metadata.name"),
}
# What the flag of a case asks for.
OPTIONS = {
    r"HTTPRoute\.spec\.parentRefs\.\*\.(name|namespace)": "--gateway",
    r"hostnames\.\*": "--ingress-host",
    r"imagePullSecrets\.\*\.name": "--image-pull-secret",
}
# Where one value of the user's is several fields of ours, not each of which knows it.
PIECES = (
    r"hostAliases\.\*\.ip",  # the address of extra_hosts, beside its names
    r"Service\.spec\.(type|externalName)",  # an external link
    r"PersistentVolume\.spec\.mountOptions\.\*",  # o= of a volume's driver
    r"(rules\.\*\.host|tls\.\*\.hosts\.\*)",  # the services behind one door, told apart by their names
    r"(paths\.\*\.path|path\.value)",  # / of a route without a path
    r"httpGet\.(path|port)",  # of a probe that x-kubernetes names by one of them
)


@pytest.mark.parametrize("path", CASES, ids=lambda c: f"{c.parent.name}/{c.stem}")
def test_nothing_is_invented(path: Path, tmp_path: Path) -> None:
    case = Case.read(path)
    found = []
    for manifest in case.convert(tmp_path).manifests:
        known = manifest.provenance()
        for field, value in _leaves(manifest.body):
            shown = ".".join("*" if isinstance(step, int) else step for step in field)
            shown = f"{manifest.body['kind']}.{shown}"
            if not known.get(field) and not _allowed(shown, value, case):
                found.append(f"{shown}: {value}")
    assert not found


def _allowed(field: str, value: object, case: Case) -> bool:
    if any(re.search(rf"(^|\.)({end})\Z", field) for end in (*TIES, *PIECES)):
        return True
    if any(re.search(rf"(^|\.)({e})\Z", field) and v.match(str(value)) for e, v in RULE_9.items()):
        return True
    asked = [flag for end, flag in OPTIONS.items() if re.search(rf"(^|\.)({end})\Z", field)]
    return any(flag in case.flags for flag in asked)


def _leaves(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, object]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _leaves(item, (*path, index))
    else:
        yield path, node
