"""The storage of a project: what each container mounts, the claims, and the files in ConfigMaps and Secrets.

All of it is decided before anything is written: sharers of a claim are kept on one node, and what is
mounted rolls the pods when it changes (house rule 9).
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, UNUSED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Context, Fragment
from compose2k8s.generator.storage import Storage, lent, mounting, sharing
from compose2k8s.generator.storage.claims import Claims
from compose2k8s.generator.storage.files import Files
from compose2k8s.generator.storage.folders import Folders
from compose2k8s.generator.storage.mounts import Mounted, PodVolumes
from compose2k8s.generator.storage.owner import group as owner_group
from compose2k8s.trace import Traced, decides, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.mounts import Mount
    from compose2k8s.generator.storage.stores import Store
    from compose2k8s.model import Container
    from compose2k8s.trace import Tree


class Holdings(Storage):
    """`pods`: service or job -> the volumes of its pod · `used`: (section, name) of configs and secrets
    that somebody mounts · `claimed`: folders of the host that are data for some service, each
    with the one that holds it · `sizes`: what the user says of their sizes · `shares`: pod -> the pods
    that must run on its node."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.pods: dict[str, PodVolumes] = {}
        self.used: set[tuple[str, str]] = set()
        self.claims = Claims(plan)
        self.files = Files(plan)
        self.folders = Folders(plan)
        self._said: set[tuple[str, tuple[int, ...]]] = set()
        self._contents: dict[str, set[tuple[str, str]]] | None = None
        # By identity: containers are frozen and live as long as the project.
        self._of: dict[int, Mounted] = {}
        for name, service in [*plan.project.services.items(), *plan.project.jobs.items()]:
            self._add(service, name, name)
            steps = getattr(service, "pre_start", None)
            for index, step in enumerate(steps.steps if steps is not None else (), 1):
                self._add(step, name, f"{name}/{index}")
        everything = [
            (entry, mounted)
            for mounted in self._of.values()
            for entry in lent.everything(mounted.ctx.service, plan)
        ]
        self.claimed: dict[str, str] = {}
        self.claimed = mounting.claimed(everything)
        self.sizes = mounting.sizes(everything)
        if plan.options.read_write_many:
            self.claims.shared = mounting.shared(everything, self.claimed)
        for mounted in self._of.values():
            if mounted.owner != mounted.ctx.name:
                mounting.inherit(mounted, self._of[id(self._main(mounted.ctx.name))])
            mounting.gather(mounted)
            for claim in mounted.claims:
                self.claims.use(claim, mounted.pod)
        self._variables: dict[int, dict[str, list[Tree]]] = {}
        if plan.options.secret_env:
            from compose2k8s.generator.storage.secret_env import entries

            self._variables = {at: entries(mounted) for at, mounted in self._of.items()}
        self.shares = sharing.plan(self)

    def _add(self, container: Container, name: str, owner: str) -> Mounted:
        ctx = Context(service=container, name=name, plan=self.plan)
        mounted = self._of[id(container)] = Mounted(self, ctx, owner)
        return mounted

    def _main(self, name: str) -> Container:
        project = self.plan.project
        return project.services.get(name) or project.jobs[name]

    @property
    def stores(self) -> dict[str, Store]:
        return self.claims.stores

    def claims_of(self, container: Container) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for mount in self._of[id(container)].mounts.values():
            if mount.claim:
                found.setdefault(mount.claim, []).append(mount.target.value)
        return found

    def together(self, pod: str) -> bool:
        return pod in self.shares and any(map(self.claims.for_one_node, self._claims_of_pod(pod)))

    def _claims_of_pod(self, pod: str) -> list[str]:
        return [claim for claim, users in self.claims.users.items() if pod in users]

    def mounts_of(self, container: Container) -> list[Mount]:
        return [*self._of[id(container)].mounts.values()]

    def places(self, container: Container) -> frozenset[str]:
        return frozenset(self._of[id(container)].mounts)

    def called(self, place: str) -> list[str]:
        return self.files.called(place)

    def of_step(self, container: Container) -> bool:
        mounted = self._of[id(container)]
        return mounted.owner != mounted.ctx.name

    def variables(self, container: Container) -> dict[str, list[Tree]]:
        return self._variables.get(id(container), {})

    def digests(self, pod: str) -> dict[tuple[str, str], int]:
        if self._contents is None:
            self._contents = {}
            for mounted in self._of.values():
                self._contents.setdefault(mounted.pod, set()).update(mounted.content)
        content, known = self._contents.get(pod), self.files.digests
        return {place: known.get(place, 0) for place in sorted(content)} if content else {}

    def fragment(self, ctx: Context) -> Fragment:
        mounted = self._of[id(ctx.service)]
        claims = mounted.claims
        pod: dict[str, Tree] = {}
        if mounted.mounts:
            pod["volumes"] = mounted.used()
        owner = owner_group(ctx) if claims else None
        group = mounted.group if owner is None else owner
        if group is not None:
            pod["securityContext"] = {"fsGroup": group}
        if owner is not None:
            # Once only: at each mount the kubelet would open every file to the group, and what insists on
            # its own modes (a cookie of Erlang, a key, a data folder) would not start again.
            pod["securityContext"]["fsGroupChangePolicy"] = decides(owner, "OnRootMismatch")
        if owner is not None and mounted.group is not None and mounted.group.value != owner.value:
            message = "gid: the group of the pod's volumes is that of its user"
            mounted.notes.append(say(APPROXIMATED, message, mounted.group))
        together, workload = sharing.fields(self, mounted, claims)
        container = {"volumeMounts": [m.tree() for m in mounted.mounts.values()]}
        return Fragment(
            container=container if mounted.mounts else {},
            pod={**pod, **together},
            workload=workload,
            init=self._filled(mounted),
            notes=self._once(mounted.notes),
        )

    def _filled(self, mounted: Mounted) -> list[tuple[int, Tree]]:
        """The init containers that fill volumes before the container starts."""
        steps: list[tuple[int, Tree]] = []
        if self.plan.options.seed_volumes:
            from compose2k8s.generator.storage.seeds import seeds

            steps += seeds(mounted)
        if mounted.copied:
            from compose2k8s.generator.storage.written import copies

            steps += copies(mounted)
        return steps

    def _once(self, notes: list[Diagnostic]) -> list[Diagnostic]:
        """Of what two containers mount alike, the same is said once."""
        if not notes:
            return notes
        new = [n for n in notes if (n.message, n.origins) not in self._said]
        self._said.update((n.message, n.origins) for n in new)
        return new

    def finish(self) -> tuple[list[Tree], list[Diagnostic]]:
        notes = [*self.claims.notes, *self.files.notes, *self.claims.unused()]
        notes += sharing.crowded(self)
        built = self._built_with()
        for section in ("configs", "secrets"):
            for name, resource in getattr(self.plan.project, section).items():
                if (section, name) in built:
                    self.plan.already.update(origins_of(resource))  # the build plan has it
                elif (section, name) not in self.used:
                    where = Traced(0, (resource.at,)) if resource.at else ()
                    message = f"no service mounts {section}.{name}"
                    notes.append(say(UNUSED, message, resource, where))
        return [*self.claims.objects, *self.files.objects], notes

    def _built_with(self) -> set[tuple[str, str]]:
        """The secrets that images are built with."""
        builds = [mounted.ctx.service.build for mounted in self._of.values()]
        secrets = [s for build in builds for s in getattr(build, "secrets", None) or ()]
        return {("secrets", s.source.value) for s in secrets if s.source is not None}
