"""What is decided once for the whole project before any manifest is written.

Rooms see it as `ctx.plan`. Each decision has a room of its own; here they only stand in order.
"""

from __future__ import annotations

from compose2k8s.generator import kinds, names, ports, references
from compose2k8s.generator.hosts import hosts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.model import Project
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source


class Plan:
    """The decisions, each made by its room.

    `hosts`: host name -> services that answer to it · `names`: object names, rewritten references ·
    `references`: who speaks to whom · `kinds`: service -> kind · `ports`: service -> its ports ·
    `already`: origins of what Kubernetes does anyway.
    """

    def __init__(self, project: Project, options: Options, source: Source) -> None:
        self.project = project
        self.options = options
        self.source = source
        self.notes: list[Diagnostic] = []
        self.already: set[int] = set()
        self.node_ports: set[int] = set()
        self.hosts = hosts(project)
        self.names = names.plan(project, options, self.notes)
        self.kinds = kinds.plan(project, options, self.notes)
        self.references = references.plan(self)
        self.ports = ports.plan(self)
