"""What an attribute adds to the manifests of its service, and where the additions are gathered.

A room returns a `Fragment`; `Parts` joins them. Two attributes that want different values in one
field are a conflict, found here. Lists are joined; what both want alike is written once.
"""

from __future__ import annotations

from compose2k8s.codes import CONFLICT
from compose2k8s.diagnostics import ComposeError, Diagnostic, say
from compose2k8s.record import Record
from compose2k8s.trace import Traced, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container, Project
    from compose2k8s.options import Options
    from compose2k8s.trace import Tree
    from compose2k8s.x_kubernetes import ServiceKnobs

# container: the container · pod: the pod's spec · template: the pod template's metadata ·
# workload: the spec of the Deployment, Job, … · metadata: that of the workload
SITES = ("container", "pod", "template", "workload", "metadata")

# Init containers run in this order: wait for others, fill volumes, then the user's pre_start steps.
GATE, SEED, STEP = 0, 10, 20


class Fragment(Record):
    """What one attribute adds. `objects` are whole manifests, `notes` the diagnostics."""

    container: Mapping[str, Tree] = {}
    pod: Mapping[str, Tree] = {}
    template: Mapping[str, Tree] = {}
    workload: Mapping[str, Tree] = {}
    metadata: Mapping[str, Tree] = {}
    init: Iterable[tuple[int, Tree]] = ()  # (rank, init container); see the ranks above
    objects: Iterable[Tree] = ()
    notes: Iterable[Diagnostic] = ()


NOTHING = Fragment()


class Context(Record):
    """What a room may look at: its own container or service, and the plan of the whole project."""

    service: Container
    name: str  # the Compose name of the service or job (of pre_start: of the service it belongs to)
    plan: Plan

    @property
    def project(self) -> Project:
        return self.plan.project

    @property
    def options(self) -> Options:
        return self.plan.options

    @property
    def windows(self) -> bool:
        """Whether the container is one of Windows."""
        platform = self.service.platform
        return platform is not None and platform.value.partition("/")[0] == "windows"

    @property
    def host_network(self) -> bool:
        """Whether the pod has the network of its node, whoever in it asks for that."""
        services, here = self.project.services, self.plan.pod(self.name)
        members = [n for n, pod in self.plan.groups.items() if pod == here]
        found = [self.service, *(services[n] for n in (here, *members) if n in services)]
        modes = [s.network_mode for s in found]
        return any(mode is not None and mode.value == "host" for mode in modes)

    @property
    def knobs(self) -> ServiceKnobs | None:
        """`x-kubernetes` of the service."""
        return getattr(self.service, "x_kubernetes", None)

    @property
    def ends(self) -> bool:
        """Whether the container ends by itself: it is a job's, or a pre_start step."""
        kind = self.plan.kinds[self.name].value
        return kind in ("Job", "CronJob") or hasattr(self.service, "per_replica")

    def words(self, text: Traced[str]) -> Traced[str]:
        """The user's text with the names of renamed services rewritten."""
        return self.plan.names.rewrite(self.name, text)

    def argument(self, text: Traced[str]) -> Traced[str]:
        """As `words`, safe where Kubernetes expands `$(NAME)`: env values, command, args, exec probes.

        After parsing, `$$` is one `$`; the kubelet folds `$$` to `$` again (house rule 8).
        """
        rewritten = self.plan.names.rewrite(self.name, text)
        if "$" in rewritten.value:
            return Traced(rewritten.value.replace("$", "$$"), rewritten.origins)
        return rewritten


class Parts:
    """The joined fragments of one container and its pod; mutable while a service is generated."""

    __slots__ = ("already", "init", "notes", "objects", "sites")

    def __init__(self) -> None:
        self.sites: dict[str, dict[str, Tree]] = {site: {} for site in SITES}
        self.init: list[tuple[int, Tree]] = []
        self.objects: list[Tree] = []
        self.notes: list[Diagnostic] = []
        self.already: set[int] = set()  # origins of what Kubernetes does anyway

    def say(self, diagnostic: Diagnostic) -> None:
        self.notes.append(diagnostic)

    def put(self, path: tuple[str, ...], value: Tree) -> None:
        """Put a value at `(site, field, field)`."""
        last = path[-1]
        target = self.sites[path[0]]
        for name in path[1:-1]:
            target = target.setdefault(name, {})
        self._join(target, {last: value})

    def add(self, fragment: Fragment) -> None:
        for name, value in fragment.__dict__.items():
            if value:
                site = self.sites.get(name)
                if site is None:
                    getattr(self, name).extend(value)
                else:
                    self._join(site, value)

    def _join(self, into: dict[str, Tree], new: Mapping[str, Tree]) -> None:
        for name, value in new.items():
            old = into.get(name)
            if old is None:
                if value is not None:
                    into[name] = value
                continue
            try:
                into[name] = merge(old, value, name)
            except ComposeError as error:
                self.notes += error.diagnostics


def merge(a: Tree, b: Tree, name: str = "") -> Any:
    """Both, or a ComposeError if they cannot both be had. Neither is changed."""
    if a is None or b is None:
        return b if a is None else a
    if isinstance(a, dict) and isinstance(b, dict):
        both = a.copy()
        for key, value in b.items():
            old = both.get(key)
            both[key] = value if old is None else merge(old, value, f"{name}.{key}")
        return both
    if isinstance(a, list) and isinstance(b, list):
        return [*a, *(item for item in b if item not in a)]
    if isinstance(a, Traced) and isinstance(b, Traced) and a.value == b.value:
        return Traced(a.value, (*a.origins, *(o for o in b.origins if o not in a.origins)))
    if plain(a) == plain(b):
        return a if isinstance(a, Traced) else b
    raise ComposeError(say(CONFLICT, f"two settings want different values in {name}", a, b))
