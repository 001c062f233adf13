"""Generated pages: `python -m compose2k8s.docs DIR` writes the pages of docs/ that are made from the code."""

from __future__ import annotations

import sys

from compose2k8s import codes
from compose2k8s.diagnostics import Code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from compose2k8s.validator.catalog import Rule


def all_codes() -> list[Code]:
    """Every code, by number."""
    found = [value for value in vars(codes).values() if isinstance(value, Code)]
    return sorted(found, key=lambda code: code.id)


def diagnostics_text(wanted: Sequence[str] = ()) -> str:
    """The meaning of some codes, or of all."""
    chosen: Iterable[Code] = [c for c in all_codes() if not wanted or c.id in wanted]
    return "".join(f"{c.id}  {c.severity:<8} {c.summary}\n" for c in chosen)


def diagnostics_page() -> str:
    """docs/diagnostics.md."""
    rows = "".join(f"| {c.id} | {c.severity} | {c.summary} |\n" for c in all_codes())
    return (
        "# Diagnostics\n\nMade from `compose2k8s/codes.py` by `python -m compose2k8s.docs docs`.\n\n"
        "An *error* means that nothing usable comes out, a *warning* that what runs behaves differently "
        "from Compose, a *note* everything else worth knowing (shown with `-v`).\n\n"
        f"| code | severity | meaning |\n|---|---|---|\n{rows}"
    )


_STATUS = """
## Exit status

| status | meaning |
|---|---|
| 0 | done; for `validate`, nothing is wrong with the manifests |
| 1 | something is wrong: there are errors, or warnings under `--strict` |
| 2 | wrong usage: an unknown flag, or nothing to work on |
| 3 | a bug in compose2k8s |
| 130 | interrupted |
"""


def cli_page() -> str:
    """docs/cli.md."""
    from compose2k8s.commands import COMMANDS
    from compose2k8s.flags import FLAGS

    parts = [
        "# The command line\n\nMade from `compose2k8s/flags.py` by `python -m compose2k8s.docs docs`.\n"
    ]
    for name, (arguments, help_text) in COMMANDS.items():
        parts.append(f"\n## compose2k8s {name}\n\n{help_text}\n")
        if arguments:
            parts.append(f"\nArguments: `{arguments}`\n")
        flags = [f for f in FLAGS if name in f.commands]
        if flags:
            parts.append("\n| flag | meaning |\n|---|---|\n")
        for flag in flags:
            value = f" {flag.metavar}" if flag.takes_value else ""
            short = f"{flag.short}, " if flag.short else ""
            parts.append(f"| `{short}{flag.name}{value}` | {flag.meaning} |\n")
    return "".join(parts) + _STATUS + _limits()


def _limits() -> str:
    from compose2k8s.limits import MEANING, value

    rows = "".join(f"| `{name}` | {value(name):,} | {words} |\n" for name, words in MEANING.items())
    return (
        "\n## Limits\n\nWhat a run refuses to go beyond, so that no input takes more than seconds or fills "
        "the memory; from `compose2k8s/limits.py`. `--limit PORTS=5000` sets one.\n\n"
        f"| name | at most | of what |\n|---|---|---|\n{rows}"
    )


def example(obj: dict[str, Any]) -> str:
    """An example of a rule as YAML."""
    from compose2k8s.validator.catalog import short
    from compose2k8s.writers.yaml import dump

    return dump(short(obj))


