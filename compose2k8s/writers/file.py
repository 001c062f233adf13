"""All manifests into one file, which is overwritten only if it still is what was written here before."""

from __future__ import annotations

import os
from binascii import crc32

from compose2k8s.codes import CANNOT_WRITE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.writers.target import not_ours, read, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def save(
    bodies: Sequence[dict[str, Any]], texts: Sequence[str], output: str, *, force: bool
) -> tuple[Diagnostic, ...]:
    """One stream behind a line that tells our files from others."""
    ours = _ours(output)
    if not ours and not force:
        return (not_ours(output),)
    text = "---\n".join(texts)
    before = read(os.path.realpath(output)) if ours else None
    replace(output, _head(text) + text)
    if before is None or before == _head(text) + text:
        return ()
    from compose2k8s.writers.gone import gone

    return gone((before,), bodies)


def save_text(text: str, output: str, *, marked: bool, force: bool) -> tuple[Diagnostic, ...]:
    """A text of another kind, by the same rule; without the mark only the same text is known as ours."""
    if output.endswith(("/", os.sep)) or os.path.isdir(output):
        words = f"{output} is a directory, and what is to be written is one file"
        return (Diagnostic(code=CANNOT_WRITE, message=words, hint="name a file"),)
    whole = _head(text) + text if marked else text
    if not (force or _ours(output) or read(os.path.realpath(output)) == whole):
        return (not_ours(output),)
    replace(output, whole)
    return ()


def _head(text: str) -> str:
    return f"# Written by compose2k8s ({crc32(text.encode('utf-8', 'replace')):08x}).\n"


def _ours(path: str) -> bool:
    if not os.path.lexists(path):
        return True
    if os.path.exists(path) and not os.path.isfile(path):
        return True  # a terminal or a pipe
    path = os.path.realpath(path)
    head, end, text = (read(path) or "").partition("\n")
    return head + end == _head(text)
