"""`platform` and `runtime`: on which nodes, and by which runtime, a pod runs."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.names import label
from compose2k8s.generator.placement import ARCHITECTURES
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree

SYSTEMS = ("linux", "windows", "")  # of nodes; WebAssembly (wasi) runs on them


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    pod = {**_platform(ctx.service.platform, notes), **_runtime(ctx, notes)}
    isolation = ctx.service.isolation
    if isolation is not None and isolation.value == "default":
        ctx.plan.already.update(isolation.origins)
    elif isolation is not None:
        message = f"isolation: a pod does not choose {isolation.value!r} isolation"
        hint = "use a RuntimeClass with a Hyper-V handler"
        notes.append(say(DROPPED, message, isolation, hint=hint))
    return Fragment(pod=pod, notes=notes)


def _platform(platform: Traced[str] | None, notes: list[Diagnostic]) -> dict[str, Tree]:
    """Fields of the pod for `os/arch/variant`."""
    if platform is None:
        return {}
    system, _, rest = platform.value.partition("/")
    machine, _, variant = rest.partition("/")
    if not rest and system not in ("linux", "windows"):
        system, machine = "", system
    arch = ARCHITECTURES.get(machine, machine)
    if (system and label(system) != system) or (arch and label(arch) != arch):
        message = f"platform: nodes have nothing like {platform.value!r}"
        notes.append(say(DROPPED, message, platform, hint="write linux/amd64 or its like"))
        system = arch = ""
    elif system not in SYSTEMS:
        message = f"platform: no node runs {system}; the runtime knows what to do with it"
        notes.append(say(APPROXIMATED, message, platform))
        system = arch = variant = ""
    if variant:
        message = f"platform: nodes say their architecture, not its variant {variant}"
        notes.append(say(APPROXIMATED, message, platform))
    wanted = {"kubernetes.io/os": system, "kubernetes.io/arch": arch}
    selector = {name: decides(platform, value) for name, value in wanted.items() if value}
    return {
        **({"nodeSelector": selector} if selector else {}),
        **({"os": {"name": decides(platform, "windows")}} if system == "windows" else {}),
    }


def _runtime(ctx: Context, notes: list[Diagnostic]) -> dict[str, Tree]:
    runtime = ctx.service.runtime
    if runtime is None:
        return {}
    if runtime.value in ("runc", "io.containerd.runc.v2"):
        ctx.plan.already.update(runtime.origins)
        return {}
    name = label(runtime.value)
    message = f"runtime: the cluster must have a RuntimeClass called {name}"
    notes.append(say(NEEDED, message, runtime, hint="without it no pod is made"))
    return {"runtimeClassName": runtime.map(lambda _: name)}
