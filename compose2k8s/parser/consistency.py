"""Does the project make sense as a whole? Every problem at once, at its own line (RULES.md 15).

The tree is canonical, normalised and without inactive services. One function a question, in the
table at the end; the questions are those that Compose asks of services, and of jobs only some.
"""

from __future__ import annotations

from compose2k8s.codes import (
    BAD_VALUE,
    CYCLE,
    DISAGREE,
    DUPLICATE,
    EXCLUSIVE,
    MISSING_ATTRIBUTE,
    NO_IMAGE,
    UNDEFINED,
)
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.suggest import nearest
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from compose2k8s.diagnostics import Code
    from compose2k8s.parser.node import Node


class Service:
    """A service or job under questioning. `path`: services.NAME · `at`: where its name stands."""

    __slots__ = ("at", "body", "inactive", "path", "tree")

    def __init__(
        self, path: str, body: Map, at: int, tree: Map, inactive: Mapping[str, Map]
    ) -> None:
        self.path = path
        self.body = body
        self.at = at
        self.tree = tree
        self.inactive = inactive

    def names(self, section: str) -> Map:
        found = self.tree.get(section)
        return found if isinstance(found, Map) else _NOTHING

    def say(self, code: Code, message: str, *at: int, hint: str = "") -> Diagnostic:
        return Diagnostic(
            code=code,
            message=f"{self.path}{message}",
            origins=tuple(a for a in at if a) or (self.at,),
            hint=hint,
        )


_NOTHING = Map()
_NONE: Traced[None] = Traced(None)


def check(
    tree: Map, inactive: Mapping[str, Map] | None = None, *, jobs_too: bool = False
) -> list[Diagnostic]:
    """What Compose would refuse; `inactive`: services and jobs that profiles left out.

    `jobs_too`: ask of jobs what Compose asks of services only, though they run as badly without.
    """
    left_out = inactive or {}
    found: list[Diagnostic] = []
    services, jobs = (
        s if isinstance(s, Map) else _NOTHING for s in map(tree.get, ("services", "jobs"))
    )
    for name, body in _entries(services):
        service = Service(f"services.{name}", body, services.keys_at.get(name, 0), tree, left_out)
        found += _no_image(service)
        for attribute in body:
            for question in QUESTIONS.get(attribute, ()):
                found += question(service)
    for name, body in _entries(jobs) if jobs_too else ():
        job = Service(f"jobs.{name}", body, jobs.keys_at.get(name, 0), tree, left_out)
        found += _no_image(job)
        for attribute in (a for a in OF_JOBS if a in body):
            for question in QUESTIONS[attribute]:
                found += question(job)
    found += _container_names(services)
    found += _cycles(services)
    found += _jobs(services, jobs)
    for name, secret in _entries(tree.get("secrets")):
        found += _secret(name, secret)
    return found


def _value(node: Node | None, *path: str) -> Any:
    for step in path:
        node = node.get(step) if isinstance(node, Map) else None
    return node.value if isinstance(node, Traced) else None


def _number(node: Node | None) -> float | None:
    """The value as a number; sizes are texts of digits."""
    value = _value(node)
    try:
        return None if value is None else float(value)
    except ValueError:
        return None  # said elsewhere


def _entries(node: Node | None) -> list[tuple[str, Map]]:
    if not isinstance(node, Map):
        return []
    return [(k, v) for k, v in node.items() if isinstance(v, Map)]


def _maps(node: Node | None) -> list[Map]:
    return [n for n in node if isinstance(n, Map)] if isinstance(node, Seq) else []


def _key_at(body: Map, name: str) -> int:
    return body.keys_at.get(name, 0) or (place(body[name]) if name in body else 0)


def _no_image(service: Service) -> Iterator[Diagnostic]:
    body = service.body
    image = body.get("image", _NONE)
    without = isinstance(image, Traced) and not image.value
    if without and "provider" not in body and "build" not in body:
        yield service.say(NO_IMAGE, " has neither an image nor a build", hint="add `image: NAME`")


def _undefined(
    service: Service, kind: str, name: str, section: str, at: int, hint: str = ""
) -> Diagnostic:
    names = service.names(section)
    near = nearest(name, names)
    if not hint:
        hint = f"did you mean {near!r}?" if near else f"add it under `{section}:`"
    return service.say(
        UNDEFINED,
        f" refers to the {kind} {name!r}, which is not defined",
        at,
        hint=hint,
    )


