"""`image`, `build` and `pull_policy`: which image runs, and when it is pulled.

A cluster cannot build: what is built here must be pushed, or loaded into the nodes (build_plan.py writes
the commands). Compose pulls what is missing; Kubernetes would pull `:latest` at each start, so
IfNotPresent is written out (house rule 9).
"""

from __future__ import annotations

from compose2k8s.codes import BUILT_HERE, NODE_WANTS, PULL, PUSHED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.image_names import of, pulled
from compose2k8s.images.reference import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.images import Image
    from compose2k8s.trace import Traced, Tree


WANTING = ("elasticsearch", "opensearch", "sonarqube")  # for others the catalogue is not asked


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    image = _image(ctx)
    if ctx.service.build is not None and image is not None:
        _built(ctx, image, notes)
    text = ctx.service.image.value if ctx.service.image is not None else ""
    likely = ctx.service.build is not None or any(word in text for word in WANTING)
    known = ctx.plan.known(ctx.service) if likely else None
    if known is not None and known.needs:
        notes.append(_wants(known, image))
    container: dict[str, Tree] = {"image": image, "imagePullPolicy": _pull(ctx, notes)}
    secrets = [{"name": name} for name in ctx.options.image_pull_secrets]
    return Fragment(
        container=container, pod={"imagePullSecrets": secrets} if secrets else {}, notes=notes
    )


def _wants(known: Image, image: Traced[str] | None) -> Diagnostic:
    name, _, least = known.needs.partition("=")
    message = f"{known.name} may stop on a node whose {name} is below {least}, in Docker too"
    return say(NODE_WANTS, message, image, hint=f"on the nodes: sysctl -w {known.needs}")


def _image(ctx: Context) -> Traced[str] | None:
    """The image of the service; a pre_start step may have one of its own."""
    own = ctx.service.image
    whole = ctx.project.services.get(ctx.name) or ctx.project.jobs.get(ctx.name)
    if whole is None or ctx.service is whole or own is None:
        return ctx.plan.images.get(ctx.name, own)
    return of(own, ctx.plan)


def _built(ctx: Context, image: Traced[str], notes: list[Diagnostic]) -> None:
    """Accounts for everything in `build`; the build plan has it."""
    build, name = ctx.service.build, image.value
    notes += build.lost()
    given = f" ({', '.join(build.written)})" if build.written else ""
    if ctx.options.registry or parse(name).registry:
        message = f"build{given}: the cluster does not build; push {name} before you apply"
        hint = "--build-plan bake or script writes what builds and pushes it"
        notes.append(say(PUSHED, message, build, hint=hint))
        return
    message = f"build{given}: the cluster does not build, and pulls {name} from nowhere"
    hint = (
        "--registry names where to push it; on a cluster of this machine: "
        f"kind load docker-image {name}, or minikube image load {name}"
    )
    notes.append(say(BUILT_HERE, message, build, hint=hint))


def _pull(ctx: Context, notes: list[Diagnostic]) -> Traced[str]:
    policy = ctx.service.pull_policy
    found, same = pulled(ctx.service)
    if policy is not None and not same:
        message = f"pull_policy: {policy.value} pulls at each start of a pod, not by time"
        hint = "`kubectl rollout restart`, in a CronJob, pulls again"
        notes.append(say(PULL, message, policy, hint=hint))
    return found
