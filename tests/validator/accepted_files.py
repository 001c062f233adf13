"""The files of tests/validator/accepted: what a server takes. A name may end in the version it is for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from compose2k8s.parser.source import Source
from compose2k8s.validator.manifests import each

FILES = sorted((Path(__file__).parent / "accepted").iterdir())


def version_of(file: Path) -> int:
    """The minor version a file is for."""
    found = re.search(r"\.1\.(\d+)\.", file.name)
    return int(found[1]) if found else 36


def objects() -> list[dict[str, Any]]:
    """Every object of the files."""
    places = Source.real().places
    found: list[dict[str, Any]] = []
    for file in FILES:
        found += [d.body for d in each(file.read_bytes(), places.add(file.name), [])]
    return found
