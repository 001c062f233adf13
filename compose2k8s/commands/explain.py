"""`compose2k8s explain`: what became of each compose line."""

from __future__ import annotations

import os

from compose2k8s.conversion import convert
from compose2k8s.explain import explanation
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
    if not status:
        stream.write(explanation(result, chosen))
    return status
