"""Does the project make sense as a whole? Every problem at once, at its own line (RULES.md 15).

The tree is canonical, normalised and without inactive services. One function a question, in rooms by
what it is about; the questions are those that Compose asks of services, and of jobs only some.
"""

from __future__ import annotations

from compose2k8s.codes import BAD_VALUE, MISSING_ATTRIBUTE, NO_IMAGE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.consistency.question import Service
from compose2k8s.parser.look import entries, mapping, maps, value
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compose2k8s.parser.consistency.question import Question

_NONE: Traced[None] = Traced(None)
_SECTIONS = ("services", "jobs", "networks", "volumes", "configs", "secrets", "models")
_ALONE = frozenset(("container_name", "depends_on"))  # what concerns other services too


def check(
    tree: Map, inactive: Mapping[str, Map] | None = None, *, jobs_too: bool = False
) -> list[Diagnostic]:
    """What Compose would refuse; `inactive`: services and jobs that profiles left out.

    `jobs_too`: ask of jobs what Compose asks of services only, though they run as badly without.
    """
    left_out = inactive or {}
    found: list[Diagnostic] = []
    defined = {section: mapping(tree, section) for section in _SECTIONS}
    services, jobs = defined["services"], defined["jobs"]
    for name, body in entries(services):
        service = Service(
            ("services", name), body, services.keys_at.get(name, 0), defined, left_out
        )
        found += _asked(service, OF_SERVICES)
    for name, body in entries(jobs) if jobs_too else ():
        job = Service(("jobs", name), body, jobs.keys_at.get(name, 0), defined, left_out)
        found += _asked(job, OF_JOBS)
    if jobs or any(not _ALONE.isdisjoint(body) for _, body in entries(services)):
        from compose2k8s.parser.consistency import cycles

        found += cycles.container_names(services)
        found += cycles.circles(services)
        found += cycles.jobs_and_services(services, jobs)
    for name, secret in entries(tree.get("secrets")):
        found += _secret(name, secret)
    return found


def _asked(service: Service, questions: dict[str, Question]) -> list[Diagnostic]:
    found = _no_image(service)
    for attribute in service.body:
        if attribute in questions:
            found += questions[attribute](service)
    return found


def _no_image(service: Service) -> list[Diagnostic]:
    body = service.body
    image = body.get("image", _NONE)
    if not isinstance(image, Traced) or image.value or "provider" in body or "build" in body:
        return []
    if _misspelt(body):
        return []
    return [service.say(NO_IMAGE, " has neither an image nor a build", hint="add `image: NAME`")]


def _misspelt(body: Map) -> bool:
    """Whether an attribute was meant that says what to run; that it is unknown is said already."""
    from compose2k8s.parser.suggest import nearest

    return any(nearest(name, ("image", "build")) for name in body if name not in ("image", "init"))


def _healthcheck(service: Service) -> list[Diagnostic]:
    healthcheck = service.body["healthcheck"]
    test = healthcheck.get("test") if isinstance(healthcheck, Map) else None
    first = value(test[0]) if isinstance(test, Seq) and test else "NONE"
    if first in ("CMD", "CMD-SHELL", "NONE"):
        return []
    message = f".healthcheck.test begins with {first!r}, not with CMD, CMD-SHELL or NONE"
    hint = 'write ["CMD", ...], or the command as one text'
    return [service.say(BAD_VALUE, message, place(test[0]), hint=hint)]  # type: ignore[index] # it has a first


def _develop(service: Service) -> Iterator[Diagnostic]:
    develop = service.body["develop"]
    watch = develop.get("watch") if isinstance(develop, Map) else None
    for index, entry in enumerate(maps(watch)):
        action = str(value(entry, "action"))
        if action.startswith("sync") and not value(entry, "target"):
            yield service.say(
                MISSING_ATTRIBUTE,
                f".develop.watch[{index}] needs a `target`, because its action is {action}",
                entry.origin,
            )


def _secret(name: str, secret: Map) -> Iterator[Diagnostic]:
    if not (value(secret, "external") or "file" in secret or value(secret, "environment")):
        yield Diagnostic(
            code=MISSING_ATTRIBUTE,
            message=f"secrets.{name} needs `file` or `environment`",
            origins=(secret.origin,),
        )


def _late(room: str, name: str) -> Question:
    """A question of a room, which is imported when the attribute occurs."""

    found: list[Question] = []

    def question(service: Service) -> Iterable[Diagnostic]:
        if not found:
            module = __import__(f"compose2k8s.parser.consistency.{room}", fromlist=(name,))
            found.append(getattr(module, name))
        return found[0](service)

    return question


OF_JOBS: dict[str, Question] = {
    "configs": _late("references", "configs"),
    "models": _late("references", "models"),
    "networks": _late("references", "networks"),
    "secrets": _late("references", "secrets"),
    "tmpfs": _late("mounts", "tmpfs"),
    "volumes": _late("mounts", "volumes"),
}
OF_SERVICES: dict[str, Question] = {
    **OF_JOBS,
    "build": _late("builds", "build"),
    "container_name": _late("numbers", "container_name"),
    "depends_on": _late("references", "depends_on"),
    "deploy": _late("numbers", "deploy"),
    "develop": _develop,
    "healthcheck": _healthcheck,
    "scale": _late("numbers", "scale"),
}
