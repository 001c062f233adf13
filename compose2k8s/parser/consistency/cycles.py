"""Services that depend on each other in a circle, and names that two of them have."""

from __future__ import annotations

from compose2k8s.codes import CYCLE, DUPLICATE, UNDEFINED
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries, key_at, value
from compose2k8s.parser.node import Map, place
from compose2k8s.parser.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def container_names(services: Map) -> Iterator[Diagnostic]:
    seen: dict[str, tuple[str, int]] = {}
    for name, body in sorted(entries(services)):
        given = value(body, "container_name")
        if not given:
            continue
        at = place(body["container_name"])
        if given in seen:
            other, there = seen[given]
            yield Diagnostic(
                code=DUPLICATE,
                message=f"services.{name} has the container_name {given!r} of services.{other}",
                origins=(at, there),
            )
        seen[given] = (name, at)


def circles(services: Map) -> Iterator[Diagnostic]:
    """Each circle of dependencies once, as a path that comes back to its beginning."""
    done: set[str] = set()
    for start in sorted(services):
        if start in done:
            continue
        trail = {start: None}
        stack = [iter(_wanted(services, start))]
        while stack:
            step = next((n for n in stack[-1] if n not in done), None)
            if step is None:
                stack.pop()
                done.add(trail.popitem()[0])
            elif step in trail:
                names = [*trail]
                yield _circle(services, [*names[names.index(step) :], step])
            else:
                trail[step] = None
                stack.append(iter(_wanted(services, step)))


def _circle(services: Map, names: list[str]) -> Diagnostic:
    edges = enumerate(names[:-1], 1)
    places = [key_at(services[a]["depends_on"], names[b]) for b, a in edges]  # type: ignore[call-overload,index,arg-type] # an edge
    return Diagnostic(
        code=CYCLE,
        message=f"services depend on each other in a circle: {' -> '.join(names)}",
        origins=tuple(dict.fromkeys(p for p in places if p))
        or (services.keys_at.get(names[0], 0),),
    )


def _wanted(services: Map, name: str) -> list[str]:
    body = services[name]
    depends = body.get("depends_on") if isinstance(body, Map) else None
    return sorted(n for n in depends if n in services) if isinstance(depends, Map) else []


def jobs_and_services(services: Map, jobs: Map) -> Iterator[Diagnostic]:
    for name, body in entries(jobs):
        if name in services:
            yield Diagnostic(
                code=DUPLICATE,
                message=f"{name!r} is the name of a service and of a job: it must be unique",
                origins=(jobs.keys_at.get(name, 0), services.keys_at.get(name, 0)),
            )
        depends = body.get("depends_on")
        for wanted in depends if isinstance(depends, Map) else ():
            if wanted not in services and wanted not in jobs:
                near = nearest(wanted, [*services, *jobs])
                yield Diagnostic(
                    code=UNDEFINED,
                    message=f"jobs.{name} depends on {wanted!r}, neither a service nor a job",
                    origins=(key_at(depends, wanted),),  # type: ignore[arg-type] # a Map
                    hint=f"did you mean {near!r}?" if near else "",
                )
