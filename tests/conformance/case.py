"""A case: the files of a project, how `config` is called on it, and what Docker Compose 5.6.1 said.

`cases/NNNN-name/` holds the files as they are, and beside them

- `case.json`: `rule` (what it shows), `args` (of docker-compose), and if need be `env`, `stdin`, `cwd`,
  `dirs` (empty directories), `project_dir_name`;
- `expected.json`, `.yaml` or `.txt` (what is printed) or `expected-error.txt` (what it is refused with),
  `*.altN.*` where the reference answers now this, now that.

`__DIR__`, `__HOME__` and `__PARENT__` stand for the project, the home directory and what holds them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from compose2k8s.__main__ import run
from compose2k8s.commands import config
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.source import Source
from compose2k8s.record import Record
from compose2k8s.reporters import finish
from compose2k8s.trace import Places

CASES = sorted((Path(__file__).parent / "cases").iterdir())
REFUSED = [case for case in CASES if (case / "expected-error.txt").exists()]


class Answer(Record):
    """What `compose2k8s config` said. `files`: the texts of the project, for looking at places."""

    status: int
    printed: str
    diagnostics: tuple[Diagnostic, ...]
    places: Places
    root: Path


def root_name(case: Path) -> str:
    """The name of the project's directory."""
    name: str = json.loads((case / "case.json").read_text()).get("project_dir_name", "proj")
    return name


def copied(case: Path, above: Path) -> tuple[Source, list[str]]:
    """A copy of the files below `above`, and how it is called there."""
    spec = json.loads((case / "case.json").read_text())
    root, home = above / root_name(case), above / "home"
    home.mkdir()
    shutil.copytree(case, root, symlinks=True, ignore=lambda at, names: _ours(case, at, names))
    for directory in spec.get("dirs", ()):
        (root / directory).mkdir(parents=True, exist_ok=True)
    environ = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C", **spec.get("env", {})}
    where = str((root / spec.get("cwd", ".")).resolve())
    source = Source(where, environ, str(home), (spec.get("stdin") or "").encode())
    return source, _ours_first(spec["args"])


def answer(
    case: Path, above: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
) -> Answer:
    """The case on a copy of its files below `above`, in this process."""
    source, arguments = copied(case, above)
    root, home, where = above / root_name(case), above / "home", source.cwd
    said: list[Diagnostic] = []

    def kept(diagnostics: Iterable[Diagnostic], *rest: Any) -> int:
        said.extend(diagnostics)
        return finish(said, *rest)

    patch.setattr(Source, "real", lambda: source)
    patch.setattr(config, "finish", kept)
    patch.chdir(where)
    status = run(arguments)
    printed = capture.readouterr().out
    for path, name in ((root, "__DIR__"), (home, "__HOME__"), (above, "__PARENT__")):
        printed = printed.replace(str(path), name)
    return Answer(
        status=status,
        printed=printed,
        diagnostics=tuple(said),
        places=source.places,
        root=Path(where),
    )


def _ours(case: Path, directory: str, names: list[str]) -> list[str]:
    top = directory == str(case)
    return [n for n in names if top and (n == "case.json" or n.startswith("expected"))]


def _ours_first(arguments: list[str]) -> list[str]:
    """`docker-compose FLAGS config FLAGS` as `compose2k8s config FLAGS FLAGS`."""
    at = arguments.index("config")
    return ["config", *arguments[:at], *arguments[at + 1 :]]


def right(case: Path, found: Answer) -> bool:
    """Whether the answer is one that Docker Compose gives."""
    return any(_is(kind, text, found) for kind, text in _expected(case))


def _expected(case: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(case.glob("expected*")):
        if "-warnings" not in file.name:
            yield "error" if "-error" in file.name else file.suffix, file.read_text()


def _is(kind: str, expected: str, found: Answer) -> bool:
    if kind == "error" or found.status:
        return kind == "error" and found.status == 1
    if kind == ".json":
        return bool(json.loads(found.printed) == json.loads(expected))
    if kind == ".txt":
        return _lines(found.printed) == _lines(expected)
    return found.printed.strip() == expected.strip()


def _lines(text: str) -> list[str]:
    """The order of names is the reference's map order, which is no order."""
    return sorted(line.rstrip() for line in text.splitlines() if line.strip())
