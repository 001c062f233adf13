"""`x-kubernetes`: what a compose file may say about Kubernetes itself, wherever it says something else.

    x-kubernetes:                      # for every service and volume that says nothing of its own
      expose: ingress                  # nodeport, loadbalancer, ingress, gateway, none
      storage: {size: 20Gi, storage_class: fast}
    services:
      web:
        ports:
          - {target: 80, published: "80", x-kubernetes: {node_port: 30080}}
        x-kubernetes:
          workload: statefulset
          ingress: {host: shop.example.com, path: /, class: nginx, tls_secret: shop-tls}
          autoscaling: {min: 2, max: 10, cpu: 70}
          disruption_budget: {min_available: 1}
          readiness: {path: /healthz, port: 80}
          patches: {Deployment: {spec: {revisionHistoryLimit: 2}}}
    volumes:
      data:
        x-kubernetes: {size: 20Gi, storage_class: fast, access_mode: ReadWriteMany}

An attribute that is not in these tables is an error. `patches` are merged into the objects that are made,
last of all (generator/patches.py). Labels of kompose mean the same knobs (kompose_labels.py).
"""

from __future__ import annotations

from compose2k8s.codes import DECIDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import (
    Keyed,
    boolean,
    integer,
    key,
    read,
    scalar,
    table,
    text,
    texts,
)
from compose2k8s.parser.node import Map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced, Tree


def _one_of(*allowed: str) -> Callable[[Node], Traced[str]]:
    def parse(raw: object) -> str:
        if raw not in allowed:
            raise ValueError(f"{raw!r} is not one of {', '.join(allowed)}")
        return str(raw)

    decode = scalar(parse)
    decode.schema = {"enum": list(allowed)}  # type: ignore[attr-defined] # for the JSON schema
    return decode


def _amount(raw: object) -> str:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise ValueError(f"{raw!r} is no percentage and no quantity")
    return str(raw)


_amount_of = scalar(_amount)
_amount_of.schema = {"type": ["integer", "string"]}  # type: ignore[attr-defined] # as above


def _pods(raw: object) -> int | str:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    text = str(raw)
    if not text.removesuffix("%").isdigit():
        raise ValueError(f"{raw!r} is no number of pods and no percentage such as 50%")
    return text if text.endswith("%") else int(text)


_pods_of = scalar(_pods)
_pods_of.schema = {"type": ["integer", "string"]}  # type: ignore[attr-defined] # as above


def patches(node: Node) -> Map:
    """Kind, or Kind/name, of an object -> what is merged into it."""
    if not isinstance(node, Map):
        raise ValueError("expected a mapping from a kind, such as Deployment, to a patch")
    for kind, patch in node.items():
        if not isinstance(patch, Map):
            raise ValueError(f"the patch of {kind} is no mapping")
    return node


class Ingress(Keyed):
    _strict = True
    _at = "generator.network.front_door"
    host: tuple[Traced[str], ...] | None = key(texts)
    path: Traced[str] | None = key(text)
    # `class` is a word of Python
    ingress_class: Traced[str] | None = key(text)
    tls_secret: Traced[str] | None = key(text)


class Autoscaling(Keyed):
    """`cpu`: percent of the request · `memory`: percent of the request, or a quantity such as 200Mi."""

    _strict = True
    _at = "generator.autoscaling"
    min: Traced[int] | None = key(integer)
    max: Traced[int] | None = key(integer)
    cpu: Traced[int] | None = key(integer)
    memory: Traced[str] | None = key(_amount_of)


class DisruptionBudget(Keyed):
    _strict = True
    _at = "generator.autoscaling"
    min_available: Traced[int | str] | None = key(_pods_of)
    max_unavailable: Traced[int | str] | None = key(_pods_of)


class Probe(Keyed):
    """By HTTP (`path` at `port`), or by opening `tcp`."""

    _strict = True
    _at = "x_kubernetes"
    path: Traced[str] | None = key(text)
    port: Traced[int] | None = key(integer)
    tcp: Traced[int] | None = key(integer)

    def handler(self, ctx: Context) -> dict[str, Tree]:
        """How it asks; without a port, the first of the service."""
        if self.tcp is not None:
            return {"tcpSocket": {"port": self.tcp}}
        port: Tree = self.port
        if port is None:
            known = ctx.plan.ports.get(ctx.name, ())
            port = known[0].number if known else 80
        return {"httpGet": {"path": self.path or "/", "port": port}}


def liveness(node: Node) -> Probe | Traced[bool]:
    """`true`: as the healthcheck; or a probe of its own."""
    return read(Probe, node) if isinstance(node, Map) else boolean(node)


liveness.schema = {"anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/probe"}]}  # type: ignore[attr-defined] # for the JSON schema
patches.schema = {"type": "object", "additionalProperties": {"type": "object"}}  # type: ignore[attr-defined] # as above

_EXPOSE = _one_of("nodeport", "loadbalancer", "ingress", "gateway", "none")


