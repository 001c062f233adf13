"""Routes as manifests: the Ingress of a service, or its HTTPRoutes (generator/network/front_door.py finds the routes)."""

from __future__ import annotations

from compose2k8s.generator.metadata import head
from compose2k8s.generator.network.names import label
from compose2k8s.trace import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.network.routes import Route
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree
    from compose2k8s.x_kubernetes import Ingress


def ingress(plan: Plan, service: str, found: list[Route]) -> Tree:
    """One Ingress, with a rule a host."""
    name = plan.names.services[service]
    wish = _wish(plan, service)
    rules: list[Tree] = []
    secure: list[Tree] = []
    secret: Tree = plan.options.tls_secret
    if wish is not None and wish.tls_secret is not None:
        secret = wish.tls_secret
    for host, routes in _by_host(plan, service, found):
        paths = [
            {
                "path": path,
                "pathType": "Exact" if route.exact else "Prefix",
                "backend": {"service": {"name": name, "port": {"number": route.port}}},
            }
            for path, route in routes
        ]
        rules.append({"host": host, "http": {"paths": paths}})
        if host is not None and (secret or any(route.tls for _, route in routes)):
            secure.append(host)
    tls = [{"hosts": secure or None, "secretName": secret}] if secure or secret else None
    manifest = head(plan, "Ingress", "networking.k8s.io/v1", name, name)
    cls: Tree = plan.options.ingress_class
    if wish is not None and wish.ingress_class is not None:
        cls = wish.ingress_class
    manifest["spec"] = {"ingressClassName": cls, "tls": tls, "rules": rules}
    return manifest


def http_routes(plan: Plan, service: str, found: list[Route]) -> list[Tree]:
    """An HTTPRoute for the hosts that have the same paths; TLS is the Gateway's."""
    name = plan.names.services[service]
    space, slash, gateway = (plan.options.gateway or "gateway").rpartition("/")
    alike: dict[object, tuple[list[Tree], list[tuple[Tree, Route]]]] = {}
    for host, routes in _by_host(plan, service, found):
        same = tuple((plain(path), r.exact, plain(r.port)) for path, r in routes)
        alike.setdefault(same, ([], routes))[0].append(host)
    manifests: list[Tree] = []
    for hosts, routes in alike.values():
        own = name if not manifests else label(f"{name}-{len(manifests) + 1}")
        rules = [
            {
                "matches": [
                    {"path": {"type": "Exact" if route.exact else "PathPrefix", "value": path}}
                ],
                "backendRefs": [{"name": name, "port": route.port}],
            }
            for path, route in routes
        ]
        manifest = head(plan, "HTTPRoute", "gateway.networking.k8s.io/v1", own, name)
        manifest["spec"] = {
            "parentRefs": [{"name": gateway, "namespace": space if slash else None}],
            "hostnames": [h for h in hosts if h is not None] or None,
            "rules": rules,
        }
        manifests.append(manifest)
    return manifests


def _by_host(
    plan: Plan, service: str, found: list[Route]
) -> list[tuple[Tree, list[tuple[Tree, Route]]]]:
    """(host, (path, route) of it), each path once."""
    hosts: dict[str, tuple[Tree, dict[object, tuple[Tree, Route]]]] = {}
    for route in found:
        host, path = _host(plan, service, route), _path(plan, service, route)
        _, paths = hosts.setdefault(str(plain(host)), (host, {}))
        paths.setdefault((plain(path), route.exact), (path, route))
    return [(host, [*paths.values()]) for host, paths in hosts.values()]


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
    wish = _wish(plan, service)
    path = (wish.path if wish is not None else None) or route.path
    if path is None or not path.value.startswith("/"):
        return "/"
    return path


def _wish(plan: Plan, service: str) -> Ingress | None:
    knobs = plan.project.services[service].x_kubernetes
    return knobs.ingress if knobs is not None else None
