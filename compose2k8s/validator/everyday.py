"""Objects of nothing but everyday fields with everyday values are right, which is told at a glance.

Most manifests are made of the same hundred fields, with values that no schema and no rule minds in any
version of Kubernetes. Such an object needs neither the tables nor the rooms of the rules, and reading those
costs more than starting Python. What is not everyday may be right all the same: the engine and the rules
decide, and they alone say what is wrong. Mutants prove that nothing passes here in which these find
something (tests/validator/test_everyday.py).

Written for speed, because it looks at every value of nearly every object: a table from field to test, which
is a method of C where it can be.
"""

from __future__ import annotations

from compose2k8s.validator.everyday_values import (
    absolute,
    cores,
    data,
    data_key,
    entries,
    given,
    image,
    key,
    label,
    label_value,
    labels,
    mapping,
    memory,
    mode,
    name,
    notes,
    one_of,
    port,
    port_name,
    relative,
    size,
    some,
    text,
    texts,
    truth,
    variable,
    whole,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.everyday_values import Test

SINCE = (1, 25)  # the first version that has all of this


def is_everyday(obj: dict[str, Any]) -> bool:
    """Whether an object is right as anybody sees; False says nothing."""
    try:
        return _KINDS[obj["kind"]](obj)
    except (KeyError, TypeError):
        return False


_AMOUNTS = mapping({"cpu": cores, "memory": memory, "ephemeral-storage": size})
_RESOURCES = mapping({"limits": _AMOUNTS, "requests": _AMOUNTS})
_ENTRY = mapping({"name": name, "key": data_key, "optional": truth}, "name", "key")
_SOURCE = mapping({"configMapKeyRef": _ENTRY, "secretKeyRef": _ENTRY})
_WHOLE_SOURCE = mapping({"name": name, "optional": truth}, "name")
_VARIABLE = mapping({"name": variable, "value": text, "valueFrom": some(_SOURCE, most=1)}, "name")
_VARIABLES = mapping(
    {"prefix": variable, "configMapRef": _WHOLE_SOURCE, "secretRef": _WHOLE_SOURCE}
)
_CONTAINER_PORT = mapping(
    {"name": port_name, "containerPort": port, "protocol": one_of("SCTP", "TCP", "UDP")},
    "containerPort",
)
_MOUNT = mapping(
    {
        "name": label,
        "mountPath": absolute,
        "subPath": relative,
        "readOnly": truth,
    },
    "name",
    "mountPath",
)
_HANDLERS: dict[str, Test] = {
    "exec": mapping({"command": some(texts)}, "command"),
    "httpGet": mapping({"path": text, "port": port, "scheme": one_of("HTTP", "HTTPS")}, "port"),
    "tcpSocket": mapping({"port": port}, "port"),
}
_PROBE = mapping(
    {
        **_HANDLERS,
        "initialDelaySeconds": whole,
        "periodSeconds": whole,
        "timeoutSeconds": whole,
        "failureThreshold": whole,
    }
)


def _probe(value: Any) -> bool:
    return _PROBE(value) and sum(map(value.__contains__, _HANDLERS)) == 1


def _of_variables(value: Any) -> bool:
    """Each has a value or a source of it, not both."""
    return _ENV(value) and max(map(len, value), default=0) < 3


def _of_sources(value: Any) -> bool:
    return _ENV_FROM(value) and all(("configMapRef" in v) != ("secretRef" in v) for v in value)


_ENV = entries(_VARIABLE, "name")
_ENV_FROM = entries(_VARIABLES)
_INIT: dict[str, Test] = {
    "name": label,
    "image": image,
    "imagePullPolicy": one_of("Always", "IfNotPresent", "Never"),
    "command": texts,
    "args": texts,
    "workingDir": absolute,
    "stdin": truth,
    "tty": truth,
    "ports": entries(_CONTAINER_PORT, "name", "containerPort"),
    "env": _of_variables,
    "envFrom": _of_sources,
    # Whether requests are below limits is for the rules.
    "resources": some(_RESOURCES, most=1),
    "volumeMounts": entries(_MOUNT, "mountPath"),
    "securityContext": mapping(
        {
            "allowPrivilegeEscalation": truth,
            "readOnlyRootFilesystem": truth,
            "runAsGroup": whole,
            "runAsUser": whole,
        }
    ),
}
_PROBES = dict.fromkeys(("livenessProbe", "readinessProbe", "startupProbe"), _probe)
_ITEM = mapping({"key": data_key, "path": relative, "mode": mode}, "key", "path")
_FILES: dict[str, Test] = {"items": entries(_ITEM), "defaultMode": mode, "optional": truth}
_VOLUME = mapping(
    {
        "name": label,
        "configMap": mapping({**_FILES, "name": given}, "name"),
        "emptyDir": mapping({"medium": one_of("", "Memory"), "sizeLimit": size}),
        "persistentVolumeClaim": mapping({"claimName": given, "readOnly": truth}, "claimName"),
        "secret": mapping({**_FILES, "secretName": given}, "secretName"),
    },
    "name",
)
_VOLUMES = entries(_VOLUME, "name")
_AMONG = mapping(
    {"key": key, "operator": one_of("In", "NotIn"), "values": some(entries(label_value))},
    *("key", "operator", "values"),
)
_NEAR = mapping(
    {
        "labelSelector": mapping({"matchLabels": labels, "matchExpressions": entries(_AMONG)}),
        "topologyKey": one_of("kubernetes.io/hostname", "topology.kubernetes.io/zone"),
    },
    *("labelSelector", "topologyKey"),
)
_REQUIRED = mapping({"requiredDuringSchedulingIgnoredDuringExecution": entries(_NEAR)})
_CONTAINERS = entries(mapping({**_INIT, **_PROBES}, "name", "image"))
_POD = mapping(
    {
        "containers": some(_CONTAINERS),
        "initContainers": entries(mapping(_INIT, "name", "image")),
        "volumes": lambda v: _VOLUMES(v) and set(map(len, v)) <= {2},  # a name and a source
        "affinity": mapping({"podAffinity": _REQUIRED, "podAntiAffinity": _REQUIRED}),
        "automountServiceAccountToken": truth,
        "enableServiceLinks": truth,
        "hostname": label,
        "imagePullSecrets": entries(mapping({"name": name}, "name")),
        "restartPolicy": one_of("Always"),
        "securityContext": mapping(
            {
                "fsGroup": whole,
                "fsGroupChangePolicy": one_of("Always", "OnRootMismatch"),
                "runAsGroup": whole,
                "runAsUser": whole,
            }
        ),
        "serviceAccountName": name,
        "terminationGracePeriodSeconds": whole,
    },
    "containers",
)


def _pod(value: Any) -> bool:
    """Names of containers differ, and what is mounted is there."""
    if not _POD(value):
        return False
    containers = value["containers"]
    if "initContainers" in value:
        containers = [*value["initContainers"], *containers]
    if len(containers) > 1 and len({c["name"] for c in containers}) < len(containers):
        return False
    volumes = [v["name"] for v in value.get("volumes", ())]
    return all(m["name"] in volumes for c in containers for m in c.get("volumeMounts", ()))


_OF_TEMPLATE = mapping({"labels": labels, "annotations": notes}, "labels")
_CONTROLLER: dict[str, Test] = {
    "replicas": whole,
    "revisionHistoryLimit": whole,
    "selector": mapping({"matchLabels": some(labels)}, "matchLabels"),
    "template": mapping({"metadata": _OF_TEMPLATE, "spec": _pod}, "metadata", "spec"),
}


def _controller(fields: dict[str, Test], *required: str) -> Test:
    """The spec of a workload: with a selector of its own pods, and fields of its kind."""
    takes = mapping({**_CONTROLLER, **fields}, "selector", "template", *required)

    def test(value: Any) -> bool:
        if not takes(value):
            return False
        chosen, carried = value["selector"]["matchLabels"], value["template"]["metadata"]["labels"]
        return bool(chosen.items() <= carried.items())

    return test


_SERVICE_PORT = mapping(
    {
        "name": label,
        "port": port,
        "targetPort": lambda v: port(v) or port_name(v),
        "nodePort": lambda v: whole(v) and 30000 <= v < 32768,
        "protocol": one_of("SCTP", "TCP", "UDP"),
    },
    "port",
)
_SERVICE = mapping(
    {
        "type": one_of("ClusterIP", "LoadBalancer", "NodePort"),
        "clusterIP": one_of("None"),
        "ipFamilyPolicy": one_of("PreferDualStack", "RequireDualStack", "SingleStack"),
        "ports": entries(_SERVICE_PORT, "name", "port", "nodePort"),
        "publishNotReadyAddresses": truth,
        "selector": labels,
        "sessionAffinity": one_of("ClientIP", "None"),
    }
)


def _service(value: Any) -> bool:
    """It has ports or no address; only what is open to the outside has ports of nodes."""
    if not _SERVICE(value):
        return False
    ports, headless = value.get("ports", ()), "clusterIP" in value
    if value.get("type", "ClusterIP") != "ClusterIP":
        fits = not headless and len(ports) > 0
    else:
        fits = (headless or len(ports) > 0) and not any("nodePort" in p for p in ports)
    return fits and (len(ports) < 2 or all("name" in p for p in ports))


_MODES = entries(one_of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce"))
_CLAIM = mapping(
    {
        "accessModes": some(_MODES),
        "resources": mapping({"requests": mapping({"storage": size}, "storage")}, "requests"),
        "storageClassName": name,
        "volumeMode": one_of("Block", "Filesystem"),
    },
    "accessModes",
    "resources",
)
_METADATA = mapping(
    {"name": name, "namespace": label, "labels": labels, "annotations": notes}, "name"
)


def _object(api: str, fields: dict[str, Test], *required: str) -> Test:
    head = {"apiVersion": one_of(api), "kind": text, "metadata": _METADATA}
    return mapping({**head, **fields}, "apiVersion", "metadata", *required)


_DEPLOYMENT = _controller({"strategy": mapping({"type": one_of("Recreate", "RollingUpdate")})})
_STATEFUL_SET = _controller(
    {"podManagementPolicy": one_of("OrderedReady", "Parallel"), "serviceName": name}, "serviceName"
)
_KINDS: dict[str, Test] = {
    "ConfigMap": _object("v1", {"data": data, "immutable": truth}),
    "Deployment": _object("apps/v1", {"spec": _DEPLOYMENT}, "spec"),
    "PersistentVolumeClaim": _object("v1", {"spec": _CLAIM}, "spec"),
    "Service": _object("v1", {"spec": _service}, "spec"),
    "StatefulSet": _object("apps/v1", {"spec": _STATEFUL_SET}, "spec"),
}