def _networks(service: Service) -> Iterator[Diagnostic]:
    networks = service.body["networks"]
    if not isinstance(networks, Map):
        return
    mode = service.body.get("network_mode")
    if _value(mode) and networks:
        yield service.say(
            EXCLUSIVE,
            " has both `network_mode` and `networks`, which exclude each other",
            _key_at(service.body, "network_mode"),
            _key_at(service.body, "networks"),
            hint="remove one of them",
        )
    defined = service.names("networks")
    for name in networks:
        if name not in defined:
            yield _undefined(service, "network", name, "networks", _key_at(networks, name))


def _models(service: Service) -> Iterator[Diagnostic]:
    models = service.body["models"]
    for name in models if isinstance(models, Map) else ():
        if name not in service.names("models"):
            yield _undefined(service, "model", name, "models", _key_at(models, name))  # type: ignore[arg-type] # a Map


def _mounted(attribute: str, kind: str) -> Callable[[Service], Iterator[Diagnostic]]:
    """`secrets` and `configs`."""

    def question(service: Service) -> Iterator[Diagnostic]:
        for entry in _maps(service.body[attribute]):
            source = _value(entry, "source") or ""
            if source not in service.names(attribute):
                at = place(entry["source"]) if "source" in entry else entry.origin
                yield _undefined(service, kind, source, attribute, at)

    return question


def _tmpfs(service: Service) -> Iterator[Diagnostic]:
    if "volumes" not in service.body:  # else they are looked at together
        yield from _volumes(service)


def _volumes(service: Service) -> Iterator[Diagnostic]:
    mounted: dict[str, int] = {}
    tmpfs = service.body.get("tmpfs")
    for entry in tmpfs if isinstance(tmpfs, Seq) else ():
        target = str(_value(entry)).partition(":")[0]
        if target in mounted:
            yield _twice(service, target, place(entry), mounted[target])
        mounted[target] = place(entry)
    for entry in _maps(service.body.get("volumes")):
        source, target = _value(entry, "source"), _value(entry, "target")
        named = _value(entry, "type") == "volume" and source
        if named and source not in service.names("volumes"):
            yield _undefined(
                service,
                "volume",
                source,
                "volumes",
                place(entry["source"]),
                _volume_hint(source),
            )
        if target in mounted:
            yield _twice(service, target, place(entry["target"]), mounted[target])
        mounted[target] = place(entry["target"]) if "target" in entry else entry.origin


def _twice(service: Service, target: str, *at: int) -> Diagnostic:
    return service.say(DUPLICATE, f" mounts two things at {target}", *at)


def _volume_hint(source: str) -> str:
    return f"for a folder write ./{source}" if "/" in source and source[0] != "/" else ""


def _depends_on(service: Service) -> Iterator[Diagnostic]:
    services, jobs = service.names("services"), service.names("jobs")
    depends = service.body["depends_on"]
    for name in depends if isinstance(depends, Map) else ():
        if name in services:
            continue
        at = _key_at(depends, name)  # type: ignore[arg-type] # a Map
        if name in jobs:
            yield service.say(
                UNDEFINED,
                f" depends on the job {name!r}, but services can depend on services only",
                at,
            )
        elif name in service.inactive:
            if _value(depends, name, "required") is not False:
                profiles = service.inactive[name].get("profiles")
                some = [str(_value(p)) for p in profiles] if isinstance(profiles, Seq) else []
                yield service.say(
                    UNDEFINED,
                    f" depends on {name!r}, which is left out because its profile is not active",
                    at,
                    hint=f"--profile {some[0]}" if some else "",
                )
        else:
            near = nearest(name, services)
            yield service.say(
                UNDEFINED,
                f" depends on {name!r}, which is not defined",
                at,
                hint=f"did you mean {near!r}?" if near else "",
            )


def _healthcheck(service: Service) -> Iterator[Diagnostic]:
    healthcheck = service.body["healthcheck"]
    test = healthcheck.get("test") if isinstance(healthcheck, Map) else None
    if isinstance(test, Seq) and test:
        first = _value(test[0])
        if first not in ("CMD", "CMD-SHELL", "NONE"):
            yield service.say(
                BAD_VALUE,
                f".healthcheck.test begins with {first!r}, not with CMD, CMD-SHELL or NONE",
                place(test[0]),
                hint='write ["CMD", ...], or the command as one text',
            )


