"""Diagnostics in words, sorted by place: errors and warnings, and notes with `-v`, counted otherwise."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from typing import TextIO

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.scanner import Call
    from compose2k8s.trace import Places

_RANK = {"error": 0, "warning": 1, "note": 2}
_LINES = 8  # that are told of what is said of many


# --report -> the room with `render(run) -> str`; the text needs none.
REPORTERS = {
    "json": "compose2k8s.reporters.json_report",
    "github": "compose2k8s.reporters.github",
    "junit": "compose2k8s.reporters.junit",
    "sarif": "compose2k8s.reporters.sarif",
    "tap": "compose2k8s.reporters.tap",
}
# Commands that print nothing else, so that a report for programs goes to standard output.
_ONLY_REPORTS = ("validate",)


def finish(
    diagnostics: Iterable[Diagnostic],
    places: Places,
    call: Call,
    read: Iterable[str] = (),
    checked: Sequence[tuple[int, str]] = (),
) -> int:
    """Say what there is to say, where and how the call asks; the exit status of the call.

    `read`: the files that were read, which `-v` tells · `checked`: where each object begins, and its name.
    """
    ignored = call.setting("ignore", ())
    kept = [
        d for d in diagnostics if not ignored or d.severity == "error" or d.code.id not in ignored
    ]
    form, file, stream = call.setting("report", "text"), call.setting("report_file"), sys.stderr
    names = tuple(dict.fromkeys(read))
    if file:
        from compose2k8s.writers.target import is_input

        refused = is_input(file, "--report-file", (*places.files, *names))
        if refused:
            kept += refused
            call = call.replace(given={**call.given, "report_file": None})
    if form == "text":
        verbose = call.setting("verbose")
        text = render_text(kept, places, verbose=verbose, quiet=call.setting("quiet"))
        read_too = "".join([f"compose2k8s: read {file}\n" for file in names]) if verbose else ""
    else:
        text, read_too = _document(form, kept, places, call, names, checked), ""
        stream = sys.stdout if call.command in _ONLY_REPORTS else sys.stderr
    _write(text, call, stream)
    sys.stderr.write(read_too)
    return status(kept, call)


def _document(
    form: str,
    diagnostics: list[Diagnostic],
    places: Places,
    call: Call,
    read: tuple[str, ...],
    checked: Sequence[tuple[int, str]],
) -> str:
    """The report for a program."""
    from compose2k8s.reporters.run import Run

    run = Run(
        diagnostics=tuple(in_order(diagnostics, places)),
        places=places,
        checked=tuple(checked),
        read=read,
        strict=bool(call.setting("strict")),
    )
    text: str = __import__(REPORTERS[form], fromlist=["render"]).render(run)
    return text


def status(diagnostics: Iterable[Diagnostic], call: Call) -> int:
    """The exit status of what was said: 1 for an error, and for a warning under --strict."""
    ignored = call.setting("ignore", ())
    strict = call.setting("strict")
    for d in diagnostics:
        severity = d.code.severity
        if severity == "error" or (strict and severity == "warning" and d.code.id not in ignored):
            return 1
    return 0


def _write(text: str, call: Call, stream: TextIO) -> None:
    file = call.setting("report_file")
    if file == "-":
        sys.stdout.write(text)
    elif file:
        from compose2k8s.writers.target import replace

        replace(file, text)
    elif text:
        stream.write(text)


def in_order(diagnostics: Iterable[Diagnostic], places: Places) -> list[Diagnostic]:
    """By file, line, column; the same said about the same place once."""

    def key(d: Diagnostic) -> tuple[str, int, int, int, str, str]:
        file, line, column = places.locate(d.origins[0]) if d.origins else ("", 0, 0)
        return file, line, column, _RANK[d.severity], d.code.id, d.message

    return sorted(_once(diagnostics), key=key)


def _once(diagnostics: Iterable[Diagnostic]) -> Collection[Diagnostic]:
    return {(d.code.id, d.message, d.origins[:1]): d for d in diagnostics}.values()


def render_text(
    diagnostics: Sequence[Diagnostic],
    places: Places,
    *,
    verbose: bool | None = False,
    quiet: bool | None = False,
) -> str:
    """One line a diagnostic, with its hint below; what is said of several lines of a file is said once."""
    lines: list[str] = []
    hidden = ("warning", "note") if quiet else () if verbose else ("note",)
    shown = in_order([d for d in diagnostics if d.code.severity not in hidden], places)
    for d, *others in _alike(shown, places):
        lines.append(f"{d.text(places)}{_also(d, others, places) if others else ''}\n")
        if d.hint:
            lines.append(f"  hint: {d.hint}\n")
    notes = 0 if quiet or verbose else len(_once(d for d in diagnostics if d.severity == "note"))
    if notes:
        lines.append(f"compose2k8s: {notes} note{'s' if notes > 1 else ''}; -v shows them\n")
    return "".join(lines)


def _alike(diagnostics: list[Diagnostic], places: Places) -> Collection[list[Diagnostic]]:
    """The same warning or note of one file together, in the place of the first; each error by itself."""
    found: dict[object, list[Diagnostic]] = {}
    for d in diagnostics:
        file = places.locate(d.origins[0])[0] if d.origins else ""
        own = len(found) if d.severity == "error" else d.hint
        found.setdefault((d.code.id, d.message, own, file), []).append(d)
    return found.values()


def _also(first: Diagnostic, others: list[Diagnostic], places: Places) -> str:
    """The other lines of which the same is said."""
    own, *more = (places.locate(d.origins[0])[1] for d in (first, *others))
    lines = [str(line) for line in dict.fromkeys(more) if line != own]
    if not lines:
        return ""
    shown = ", ".join(lines[:_LINES]) + (
        f" and {len(lines) - _LINES} more" if lines[_LINES:] else ""
    )
    return f" (also at line{'s' if len(lines) > 1 else ''} {shown})"
