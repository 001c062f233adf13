"""The image that each service runs: as written, or, built here, by the name that Compose gives it.

`--registry` and `--tag` rename the images that are built here, and nothing else. The manifests and the
build plan both read this table, so they name the same images.
"""

from __future__ import annotations

from compose2k8s.generator.network.names import label
from compose2k8s.images.reference import parse
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container, Project

# pull_policy -> imagePullPolicy; all others ask the registry at each start of a pod.
_POLICIES = {
    "always": "Always",
    "never": "Never",
    "missing": "IfNotPresent",
    "if_not_present": "IfNotPresent",
    "build": "IfNotPresent",
}


def builders(project: Project) -> dict[str, tuple[str, Container]]:
    """The local name of each image that is built here -> the service or job that builds it."""
    found: dict[str, tuple[str, Container]] = {}
    for name, service in [*project.services.items(), *project.jobs.items()]:
        if service.build is not None:
            found.setdefault(_whole(_local(project, name, service).value), (name, service))
    return found


def plan(all: Plan) -> dict[str, Traced[str]]:
    """Service or job -> its image."""
    taken: dict[str, str] = {}  # name in the registry -> the name it stands for
    project = all.project
    for local, (name, service) in all.builders.items():
        all.pushed[local] = _pushed(_local(project, name, service).value, all, taken)
    found: dict[str, Traced[str]] = {}
    for name, service in [*project.services.items(), *project.jobs.items()]:
        if service.build is not None:
            found[name] = of(_local(project, name, service), all)
        elif service.image is not None:
            found[name] = of(service.image, all)
    return found


def of(written: Traced[str], all: Plan) -> Traced[str]:
    """The name by which an image is pulled: of its build, if it is built here, whoever else runs it."""
    pushed = all.pushed.get(_whole(written.value)) if all.pushed else None
    return written if pushed is None else written.map(lambda _: pushed)


def builder_of(container: Container, all: Plan) -> Container | None:
    """The container that builds the image that another one only runs."""
    if container.image is None or not all.builders:
        return None
    return all.builders.get(_whole(container.image.value), ("", None))[1]


def _whole(text: str) -> str:
    """A reference with its tag, so that two ways to write one are the same."""
    found = parse(text)
    return f"{found.name}:{found.tag or 'latest'}{'@' if found.digest else ''}{found.digest}"


def pulled(service: Container) -> tuple[Traced[str], bool]:
    """When the image is pulled, and whether that is what `pull_policy` says."""
    policy = service.pull_policy
    if policy is None:
        return Traced("IfNotPresent"), True
    found = _POLICIES.get(policy.value)
    return policy.map(lambda _: found or "Always"), found is not None


def _local(project: Project, name: str, service: Container) -> Traced[str]:
    """`image:`, or `<project>-<service>` in letters that a reference may have."""
    if service.image is not None:
        return service.image
    legal = name if name.islower() and name.strip("-_.") == name else label(name)
    return Traced(f"{project.name.value}-{legal}", origins_of(service.build))


def _pushed(text: str, all: Plan, taken: dict[str, str]) -> str:
    """The reference with the registry and the tag that are asked for."""
    options = all.options
    found = parse(text)
    path = (
        text.partition("@")[0].removesuffix(f":{found.tag}")
        if found.tag
        else text.partition("@")[0]
    )
    if options.registry:
        last = found.path.rpartition("/")[2]
        if taken.setdefault(last, found.path) != found.path:
            last = found.path.replace("/", "-")
        path = f"{options.registry.rstrip('/')}/{last}"
    tag = options.tag or found.tag
    return f"{path}:{tag}" if tag else path
