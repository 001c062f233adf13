"""Mutants of real projects through every command, for as long as wanted: a script, not a test.

    python -m tests.fuzz.mutants --seconds 3600 --seed 1 --keep /tmp/found samples FOLDER...

Prints each way of failing once, with the file that shows it kept in --keep; ends with 1 if there is any.
"""

from __future__ import annotations

import argparse
import os
import random
import time
import traceback
from collections import Counter
from pathlib import Path

from compose2k8s.options import Options
from compose2k8s.parser.discover import NAMES
from compose2k8s.scanner import options_from
from tests.fuzz.mutate import blocks, mutant
from tests.fuzz.survive import Overlay, survive, unaccounted

FLAGS: tuple[list[str], ...] = (
    [], [], [], [], ["--liveness"], ["--expose", "ingress"], ["--expose", "gateway", "--gateway", "g"],
    ["--bind", "configmap"], ["--bind", "hostpath"], ["--bind", "claim"], ["--workload", "statefulset"],
    ["--workload", "daemonset"], ["--workload", "cronjob"], ["--secrets", "external"], ["--secret-env"],
    ["--prefix-names", "-n", "prod", "--create-namespace"], ["--seed-volumes", "--wait-all"],
    ["--pod-security", "restricted"], ["--kube-version", "1.25"], ["--profile", "*"],
)  # fmt: skip


def folders(tops: list[str]) -> list[Path]:
    """Every folder below `tops` that has a compose file."""
    found = {
        Path(folder).absolute()
        for top in tops
        for folder, _, files in os.walk(top)
        if any(f in NAMES or ("compose" in f and f.endswith(("yml", "yaml"))) for f in files)
    }
    return sorted(found)


def compose_file(folder: Path) -> Path:
    named = [folder / n for n in NAMES if (folder / n).is_file()]
    return named[0] if named else min(folder.glob("*compose*.y*ml"))


def one(
    folder: Path, r: random.Random, donors: list[list[str]]
) -> tuple[Options, dict[str, bytes]]:
    """Some mutant of a project: the compose file, or another text file that it reads."""
    file = compose_file(folder)
    source = Overlay(str(folder), {}, {})
    options = options_from(["convert", "-f", str(file), *r.choice(FLAGS)])
    target = file
    if r.random() < 0.15:
        from compose2k8s.conversion import convert

        convert(options, source)
        small = [f for f in source.files_read if os.path.getsize(f) < 50_000]
        target = Path(r.choice(small or [str(file)]))
    return options, {str(target): mutant(target.read_bytes(), r, donors)}


def _about(words: str) -> str:
    """`services.web.ports.0 had no effect` -> `ports`."""
    path = words.rpartition(": ")[2].partition(" ")[0].split(".")
    return ".".join(part for part in path[2:4] if not part.isdigit())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("found"))
    parser.add_argument("folders", nargs="+")
    given = parser.parse_args()
    r = random.Random(given.seed)
    projects, end = folders(given.folders), time.monotonic() + given.seconds
    donors = [b for p in projects for b in blocks(compose_file(p).read_bytes())]
    seen: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    while time.monotonic() < end:
        folder = r.choice(projects)
        options, instead = one(folder, r, donors)
        try:
            result = survive(str(folder), options, instead)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            last = traceback.extract_tb(error.__traceback__)[-1]
            name, words = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}", ""
            words = traceback.format_exc(limit=-4)
            ends["bug"] += 1
        else:
            ends["refused" if result.failed else "converted"] += 1
            lost = unaccounted(result)
            if not lost:
                continue
            name, words = f"ledger-{_about(lost[0])}", "\n".join(lost)
        seen[name] += 1
        if seen[name] <= 3:
            kept = given.keep / "".join(c if c.isalnum() or c in "-_." else "_" for c in name)
            kept = kept / str(seen[name])
            kept.mkdir(parents=True, exist_ok=True)
            for path, data in instead.items():
                (kept / Path(path).name).write_bytes(data)
            (kept / "what.txt").write_text(f"{folder} {options}\n{words}\n")
            print(f"== {name}\n{words}", flush=True)
    print(f"{sum(ends.values())} mutants of {len(projects)} projects: {dict(ends)}")
    print(dict(seen.most_common()))
    return 1 if seen else 0


if __name__ == "__main__":
    raise SystemExit(main())
