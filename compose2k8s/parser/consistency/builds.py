"""A build has one Dockerfile, contexts that are there, and the platform it is wanted for."""

from __future__ import annotations

from compose2k8s.codes import DISAGREE, EXCLUSIVE, UNDEFINED
from compose2k8s.parser.consistency.question import undefined
from compose2k8s.parser.look import mapping, maps, scalars, value
from compose2k8s.parser.node import place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.consistency.question import Service
    from compose2k8s.parser.node import Map


def build(service: Service) -> Iterator[Diagnostic]:
    body = mapping(service.body, "build")
    if value(body, "dockerfile") and value(body, "dockerfile_inline"):
        yield service.say(
            EXCLUSIVE,
            ".build has both `dockerfile` and `dockerfile_inline`, which exclude each other",
            place(body["dockerfile"]),
            place(body["dockerfile_inline"]),
            hint="remove one of them",
        )
    yield from _contexts(service, mapping(body, "additional_contexts"))
    for entry in maps(body.get("secrets")):
        source = value(entry, "source") or ""
        if source not in service.defined["secrets"]:
            at = place(entry["source"]) if "source" in entry else entry.origin
            yield undefined(service, "build secret", source, "secrets", at)
    platform, built = value(service.body, "platform"), scalars(body.get("platforms"))
    if platform and built and platform not in [p.value for p in built]:
        yield service.say(
            DISAGREE,
            f".build.platforms lacks the platform {platform!r} of the service",
            place(body["platforms"]),
            place(service.body["platform"]),
        )


def _contexts(service: Service, contexts: Map) -> Iterator[Diagnostic]:
    """`service:NAME` is the image of a service that is built too."""
    services = service.defined["services"]
    for key, node in contexts.items():
        written = str(value(node))
        if not written.startswith("service:"):
            continue
        name = written.removeprefix("service:")
        if name not in services:
            yield undefined(service, "service", name, "services", place(node))
        elif "build" not in mapping(services, name):
            path = f".build.additional_contexts.{key}"
            said = f"{path} names the service {name!r}, which is not built here"
            yield service.say(UNDEFINED, said, place(node))
