"""`convert --recursive`: every project below a directory, each into a directory of its own."""

from __future__ import annotations

import os
import sys

from compose2k8s.commands import guarded, set_limits
from compose2k8s.commands.convert import converted
from compose2k8s.parser.discover import NAMES
from compose2k8s.parser.source import Source
from compose2k8s.record import Record
from compose2k8s.reporters import finish
from compose2k8s.trace import Places
from compose2k8s.writers.target import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.scanner import Call

_PASSED_BY = {"node_modules", "__pycache__", "venv"}


class Outcome(Record):
    """What there is to say of one project, as it comes from another process. `files`: of its origins."""

    status: int  # of an end that is none of the user's making
    said: tuple[Diagnostic, ...] = ()
    files: tuple[str, ...] = ()
    read: tuple[str, ...] = ()


def convert_all(call: Call) -> int:
    """The worst status of all projects; one that fails does not keep the others from going on."""
    problem = _misused(call)
    if problem:
        sys.stderr.write(f"compose2k8s: error: {problem}\n")
        return 2
    top, output = call.setting("recursive"), call.setting("output")
    folders = list(projects(top))
    if not folders:
        sys.stderr.write(f"compose2k8s: error: there is no compose file below {top}\n")
        return 1
    calls = [
        call.replace(
            given={
                **call.given,
                "project_directory": folder,
                "output": os.path.join(output, os.path.relpath(folder, top), ""),
            }
        )
        for folder in folders
    ]
    # Words are said as they come; a report is one document of all projects.
    at_once = call.setting("report", "text") == "text" and not call.setting("report_file")
    statuses: list[int] = []
    all_of_them: list[Outcome] = []
    for done, outcome in enumerate(_each(calls, min(call.setting("jobs", 1), len(calls))), 1):
        statuses.append(outcome.status)
        if at_once:
            statuses.append(_say([outcome], call))
        else:
            all_of_them.append(outcome)
        _progress(done, len(calls))
    if not at_once:
        statuses.append(_say(all_of_them, call))
    return max(statuses)


def _misused(call: Call) -> str:
    output = call.setting("output")
    if not output or output == "-" or call.arguments or call.setting("files"):
        return "--recursive needs --output, a directory, and takes no files"
    if call.setting("build_plan"):
        return "--recursive writes manifests; --build-plan is of one project"
    if kind_of(output) == "file":
        return f"--recursive needs a directory as --output, which {output} is not"
    return ""


def _say(outcomes: Sequence[Outcome], call: Call) -> int:
    """One report of several runs, whose files are numbered anew."""
    places = Places()
    said: list[Diagnostic] = []
    for outcome in outcomes:
        here = places.take_in(outcome.files)
        said += [d.replace(origins=tuple(map(here, d.origins))) for d in outcome.said]
    return finish(said, places, call, [file for o in outcomes for file in o.read])


def projects(top: str) -> Iterator[str]:
    """Every directory below `top` with a compose file, in order; hidden directories are passed by."""
    for folder, inner, files in os.walk(top):
        inner[:] = sorted(d for d in inner if not d.startswith(".") and d not in _PASSED_BY)
        if any(name in files for name in NAMES):
            yield folder


def _each(calls: list[Call], jobs: int) -> Iterator[Outcome]:
    if jobs < 2:
        yield from map(_one, calls)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_one, calls)


def _one(call: Call) -> Outcome:
    set_limits(call)  # in a process that knows nothing of the first one's
    source = Source.real()
    said: list[Diagnostic] = []

    def work() -> int:
        said.extend(converted(call, source)[1])
        return 0

    return Outcome(
        status=guarded(work),
        said=tuple(said),
        files=tuple(source.places.files),
        read=tuple(map(source.display, source.files_read)),
    )


def _progress(done: int, of: int) -> None:
    """A line that writes over itself, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{of} projects" + ("\n" if done == of else ""))
        sys.stderr.flush()
