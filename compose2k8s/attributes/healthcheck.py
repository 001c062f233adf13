"""`healthcheck` becomes a readiness probe, with Docker's defaults where nothing is said (house rule 7).

Docker marks an unhealthy container and leaves it running; a readiness probe takes it out of its Service
and leaves it running too. Liveness, and the startup probe that goes with it, only with --liveness.
CMD-SHELL runs in a shell (compose-spec 05-services, healthcheck).
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, IGNORED, PROBE_OFF
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Keyed, boolean, integer, key, read, seconds, texts
from compose2k8s.trace import Traced, decides, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree

# Docker's defaults; those of Kubernetes are 10, 1 and 3.
PERIOD, TIMEOUT, RETRIES, START_INTERVAL = 30, 30, 3, 5
SLOW = 60  # seconds after which people wonder why a pod is still not ready


class Healthcheck(Keyed):
    test: tuple[Traced[str], ...] | None = key(texts)
    interval: Traced[float] | None = key(seconds)
    timeout: Traced[float] | None = key(seconds)
    retries: Traced[int] | None = key(integer)
    start_period: Traced[float] | None = key(seconds)
    start_interval: Traced[float] | None = key(seconds)
    disable: Traced[bool] | None = key(boolean)

    @property
    def off(self) -> bool:
        """No health check at all: `disable: true`, `test: [NONE]`, or no test."""
        disabled = self.disable is not None and self.disable.value
        return disabled or not self.test or self.test[0].value == "NONE"

    def emit(self, ctx: Context) -> Fragment:
        knobs = ctx.knobs
        ready = None if knobs is None else knobs.readiness
        live = None if knobs is None else knobs.liveness
        if self.off and (ready is not None or (live is not None and not isinstance(live, Traced))):
            ctx.plan.already.update(origins_of(self.test, self.disable))
            return Fragment(notes=self._start_notes())
        if self.off:
            return Fragment(
                notes=[say(PROBE_OFF, f"healthcheck: no probe, {self._why_off()}", self)]
            )
        if ctx.ends:
            return Fragment(notes=[say(IGNORED, f"healthcheck: {_of_job(ctx)}", self)])
        assert self.test is not None  # off would be true
        if len(self.test) == 1:
            message = f"healthcheck.test: {self.test[0].value} without a command tests nothing"
            return Fragment(notes=[say(DROPPED, message, self)])
        if self.disable is not None:
            ctx.plan.already.update(self.disable.origins)
        probe = {"exec": {"command": self._command(ctx)}, **self.timing()}
        container: dict[str, Tree] = {}
        notes: list[Diagnostic] = []
        if ready is None:
            container["readinessProbe"] = probe
        asked = isinstance(live, Traced) and live.value
        if isinstance(live, Traced):
            ctx.plan.already.update(live.origins)
        if asked or (ctx.options.liveness and live is None):
            container["livenessProbe"] = probe
            container["startupProbe"] = self._startup(probe)
        else:
            notes += self._start_notes()
        if not container:
            message = "healthcheck.test: x-kubernetes says how to ask instead"
            notes.append(say(IGNORED, message, self.test))
        return Fragment(container=container, notes=notes)

    def timing(self) -> dict[str, Tree]:
        """When a probe asks, and how often it may fail."""
        return {
            "periodSeconds": _whole(self.interval, PERIOD),
            "timeoutSeconds": _whole(self.timeout, TIMEOUT),
            "failureThreshold": Traced(RETRIES) if not self.retries else self.retries.map(_retries),
        }

    def _why_off(self) -> str:
        if self.test or (self.disable is not None and self.disable.value):
            return "as there is no health check"
        return "as there is no test here; that of an image is not seen by Kubernetes"

    def _command(self, ctx: Context) -> list[Tree]:
        first, *rest = self.test or ()
        if first.value == "CMD-SHELL":
            shell = ("cmd", "/S", "/C") if ctx.windows else ("/bin/sh", "-c")
            return [*(decides(first, word) for word in shell), *(ctx.argument(r) for r in rest)]
        ctx.plan.already.update(first.origins)
        return [ctx.argument(r) for r in rest]

    def _start_notes(self) -> list[Diagnostic]:
        about = [v for v in (self.start_period, self.start_interval) if v is not None]
        if not about:
            return []
        names = [n for n in ("start_period", "start_interval") if getattr(self, n) is not None]
        message = f"{', '.join(names)}: a pod is not ready before its first success anyway"
        hint = "--liveness makes a startup probe of it"
        every, first = self.interval, self.start_interval
        if every is None or first is None or not self.start_period or every.value < SLOW:
            return [say(IGNORED, message, about, hint=hint)]
        message = f"healthcheck: a pod that is not ready at once is asked again after {_up(every.value)}s, not {_up(first.value)}s"
        return [say(DROPPED, message, about, hint=f"shorten the interval; or {hint}")]

    def _startup(self, probe: dict[str, Tree]) -> dict[str, Tree]:
        period = self.interval
        if self.start_period is not None and self.start_period.value > 0:
            period = self.start_interval or Traced(float(START_INTERVAL))
        failures = trace(_failures, self.start_period, period, self.retries)
        return {**probe, "periodSeconds": _whole(period, PERIOD), "failureThreshold": failures}


def _of_job(ctx: Context) -> str:
    """Why a job has no probe."""
    if any(gate.looks for gate in ctx.plan.gates.values() if gate.dependency == ctx.name):
        return "who waits for it looks for the file, as the job has no readiness"
    return "a job has no readiness"


def _failures(start: float | None, period: float | None, retries: int | None) -> int:
    """How often a start may fail: the start period, then the retries."""
    each = max(1, _up(period or PERIOD))
    return max(1, -(-_up(start or 0) // each) + (retries or RETRIES))


def _whole(value: Traced[float] | None, default: int) -> Traced[int]:
    """Whole seconds, at least one; 0 is Docker's default."""
    if value is None:
        return Traced(default)
    return value.map(lambda s: max(1, _up(s)) if s > 0 else default)


def _retries(value: int) -> int:
    return value if value > 0 else RETRIES


def _up(value: float) -> int:
    return int(-(-value // 1))


def decode(node: Node) -> Healthcheck:
    return read(Healthcheck, node)
