"""A case is one file: flags, a compose file, further files, and what is expected of it.

# flags: --liveness
# rows: healthcheck.interval
services: ...
# file: app.conf
...
# output
<manifests>
# diagnostics
# compose.yaml:3:5: warning C2K201: ...
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from compose2k8s.conversion import Conversion, convert
from compose2k8s.parser.source import Source
from compose2k8s.scanner import options_from
from compose2k8s.writers.yaml import dump_all

CASES = sorted((Path(__file__).parent / "cases").glob("*/*.yaml"))
NO_ENVIRONMENT: Mapping[str, str] = {}


@dataclass(frozen=True)
class Case:
    compose: str
    flags: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    expected: str = ""

    @classmethod
    def read(cls, path: Path) -> Case:
        source, _, expected = path.read_text(encoding="utf-8").partition("# output\n")
        compose, *extra = source.split("# file: ")
        head = [line[2:].split(": ", 1) for line in compose.splitlines() if line.startswith("# ")]
        given = {h[0]: h[1] for h in head if len(h) == 2}
        return cls(
            compose=compose,
            flags=tuple(shlex.split(given.get("flags", ""))),
            rows=tuple(r.strip() for r in given.get("rows", "").split(",") if r.strip()),
            files=dict(e.split("\n", 1) for e in extra),
            expected=expected,
        )

    def lay_out(self, project: Path, compose: str | None = None) -> None:
        """Write the files of the project."""
        project.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            target = project / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
        text = self.compose if compose is None else compose
        (project / "compose.yaml").write_text(text, encoding="utf-8")

    def convert(self, folder: Path, compose: str | None = None) -> Conversion:
        """Convert in `folder`/demo; files are written there first."""
        project = folder / "demo"
        self.lay_out(project, compose)
        source = Source(cwd=str(project), environ=dict(NO_ENVIRONMENT), home=str(folder / "home"))
        return convert(options_from(["convert", *self.flags]), source)


def render(result: Conversion) -> str:
    said = sorted(f"# {d.text(result.places)}\n" for d in result.diagnostics)
    return f"{dump_all([m.body for m in result.manifests])}# diagnostics\n{''.join(said)}"