# attribute, attribute of deploy that says the same
_SAME = {
    "cpus": ("resources", "limits", "cpus"),
    "mem_limit": ("resources", "limits", "memory"),
    "mem_reservation": ("resources", "reservations", "memory"),
    "pids_limit": ("resources", "limits", "pids"),
    "scale": ("replicas",),
}


def _deploy(service: Service) -> Iterator[Diagnostic]:
    deploy = service.body["deploy"]
    if not isinstance(deploy, Map):
        return
    for attribute, path in _SAME.items():
        given = _number(service.body.get(attribute))
        if given is None or (attribute != "scale" and not given):
            continue
        holder: Node | None = deploy
        for step in path[:-1]:
            holder = holder.get(step) if isinstance(holder, Map) else None
        if not isinstance(holder, Map) or (attribute == "scale" and path[-1] not in holder):
            continue
        other = holder.get(path[-1])
        if given == (_number(other) or 0):
            continue
        dotted = ".".join(("deploy", *path))
        said = f"{dotted} is {_value(other)}" if other is not None else f"{dotted} is not set"
        yield service.say(
            DISAGREE,
            f": {attribute} is {_value(service.body[attribute])}, but {said}",
            place(service.body[attribute]),
            place(other) if other is not None else holder.origin,
            hint="write one of them only, or the same in both",
        )
    replicas = _number(deploy.get("replicas"))
    if replicas is not None and replicas < 0:
        yield service.say(
            BAD_VALUE, f".deploy.replicas is {replicas:g}, below 0", place(deploy["replicas"])
        )


def _scale(service: Service) -> Iterator[Diagnostic]:
    scale = _number(service.body["scale"])
    if scale is not None and scale < 0:
        yield service.say(BAD_VALUE, f".scale is {scale:g}, below 0", place(service.body["scale"]))


def _container_name(service: Service) -> Iterator[Diagnostic]:
    deploy = service.body.get("deploy")
    replicas = deploy.get("replicas") if isinstance(deploy, Map) else None
    for name, node in (("scale", service.body.get("scale")), ("deploy.replicas", replicas)):
        count = _number(node)
        if count is not None and count > 1:
            yield service.say(
                EXCLUSIVE,
                f" has a container_name, so {name} cannot be {count:g}: names are unique",
                place(service.body["container_name"]),
                hint="remove container_name",
            )
            return


def _build(service: Service) -> Iterator[Diagnostic]:
    build = service.body["build"]
    if not isinstance(build, Map):
        return
    if _value(build, "dockerfile") and _value(build, "dockerfile_inline"):
        yield service.say(
            EXCLUSIVE,
            ".build has both `dockerfile` and `dockerfile_inline`, which exclude each other",
            place(build["dockerfile"]),
            place(build["dockerfile_inline"]),
            hint="remove one of them",
        )
    contexts = build.get("additional_contexts")
    for key, node in contexts.items() if isinstance(contexts, Map) else ():
        if str(_value(node)).startswith("service:"):
            yield from _context(service, key, node)
    for entry in _maps(build.get("secrets")):
        source = _value(entry, "source") or ""
        if source not in service.names("secrets"):
            at = place(entry["source"]) if "source" in entry else entry.origin
            yield _undefined(service, "build secret", source, "secrets", at)
    platform, platforms = _value(service.body, "platform"), build.get("platforms")
    built = [_value(p) for p in platforms] if isinstance(platforms, Seq) else []
    if platform and built and platform not in built:
        yield service.say(
            DISAGREE,
            f".build.platforms lacks the platform {platform!r} of the service",
            place(build["platforms"]),
            place(service.body["platform"]),
        )


def _context(service: Service, key: str, node: Node) -> Iterator[Diagnostic]:
    name = str(_value(node)).removeprefix("service:")
    services = service.names("services")
    if name not in services:
        yield _undefined(service, "service", name, "services", place(node))
    elif "build" not in dict(_entries(services)).get(name, _NOTHING):
        yield service.say(
            UNDEFINED,
            f".build.additional_contexts.{key} names the service {name!r}, which is not built here",
            place(node),
        )


