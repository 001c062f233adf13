"""Diagnostics as one JSON document, for programs."""

from __future__ import annotations

import json

from compose2k8s.reporters import in_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
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


def render(diagnostics: Sequence[Diagnostic], places: Places) -> str:
    """`{"diagnostics": [...]}`."""
    found = [as_data(d, places) for d in in_order(diagnostics, places)]
    return json.dumps({"diagnostics": found}, indent=2, ensure_ascii=False) + "\n"
