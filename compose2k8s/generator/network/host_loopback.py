"""`localhost:1883` of a service in the host's network was another service, published there; in a cluster it is not.

A pod in the network of its node has the loopback of that node, on which no port of another pod lies. It finds
Services by their names, though, so that is what to write.
"""

from __future__ import annotations

from compose2k8s.codes import ONLY_IN_DOCKER
from compose2k8s.diagnostics import say
from compose2k8s.generator.network.loopback import calls, on_host, published
from compose2k8s.generator.network.texts import texts
from compose2k8s.references import files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Traced


def notes(plan: Plan) -> list[Diagnostic]:
    """A warning for each call of a service on the host's network to another by the loopback address."""
    there = published(plan)
    found: list[Diagnostic] = []
    for name, service in plan.project.services.items():
        for text, written, path in spoken(plan, service) if on_host(service) else ():
            for host, number, at in calls(text):
                other, port = there.get(number, (name, 0))
                if other != name:
                    place = f"{path}:{text.count(chr(10), 0, at) + 1}: " if path else ""
                    found.append(
                        say(
                            ONLY_IN_DOCKER,
                            f"{place}{host}{number} was {other} on the host; here it is the node, which has no "
                            f"port of {other}",
                            written,
                            hint=f"write {plan.names.services[other]}:{port}, which resolves on the node's network too",
                        )
                    )
    return found


def spoken(plan: Plan, service: Service) -> Iterator[tuple[str, Traced[str], str]]:
    """(text, where it is written, path of a file) of all that a service is told."""
    for text in texts(service, plan.project, plan.hosts):
        if text.where != "healthcheck":
            yield text.value.value, text.value, ""
    for content, written, path in files.texts(service, plan.project, plan.source):
        yield content, written, plan.source.display(path)
