"""On which port a gate knocks to learn whether a service is ready: one where something is sure to listen.

A healthy service listens where its own healthcheck asks; then where the user says so (`ports`, `expose`),
where others call it, and where its image is known to, as long as the image's own program runs. A number
that was only seen in a mounted file may mean anything, and a shell that does some work first listens nowhere.
"""

from __future__ import annotations

from compose2k8s.generator.one_shots import SHELLS
from compose2k8s.parser.node import Seq

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.network.ports import Port
    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container, Service

_HERE = ("localhost", "127.0.0.1", "0.0.0.0", "[::1]")  # noqa: S104 # what a check may call itself
_BEFORE_PORT = (":", " ", "/")  # http://localhost:80, nc localhost 80, /dev/tcp/localhost/80
_SCHEMES = {"http://": 80, "https://": 443}


def knock(plan: Plan, service: str) -> int | None:
    """The port; None if there is none that is sure to answer."""
    ports = [p for p in plan.ports[service] if p.protocol.value == "TCP"]
    calls = [r for r in plan.called.get(service, ()) if r.port and not r.where.startswith("file ")]
    asked = checked(plan.project.services[service])
    asked |= {r.port.value for r in calls if r.port and _in_check(r)}
    called = {r.port.value for r in calls if r.port}
    found = [p.number.value for p in ports if p.number.value in asked]
    found += [p.number.value for p in ports if p.reason in ("ports", "expose")]
    found += [p.number.value for p in ports if p.number.value in called]
    found += [p.number.value for p in ports if _sure(p, plan.project.services[service])]
    return found[0] if found else None


def _in_check(reference: Reference) -> bool:
    return reference.source == reference.target and reference.where == "healthcheck"


def _sure(port: Port, service: Service) -> bool:
    return port.sure and not (port.reason.startswith("the image") and _replaced(service))


def _replaced(service: Service) -> bool:
    """Whether a shell runs, or another entrypoint, instead of the image's own program."""
    if isinstance(service.entrypoint, Seq) and len(service.entrypoint):
        return True
    words = list(service.command) if isinstance(service.command, Seq) else []
    first = str(getattr(words[0], "value", "")) if words else ""
    return first.rpartition("/")[2] in SHELLS


def checked(service: Container) -> set[int]:
    """The ports of this container that its healthcheck asks."""
    check = service.healthcheck
    found: set[int] = set()
    for word in check.test or () if check is not None and not check.off else ():
        for host in _HERE:
            before, *calls = word.value.split(host)
            for call in calls:
                digits = _digits(call[1:]) if call[:1] in _BEFORE_PORT else ""
                implied = [n for scheme, n in _SCHEMES.items() if before.endswith(scheme)]
                found.update([int(digits)] if digits else implied)
                before = call
    return found


def _digits(text: str) -> str:
    stop = 0
    while stop < len(text) and text[stop].isdigit():
        stop += 1
    return text[:stop]
