"""The storage of a project: what each container mounts, the claims, and the files in ConfigMaps and Secrets.

All of it is decided before anything is written: sharers of a claim are kept on one node, and what is
mounted rolls the pods when it changes (house rule 9).
"""

from __future__ import annotations

from compose2k8s.codes import UNUSED
from compose2k8s.diagnostics import say
from compose2k8s.generator import mounting, sharing
from compose2k8s.generator.claims import Claims
from compose2k8s.generator.files import Files
from compose2k8s.generator.folders import Folders
from compose2k8s.generator.fragment import Context, Fragment
from compose2k8s.generator.mounts import Mounted, PodVolumes
from compose2k8s.generator.owner import known_owner
from compose2k8s.generator.seeds import seeds
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container
    from compose2k8s.trace import Tree


class Storage:
    """`pods`: service or job -> the volumes of its pod · `used`: (section, name) of configs and secrets
    that somebody mounts · `shares`: pod -> the pods that must run on its node."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.pods: dict[str, PodVolumes] = {}
        self.used: set[tuple[str, str]] = set()
        self.claims = Claims(plan)
        self.files = Files(plan)
        self.folders = Folders(plan)
        # By identity: containers are frozen and live as long as the project.
        self._of: dict[int, Mounted] = {}
        for name, service in [*plan.project.services.items(), *plan.project.jobs.items()]:
            ctx = Context(service=service, name=name, plan=plan)
            self._gather(Mounted(self, ctx, name), service)
            steps = getattr(service, "pre_start", None)
            for index, step in enumerate(steps.steps if steps is not None else (), 1):
                ctx = Context(service=step, name=name, plan=plan)
                mounted = Mounted(self, ctx, f"{name}/{index}")
                mounting.inherit(mounted, self._of[id(service)])
                self._gather(mounted, step)
        self.shares = sharing.plan(self)

    def _gather(self, mounted: Mounted, container: Container) -> None:
        mounting.gather(mounted)
        self._of[id(container)] = mounted
        for claim in mounted.claims():
            self.claims.use(claim, mounted.pod)

    def mounted(self, container: Container) -> Mounted:
        """What a container of the project mounts."""
        return self._of[id(container)]

    def content(self, pod: str) -> set[tuple[str, str]]:
        """(kind, name) of the objects whose content the containers of a pod mount."""
        return {c for m in self._of.values() if m.pod == pod for c in m.content}

    def fragment(self, ctx: Context) -> Fragment:
        """What the mounts of a container add to it, to its pod and to its workload."""
        mounted = self._of[id(ctx.service)]
        claims = mounted.claims()
        pod: dict[str, Tree] = {}
        if mounted.mounts:
            pod["volumes"] = mounted.used()
        owner = known_owner(ctx) if claims else None
        if owner is not None:
            pod["securityContext"] = {"fsGroup": owner.map(lambda numbers: numbers[1])}
        together, workload = sharing.fields(self, mounted, claims)
        container = {"volumeMounts": [m.tree() for m in mounted.mounts.values()]}
        return Fragment(
            container=container if mounted.mounts else {},
            pod={**pod, **together},
            workload=workload,
            init=seeds(mounted) if ctx.options.seed_volumes else (),
            notes=mounted.notes,
        )

    def finish(self) -> tuple[list[Tree], list[Diagnostic]]:
        """The objects of the whole project, and what is left to say."""
        notes = [*self.claims.notes, *self.files.notes, *self.claims.unused()]
        for section in ("configs", "secrets"):
            for name, resource in getattr(self.plan.project, section).items():
                if (section, name) not in self.used:
                    where = Traced(0, (resource.at,)) if resource.at else ()
                    message = f"no service mounts {section}.{name}"
                    notes.append(say(UNUSED, message, resource, where))
        return [*self.claims.objects, *self.files.objects], notes
