"""`compose2k8s explain`: what became of each compose line."""

from __future__ import annotations

import os
import sys

from compose2k8s.conversion import convert
from compose2k8s.explain import blocks, meant
from compose2k8s.parser.source import Source
from compose2k8s.reporters import finish
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    """Arguments that are files make up the project; the others choose attributes or lines of it."""
    files = tuple(a for a in call.arguments if a == "-" or os.path.isfile(a))
    chosen = tuple(a for a in call.arguments if a not in files)
    result = convert(call.replace(arguments=files).options(), Source.real())
    status = finish([d for d in result.diagnostics if d.severity == "error"], result.places, call)
    if status:
        return status
    found = blocks(result)
    unknown = [c for c in chosen if not any(b.is_in(c) for b in found)]
    for name in unknown:
        near = meant(name, found)
        words = f"no value of the project is at {name}" + (
            f"; did you mean {near}?" if near else ""
        )
        if name.endswith((".yaml", ".yml")):
            words = f"{name}: there is no such file"
        sys.stderr.write(f"compose2k8s: error: {words}\n")
    if unknown:
        return 2
    stream.write("".join(b.text() for b in found if not chosen or any(map(b.is_in, chosen))))
    return 0
