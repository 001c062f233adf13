"""No two things are mounted at one place, and every named volume is defined."""

from __future__ import annotations

from compose2k8s.codes import DUPLICATE
from compose2k8s.parser.consistency.question import undefined
from compose2k8s.parser.look import maps, scalars, value
from compose2k8s.parser.node import place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.consistency.question import Service


def tmpfs(service: Service) -> list[Diagnostic]:
    # Else they are looked at together.
    return [] if "volumes" in service.body else volumes(service)


def volumes(service: Service) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    body, defined = service.body, service.defined["volumes"]
    targets = [(str(t.value).partition(":")[0], place(t)) for t in scalars(body.get("tmpfs"))]
    for entry in maps(body.get("volumes")):
        target, source = entry.get("target"), value(entry, "source")
        targets.append((value(target), entry.origin if target is None else place(target)))
        if source and source not in defined and value(entry, "type") == "volume":
            hint = f"for a folder write ./{source}" if "/" in source[1:] else ""
            at = place(entry["source"])
            found.append(undefined(service, "volume", source, "volumes", at, hint))
    seen: dict[str, int] = {}
    for where, at in targets:
        if where in seen:
            message = f" mounts two things at {where}"
            found.append(service.say(DUPLICATE, message, at, seen[where]))
        seen[where] = at
    return found
