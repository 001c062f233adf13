"""Text to standard output: always UTF-8 and always line feeds, whatever the system thinks."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic


def save(
    bodies: Sequence[dict[str, Any]], texts: Sequence[str], output: str | None, *, force: bool
) -> tuple[Diagnostic, ...]:
    """All documents as one stream."""
    write("---\n".join(texts))
    return ()


def write(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
