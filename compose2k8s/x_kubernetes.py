"""`x-kubernetes`: what a compose file may say about Kubernetes itself, on a service, a volume or a port.

    services:
      web:
        x-kubernetes:
          expose: ingress            # nodeport, loadbalancer, ingress, gateway, none
          workload: statefulset
          ingress: {host: shop.example.com, path: /, class: nginx, tls_secret: shop-tls}
          autoscaling: {min: 2, max: 10, cpu: 70}
          disruption_budget: {min_available: 1}
          patches: {Deployment: {spec: {revisionHistoryLimit: 2}}}
    volumes:
      data:
        x-kubernetes: {size: 20Gi, storage_class: fast, access_mode: ReadWriteMany}

An attribute that is not in these tables is an error. Labels of kompose mean the same knobs
(kompose_labels.py).
"""

from __future__ import annotations

from compose2k8s.keys import Keyed, anything, boolean, integer, key, scalar, table, text, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


def _one_of(*allowed: str) -> Callable[[Node], Traced[str]]:
    def parse(raw: object) -> str:
        if raw not in allowed:
            raise ValueError(f"{raw!r} is not one of {', '.join(allowed)}")
        return str(raw)

    return scalar(parse)


expose = _one_of("nodeport", "loadbalancer", "ingress", "gateway", "none")
workload = _one_of("deployment", "statefulset", "daemonset", "job", "cronjob")


class Ingress(Keyed):
    _strict = True
    host: Traced[str] | None = key(text)
    path: Traced[str] | None = key(text)
    # `class` is a word of Python
    ingress_class: Traced[str] | None = key(text)
    tls_secret: Traced[str] | None = key(text)


class Autoscaling(Keyed):
    _strict = True
    min: Traced[int] | None = key(integer)
    max: Traced[int] | None = key(integer)
    cpu: Traced[int] | None = key(integer)
    memory: Traced[int] | None = key(integer)


class DisruptionBudget(Keyed):
    _strict = True
    min_available: Traced[int] | None = key(integer)
    max_unavailable: Traced[int] | None = key(integer)


class ServiceKnobs(Keyed):
    """On a service."""

    _strict = True
    autoscaling: Autoscaling | None = key(table(Autoscaling))
    disruption_budget: DisruptionBudget | None = key(table(DisruptionBudget))
    expose: Traced[str] | None = key(expose)
    image_pull_secrets: tuple[Traced[str], ...] | None = key(texts)
    ingress: Ingress | None = key(table(Ingress))
    liveness: Traced[bool] | None = key(boolean)
    patches: Node | None = key(anything)
    schedule: Traced[str] | None = key(text)
    service_account: Traced[str] | None = key(text)
    workload: Traced[str] | None = key(workload)


class VolumeKnobs(Keyed):
    """On a top-level volume."""

    _strict = True
    access_mode: Traced[str] | None = key(
        _one_of("ReadWriteOnce", "ReadWriteMany", "ReadOnlyMany", "ReadWriteOncePod")
    )
    size: Traced[str] | None = key(text)
    storage_class: Traced[str] | None = key(text)


def schema() -> dict[str, object]:
    """The JSON schema of all of it, made from the tables."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "x-kubernetes",
        "$defs": {"service": _schema(ServiceKnobs), "volume": _schema(VolumeKnobs)},
        "anyOf": [{"$ref": "#/$defs/service"}, {"$ref": "#/$defs/volume"}],
    }


def _schema(cls: type[Keyed]) -> dict[str, object]:
    properties: dict[str, object] = {}
    for name, line in cls._specs.items():
        inner = getattr(line.decode, "record", None)
        properties[name] = _schema(inner) if inner is not None else {}
    return {"type": "object", "additionalProperties": False, "properties": properties}
