"""A finding as a diagnostic: with the object it is about and the lines behind it."""

from __future__ import annotations

from compose2k8s.diagnostics import Diagnostic
from compose2k8s.validator.finding import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from compose2k8s.trace import Path
    from compose2k8s.validator.finding import Finding

    # index of an object, path of a field -> the places it is written at
    Locate: TypeAlias = Callable[[int, Path], tuple[int, ...]]


def said(finding: Finding, index: int, obj: dict[str, Any], locate: Locate | None) -> Diagnostic:
    """`Deployment/web spec.replicas: …`, at the place where the field comes from."""
    path = shown(finding.path)
    meta = obj.get("metadata")
    name = meta.get("name") if isinstance(meta, dict) else None
    subject = f"{obj.get('kind')}/{name}" + (f" {path}" if path else "")
    return Diagnostic(
        code=finding.code,
        message=f"{subject}: {finding.message}",
        origins=locate(index, finding.path) if locate else (),
        hint=finding.hint,
        subject=subject,
    )
