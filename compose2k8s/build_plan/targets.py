"""Every image that is built here, in the words of a target of `docker buildx bake`."""

from __future__ import annotations

import posixpath

from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.attributes.build import Build
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container


class Target(Record):
    """One image to build. `fields`: of a bake target, in bake's own words."""

    service: str
    image: str
    fields: dict[str, Any]

    @property
    def remote(self) -> bool:
        """Whether the context is fetched by the builder, not sent from here."""
        context: str = self.fields["context"]
        return "://" in context or context.startswith("git@")


def targets(plan: Plan) -> list[Target]:
    """Every image that is built here, once each, those that others are built from first."""
    found: dict[str, Target] = {}
    for name, service in _built(plan):
        image = plan.images[name].value
        if image not in found:
            found[image] = Target(
                service=name, image=image, fields=_fields(service.build, image, plan)
            )
    ordered: dict[str, Target] = {}
    todo = [*reversed(found.values())]
    seen: set[str] = set()
    while todo:
        target = todo.pop()
        first = [found[i] for i in bases(target, plan) if i in found and i not in ordered]
        if first and target.image not in seen:
            seen.add(target.image)  # a ring of images cannot be built; the builder says so
            todo += [target, *first]
        else:
            ordered[target.image] = target
    return list(ordered.values())


def _built(plan: Plan) -> list[tuple[str, Container]]:
    everything = [*plan.project.services.items(), *plan.project.jobs.items()]
    return [(name, service) for name, service in everything if service.build is not None]


def bases(target: Target, plan: Plan) -> list[str]:
    """The images that are contexts of a target."""
    names = {name_of(name): plan.images[name].value for name, _ in _built(plan)}
    contexts = target.fields.get("contexts", {}).values()
    return [
        names[c.removeprefix("target:")] for c in contexts if c.removeprefix("target:") in names
    ]


def _fields(build: Build, image: str, plan: Plan) -> dict[str, Any]:
    attest = [
        f"type={kind}" if value in ("true", "True") else f"type={kind},{value}"
        for kind, value in (("provenance", _plain(build.provenance)), ("sbom", _plain(build.sbom)))
        if value not in (None, "false", "False")
    ]
    entitlements = [*(_plain(build.entitlements) or [])]
    if build.privileged is not None and build.privileged.value:
        entitlements.append("security.insecure")
    fields = {
        "context": _path(_plain(build.context) or ".", plan),
        "dockerfile": _plain(build.dockerfile) if build.dockerfile_inline is None else None,
        "dockerfile-inline": _plain(build.dockerfile_inline),
        "target": _plain(build.target),
        "tags": list(dict.fromkeys([image, *(_plain(build.tags) or [])])),
        "args": _given(build.args),
        "labels": _given(build.labels),
        "contexts": {k: _context(v, plan) for k, v in _given(build.additional_contexts).items()},
        "platforms": _plain(build.platforms),
        "cache-from": _plain(build.cache_from),
        "cache-to": _plain(build.cache_to),
        "no-cache": _plain(build.no_cache),
        "no-cache-filter": _plain(build.no_cache_filter),
        "pull": _plain(build.pull),
        "ssh": _plain(build.ssh),
        "secret": [_secret(s, plan) for s in build.secrets or ()],
        "network": _plain(build.network),
        "extra-hosts": _hosts(_plain(build.extra_hosts)),
        "shm-size": _plain(build.shm_size),
        "ulimits": [_ulimit(n, v) for n, v in (_plain(build.ulimits) or {}).items()],
        "entitlements": entitlements,
        "attest": attest,
    }
    return {name: value for name, value in fields.items() if value not in (None, [], {})}


def _plain(value: Any) -> Any:
    """The values without their places."""
    if isinstance(value, Traced):
        return value.value
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, list | tuple) else value


def _given(values: dict[str, Traced[Any]] | None) -> dict[str, str]:
    return {k: str(v.value) for k, v in (values or {}).items() if v.value is not None}


def _path(path: str, plan: Plan) -> str:
    """Relative to the project's directory, where it lies below it or beside it."""
    if not path.startswith("/"):
        return path
    folder = plan.project.directory.rstrip("/")
    if path == folder or path.startswith((f"{folder}/", f"{posixpath.dirname(folder)}/")):
        return posixpath.relpath(path, folder)
    return path


def _context(value: str, plan: Plan) -> str:
    """`service:X` is the target of its image, which the first service of that image is called after."""
    service = value.removeprefix("service:")
    if service == value:
        return _path(value, plan)
    image = plan.images.get(service)
    same = [name for name, _ in _built(plan) if plan.images[name] == image]
    return f"target:{name_of(same[0] if same else service)}"


def _secret(secret: Any, plan: Plan) -> str:
    source = _plain(secret.source) or ""
    known = plan.project.secrets.get(source)
    name = _plain(secret.target) or source
    if known is not None and known.environment is not None:
        return f"id={name},env={known.environment.value}"
    file = known.file.value if known is not None and known.file is not None else source
    return f"id={name},src={_path(file, plan)}"


def _hosts(hosts: Any) -> dict[str, str]:
    pairs = [str(h).partition("=") for h in hosts or ()] if isinstance(hosts, list) else []
    return {name: address for name, _, address in pairs} if pairs else dict(hosts or {})


def _ulimit(name: str, value: Any) -> str:
    if isinstance(value, dict):
        return f"{name}={value.get('soft')}:{value.get('hard')}"
    return f"{name}={value}"


def name_of(service: str) -> str:
    """A name that bake takes: letters, digits, dashes and underscores."""
    return "".join(c if c.isalnum() or c in "-_" else "-" for c in service)
