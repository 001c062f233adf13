"""cpus, memory and deploy.resources become requests and limits, in quantities a person reads.

The short attributes and deploy.resources say the same thing in two places, and Compose refuses a
project in which they differ. Nothing is invented: no limit without one in the file.
"""

from __future__ import annotations

from compose2k8s.codes import ABOVE_LIMIT, APPROXIMATED, DROPPED, TOO_SMALL
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.quantity import cores, quantity
from compose2k8s.trace import trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree

PERIOD = 100_000  # microseconds: the period of a CPU quota unless one is given
LEAST = 6 * 1024 * 1024  # bytes of memory, below which Docker refuses to start a container


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    wanted = getattr(getattr(ctx.service, "deploy", None), "resources", None)
    most = wanted.limits if wanted is not None else None
    least = wanted.reservations if wanted is not None else None
    cpu = _cpu_limit(ctx, most.cpus if most else None, notes)
    memory = _one(ctx.service.mem_limit, most.memory if most else None)
    limits: dict[str, Tree] = {"cpu": cpu.map(cores)} if cpu is not None else {}
    if memory is not None and _asks(ctx, memory):
        limits["memory"] = memory.map(quantity)
        if memory.value < LEAST:
            shown = quantity(memory.value)
            message = f"a limit of {shown} of memory is too small to start anything"
            notes.append(say(TOO_SMALL, message, memory, hint="Docker refuses less than 6m"))
    requests: dict[str, Tree] = {}
    share = _cpu_request(ctx, least.cpus if least else None, notes)
    if share is not None and _asks(ctx, share):
        requests["cpu"] = _within(share, cpu, "cpu", notes).map(cores)
    part = _one(ctx.service.mem_reservation, least.memory if least else None)
    if part is not None and _asks(ctx, part):
        held = _within(part, memory, "memory", notes)
        requests["memory"] = held.map(lambda n: quantity(int(n)))
    _swap(ctx, memory, notes)
    found = {"limits": limits, "requests": requests}
    resources = {name: values for name, values in found.items() if values}
    return Fragment(container={"resources": resources} if resources else {}, notes=notes)


def _asks(ctx: Context, amount: Traced[float] | Traced[int]) -> bool:
    """Whether an amount asks for anything: zero says in both systems that there is no limit."""
    if amount.value <= 0:
        ctx.plan.already.update(amount.origins)
    return amount.value > 0


def _cpu_request(
    ctx: Context, deployed: Traced[float] | None, notes: list[Diagnostic]
) -> Traced[float] | None:
    """What deploy reserves, or else what shares of the CPU stand for: 1024 are one."""
    shares = ctx.service.cpu_shares
    if shares is None:
        return deployed
    if deployed is not None or shares.value <= 0:
        message = "cpu_shares: the reservation of deploy says it"
        notes.append(say(APPROXIMATED, message, shares))
        return deployed
    message = "cpu_shares: also reserves the CPU that it stands for"
    notes.append(say(APPROXIMATED, message, shares))
    return shares.map(lambda number: max(number, 2) / 1024)


def _swap(ctx: Context, memory: Traced[int] | None, notes: list[Diagnostic]) -> None:
    """Containers have no swap by default: which is what a limit of both that equals the memory says."""
    both = ctx.service.memswap_limit
    if both is None:
        return
    if both.value == 0 or (memory is not None and both.value == memory.value):
        ctx.plan.already.update(both.origins)
    else:
        message = "memswap_limit: swap is a setting of the node's kubelet, not of a pod"
        notes.append(say(DROPPED, message, both))


def _one(a: Traced[int] | None, b: Traced[int] | None) -> Traced[int] | None:
    """The value that two attributes agree on, credited to both."""
    if a is None or b is None:
        return b if a is None else a
    return trace(lambda x, _: x, a, b)


def _cpu_limit(
    ctx: Context, deployed: Traced[float] | None, notes: list[Diagnostic]
) -> Traced[float] | None:
    """cpus, or else a quota of a period, or else a count: the first that asks for a limit."""
    service = ctx.service
    cpus, quota, count = service.cpus or deployed, service.cpu_quota, service.cpu_count
    if service.cpus is not None and deployed is not None:
        cpus = trace(lambda a, _: a, service.cpus, deployed)
    share = trace(lambda q, p: q / (p or PERIOD), quota, service.cpu_period) if quota else None
    ways = {"cpus": cpus, "cpu_quota": share, "cpu_count": count.map(float) if count else None}
    found: Traced[float] | None = None
    by = ""
    for name, value in ways.items():
        if value is None:
            continue
        if value.value <= 0:  # no limit
            ctx.plan.already.update(value.origins)
        elif found is None:
            found, by = value, name
        else:
            notes.append(say(APPROXIMATED, f"{name}: the limit is said by {by}", value))
    if service.cpu_period is not None and quota is None:
        message = "cpu_period: means nothing without cpu_quota"
        notes.append(say(APPROXIMATED, message, service.cpu_period))
    return found


def _within(
    request: Traced[float] | Traced[int],
    limit: Traced[float] | Traced[int] | None,
    name: str,
    notes: list[Diagnostic],
) -> Traced[float]:
    """The API server refuses a request above its limit; Docker does not."""
    if limit is not None and limit.value > 0 and request.value > limit.value:
        message = (
            f"the reservation of {name} is above its limit, and Kubernetes takes only the limit"
        )
        notes.append(say(ABOVE_LIMIT, message, request, limit))
        return trace(lambda _, most: most, request, limit)
    return request
