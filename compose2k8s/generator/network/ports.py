"""The ports of a service, each with its reason (house rule 1).

What peers dial is the container port: the union of `ports` targets, `expose`, and what other services, or
the service itself by its own name, are seen to ask for (`redis:6379`). Where a service declares nothing,
also what its image is known to serve. None known: the Service is headless, and every port answers.
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.codes import WIDE_RANGE
from compose2k8s.diagnostics import ComposeError, say
from compose2k8s.generator.network import unsaid
from compose2k8s.generator.network.exposure import for_proxy
from compose2k8s.parser.canonical.shapes import too_many_ports
from compose2k8s.record import Record
from compose2k8s.references.ports import BESIDES, UDP
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container, Service
    from compose2k8s.x_kubernetes import PortKnobs


GUESS = "the image"  # begins the reason of a port that only the catalogue of images knows
_REDIS = ("redis", "valkey/valkey")
WIDE = 2000  # ports of a range: NodePorts are 2,768, and an applied object has 256 KiB


class Port(Record):
    """One port of a container. `published` and `host_ip` as written, for a port that Docker lets out."""

    number: Traced[int]
    protocol: Traced[str] = Traced("TCP")
    published: Traced[str] | None = None
    host_ip: Traced[str] | None = None
    app_protocol: Traced[str] | None = None
    mode: Traced[str] | None = None
    label: Traced[str] | None = None
    knobs: PortKnobs | None = None
    reason: str = "ports"
    sure: bool = True  # whether more than a file that may mean anything speaks for it

    @property
    def name(self) -> str:
        """A name that is legal and unique within the service, for a container and a Service port."""
        protocol = self.protocol.value
        return f"port-{self.number.value}" + ("" if protocol == "TCP" else f"-{protocol.lower()}")

    @property
    def first(self) -> Traced[int] | None:
        """The published number, of a range its first."""
        published = self.published
        if published is None or not published.value.partition("-")[0].isdigit():
            return None
        return published.map(lambda text: int(text.partition("-")[0]))

    @property
    def private(self) -> bool:
        """Bound to loopback: for the host only."""
        return self.host_ip is not None and loopback(self.host_ip.value)

    @property
    def out(self) -> bool:
        """Let out of the host by Docker."""
        return self.published is not None and not self.private and not self.kept

    @property
    def kept(self) -> bool:
        """Not to be let out, by its own `x-kubernetes`."""
        own = self.knobs.expose if self.knobs is not None else None
        return own is not None and own.value == "none"


def loopback(address: str) -> bool:
    """Whether an address never leaves its host."""
    return address.startswith("127.") or address == "::1"


def plan(all: Plan) -> dict[str, tuple[Port, ...]]:
    """Service -> its ports by number; a port published twice stands twice."""
    asked: dict[str, list[Port]] = {}
    for reference in all.references:
        if reference.port is not None:
            asked.setdefault(reference.target, []).extend(_asked(reference, reference.port))
    for name, service in all.project.services.items():
        if for_proxy(service):
            asked.setdefault(name, []).extend(_routed(service))
    own: dict[str, list[Port]] = {}
    for reference in all.own:
        if reference.port is not None:
            port = Port(number=reference.port, reason="it calls itself there")
            own.setdefault(reference.target, []).append(port)
    services = all.project.services
    _not_too_many([entry for s in services.values() for entry in s.expose or ()])
    members = unsaid.members(all)
    return {
        name: _of(name, [*asked.get(name, ())], own.get(name, []), members, all)
        for name in services
    }


def _asked(reference: Reference, port: Traced[int]) -> Iterator[Port]:
    """The port that a reference asks for; a name server answers to both protocols."""
    dns = port.value == 53 or reference.scheme == "dns"
    numbers = [port, *(Traced(n, port.origins) for n in BESIDES.get(reference.scheme, ()))]
    for protocol in ("TCP", "UDP") if dns else ("UDP",) if reference.scheme in UDP else ("TCP",):
        for number in numbers:
            yield Port(
                number=number,
                protocol=Traced(protocol),
                reason=f"{reference.source} asks for it",
                sure=not reference.where.startswith("file "),
            )


def _routed(service: Service) -> Iterator[Port]:
    """The ports that a proxy is told to call."""
    from compose2k8s.generator.network.routes import routes

    for route in routes(service):
        if route.port is not None:
            yield Port(number=route.port, reason="a route leads to it")


def _of(
    name: str, asked: list[Port], own: list[Port], members: set[str], all: Plan
) -> tuple[Port, ...]:
    service = all.project.services[name]
    found = list(_published(service))
    found += _exposed(service, found, all.already)
    if not found and all.kinds[name].value not in ("Job", "CronJob"):
        found = _known(service, all) or list(_checked(service))
    elif found:
        asked += unsaid.needed(all, name, _known, members)
    found = _without_wide(name, found, all)
    have = {(p.number.value, p.protocol.value) for p in found}
    # A service that only calls itself is better left without ports: then others find all of them.
    for port in (*sorted(asked, key=lambda p: not p.sure), *(own if found or asked else ())):
        place = (port.number.value, port.protocol.value)
        if place not in have:
            have.add(place)
            found.append(port)
    return tuple(sorted(found, key=lambda p: (p.number.value, p.protocol.value)))


def _without_wide(name: str, found: list[Port], all: Plan) -> list[Port]:
    """Without ranges that are too long to be listed: the name then leads to the pods, with all their ports."""
    ranges: dict[tuple[int, ...], list[Port]] = {}
    for port in found if len(found) > WIDE else ():
        ranges.setdefault(port.number.origins, []).append(port)
    for ports in ranges.values():
        if len(ports) > WIDE:
            first, last = ports[0], ports[-1]
            all.wide[name] = (first.published or first.number).map(str)
            message = f"the ports {first.number.value}-{last.number.value} are more than a Service can list"
            mode = all.project.services[name].network_mode
            if first.out and (mode is None or mode.value != "host"):
                message += ": they are not let out"
            hint = "network_mode: host lets them out; a shorter range becomes a NodePort for each"
            about = (first.published, first.number, first.protocol, first.host_ip, first.mode)
            all.notes.append(say(WIDE_RANGE, message, *about, hint=hint))
            found = [p for p in found if p.number.origins != first.number.origins]
    return found


# Attribute of an entry of `ports` -> field of its Port.
_FIELDS = {
    "target": "number",
    "protocol": "protocol",
    "published": "published",
    "host_ip": "host_ip",
    "app_protocol": "app_protocol",
    "mode": "mode",
    "name": "label",
    "x-kubernetes": "knobs",
}


def _published(service: Container) -> Iterator[Port]:
    for entry in service.ports or ():
        given: dict[str, Any] = {
            _FIELDS[name]: value
            for name, value in entry.items()
            if value is not None and name in _FIELDS
        }
        if "protocol" in given:
            given["protocol"] = given["protocol"].map(str.upper)
        yield Port.of(given)


def _exposed(service: Container, declared: list[Port], already: set[int]) -> Iterator[Port]:
    have = {(p.number.value, p.protocol.value) for p in declared}
    for entry in service.expose or ():
        first, last, protocol = _range(entry)
        kind = Traced(protocol.upper() or "TCP", entry.origins if protocol else ())
        for number in range(first, last + 1):
            if (number, kind.value) in have:
                already.update(entry.origins)
            else:
                have.add((number, kind.value))
                yield Port(number=Traced(number, entry.origins), protocol=kind, reason="expose")


def _known(service: Container, all: Plan) -> list[Port]:
    """Where nothing is declared: what the Dockerfile or the catalogue knows of the image."""
    image = all.known(service)
    if image is None:
        return []
    about = service.build if service.build is not None else service.image
    why = "the Dockerfile exposes it" if image.built else f"{GUESS} {image.name} serves it"
    found = [
        Port(
            number=decides(about, port.number),
            protocol=decides(about, port.protocol.upper()),
            reason=why,
        )
        for port in image.ports
    ]
    if image.name in _REDIS and not image.built:
        from compose2k8s.generator.network import redis_ports

        return redis_ports.told(service, all, found)
    return found


def _checked(service: Container) -> Iterator[Port]:
    """Where nothing else is known: what its own healthcheck asks."""
    if service.healthcheck is None:
        return
    from compose2k8s.generator.network.knocks import checked

    for number in sorted(checked(service)):
        port = decides(service.healthcheck.test, number)
        yield Port(number=port, reason="its own healthcheck asks it")


def _not_too_many(exposed: list[Traced[str]]) -> None:
    """Ranges under `expose` are counted before they are gone through."""
    total = 0
    for entry in exposed:
        first, last, _ = _range(entry)
        total += last - first + 1
        if total > limits.PORTS:
            raise ComposeError(too_many_ports(entry.origins[0]))


def _range(exposed: Traced[str]) -> tuple[int, int, str]:
    """(first, last, protocol) of `80`, `80-90`, `53/udp`."""
    numbers, _, protocol = exposed.value.partition("/")
    first, _, last = numbers.partition("-")
    return int(first), int(last or first), protocol
