"""`deploy`: how many, where, and how a change rolls out.

The kind by `mode` is decided in generator/kinds.py, resources in attributes/resources.py; here is the
rest but for what is placed and rolled out, which have rooms of their own (compose-spec deploy.md).
"""

from __future__ import annotations

from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.keys import (
    Keyed,
    integer,
    key,
    mapping,
    number,
    read,
    room,
    seconds,
    size,
    table,
    text,
)
from compose2k8s.parser.node import Map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.placement import Placement
    from compose2k8s.attributes.rollout import RollbackConfig, UpdateConfig
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.requests import Generic, Request
    from compose2k8s.trace import Traced


class Limits(Keyed):
    cpus: Traced[float] | None = key(number, by="resources")
    memory: Traced[int] | None = key(size, by="resources")
    pids: Traced[int] | None = key(
        integer, dropped="podPidsLimit is a setting of the node's kubelet", nothing=(0, -1)
    )


class Reservations(Keyed):
    cpus: Traced[float] | None = key(number, by="resources")
    devices: tuple[Request, ...] | None = key(room("gpus"), by="gpus")
    generic_resources: tuple[Generic, ...] | None = key(room("gpus", "generic"), by="gpus")
    memory: Traced[int] | None = key(size, by="resources")


class Resources(Keyed):
    limits: Limits | None = key(table(Limits))
    reservations: Reservations | None = key(table(Reservations))


class RestartPolicy(Keyed):
    condition: Traced[str] | None = key(text)  # generator/kinds.py
    delay: Traced[float] | None = key(
        seconds, dropped="the kubelet waits 10 s, then longer, up to 5 min"
    )
    max_attempts: Traced[int] | None = key(integer)  # generator/kinds.py
    window: Traced[float] | None = key(
        seconds, dropped="the kubelet starts counting anew after 10 min"
    )


class Deploy(Keyed):
    endpoint_mode: Traced[str] | None = key(text)  # generator/network/service_objects.py
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    mode: Traced[str] | None = key(text)  # generator/kinds.py
    placement: Placement | None = key(room("placement"))
    replicas: Traced[int] | None = key(integer)  # generator/kinds.py
    resources: Resources | None = key(table(Resources))
    restart_policy: RestartPolicy | None = key(table(RestartPolicy))
    rollback_config: RollbackConfig | None = key(room("rollout", "rollback"))
    update_config: UpdateConfig | None = key(room("rollout"))

    def emit(self, ctx: Context) -> Fragment:
        if self.endpoint_mode is not None and self.endpoint_mode.value != "dnsrr":
            ctx.plan.already.update(self.endpoint_mode.origins)
        if not self.labels:
            return NOTHING
        from compose2k8s.generator.annotations import annotated

        notes: list[Diagnostic] = []
        found = annotated(self.labels, notes)
        return Fragment(metadata={"annotations": found} if found else {}, notes=notes)


def decode(node: Node) -> Deploy | None:
    return read(Deploy, node) if isinstance(node, Map) else None
