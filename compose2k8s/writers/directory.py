"""Manifests into files: whole files or nothing, never over what somebody else wrote.

A directory gets one file an object and an index of what was written, so that the next run can replace
its own files and remove those that it would not write any more, and touches nothing else.
"""

from __future__ import annotations

import os
import sys

from compose2k8s.writers.yaml import dump

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from compose2k8s.convert import Manifest
    from compose2k8s.writers.yaml import Comment

INDEX = ".compose2k8s"
_HEAD = "# Written by compose2k8s; see https://pypi.org/project/compose2k8s/\n"


def is_directory(output: str) -> bool:
    """A path that ends in a slash, that is a directory, or that has no ending of a YAML file."""
    return (
        output.endswith(("/", os.sep))
        or os.path.isdir(output)
        or not output.endswith((".yaml", ".yml", ".json"))
    )


def refuse_odd(output: str) -> str:
    """What is wrong with an output, before any work is done; empty if nothing is."""
    parent = output if is_directory(output) else os.path.dirname(output) or "."
    while parent and not os.path.exists(parent):
        parent = os.path.dirname(parent) or "."
    if not os.path.isdir(parent):
        return f"{parent} is not a directory"
    return "" if os.access(parent, os.W_OK) else f"{parent} may not be written to"


def save(
    output: str,
    manifests: Sequence[Manifest],
    comments: Sequence[Comment] | None,
    *,
    force: bool = False,
) -> int:
    """Write the manifests to a file or a directory; the exit status."""
    texts = [dump(m.body, comments[i] if comments else None) for i, m in enumerate(manifests)]
    if not is_directory(output):
        if not force and not _ours(output):
            return _refused(output)
        return save_text(output, _HEAD + "---\n".join(texts))
    os.makedirs(output, exist_ok=True)
    names = [_name(m) for m in manifests]
    before = _index(output)
    taken = [n for n in names if n not in before and os.path.exists(os.path.join(output, n))]
    if taken and not force:
        return _refused(os.path.join(output, taken[0]))
    for name, text in zip(names, texts, strict=True):
        save_text(os.path.join(output, name), text)
    save_text(os.path.join(output, INDEX), "".join(f"{n}\n" for n in sorted(names)))
    for stale in before - set(names):
        if os.sep not in stale and os.path.isfile(os.path.join(output, stale)):
            os.unlink(os.path.join(output, stale))
    return 0


def _name(manifest: Manifest) -> str:
    """`deployment-web.yaml`; names of objects hold no slash, the schema sees to it."""
    name = str(manifest.body["metadata"]["name"]).replace("/", "-").replace(os.sep, "-")
    return f"{str(manifest.body['kind']).lower()}-{name}.yaml"


def _index(directory: str) -> set[str]:
    try:
        with open(os.path.join(directory, INDEX), encoding="utf-8") as file:
            return {line.strip() for line in file if line.strip()}
    except OSError:
        return set()


def _ours(path: str) -> bool:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.readline() == _HEAD
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _refused(path: str) -> int:
    sys.stderr.write(
        f"compose2k8s: error C2K703: {path} was not written by compose2k8s\n"
        "  hint: choose another output, or --force to overwrite it\n"
    )
    return 1


def save_text(path: str, text: str) -> int:
    """A whole file or nothing: a temporary file beside it, then a rename."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
    return 0
