"""`localhost:1883` in a text: how it is found, and what it meant on Docker's host, which has every published port."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service

HOSTS = ("localhost:", "127.0.0.1:")


def on_host(service: Service) -> bool:
    """Whether a service runs in the host's network."""
    return service.network_mode is not None and service.network_mode.value == "host"


def published(plan: Plan) -> dict[int, tuple[str, int]]:
    """Number on the host -> the service that listens there, and its own number."""
    found: dict[int, tuple[str, int]] = {}
    for name, service in plan.project.services.items():
        for port in plan.ports[name]:
            number = port.number if on_host(service) else port.first
            if number is not None:
                found.setdefault(number.value, (name, port.number.value))
    return found


def calls(text: str) -> Iterator[tuple[str, int, int]]:
    """(how the loopback is called, port, where that begins) for each in a text."""
    for host in HOSTS:
        at = text.find(host)
        while at >= 0:
            end = at + len(host)
            stop = end
            while stop < len(text) and stop - end < 5 and text[stop].isdigit():
                stop += 1
            if stop > end:
                yield host, int(text[end:stop]), at
            at = text.find(host, end)
