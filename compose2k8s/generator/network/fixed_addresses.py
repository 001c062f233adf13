"""`172.20.0.2` was a service whose network endpoint has that `ipv4_address`; in a cluster it is nobody.

Who calls a service by an address that it was given is told its name, at the line that has to change.
"""

from __future__ import annotations

from compose2k8s.codes import ONLY_IN_DOCKER
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.host_loopback import spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Traced


def notes(plan: Plan) -> list[Diagnostic]:
    """A warning for each text with the fixed address of another service."""
    owners = {
        address.value: name
        for name, service in plan.project.services.items()
        for address in addresses(service)
    }
    found: list[Diagnostic] = []
    servers: dict[str, list[Traced[str]]] = {}
    for name, service in plan.project.services.items() if owners else ():
        for text, written, path in spoken(plan, service):
            for address, at in _in(text, owners):
                if owners[address] != name:
                    found.append(_said(plan, owners[address], address, text, at, written, path))
        for listed in service.dns or ():
            if owners.get(listed.value, name) != name:
                servers.setdefault(listed.value, []).append(listed)
    for address, lines in servers.items():
        message = f"dns: {address} was {owners[address]}, and no pod has that address"
        hint = "leave it out; the cluster's own name service knows the services"
        found.append(say(ONLY_IN_DOCKER, message, *lines, hint=hint))
    return found


def addresses(service: Service) -> Iterator[Traced[str]]:
    """The addresses that a service is given on its networks."""
    for endpoint in service.networks.on.values() if service.networks is not None else ():
        if endpoint.ipv4_address is not None:
            yield endpoint.ipv4_address
        if endpoint.ipv6_address is not None:
            yield endpoint.ipv6_address


def _in(text: str, owners: dict[str, str]) -> Iterator[tuple[str, int]]:
    """(address, where) for each known address that a text names, as a whole."""
    for address in owners:
        at = text.find(address)
        end = at + len(address)
        if at < 0 or text[end : end + 1].isdigit() or text[at - 1 : at].isdigit():
            continue
        if text[end : end + 1] != "/" or not text[end + 1 : end + 2].isdigit():  # no subnet
            yield address, at


def _said(
    plan: Plan, owner: str, address: str, text: str, at: int, written: Traced[str], path: str
) -> Diagnostic:
    place = f"{path}:{text.count(chr(10), 0, at) + 1}: " if path else ""
    message = f"{place}{address} was {owner}, and no pod has that address"
    hint = f"write {plan.names.services[owner]}, which leads to it"
    return say(ONLY_IN_DOCKER, message, written, hint=hint)
