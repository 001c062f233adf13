"""Two numbers for all samples and cases, here and now: of the manifests, and of the messages.

    python -m tests.platforms.digest [FOLDER]

The same must come out of every Python, locale, time zone and hash seed. With FOLDER, the projects are
converted by their paths from there, which only the messages may show.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from compose2k8s.conversion import convert
from compose2k8s.options import Options
from compose2k8s.parser.source import Source
from compose2k8s.reporters import render_text
from compose2k8s.scanner import options_from
from compose2k8s.writers.yaml import dump_all
from tests.case import CASES, Case

SAMPLES = sorted(p.parent for p in (Path(__file__).parents[2] / "samples").glob("*/expected.yaml"))


def projects(work: Path) -> Iterator[tuple[Path, Options]]:
    """Folder and options of every project."""
    for sample in SAMPLES:
        yield sample, Options()
    for path in CASES:
        case, folder = Case.read(path), work / path.parent.name / path.stem / "demo"
        case.lay_out(folder)
        yield folder, options_from(["convert", *case.flags])


def main() -> None:
    elsewhere = Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else None
    manifests, messages, count = hashlib.sha256(), hashlib.sha256(), 0
    with tempfile.TemporaryDirectory() as work:
        for folder, asked in projects(Path(work)):
            options = asked.replace(project_directory=str(folder)) if elsewhere else asked
            source = Source(str(elsewhere or folder), {}, "/nowhere")
            result = convert(options, source)
            manifests.update(dump_all([m.body for m in result.manifests]).encode())
            said = render_text(result.diagnostics, result.places, verbose=True)
            messages.update(said.replace(work, "").encode())
            count += 1
    sys.stdout.write(f"{manifests.hexdigest()} {messages.hexdigest()} {count} projects\n")


if __name__ == "__main__":
    main()
