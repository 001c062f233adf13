"""What `deploy` says agrees with what is said beside it: replicas, limits, the container's name."""

from __future__ import annotations

from compose2k8s.codes import BAD_VALUE, DISAGREE, EXCLUSIVE
from compose2k8s.parser.look import mapping, number, value
from compose2k8s.parser.node import place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.consistency.question import Service

# attribute -> (the mapping in deploy, the attribute there) that say the same
_SAME = {
    "cpus": (("resources", "limits"), "cpus"),
    "mem_limit": (("resources", "limits"), "memory"),
    "mem_reservation": (("resources", "reservations"), "memory"),
    "pids_limit": (("resources", "limits"), "pids"),
}


def deploy(service: Service) -> Iterator[Diagnostic]:
    body = service.body
    for attribute, (path, name) in _SAME.items():
        if attribute not in body:
            continue
        holder = mapping(body["deploy"], *path)
        given = number(body, attribute)
        # A mapping of limits that leaves one out sets it to 0, so Compose sees a difference.
        if given and holder.origin and given != (number(holder, name) or 0):
            yield _differ(service, attribute, (*path, name))
    replicas = number(body["deploy"], "replicas")
    if replicas is None:
        return
    scaled = number(body, "scale")
    if scaled is not None and scaled != replicas:
        yield _differ(service, "scale", ("replicas",))
    if replicas < 0:
        at = place(mapping(body["deploy"])["replicas"])
        yield service.say(BAD_VALUE, f".deploy.replicas is {replicas:g}, below 0", at)


def _differ(service: Service, attribute: str, path: tuple[str, ...]) -> Diagnostic:
    holder = mapping(service.body["deploy"], *path[:-1])
    other = holder.get(path[-1])
    said = "is not set" if other is None else f"is {value(other)}"
    return service.say(
        DISAGREE,
        f": {attribute} is {value(service.body, attribute)}, but {'.'.join(('deploy', *path))} {said}",
        place(service.body[attribute]),
        holder.origin if other is None else place(other),
        hint="write one of them only, or the same in both",
    )


def scale(service: Service) -> Iterator[Diagnostic]:
    count = number(service.body, "scale")
    if count is not None and count < 0:
        yield service.say(BAD_VALUE, f".scale is {count:g}, below 0", place(service.body["scale"]))


def container_name(service: Service) -> Iterator[Diagnostic]:
    """A name of one's own is for one container."""
    for path in (("scale",), ("deploy", "replicas")):
        count = number(service.body, *path)
        if count is not None and count > 1:
            yield service.say(
                EXCLUSIVE,
                f" has a container_name, so {'.'.join(path)} cannot be {count:g}: names are unique",
                place(service.body["container_name"]),
                hint="remove container_name",
            )
            return
