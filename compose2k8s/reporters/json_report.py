"""Diagnostics as one JSON document, for programs."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.reporters.run import Run
    from compose2k8s.trace import Places


def as_data(d: Diagnostic, places: Places) -> dict[str, Any]:
    """One diagnostic: code, severity, message, hint, subject, places."""
    where = [
        dict(zip(("file", "line", "column"), places.locate(o), strict=True)) for o in d.origins
    ]
    return {
        "code": d.code.id,
        "severity": d.severity,
        "message": d.message,
        "hint": d.hint,
        "subject": d.subject,
        "places": where,
    }


def render(run: Run) -> str:
    """`{"diagnostics": [...], "read": [files]}`."""
    data = {
        "diagnostics": [as_data(d, run.places) for d in run.diagnostics],
        "read": list(run.read),
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
