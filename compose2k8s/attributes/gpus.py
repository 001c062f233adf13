"""`gpus` and the devices of reservations become extended resources: nvidia.com/gpu and its like.

`count: all` does not exist in Kubernetes; one is asked for, or what `--gpu-count` says.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.trace import Traced, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.requests import Generic, Request
    from compose2k8s.trace import Tree

_BY_DRIVER = {
    "": "nvidia.com/gpu",
    "nvidia": "nvidia.com/gpu",
    "amd": "amd.com/gpu",
    "rocm": "amd.com/gpu",
    "intel": "gpu.intel.com/i915",
}
_KINDS = {"gpu": "", "tpu": "google.com/tpu"}


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
    resource = _KINDS[kind] or _BY_DRIVER.get(driver, f"{driver}/gpu")
    if resource == f"{driver}/gpu" or "/" not in resource or "." not in resource.partition("/")[0]:
        message = f"the GPU driver {driver!r} is not known: the resource may be called otherwise"
        notes.append(say(APPROXIMATED, message, request))
        resource = resource if "." in resource.partition("/")[0] else f"{driver}.com/gpu"
    if request.device_ids:
        message = "device_ids: the scheduler picks devices; as many as are named are asked for"
        notes.append(say(DROPPED, message, request.device_ids))
    count = request.count
    if count is None:
        count = Traced(len(request.device_ids or ()) or 1)
    elif count.value < 0:
        message = f"count: all is not to be had; {ctx.options.gpu_count} is asked for"
        notes.append(say(APPROXIMATED, message, request, hint="--gpu-count N asks for more"))
        count = count.map(lambda _: ctx.options.gpu_count)
    chosen = trace(lambda n, *_: n, count, request.driver, *(request.capabilities or ()))
    old = limits.get(resource)
    limits[resource] = chosen if old is None else trace(lambda a, b: a + b, old, chosen)
    more = [c for c in request.capabilities or () if c.value not in ("gpu", "tpu")]
    if more and resource == "nvidia.com/gpu" and not env:
        env.append(
            {"name": "NVIDIA_DRIVER_CAPABILITIES", "value": trace(lambda *v: ",".join(v), *more)}
        )
    if request.options:
        notes.append(say(DROPPED, "options: drivers take none in a cluster", request.options))


def _generic(
    generic: Generic, ctx: Context, limits: dict[str, Tree], notes: list[Diagnostic]
) -> None:
    spec = generic.discrete_resource_spec
    if spec is None or spec.kind is None or spec.value is None:
        return
    kind = spec.kind.value
    name = kind if "/" in kind else f"{ctx.options.generic_resource_domain}/{kind}"
    limits[name] = trace(lambda v, _: v, spec.value, spec.kind)
    notes.append(say(APPROXIMATED, f"the nodes must offer the resource {name}", spec))
