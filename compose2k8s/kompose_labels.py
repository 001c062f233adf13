"""Labels of kompose as the knobs of x-kubernetes, so that its users move over unchanged.

The list is that of kompose's user guide ("Labels"). Each label that is heard is said in a note, and is
no annotation any more; one that is not known is a warning.
"""

from __future__ import annotations

from compose2k8s.codes import KOMPOSE_LABEL, KOMPOSE_UNKNOWN
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

PREFIX = "kompose."


def _number(text: str) -> Any:
    return int(text) if text.isdigit() else text


def _truth(text: str) -> bool:
    return text.lower() in ("true", "1", "yes")


def _type(text: str) -> str:
    return {"clusterip": "none", "headless": "none", "loadbalancer": "loadbalancer"}.get(
        text.lower(), "nodeport"
    )


# label -> (path of the knob, what becomes of the value)
_KNOBS: dict[str, tuple[tuple[str, ...], Callable[[str], Any]]] = {
    "kompose.controller.type": (("workload",), str.lower),
    "kompose.cronjob.schedule": (("schedule",), str),
    "kompose.hpa.cpu": (("autoscaling", "cpu"), _number),
    "kompose.hpa.memory": (("autoscaling", "memory"), _number),
    "kompose.hpa.replicas.max": (("autoscaling", "max"), _number),
    "kompose.hpa.replicas.min": (("autoscaling", "min"), _number),
    "kompose.image-pull-secret": (("image_pull_secrets",), str),
    "kompose.service.expose.ingress-class-name": (("ingress", "ingress_class"), str),
    "kompose.service.expose.tls-secret": (("ingress", "tls_secret"), str),
    "kompose.service.type": (("expose",), _type),
    "kompose.serviceaccount-name": (("service_account",), str),
}
# label -> (attribute of the service, what becomes of the value)
_ATTRIBUTES: dict[str, tuple[tuple[str, ...], Callable[[str], Any]]] = {
    "kompose.image-pull-policy": (
        ("pull_policy",),
        lambda t: {"Always": "always", "Never": "never"}.get(t, "missing"),
    ),
    "kompose.service.healthcheck.readiness.interval": (("healthcheck", "interval"), str),
    "kompose.service.healthcheck.readiness.retries": (("healthcheck", "retries"), _number),
    "kompose.service.healthcheck.readiness.start_period": (("healthcheck", "start_period"), str),
    "kompose.service.healthcheck.readiness.timeout": (("healthcheck", "timeout"), str),
    "kompose.service.healthcheck.readiness.disable": (("healthcheck", "disable"), _truth),
}


def apply(service: Map, name: str, notes: list[Diagnostic]) -> None:
    """Take the labels of kompose out of a service and turn its knobs, in place."""
    labels = service.get("labels")
    if not isinstance(labels, Map):
        return
    for label in [k for k in labels if k.startswith(PREFIX)]:
        value = labels[label]
        if not isinstance(value, Traced):
            continue
        text = str(value.value)
        at = place(value)
        if label == "kompose.service.expose":
            _set(service, ("x-kubernetes", "expose"), Traced("ingress", value.origins), at)
            if text.lower() != "true":
                _set(service, ("x-kubernetes", "ingress", "host"), value, at)
        elif label in _KNOBS:
            path, convert = _KNOBS[label]
            _set(service, ("x-kubernetes", *path), Traced(convert(text), value.origins), at)
        elif label in _ATTRIBUTES:
            path, convert = _ATTRIBUTES[label]
            _set(service, path, Traced(convert(text), value.origins), at)
        else:
            message = f"services.{name}: the label {label} of kompose is not translated"
            hint = "say it with x-kubernetes"
            notes.append(
                Diagnostic(code=KOMPOSE_UNKNOWN, message=message, origins=(at,), hint=hint)
            )
            del labels[label]
            continue
        message = f"services.{name}: the label {label} of kompose is heard"
        notes.append(Diagnostic(code=KOMPOSE_LABEL, message=message, origins=(at,)))
        del labels[label]


def _set(service: Map, path: tuple[str, ...], value: Traced[Any], at: int) -> None:
    """Put a value at a path of the service, unless the user wrote one there."""
    node = service
    for step in path[:-1]:
        child = node.get(step)
        if not isinstance(child, Map):
            child = Map(at)
            node.put(step, child, at)
        node = child
    if path[-1] not in node:
        node.put(path[-1], value, at)
