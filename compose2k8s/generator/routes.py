"""Routes that a compose file writes for a proxy: labels of Traefik and caddy-docker-proxy, VIRTUAL_HOST.

In a cluster these proxies would read nothing - there is no Docker to ask - so the routes become those of
an Ingress or HTTPRoute (generator/front_door.py).
"""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compose2k8s.model import Service


class Route(Record):
    """`host` and `path` lead to `port` of a service; no port: its only one."""

    host: Traced[str] | None = None
    path: Traced[str] | None = None
    port: int | None = None
    tls: bool = False
    why: tuple[Traced[str], ...] = ()


def routes(service: Service) -> list[Route]:
    """Every route that the service asks its proxy for."""
    labels = service.labels or {}
    return [*_traefik(labels), *_traefik_old(labels), *_caddy(labels), *_virtual_host(service)]


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() and 0 < int(text) < 65536 else None


def _traefik(labels: Mapping[str, Traced[str]]) -> Iterator[Route]:
    """`traefik.http.routers.NAME.rule: Host(`a.example`) && PathPrefix(`/api`)`."""
    ports = [
        (label, value)
        for label, value in labels.items()
        if label.startswith("traefik.http.services.")
        and label.endswith(".loadbalancer.server.port")
    ]
    for label, rule in sorted(labels.items()):
        if not label.startswith("traefik.http.routers.") or not label.endswith(".rule"):
            continue
        base = label.removesuffix(".rule")
        named = labels.get(f"{base}.service")
        port = next(
            (
                v
                for n, v in ports
                if named is None
                or n == f"traefik.http.services.{named.value}.loadbalancer.server.port"
            ),
            None,
        )
        tls = any(n == f"{base}.tls" or n.startswith(f"{base}.tls.") for n in labels)
        why = (rule, *((port,) if port is not None else ()))
        paths = _calls(rule.value, "PathPrefix") or _calls(rule.value, "Path") or [""]
        for host in _calls(rule.value, "Host") or [""]:
            for path in paths:
                yield Route(
                    host=Traced(host, rule.origins) if host else None,
                    path=Traced(path, rule.origins) if path else None,
                    port=_number(port.value) if port is not None else None,
                    tls=tls,
                    why=why,
                )


def _calls(rule: str, name: str) -> list[str]:
    """The arguments of `Name(`a`, `b`)` in a rule."""
    found: list[str] = []
    at = rule.find(f"{name}(")
    while at >= 0:
        if at == 0 or not rule[at - 1].isalpha():
            end = rule.find(")", at)
            inside = rule[at + len(name) + 1 : end if end >= 0 else len(rule)]
            found += [a.strip(" `'\"") for a in inside.split(",") if a.strip(" `'\"")]
        at = rule.find(f"{name}(", at + 1)
    return found


def _traefik_old(labels: Mapping[str, Traced[str]]) -> Iterator[Route]:
    """Traefik 1: `traefik.frontend.rule: Host:a.example;PathPrefix:/api` and `traefik.port`."""
    rule = labels.get("traefik.frontend.rule")
    if rule is None:
        return
    port = labels.get("traefik.port")
    parts = dict(p.split(":", 1) for p in rule.value.split(";") if ":" in p)
    path = (parts.get("PathPrefix") or parts.get("Path") or "").split(",")[0].strip()
    for host in parts.get("Host", "").split(","):
        yield Route(
            host=Traced(host.strip(), rule.origins) if host.strip() else None,
            path=rule.map(lambda _: path) if path else None,
            port=_number(port.value) if port is not None else None,
            why=(rule, *((port,) if port is not None else ())),
        )


def _caddy(labels: Mapping[str, Traced[str]]) -> Iterator[Route]:
    """`caddy: a.example` and `caddy.reverse_proxy: "{{upstreams 8080}}"`."""
    for label, site in sorted(labels.items()):
        if label != "caddy" and not (label.startswith("caddy_") and label[6:].isdigit()):
            continue
        proxy = next(
            (
                v
                for n, v in labels.items()
                if n.startswith(f"{label}.") and n.endswith("reverse_proxy")
            ),
            None,
        )
        words = proxy.value.replace("}", " ").split() if proxy is not None else []
        port = next((n for n in map(_number, words) if n), None)
        for host in site.value.replace(",", " ").split():
            bare = host.partition("://")[2] or host
            yield Route(
                host=Traced(bare.partition(":")[0], site.origins) if bare[:1] != ":" else None,
                port=port,
                tls=not host.startswith("http://"),
                why=(site, *((proxy,) if proxy is not None else ())),
            )


def _virtual_host(service: Service) -> Iterator[Route]:
    """nginx-proxy: VIRTUAL_HOST, VIRTUAL_PORT, VIRTUAL_PATH."""
    values = service.environment.values if service.environment is not None else {}
    hosts, port, path = (values.get(f"VIRTUAL_{n}") for n in ("HOST", "PORT", "PATH"))
    if hosts is None or not isinstance(hosts.value, str):
        return
    for host in hosts.value.split(","):
        name, _, own = host.strip().partition(":")
        if name and "~" not in name:
            yield Route(
                host=Traced(name, hosts.origins),
                path=Traced(path.value, path.origins) if path is not None and path.value else None,
                port=_number(own) or (_number(str(port.value)) if port is not None else None),
                tls="LETSENCRYPT_HOST" in values,
                why=(),
            )
