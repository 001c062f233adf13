"""A pod whose program speaks of itself is called by that name, so that the name leads to itself.

In Docker a container's own name is its own address: `KAFKA_LISTENERS: PLAINTEXT://kafka:9092` binds to it, and
a healthcheck that asks `http://web:8080` arrives. In a cluster the name is the address of a Service, to which
nothing can bind, and which leads nowhere before the pod is ready; but a pod finds its own hostname in its
/etc/hosts. So where the user gives no hostname, it gets the name that it calls itself by. The same where data is
kept under the name of the host, which in a cluster changes with each pod, and where a program tells others the
name of its host: Docker's name server knows that of a container, and no name server that of a pod.
"""

from __future__ import annotations

from compose2k8s.codes import OWN_NAME, UNKNOWN_NAMES
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.network.hosts import called
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Traced


_BY_HOST = ("rabbitmq",)  # a pod of another name would find nothing of what the last one wrote


def plan(all: Plan) -> dict[str, Traced[str]]:
    """Service -> the hostname of its pod, for those that get one by what they call themselves."""
    found: dict[str, dict[str, list[Traced[str]]]] = {}
    for service, target in (*_keeps_data_by_it(all), *_tells_it(all)):
        found[service] = {all.names.services[service]: [target]}
    for reference in all.own:
        if not reference.where.startswith("file ") and _may(all, reference.source):
            names = found.setdefault(reference.source, {})
            names.setdefault(_name(all, reference), []).append(reference.host)
    return {
        service: decides(hosts, name)
        for service, names in found.items()
        for name, hosts in [next(iter(names.items()))]
    }


def _keeps_data_by_it(all: Plan) -> Iterator[tuple[str, Traced[str]]]:
    """Services whose program keeps its data under the name of its host, and where it does."""
    for name, service in all.project.services.items():
        image = all.known(service) if service.volumes else None
        if image is None or image.name not in _BY_HOST or not _may(all, name):
            continue
        for entry in service.volumes.entries if service.volumes else ():
            if entry.target is not None and entry.target.value.rstrip("/") in image.data:
                yield name, entry.target


def _tells_it(all: Plan) -> Iterator[tuple[str, Traced[str]]]:
    """Services whose program tells others the name of its host, and the image that does."""
    for name, service in all.project.services.items():
        image = all.known(service)
        if image is None or not image.tells or service.image is None or _says(service):
            continue
        if _may(all, name):
            yield name, service.image
        elif all.pod(name) == name and all.replicas(name) > 1 and service.hostname is None:
            message = f"the {all.replicas(name)} pods of {name} tell others the names of their hosts, which nobody can look up"
            hint = "write a service for each; or let the program tell its address"
            all.notes.append(say(UNKNOWN_NAMES, message, service.image, hint=hint))


def _says(service: Service) -> bool:
    """Whether a broker is told which host to tell: an advertised address, other than `PLAINTEXT://:9092`."""
    given = service.environment.values if service.environment is not None else {}
    told = [v.value for name, v in given.items() if "ADVERTISED" in name]
    return any(isinstance(text, str) and "://:" not in text for text in told)


def local(all: Plan, reference: Reference) -> bool:
    """Whether a reference of a service to itself stays within its pod, by the pod's hostname."""
    if all.kinds[reference.source].value == "StatefulSet":
        return False  # which calls its pods itself
    given = getattr(all.project.services.get(reference.source), "hostname", None)
    own = all.own_names.get(reference.source, given)
    return own is not None and own.value == _name(all, reference)


def fragment(all: Plan, service: str) -> Fragment:
    """The hostname of the pod."""
    name = all.own_names[service]
    why = f"{service} calls itself by that name"
    if not any(name.value == _name(all, r) for r in all.own if r.source == service):
        image = all.known(all.project.services[service])
        why = "its data is kept under the name of its host"
        if image is not None and image.tells:
            why = f"{image.name} tells others the name of its host"
    message = f"its pod is called {name.value}, as {why}"
    return Fragment(pod={"hostname": name}, notes=[say(OWN_NAME, message, name)])


def _name(all: Plan, reference: Reference) -> str:
    return called(all, reference.source, reference.host.value)


def _may(all: Plan, name: str) -> bool:
    """Of several pods, each would take the name for itself alone, which it is not in Docker either."""
    service = all.project.services.get(name)
    if service is None or service.hostname is not None or service.domainname is not None:
        return False
    mode = service.network_mode.value if service.network_mode is not None else ""
    if all.pod(name) != name or mode == "host":
        return False
    return all.kinds[name].value == "Deployment" and all.replicas(name) == 1
