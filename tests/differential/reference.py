"""A call of `config` put to the real Docker Compose and to this program, and whether they agree.

The real one costs 50 ms a call, nearly all of it waiting, so a batch is asked at once.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compose2k8s.commands import config
from compose2k8s.diagnostics import ComposeError
from compose2k8s.parser.source import Source
from compose2k8s.record import Record
from compose2k8s.scanner import scan

REFERENCE = shutil.which(
    "docker-compose", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}"
)
HOME = "/home/ada"
ENVIRON = {"PATH": "/bin", "HOME": HOME, "LC_ALL": "C"}
# Faults of the reference in printing what it accepted, not refusals.
CANNOT_PRINT = ("error calling MarshalJSON", "cannot represent value", "panic:")
# Flags that print lines in the order of chance.
LISTS = (
    "--services", "--volumes", "--networks", "--images", "--profiles", "--environment", "--variables",
)  # fmt: skip
CRASH = "compose2k8s ends with"
ASKED_AGAIN = 4  # the order of a map in Go is chance: a difference counts if it stays


class Question(Record):
    """The files of a project, and how `config` is called in its directory.

    `arguments`: of docker-compose before the word config · `flags`: those after it · `directory`: of the
    project · `within`: the working directory, below it
    """

    files: dict[str, str]
    arguments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ("--format", "json")
    environ: dict[str, str] = {}  # noqa: RUF012 - never changed, as nothing of a record is
    stdin: str = ""
    directory: str = "demo"
    within: str = ""

    def show(self) -> str:
        """For a message of a failed test: everything that is needed to ask again."""
        files = "".join(f"--- {name}\n{text}" for name, text in self.files.items())
        call = f"{self.environ} {' '.join(self.arguments)} config {' '.join(self.flags)}"
        where = (
            f" in {self.directory}/{self.within}" if self.directory != "demo" or self.within else ""
        )
        stdin = f"--- stdin\n{self.stdin}" if self.stdin else ""
        return f"{call}{where}\n{stdin}{files}"


class Reply(Record):
    accepted: bool
    text: str


def differences(questions: Iterable[Question]) -> Iterator[str]:
    """A text for each question on which the two do not agree."""
    with ThreadPoolExecutor(2) as pool:
        yield from filter(None, pool.map(difference, questions))


def difference(question: Question) -> str:
    """Empty if both agree, otherwise what each said."""
    with tempfile.TemporaryDirectory() as above:
        directory = os.path.join(os.path.realpath(above), question.directory)
        written(question, directory)
        directory = os.path.normpath(os.path.join(directory, question.within))
        found = ours(question, directory)
        said = None
        for _ in range(ASKED_AGAIN):
            said = theirs(question, directory)
            if any(fault in said.text for fault in CANNOT_PRINT) or _same(question, said, found):
                return ""
    assert said is not None
    return f"{question.show()}\n=== docker-compose {said.accepted}: {said.text}\n=== compose2k8s {found.accepted}: {found.text}\n"


def written(question: Question, directory: str) -> None:
    """The files of a question, in a directory that is made for them."""
    os.makedirs(os.path.join(directory, question.within))
    for name, text in question.files.items():
        path = os.path.join(directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="", errors="surrogateescape") as file:
            file.write(text)


def theirs(question: Question, directory: str) -> Reply:
    done = subprocess.run(
        [str(REFERENCE), *question.arguments, "config", *question.flags],
        cwd=directory,
        env={**ENVIRON, "PWD": directory, **question.environ},
        input=question.stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Reply(
        accepted=done.returncode == 0, text=done.stdout if done.returncode == 0 else done.stderr
    )


def ours(question: Question, directory: str) -> Reply:
    source = Source(directory, {**ENVIRON, **question.environ}, HOME, question.stdin.encode())
    call = scan(["config", *question.arguments, *question.flags])
    try:
        return Reply(accepted=True, text=config.answer(call, source)[1])
    except ComposeError as error:
        return Reply(
            accepted=False, text="\n".join(d.text(source.places) for d in error.diagnostics)
        )


def _same(question: Question, said: Reply, found: Reply) -> bool:
    if found.text.startswith(CRASH):
        return False
    if said.accepted != found.accepted:
        return False
    if not said.accepted:
        return True
    if "json" in question.flags and said.text.startswith("{"):
        return bool(json.loads(said.text) == json.loads(found.text))
    if said.text.strip() == found.text.strip():
        return True
    if "--variables" in question.flags:  # which of several defaults is printed, is chance
        return _lines(said.text, 40) == _lines(found.text, 40)
    return any(flag in question.flags for flag in LISTS) and _lines(said.text) == _lines(found.text)


def _lines(text: str, width: int | None = None) -> list[str]:
    return sorted(line[:width] for line in text.splitlines() if line)
