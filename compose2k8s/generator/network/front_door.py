"""Which hosts and paths lead to a service from outside: what is published over HTTP, and routes of proxies.

`--expose` decides for the project, `x-kubernetes: {expose: …}` for a service. Only HTTP goes to an
Ingress or HTTPRoute; a database's port does not, and is let out by a NodePort. Routes that the file
writes for a proxy (routes.py) become routes of the cluster's own, whatever is published.
"""

from __future__ import annotations

from compose2k8s.codes import NO_ROUTE, ROUTE, ROUTE_LOST
from compose2k8s.diagnostics import say
from compose2k8s.generator.network import doors as manifests
from compose2k8s.generator.network.exposure import at_door, how, is_http, way
from compose2k8s.generator.network.names import label
from compose2k8s.generator.network.routes import Route, routes
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


_WRITTEN = ("ports", "expose")  # reasons of ports that the user names


def objects(plan: Plan, service: str, notes: list[Diagnostic]) -> list[Tree]:
    """The Ingress or HTTPRoutes of a service."""
    gateway = how(plan, service) == "gateway" or any(
        way(plan, service, port) == "gateway" for port in plan.ports[service]
    )
    found = leading(plan, service)
    if not found:
        wanted = routes(plan.project.services[service])
        if wanted and how(plan, service) != "none":
            message = (
                f"{service} has a route for a proxy, and no port that it could lead to is known"
            )
            about = [r.why or r.host for r in wanted]
            notes.append(say(NO_ROUTE, message, about, hint="say it with expose"))
        return []
    about = [r.why or r.host for r in found]
    kind = "HTTPRoute" if gateway else "Ingress"
    message = f"{service} is let out by an {kind}, which needs a controller in the cluster"
    secure = any(r.tls for r in found) and not plan.options.tls_secret
    hint = (
        "--tls-secret names the certificate; without, it is the controller's own" if secure else ""
    )
    notes.append(
        say(ROUTE, message, about or plan.project.services[service].name, hint=hint)
    )  # fmt: skip
    lost = [value for route in found for value in route.lost]
    if lost:
        message = f"the {kind} of {service} has the hosts and paths only; the proxy did more"
        hint = (
            "many controllers take middlewares and rewrites as annotations or objects of their own"
        )
        notes.append(say(ROUTE_LOST, message, lost, hint=hint))
    if gateway:
        return manifests.http_routes(plan, service, found)
    return [manifests.ingress(plan, service, found)]


def doors(plan: Plan, service: str) -> set[int]:
    """The ports that routes lead to."""
    return {route.port.value for route in leading(plan, service) if route.port is not None}


def leading(plan: Plan, service: str) -> list[Route]:
    """The routes to a service, each with a port of its and, where there are several, a host."""
    ports = plan.ports[service]
    if not ports:
        return []
    found = [] if how(plan, service) == "none" else routes(plan.project.services[service])
    known = {p.number.value for p in ports}
    first = min(ports, key=lambda p: (not is_http(plan, service, p), p.reason not in _WRITTEN))
    for index, route in enumerate(found):
        if route.port is None or route.port.value not in known:
            found[index] = route.replace(
                port=Traced(first.number.value, origins_of(route.why or route.host))
            )
    more: list[Route] = []
    routed = {route.port.value for route in found if route.port is not None}
    for port in ports:
        if at_door(plan, service, port) and port.number.value not in routed:
            routed.add(port.number.value)
            why = (port.published,) if port.published is not None else ()
            at = Traced(port.number.value, origins_of(why))
            route = Route(port=at, why=why)
            if found:
                more.append(route.replace(host=_host_of_port(plan, service, at)))
            else:
                found.append(route)
    return [*_on_own_hosts(plan, service, found), *more]


def _host_of_port(plan: Plan, service: str, port: Traced[int]) -> Traced[str]:
    """A further port of a service has a host of its own."""
    base = plan.options.ingress_host or f"{label(plan.project.name.value)}.local"
    return port.map(lambda number: f"{label(service)}-{number}.{base}")


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
