"""`deploy.update_config`: how a change rolls out; `rollback_config` has nothing like it in a cluster."""

from __future__ import annotations

from compose2k8s.codes import DROPPED, IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Keyed, integer, key, number, read, seconds, text
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree

_UNDO = "a rollback uses the strategy of an update"


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


def decode(node: Node) -> UpdateConfig:
    return read(UpdateConfig, node)


def rollback(node: Node) -> RollbackConfig:
    return read(RollbackConfig, node)
