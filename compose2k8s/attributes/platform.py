"""`platform` and `runtime`: on which nodes, and by which runtime, a pod runs."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.names import label
from compose2k8s.generator.placement import ARCHITECTURES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Tree

SYSTEMS = ("linux", "windows", "")  # of nodes; WebAssembly (wasi) runs on them


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    pod: dict[str, Tree] = {}
    platform = ctx.service.platform
    if platform is not None:
        system, _, rest = platform.value.partition("/")
        machine, _, variant = rest.partition("/")
        if not rest and system not in ("linux", "windows"):
            system, machine = "", system
        selector: dict[str, Tree] = {}
        arch = ARCHITECTURES.get(machine, machine)
        if (system and label(system) != system) or (arch and label(arch) != arch):
            message = f"platform: nodes have nothing like {platform.value!r}"
            notes.append(say(DROPPED, message, platform, hint="write linux/amd64 or its like"))
            system = arch = ""
        elif system not in SYSTEMS:
            message = f"platform: no node runs {system}; the runtime knows what to do with it"
            notes.append(say(APPROXIMATED, message, platform))
            system = arch = variant = ""
        if system:
            selector["kubernetes.io/os"] = platform.map(lambda _: system)
        if arch:
            selector["kubernetes.io/arch"] = platform.map(lambda _: arch)
        if selector:
            pod["nodeSelector"] = selector
        if system == "windows":
            pod["os"] = {"name": platform.map(lambda _: "windows")}
        if variant:
            message = f"platform: nodes say their architecture, not its variant {variant}"
            notes.append(say(APPROXIMATED, message, platform))
    runtime = ctx.service.runtime
    if runtime is not None:
        if runtime.value in ("runc", "io.containerd.runc.v2"):
            ctx.plan.already.update(runtime.origins)
        else:
            name = label(runtime.value)
            pod["runtimeClassName"] = runtime.map(lambda _: name)
            message = f"runtime: the cluster must have a RuntimeClass called {name}"
            hint = "without it no pod is made"
            notes.append(say(NEEDED, message, runtime, hint=hint))
    isolation = ctx.service.isolation
    if isolation is not None:
        if isolation.value == "default":
            ctx.plan.already.update(isolation.origins)
        else:
            message = f"isolation: a pod does not choose {isolation.value!r} isolation"
            notes.append(
                say(DROPPED, message, isolation, hint="use a RuntimeClass with a Hyper-V handler")
            )
    return Fragment(pod=pod, notes=notes)
