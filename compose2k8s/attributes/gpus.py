"""`gpus` and the devices of reservations become extended resources: nvidia.com/gpu and its like.

`count: all` does not exist in Kubernetes; one is asked for, or what `--gpu-count` says.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, IGNORED, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import valid_key
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.names import label
from compose2k8s.requests import Generic, Request, generics, requests
from compose2k8s.trace import decides, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree

_BY_DRIVER = {
    "": "nvidia.com/gpu",
    "nvidia": "nvidia.com/gpu",
    "amd": "amd.com/gpu",
    "rocm": "amd.com/gpu",
    "intel": "gpu.intel.com/i915",
}
_CAPABILITIES = "NVIDIA_DRIVER_CAPABILITIES"
_KINDS = {"gpu": "", "tpu": "google.com/tpu"}


def decode(node: Node) -> tuple[Request, ...]:
    """`gpus`, and `devices` of what is reserved."""
    return requests(node)


def generic(node: Node) -> tuple[Generic, ...]:
    """`generic_resources` of what is reserved."""
    return generics(node)


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    limits: dict[str, Tree] = {}
    env: list[Tree] = []
    service = ctx.service
    wanted = getattr(getattr(service, "deploy", None), "resources", None)
    least = wanted.reservations if wanted is not None else None
    for request in service.gpus or ():
        _request(request, ctx, True, limits, env, notes)
    for request in (least.devices or ()) if least else ():
        _request(request, ctx, False, limits, env, notes)
    for generic in (least.generic_resources or ()) if least else ():
        _generic(generic, ctx, limits, notes)
    container: dict[str, Tree] = {"resources": {"limits": limits}} if limits else {}
    if env:
        container["env"] = env
    return Fragment(container=container, notes=notes)


def _request(
    request: Request,
    ctx: Context,
    gpu: bool,
    limits: dict[str, Tree],
    env: list[Tree],
    notes: list[Diagnostic],
) -> None:
    capabilities = [c.value for c in request.capabilities or ()]
    kind = next((k for k in _KINDS if k in capabilities), "gpu" if gpu else "")
    driver = request.driver.value if request.driver else ""
    if not kind:
        shown = ", ".join(capabilities) or "nothing"
        notes.append(say(DROPPED, f"devices: no resource is known for {shown}", request))
        return
    resource = _KINDS[kind] or _BY_DRIVER.get(driver) or _of_cdi(request, driver)
    if not resource:
        resource = f"{label(driver)}/gpu"
        message = f"the GPU driver {driver!r} is not known: nodes may offer another resource than {resource}"
        notes.append(say(NEEDED, message, request))
    elif resource not in limits:
        message = f"devices: the pod waits for a node that offers {resource}"
        hint = "the device plugin of the maker offers it; in a cluster without one, take this out"
        notes.append(say(NEEDED, message, request, hint=hint))
    if request.device_ids:
        message = "device_ids: the scheduler picks devices; as many as are named are asked for"
        notes.append(say(DROPPED, message, request.device_ids))
    count = request.count
    if count is None:
        ids = request.device_ids or ()
        count = decides(ids or request, len(ids) or 1)
    elif count.value < 0:
        message = f"count: all is not to be had; {ctx.options.gpu_count} is asked for"
        notes.append(say(APPROXIMATED, message, request, hint="--gpu-count N asks for more"))
        count = count.map(lambda _: ctx.options.gpu_count)
    chosen = trace(lambda n, *_: n, count, request.driver, *(request.capabilities or ()))
    old = limits.get(resource)
    limits[resource] = chosen if old is None else trace(lambda a, b: a + b, old, chosen)
    more = [c for c in request.capabilities or () if c.value not in ("gpu", "tpu")]
    if more and _says_capabilities(ctx):
        notes.append(say(IGNORED, f"capabilities: the environment says {_CAPABILITIES}", more))
    elif more and resource == "nvidia.com/gpu" and not env:
        env.append({"name": _CAPABILITIES, "value": trace(lambda *v: ",".join(v), *more)})
    if request.options:
        notes.append(say(DROPPED, "gpus: a driver takes no options in a cluster", request.options))


def _of_cdi(request: Request, driver: str) -> str:
    """The kind of device in a CDI name: nvidia.com/gpu of `nvidia.com/gpu=all`."""
    kinds = {i.value.partition("=")[0] for i in request.device_ids or ()}
    return kinds.pop() if driver == "cdi" and len(kinds) == 1 else ""


def _says_capabilities(ctx: Context) -> bool:
    environment = ctx.service.environment
    return environment is not None and _CAPABILITIES in environment.values


def _generic(
    generic: Generic, ctx: Context, limits: dict[str, Tree], notes: list[Diagnostic]
) -> None:
    spec = generic.discrete_resource_spec
    if spec is None or spec.kind is None or spec.value is None:
        return
    kind = spec.kind.value
    name = kind if "/" in kind else f"{ctx.options.generic_resource_domain}/{kind}"
    if valid_key(name) != name:
        message = f"generic_resources: no resource of a cluster can be called {kind!r}"
        notes.append(say(DROPPED, message, spec, hint="use letters, digits, dots and dashes"))
        return
    limits[name] = trace(lambda v, _: v, spec.value, spec.kind)
    message = f"generic_resources: the nodes must offer the resource {name}"
    notes.append(say(NEEDED, message, spec, hint="--generic-resource-domain names its domain"))
