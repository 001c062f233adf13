"""Bytes that atheris finds by what they reach, through every command: a script, not a test.

    pip install atheris
    nice python -m tests.fuzz.atheris_run --seconds 600 --seed 1 --keep /tmp/found samples

The compose files of the folders are the seeds. Prints each way of failing once, with the bytes that show
it kept in --keep; ends with 1 if there is any. atheris is no dependency of the project's tests.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

from compose2k8s.options import Options
from tests.fuzz.mutants import compose_file, folders
from tests.fuzz.survive import survive

NAME = "compose.yaml"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("found"))
    parser.add_argument("folders", nargs="+")
    given = parser.parse_args()
    atheris: Any = __import__("atheris")
    atheris.instrument_all()
    work = Path(tempfile.mkdtemp())
    seeds, project = work / "seeds", work / "project"
    seeds.mkdir()
    project.mkdir()
    for number, folder in enumerate(folders(given.folders)):
        (seeds / str(number)).write_bytes(compose_file(folder).read_bytes())
    options = Options(files=(str(project / NAME),))
    seen: Counter[str] = Counter()
    ends: Counter[str] = Counter()

    def one(data: bytes) -> None:
        try:
            result = survive(str(project), options, {str(project / NAME): data})
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            last = traceback.extract_tb(error.__traceback__)[-1]
            name = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
            ends["bug"] += 1
            seen[name] += 1
            if seen[name] == 1:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / name).write_bytes(data)
                print(f"== {name}\n{traceback.format_exc(limit=-4)}", flush=True)
        else:
            ends["refused" if result.failed else "converted"] += 1

    def say() -> None:
        print(
            f"{sum(ends.values())} inputs, seed {given.seed}: {dict(ends)}", dict(seen), flush=True
        )

    def over(data: bytes) -> None:
        one(data)
        if sum(ends.values()) % 1000 == 0:
            say()

    words = ["atheris", f"-max_total_time={given.seconds}", f"-seed={given.seed}", "-max_len=4096"]
    atheris.Setup([*words, "-timeout=60", "-rss_limit_mb=4096", str(seeds)], over)
    sys.stdout.flush()
    child = os.fork()  # libFuzzer ends its process itself
    if child == 0:
        atheris.Fuzz()
    _, status = os.waitpid(child, 0)
    found = sorted(p.name for p in given.keep.glob("*")) if given.keep.exists() else []
    print(f"found: {found}, status {status}")
    sys.exit(1 if found or status else 0)


if __name__ == "__main__":
    main()
