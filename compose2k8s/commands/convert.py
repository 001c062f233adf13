"""`compose2k8s convert`: a project to manifests, where `--output` says."""

from __future__ import annotations

from compose2k8s.conversion import convert
from compose2k8s.parser.source import Source
from compose2k8s.reporters import finish, status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.conversion import Conversion
    from compose2k8s.diagnostics import Diagnostic
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
    said = result.diagnostics
    streams = output in (None, "-") or bool(call.setting("build_plan"))
    if not streams and not status(said, call):
        said = (*said, *_write(result, call))
    ended = finish(said, result.places, call, map(source.display, source.files_read))
    if ended or not streams:
        return ended
    if call.setting("build_plan") and result.plan is not None:
        return _build_plan(result.plan, source, call)
    _write(result, call)
    return 0


def _write(result: Conversion, call: Call) -> tuple[Diagnostic, ...]:
    from compose2k8s import writers

    return writers.write(
        result,
        call.setting("output"),
        annotate=bool(call.setting("annotate")),
        force=bool(call.setting("force")),
    )


def _build_plan(plan: Plan, source: Source, call: Call) -> int:
    from compose2k8s.build_plan import build_plan
    from compose2k8s.writers import whole_text

    text, force = build_plan(plan, call.setting("build_plan")), bool(call.setting("force"))
    refused = whole_text(text, call.setting("output"), force=force)
    return finish(refused, source.places, call) if refused else 0
