"""Diagnostics in the Test Anything Protocol (version 13): a line for each object, what is said below it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.reporters.run import Run


def render(run: Run) -> str:
    """The whole stream."""
    cases = list(run.cases())
    lines = ["TAP version 13", f"1..{len(cases)}"]
    for number, case in enumerate(cases, 1):
        name = f"{case.file} {case.name}".replace("#", "\\#").replace("\n", " ")
        lines.append(f"{'not ok' if case.failed else 'ok'} {number} - {name}")
        lines += [f"# {line}" for said in case.said for line in said.splitlines()]
    return "\n".join([*lines, ""])
