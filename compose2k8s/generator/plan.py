"""What is decided once for the whole project before any manifest is written.

Rooms see it as `ctx.plan`. Each decision has a room of its own; here they only stand in order.
"""

from __future__ import annotations

from compose2k8s.generator import groups, image_names, kinds, storage
from compose2k8s.generator.network import names, ports, references
from compose2k8s.generator.network.hosts import hosts, shared
from compose2k8s.generator.network.networks import Networks

BY_HOSTNAME = ("rabbitmq", "hadoop", "kafka", "nifi")  # images that go by the name of their host

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.copies import Copies
    from compose2k8s.generator.network.gates import Gate
    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.network.texts import Text
    from compose2k8s.images import Image
    from compose2k8s.model import Container, Project
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Traced


class Plan:
    """The decisions, each made by its room.

    `hosts`: host name -> services that answer to it · `names`: object names, rewritten references · `app`: the project's, as a label ·
    `references`: who speaks to whom · `on_loopback`: services and their texts that name `localhost:PORT` · `own`: who speaks to itself by its name · `called`: both, by target ·
    `groups`: service -> the one whose pod it shares · `kinds`: service -> kind · `ports`: service -> its
    ports · `own_names`: service -> hostname of its pod · `early`: who is reached before it is ready ·
    `networks`: who may speak to whom · `gates`: who waits for whom · `builders`: local name of an image ->
    who builds it · `pushed`: local name -> the name that it is pulled by · `images`: service -> image ·
    `storage`: claims and files · `workloads`: service -> name of its workload (a Job's once written) ·
    `already`: origins of what Kubernetes does anyway.
    """

    def __init__(self, project: Project, options: Options, source: Source) -> None:
        self.project = project
        self.options = options
        self.source = source
        self.notes: list[Diagnostic] = []
        self.already: set[int] = set()
        self.node_ports: dict[int, tuple[str, int]] = {}  # -> service and port that have it
        self.external: set[str] = set()
        # Service -> a range of ports that no Service can list.
        self.wide: dict[str, Traced[str]] = {}
        self.builders = image_names.builders(project)
        # By identity: containers live as long as the project.
        self._known: dict[int, Image | None] = {}
        self._lenders: dict[int, str] | None = None
        self.hosts = hosts(project)
        self.copies: Copies | None = None  # renamed hosts in mounted files, where there are any
        self.names = names.plan(project, self.hosts, options)
        self.app = project.name.map(names.label_value)
        self.shared_hosts = shared(self.hosts, self.names)
        self.groups = groups.plan(project)
        self.networks = Networks(self)
        self.on_loopback: list[tuple[str, Text]] = []
        self.references, self.own = references.plan(self)
        self.called: dict[str, list[Reference]] = {}
        for reference in (*self.own, *self.references):
            self.called.setdefault(reference.target, []).append(reference)
        self.kinds = kinds.plan(self)
        self.ports = ports.plan(self)
        self.own_names = self._own_names()
        self.early = self._early()
        self.workloads: dict[str, str] = {n: self.names.services[n] for n in self.names.services}
        self.gates = self._gates()
        self.pushed: dict[str, str] = {}
        self.images = image_names.plan(self)
        self.storage = storage.plan(self)

    def _own_names(self) -> dict[str, Traced[str]]:
        """The hostnames of pods; where nobody goes by the name of its host, there are none."""
        services = self.project.services.values()
        images = (s.image.value for s in services if s.image is not None)
        if not self.own and not any(word in i for i in images for word in BY_HOSTNAME):
            return {}
        from compose2k8s.generator.network import own_names

        return own_names.plan(self)

    def _early(self) -> dict[str, Traced[bool]]:
        """Who is reached before it is ready; where nobody calls, or there is no healthcheck, nobody is."""
        if not self.called or not any(s.healthcheck for s in self.project.services.values()):
            return {}
        from compose2k8s.generator.network import early

        return early.plan(self)

    def _gates(self) -> dict[tuple[str, str], Gate]:
        """Who waits for whom; where nobody depends on anybody, nobody does."""
        project = self.project
        if not any(s.depends_on for s in (*project.services.values(), *project.jobs.values())):
            return {}
        from compose2k8s.generator.network import gates

        return gates.plan(self)

    def known(self, container: Container) -> Image | None:
        """What the catalogue, or its Dockerfile, says of the image that a container runs."""
        at = id(container)
        if at not in self._known:
            from compose2k8s.generator import known_images

            self._known[at] = known_images.of(container, self)
        return self._known[at]

    @property
    def lenders(self) -> dict[int, str]:
        """The services whose volumes others borrow, by identity, with their names."""
        if self._lenders is None:
            from compose2k8s.generator.storage import lent

            self._lenders = lent.lenders(self.project)
        return self._lenders

    def copied(self, path: str, content: bytes) -> bytes:
        """The content of a file as a ConfigMap or Secret holds it: with hosts by their names in the cluster."""
        return content if self.copies is None else self.copies.rewritten(path, content)

    def pod(self, service: str) -> str:
        """The service whose pod a service runs in: often itself."""
        return self.groups.get(service, service)

    def replicas(self, service: str) -> int:
        """How many pods the user asked for."""
        found = self.project.services[self.pod(service)]
        if found.scale is not None:
            return found.scale.value
        replicas = getattr(found.deploy, "replicas", None)
        return 1 if replicas is None else int(replicas.value)
