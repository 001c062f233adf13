"""Labels of Traefik as routes: `traefik.http.routers.NAME.rule: Host(`a.example`) && PathPrefix(`/api`)`.

A rule is read as it is meant - `&&`, `||`, parentheses - into its alternatives, each of which is a set of
hosts and of paths. What else a rule asks for, and what middlewares do, no Ingress can say: it is said.
"""

from __future__ import annotations

from compose2k8s.generator.network.routes import Route, number
from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Labels = Mapping[str, Traced[str]]


class Match(Record):
    """One alternative of a rule. `more`: it asks for something else as well, such as a header."""

    hosts: tuple[str, ...] = ()
    paths: tuple[tuple[str, bool], ...] = ()  # path, whether nothing below it counts
    more: bool = False


def routes(labels: Labels) -> list[Route]:
    """The routes of one service; none where Traefik is told to leave it alone."""
    lower = {name.lower(): value for name, value in labels.items()}
    enabled = lower.get("traefik.enable")
    if enabled is not None and enabled.value.lower() == "false":
        return []
    return [*_routers(lower), *_frontends(lower)]


def _routers(labels: Labels) -> Iterator[Route]:
    """Traefik 2 and 3."""
    middlewares = [v for n, v in labels.items() if n.startswith("traefik.http.middlewares.")]
    for label, rule in sorted(labels.items()):
        if not label.startswith("traefik.http.routers.") or not label.endswith(".rule"):
            continue
        base = label.removesuffix(".rule")
        port = _port(labels, labels.get(f"{base}.service"))
        entry = labels.get(f"{base}.entrypoints")
        secure = entry is not None and any(w in entry.value.lower() for w in ("secure", "https"))
        tls = secure or any(n == f"{base}.tls" or n.startswith(f"{base}.tls.") for n in labels)
        used = labels.get(f"{base}.middlewares")
        lost = (used, *middlewares) if used is not None else ()
        why = (rule, *((port,) if port is not None else ()))
        at = number(port) if port is not None else None
        for match in matches(rule.value):
            yield from _of(match, Route(port=at, tls=tls, why=why, lost=lost), rule)


def _port(labels: Labels, service: Traced[str] | None) -> Traced[str] | None:
    """The port of the service that a router names, or else of the only one."""
    start, end = "traefik.http.services.", ".loadbalancer.server.port"
    ports = {
        n.removeprefix(start).removesuffix(end): v
        for n, v in sorted(labels.items())
        if n.startswith(start) and n.endswith(end)
    }
    named = ports.get(service.value.partition("@")[0].lower()) if service is not None else None
    return named or next(iter(ports.values()), None)


def _of(match: Match, route: Route, rule: Traced[str]) -> Iterator[Route]:
    """A route for each host and path of an alternative."""
    if match.more:
        route = route.replace(lost=(*route.lost, rule))
    if not match.hosts and not match.paths:
        return  # it would let everything in
    for host in match.hosts or ("",):
        for path, exact in match.paths or (("", False),):
            yield route.replace(
                host=Traced(host, rule.origins) if host else None,
                path=Traced(path, rule.origins) if path else None,
                exact=exact,
            )


def _frontends(labels: Labels) -> Iterator[Route]:
    """Traefik 1: `traefik.frontend.rule: Host:a.example;PathPrefix:/api` and `traefik.port`; with a segment,
    `traefik.SEGMENT.frontend.rule`."""
    for label, rule in sorted(labels.items()):
        if not label.startswith("traefik.") or not label.endswith("frontend.rule"):
            continue
        base = label.removesuffix("frontend.rule")
        port = labels.get(f"{base}port") or labels.get("traefik.port")
        parts = dict(p.strip().split(":", 1) for p in rule.value.split(";") if ":" in p)
        known = {name: [w.strip() for w in text.split(",")] for name, text in parts.items()}
        prefixes = [*known.pop("PathPrefix", ()), *known.pop("PathPrefixStrip", ())]
        exact = [*known.pop("Path", ()), *known.pop("PathStrip", ())]
        match = Match(
            hosts=tuple(known.pop("Host", ())),
            paths=(*((p, False) for p in prefixes), *((p, True) for p in exact)),
            more=bool(known) or "Strip" in rule.value,
        )
        why = (rule, *((port,) if port is not None else ()))
        at = number(port) if port is not None else None
        yield from _of(match, Route(port=at, why=why), rule)


def matches(rule: str) -> list[Match]:
    """The alternatives of a rule; none if it cannot be read."""
    tokens = _tokens(rule)
    try:
        found, rest = _either(tokens)
    except (IndexError, ValueError):
        return []
    return [] if rest else found


def _tokens(rule: str) -> list[str]:
    """`Name(arguments)`, `&&`, `||`, `!` and parentheses."""
    found: list[str] = []
    at = 0
    while at < len(rule):
        letter = rule[at]
        if letter.isspace():
            at += 1
        elif letter.isalpha():
            end = rule.find(")", _after_quotes(rule, at)) + 1 or len(rule)
            found.append(rule[at:end])
            at = end
        else:
            size = 2 if letter in "&|" else 1
            found.append(rule[at : at + size])
            at += size
    return found


def _after_quotes(rule: str, at: int) -> int:
    """Where the last quoted argument of a call ends: a regular expression has parentheses of its own."""
    at = rule.find("(", at)
    while at >= 0:
        start = at + 1
        while rule[start : start + 1] in (" ", ",") and rule[start : start + 1]:
            start += 1
        quote = rule[start : start + 1]
        if quote not in ("`", "'", '"') or not quote:
            return start
        at = rule.find(quote, start + 1)
    return len(rule)


def _either(tokens: list[str]) -> tuple[list[Match], list[str]]:
    found, tokens = _both(tokens)
    while tokens and tokens[0] == "||":
        more, tokens = _both(tokens[1:])
        found = [*found, *more]
    return found, tokens


def _both(tokens: list[str]) -> tuple[list[Match], list[str]]:
    found, tokens = _one(tokens)
    while tokens and tokens[0] == "&&":
        more, tokens = _one(tokens[1:])
        found = [_joined(a, b) for a in found for b in more]
    return found, tokens


def _joined(a: Match, b: Match) -> Match:
    return Match(hosts=a.hosts or b.hosts, paths=a.paths or b.paths, more=a.more or b.more)


def _one(tokens: list[str]) -> tuple[list[Match], list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first == "!":
        _, rest = _one(rest)
        return [Match(more=True)], rest
    if first == "(":
        found, rest = _either(rest)
        if rest[0] != ")":
            raise ValueError("a parenthesis is not closed")
        return found, rest[1:]
    name, _, inside = first.partition("(")
    words = tuple(w.strip(" `'\"") for w in inside.rstrip(")").split(",") if w.strip(" `'\""))
    if name == "Host":
        return [Match(hosts=words)], rest
    if name in ("PathPrefix", "Path") and all(w.startswith("/") and "{" not in w for w in words):
        return [Match(paths=tuple((w, name == "Path") for w in words))], rest
    return [Match(more=True)], rest
