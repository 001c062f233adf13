"""`compose2k8s check`: whether every part of a project finds the others, proved on its manifests."""

from __future__ import annotations

from compose2k8s.connectivity import prove
from compose2k8s.conversion import convert
from compose2k8s.parser.source import Source
from compose2k8s.reporters import finish
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.connectivity.topology import Topology
    from compose2k8s.conversion import Conversion
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    """Say what does not lead where it should; with `--graph`, draw what does."""
    result = convert(call.options(), Source.real())
    said = list(result.diagnostics)
    if result.plan is not None and not result.failed:
        said += prove(result.plan, [m.body for m in result.manifests])
    status = finish(said, result.places, call)
    if result.plan is None or result.failed:
        return 1
    if call.setting("graph"):
        stream.write(_graph(result, call.setting("graph")))
    elif not status and not call.setting("quiet"):
        stream.write(_count(result))
    return status


def _count(result: Conversion) -> str:
    assert result.plan is not None  # nothing failed
    references = len(result.plan.references)
    ports = sum(1 for ports in result.plan.ports.values() for p in ports if p.out)
    gates = sum(1 for gate in result.plan.gates.values() if not gate.refused)
    found = [
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in ((references, "reference"), (ports, "published port"), (gates, "gate"))
    ]
    return f"{', '.join(found)}: all lead where they should\n"


def _graph(result: Conversion, form: str) -> str:
    from compose2k8s.connectivity import diagrams
    from compose2k8s.connectivity.topology import topology

    assert result.plan is not None  # nothing failed
    found = topology(result.plan, [m.body for m in result.manifests])
    if form == "svg":
        from compose2k8s.connectivity.svg import svg

        return svg(found)
    draw: Callable[[Topology], str] = diagrams.mermaid if form == "mermaid" else diagrams.dot
    return draw(found)
