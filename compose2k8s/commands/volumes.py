"""`compose2k8s volumes`: how the data of local volumes gets into the cluster."""

from __future__ import annotations

from compose2k8s.conversion import convert
from compose2k8s.moving import moving
from compose2k8s.parser.source import Source
from compose2k8s.reporters import finish
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    result = convert(call.options(), Source.real())
    errors = [d for d in result.diagnostics if d.severity == "error"]
    status = finish(errors, result.places, call)
    if status or result.plan is None:
        return 1
    stream.write(moving(result.plan))
    return 0
