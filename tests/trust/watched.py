"""Commands in a process that is watched: no sockets, no programs, and each file that is opened is noted.

An audit hook (PEP 578) cannot be taken off again, so this is a process of its own:

    python -m tests.trust.watched FOLDER...      prints, as JSON, what was done that is not promised
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import zoneinfo
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.case import Case

FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
    "urllib.", "http.", "ftplib.", "smtplib.", "ctypes.", "winreg.", "webbrowser.", "os.remove", "os.rename",
    "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink", "os.truncate", "shutil.", "tempfile.",
    "pickle.",
)  # fmt: skip
OURS = Path(__file__).parents[2]
# Where Python, its time zones and we ourselves live.
HOMES = tuple(
    os.path.realpath(str(p)) + os.sep
    for p in (sys.prefix, sys.base_prefix, *zoneinfo.TZPATH, OURS / "compose2k8s", OURS / "schemas")
)


class Watch:
    """What happened while it was looked at."""

    def __init__(self) -> None:
        self.looking = False
        self.opened: list[str] = []
        self.broken: list[str] = []
        sys.addaudithook(self.hook)

    def hook(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.looking:
            return
        if event == "open":
            path, mode, flags = args
            if isinstance(path, str | bytes | os.PathLike):
                self.opened.append(os.path.abspath(os.fsdecode(path)))
            if mode in ("w", "wb", "x", "xb", "a") or (flags or 0) & (os.O_WRONLY | os.O_RDWR):
                self.broken.append(f"writes {path!r}")
        elif event.startswith(FORBIDDEN):
            self.broken.append(f"{event} {args!r:.200}")

    @contextlib.contextmanager
    def on(self) -> Iterator[None]:
        self.opened, self.broken, self.looking = [], [], True
        try:
            yield
        finally:
            self.looking = False


def projects(folders: list[Path]) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    """(name, folder, flags) of every sample and of every case that has been laid out."""
    for folder in folders:
        flags = folder / ".flags"
        yield folder.name, folder, tuple(json.loads(flags.read_text())) if flags.exists() else ()


def lay_out(case: Case, folder: Path) -> None:
    """The files of a case."""
    case.lay_out(folder)
    (folder / ".flags").write_text(json.dumps(case.flags))


def undone(watch: Watch, folder: Path, call: Callable[[], int]) -> list[str]:
    """What a call did that is not promised."""
    said = io.StringIO()
    os.chdir(folder)
    os.environ["PWD"] = str(folder)
    with (
        contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())),
        contextlib.redirect_stderr(said),
        watch.on(),
    ):
        status = call()
    wrong = list(watch.broken)
    if status not in (0, 1):
        wrong.append(f"status {status}: {said.getvalue()[-300:]}")
    named = {line.removeprefix("compose2k8s: read ") for line in said.getvalue().splitlines()}
    for path in dict.fromkeys(watch.opened):
        if os.path.realpath(path).startswith(HOMES):
            continue
        if path not in named and os.path.relpath(path, folder) not in named:
            wrong.append(f"reads {path} and does not say so")
    return wrong


def main() -> None:
    from compose2k8s.__main__ import run
    from compose2k8s.commands import guarded

    watch = Watch()
    found: dict[str, list[str]] = {}
    calls = 0
    for name, folder, flags in projects([Path(p).resolve() for p in sys.argv[1:]]):
        for argv in (
            ["convert", "-v", *flags],
            ["config", "-v"],
            ["validate", "-v", "expected.yaml"],
        ):
            if argv[0] == "validate" and not (folder / "expected.yaml").exists():
                continue
            calls += 1
            wrong = undone(watch, folder, lambda argv=argv: guarded(lambda: run(argv)))  # type: ignore[misc] # bound now
            if wrong:
                found[f"{name}: {argv[0]}"] = wrong
    json.dump({"calls": calls, "wrong": found}, sys.stdout)


if __name__ == "__main__":
    main()
