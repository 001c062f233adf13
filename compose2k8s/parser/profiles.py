"""Which services are active, and the restriction to those named on the command line (RULES.md 14)."""

from __future__ import annotations

from compose2k8s.codes import INACTIVE, NO_SUCH_SERVICE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq
from compose2k8s.parser.suggest import nearest
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compose2k8s.parser.node import Node


def active_profiles(given: Iterable[str], environment: Mapping[str, str]) -> set[str]:
    """`--profile` replaces COMPOSE_PROFILES."""
    chosen = [p for p in given if p]
    if not chosen:
        chosen = environment.get("COMPOSE_PROFILES", "").split(",")
    return {p.strip() for p in chosen if p.strip()}


def _profiles(service: Node) -> list[str]:
    found = service.get("profiles") if isinstance(service, Map) else None
    return [str(p.value) for p in found if isinstance(p, Traced)] if isinstance(found, Seq) else []


def select(
    tree: Map, active: set[str], named: tuple[str, ...], problems: list[Diagnostic]
) -> dict[str, Map]:
    """Take inactive services and jobs out of the tree; returns them."""
    services = tree.get("services")
    if isinstance(services, Map):
        for name in named:
            if name in services:
                active |= set(_profiles(services[name]))
    inactive: dict[str, Map] = {}
    for section in ("services", "jobs"):
        entries = tree.get(section)
        if not isinstance(entries, Map) or "*" in active:
            continue
        for name in list(entries):
            service = entries[name]
            profiles = _profiles(service)
            if profiles and not active & set(profiles) and isinstance(service, Map):
                inactive[name] = service
                del entries[name]
                problems.append(
                    Diagnostic(
                        code=INACTIVE,
                        message=f"{section}.{name} is left out: its profiles are not active "
                        f"({', '.join(profiles)})",
                        origins=(entries.keys_at.get(name, 0), *origins_of(service)),
                        hint=f"--profile {profiles[0]}",
                    )
                )
    _drop_optional(tree, inactive)
    return inactive


def _drop_optional(tree: Map, inactive: dict[str, Map]) -> None:
    """A dependency that is not required and not there is none."""
    for section in ("services", "jobs"):
        entries = tree.get(section)
        for service in entries.values() if isinstance(entries, Map) else ():
            depends = service.get("depends_on") if isinstance(service, Map) else None
            if not isinstance(depends, Map):
                continue
            for name in list(depends):
                terms = depends[name]
                required = terms.get("required") if isinstance(terms, Map) else None
                if name in inactive and isinstance(required, Traced) and required.value is False:
                    del depends[name]


def restrict(tree: Map, named: tuple[str, ...], problems: list[Diagnostic]) -> None:
    """Keep the named services and what they depend on, in place."""
    services = tree.get("services")
    if not named or not isinstance(services, Map):
        return
    keep: dict[str, None] = {}
    todo = list(named)
    while todo:
        name = todo.pop()
        if name in keep:
            continue
        if name not in services:
            near = nearest(name, services)
            problems.append(
                Diagnostic(
                    code=NO_SUCH_SERVICE,
                    message=f"no such service: {name}",
                    hint=f"did you mean {near}?" if near else "",
                )
            )
            continue
        keep[name] = None
        service = services[name]
        depends = service.get("depends_on") if isinstance(service, Map) else None
        todo += [n for n in depends if n in services] if isinstance(depends, Map) else []
    for name in [n for n in services if n not in keep]:
        del services[name]
