"""What each command does: from a call to an exit status. Manifests go to standard output, words to
standard error; nothing is written where anything is wrong."""

from __future__ import annotations

import sys

from compose2k8s.reporters import report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compose2k8s.convert import Conversion
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.flags import Call
    from compose2k8s.trace import Places


def finish(diagnostics: Sequence[Diagnostic], places: Places, call: Call) -> int:
    """Say what there is to say; the exit status."""
    ignored = set(call.setting("ignore", ()))
    kept = [d for d in diagnostics if d.code.id not in ignored or d.severity == "error"]
    report(kept, places, call)
    bad = ("error", "warning") if call.setting("strict") else ("error",)
    return 1 if any(d.severity in bad for d in kept) else 0


def convert(call: Call) -> int:
    from compose2k8s.convert import convert as convert_project
    from compose2k8s.parser.source import Source

    if call.setting("output"):
        from compose2k8s.writers.directory import refuse_odd

        problem = refuse_odd(call.setting("output"))
        if problem:
            sys.stderr.write(f"compose2k8s: error C2K701: {problem}\n")
            return 1
    source = Source.real()
    result = convert_project(call.options(), source)
    status = finish(result.diagnostics, result.places, call)
    if result.failed or (status and call.setting("strict")):
        return 1
    return _written(result, call, source.cwd) or status


def _written(result: Conversion, call: Call, cwd: str) -> int:
    comments = None
    if call.setting("annotate"):
        from compose2k8s.writers.annotate import comment_of

        comments = [comment_of(m, result.places) for m in result.manifests]
    output = call.setting("output")
    if output:
        from compose2k8s.writers.directory import save

        return save(output, result.manifests, comments, force=bool(call.setting("force")))
    from compose2k8s.writers.yaml import dump

    bodies = [
        dump(m.body, comments[i] if comments else None) for i, m in enumerate(result.manifests)
    ]
    sys.stdout.write("---\n".join(bodies))
    return 0


def config(call: Call) -> int:
    from compose2k8s.diagnostics import ComposeError
    from compose2k8s.parser import show
    from compose2k8s.parser.load import load
    from compose2k8s.parser.source import Source

    source = Source.real()
    try:
        loaded = load(
            call.options(),
            source,
            interpolate=not (call.setting("no_interpolate") or call.setting("list_variables")),
            normal=not call.setting("no_normalize"),
            resolve_paths=not call.setting("no_path_resolution"),
            check=not call.setting("no_consistency"),
            resolve_env=not call.setting("no_env_resolution"),
            as_compose=True,
        )
        text = "" if call.setting("quiet") else show.output(loaded, call.given)
    except ComposeError as error:
        return finish(error.diagnostics, source.places, call) or 1
    status = finish(loaded.diagnostics, source.places, call)
    if not call.setting("quiet"):
        if call.setting("output"):
            from compose2k8s.writers.directory import save_text

            return save_text(call.setting("output"), text)
        sys.stdout.write(text)
    return status


def validate(call: Call) -> int:
    from compose2k8s.validator.run import run

    return run(call)


def explain(call: Call) -> int:
    from compose2k8s.convert import convert as convert_project
    from compose2k8s.explain import explanation
    from compose2k8s.parser.source import Source

    result = convert_project(call.options(), Source.real())
    status = finish([d for d in result.diagnostics if d.severity == "error"], result.places, call)
    if not status:
        sys.stdout.write(explanation(result))
    return status


def diagnostics(call: Call) -> int:
    from compose2k8s.docs import diagnostics_text

    sys.stdout.write(diagnostics_text(call.arguments))
    return 0


def attributes(call: Call) -> int:
    from compose2k8s.coverage import table

    sys.stdout.write(table(call.setting("format", "text")))
    return 0


def completion(call: Call) -> int:
    from click.shell_completion import get_completion_class

    from compose2k8s.cli import group

    shell = call.arguments[0] if call.arguments else "bash"
    found = get_completion_class(shell)
    if found is None:
        sys.stderr.write(
            f"compose2k8s: error C2K702: no completion for {shell!r}: bash, zsh, fish\n"
        )
        return 2
    made = found(group(), {}, "compose2k8s", "_COMPOSE2K8S_COMPLETE")
    sys.stdout.write(made.source())
    return 0


COMMANDS: dict[str, Callable[[Call], int]] = {
    "convert": convert,
    "config": config,
    "validate": validate,
    "explain": explain,
    "attributes": attributes,
    "diagnostics": diagnostics,
    "completion": completion,
}
HELP = {
    "convert": "Turn a Compose project into Kubernetes manifests, on standard output.",
    "config": "Print the project as Compose sees it.",
    "validate": "Check manifests as the API server would, without a cluster.",
    "explain": "Print each compose line with the manifest fields it became, or why it became none.",
    "attributes": "Print what becomes of every Compose attribute.",
    "diagnostics": "Print what the codes of diagnostics mean.",
    "completion": "Print the completion script for a shell (bash, zsh or fish).",
}
