"""`deploy`: how many, where, and how a change rolls out.

The kind by `mode` is decided in generator/kinds.py, resources in attributes/resources.py; here is the
rest: replicas, strategy, placement (compose-spec deploy.md).
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.keys import (
    Keyed,
    each,
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
    texts,
)
from compose2k8s.parser.node import Map
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.requests import Generic, Request
    from compose2k8s.trace import Tree

_UNDO = "a rollback uses the strategy of an update"


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


class UpdateConfig(Keyed):
    delay: Traced[float] | None = key(seconds)
    failure_action: Traced[str] | None = key(text)
    max_failure_ratio: Traced[float] | None = key(
        number,
        dropped="a rollout stops at the first pod that does not get ready",
        nothing=(0,),
        hint="Argo Rollouts can",
    )
    monitor: Traced[float] | None = key(seconds)
    order: Traced[str] | None = key(text)
    parallelism: Traced[int] | None = key(integer)

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        action = self.failure_action
        if action is not None:
            if action.value == "pause":
                ctx.plan.already.update(action.origins)
            else:
                message = f"failure_action: a rollout that fails stops; it does not {action.value}"
                notes.append(say(DROPPED, message, action, hint="`kubectl rollout undo` goes back"))
        if ctx.ends:
            notes.append(say(IGNORED, "update_config: a job is not rolled out", self))
            return Fragment(notes=notes)
        workload: dict[str, Tree] = {}
        waits = [v for v in (self.delay, self.monitor) if v is not None]
        if waits:
            longest = max(int(-(-v.value // 1)) for v in waits)
            workload["minReadySeconds"] = decides(waits, longest)
        first = self.order is not None and self.order.value == "start-first"
        if ctx.plan.kinds[ctx.name].value == "StatefulSet":
            self._one_by_one(first, ctx, notes)
        elif self.order is not None or self.parallelism is not None:
            workload["update"] = self._rolling(first)
        return Fragment(workload=workload, notes=notes)

    def _rolling(self, first: bool) -> dict[str, Tree]:
        many: Traced[int | str] = decides(self.order, 1)
        if self.parallelism is not None:
            many = self.parallelism.map(lambda n: n or "100%")
        none = decides((self.order, self.parallelism), 0)
        return {
            "maxSurge": many if first else none,
            "maxUnavailable": none if first else many,
        }

    def _one_by_one(self, first: bool, ctx: Context, notes: list[Diagnostic]) -> None:
        """A StatefulSet replaces its pods one by one; `maxUnavailable` of it is off by default."""
        if first:
            message = "update_config.order: a StatefulSet stops a pod before it starts the next"
            notes.append(say(DROPPED, message, self.order))
        elif self.order is not None:
            ctx.plan.already.update(self.order.origins)
        many = self.parallelism
        if many is not None and many.value != 1:
            message = "update_config.parallelism: a StatefulSet replaces its pods one by one"
            notes.append(say(DROPPED, message, many))
        elif many is not None:
            ctx.plan.already.update(many.origins)


class RollbackConfig(Keyed):
    delay: Traced[float] | None = key(seconds, dropped=_UNDO)
    failure_action: Traced[str] | None = key(text, dropped=_UNDO)
    max_failure_ratio: Traced[float] | None = key(number, dropped=_UNDO)
    monitor: Traced[float] | None = key(seconds, dropped=_UNDO)
    order: Traced[str] | None = key(text, dropped=_UNDO)
    parallelism: Traced[int] | None = key(integer, dropped=_UNDO)


class Preference(Keyed):
    spread: Traced[str] | None = key(text)


class Placement(Keyed):
    constraints: tuple[Traced[str], ...] | None = key(texts)
    max_replicas_per_node: Traced[int] | None = key(integer)
    preferences: tuple[Preference, ...] | None = key(each(table(Preference)))

    def emit(self, ctx: Context) -> Fragment:
        from compose2k8s.generator import placement

        return placement.fragment(self, ctx)


class Deploy(Keyed):
    endpoint_mode: Traced[str] | None = key(text)  # generator/network/service_objects.py
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    mode: Traced[str] | None = key(text)  # generator/kinds.py
    placement: Placement | None = key(table(Placement))
    replicas: Traced[int] | None = key(integer)  # generator/kinds.py
    resources: Resources | None = key(table(Resources))
    restart_policy: RestartPolicy | None = key(table(RestartPolicy))
    rollback_config: RollbackConfig | None = key(table(RollbackConfig))
    update_config: UpdateConfig | None = key(table(UpdateConfig))

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
