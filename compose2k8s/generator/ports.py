"""The ports of a service: what `ports` and `expose` say, or else what its image is known to serve."""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container


class Port(Record):
    """A port that a container serves. `published`: as written, for ports let out of the cluster."""

    number: Traced[int]
    protocol: Traced[str] = Traced("TCP")
    published: Traced[str] | None = None
    host_ip: Traced[str] | None = None
    app_protocol: Traced[str] | None = None
    mode: Traced[str] | None = None
    name: Traced[str] | None = None
    reason: str = ""


def plan(all: Plan) -> dict[str, tuple[Port, ...]]:
    """Service -> its ports, by number and protocol."""
    return {name: tuple(_declared(service)) for name, service in all.project.services.items()}


def _declared(service: Container) -> list[Port]:
    found = [
        Port(
            number=entry["target"],
            protocol=entry["protocol"].map(str.upper) if "protocol" in entry else Traced("TCP"),
            published=entry.get("published"),
            host_ip=entry.get("host_ip"),
            reason="ports",
        )
        for entry in service.ports or ()
    ]
    return found
