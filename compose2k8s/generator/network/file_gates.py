"""A healthcheck that looks for a file in a volume is asked by those who wait for it, where they mount that volume.

A step that makes certificates is healthy when they are there, and ends when its work is done. A Job is never
ready, and a Deployment would run the step again for ever; but who waits for it can look for the file itself,
with the image, the user and the volume of the step.
"""

from __future__ import annotations

from compose2k8s.generator.image_names import pulled
from compose2k8s.generator.storage.owner import numbers
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Traced, Tree

_LOOKS = ("-f", "-e", "-s", "-r")
_ENDS = ("", "]", "]]", "|| exit 1", "] || exit 1")
_PAUSE = 2  # seconds between two looks


def asked(all: Plan, name: str) -> bool:
    """Whether all who wait until a service is healthy can look for its file."""
    waiting = [
        other
        for other, service in all.project.services.items()
        for dependency, terms in (service.depends_on.on.items() if service.depends_on else ())
        if dependency == name and terms.condition and terms.condition.value == "service_healthy"
    ]
    return bool(waiting) and None not in [looks(all, other, name) for other in waiting]


def looks(all: Plan, dependent: str, dependency: str) -> str | None:
    """The volume in which `dependent` can look for the file of `dependency`."""
    service, other = all.project.services[dependency], all.project.services.get(dependent)
    path = _file(service)
    if not path or other is None:
        return None
    there = set(_volumes(other).values())
    for target, volume in _volumes(service).items():
        if volume in there and _below(path, target):
            return volume
    return None


def _file(service: Service) -> str:
    """The path that the check looks for, and nothing else: `[ -f certs/ca.crt ]`."""
    check = service.healthcheck
    if check is None or check.off or check.test is None:
        return ""
    words = " ".join(word.value for word in check.test[1:]).split()
    if len(words) < 3 or words[0] not in ("[", "[[", "test") or words[1] not in _LOOKS:
        return ""
    return words[2] if " ".join(words[3:]) in _ENDS else ""


def _volumes(service: Service) -> dict[str, str]:
    """Target -> the named volume that is mounted there."""
    entries = service.volumes.entries if service.volumes else ()
    return {e.where.value.rstrip("/"): e.what.value for e in entries if e.named}


def _below(path: str, target: str) -> bool:
    """Whether a path lies in a target; a relative one begins somewhere in it, at the image's own folder."""
    if path.startswith("/"):
        return path.startswith(f"{target}/")
    parts = target.split("/")
    ends = ("/".join(parts[at:]) for at in range(1, len(parts)))
    return any(path.removeprefix("./").startswith(f"{end}/") for end in ends)


def container(ctx: Context, dependency: str, name: Traced[str]) -> Tree:
    """The init container that looks for the file until it is there."""
    all = ctx.plan
    service = all.project.services[dependency]
    check = service.healthcheck
    assert check is not None  # `looks` has seen it
    assert check.test is not None
    all.already.update(check.test[0].origins)
    words = [ctx.argument(word) for word in check.test[1:]]
    if check.test[0].value == "CMD-SHELL":
        words = [*(words[0].map(lambda _, w=w: w) for w in ("sh", "-c")), *words]  # type: ignore[misc] # bound now
    rounds = all.options.wait_seconds // _PAUSE
    script = (
        f'n=0; until "$@"; do n=$$((n + 1)); [ $n -lt {rounds} ] || exit 1; sleep {_PAUSE}; done'
    )
    user = service.user
    found = numbers(ctx.replace(service=service), user.value) if user is not None else None
    return {
        "name": name,
        "image": all.images.get(dependency),
        "imagePullPolicy": pulled(service)[0],
        "command": ["sh", "-c", script, "sh", *words],
        "securityContext": None
        if user is None or found is None
        else {"runAsUser": user.map(lambda _: found[0])},
        "volumeMounts": [*_mounts(ctx, service, decides(check.test, True))],
    }


def _mounts(ctx: Context, service: Service, read_only: Traced[bool]) -> Iterator[Tree]:
    """What the step mounts of the claims that the pod has."""
    storage = ctx.plan.storage
    here = {m.claim: m.volume for m in storage.mounts_of(ctx.service) if m.claim}
    for mount in storage.mounts_of(service):
        if mount.claim in here:
            yield {**mount.tree(), "name": here[mount.claim], "readOnly": read_only}
