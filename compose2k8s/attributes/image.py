"""`image`, `build` and `pull_policy`: which image runs, and when it is pulled.

A cluster cannot build. An image that is built here keeps the name Compose gives it, behind `--registry`
and with `--tag`, and must be pushed. Compose pulls what is missing; Kubernetes would pull `:latest` each
time, so IfNotPresent is written out (house rule 9).
"""

from __future__ import annotations

from compose2k8s.codes import BUILT_HERE, PULL
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.images.reference import parse
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Tree

_POLICIES = {"always": "Always", "never": "Never", "missing": "IfNotPresent", "if_not_present": "IfNotPresent",
             "build": "IfNotPresent"}  # fmt: skip


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    service = ctx.service
    build = service.build
    image = service.image
    if build is not None:
        image = _built(ctx, notes)
    if image is None:
        return Fragment(notes=notes)
    container: dict[str, Tree] = {"image": image, "imagePullPolicy": _pull(ctx, notes)}
    secrets = [{"name": name} for name in ctx.options.image_pull_secrets]
    return Fragment(
        container=container, pod={"imagePullSecrets": secrets} if secrets else {}, notes=notes
    )


def _built(ctx: Context, notes: list[Diagnostic]) -> Traced[str]:
    """The name of an image that is built here."""
    service = ctx.service
    origins = origins_of(service.build) if service.image is None else service.image.origins
    name = service.image.value if service.image is not None else f"{ctx.project.name.value}-{ctx.name}"
    options = ctx.options
    found = parse(name)
    if options.registry:
        name = f"{options.registry.rstrip('/')}/{found.path.rpartition('/')[2]}"
        name += f":{found.tag}" if found.tag else ""
    if options.tag:
        name = f"{name.removesuffix(':' + found.tag) if found.tag else name}:{options.tag}"
    hint = f"build it as {name} and push it, or load it into the cluster (kind load, minikube image load)"
    if not options.registry and not found.registry:
        hint += "; --registry names where to"
    message = f"build: the cluster does not build; it looks for the image {name}"
    notes.append(say(BUILT_HERE, message, service.build, hint=hint))
    return Traced(name, origins)


def _pull(ctx: Context, notes: list[Diagnostic]) -> Traced[str]:
    policy = ctx.service.pull_policy
    if policy is None:
        return Traced("IfNotPresent")
    found = _POLICIES.get(policy.value)
    if found is None:
        message = f"pull_policy: {policy.value} pulls at each start of a pod, not by time"
        notes.append(say(PULL, message, policy))
        found = "Always"
    return policy.map(lambda _: found)
