"""`http://localhost:8000` in a text is an address for people: a port that Docker let out on their own machine.

A frontend tells it to browsers, a broker to its clients. The cluster lets the port out on its nodes, under
another number, so the address leads nowhere until somebody forwards the port or writes another address. What a
container serves on that number itself it may as well call, so that is only noted, unless it is advertised.
"""

from __future__ import annotations

from compose2k8s.codes import ONLY_IN_DOCKER, OWN_ADDRESS
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.loopback import calls, on_host, published

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.texts import Text
    from compose2k8s.generator.plan import Plan

_TOLD = ("advertis", "external://", "outside://")  # how a broker tells its clients where it is


def notes(plan: Plan) -> list[Diagnostic]:
    """What is to be said about each text that names a published port of Docker's host."""
    there, services = published(plan), plan.project.services
    found: list[Diagnostic] = []
    for name, text in plan.on_loopback:
        if name in services and on_host(services[name]):
            continue
        own = {
            port.number.value
            for member in services
            if plan.pod(member) == plan.pod(name)
            for port in plan.ports[member]
        }
        for host, number, at in calls(text.value.value):
            if number not in there or on_host(services[there[number][0]]):
                continue
            told = any(word in f"{text.key} {text.value.value}".lower() for word in _TOLD)
            if number not in own or told:
                found.append(_lost(plan, name, text, f"{host}{number}", there[number]))
            elif there[number][0] == name and text.key and _is_url(text, at):
                address = f"{host}{number}"
                message = (
                    f"{text.where}: if {address} is what people call, it leads to {name} no more"
                )
                hint = _hint(plan, number, *there[number])
                found.append(say(OWN_ADDRESS, message, text.value, hint=hint))
    return found


def _is_url(text: Text, at: int) -> bool:
    return text.value.value[:at].endswith(("http://", "https://"))


def _lost(plan: Plan, name: str, text: Text, address: str, other: tuple[str, int]) -> Diagnostic:
    service, port = other
    message = (
        f"{text.where}: {address} was {service} on Docker's host, and leads nowhere in a cluster"
    )
    hint = _hint(plan, int(address.rpartition(":")[2]), service, port)
    if service != name:
        hint += (
            f"; where the container itself calls it, write {plan.names.services[service]}:{port}"
        )
    return say(ONLY_IN_DOCKER, message, text.value, hint=hint)


def _hint(plan: Plan, number: int, service: str, port: int) -> str:
    forward = f"kubectl port-forward service/{plan.names.services[service]} {number}:{port}"
    return f"write the address that people reach, or let them run `{forward}`"
