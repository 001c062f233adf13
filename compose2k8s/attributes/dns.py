"""`dns`, `dns_search` and `dns_opt` become the pod's dnsConfig.

The name servers are asked after the cluster's own: without it, no service name would resolve.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.names import label
from compose2k8s.grammar import address

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree

SERVERS, SEARCHES = 3, 32  # what the API server admits


def emit(ctx: Context) -> Fragment:
    service = ctx.service
    notes: list[Diagnostic] = []
    config: dict[str, Tree] = {}
    if service.dns:
        servers = _first(_addresses(service.dns, notes), SERVERS, "dns", notes)
        if servers:
            config["nameservers"] = servers
            message = (
                "dns: these servers are asked when the cluster's own name service does not answer"
            )
            hint = "to forward a domain to them, add a stub domain to CoreDNS"
            notes.append(say(APPROXIMATED, message, *servers, hint=hint))
    if service.dns_search:
        searches = _first(_domains(service.dns_search, notes), SEARCHES, "dns_search", notes)
        config["searches"] = searches or None
    if service.dns_opt:
        config["options"] = [_option(o) for o in service.dns_opt if o.value]
    given = any(config.values())
    return Fragment(pod={"dnsConfig": config} if given else {}, notes=notes)


def _addresses(values: tuple[Traced[str], ...], notes: list[Diagnostic]) -> tuple[Traced[str], ...]:
    """A pod takes addresses only; Docker says so when it starts the container."""
    good = tuple(v for v in values if address(v.value))
    for value in values:
        if value not in good:
            notes.append(say(DROPPED, f"dns: {value.value!r} is no IP address", value))
    return good


def _domains(values: tuple[Traced[str], ...], notes: list[Diagnostic]) -> tuple[Traced[str], ...]:
    """`.` takes the domains of the host away; a pod needs those of the cluster."""
    good: list[Traced[str]] = []
    for value in values:
        steps = value.value.removesuffix(".").split(".")
        if value.value == ".":
            message = "dns_search: without the domains of the cluster no service would be found"
            notes.append(say(IGNORED, message, value))
        elif all(label(step) == step for step in steps):
            good.append(value)
        else:
            notes.append(say(DROPPED, f"dns_search: {value.value!r} is no domain", value))
    return tuple(good)


def _first(
    values: tuple[Traced[str], ...], limit: int, name: str, notes: list[Diagnostic]
) -> list[Traced[str]]:
    """The distinct values, as many as a pod may have."""
    distinct = list({v.value: v for v in values}.values())
    for extra in distinct[limit:]:
        notes.append(say(DROPPED, f"{name}: a pod has at most {limit}", extra))
    return distinct[:limit]


def _option(option: Traced[str]) -> Tree:
    name, colon, _ = option.value.partition(":")
    value = option.map(lambda text: text.partition(":")[2]) if colon else None
    return {"name": option.map(lambda _: name), "value": value}
