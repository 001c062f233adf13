"""Diagnostics as JUnit XML, as CI servers show tests: a suite for each file, a case for each object.

An error fails its case, and so does a warning under --strict; what is said else is its output.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.reporters.run import Case, Run


def render(run: Run) -> str:
    """The whole document."""
    suites: dict[str, list[Case]] = {}
    for case in run.cases():
        suites.setdefault(case.file, []).append(case)
    whole = [case for cases in suites.values() for case in cases]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="compose2k8s"{_counts(whole)}>',
    ]
    for file, cases in suites.items():
        lines.append(f"  <testsuite name={_attribute(file)}{_counts(cases)}>")
        for case in cases:
            lines += _case(case)
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>", ""])


def _counts(cases: list[Case]) -> str:
    return f' tests="{len(cases)}" failures="{sum(case.failed for case in cases)}" errors="0"'


def _case(case: Case) -> list[str]:
    begin = f"    <testcase classname={_attribute(case.file)} name={_attribute(case.name)}"
    if not case.said:
        return [f"{begin}/>"]
    text = _legal("\n".join(case.said))
    if not case.failed:
        return [f"{begin}>", f"      <system-out>{escape(text)}</system-out>", "    </testcase>"]
    failure = f"      <failure message={_attribute(case.said[0])}>{escape(text)}</failure>"
    return [f"{begin}>", failure, "    </testcase>"]


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))


def _legal(text: str) -> str:
    """XML 1.0 has no control characters."""
    return "".join([c if c >= " " or c in "\t\n" else "\N{REPLACEMENT CHARACTER}" for c in text])
