"""`external: {name: n}`, the old form, is `external: true` with `name: n`."""

from __future__ import annotations

from compose2k8s.codes import DISAGREE, OLD_EXTERNAL
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries
from compose2k8s.parser.node import Map, place
from compose2k8s.trace import Traced


def externals(tree: Map) -> list[Diagnostic]:
    """In place, for every resource of a project."""
    found: list[Diagnostic] = []
    for section in ("networks", "volumes", "configs", "secrets"):
        for key, resource in entries(tree.get(section)):
            external = resource.get("external")
            if not isinstance(external, Map):
                continue
            given, own = external.get("name"), resource.get("name")
            at = external.keys_at.get("name", external.origin)
            if given is not None and own is not None and own != given:
                message = f"{section}.{key} has two names, `name` and `external.name`"
                places = (place(own), place(given))
                found.append(Diagnostic(code=DISAGREE, message=message, origins=places))
            if given is not None:
                resource.put("name", given, at)
            message = f"{section}.{key}.external.name is obsolete"
            hint = "write `external: true` and `name:`"
            found.append(Diagnostic(code=OLD_EXTERNAL, message=message, origins=(at,), hint=hint))
            resource["external"] = Traced(True, (external.origin,))
    return found
