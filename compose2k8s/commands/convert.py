"""`compose2k8s convert`: a project to manifests, where `--output` says."""

from __future__ import annotations

from compose2k8s.conversion import convert
from compose2k8s.parser.source import Source
from compose2k8s.reporters import finish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    if call.setting("recursive"):
        from compose2k8s.commands.recursive import convert_all

        return convert_all(call)
    return convert_one(call, Source.real())


def convert_one(call: Call, source: Source) -> int:
    """Convert one project, say what there is to say, write what there is to write."""
    output = call.setting("output")
    if output:
        from compose2k8s.writers.target import unusable

        problem = unusable(output)
        if problem:
            return finish((problem,), source.places, call)
    result = convert(call.options(), source)
    status = finish(result.diagnostics, result.places, call, map(source.display, source.files_read))
    if status or result.failed:
        return 1
    if call.setting("build_plan") and result.plan is not None:
        return _build_plan(result.plan, call)
    from compose2k8s import writers

    said = writers.write(
        result,
        output,
        annotate=bool(call.setting("annotate")),
        force=bool(call.setting("force")),
    )
    return finish(said, result.places, call) if said else 0


def _build_plan(plan: Plan, call: Call) -> int:
    from compose2k8s.build_plan import build_plan
    from compose2k8s.writers import whole_text

    whole_text(build_plan(plan, call.setting("build_plan")), call.setting("output"))
    return 0
