"""The host names of a project: every name that Docker's DNS would answer to, and for which services.

A service answers to its own name, its container_name, its aliases on each network, the aliases that
`links` give it, and (since Docker 25) its hostname. An alias may be shared: it balances over all. In
Docker, who asks matters too: a link is its service's own, and a name reaches the networks of the asker
only. A cluster has one name for all, so where the two differ, the reference gets the name of its target.
"""

from __future__ import annotations

from compose2k8s.trace import Traced, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from compose2k8s.generator.network.names import Names
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Project, Service

    # host name -> service -> the name as it was written
    Hosts: TypeAlias = dict[str, dict[str, Traced[str]]]


def hosts(project: Project) -> Hosts:
    """Every host name of the project; a service's own name comes first for that service."""
    found: Hosts = {name: {name: s.name} for name, s in project.services.items()}
    for name, service in project.services.items():
        for owner, host in _others(name, service):
            if owner in project.services:
                owners = found.setdefault(host.value, {})
                owners[owner] = trace(_last, owners.get(owner), host)
    return found


def _last(*values: str | None) -> str:
    return values[-1] or ""


def _others(name: str, service: Service) -> Iterator[tuple[str, Traced[str]]]:
    """(service, further name) as declared in one service."""
    if service.container_name is not None:
        yield name, service.container_name
    for endpoint in service.networks.on.values() if service.networks else ():
        for alias in endpoint.aliases or ():
            yield name, alias
    for link in service.links or ():
        target, _, called = link.value.partition(":")
        if called and called != target:
            yield target, Traced(called, link.origins)
    if service.hostname is not None and "." not in service.hostname.value:
        yield name, service.hostname


def shared(found: Hosts, names: Names) -> dict[str, list[str]]:
    """Service -> the further host names that it shares with others."""
    own = set(names.services.values())
    by_service: dict[str, list[str]] = {}
    for host, owners in found.items():
        if len(owners) > 1 and names.hosts[host] not in own:
            for service in owners:
                by_service.setdefault(service, []).append(host)
    return by_service


def answers(plan: Plan, source: str, host: str) -> tuple[str, ...]:
    """The services that answer to `host` when `source` asks."""
    owners = plan.hosts[host]
    if len(owners) == 1:
        return tuple(owners)
    linked = _linked(plan.project, source, host)
    if linked:
        return (linked,)
    near = tuple(o for o in owners if plan.networks.share(source, o)) or tuple(owners)
    return (host,) if host in near else near


def _linked(project: Project, source: str, host: str) -> str:
    service = project.services.get(source)
    for link in (service.links or ()) if service is not None else ():
        target, _, called = link.value.partition(":")
        if called == host and target in project.services:
            return target
    return ""


def called(plan: Plan, source: str, host: str) -> str:
    """The name by which `source` reaches in the cluster what `host` was for it in Compose."""
    name = plan.names.hosts[host]
    found = answers(plan, source, host)
    if len(found) == 1 and set(found) != set(leads(plan, host)):
        return plan.names.services[found[0]]
    return name


def leads(plan: Plan, host: str) -> tuple[str, ...]:
    """The services behind the Service of a host: a service's own name is that service's alone."""
    name = plan.names.hosts[host]
    if host in plan.project.services:
        return (host,)
    own = plan.names.owners.get(name)
    return (own,) if own is not None else tuple(plan.hosts[host])
