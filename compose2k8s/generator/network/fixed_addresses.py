"""`172.20.0.2` was a service whose network endpoint has that `ipv4_address`; in a cluster it is nobody.

Who calls a service by an address that it was given is told its name, at the line that has to change; and who
speaks of its own, that its pod has another one.
"""

from __future__ import annotations

from compose2k8s.codes import ONLY_IN_DOCKER
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.host_loopback import spoken
from compose2k8s.parser.node import Seq

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Traced


def notes(plan: Plan) -> list[Diagnostic]:
    """A warning for each text with the fixed address of a service, another one or itself."""
    owners = {
        address.value: name
        for name, service in plan.project.services.items()
        for address in addresses(service)
    }
    found: list[Diagnostic] = []
    servers: dict[str, list[Traced[str]]] = {}
    for name, service in plan.project.services.items() if owners else ():
        for text, written, path, check in _texts(plan, service):
            for address, at in _in(text, owners):
                place = f"{path}:{text.count(chr(10), 0, at) + 1}: " if path else ""
                if owners[address] == name:
                    found.append(_own(place, address, written, check=check))
                else:
                    hint = _hint(plan.names.services[owners[address]], text if path else service)
                    message = f"{place}{address} was {owners[address]}, and no pod has that address"
                    found.append(say(ONLY_IN_DOCKER, message, written, hint=hint))
        for listed in service.dns or ():
            if owners.get(listed.value, name) != name:
                servers.setdefault(listed.value, []).append(listed)
    for address, lines in servers.items():
        message = f"dns: {address} was {owners[address]}, and no pod has that address"
        hint = "leave it out; the cluster's own name service knows the services"
        found.append(say(ONLY_IN_DOCKER, message, *lines, hint=hint))
    return found


def _texts(plan: Plan, service: Service) -> Iterator[tuple[str, Traced[str], str, bool]]:
    """(text, where it is written, path of a file, whether it is a healthcheck) of all that a service is told."""
    for text, written, path in spoken(plan, service):
        yield text, written, path, False
    for word in (service.healthcheck.test or ()) if service.healthcheck is not None else ():
        yield word.value, word, "", True


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


def _own(place: str, address: str, written: Traced[str], *, check: bool) -> Diagnostic:
    message = f"{place}{address} was its own address, and its pod gets another one at each start"
    hint = "leave it out, or write 0.0.0.0 where it listens"
    return say(ONLY_IN_DOCKER, message, written, hint="write localhost" if check else hint)


def _hint(name: str, told: Service | str) -> str:
    """The name leads to it, except where Redis makes a cluster of addresses."""
    words = told if isinstance(told, str) else " ".join(_words(told))
    if "--cluster create" in words or "cluster meet" in words.lower():
        return f"redis-cli takes no names there: let a shell write `$(getent hosts {name} | cut -d' ' -f1)`"
    return f"write {name}, which leads to it"


def _words(service: Service) -> Iterator[str]:
    for node in (service.entrypoint, service.command):
        for word in node if isinstance(node, Seq) else ():
            yield str(getattr(word, "value", ""))
