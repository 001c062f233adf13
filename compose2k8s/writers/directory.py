"""One readable file an object, and an index of what was written.

By the index the next run replaces its own files, removes those that it would not write any more, and
touches nothing else: a file that somebody else wrote, or changed, is refused or left alone.
"""

from __future__ import annotations

import os
from binascii import crc32

from compose2k8s.writers.target import Staging, not_ours, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic

INDEX = ".compose2k8s"
_HEAD = "# The files that compose2k8s wrote here; it replaces and removes these, if unchanged.\n"
_KNOWN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_LONGEST = 200  # most file systems take 255 bytes


def save(
    bodies: Sequence[dict[str, Any]], texts: Sequence[str], output: str, *, force: bool
) -> tuple[Diagnostic, ...]:
    files = dict(zip(names(bodies), texts, strict=True))
    before = _index(output)
    odd = [
        n
        for n in files
        if os.path.isdir(os.path.join(output, n))
        or (not force and not _ours(output, n, before, files[n]))
    ]
    if odd:
        return tuple(not_ours(os.path.join(output, name)) for name in odd)
    changed = [n for n, text in files.items() if n in before and before[n] != _sum(text)]
    earlier = [text for n in changed if (text := read(os.path.join(output, n))) is not None]
    os.makedirs(output, exist_ok=True)
    with Staging() as staging:
        for name, text in files.items():
            staging.add(os.path.join(output, name), text)
        rows = "".join(f"{_sum(text)} {name}\n" for name, text in sorted(files.items()))
        staging.add(os.path.join(output, INDEX), _HEAD + rows)
        staging.commit()
    stale = sorted(n for n in before.keys() - files.keys() if _ours(output, n, before))
    return _clear(output, stale, earlier, bodies)


def _clear(
    output: str, stale: Sequence[str], earlier: Sequence[str], bodies: Sequence[dict[str, Any]]
) -> tuple[Diagnostic, ...]:
    """Remove our files of what is no longer there, and say what that was; `earlier`: what was replaced."""
    if not stale and not earlier:
        return ()
    from compose2k8s.writers.gone import gone

    paths = [os.path.join(output, name) for name in stale]
    said = gone([*earlier, *(text for text in map(read, paths) if text is not None)], bodies)
    for path in paths:
        os.unlink(path)
    return said


def names(bodies: Sequence[dict[str, Any]]) -> list[str]:
    """`deployment-web.yaml`, each once; `kubectl apply -f DIR` goes by name: a Namespace comes first."""
    found: dict[str, None] = {}
    for body in bodies:
        stem = _legal(f"{body['kind']}-{body['metadata']['name']}")
        if body["kind"] == "Namespace":
            stem = f"00-{stem}"
        name, number = f"{stem}.yaml", 1
        while name in found:
            number += 1
            name = f"{stem}-{number}.yaml"
        found[name] = None
    return list(found)


def _legal(stem: str) -> str:
    name = "".join([c if c in _KNOWN else "-" for c in stem.lower()])
    if len(name) <= _LONGEST:
        return name
    return f"{name[:_LONGEST]}-{crc32(name.encode()):08x}"


def _sum(text: str) -> str:
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"


def _index(directory: str) -> dict[str, str]:
    """File name -> what was written, as a sum; only names that lie in the directory itself."""
    found: dict[str, str] = {}
    for line in (read(os.path.join(directory, INDEX)) or "").splitlines():
        written, _, name = line.partition(" ")
        if name and name == os.path.basename(name) and not name.startswith("."):
            found[name] = written
    return found


def _ours(directory: str, name: str, index: dict[str, str], text: str | None = None) -> bool:
    """Whether a file may be replaced: there is none, it is as we left it, or it says the same."""
    path = os.path.join(directory, name)
    if not os.path.lexists(path):
        return text is not None
    there = read(path)
    return there is not None and (there == text or index.get(name) == _sum(there))
