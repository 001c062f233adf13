"""`stop_grace_period` and `stop_signal`: how a container is asked to end.

A pod has one grace period, in whole seconds. A signal other than SIGTERM has a field of its own since
Kubernetes 1.33, but off by default; the image's own STOPSIGNAL is honoured by the runtime anyway. So a
preStop handler sends it and waits, which needs a shell in the image. SIGKILL is a grace period of zero.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.trace import trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree

# signal(7), without SIG: the names that Docker and `kill` of a shell know.
_SIGNALS = (
    " HUP INT QUIT ILL TRAP ABRT IOT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CLD CONT STOP "
    "TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO POLL PWR SYS "
)
_TERM = ("TERM", "15")
_KILL = ("KILL", "9")


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
        if name in _TERM:
            ctx.plan.already.update(signal.origins)
        elif name in _KILL and _alone(ctx):
            pod["terminationGracePeriodSeconds"] = trace(lambda *_: 0, signal, grace)
        else:
            container = _sent(signal, name, ctx, notes)
    return Fragment(container=container, pod=pod, notes=notes)


def _sent(signal: Traced[str], name: str, ctx: Context, notes: list[Diagnostic]) -> dict[str, Tree]:
    """The preStop handler that sends the signal, or why there is none."""
    if not _known(name):
        message = f"stop_signal: there is no signal {signal.value!r}; SIGTERM is sent"
        notes.append(say(DROPPED, message, signal))
    elif ctx.windows:
        message = "stop_signal: a container of Windows takes no signals"
        notes.append(say(DROPPED, message, signal))
    elif ctx.ends:
        message = "stop_signal: what ends by itself gets SIGTERM when it is stopped early"
        notes.append(say(APPROXIMATED, message, signal))
    elif getattr(ctx.service, "pre_stop", None) is not None:
        message = f"stop_signal: the pre_stop hook has the place where {signal.value} could be sent"
        notes.append(say(DROPPED, message, signal, hint="send it in the hook"))
    elif name in _KILL or _shares_processes(ctx):
        message = f"stop_signal: SIGTERM is sent, as {signal.value} would reach others in the pod"
        notes.append(say(DROPPED, message, signal))
    else:
        script = f"kill -{name} 1; while kill -0 1 2>/dev/null; do sleep 1; done"
        handler = {"exec": {"command": ["/bin/sh", "-c", signal.map(lambda _: script)]}}
        message = (
            f"stop_signal: a preStop handler sends {signal.value}; it needs a shell in the image"
        )
        notes.append(say(APPROXIMATED, message, signal))
        return {"lifecycle": {"preStop": handler}}
    return {}


def _known(name: str) -> bool:
    if name.isdigit():
        return 0 < int(name) <= 64
    return f" {name} " in _SIGNALS or (
        name[:5] in ("RTMIN", "RTMAX") and (not name[5:] or name[6:].isdigit())
    )


def _alone(ctx: Context) -> bool:
    return [*map(ctx.plan.pod, ctx.project.services)].count(ctx.plan.pod(ctx.name)) == 1


def _shares_processes(ctx: Context) -> bool:
    """Process 1 is not the program's own: it is the host's, another container's or the pause container."""
    here = ctx.plan.pod(ctx.name)
    return any(
        service.pid is not None or (service.init is not None and service.init.value)
        for name, service in ctx.project.services.items()
        if ctx.plan.pod(name) == here
    )
