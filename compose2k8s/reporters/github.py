"""Diagnostics as workflow commands: GitHub shows each at its line of a pull request."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.reporters.run import Run

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(run: Run) -> str:
    """One line a diagnostic: `::warning file=…,line=…,col=…,title=C2K201::message`."""
    return "".join(_command(d, run) for d in run.diagnostics)


def _command(d: Diagnostic, run: Run) -> str:
    properties = {"title": d.code.id}
    if d.origins:
        file, line, column = run.places.locate(d.origins[0])
        properties = {"file": file, "line": str(line), "col": str(column), **properties}
    words = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{d.message}\n{d.hint}" if d.hint else d.message
    return f"::{_LEVELS[d.severity]} {words}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
