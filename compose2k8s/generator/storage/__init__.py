"""What the rest of the generator asks about storage; the answers where a project mounts nothing at all.

A project with volumes, configs or secrets has them from generator/storage/holdings.py, which is a dozen modules
that others need not load.
"""

from __future__ import annotations

from compose2k8s.generator.fragment import NOTHING, Fragment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.mounts import Mount
    from compose2k8s.generator.storage.stores import Store
    from compose2k8s.model import Container
    from compose2k8s.trace import Tree

_MOUNTING = ("volumes", "volumes_from", "tmpfs", "shm_size", "configs", "secrets")


def plan(all: Plan) -> Storage:
    """The storage of a project, decided before anything is written."""
    project = all.project
    sections = (project.volumes, project.configs, project.secrets)
    if not any(sections) and not all.options.secret_env and not _anybody(all):
        return Storage()
    from compose2k8s.generator.storage.holdings import Holdings

    return Holdings(all)


def _anybody(all: Plan) -> bool:
    """Whether any container mounts anything."""
    for service in (*all.project.services.values(), *all.project.jobs.values()):
        steps = getattr(service, "pre_start", None)
        for container in (service, *(steps.steps if steps is not None else ())):
            given = container.__dict__
            if any(given.get(name) is not None for name in _MOUNTING):
                return True
    return False


class Storage:
    """Nothing is mounted."""

    @property
    def stores(self) -> Mapping[str, Store]:
        """Volume or folder of the host -> what it is in the cluster."""
        return {}

    def called(self, place: str) -> list[str]:
        """The names of the objects that hold a config or secret: `configs/NAME`."""
        return []

    def of_step(self, container: Container) -> bool:
        """Whether a container is a pre_start step."""
        return False

    def variables(self, container: Container) -> dict[str, list[Tree]]:
        """Variable -> the entries of `env` that take its place, where it comes from a Secret."""
        return {}

    def claims_of(self, container: Container) -> Mapping[str, list[str]]:
        """Claim -> the places at which a container mounts it."""
        return {}

    def together(self, pod: str) -> bool:
        """Whether the pods of a service must run on one node, as a claim is there."""
        return False

    def mounts_of(self, container: Container) -> Iterable[Mount]:
        """All mounts of a container."""
        return ()

    def places(self, container: Container) -> frozenset[str]:
        """The targets of all mounts of a container."""
        return frozenset()

    def digests(self, pod: str) -> Mapping[tuple[str, str], int]:
        """(kind, name) of each object whose content the containers of a pod mount -> hash of it."""
        return {}

    def fragment(self, ctx: Context) -> Fragment:
        """What the mounts of a container add to it, to its pod and to its workload."""
        return NOTHING

    def finish(self) -> tuple[list[Tree], list[Diagnostic]]:
        """The objects of the whole project, and what is left to say."""
        return [], []
