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
    result, said = converted(call, source)
    ended = finish(said, source.places, call, map(source.display, source.files_read))
    if ended or result is None or not _streams(call):
        return ended
    if call.setting("build_plan") and result.plan is not None:
        return _build_plan(result.plan, source, call)
    _write(result, call)
    return 0


def converted(call: Call, source: Source) -> tuple[Conversion | None, tuple[Diagnostic, ...]]:
    """One project, written if it goes to files, and all that there is to say; None if nothing was tried."""
    output = call.setting("output")
    if output is not None:
        from compose2k8s.writers.target import unusable

        problem = unusable(output, any_ending=bool(call.setting("build_plan")))
        if problem:
            return None, (problem,)
    result = convert(call.options(), source)
    said = result.diagnostics
    if output is not None:
        from compose2k8s.writers.target import is_input

        said = (*said, *is_input(output, "--output", (*source.places.files, *source.files_read)))
    if not _streams(call) and not status(said, call):
        said = (*said, *_write(result, call))
    return result, said


def _streams(call: Call) -> bool:
    """Whether the result is written when all has been said, as a stream is and a plan of builds."""
    return call.setting("output") in (None, "-") or bool(call.setting("build_plan"))


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