def rules_page(rules: Sequence[Rule]) -> str:
    """docs/rules.md, or as much of it as some rules need."""
    meanings = {code.id: code for code in all_codes()}
    parts = [
        "# Rules\n\nMade from `compose2k8s/validator/catalog` by `python -m compose2k8s.docs docs`.\n\n"
        "What `compose2k8s validate` asks of an object, as the API server does at creation: its schema, and "
        "what the server's own code checks beyond it after filling in its defaults. For each rule there is an "
        "object that is accepted, and the one change for which it is refused. Rules hold for all versions "
        "since 1.25 where no other is given. `compose2k8s rules CODE` prints whole manifests of both.\n"
    ]
    last = ""
    for rule in rules:
        if rule.code != last:
            last, code = rule.code, meanings[rule.code]
            head = f"{last}: {code.summary}"
            parts.append(f"\n## {head}\n\n| rule | since | | refused |\n|---|---|---|---|\n")
        bad = rule.change().replace("|", "\\|")
        parts.append(f"| {rule.id} | {rule.since_text()} | {rule.text} | {rule.kind}: `{bad}` |\n")
    parts.append("\n## What is accepted\n\nThe objects that the changes above are made to.\n")
    bases = {rule.kind: rule for rule in rules}
    for kind in sorted(bases):
        parts.append(f"\n### {kind}\n\n```yaml\n{example(bases[kind].good())}```\n")
    return "".join(parts)


def kompose_page() -> str:
    """docs/from-kompose.md."""
    from compose2k8s.kompose_labels import meanings

    rows = "".join(f"| `{label}` | {meaning} |\n" for label, meaning in meanings())
    return f"{_FROM_KOMPOSE}\n| label | the same as |\n|---|---|\n{rows}"


_FROM_KOMPOSE = """# From kompose

The table below is made from `compose2k8s/kompose_labels.py` by `python -m compose2k8s.docs docs`.

The compose file stays as it is: `compose2k8s convert` takes the place of `kompose convert --stdout`, and
`compose2k8s convert -o manifests/` that of `kompose convert -o manifests/`. All labels of kompose 1.38 are heard,
and each is noted (`-v`), so that it can be said with `x-kubernetes` in time.

What comes out differs where kompose's output does not work:

- Every service has a Service under its own name, also without `ports`, on the port of the *container*; what is
  published is a NodePort, what is bound to loopback stays inside.
- A health check decides about readiness and is run in a shell where Compose runs it in one; `--liveness` makes
  it restart containers too.
- `depends_on` conditions hold: init containers wait, bounded, for what must come first.
- A named volume is one claim, whoever mounts it. A configuration file that is mounted is a ConfigMap, with its
  bytes, path and mode; folders keep their sub-folders.
- Secrets and configs lie where Compose puts them.
- Selectors are `app` and `tier`, not `io.kompose.service`, so delete what kompose deployed before you apply this.
- What has no equivalent is named, with its line. Nothing is added that nobody asked for.

| kompose | compose2k8s |
|---|---|
| `--stdout` | the default |
| `-o FILE`, `-o DIR/` | the same |
| `--controller deployment`, `daemonset`, `statefulset` | `--workload`, or `x-kubernetes: workload` |
| `--volumes configMap`, `hostPath`, `persistentVolumeClaim`, `emptyDir` | `--bind configmap`, `hostpath`, `claim`, `empty` |
| `--pvc-request-size 5Gi` | `--storage-size 5Gi` |
| `--replicas N` | `deploy.replicas` in an override file |
| `--namespace NAME` | the same; `--create-namespace` writes the Namespace too |
| `--profile NAME` | the same |
| `--secrets-as-files` | always so |
| `--build local`, `--push-image` | `--registry HOST/PATH`, and `--build-plan script` prints what builds and pushes |
| `--error-on-warning` | `--strict` |
| `--suppress-warnings` | `--quiet` |
| `--chart` | not yet |
"""


def pages() -> dict[str, str]:
    """File name -> text, of every generated page."""
    from compose2k8s import knob_schema
    from compose2k8s.coverage import table
    from compose2k8s.validator.catalog import all_rules

    return {
        "diagnostics.md": diagnostics_page(),
        "cli.md": cli_page(),
        "attributes.md": table("markdown"),
        "rules.md": rules_page(all_rules()),
        "from-kompose.md": kompose_page(),
        "x-kubernetes.md": knob_schema.page(),
    }


def main(folder: str) -> None:
    for name, text in pages().items():
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
