"""A shell script around `docker buildx build`: push the images, or load them into a local cluster."""

from __future__ import annotations

import posixpath
import shlex

from compose2k8s.build_plan.targets import bases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.build_plan.targets import Target
    from compose2k8s.generator.plan import Plan

# bake's word -> the flag of `docker buildx build`, for words with a value each.
_FLAGS = {
    "target": "--target", "tags": "--tag", "args": "--build-arg", "labels": "--label",
    "contexts": "--build-context", "cache-from": "--cache-from", "cache-to": "--cache-to",
    "no-cache-filter": "--no-cache-filter", "ssh": "--ssh", "secret": "--secret",
    "network": "--network", "extra-hosts": "--add-host", "shm-size": "--shm-size",
    "ulimits": "--ulimit", "entitlements": "--allow", "attest": "--attest",
}  # fmt: skip


def flags(target: Target, known: dict[str, str]) -> list[str]:
    found: list[str] = []
    for name, flag in known.items():
        value = target.fields.get(name)
        entries = [f"{k}={v}" for k, v in value.items()] if isinstance(value, dict) else value
        several = entries if isinstance(entries, list) else [entries]
        found += [f"{flag} {shlex.quote(str(e))}" for e in several if e is not None]
    return found


def _dockerfile(target: Target) -> str:
    """Its place as docker looks for it: from here, so with the context in front of it if that is here."""
    name: str = target.fields.get("dockerfile", "Dockerfile")
    if target.remote:
        return name
    return posixpath.normpath(posixpath.join(target.fields["context"], name))


def write(found: list[Target], plan: Plan) -> str:
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
        contexts = dict(fields.get("contexts", {}))
        for name, base in zip(_targeted(contexts), bases(target, plan), strict=False):
            contexts[name] = f"docker-image://{base}"
        words = flags(target.replace(fields={**fields, "contexts": contexts}), _FLAGS)
        words += [f"--{n}" for n in ("no-cache", "pull") if fields.get(n)]
        lines += ["", f"# {target.service}"]
        if "platforms" in fields:  # a node of a local cluster can load one platform only
            platform = shlex.quote(f"--platform={','.join(fields['platforms'])}")
            lines += ["platform=", f'if [ "$how" = push ]; then platform={platform}; fi']
            words.append('${platform:+"$platform"}')
        inline = fields.get("dockerfile-inline")
        words.append(f"--file {'-' if inline is not None else shlex.quote(_dockerfile(target))}")
        whole = " \\\n  ".join(
            ['docker buildx build "$output"', *words, shlex.quote(fields["context"])]
        )
        lines.append(whole + heredoc(inline))
        image = shlex.quote(target.image)
        lines += [
            'case "$how" in',
            f"  kind) kind load docker-image {image} ;;",
            f"  minikube) minikube image load {image} ;;",
            "esac",
        ]
    return "\n".join(lines) + "\n"


def _targeted(contexts: dict[str, str]) -> list[str]:
    return [name for name, value in contexts.items() if value.startswith("target:")]


def heredoc(text: str | None) -> str:
    """A Dockerfile on standard input."""
    if text is None:
        return ""
    end = "DOCKERFILE"
    while end in text:
        end += "_"
    return f" <<'{end}'\n{text.rstrip(chr(10))}\n{end}"
