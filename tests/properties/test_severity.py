"""A warning says that something runs differently: never about an attribute that is translated exactly.

Over the projects of ../shared/corpus (house rule 13). What the parser warns of, as Docker Compose does, and
that a cluster does not build, are about more than one attribute.
"""

from __future__ import annotations

from pathlib import Path

from compose2k8s.codes import BUILT_HERE
from compose2k8s.conversion import convert
from tests.corpus import projects
from tests.test_rows import VERDICTS, belongs


def test_no_warning_about_what_is_exact(corpus: Path) -> None:
    found = []
    for project in projects(corpus):
        result = convert(*project)
        if result.failed:
            continue
        paths = result.paths()
        for said in result.diagnostics:
            place = said.origins[0] if said.origins else 0
            parsed = said.code.id < "C2K200" or said.code is BUILT_HERE
            if said.severity == "warning" and place in paths and not parsed:
                rows = [
                    r for r in VERDICTS if r != "x-*" and "<" not in r and belongs(r, paths[place])
                ]
                row = max(rows, key=lambda r: r.count("."), default="")
                if VERDICTS.get(row) == "EXACT":
                    found.append(f"{row}: {said.message}")
    assert not found
