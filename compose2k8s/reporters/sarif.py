"""Diagnostics as a SARIF log (OASIS SARIF 2.1.0), as code scanning services read it."""

from __future__ import annotations

import json

from compose2k8s import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.diagnostics import Code, Diagnostic
    from compose2k8s.reporters.run import Run

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(run: Run) -> str:
    """One run, whose rules are the codes that occur."""
    codes = {d.code.id: d.code for d in run.diagnostics}
    driver = {
        "name": "compose2k8s",
        "version": __version__,
        "rules": [_rule(codes[id]) for id in sorted(codes)],
    }
    results = [_result(d, run) for d in run.diagnostics]
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        ],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.id,
        "shortDescription": {"text": code.summary},
        "defaultConfiguration": {"level": code.severity},
    }


def _result(d: Diagnostic, run: Run) -> dict[str, Any]:
    text = f"{d.message} ({d.hint})" if d.hint else d.message
    result: dict[str, Any] = {
        "ruleId": d.code.id,
        "level": d.severity,
        "message": {"text": text},
    }
    places = [run.places.locate(origin) for origin in d.origins]
    if places:
        result["locations"] = [_location(*places[0])]
    if len(places) > 1:
        result["relatedLocations"] = [_location(*place) for place in places[1:]]
    return result


def _location(file: str, line: int, column: int) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": column}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}, "region": region}}


def _uri(file: str) -> str:
    from urllib.parse import quote

    return quote(file.replace("\\", "/"))
