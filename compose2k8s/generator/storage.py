"""The storage of a project: its claims, and its files in ConfigMaps and Secrets.

Who mounts which claim is known before anything is written, because sharers are kept on one node.
"""

from __future__ import annotations

from compose2k8s.codes import UNUSED
from compose2k8s.diagnostics import say
from compose2k8s.generator.claims import Claims
from compose2k8s.generator.files import Files
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


class Storage:
    """`claims` and `files` of the project; `resources`: configs and secrets that somebody uses."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.claims = Claims(plan)
        self.files = Files(plan)
        self.used: set[tuple[str, str]] = set()
        for name, service in [*plan.project.services.items(), *plan.project.jobs.items()]:
            if service.volumes is None:
                continue
            pod = plan.pod(name) if name in plan.project.services else name
            for entry in service.volumes.entries:
                if entry.named:
                    self.claims.volume(entry.source.value, pod)

    def finish(self) -> tuple[list[Tree], list[Diagnostic]]:
        """The objects, and what is left to say."""
        notes = [*self.claims.notes, *self.files.notes, *self.claims.unused()]
        for section in ("configs", "secrets"):
            for name, resource in getattr(self.plan.project, section).items():
                if (section, name) not in self.used:
                    where = Traced(0, (resource.at,)) if resource.at else ()
                    message = f"no service uses {section}.{name}"
                    notes.append(say(UNUSED, message, resource, where))
        return [*self.claims.objects, *self.files.objects], notes
