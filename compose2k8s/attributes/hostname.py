"""`hostname` and `domainname`: what the program sees as its own name.

One DNS label is the pod's hostname; a longer name is its hostnameOverride, on by default since 1.35. As
a name for others, the hostname is a Service (generator/network/hosts.py).
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, ONLY_IN_DOCKER
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.names import label
from compose2k8s.trace import Traced, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context

OVERRIDE = (1, 35)  # PodSpec.hostnameOverride is on by default


def emit(ctx: Context) -> Fragment:
    host, domain = ctx.service.hostname, ctx.service.domainname
    name = host if host is not None else Traced(ctx.name)
    if ctx.host_network:
        about = [v for v in (host, domain) if v is not None]
        message = "hostname: the host's network brings the host's name"
        return Fragment(notes=[say(APPROXIMATED, message, about)])
    if host is not None and "{{" in host.value:
        message = f"hostname: {host.value!r} is filled in by Swarm only; each pod has its own name"
        hint = "the Downward API (fieldRef) tells a program the names of its pod and node"
        return Fragment(notes=[say(ONLY_IN_DOCKER, message, host, domain, hint=hint)])
    if domain is None:
        if label(name.value) == name.value and len(name.value) <= 63:
            return Fragment(pod={"hostname": name})
        full = name
    else:
        full = trace(lambda h, d: f"{h or ctx.name}.{d}", host, domain)
    legal = ".".join(label(step) for step in full.value.split(".") if step)
    if ctx.options.kube_version >= OVERRIDE and len(legal) <= 64:
        found = full.map(lambda _: legal)
        if legal == full.value:
            return Fragment(pod={"hostnameOverride": found})
        message = f"hostname: {full.value!r} is written {legal!r}"
        return Fragment(pod={"hostnameOverride": found}, notes=[say(APPROXIMATED, message, full)])
    short = label(full.value.partition(".")[0])
    message = f"hostname: a pod cannot be called {full.value!r}; it is called {short!r}"
    return Fragment(
        pod={"hostname": full.map(lambda _: short)}, notes=[say(APPROXIMATED, message, full)]
    )