def _develop(service: Service) -> Iterator[Diagnostic]:
    develop = service.body["develop"]
    watch = develop.get("watch") if isinstance(develop, Map) else None
    for index, entry in enumerate(_maps(watch)):
        action = str(_value(entry, "action"))
        if action.startswith("sync") and not _value(entry, "target"):
            yield service.say(
                MISSING_ATTRIBUTE,
                f".develop.watch[{index}] needs a `target`, because its action is {action}",
                entry.origin,
            )


def _container_names(services: Map) -> Iterator[Diagnostic]:
    seen: dict[str, tuple[str, int]] = {}
    for name, body in sorted(_entries(services)):
        given = _value(body, "container_name")
        if not given:
            continue
        at = place(body["container_name"])
        if given in seen:
            other, there = seen[given]
            yield Diagnostic(
                code=DUPLICATE,
                message=f"services.{name} has the container_name {given!r} of services.{other}",
                origins=(at, there),
            )
        seen[given] = (name, at)


def _cycles(services: Map) -> Iterator[Diagnostic]:
    """Each circle of dependencies once, as a path that comes back to its beginning."""
    done: set[str] = set()
    for start in sorted(services):
        if start in done:
            continue
        trail = {start: None}
        stack = [iter(_wanted(services, start))]
        while stack:
            step = next((n for n in stack[-1] if n not in done), None)
            if step is None:
                stack.pop()
                done.add(trail.popitem()[0])
            elif step in trail:
                names = [*trail]
                yield _circle(services, [*names[names.index(step) :], step])
            else:
                trail[step] = None
                stack.append(iter(_wanted(services, step)))


def _circle(services: Map, names: list[str]) -> Diagnostic:
    edges = enumerate(names[:-1], 1)
    places = [_key_at(services[a]["depends_on"], names[b]) for b, a in edges]  # type: ignore[call-overload,index,arg-type] # an edge
    return Diagnostic(
        code=CYCLE,
        message=f"services depend on each other in a circle: {' -> '.join(names)}",
        origins=tuple(dict.fromkeys(p for p in places if p))
        or (services.keys_at.get(names[0], 0),),
    )


def _wanted(services: Map, name: str) -> list[str]:
    body = services[name]
    depends = body.get("depends_on") if isinstance(body, Map) else None
    return sorted(n for n in depends if n in services) if isinstance(depends, Map) else []


def _jobs(services: Map, jobs: Map) -> Iterator[Diagnostic]:
    for name, body in _entries(jobs):
        if name in services:
            yield Diagnostic(
                code=DUPLICATE,
                message=f"{name!r} is the name of a service and of a job: it must be unique",
                origins=(jobs.keys_at.get(name, 0), services.keys_at.get(name, 0)),
            )
        depends = body.get("depends_on")
        for wanted in depends if isinstance(depends, Map) else ():
            if wanted not in services and wanted not in jobs:
                near = nearest(wanted, [*services, *jobs])
                yield Diagnostic(
                    code=UNDEFINED,
                    message=f"jobs.{name} depends on {wanted!r}, neither a service nor a job",
                    origins=(_key_at(depends, wanted),),  # type: ignore[arg-type] # a Map
                    hint=f"did you mean {near!r}?" if near else "",
                )


def _secret(name: str, secret: Map) -> Iterator[Diagnostic]:
    if not (_value(secret, "external") or "file" in secret or _value(secret, "environment")):
        yield Diagnostic(
            code=MISSING_ATTRIBUTE,
            message=f"secrets.{name} needs `file` or `environment`",
            origins=(secret.origin,),
        )


QUESTIONS: dict[str, tuple[Callable[[Service], Iterator[Diagnostic]], ...]] = {
    "build": (_build,),
    "configs": (_mounted("configs", "config"),),
    "container_name": (_container_name,),
    "depends_on": (_depends_on,),
    "deploy": (_deploy,),
    "develop": (_develop,),
    "healthcheck": (_healthcheck,),
    "models": (_models,),
    "networks": (_networks,),
    "scale": (_scale,),
    "secrets": (_mounted("secrets", "secret"),),
    "tmpfs": (_tmpfs,),
    "volumes": (_volumes,),
}
OF_JOBS = ("configs", "models", "networks", "secrets", "tmpfs", "volumes")
