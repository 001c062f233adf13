"""A shell script that builds the images inside the cluster, by kaniko, and pushes them."""

from __future__ import annotations

import json
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
        context = shlex.quote(fields["context"])
        name = name_of(target.service).lower().replace("_", "-")
        words = [
            f"kubectl run build-{name}{space} --rm --stdin --quiet --restart=Never --image={KANIKO}"
        ]
        words += [*_credentials(plan, name), "--", "--context=tar://stdin"]
        inline = fields.get("dockerfile-inline")
        file = "Dockerfile" if inline is not None else fields.get("dockerfile", "Dockerfile")
        words.append(f"--dockerfile={shlex.quote(file)}")
        words += [f"--destination={shlex.quote(t)}" for t in fields["tags"]]
        words += flags(target, {"target": "--target", "args": "--build-arg", "labels": "--label"})
        made = " \\\n  ".join(words)
        if inline is None:
            lines.append(f"tar -C {context} -czf - . | {made}")
        else:
            lines += [
                "folder=$(mktemp -d)",
                f'cp -R {context}/. "$folder"',
                f'cat > "$folder/Dockerfile"{heredoc(inline)}',
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
