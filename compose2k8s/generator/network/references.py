"""Who speaks to whom: every place where a service names another one as a host, with the port it asks for.

The analysis of a text is `compose2k8s.references`; the texts of a service are in generator/network/texts.py. It
feeds the ports of services, the rewriting of names, gates, NetworkPolicies, `explain` and the picture.
"""

from __future__ import annotations

from compose2k8s.codes import NOT_REWRITTEN, RENAMED
from compose2k8s.diagnostics import say
from compose2k8s.generator.network import docker_names
from compose2k8s.generator.network.hosts import answers, called
from compose2k8s.generator.network.texts import texts
from compose2k8s.record import Record
from compose2k8s.references import ERLANG, HOST_ENDS, files, find, pairs
from compose2k8s.references.keys import listed
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.texts import Text
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container
    from compose2k8s.references import Mention

    # source, target, host, port, whether a healthcheck asks
    Found: TypeAlias = dict[tuple[str, str, str, int | None, bool], "Reference"]


class Reference(Record):
    """`source` speaks to `target` under the name `host`, on `port` if the text says which."""

    source: str
    target: str
    host: Traced[str]
    port: Traced[int] | None = None
    scheme: str = ""
    where: str = ""  # environment NAME, command, …


def plan(all: Plan) -> tuple[tuple[Reference, ...], tuple[Reference, ...]]:
    """(references to others, of services to themselves); notes what is rewritten in each text."""
    found: Found = {}
    for name, service in [*all.project.services.items(), *all.project.jobs.items()]:
        for text in texts(service, all.project, all.hosts):
            words = text.value.value
            all.notes += docker_names.said(words, service, text.value, all.hosts)
            if ("localhost:" in words or "127.0.0.1:" in words) and text.where != "healthcheck":
                all.on_loopback.append((name, text))
            if not text.mentions:
                continue
            all.names.change(name, text.value, _changes(all, name, text))
            if listed(text.key):
                continue
            for mention in text.mentions:
                if mention.sure:
                    _add(all, found, name, mention, text.value, text.where)
        for reference in _paired(name, service, all):
            _put(found, reference)
        _in_files(name, service, all, found)
    with_port = {place[:3] for place in found if place[3] is not None}
    every = [r for p, r in found.items() if p[3] is not None or p[:3] not in with_port]
    others = tuple(r for r in every if r.source != r.target)
    return others, tuple(r for r in every if r.source == r.target)


def _changes(all: Plan, source: str, text: Text) -> set[tuple[int, int, str]]:
    """What is to be replaced in a text of `source`: hosts that have another name in the cluster."""
    changes = set()
    for mention in text.mentions:
        new = called(all, source, mention.name) if mention.sure else mention.name
        if mention.scheme == ERLANG and "." in mention.name and "." not in new:
            if not all.options.namespace:
                all.notes.append(_dotless(text, mention, new))
                continue
            changes.add((mention.start, mention.end, f"{new}.{all.options.namespace}.svc"))
        elif new != mention.name and _certified(mention):
            all.notes.append(_kept(text, mention, new))
        elif new != mention.name and mention.one:
            changes.add((mention.start, mention.end, new))
            if new != all.names.hosts[mention.name]:
                message = f"{mention.name!r} leads {source} to another service than others: it is written {new!r}"
                all.notes.append(say(RENAMED, message, text.value))
        elif new != mention.name:
            message = f"{text.where} names several hosts at once, of which {mention.name!r} is called {new!r} in the cluster"
            all.notes.append(
                say(NOT_REWRITTEN, message, text.value, hint="write each host by itself")
            )
    return changes


def _certified(mention: Mention) -> bool:
    """Whether a name with dots is called by a scheme that checks it: another name would be refused."""
    return mention.scheme in ("https", "wss") and "." in mention.name


def _kept(text: Text, mention: Mention, new: str) -> Diagnostic:
    """No Service has a dot in its name; but a name service may answer to any name."""
    message = f"{text.where}: {mention.name} stays as it is, because certificates are made out to it; no Service has that name"
    hint = f"let the cluster's name service answer it: in CoreDNS, a rewrite to {new}.NAMESPACE.svc.cluster.local"
    return say(NOT_REWRITTEN, message, text.value, hint=hint)


def _dotless(text: Text, mention: Mention, new: str) -> Diagnostic:
    """Nodes of Erlang with long names want a dot in the name of their host."""
    message = f"{text.where} names {mention.name!r}, which is called {new!r} in the cluster, and Erlang wants a dot in it"
    hint = f"--namespace makes it {new}.NAMESPACE.svc"
    return say(NOT_REWRITTEN, message, text.value, hint=hint)


def _add(
    all: Plan, found: Found, source: str, mention: Mention, text: Traced[str], where: str
) -> None:
    host = Traced(mention.name, text.origins)
    numbers = (mention.port,) if mention.also is None else (mention.port, mention.also)
    for target in answers(all, source, mention.name):
        for number in numbers:
            port = None if number is None else Traced(number, text.origins)
            _put(
                found,
                Reference(
                    source=source, target=target, host=host, port=port, scheme=mention.scheme, where=where
                ),
            )  # fmt: skip


def _put(found: Found, reference: Reference) -> None:
    port = reference.port.value if reference.port is not None else None
    check = reference.where == "healthcheck"  # which asks before the service is ready
    place = (reference.source, reference.target, reference.host.value, port, check)
    found.setdefault(place, reference)


def _in_files(name: str, service: Container, all: Plan, found: Found) -> None:
    """What mounted files ask for: `proxy_pass http://api:3000`."""
    for text, named, path in files.texts(service, all.project, all.source):
        shown = all.source.display(path)
        all.notes += docker_names.said(text, service, named, all.hosts, shown)
        for mention in find(text, all.hosts):
            if not mention.sure or _of_the_file(text, mention):
                continue
            _add(all, found, name, mention, named, f"file {shown}")
            new = called(all, name, mention.name)
            if new != mention.name and not _certified(mention):
                line = text.count("\n", 0, mention.start) + 1
                _remember(all, path, mention, new, f"{shown}:{line}", named)


def _remember(
    all: Plan, path: str, mention: Mention, new: str, shown: str, named: Traced[str]
) -> None:
    """A file is rewritten, or said, when it is known whether it is copied."""
    from compose2k8s.generator.network.copies import Copies, Place

    if all.copies is None:
        all.copies = Copies()
    place = Place(start=mention.start, old=mention.name, new=new, shown=shown, named=named)
    all.copies.add(path, place)


def _of_the_file(text: str, mention: Mention) -> bool:
    """Whether a name without a port is that of a group which the file itself defines: `upstream api {`."""
    return f"upstream {mention.name}" in text and text[mention.end : mention.end + 1] != ":"


def _paired(name: str, service: Container, all: Plan) -> Iterator[Reference]:
    """REDIS_HOST=cache with REDIS_PORT=6380 asks for that port of cache."""
    if service.environment is None:
        return
    values = service.environment.values
    if not [key for key in values if key.endswith(HOST_ENDS)]:
        return
    given = {k: v for k, v in values.items() if isinstance(v.value, str)}
    for host, port in pairs({k: str(v.value) for k, v in given.items()}):
        called_by = str(given[host].value)
        number = int(str(given[port].value))
        if called_by not in all.hosts or not 0 < number < 65536:
            continue
        for target in answers(all, name, called_by):
            yield Reference(
                source=name,
                target=target,
                host=given[host],
                port=Traced(number, given[port].origins),
                where=f"environment {host}",
            )
