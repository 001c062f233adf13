"""What `--output` names, and how files are written: whole or not at all, and only what is ours.

Every file is first written beside its final name; only when all of them are complete do they take their
places. So a full disk, Ctrl-C or a lost connection leaves the last good output standing.
"""

from __future__ import annotations

import os
import stat
import sys

from compose2k8s.codes import CANNOT_WRITE, NOT_OURS
from compose2k8s.diagnostics import Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

_YAML = (".yaml", ".yml")


def kind_of(output: str) -> str:
    """`file` or `directory`: a path that exists is what it is; otherwise its ending tells."""
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return "directory"
    return "file" if os.path.lexists(output) or output.endswith(_YAML) else "directory"


def unusable(output: str, *, any_ending: bool = False) -> Diagnostic | None:
    """What is wrong with an output, before any work is done; `any_ending`: what goes there is no manifest."""
    if output == "-":
        return None
    if not output or "\0" in output:
        return Diagnostic(code=CANNOT_WRITE, message="--output names nothing")
    ending = os.path.splitext(output)[1]
    if ending[1:].isalpha() and not (any_ending or ending in _YAML or os.path.lexists(output)):
        return Diagnostic(
            code=CANNOT_WRITE,
            message=f"manifests are YAML, which {output} does not end like",
            hint=f"{output.removesuffix(ending)}.yaml is a file, and {output}/ a directory",
        )
    folder = output
    if kind_of(output) == "file":
        if os.path.exists(output) and not os.path.isfile(output):
            return None  # a terminal or a pipe
        folder = os.path.dirname(output)
    folder = folder.rstrip("/" + os.sep) or output[:1] if folder else "."
    while not os.path.lexists(folder):
        folder = os.path.dirname(folder) or "."
    if not os.path.isdir(folder):
        return Diagnostic(code=CANNOT_WRITE, message=f"{folder} is not a directory")
    if not os.access(folder, os.W_OK):
        return Diagnostic(code=CANNOT_WRITE, message=f"{folder} may not be written to")
    return None


def is_input(path: str, flag: str, read_here: Iterable[str]) -> tuple[Diagnostic, ...]:
    """The refusal to write over a file that this very run has read, by whatever names the two go."""
    if not os.path.isfile(path):
        return ()
    if not any(os.path.exists(file) and os.path.samefile(file, path) for file in set(read_here)):
        return ()
    return (
        Diagnostic(
            code=CANNOT_WRITE,
            message=f"{path} is a file of the project, which is not written over",
            hint=f"choose another {flag}",
        ),
    )


def not_ours(path: str) -> Diagnostic:
    return Diagnostic(
        code=NOT_OURS,
        message=f"{path} was not written by compose2k8s, or was changed since",
        hint="choose another output, or --force to overwrite it",
    )


def read(path: str) -> str | None:
    """The text of a regular file, or None if there is no such thing."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            return file.read()
    except OSError:
        return None


class Staging:
    """Files that are written beside their final names and take their places together."""

    def __init__(self) -> None:
        self.waiting: list[tuple[str, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for temporary, _place in self.waiting:
            if os.path.exists(temporary):
                os.unlink(temporary)

    def add(self, path: str, text: str) -> None:
        temporary = f"{path}.{os.getpid()}.tmp"
        self.waiting.append((temporary, path))
        with open(temporary, "xb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))

    def commit(self) -> None:
        for temporary, path in self.waiting:
            if os.path.exists(path):
                os.chmod(temporary, stat.S_IMODE(os.stat(path).st_mode))
            os.replace(temporary, path)
        self.waiting.clear()


def replace(path: str, text: str) -> None:
    """A whole file or nothing; what is no file (a terminal, a pipe) is simply written to."""
    if os.path.exists(path) and not os.path.isfile(path):
        sys.stdout.flush()
        with open(path, "wb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
        return
    if os.path.lexists(path):
        path = os.path.realpath(path)  # a link stays a link; to a pipe it is no path: /dev/stderr
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with Staging() as staging:
        staging.add(path, text)
        staging.commit()
