"""How published ports are let out, where not by a NodePort: LoadBalancer, Ingress, Gateway.

`--expose` decides for the project, `x-kubernetes: {expose: …}` for a service. Only HTTP goes to an
Ingress or HTTPRoute; a database's port does not, and is let out by a NodePort. Routes that the file
writes for a proxy (routes.py) become routes of the cluster's own.
"""

from __future__ import annotations

from compose2k8s.codes import ROUTE
from compose2k8s.diagnostics import say
from compose2k8s.generator.exposure import how, is_http
from compose2k8s.generator.metadata import head
from compose2k8s.generator.names import label
from compose2k8s.generator.routes import Route, routes
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


def objects(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    """The Ingress or HTTPRoute of a service."""
    way = how(plan, service)
    found = routes(plan.project.services[service])
    if way in ("ingress", "gateway") and not found:
        ports = [p for p in plan.ports[service] if p.out and is_http(plan, service, p)]
        found = [
            Route(port=p.number.value, why=(p.published,) if p.published else ()) for p in ports[:1]
        ]
    if not found or way == "none" or not plan.ports[service]:
        return []
    found = _on_own_hosts(plan, service, found)
    known = {p.number.value for p in plan.ports[service]}
    first = _first_http(plan, service)
    found = [r if r.port in known else r.replace(port=first) for r in found]
    about: list[object] = [r.why or r.host for r in found]
    kind = "HTTPRoute" if way == "gateway" else "Ingress"
    message = f"{service} is let out by an {kind}, which needs a controller in the cluster"
    notes.append(say(ROUTE, message, about or plan.project.services[service].name))
    return (
        [_http_route(plan, service, found)]
        if way == "gateway"
        else [_ingress(plan, service, found)]
    )


def _on_own_hosts(plan: Plan, service: str, found: list[Route]) -> list[Route]:
    """On the hosts that x-kubernetes names, each with its path: `shop.example.com/cart`."""
    knobs = plan.project.services[service].x_kubernetes
    hosts = knobs.ingress.host if knobs is not None and knobs.ingress is not None else None
    if not hosts:
        return found
    own: list[Route] = []
    for host in hosts:
        name, slash, rest = host.value.partition("/")
        path = Traced(slash + rest, host.origins) if slash else None
        at = Traced(name, host.origins)
        own += [r.replace(host=at, path=path or r.path) for r in found]
    return own


def _first_http(plan: Plan, service: str) -> int:
    ports = plan.ports[service]
    return next((p.number.value for p in ports if is_http(plan, service, p)), ports[0].number.value)


def _host(plan: Plan, service: str, route: Route) -> Tree:
    if route.host is not None:
        return route.host.map(_legal_host)
    base = plan.options.ingress_host
    several = sum(1 for s in plan.project.services if any(p.out for p in plan.ports[s])) > 1
    if base is None:
        return f"{label(service)}.{label(plan.project.name.value)}.local" if several else None
    return f"{label(service)}.{base}" if several else base


def _legal_host(text: str) -> str | None:
    legal = ".".join(label(s) if s != "*" else s for s in text.lower().split(".") if s)
    return legal or None


def _path(plan: Plan, service: str, route: Route) -> Tree:
    knobs = plan.project.services[service].x_kubernetes
    own = knobs.ingress.path if knobs is not None and knobs.ingress is not None else None
    path = own or route.path
    if path is None or not path.value.startswith("/"):
        return "/"
    return path


def _ingress(plan: Plan, service: str, found: list[Route]) -> Tree:
    name = plan.names.services[service]
    options = plan.options
    knobs = plan.project.services[service].x_kubernetes
    wish = knobs.ingress if knobs is not None else None
    rules: dict[str, Tree] = {}
    for route in found:
        host = _host(plan, service, route)
        key = str(host.value if isinstance(host, Traced) else host)
        rule = rules.setdefault(key, {"host": host, "http": {"paths": []}})
        path = {
            "path": _path(plan, service, route),
            "pathType": "Prefix",
            "backend": {
                "service": {
                    "name": name,
                    "port": {"number": Traced(route.port, origins_of(route.why))},
                }
            },
        }
        if all(_plain(path["path"]) != _plain(p["path"]) for p in rule["http"]["paths"]):
            rule["http"]["paths"].append(path)
    secret: Tree = options.tls_secret
    if wish is not None and wish.tls_secret is not None:
        secret = wish.tls_secret
    hosts = [r["host"] for r in rules.values() if r["host"] is not None]
    tls = [{"hosts": hosts or None, "secretName": secret}] if secret else None
    manifest = head(plan, "Ingress", "networking.k8s.io/v1", name, name)
    cls: Tree = options.ingress_class
    if wish is not None and wish.ingress_class is not None:
        cls = wish.ingress_class
    manifest["spec"] = {"ingressClassName": cls, "tls": tls, "rules": list(rules.values())}
    return manifest


def _http_route(plan: Plan, service: str, found: list[Route]) -> Tree:
    name = plan.names.services[service]
    space, slash, gateway = (plan.options.gateway or "gateway").rpartition("/")
    hosts: dict[str, Tree] = {}
    rules: list[Tree] = []
    for route in found:
        host = _host(plan, service, route)
        if host is not None:
            hosts[str(_plain(host))] = host
        rules.append(
            {
                "matches": [{"path": {"type": "PathPrefix", "value": _path(plan, service, route)}}],
                "backendRefs": [{"name": name, "port": Traced(route.port, origins_of(route.why))}],
            }
        )
    manifest = head(plan, "HTTPRoute", "gateway.networking.k8s.io/v1", name, name)
    manifest["spec"] = {
        "parentRefs": [{"name": gateway, "namespace": space if slash else None}],
        "hostnames": list(hosts.values()) or None,
        "rules": rules,
    }
    return manifest


def _plain(value: Tree) -> Tree:
    return value.value if isinstance(value, Traced) else value
