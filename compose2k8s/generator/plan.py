"""What is decided once for the whole project before any manifest is written.

Rooms see it as `ctx.plan`. Each decision has a room of its own; here they only stand in order.
"""

from __future__ import annotations

from compose2k8s.generator import kinds, names, ports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.model import Project
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source


class Plan:
    """`names`: object names and rewritten references · `kinds`: service -> Kind · `ports`: service -> its ports."""

    def __init__(self, project: Project, options: Options, source: Source) -> None:
        self.project = project
        self.options = options
        self.source = source
        self.notes: list[Diagnostic] = []
        self.names = names.plan(project, options, self.notes)
        self.kinds = kinds.plan(project, options, self.notes)
        self.ports = ports.plan(self)
