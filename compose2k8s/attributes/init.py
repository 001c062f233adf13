"""`init: true` becomes a shared process namespace: the pause container is PID 1 and reaps zombies."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context


def emit(ctx: Context) -> Fragment:
    init = ctx.service.init
    if init is None or not init.value:
        ctx.plan.already.update(init.origins if init is not None else ())
        return NOTHING
    if ctx.service.pid is not None and ctx.service.pid.value == "host":
        message = "init: with the host's processes there is an init already"
        return Fragment(notes=[say(APPROXIMATED, message, init)])
    message = (
        "init: the pod's pause container is the init, and its containers see each other's processes"
    )
    return Fragment(
        pod={"shareProcessNamespace": decides(init, True)}, notes=[say(APPROXIMATED, message, init)]
    )
