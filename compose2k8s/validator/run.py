"""`compose2k8s validate`: files, folders, globs and standard input, each object by itself and together.

Exit status: 0 nothing wrong, 1 something is (warnings too under --strict), 2 wrong usage. Files are read
in pieces (stream.py), which several processes judge under -j; what is said does not depend on how many.
"""

from __future__ import annotations

import os
import sys

from compose2k8s.codes import BAD_KEY, NO_FILE, NO_SUCH_KIND, NOT_A_MANIFEST, SKIPPED_KIND
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.source import Source, Unreadable
from compose2k8s.trace import ROW
from compose2k8s.validator import DEFAULT, of_version
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.judge import Judge
from compose2k8s.validator.links import Links
from compose2k8s.validator.references import Together
from compose2k8s.validator.said import name_of, said
from compose2k8s.validator.stream import Objects, pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.scanner import Call
    from compose2k8s.validator.manifests import Document
    from compose2k8s.validator.stream import Piece

_ENDINGS = (".yaml", ".yml", ".json")
_CRD = "CustomResourceDefinition"
_PROGRESS = 1000  # objects between two signs of life


def run(call: Call) -> int:
    """Validate what the call names; the exit status."""
    source = Source.real()
    if not call.arguments:
        sys.stderr.write(
            "compose2k8s: error: validate needs files, folders, or - for standard input\n"
        )
        return 2
    for place in call.setting("schema_locations", ()):
        if "{{" not in place and not os.path.exists(place):
            words = "nothing is fetched from addresses" if "://" in place else "it is not there"
            sys.stderr.write(f"compose2k8s: error: --schema-location {place}: {words}\n")
            return 2
    found = of_version(call.setting("kube_version", DEFAULT))
    objects, together = Objects(), Together()
    alone: list[tuple[int, Finding]] = []
    definitions: list[dict[str, Any]] = []
    named: list[tuple[int, str]] = []
    judge = Judge(call)
    shown = 0
    for piece, known, documents in _judged(_pieces(call, source, found), judge, call):
        alone += [(objects.count + number, finding) for number, finding in known.findings]
        objects.add(piece, len(known.links), documents)
        for links in known.links:
            together.add(links)
        definitions += known.definitions
        named += known.named
        found += known.problems
        shown = _progress(objects.count, shown, call)
    alone = _of_custom(alone, definitions, objects, judge, call)
    alone += together.check(objects.body, closed=bool(call.setting("closed")))
    # By number, so that no piece is read twice.
    alone.sort(key=lambda pair: pair[0])
    found += [said(f, i, objects.body(i), objects.origins) for i, f in alone]
    return _report(found, objects.count, named, source, call)


