"""No two things are mounted at one place, and every named volume is defined."""

from __future__ import annotations

from compose2k8s.codes import DUPLICATE
from compose2k8s.parser.consistency.question import undefined
from compose2k8s.parser.look import maps, scalars, value
from compose2k8s.parser.node import place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.consistency.question import Service


def tmpfs(service: Service) -> Iterator[Diagnostic]:
    if "volumes" not in service.body:  # else they are looked at together
        yield from volumes(service)


def volumes(service: Service) -> Iterator[Diagnostic]:
    targets = [
        (str(t.value).partition(":")[0], place(t)) for t in scalars(service.body.get("tmpfs"))
    ]
    for entry in maps(service.body.get("volumes")):
        source, target = value(entry, "source"), value(entry, "target")
        targets.append((target, place(entry["target"]) if "target" in entry else entry.origin))
        named = value(entry, "type") == "volume" and source
        if named and source not in service.names("volumes"):
            hint = f"for a folder write ./{source}" if "/" in source[1:] else ""
            yield undefined(service, "volume", source, "volumes", place(entry["source"]), hint)
    seen: dict[str, int] = {}
    for target, at in targets:
        if target in seen:
            yield service.say(DUPLICATE, f" mounts two things at {target}", at, seen[target])
        seen[target] = at