class ServiceKnobs(Keyed):
    """On a service."""

    _strict = True
    _at = "x_kubernetes"
    autoscaling: Autoscaling | None = key(table(Autoscaling), at="generator.autoscaling")
    backoff_limit: Traced[int] | None = key(integer, at="generator.kinds")
    concurrency: Traced[str] | None = key(
        _one_of("Allow", "Forbid", "Replace"), at="generator.workload"
    )
    disruption_budget: DisruptionBudget | None = key(
        table(DisruptionBudget), at="generator.autoscaling"
    )
    expose: Traced[str] | None = key(_EXPOSE, at="generator.network.exposure")
    external_traffic_policy: Traced[str] | None = key(
        _one_of("Cluster", "Local"), at="generator.network.service_objects"
    )
    fs_group: Traced[int] | None = key(integer, to="pod.securityContext.fsGroup")
    group: Traced[str] | None = key(text, at="generator.groups")
    headless: Traced[bool] | None = key(boolean, at="generator.network.service_objects")
    host_ports: Traced[bool] | None = key(boolean, at="generator.network.container_ports")
    image_pull_secrets: tuple[Traced[str], ...] | None = key(texts, at="generator.workload")
    ingress: Ingress | None = key(table(Ingress), at="generator.network.front_door")
    liveness: Probe | Traced[bool] | None = key(liveness, at="attributes.healthcheck")
    node_port: Traced[int] | None = key(integer, at="generator.network.service_objects")
    patches: Map | None = key(patches, at="generator.patches")
    readiness: Probe | None = key(table(Probe), at="x_kubernetes")
    schedule: Traced[str] | None = key(text, at="generator.workload")
    service_account: Traced[str] | None = key(text, at="generator.workload")
    workload: Traced[str] | None = key(
        _one_of("deployment", "statefulset", "daemonset", "job", "cronjob"), at="generator.kinds"
    )

    def emit(self, ctx: Context) -> Fragment:
        container: dict[str, Tree] = {}
        check = ctx.service.healthcheck
        timing = {} if check is None else check.timing()
        if self.readiness is not None:
            container["readinessProbe"] = {**self.readiness.handler(ctx), **timing}
        if isinstance(self.liveness, Probe):
            container["livenessProbe"] = {**self.liveness.handler(ctx), **timing}
        pod: dict[str, Tree] = {}
        if self.image_pull_secrets:
            pod["imagePullSecrets"] = [{"name": name} for name in self.image_pull_secrets]
        notes: list[Diagnostic] = []
        of = ctx.plan.pod(ctx.name)
        if self.group is not None and of != ctx.name:
            message = f"group {self.group.value}: {ctx.name} runs in the pod of {of}"
            notes.append(say(DECIDED, message, self.group))
        elif self.group is not None:
            ctx.plan.already.update(self.group.origins)
        return Fragment(container=container, pod=pod, notes=notes)


class VolumeKnobs(Keyed):
    """On a top-level volume."""

    _strict = True
    access_mode: Traced[str] | None = key(
        _one_of("ReadWriteOnce", "ReadWriteMany", "ReadOnlyMany", "ReadWriteOncePod"),
        at="generator.storage.claims",
    )
    patches: Map | None = key(patches, at="generator.patches")
    size: Traced[str] | None = key(text, at="generator.storage.claims")
    storage_class: Traced[str] | None = key(text, at="generator.storage.claims")


class FileKnobs(Keyed):
    """On a top-level config or secret."""

    _strict = True
    file_key: Traced[str] | None = key(
        text, at="generator.storage.resources_held"
    )  # of an external one: the `key` of its content
    patches: Map | None = key(patches, at="generator.patches")


class NetworkKnobs(Keyed):
    """On a top-level network."""

    _strict = True
    patches: Map | None = key(patches, at="generator.patches")


class PortKnobs(Keyed):
    """On a port of a service, in its long form."""

    _strict = True
    expose: Traced[str] | None = key(_EXPOSE, at="generator.network.exposure")
    node_port: Traced[int] | None = key(integer, at="generator.network.service_objects")


class ProjectKnobs(Keyed):
    """At the top of the file: for every service and volume that says nothing of its own."""

    _strict = True
    _at = "project_knobs"
    expose: Traced[str] | None = key(_EXPOSE, at="generator.network.exposure")
    image_pull_secrets: tuple[Traced[str], ...] | None = key(texts, at="generator.workload")
    ingress: Ingress | None = key(table(Ingress), at="generator.network.front_door")
    liveness: Traced[bool] | None = key(boolean)
    patches: Map | None = key(patches, at="generator.patches")
    service_account: Traced[str] | None = key(text, at="generator.workload")
    storage: VolumeKnobs | None = key(table(VolumeKnobs))


TABLES: dict[str, type[Keyed]] = {
    "project": ProjectKnobs,
    "service": ServiceKnobs,
    "volume": VolumeKnobs,
    "config": FileKnobs,
    "secret": FileKnobs,
    "network": NetworkKnobs,
    "port": PortKnobs,
    "probe": Probe,
}
