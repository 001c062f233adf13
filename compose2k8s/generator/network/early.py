"""Services that are reached before they are ready, so that they can become ready at all.

Docker's name server answers whatever a healthcheck says; a Service leads to ready pods only. A broker that
dials its own advertised address, a check that asks the service by its name, members of a cluster that find
each other before any of them is healthy, a step that sets up what is checked: each would wait for itself for
ever. The Services of these lead to them at once, and whoever waits for them asks the API server instead.
"""

from __future__ import annotations

from compose2k8s.codes import EARLY
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.own_names import local
from compose2k8s.parser.node import Seq
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Traced


def plan(all: Plan) -> dict[str, Traced[bool]]:
    """Service -> true, with the lines that need it."""
    found: dict[str, list[Reference]] = {}
    # Whom a check makes members of its cluster call back: rs.initiate({members: [{host: "mongo2"}]}).
    back = [r.replace(source=r.target, target=r.source) for r in all.references if _checks(r)]
    back += _told(all)
    calls = {(r.source, r.target) for r in (*all.references, *back)}
    for reference in (*all.own, *all.references, *back):
        if _needed(all, reference, calls):
            found.setdefault(reference.target, []).append(reference)
    for reference in _asked_back(all, back):
        found.setdefault(reference.target, [reference])
    early: dict[str, Traced[bool]] = {}
    for name, references in found.items():
        who = sorted({"itself" if r.source == name else r.source for r in references})
        message = (
            f"healthcheck: {name} is called by {', '.join(who)} before it can be healthy, "
            "so its Service leads to it at once, as names do in Docker"
        )
        hosts = [r.host for r in references]
        all.notes.append(say(EARLY, message, *hosts))
        early[name] = decides([all.project.services[name].healthcheck, *hosts], True)
    return early


def _asked_back(all: Plan, back: list[Reference]) -> list[Reference]:
    """A check that asks another service waits for what that one finds: a backend tells its name to a frontend,
    and is healthy when the frontend has reached it there."""
    tell = {r.source for r in all.own if not r.where.startswith(("file ", "healthcheck"))}
    return [
        r
        for r in back
        if r.target in tell and r.source != r.target and all.kinds[r.target].value == "Deployment"
    ]


def _told(all: Plan) -> list[Reference]:
    """Brokers that tell their addresses (KAFKA_ADVERTISED_LISTENERS, --advertise-addr) are called there by
    others like them."""
    told = [r for r in all.own if "ADVERTISED" in r.where or _advertises(all, r)]
    first = {_image(all, r.source): r.source for r in reversed(told)}
    last = {_image(all, r.source): r.source for r in told}
    found = []
    for r in told:
        image = _image(all, r.source)
        others = {first[image], last[image]} - {r.source}
        found += [r.replace(source=other) for other in sorted(others)]
        found += [r.replace(target=other) for other in sorted(others)]
    return found


def _advertises(all: Plan, reference: Reference) -> bool:
    """Whether it is the command that tells others an address."""
    command = all.project.services[reference.source].command
    words = [*command] if reference.where == "command" and isinstance(command, Seq) else []
    return any(str(getattr(word, "value", "")).startswith("--advertise") for word in words)


def _image(all: Plan, name: str) -> str:
    image = getattr(all.project.services.get(name), "image", None)
    return image.value if image is not None else name


def _checks(reference: Reference) -> bool:
    return reference.where == "healthcheck"


def _needed(all: Plan, reference: Reference, calls: set[tuple[str, str]]) -> bool:
    """Whether the target, which has a check, may only pass it once this reference leads to it."""
    target = all.project.services[reference.target]
    if target.healthcheck is None or target.healthcheck.off:
        return False
    if all.kinds[reference.target].value in ("Job", "CronJob"):
        return False
    in_file = reference.where.startswith("file ")
    if all.pod(reference.source) == all.pod(reference.target):
        return not in_file and not local(all, reference)
    source = all.project.services.get(reference.source)
    if source is None:
        return False
    if (reference.target, reference.source) in calls and _alike(source, target):
        return True
    if in_file or all.kinds[reference.source].value != "Job" or _by_itself(all, target):
        return False
    return _started(source, reference.target)


def _by_itself(all: Plan, service: Service) -> bool:
    """Whether a well-known server becomes ready without anybody's help; a replica set of MongoDB does not."""
    image = all.known(service)
    test = service.healthcheck.test if service.healthcheck is not None else None
    return image is not None and bool(image.ready) and not any("rs." in w.value for w in test or ())


def _alike(a: Service, b: Service) -> bool:
    """Whether two services run the same image, as members of a cluster do."""
    return a.image is not None and b.image is not None and a.image.value == b.image.value


def _started(service: Service, dependency: str) -> bool:
    """Whether a service wants the other one started, healthy or not."""
    terms = service.depends_on.on.get(dependency) if service.depends_on is not None else None
    if terms is None:
        return False
    return terms.condition is None or terms.condition.value == "service_started"
