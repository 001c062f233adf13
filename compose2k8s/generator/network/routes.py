"""Routes that a compose file writes for a proxy: labels of Traefik and caddy-docker-proxy, VIRTUAL_HOST.

In a cluster these proxies would read nothing - there is no Docker to ask - so the routes become those of
an Ingress or HTTPRoute (generator/network/front_door.py).
"""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compose2k8s.model import Service


class Route(Record):
    """`host` and `path` lead to `port` of a service; no port: its only one. `exact`: nothing below the path.

    `lost`: what the proxy would do beyond that, and no route can say.
    """

    host: Traced[str] | None = None
    path: Traced[str] | None = None
    exact: bool = False
    port: Traced[int] | None = None
    tls: bool = False
    why: tuple[Traced[str], ...] = ()
    lost: tuple[Traced[str], ...] = ()


def routes(service: Service) -> list[Route]:
    """Every route that the service asks its proxy for."""
    labels = dict(service.labels or {})
    if service.deploy is not None:
        labels.update(service.deploy.labels or {})
    found = [*_caddy(labels), *_virtual_host(service)]
    if any(label.lower().startswith("traefik.") for label in labels):
        from compose2k8s.generator.network import traefik

        found += traefik.routes(labels)
    return found


def number(text: Traced[str]) -> Traced[int] | None:
    """The port that a label or variable says."""
    value = text.value.strip()
    good = value.isdigit() and 0 < int(value) < 65536
    return Traced(int(value), text.origins) if good else None


def _caddy(labels: Mapping[str, Traced[str]]) -> Iterator[Route]:
    """`caddy: a.example` and `caddy.reverse_proxy: "{{upstreams 8080}}"`."""
    for label, site in sorted(labels.items()):
        if label != "caddy" and not (label.startswith("caddy_") and label[6:].isdigit()):
            continue
        if site.value.startswith("("):  # a snippet for others
            continue
        below = {n: v for n, v in labels.items() if n.startswith(f"{label}.")}
        proxy = next((v for n, v in below.items() if n.endswith("reverse_proxy")), None)
        words = proxy.value.replace("}", " ").replace("{", " ").split() if proxy is not None else []
        ports = [number(Traced(w, proxy.origins)) for w in words] if proxy is not None else []
        handles = [v for n, v in below.items() if n.endswith((".handle_path", ".handle", ".route"))]
        prefix = next((w for w in words[:1] if w.startswith("/")), "")
        prefix = prefix or (handles[0].value if handles else "")
        stripped = [v for n, v in below.items() if n.endswith(".handle_path")]
        for address in site.value.replace(",", " ").split():
            bare = address.partition("://")[2] or address
            host = bare.partition("/")[0].partition(":")[0]
            path = prefix.rstrip("*")
            yield Route(
                host=Traced(host, site.origins) if host else None,
                path=Traced(path, site.origins) if path.startswith("/") else None,
                exact=path.startswith("/") and path == prefix,
                port=next((p for p in ports if p is not None), None),
                tls=bool(host) and not address.startswith("http://"),
                why=(site, *((proxy,) if proxy is not None else ()), *handles),
                lost=tuple(stripped),
            )


def _virtual_host(service: Service) -> Iterator[Route]:
    """nginx-proxy: VIRTUAL_HOST, VIRTUAL_PORT, VIRTUAL_PATH."""
    values = service.environment.values if service.environment is not None else {}
    hosts, port, path = (values.get(f"VIRTUAL_{n}") for n in ("HOST", "PORT", "PATH"))
    if hosts is None or not isinstance(hosts.value, str):
        return
    at = number(port.map(str)) if port is not None else None
    where = path if path is not None and isinstance(path.value, str) and path.value else None
    for host in hosts.value.split(","):
        name, _, own = host.strip().partition(":")
        if name and "~" not in name and not name.endswith("*"):
            yield Route(
                host=Traced(name, hosts.origins),
                path=where.map(str) if where is not None else None,
                port=number(Traced(own, hosts.origins)) or at,
                tls="LETSENCRYPT_HOST" in values,
            )
