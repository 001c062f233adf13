"""A Service for every further host name: container_name, aliases, link aliases, hostname.

An alias that several services share balances over all of them, as Docker's DNS does: its Service selects
a label that the pods of all of them carry.
"""

from __future__ import annotations

from compose2k8s.codes import NAME_TAKEN, RENAMED
from compose2k8s.diagnostics import say
from compose2k8s.generator.metadata import alias_label, head, selector
from compose2k8s.generator.network.service_objects import distinct, named
from compose2k8s.trace import Traced, decides, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


def services(plan: Plan, notes: list[Diagnostic]) -> list[Tree]:
    """The Services of all further names; says which names are written otherwise."""
    found: list[Tree] = []
    own = {name: service for service, name in plan.names.services.items()}
    taken: dict[str, str] = {}
    for host, owners in plan.hosts.items():
        name = plan.names.hosts[host]
        if name != host:
            notes.append(
                say(
                    RENAMED,
                    f"the host {host!r} is called {name!r} in the cluster; references to it are rewritten",
                    *owners.values(),
                )
            )
        if host in plan.project.services or name in own:
            notes += _shadowed(host, own.get(name, host), owners)
            plan.already.update(o for v in owners.values() for o in v.origins)
        elif name in taken:
            message = f"{host!r} and {taken[name]!r} would both be called {name!r}"
            notes.append(say(NAME_TAKEN, message, *owners.values(), hint="rename one of them"))
        else:
            taken[name] = host
            notes += _scattered(plan, host, owners)
            found.append(_alias(plan, host, name, owners))
    return found


def _shadowed(host: str, service: str, owners: dict[str, Traced[str]]) -> list[Diagnostic]:
    others = {k: v for k, v in owners.items() if k != service}
    if not others:
        return []
    message = f"{host!r} leads to the service of that name only, not to {', '.join(others)} as well"
    return [say(NAME_TAKEN, message, *others.values())]


def _scattered(plan: Plan, host: str, owners: dict[str, Traced[str]]) -> list[Diagnostic]:
    """In Docker, a name reaches the networks of the asker; in a cluster, it reaches all that have it."""
    first, *others = owners
    apart = [name for name in others if not plan.networks.share(first, name)]
    if not apart:
        return []
    message = (
        f"{host!r} leads to {first} and to {apart[0]}, which share no network: "
        "whoever calls by that name where it is not rewritten may meet either"
    )
    return [say(NAME_TAKEN, message, *owners.values(), hint="use the names of the services")]


def _alias(plan: Plan, host: str, name: str, owners: dict[str, Traced[str]]) -> Tree:
    manifest = head(plan, "Service", "v1", Traced(name, origins_of(owners)), name)
    spec: dict[str, Tree] = {}
    if len({plan.pod(service) for service in owners}) == 1:
        spec["selector"] = selector(plan, next(iter(owners)))
    else:
        spec["selector"] = {alias_label(host): "true"}
    ports = distinct([p for service in owners for p in plan.ports[service]])
    ports.sort(key=lambda p: (p.number.value, p.protocol.value))
    if ports:
        spec["ports"] = [
            {
                "name": n,
                "port": p.number.value,
                "targetPort": p.number.value,
                "protocol": p.protocol.value,
            }
            for n, p in named(ports)
        ]
    else:
        spec["clusterIP"] = "None"
    early = [plan.early[service] for service in owners if service in plan.early]
    spec["publishNotReadyAddresses"] = decides(early, True) if early else None
    manifest["spec"] = spec
    return manifest
