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

from compose2k8s.validator.everyday.pods import controller
from compose2k8s.validator.everyday.values import (
    data,
    entries,
    given,
    label,
    labels,
    mapping,
    name,
    notes,
    one_of,
    port,
    port_name,
    size,
    truth,
    whole,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.everyday.values import Test

SINCE = (1, 25)  # the first version that has all of this


def is_everyday(obj: dict[str, Any]) -> bool:
    """Whether an object is right as anybody sees; False says nothing."""
    kind = obj.get("kind")
    takes = _KINDS.get(kind) if kind.__class__ is str else None
    return takes is not None and bool(takes(obj))


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
        fits = not headless and ports
    else:
        fits = (headless or ports) and not any("nodePort" in p for p in ports)
    return bool(fits) and (len(ports) < 2 or all("name" in p for p in ports))


_MODE = one_of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce")
_MODES = entries(_MODE)
_CLAIM = mapping(
    {
        "accessModes": lambda v: _MODES(v) and v,
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
    head = {"apiVersion": one_of(api), "kind": given, "metadata": _METADATA}
    return mapping({**head, **fields}, "apiVersion", "metadata", *required)


_DEPLOYMENT = controller({"strategy": mapping({"type": one_of("Recreate", "RollingUpdate")})})
_STATEFUL_SET = controller(
    {"podManagementPolicy": one_of("OrderedReady", "Parallel"), "serviceName": name}, "serviceName"
)
_KINDS: dict[str, Test] = {
    "ConfigMap": _object("v1", {"data": data, "immutable": truth}),
    "Deployment": _object("apps/v1", {"spec": _DEPLOYMENT}, "spec"),
    "PersistentVolumeClaim": _object("v1", {"spec": _CLAIM}, "spec"),
    "Service": _object("v1", {"spec": _service}, "spec"),
    "StatefulSet": _object("apps/v1", {"spec": _STATEFUL_SET}, "spec"),
}
