"""Where the bundled schemas lie, and whether they are what their builder made.

In a wheel they are in the package, in a checkout and an editable install beside it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PACKAGE = Path(__file__).parent.parent
SCHEMAS = next(
    (p for p in (_PACKAGE / "schemas", _PACKAGE.parent / "schemas") if p.is_dir()), _PACKAGE
)


def index() -> dict[str, Any]:
    """What the Kubernetes schemas were built from."""
    found: dict[str, Any] = json.loads((SCHEMAS / "kubernetes/INDEX.json").read_text())
    return found


def damaged() -> list[str]:
    """The files that are missing or are not what was built."""
    return [
        str(path.relative_to(_PACKAGE.parent))
        for path, digest in _recorded()
        if _sum(path) != digest
    ]


def _recorded() -> list[tuple[Path, str]]:
    kubernetes, tables = SCHEMAS / "kubernetes", _PACKAGE / "validator/tables"
    found = [
        ((tables if name.endswith(".py") else kubernetes) / name, digest)
        for name, digest in index()["files"].items()
    ]
    for line in (SCHEMAS / "compose/SHA256SUMS").read_text().splitlines():
        digest, _, name = line.partition("  ")
        found.append((SCHEMAS / "compose" / name, digest))
    return found


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
