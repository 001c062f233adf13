"""`volumes_from`: a service has the mounts of others too, read-only where it says so.

A volume without a name that others have too is a claim, called after its service and place: an empty folder
of one pod could not be shared. Memory is each container's own, in Docker as well.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, NOT_SHARED
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.names import label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.model import Container, Project
    from compose2k8s.trace import Traced


def everything(service: Container, plan: Plan) -> Iterator[VolumeMount]:
    """What a container mounts by `volumes` and `volumes_from`."""
    yield from borrowed(service, plan)
    yield from own(service, plan)


def own(service: Container, plan: Plan) -> tuple[VolumeMount, ...]:
    """Its `volumes`; those without a name have one where others borrow them."""
    if service.volumes is None:
        return ()
    entries = service.volumes.entries
    lender = plan.lenders.get(id(service))
    if lender is None:
        return entries
    return tuple(_named(entry, lender) for entry in entries)


def borrowed(service: Container, plan: Plan, above: tuple[str, ...] = ()) -> Iterable[VolumeMount]:
    """The mounts of other services, and of those that they borrow from; the last one at a place has it."""
    found: dict[str, VolumeMount] = {}
    for written in service.volumes_from or ():
        name, _, mode = written.value.partition(":")
        other = plan.project.services.get(name)
        if other is None or name in above:
            continue
        for entry in (*borrowed(other, plan, (*above, name)), *own(other, plan)):
            changes = {"read_only": written.map(lambda _: True)} if mode == "ro" else {}
            found[entry.where.value] = entry.replace(**changes)
    return found.values()


def account(written: Traced[str], mounted: Mounted) -> None:
    """Says what of another service cannot be shared."""
    name = written.value.partition(":")[0]
    plan = mounted.ctx.plan
    other = plan.project.services.get(name)
    if other is None:
        message = f"volumes_from: {written.value} is no service of this project"
        hint = "give the volume a name, and mount it in both"
        mounted.notes.append(say(DROPPED, message, written, hint=hint))
        return
    plan.already.update(written.origins)
    image = plan.known(other)
    places = [entry.where.value for entry in everything(other, plan)]
    for folder in image.data if image is not None else ():
        if not any(f"{folder}/".startswith(f"{p.rstrip('/')}/") for p in places):
            message = f"volumes_from: what {name} keeps at {folder} is in no volume of the project"
            hint = f"give it one: NAME:{folder}"
            mounted.notes.append(say(NOT_SHARED, message, written, hint=hint))


def lenders(project: Project) -> dict[int, str]:
    """The services that others borrow from, by identity, with their names."""
    found: dict[int, str] = {}
    for container in (*project.services.values(), *project.jobs.values()):
        for written in container.volumes_from or ():
            name = written.value.partition(":")[0]
            if name in project.services:
                found[id(project.services[name])] = name
    return found


def _named(entry: VolumeMount, lender: str) -> VolumeMount:
    if entry.named or entry.target is None or (entry.type and entry.type.value != "volume"):
        return entry
    return entry.replace(source=entry.target.map(lambda target: label(f"{lender}{target}")))
