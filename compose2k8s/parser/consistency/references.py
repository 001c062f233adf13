"""Everything that a service refers to is defined: networks, models, secrets, configs, services."""

from __future__ import annotations

from compose2k8s.codes import EXCLUSIVE, UNDEFINED
from compose2k8s.parser.consistency.question import undefined
from compose2k8s.parser.look import key_at, mapping, maps, scalars, value
from compose2k8s.parser.node import place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.consistency.question import Question, Service


def networks(service: Service) -> list[Diagnostic]:
    """Nor are there networks beside a network_mode."""
    body = service.body
    found = _named(service, "networks", "network")
    if "network_mode" in body and mapping(body, "networks") and value(body, "network_mode"):
        both = service.say(
            EXCLUSIVE,
            " has both `network_mode` and `networks`, which exclude each other",
            key_at(body, "network_mode"),
            key_at(body, "networks"),
            hint="remove one of them",
        )
        found.insert(0, both)
    return found


def models(service: Service) -> list[Diagnostic]:
    return _named(service, "models", "model")


def _named(service: Service, section: str, kind: str) -> list[Diagnostic]:
    used, defined = mapping(service.body, section), service.defined[section]
    return [
        undefined(service, kind, name, section, key_at(used, name))
        for name in used
        if name not in defined
    ]


def mounted(section: str, kind: str) -> Question:
    """`secrets` and `configs`."""

    def question(service: Service) -> Iterator[Diagnostic]:
        defined = service.defined[section]
        for entry in maps(service.body[section]):
            source = value(entry, "source") or ""
            if source not in defined:
                at = place(entry["source"]) if "source" in entry else entry.origin
                yield undefined(service, kind, source, section, at)

    return question


configs = mounted("configs", "config")
secrets = mounted("secrets", "secret")


def depends_on(service: Service) -> Iterator[Diagnostic]:
    """Services on services, not on jobs, and not on those that profiles left out."""
    services, jobs = service.defined["services"], service.defined["jobs"]
    depends = mapping(service.body, "depends_on")
    for name in depends:
        if name in services:
            continue
        at, hint = key_at(depends, name), ""
        if name in jobs:
            said = f"the job {name!r}, but services can depend on services only"
        elif name in service.inactive:
            if value(depends, name, "required") is False:
                continue
            said = f"{name!r}, which is left out because its profile is not active"
            profiles = [str(p.value) for p in scalars(service.inactive[name].get("profiles"))]
            hint = f"--profile {profiles[0]}" if profiles else ""
        else:
            from compose2k8s.parser.suggest import nearest

            said, near = f"{name!r}, which is not defined", nearest(name, services)
            hint = f"did you mean {near!r}?" if near else "add it under `services:`"
        yield service.say(UNDEFINED, f" depends on {said}", at, hint=hint)