class Known:
    """What is known of a piece when it is judged; a process hands it to another.

    `findings`: (number of the object in the piece, finding) · `definitions`: of custom kinds ·
    `named`: where each object begins and what it is called, for reports that list them.
    """

    __slots__ = ("definitions", "findings", "links", "named", "problems")

    def __init__(self, documents: list[Document], problems: list[Diagnostic], judge: Judge) -> None:
        bodies = [d.body for d in documents]
        self.problems = problems
        # Where a key is no text, as that of a template, there is nothing to be said of its value.
        holes = {p.origins[0] // ROW for p in problems if p.code is BAD_KEY}
        self.findings = [
            (i, f)
            for i, body in enumerate(bodies)
            for f in judge.check(body)
            if not holes or documents[i].origins(f.path)[0] // ROW not in holes
        ]
        self.links = [Links(body) for body in bodies]
        self.definitions = [body for body in bodies if body.get("kind") == _CRD]
        self.named = [(d.origins(())[0], name_of(d.body)) for d in documents if judge.names]


def _judged(
    found: Iterator[Piece], judge: Judge, call: Call
) -> Iterator[tuple[Piece, Known, list[Document] | None]]:
    jobs = call.setting("jobs", 1)
    if jobs < 2:
        for piece in found:
            documents, problems = piece.read()
            yield piece, Known(documents, problems, judge), documents
        return
    from multiprocessing import get_context
    from threading import Semaphore

    room = Semaphore(2 * jobs)  # or all pieces would wait for the processes in memory
    ended = False

    def some() -> Iterator[Piece]:
        for piece in found:
            room.acquire()
            if ended:
                return
            yield piece

    with get_context("spawn").Pool(jobs, _begin, (call,)) as pool:
        try:
            for piece, known in pool.imap(_in_process, some()):
                room.release()
                yield piece, known, None
        finally:  # the pool waits for its thread, which may wait for room
            ended = True
            room.release()


_judge_here: list[Judge] = []


def _begin(call: Call) -> None:
    from compose2k8s.limits import set_limit

    for name, most in (call.setting("limits") or {}).items():
        set_limit(name, most)
    _judge_here[:] = [Judge(call)]


def _in_process(piece: Piece) -> tuple[Piece, Known]:
    documents, problems = piece.read()
    return piece, Known(documents, problems, _judge_here[0])


def _of_custom(
    alone: list[tuple[int, Finding]],
    definitions: list[dict[str, Any]],
    objects: Objects,
    judge: Judge,
    call: Call,
) -> list[tuple[int, Finding]]:
    """The findings about objects by themselves, with those of custom kinds that are defined among them."""
    unknown = {i for i, finding in alone if finding.code is NO_SUCH_KIND}
    if unknown and definitions:
        custom = judge.custom(definitions)
        judged: dict[int, list[Finding]] = {}
        for index in sorted(unknown):
            body = objects.body(index)
            findings = custom.check(body)
            if findings is not None:
                judged[index] = judge.of_custom(body, findings)
        alone = [(i, f) for i, f in alone if f.code is not NO_SUCH_KIND or i not in judged]
        alone += [(i, finding) for i, findings in judged.items() for finding in findings]
    if call.setting("ignore_missing_schemas"):
        alone = [
            (i, Finding(f.path, SKIPPED_KIND, f.message, f.hint) if f.code is NO_SUCH_KIND else f)
            for i, f in alone
        ]
    return alone


def _pieces(call: Call, source: Source, found: list[Diagnostic]) -> Iterator[Piece]:
    for name in call.arguments:
        for path in _files(name, source, found):
            shown = "<stdin>" if path == "-" else source.display(path)
            try:
                lines = source.lines(path)
                yield from pieces(lines, source.places.add(shown))
            except Unreadable as error:
                found.append(Diagnostic(code=NO_FILE, message=f"{shown}: {error}"))


def _files(name: str, source: Source, found: list[Diagnostic]) -> Iterator[str]:
    if name == "-":
        yield "-"
        return
    path = source.absolute(name)
    kind = source.kind(path)
    if kind == "directory":
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for file in sorted(files):
                if file.endswith(_ENDINGS) and not file.startswith("."):
                    yield os.path.join(folder, file)
        return
    if kind:
        yield path
        return
    matching: list[str] = []
    if any(c in name for c in "*?["):
        from glob import glob

        matching = [p for p in sorted(glob(path, recursive=True)) if not os.path.isdir(p)]
        yield from matching
    if not matching:
        found.append(Diagnostic(code=NO_FILE, message=f"{name}: there is no such file or folder"))


def _progress(count: int, shown: int, call: Call) -> int:
    if count - shown < _PROGRESS or call.setting("quiet") or not sys.stderr.isatty():
        return shown
    sys.stderr.write(f"\r\x1b[Kcompose2k8s: {count} objects\r")
    return count


def _report(
    found: list[Diagnostic],
    count: int,
    named: list[tuple[int, str]],
    source: Source,
    call: Call,
) -> int:
    from compose2k8s.reporters import finish

    if not count and not found:
        found.append(Diagnostic(code=NOT_A_MANIFEST, message="there is no manifest in the input"))
    read_in = map(source.display, source.files_read)
    status = finish(found, source.places, call, read_in, named)
    on_terminal = sys.stderr.isatty() and not call.setting("quiet")
    if on_terminal or call.setting("verbose"):
        summary = _summary(found, count)
        sys.stderr.write(f"\x1b[K{summary}" if on_terminal else summary)
    return status


def _summary(found: list[Diagnostic], count: int) -> str:
    parts = [_counted(count, "object")]
    for severity in ("error", "warning"):
        number = sum(d.severity == severity for d in found)
        parts += [_counted(number, severity)] if number else []
    wrong = ", ".join(parts[1:]) or "nothing wrong"
    return f"compose2k8s: {parts[0]}, {wrong}\n"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
