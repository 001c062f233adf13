"""Diagnostics in words, sorted by place: errors and warnings, and notes with `-v`, counted otherwise."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.scanner import Call
    from compose2k8s.trace import Places

_RANK = {"error": 0, "warning": 1, "note": 2}


def finish(
    diagnostics: Iterable[Diagnostic], places: Places, call: Call, read: Iterable[str] = ()
) -> int:
    """Say what there is to say, and with `-v` which files were read; the exit status of the call."""
    ignored = call.setting("ignore", ())
    kept = [d for d in diagnostics if d.severity == "error" or d.code.id not in ignored]
    report(kept, places, call)
    if call.setting("verbose"):
        sys.stderr.write("".join([f"compose2k8s: read {file}\n" for file in dict.fromkeys(read)]))
    bad = ("error", "warning") if call.setting("strict") else ("error",)
    return 1 if any(d.severity in bad for d in kept) else 0


def report(diagnostics: Sequence[Diagnostic], places: Places, call: Call) -> None:
    """Write the diagnostics where and how the call asks."""
    if call.setting("report") == "json":
        from compose2k8s.reporters.json_report import render

        text = render(diagnostics, places)
    else:
        text = render_text(
            diagnostics, places, verbose=call.setting("verbose"), quiet=call.setting("quiet")
        )
    file = call.setting("report_file")
    if file:
        from compose2k8s.writers.target import replace

        replace(file, text)
    elif text:
        sys.stderr.write(text)


def in_order(diagnostics: Sequence[Diagnostic], places: Places) -> list[Diagnostic]:
    """By file, line, column; the same said about the same place once."""

    def key(d: Diagnostic) -> tuple[str, int, int, int, str, str]:
        file, line, column = places.locate(d.origins[0]) if d.origins else ("", 0, 0)
        return file, line, column, _RANK[d.severity], d.code.id, d.message

    unique = {(d.code.id, d.message, d.origins[:1]): d for d in diagnostics}
    return sorted(unique.values(), key=key)


def render_text(
    diagnostics: Sequence[Diagnostic],
    places: Places,
    *,
    verbose: bool | None = False,
    quiet: bool | None = False,
) -> str:
    """One line a diagnostic, with its hint below."""
    lines: list[str] = []
    notes = 0
    for d in in_order(diagnostics, places) if diagnostics else ():
        if d.severity == "note" and not verbose:
            notes += 1
            continue
        if quiet and d.severity != "error":
            continue
        lines.append(f"{d.text(places)}\n")
        if d.hint:
            lines.append(f"  hint: {d.hint}\n")
    if notes and not quiet:
        lines.append(f"compose2k8s: {notes} note{'s' if notes > 1 else ''}; -v shows them\n")
    return "".join(lines)
