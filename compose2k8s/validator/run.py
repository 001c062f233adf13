"""`compose2k8s validate`: files, folders, globs and standard input, each object by itself and together.

Exit status: 0 nothing wrong, 1 something is (warnings too under --strict), 2 wrong usage. Files are read
in pieces (stream.py), which several processes judge under -j; what is said does not depend on how many.
"""

from __future__ import annotations

import os
import sys

from compose2k8s.codes import NO_FILE, NO_SUCH_KIND, NOT_A_MANIFEST, SKIPPED_KIND
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.source import Source, Unreadable
from compose2k8s.validator.essence import essence
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.judge import Judge
from compose2k8s.validator.said import said
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
    found: list[Diagnostic] = []
    objects = Objects()
    alone: list[tuple[int, Finding]] = []
    judge = Judge(call)
    shown = 0
    for piece, bodies, begins, findings, problems, documents in _judged(
        _pieces(call, source, found), judge, call
    ):
        first = len(objects.bodies)
        alone += [(first + number, finding) for number, finding in findings]
        objects.add(piece, bodies, begins, documents)
        found += problems
        shown = _progress(len(objects.bodies), shown, call)
    together = _together(alone, objects, judge, call)
    found += [said(f, i, objects.bodies[i], objects.origins) for i, f in together]
    return _report(found, objects, source, call)


# What is known of a piece: its bodies, where each begins, (number of the body, finding), problems, trees.
if TYPE_CHECKING:
    Known = tuple[
        Piece,
        list[dict[str, Any]],
        list[int],
        list[tuple[int, Finding]],
        list[Diagnostic],
        list[Document] | None,
    ]


def _judged(found: Iterator[Piece], judge: Judge, call: Call) -> Iterator[Known]:
    jobs = call.setting("jobs", 1)
    if jobs < 2:
        for piece in found:
            yield _judge(piece, judge)
        return
    from multiprocessing import get_context

    with get_context("spawn").Pool(jobs, _begin, (call,)) as pool:
        yield from pool.imap(_in_process, found)


_judge_here: list[Judge] = []


def _begin(call: Call) -> None:
    from compose2k8s.limits import set_limit

    for name, most in (call.setting("limits") or {}).items():
        set_limit(name, most)
    _judge_here[:] = [Judge(call)]


def _in_process(piece: Piece) -> Known:
    return (*_judge(piece, _judge_here[0])[:5], None)


def _judge(piece: Piece, judge: Judge) -> Known:
    documents, problems = piece.read()
    findings = [(i, f) for i, d in enumerate(documents) for f in judge.check(d.body)]
    # Of most objects little has to be kept: what others may refer to.
    whole = {i for i, f in findings if f.code is NO_SUCH_KIND}
    bodies = [
        d.body if i in whole or d.body.get("kind") == _CRD else essence(d.body)
        for i, d in enumerate(documents)
    ]
    return piece, bodies, [d.origins(())[0] for d in documents], findings, problems, documents


def _together(
    alone: list[tuple[int, Finding]], objects: Objects, judge: Judge, call: Call
) -> list[tuple[int, Finding]]:
    """The findings about objects by themselves, those of custom kinds too, and about all of them."""
    from compose2k8s.validator.references import check_set

    unknown = {i for i, finding in alone if finding.code is NO_SUCH_KIND}
    if unknown and any(b.get("kind") == _CRD for b in objects.bodies):
        custom = judge.custom(objects.bodies)
        known = {i: custom.check(objects.bodies[i]) for i in unknown}
        alone = [(i, f) for i, f in alone if f.code is not NO_SUCH_KIND or known[i] is None]
        for index, findings in known.items():
            if findings is not None:
                whole = judge.of_custom(objects.bodies[index], findings)
                alone += [(index, finding) for finding in whole]
    if call.setting("ignore_missing_schemas"):
        alone = [
            (i, Finding(f.path, SKIPPED_KIND, f.message, f.hint) if f.code is NO_SUCH_KIND else f)
            for i, f in alone
        ]
    return alone + check_set(objects.bodies, closed=bool(call.setting("closed")))


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


def _report(found: list[Diagnostic], objects: Objects, source: Source, call: Call) -> int:
    from compose2k8s.reporters import finish

    if not objects.bodies and not found:
        found.append(Diagnostic(code=NOT_A_MANIFEST, message="there is no manifest in the input"))
    checked = list(zip(objects.begins, map(_name, objects.bodies), strict=True))
    read_in = map(source.display, source.files_read)
    status = finish(found, source.places, call, read_in, checked)
    on_terminal = sys.stderr.isatty() and not call.setting("quiet")
    if on_terminal or call.setting("verbose"):
        sys.stderr.write(
            f"\x1b[K{_summary(found, objects)}" if on_terminal else _summary(found, objects)
        )
    return status


def _summary(found: list[Diagnostic], objects: Objects) -> str:
    parts = [_counted(len(objects.bodies), "object")]
    for severity in ("error", "warning"):
        number = sum(d.severity == severity for d in found)
        parts += [_counted(number, severity)] if number else []
    wrong = ", ".join(parts[1:]) or "nothing wrong"
    return f"compose2k8s: {parts[0]}, {wrong}\n"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _name(body: dict[str, Any]) -> str:
    """`Deployment/web`, as far as the object says so."""
    metadata = body.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    return f"{body.get('kind', '?')}/{name or '?'}"
