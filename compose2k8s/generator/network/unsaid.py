"""Ports that nobody says, because programs know them: `RABBITMQ_HOST: rabbitmq` means 5672, whatever is published.

Where a service declares only some of the ports that its image has, those are added that others need: all of
them where the other one runs the same image, as the members of a cluster do, or where the program tells others
its name, and those of well-known protocols where it is called without a port.
"""

from __future__ import annotations

from compose2k8s.references.ports import SCHEMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compose2k8s.generator.network.ports import Port
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container

MEMBERS = "the members of its cluster ask for it"
RARE = (
    "redis",
    "valkey",
    "hadoop",
    "kafka",
    "nifi",
)  # in images that tell their names, or have a bus
_WEB = (80, 443)
_PROTOCOLS = {number for number in SCHEMES.values() if number not in _WEB}


def members(all: Plan) -> set[str]:
    """Services that others with the same image call, are called by, or wait for."""
    pairs = [(r.source, r.target) for r in all.references]
    for name, service in all.project.services.items():
        pairs += [(name, other) for other in service.depends_on.on] if service.depends_on else ()
    images = {n: s.image.value for n, s in all.project.services.items() if s.image is not None}
    return {
        name
        for a, b in pairs
        if a != b and a in images and images[a] == images.get(b)
        for name in (a, b)
    }


def needed(
    all: Plan, name: str, known: Callable[[Container, Plan], list[Port]], members: set[str]
) -> Iterator[Port]:
    """Those of the image's ports that others need without saying so."""
    service = all.project.services[name]
    text = service.image.value if service.image is not None else ""
    bare = any(r.port is None and r.source != name for r in all.called.get(name, ()))
    if not bare and name not in members and text and not any(word in text for word in RARE):
        return  # and nobody looks into the catalogue
    ports, image = known(service, all), all.known(service)
    told = name in members or (image is not None and image.tells)
    for port in ports:
        protocol = bare and port.number.value in _PROTOCOLS
        if told or protocol or port.reason == MEMBERS:
            yield port
