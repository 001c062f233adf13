"""`--build-plan`: what builds and pushes exactly the images that the manifests name, because a cluster cannot.

`bake` is a file for `docker buildx bake`, `script` a shell script around `docker buildx build`, `kaniko` one
that builds inside the cluster. All of them are run in the directory of the project.
"""

from __future__ import annotations

import json
import os
import shlex

from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from compose2k8s.attributes.build import Build
    from compose2k8s.generator.plan import Plan

KANIKO = "gcr.io/kaniko-project/executor:v1.24.0"
# What kaniko has no word for.
_NOT_KANIKO = ("ssh", "secret", "contexts", "platforms", "cache-to", "entitlements", "attest", "network",
               "extra-hosts", "ulimits", "shm-size", "pull", "no-cache-filter")  # fmt: skip


class Target(Record):
    """One image to build. `fields`: of a bake target, in bake's own words."""

    service: str
    image: str
    fields: dict[str, Any]


def build_plan(plan: Plan, how: str) -> str:
    """The text of the plan."""
    return WRITERS[how](targets(plan), plan)


def targets(plan: Plan) -> list[Target]:
    """Every image that is built here, once each, in the order of the names of the services."""
    found: dict[str, Target] = {}
    for name, service in [*plan.project.services.items(), *plan.project.jobs.items()]:
        if service.build is not None:
            image = plan.images[name].value
            found.setdefault(
                image, Target(service=name, image=image, fields=_fields(service.build, image, plan))
            )
    return list(found.values())


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
    if path == folder or path.startswith((f"{folder}/", f"{os.path.dirname(folder)}/")):
        return os.path.relpath(path, folder)
    return path


def _context(value: str, plan: Plan) -> str:
    service = value.removeprefix("service:")
    return f"target:{_name(service)}" if service != value else _path(value, plan)


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


def _name(service: str) -> str:
    """A name that bake takes: letters, digits, dashes and underscores."""
    return "".join(c if c.isalnum() or c in "-_" else "-" for c in service)


def _bake(found: list[Target], plan: Plan) -> str:
    names = [_name(t.service) for t in found]
    whole = {
        "group": {"default": {"targets": names}},
        "target": {name: t.fields for name, t in zip(names, found, strict=True)},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


# bake's word -> the flag of `docker buildx build`, for words with a value each.
_FLAGS = {
    "target": "--target", "tags": "--tag", "args": "--build-arg", "labels": "--label",
    "contexts": "--build-context", "cache-from": "--cache-from", "cache-to": "--cache-to",
    "no-cache-filter": "--no-cache-filter", "ssh": "--ssh", "secret": "--secret",
    "network": "--network", "extra-hosts": "--add-host", "shm-size": "--shm-size",
    "ulimits": "--ulimit", "entitlements": "--allow", "attest": "--attest",
}  # fmt: skip


def _words(target: Target, flags: dict[str, str]) -> list[str]:
    found: list[str] = []
    for name, flag in flags.items():
        value = target.fields.get(name)
        entries = [f"{k}={v}" for k, v in value.items()] if isinstance(value, dict) else value
        several = entries if isinstance(entries, list) else [entries]
        found += [f"{flag} {shlex.quote(str(e))}" for e in several if e is not None]
    return found


def _dockerfile(fields: dict[str, Any]) -> str:
    """Its place as docker and kaniko look for it: docker from here, so with the context in front."""
    name: str = fields.get("dockerfile", "Dockerfile")
    return os.path.normpath(os.path.join(fields["context"], name))


def _script(found: list[Target], plan: Plan) -> str:
    lines = [
        "#!/bin/sh",
        "# Builds the images that the manifests name; run it in the directory of the project.",
        "#   sh build.sh           and push them        (docker login first)",
        "#   sh build.sh kind      and load them into a kind cluster",
        "#   sh build.sh minikube  and load them into minikube",
        "set -eu",
        "how=${1:-push}",
        "output=--load",
        'if [ "$how" = push ]; then output=--push; fi',
    ]
    for target in found:
        fields = target.fields
        words = [*_words(target, _FLAGS)]
        words += [f"--{n}" for n in ("no-cache", "pull") if fields.get(n)]
        if "platforms" in fields:
            words.append(f"--platform {shlex.quote(','.join(fields['platforms']))}")
        inline = fields.get("dockerfile-inline")
        words.append(f"--file {'-' if inline is not None else shlex.quote(_dockerfile(fields))}")
        whole = " \\\n  ".join(
            ['docker buildx build "$output"', *words, shlex.quote(fields["context"])]
        )
        lines += ["", f"# {target.service}", whole + _inline(inline)]
        image = shlex.quote(target.image)
        lines += [
            'case "$how" in',
            f"  kind) kind load docker-image {image} ;;",
            f"  minikube) minikube image load {image} ;;",
            "esac",
        ]
    return "\n".join(lines) + "\n"


def _inline(text: str | None) -> str:
    """A Dockerfile on standard input."""
    if text is None:
        return ""
    end = "DOCKERFILE"
    while end in text:
        end += "_"
    return f" <<'{end}'\n{text.rstrip(chr(10))}\n{end}"


def _kaniko(found: list[Target], plan: Plan) -> str:
    space = f" --namespace {shlex.quote(plan.options.namespace)}" if plan.options.namespace else ""
    lines = [
        "#!/bin/sh",
        "# Builds the images inside the cluster, and pushes them; run it in the directory of the project.",
        "set -eu",
    ]
    for target in found:
        fields = target.fields
        lines += ["", f"# {target.service}"]
        lost = [name for name in _NOT_KANIKO if name in fields]
        if lost:
            lines.append(f"# kaniko has nothing like: {', '.join(lost)}")
        context = shlex.quote(fields["context"])
        name = _name(target.service).lower().replace("_", "-")
        words = [
            f"kubectl run build-{name}{space} --rm --stdin --quiet --restart=Never --image={KANIKO}"
        ]
        words += [*_credentials(plan, name), "--", "--context=tar://stdin"]
        inline = fields.get("dockerfile-inline")
        file = "Dockerfile" if inline is not None else fields.get("dockerfile", "Dockerfile")
        words.append(f"--dockerfile={shlex.quote(file)}")
        words += [f"--destination={shlex.quote(t)}" for t in fields["tags"]]
        words += _words(target, {"target": "--target", "args": "--build-arg", "labels": "--label"})
        made = " \\\n  ".join(words)
        if inline is None:
            lines.append(f"tar -C {context} -czf - . | {made}")
        else:
            lines += [
                "folder=$(mktemp -d)",
                f'cp -R {context}/. "$folder"',
                f'cat > "$folder/Dockerfile"{_inline(inline)}',
                f'tar -C "$folder" -czf - . | {made}',
                'rm -r "$folder"',
            ]
    return "\n".join(lines) + "\n"


def _credentials(plan: Plan, name: str) -> list[str]:
    """The secret to push with: the one that pulls."""
    if not plan.options.image_pull_secrets:
        return []
    secret = plan.options.image_pull_secrets[0]
    mount = {"name": "docker", "mountPath": "/kaniko/.docker"}
    items = [{"key": ".dockerconfigjson", "path": "config.json"}]
    spec = {
        "containers": [{"name": f"build-{name}", "volumeMounts": [mount]}],
        "volumes": [{"name": "docker", "secret": {"secretName": secret, "items": items}}],
    }
    return ["--override-type=strategic", f"--overrides={shlex.quote(json.dumps({'spec': spec}))}"]


WRITERS: dict[str, Callable[[list[Target], Plan], str]] = {
    "bake": _bake,
    "script": _script,
    "kaniko": _kaniko,
}
