"""Of an object what others may refer to: so little of a long stream has to be kept (references.py)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


# Field -> what is kept of it, True for all.
_KEPT: dict[str, Any] = {
    "apiVersion": True,
    "kind": True,
    "metadata": {"name": True, "namespace": True},
    "roleRef": True,
}
_CONTAINER = {"env": {"valueFrom": True}, "envFrom": True, "ports": {"name": True}}
_POD = {
    "metadata": {"labels": True},
    "spec": {
        "volumes": True,
        "serviceAccountName": True,
        "initContainers": _CONTAINER,
        "containers": _CONTAINER,
    },
}
_SPEC: dict[str, Any] = {
    "selector": True,
    "ports": True,
    "defaultBackend": True,
    "rules": True,
    "scaleTargetRef": True,
    "serviceName": True,
    "template": _POD,
    "jobTemplate": {"spec": {"template": _POD}},
}
_NAMES = ("data", "binaryData", "stringData")


def essence(obj: dict[str, Any]) -> dict[str, Any]:
    """An object without what has nothing to do with others; of data the keys."""
    kind = obj.get("kind")
    wanted = {**_KEPT, **_POD, "metadata": True} if kind == "Pod" else {**_KEPT, "spec": _SPEC}
    kept: dict[str, Any] = _kept(obj, wanted)
    if kind in ("ConfigMap", "Secret"):
        kept.update(
            (name, dict.fromkeys(obj[name])) for name in _NAMES if isinstance(obj.get(name), dict)
        )
    return kept


def _kept(value: Any, wanted: Any) -> Any:
    if isinstance(value, list):
        return [_kept(item, wanted) for item in value]
    if wanted is True or not isinstance(value, dict):
        return value
    return {k: _kept(v, wanted[k]) for k, v in value.items() if k in wanted}
