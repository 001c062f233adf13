"""Which services are active, and the restriction to those named on the command line (RULES.md 14)."""

from __future__ import annotations

from compose2k8s.codes import INACTIVE, NO_SUCH_SERVICE, STARTED_ONLY
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries, key_at, mapping, value
from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

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
        every = mapping(tree, section)
        if "*" in active:
            continue
        for name in list(every):
            service = every[name]
            profiles = _profiles(service)
            if profiles and not active & set(profiles) and isinstance(service, Map):
                inactive[name] = service
                del every[name]
                problems.append(
                    Diagnostic(
                        code=INACTIVE,
                        message=f"{section}.{name} is left out: its profiles are not active "
                        f"({', '.join(profiles)})",
                        origins=(every.keys_at.get(name, 0), *origins_of(service)),
                        hint=f"--profile {profiles[0]}",
                    )
                )
    return inactive


def drop_optional(tree: Map, inactive: Container[str], problems: list[Diagnostic]) -> None:
    """A dependency that is not required and not active is none, in place."""
    for section in ("services", "jobs"):
        for _, service in entries(tree.get(section)):
            _drop_optional(mapping(service, "depends_on"), inactive, problems)


def _drop_optional(depends: Map, gone: Container[str], problems: list[Diagnostic]) -> None:
    for name in list(depends):
        if name in gone and value(depends[name], "required") is False:
            message = f"depends_on.{name}: it is left out itself, and is not required"
            at = (depends.keys_at.get(name, 0), *origins_of(depends[name]))
            problems.append(Diagnostic(code=STARTED_ONLY, message=message, origins=at))
            del depends[name]


def restrict(tree: Map, named: tuple[str, ...], problems: list[Diagnostic]) -> None:
    """Keep the named services and what they depend on, in place."""
    if not named:
        return
    services = mapping(tree, "services")
    keep: dict[str, None] = {}
    todo: list[tuple[str, tuple[int, ...]]] = [(name, ()) for name in named]
    while todo:
        name, at = todo.pop()
        if name in keep:
            continue
        if name not in services:
            from compose2k8s.parser.suggest import nearest

            near = nearest(name, services)
            problems.append(
                Diagnostic(
                    code=NO_SUCH_SERVICE,
                    message=f"no such service: {name}",
                    origins=at,
                    hint=f"did you mean {near}?" if near else "",
                )
            )
            continue
        keep[name] = None
        depends = mapping(services[name], "depends_on")
        _drop_optional(depends, [n for n in depends if n not in services], problems)
        todo += [(n, (key_at(depends, n),)) for n in depends]
    for name in [n for n in services if n not in keep]:
        del services[name]
