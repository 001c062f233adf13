"""The host names of a project: every name that Docker's DNS would answer to, and for which services.

A service answers to its own name, its container_name, its aliases on each network, the aliases that
`links` give it, and (since Docker 25) its hostname. An alias may be shared: it balances over all.
"""

from __future__ import annotations

from compose2k8s.trace import Traced, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from compose2k8s.generator.names import Names
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
