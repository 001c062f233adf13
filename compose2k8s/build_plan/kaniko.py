"""A shell script that builds the images inside the cluster, by kaniko, and pushes them."""

from __future__ import annotations

import json
import posixpath
import shlex

from compose2k8s.build_plan.script import flags, heredoc
from compose2k8s.build_plan.targets import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.build_plan.targets import Target
    from compose2k8s.generator.plan import Plan

KANIKO = "gcr.io/kaniko-project/executor:v1.24.0"
# What kaniko has no word for.
_NOT_KANIKO = ("ssh", "secret", "contexts", "platforms", "cache-to", "entitlements", "attest", "network",
               "extra-hosts", "ulimits", "shm-size", "pull", "no-cache-filter")  # fmt: skip


def write(found: list[Target], plan: Plan) -> str:
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
        name = name_of(target.service).lower().replace("_", "-")
        words = [
            f"kubectl run build-{name}{space} --rm --stdin --quiet --restart=Never --image={KANIKO}"
        ]
        words += [*_credentials(plan, name), "--", *_context(target)]
        words += [f"--destination={shlex.quote(t)}" for t in fields["tags"]]
        words += flags(target, {"target": "--target", "args": "--build-arg", "labels": "--label"})
        lines += _sent(target, " \\\n  ".join(words))
    return "\n".join(lines) + "\n"


def _context(target: Target) -> list[str]:
    """Where kaniko finds the sources, and in them the Dockerfile."""
    file = "Dockerfile" if _put(target) else target.fields.get("dockerfile", "Dockerfile")
    words = [f"--dockerfile={shlex.quote(file)}"]
    if not target.remote:
        return ["--context=tar://stdin", *words]
    address, _, fragment = target.fields["context"].partition("#")
    if address.endswith(".tar.gz"):
        return [f"--context={shlex.quote(address)}", *words]
    # git://HOST/PATH#refs/heads/BRANCH; of what Docker takes, the branch and the folder are kept.
    branch, _, folder = fragment.partition(":")
    place = address.partition("://")[2] or address.removeprefix("git@").replace(":", "/", 1)
    where = f"git://{place}" + (f"#refs/heads/{branch}" if branch else "")
    inner = [f"--context-sub-path={shlex.quote(folder)}"] if folder else []
    return [f"--context={shlex.quote(where)}", *inner, *words]


def _put(target: Target) -> bool:
    """Whether the Dockerfile has to be put into the context: it is none of its files."""
    file = posixpath.normpath(target.fields.get("dockerfile", "Dockerfile"))
    return "dockerfile-inline" in target.fields or file.startswith(("../", "/"))


def _sent(target: Target, command: str) -> list[str]:
    """The command, with the context on its standard input."""
    if target.remote:
        return [f"{command} < /dev/null"]
    context = shlex.quote(target.fields["context"])
    if not _put(target):
        return [f"tar -C {context} -czf - . | {command}"]
    inline = target.fields.get("dockerfile-inline")
    if inline is not None:
        put = f'cat > "$folder/Dockerfile"{heredoc(inline)}'
    else:
        file = posixpath.normpath(
            posixpath.join(target.fields["context"], target.fields["dockerfile"])
        )
        put = f'cp {shlex.quote(file)} "$folder/Dockerfile"'
    return [
        "folder=$(mktemp -d)",
        f'cp -R {context}/. "$folder"',
        put,
        f'tar -C "$folder" -czf - . | {command}',
        'rm -r "$folder"',
    ]


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
