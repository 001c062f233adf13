"""network_mode, pid, ipc, uts, userns_mode and cgroup: whose namespaces a container runs in.

`host` has a field of the pod each; `service:X` puts the container into the pod of X
(generator/groups.py); `container:X` names a container that Compose does not know.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree

USER_NAMESPACES = (1, 33)  # PodSpec.hostUsers is on by default
_POD = {"network_mode": "hostNetwork", "pid": "hostPID", "ipc": "hostIPC"}
_DEFAULTS = {
    "network_mode": ("bridge", "default", ""),
    "pid": ("",),
    "ipc": ("private", "shareable", ""),
    "uts": ("",),
    "cgroup": ("private",),
    "userns_mode": ("host",),
}


def emit(ctx: Context) -> Fragment:
    pod: dict[str, Tree] = {}
    notes: list[Diagnostic] = []
    for name, defaults in _DEFAULTS.items():
        value: Traced[str] | None = getattr(ctx.service, name)
        if value is None:
            continue
        if value.value in defaults:
            ctx.plan.already.update(value.origins)
        elif value.value == "host" and name in _POD:
            pod[_POD[name]] = decides(value, True)
            if name == "network_mode":
                pod["dnsPolicy"] = decides(value, "ClusterFirstWithHostNet")
        elif value.value.startswith("service:"):
            notes += _joins(name, value, ctx, pod)
        elif name == "network_mode" and value.value == "none":
            if not ctx.plan.networks.separated:
                message = "network_mode: none is kept only with NetworkPolicies"
                notes.append(say(DROPPED, message, value))
        elif name == "userns_mode":
            notes += _own_users(value, ctx, pod)
        else:
            notes.append(_dropped(name, value, ctx))
    return Fragment(pod=pod, notes=notes)


def _joins(name: str, value: Traced[str], ctx: Context, pod: dict[str, Tree]) -> list[Diagnostic]:
    other = value.value.removeprefix("service:")
    if ctx.plan.pod(ctx.name) == ctx.name or name not in _POD:
        message = f"{name}: it cannot be shared with {other} in Kubernetes"
        return [say(DROPPED, message, value)]
    if name == "pid":
        pod["shareProcessNamespace"] = decides(value, True)
    return [say(APPROXIMATED, f"{name}: the container runs in the pod of {other}", value)]


def _own_users(value: Traced[str], ctx: Context, pod: dict[str, Tree]) -> list[Diagnostic]:
    """A user namespace of the pod's own: nothing of the host's may be shared with it."""
    shared = [getattr(ctx.service, n) for n in _POD]
    if any(s is not None and s.value == "host" for s in shared):
        message = "userns_mode: with namespaces of the host, a pod has the host's users too"
    elif ctx.options.kube_version < USER_NAMESPACES:
        message = "userns_mode: user namespaces are off by default before Kubernetes 1.33"
    else:
        pod["hostUsers"] = decides(value, False)
        return []
    return [say(DROPPED, message, value)]


def _dropped(name: str, value: Traced[str], ctx: Context) -> Diagnostic:
    if value.value.startswith("container:"):
        message = f"{name}: {value.value} is no service of this project"
        hint = "make it a service and write service:NAME"
    elif name == "uts":
        message, hint = "uts: a pod has the host's name only together with the host's network", ""
        mode = ctx.service.network_mode
        if mode is not None and mode.value == "host":
            return say(APPROXIMATED, "uts: the host's network brings the host's name", value)
    elif name == "cgroup":
        message, hint = (
            "cgroup: a pod never runs in the host's control group",
            "privileged comes near",
        )
    else:
        message, hint = f"{name}: nothing like {value.value} exists", ""
    return say(DROPPED, message, value, hint=hint)
