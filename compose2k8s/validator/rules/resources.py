"""Requests and limits: quantities, and requests that are not above their limits."""

from __future__ import annotations

from compose2k8s.codes import BAD_RESOURCES, SERVER_WARNS
from compose2k8s.grammar import qualified, quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_STANDARD = ("cpu", "memory", "ephemeral-storage", "storage")
QUANTITY = "is no quantity such as 500m, 2, 128Mi or 1G"


def resources(look: Look) -> None:
    """The resources of a container."""
    limits, requests = look.at("limits"), look.at("requests")
    for part in (limits, requests):
        for name, value in part.entries():
            _one(part, name, value)
    most, least = limits.value if isinstance(limits.value, dict) else {}, requests.value
    least = least if isinstance(least, dict) else {}
    for name, value in least.items():
        wanted, limit = quantity(value), quantity(most.get(name))
        if _extended(name):
            if limit is None:
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
    huge = any(n.startswith("hugepages-") for n in (*most, *least))
    if huge and not {"cpu", "memory"} & {*most, *least}:
        look.say(BAD_RESOURCES, "HugePages require cpu or memory")


def _extended(name: str) -> bool:
    return "/" in name or name.startswith("hugepages-")


def _one(look: Look, name: str, value: object) -> None:
    number = quantity(value)
    if name not in _STANDARD and not name.startswith("hugepages-"):
        if "/" not in name or not qualified(name):
            look.say(
                BAD_RESOURCES, f'"{name}" must be a standard resource or a qualified name', name
            )
    if number is None:
        look.say(BAD_RESOURCES, f'"{value}" {QUANTITY}', name)
        return
    if number < 0:
        look.say(BAD_RESOURCES, f'"{value}": must be greater than or equal to 0', name)
    elif _extended(name) and number != int(number):
        look.say(BAD_RESOURCES, f'"{value}": must be an integer', name)
    elif name in ("memory", "ephemeral-storage") and number != int(number):
        look.say(
            SERVER_WARNS, f'fractional byte value "{value}" is invalid, must be an integer', name
        )
