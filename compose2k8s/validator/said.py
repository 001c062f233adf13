"""A finding as a diagnostic: with the object it is about and the lines behind it."""

from __future__ import annotations

from compose2k8s.codes import NO_SUCH_FIELD, NOT_A_MANIFEST
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
    path, hint = shown(finding.path), finding.hint
    subject = f"{name_of(obj)} {path}" if path else name_of(obj)
    if finding.code is NO_SUCH_FIELD and not hint:
        from compose2k8s.validator.hints import on_field

        hint = on_field(obj, finding.path)
    return Diagnostic(
        code=finding.code,
        message=finding.message
        if finding.code is NOT_A_MANIFEST
        else f"{subject}: {finding.message}",
        origins=locate(index, finding.path) if locate else (),
        hint=hint,
        subject=subject,
    )


def name_of(obj: dict[str, Any]) -> str:
    """`Deployment/web`, as far as the object says so."""
    meta = obj.get("metadata")
    parts = (obj.get("kind"), meta.get("name") if isinstance(meta, dict) else None)
    return "/".join("?" if p is None or isinstance(p, dict | list) else str(p) for p in parts)
