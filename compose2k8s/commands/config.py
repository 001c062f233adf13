"""`compose2k8s config`: the project as Compose sees it, in Compose's own shape."""

from __future__ import annotations

from compose2k8s.diagnostics import ComposeError
from compose2k8s.parser import show
from compose2k8s.parser.load import load
from compose2k8s.parser.source import Source
from compose2k8s.reporters import finish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.load import Loaded
    from compose2k8s.scanner import Call

# For these Compose looks at all services, and does not read their env_file.
_OF_ALL = ("list_services", "list_volumes", "list_networks")


def run(call: Call) -> int:
    source = Source.real()
    try:
        loaded, text = answer(call, source)
    except ComposeError as error:
        return _finish(error.diagnostics, source, call) or 1
    status = _finish(loaded.diagnostics, source, call)
    if status or not text:
        return status
    from compose2k8s.writers import whole_text

    output = call.setting("output")
    if output not in (None, "-"):
        from compose2k8s.writers.target import is_input

        problem = is_input(output, "--output", source.files_read)
        if problem:
            return _finish(problem, source, call)
    listed = any(name.startswith("list_") for name in call.given)
    refused = whole_text(
        text,
        output,
        marked=not listed and call.setting("format", "yaml") == "yaml",
        force=bool(call.setting("force")),
    )
    return _finish(refused, source, call) if refused else 0


def _finish(said: tuple[Diagnostic, ...], source: Source, call: Call) -> int:
    return finish(said, source.places, call, map(source.display, source.files_read))


def answer(call: Call, source: Source) -> tuple[Loaded, str]:
    """The project and what is printed of it; raises ComposeError with all that is wrong."""
    of_all = any(map(call.setting, _OF_ALL))
    options = call.options()
    loaded = load(
        options.replace(services=()) if of_all else options,
        source,
        interpolate=not (call.setting("no_interpolate") or call.setting("list_variables")),
        validate=not call.setting("list_variables"),
        normal=not call.setting("no_normalize"),
        resolve_paths=not call.setting("no_path_resolution"),
        check=not call.setting("no_consistency"),
        resolve_env=not (of_all or call.setting("no_env_resolution")),
        as_compose=True,
    )
    return loaded, "" if call.setting("quiet") else show.output(loaded, call.given)
