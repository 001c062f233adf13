"""Which kind of workload a service becomes, and why (MAPPING.md D1)."""

from __future__ import annotations

from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.model import Project
    from compose2k8s.options import Options


def plan(project: Project, options: Options, notes: list[Diagnostic]) -> dict[str, Traced[str]]:
    """Service -> kind, with the origins of what decided it."""
    return {name: Traced("Deployment") for name in project.services}
