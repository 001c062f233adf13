"""Who speaks to whom: every place where a service names another one as a host, with the port it asks for.

The analysis of a text is `compose2k8s.references`; here are the texts of a project. It feeds the ports
of services, the rewriting of names, gates, NetworkPolicies, `explain` and the picture.
"""

from __future__ import annotations

from compose2k8s.codes import NOT_REWRITTEN
from compose2k8s.diagnostics import say
from compose2k8s.generator import docker_names
from compose2k8s.parser.node import Seq
from compose2k8s.record import Record
from compose2k8s.references import files, find, pairs
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container
    from compose2k8s.references import Mention


class Reference(Record):
    """`source` speaks to `target` under the name `host`, on `port` if the text says which."""

    source: str
    target: str
    host: Traced[str]
    port: Traced[int] | None = None
    where: str = ""  # environment NAME, command, …
    sure: bool = True


def plan(all: Plan) -> tuple[Reference, ...]:
    """Every reference of the project; remembers the mentions of each text for rewriting."""
    found: dict[tuple[str, str, str, int | None], Reference] = {}
    hosts = all.hosts
    for name, service in [*all.project.services.items(), *all.project.jobs.items()]:
        for text, key, where in texts(service):
            all.notes += docker_names.said(text.value, service, text)
            mentions = find(text.value, hosts, key)
            if not mentions:
                continue
            all.names.mentions[text.origins[0] if text.origins else -1] = mentions
            for mention in mentions:
                for target in hosts[mention.name]:
                    if target != name and (mention.sure or mention.port):
                        reference = _reference(name, target, text, mention, where)
                        place = (name, target, mention.name, mention.port)
                        found.setdefault(place, reference)
        found.update(_paired(name, service, all))
        found.update(_in_files(name, service, all))
    return tuple(found.values())


def _reference(
    source: str, target: str, text: Traced[str], mention: Mention, where: str
) -> Reference:
    port = None if mention.port is None else Traced(mention.port, text.origins)
    host = Traced(mention.name, text.origins)
    return Reference(
        source=source, target=target, host=host, port=port, where=where, sure=mention.sure
    )


def texts(service: Container) -> Iterator[tuple[Traced[str], str, str]]:
    """(text, the key it is the value of, where it stands) of a service."""
    if service.environment is not None:
        for name, value in service.environment.values.items():
            if isinstance(value.value, str) and value.value:
                yield value, name, f"environment {name}"
    for where in ("command", "entrypoint"):
        node = getattr(service, where)
        if isinstance(node, Seq):
            yield from _words(list(node), where)
    if service.healthcheck is not None:
        yield from _words(list(service.healthcheck.test or ()), "healthcheck")


def _words(words: list[object], where: str) -> Iterator[tuple[Traced[str], str, str]]:
    before = ""
    for word in words:
        if isinstance(word, Traced) and isinstance(word.value, str):
            yield word, before, where
            before = word.value


def _in_files(
    name: str, service: Container, all: Plan
) -> dict[tuple[str, str, str, int | None], Reference]:
    """What mounted files ask for: `proxy_pass http://api:3000`. Files are not rewritten, but said."""
    found: dict[tuple[str, str, str, int | None], Reference] = {}
    for text, named, path in files.texts(service, all.project, all.source):
        all.notes += docker_names.said(text, service, named, path)
        for mention in find(text, all.hosts):
            for target in all.hosts[mention.name]:
                if target == name or not mention.sure:
                    continue
                reference = _reference(name, target, named, mention, f"file {path}")
                found.setdefault((name, target, mention.name, mention.port), reference)
                if mention.name in all.names.renames:
                    line = text.count("\n", 0, mention.start) + 1
                    new = all.names.renames[mention.name]
                    message = f"{path}:{line} names {mention.name!r}, which is called {new!r} in the cluster"
                    all.notes.append(say(NOT_REWRITTEN, message, named, hint="change the file"))
    return found


def _paired(
    name: str, service: Container, all: Plan
) -> dict[tuple[str, str, str, int | None], Reference]:
    """REDIS_HOST=cache with REDIS_PORT=6380 asks for that port of cache."""
    if service.environment is None:
        return {}
    given = {k: v for k, v in service.environment.values.items() if isinstance(v.value, str)}
    found: dict[tuple[str, str, str, int | None], Reference] = {}
    for host, port in pairs({k: str(v.value) for k, v in given.items()}):
        for target in all.hosts.get(str(given[host].value), {}):
            if target == name:
                continue
            number = int(str(given[port].value))
            if 0 < number < 65536:
                found[name, target, str(given[host].value), number] = Reference(
                    source=name,
                    target=target,
                    host=given[host],
                    port=Traced(number, given[port].origins),
                    where=f"environment {host}",
                )
    return found
