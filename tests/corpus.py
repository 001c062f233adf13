"""The real projects of ../shared/corpus, where they are beside this checkout; nothing where they are not."""

from __future__ import annotations

import csv
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from compose2k8s.options import Options
from compose2k8s.parser.source import Source

SHARED = Path(__file__).parents[2] / "shared" / "corpus"


def unpack(folder: Path) -> Path:
    """The projects, in `folder`; skips the test where there are none."""
    packed = SHARED / "projects.tar.xz"
    if not packed.exists():
        pytest.skip("no corpus here")
    with tarfile.open(packed) as file:
        file.extractall(folder, filter="data")
    return folder


def projects(corpus: Path) -> Iterator[tuple[Options, Source]]:
    """What each project is converted with."""
    with open(SHARED / "index.tsv", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        source = Source(cwd=str(corpus / row["dir"]), environ={}, home=str(corpus / "home"))
        yield Options(files=tuple(row["compose_files"].split())), source
