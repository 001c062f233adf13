"""Requests and limits: names, quantities, and requests that are not above their limits."""

from __future__ import annotations

from compose2k8s.codes import BAD_RESOURCES, NODE_REFUSES, SERVER_WARNS
from compose2k8s.grammar import dns_label, qualified, quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.rules.look import Look

_CONTAINER = ("cpu", "memory", "ephemeral-storage")
_LEAST = 1 << 20  # of memory: who writes less has left out the unit, or written m for M


def amount(value: Any) -> float | None:
    """A quantity; one that is null is nothing, and one that is none has been told of by the engine."""
    return 0.0 if value is None else quantity(value)


def extended(name: str) -> bool:
    """A resource that is not Kubernetes' own, such as nvidia.com/gpu: it is counted in whole ones."""
    return "/" in name and "kubernetes.io/" not in name


def resources(look: Look, spec: Look) -> None:
    """The resources of a container."""
    amounts(look, "limits")
    amounts(look, "requests")
    _compared(look)
    limits = look.at("limits")
    if 0 < (amount(limits.get("memory")) or 0) < _LEAST:
        said = f'"{limits.get("memory")}" is less than a megabyte, in which nothing starts'
        limits.say(NODE_REFUSES, said, "memory")
    if look.has("claims"):
        _claims(look, spec)


def amounts(look: Look, field: str) -> None:
    """How much of what a container can ask for, in a field."""
    part = look.at(field)
    for name, value in part.entries():
        container_resource(part, name)
        _amount(part, name, value)


def pod_resources(look: Look, spec: Look) -> None:
    """The resources of a whole pod (1.34): what its containers ask for fits into them."""
    if look.has("claims"):
        look.say(BAD_RESOURCES, "claims cannot be set for a whole pod", "claims")
    for part in (look.at("limits"), look.at("requests")):
        for name, value in part.entries():
            if name not in ("cpu", "memory") and not name.startswith("hugepages-"):
                part.say(BAD_RESOURCES, f'"{name}" cannot be set for a whole pod', name)
            _amount(part, name, value)
    _compared(look)
    for field, total in (("requests", True), ("limits", False)):
        for name, value in look.at(field).entries():
            most = amount(value)
            asked = [
                amount(c.at("resources").at(field).get(name)) or 0.0
                for c in spec.each("containers")
            ]
            least = sum(asked) if total else max(asked, default=0.0)
            if most is not None and least > most:
                look.say(BAD_RESOURCES, f'"{value}": the containers want more', field, name)


def _compared(look: Look) -> None:
    """Requests against limits."""
    limits, requests = look.at("limits"), look.at("requests")
    most = limits.value if isinstance(limits.value, dict) else {}
    least = requests.value if isinstance(requests.value, dict) else {}
    for name, value in least.items():
        wanted, limit = amount(value), amount(most[name]) if name in most else None
        if extended(name) or name.startswith("hugepages-"):
            if name not in most:
                limits.say(
                    BAD_RESOURCES, f"limit must be set for non overcommitable resources: {name}"
                )
            elif wanted != limit:
                requests.say(
                    BAD_RESOURCES, f'"{value}": must be equal to {name} limit of {most[name]}', name
                )
        elif wanted is not None and limit is not None and wanted > limit:
            requests.say(
                BAD_RESOURCES,
                f'"{value}": must be less than or equal to {name} limit of {most[name]}',
                name,
            )
    names = {*most, *least}
    if any(n.startswith("hugepages-") for n in names) and not {"cpu", "memory"} & names:
        look.say(BAD_RESOURCES, "HugePages require cpu or memory")


def container_resource(look: Look, name: str) -> None:
    """The name of something that a container can ask for."""
    if "/" not in name:
        known = name in _CONTAINER or (name.startswith("hugepages-") and qualified(name))
    else:
        known = qualified(name) and not name.startswith("requests.")
    if not known:
        look.say(
            BAD_RESOURCES, f'"{name}" must be a standard resource or fully qualified name', name
        )


def _amount(look: Look, name: str, value: object) -> None:
    number = amount(value)
    if number is None:
        return
    if number < 0:
        look.say(BAD_RESOURCES, f'"{value}": must be greater than or equal to 0', name)
    elif extended(name) and number != int(number):
        look.say(BAD_RESOURCES, f'"{value}": must be an integer', name)
    elif name.startswith("hugepages-"):
        page = quantity(name.removeprefix("hugepages-"))
        if not page or page < 1 or number % page:
            look.say(BAD_RESOURCES, f'"{value}" is no multiple of {name}', name)
    elif name in ("memory", "ephemeral-storage") and number != int(number):
        look.say(
            SERVER_WARNS, f'fractional byte value "{value}" is invalid, must be an integer', name
        )


def _claims(look: Look, spec: Look) -> None:
    known = {c.text("name") for c in spec.each("resourceClaims")}
    seen: set[str] = set()
    for claim in look.each("claims"):
        name, request = claim.text("name"), claim.text("request")
        if not name:
            claim.say(BAD_RESOURCES, "required value", "name")
        elif name not in known:
            claim.say(
                BAD_RESOURCES, f'"{name}": must be one of the names in resourceClaims', "name"
            )
        if request and not dns_label(request):
            claim.say(BAD_RESOURCES, f'"{request}" is no name of a request', "request")
        key = f"{name}/{request}"
        if key in seen or f"{name}/" in seen:
            claim.say(BAD_RESOURCES, f'duplicate value: "{key}"')
        seen.add(key)
