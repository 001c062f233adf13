"""`convert --recursive`: every project below a directory, each into a directory of its own."""

from __future__ import annotations

import os
import sys

from compose2k8s.commands import guarded, set_limits
from compose2k8s.commands.convert import convert_one
from compose2k8s.parser.discover import NAMES
from compose2k8s.parser.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.scanner import Call

_PASSED_BY = {"node_modules", "__pycache__", "venv"}


def convert_all(call: Call) -> int:
    """The worst status of all projects; one that fails does not keep the others from going on."""
    top, output = call.setting("recursive"), call.setting("output")
    if not output or call.arguments or call.setting("files"):
        sys.stderr.write(
            "compose2k8s: error: --recursive needs --output, a directory, and takes no files\n"
        )
        return 2
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
    statuses: list[int] = []
    for status in _each(calls, min(call.setting("jobs", 1), len(calls))):
        statuses.append(status)
        _progress(len(statuses), len(calls))
    return max(statuses)


def projects(top: str) -> Iterator[str]:
    """Every directory below `top` with a compose file, in order; hidden directories are passed by."""
    for folder, inner, files in os.walk(top):
        inner[:] = sorted(d for d in inner if not d.startswith(".") and d not in _PASSED_BY)
        if any(name in files for name in NAMES):
            yield folder


def _each(calls: list[Call], jobs: int) -> Iterator[int]:
    if jobs < 2:
        yield from map(_one, calls)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_one, calls)


def _one(call: Call) -> int:
    set_limits(call)  # in a process that knows nothing of the first one's
    return guarded(lambda: convert_one(call, Source.real()))


def _progress(done: int, of: int) -> None:
    """A line that writes over itself, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{of} projects" + ("\n" if done == of else ""))
        sys.stderr.flush()
