"""The image that each service runs: as written, or, built here, by the name that Compose gives it.

`--registry` and `--tag` rename the images that are built here, and nothing else. The manifests and the
build plan both read this table, so they name the same images.
"""

from __future__ import annotations

from compose2k8s.generator.names import label
from compose2k8s.images.reference import parse
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container

# pull_policy -> imagePullPolicy; all others ask the registry at each start of a pod.
_POLICIES = {
    "always": "Always",
    "never": "Never",
    "missing": "IfNotPresent",
    "if_not_present": "IfNotPresent",
    "build": "IfNotPresent",
}


def plan(all: Plan) -> dict[str, Traced[str]]:
    """Service or job -> its image."""
    found: dict[str, Traced[str]] = {}
    taken: dict[str, str] = {}  # name in the registry -> the name it stands for
    for name, service in [*all.project.services.items(), *all.project.jobs.items()]:
        if service.build is None:
            if service.image is not None:
                found[name] = service.image
            continue
        local = _local(all, name, service)
        found[name] = local.map(lambda text: _pushed(text, all, taken))
    return found


def pulled(service: Container) -> tuple[Traced[str], bool]:
    """When the image is pulled, and whether that is what `pull_policy` says."""
    policy = service.pull_policy
    if policy is None:
        return Traced("IfNotPresent"), True
    found = _POLICIES.get(policy.value)
    return policy.map(lambda _: found or "Always"), found is not None


def _local(all: Plan, name: str, service: Container) -> Traced[str]:
    """`image:`, or `<project>-<service>` in letters that a reference may have."""
    if service.image is not None:
        return service.image
    legal = name if name.islower() and name.strip("-_.") == name else label(name)
    return Traced(f"{all.project.name.value}-{legal}", origins_of(service.build))


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
