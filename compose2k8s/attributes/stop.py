"""`stop_grace_period` and `stop_signal`: how a container is asked to end.

A pod has one grace period, in whole seconds. A signal other than SIGTERM has a field of its own since
Kubernetes 1.33, but off by default; the image's own STOPSIGNAL is honoured by the runtime anyway. So a
preStop handler sends it and waits, which needs a shell in the image.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Tree

_TERM = ("SIGTERM", "TERM", "15")


def emit(ctx: Context) -> Fragment:
    service = ctx.service
    notes: list[Diagnostic] = []
    pod: dict[str, Tree] = {}
    container: dict[str, Tree] = {}
    grace = service.stop_grace_period
    if grace is not None:
        pod["terminationGracePeriodSeconds"] = grace.map(lambda s: max(0, int(-(-s // 1))))
    signal = service.stop_signal
    if signal is not None:
        name = signal.value.upper().removeprefix("SIG")
        if signal.value.upper() in _TERM:
            ctx.plan.already.update(signal.origins)
        elif getattr(service, "pre_stop", None) is not None:
            message = (
                f"stop_signal: the pre_stop hook has the place where {signal.value} could be sent"
            )
            notes.append(say(DROPPED, message, signal, hint="send it in the hook"))
        elif ctx.plan.kinds[ctx.name].value in ("Job", "CronJob"):
            message = "stop_signal: a job ends by itself; stopped early, it gets SIGTERM"
            notes.append(say(APPROXIMATED, message, signal))
        else:
            script = signal.map(
                lambda _: f"kill -{name} 1; while kill -0 1 2>/dev/null; do sleep 1; done"
            )
            container["lifecycle"] = {"preStop": {"exec": {"command": ["/bin/sh", "-c", script]}}}
            message = f"stop_signal: a preStop handler sends {signal.value}; it needs a shell in the image"
            notes.append(say(APPROXIMATED, message, signal))
    return Fragment(container=container, pod=pod, notes=notes)
