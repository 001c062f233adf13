"""Which services are active, and the restriction to those named on the command line (RULES.md 14)."""

from __future__ import annotations

from compose2k8s.codes import INACTIVE, NO_SUCH_PROFILE, NO_SUCH_SERVICE, STARTED_ONLY
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries, key_at, mapping, value
from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from compose2k8s.parser.node import Node


_SECTIONS = ("services", "jobs")


def active_profiles(given: Iterable[str], environment: Mapping[str, str]) -> set[str]:
    """`--profile` replaces COMPOSE_PROFILES."""
    chosen = [p for p in given if p]
    if not chosen:
        chosen = environment.get("COMPOSE_PROFILES", "").split(",")
    return {p.strip() for p in chosen if p.strip()}


def _profiles(service: Node) -> list[str]:
    found = service.get("profiles") if isinstance(service, Map) else None
    return [str(p.value) for p in found if isinstance(p, Traced)] if isinstance(found, Seq) else []


def select(tree: Map, active: set[str]) -> dict[str, Map]:
    """Take inactive services and jobs out of the tree; returns them."""
    inactive: dict[str, Map] = {}
    for section in _SECTIONS if "*" not in active else ():
        every = mapping(tree, section)
        for name, service in entries(every):
            profiles = _profiles(service)
            if profiles and not active & set(profiles):
                inactive[name] = service
                del every[name]
    return inactive


def unknown(tree: Map, inactive: Mapping[str, Map], given: Iterable[str]) -> list[Diagnostic]:
    """What is to be said about `--profile` with a name that nobody has, which Compose passes over."""
    from compose2k8s.parser.suggest import nearest

    services = [*inactive.values(), *(s for n in _SECTIONS for _, s in entries(mapping(tree, n)))]
    known = {profile for service in services for profile in _profiles(service)}
    found: list[Diagnostic] = []
    for name in given:
        if name not in known and name != "*":
            near = nearest(name, known)
            hint = f"did you mean {near}?" if near else ""
            message = f"no service has the profile {name}"
            found.append(Diagnostic(code=NO_SUCH_PROFILE, message=message, hint=hint))
    return found


def enable(tree: Map, inactive: dict[str, Map], named: tuple[str, ...]) -> None:
    """Who is named and not active brings its profiles, and with them whoever else has one of them."""
    more = {p for name in named if name in inactive for p in _profiles(inactive[name])}
    services = mapping(tree, "services")
    for name in [n for n in inactive if n in services.keys_at]:
        if more & set(_profiles(inactive[name])):
            services[name] = inactive.pop(name)


def left_out(tree: Map, inactive: Mapping[str, Map]) -> list[Diagnostic]:
    """What is to be said about those that are not active."""
    return [
        Diagnostic(
            code=INACTIVE,
            message=f"{section}.{name} is left out: its profiles are not active "
            f"({', '.join(_profiles(service))})",
            origins=(mapping(tree, section).keys_at[name], *origins_of(service)),
            hint=f"--profile {_profiles(service)[0]}",
        )
        for section in _SECTIONS
        for name, service in inactive.items()
        if name in mapping(tree, section).keys_at and name not in mapping(tree, section)
    ]


def drop_optional(tree: Map, inactive: Container[str], problems: list[Diagnostic]) -> None:
    """A dependency that is not required and not active is none, in place."""
    for section in _SECTIONS:
        for _, service in entries(tree.get(section)):
            _drop_optional(mapping(service, "depends_on"), inactive, problems)


def _drop_optional(depends: Map, gone: Container[str], problems: list[Diagnostic]) -> None:
    for name in list(depends):
        if name in gone and value(depends[name], "required") is False:
            message = f"depends_on.{name}: it is left out itself, and is not required"
            at = (depends.keys_at.get(name, 0), *origins_of(depends[name]))
            problems.append(Diagnostic(code=STARTED_ONLY, message=message, origins=at))
            del depends[name]


def restrict(tree: Map, named: tuple[str, ...], problems: list[Diagnostic]) -> dict[str, Map]:
    """Keep the named services and what they depend on, in place; returns the others."""
    if not named:
        return {}
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
                    hint=f"did you mean {near}?"
                    if near
                    else f"a file is named by -f {name}"
                    if name.endswith((".yaml", ".yml"))
                    else "",
                )
            )
            continue
        keep[name] = None
        depends = mapping(services[name], "depends_on")
        _drop_optional(depends, [n for n in depends if n not in services], problems)
        todo += [(n, (key_at(depends, n),)) for n in depends]
    others = {n: service for n, service in entries(services) if n not in keep}
    for name in others:
        del services[name]
    return others
