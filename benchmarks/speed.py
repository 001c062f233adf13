"""Measures conversions and validations against `python -c pass`, `docker-compose config` and a bare parse.

    python benchmarks/speed.py [--runs N] [PYTHON] > tables

PYTHON is the interpreter of a virtual environment into which the wheel is installed. CPU seconds (user
and system) are medians of runs in which all commands take turns; what counts are the ratios, because
machines differ and are busy. `docker-compose` is the one on the PATH; without it its columns are empty.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import projects

# What validation is measured against: PyYAML's C loader, and nothing else.
PARSE = "import sys, yaml\nfor _ in yaml.load_all(open(sys.argv[1], 'rb'), yaml.CSafeLoader): pass"
LARGE = ("1,000", "5,000", "10 MB")
NONE = "-"


def spent(command: list[str], cwd: Path, out: Path | None = None) -> tuple[float, float]:
    """(CPU seconds, MB at the peak) of a command; its output goes to `out`."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with open(out or os.devnull, "wb") as file:
        process = subprocess.Popen(
            command, cwd=cwd, env=environ, stdout=file, stderr=subprocess.DEVNULL
        )
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def commands(
    python: str, reference: str | None, name: str, flags: list[str]
) -> dict[str, list[str]]:
    """What is measured of a project."""
    ours = str(Path(python).parent / "compose2k8s")
    found = {
        "pass": [python, "-c", "pass"],
        "convert": [ours, "convert", "-q", *flags],
        "config": [ours, "config", *flags],
        "validate": [ours, "validate", "-q", "manifests.yaml"],
        "parse": [python, "-c", PARSE, "manifests.yaml"],
    }
    if reference and "5,000" not in name:  # which the reference refuses
        found["compose"] = [reference, *flags, "config"]
    return found


def row(*cells: object) -> None:
    print(f"| {' | '.join(map(str, cells))} |", flush=True)


def ratio(measured: dict[str, float], what: str, by: str, digits: int = 2) -> str:
    return f"{measured[what] / measured[by]:.{digits}f}" if by in measured else NONE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("python", nargs="?", default=sys.executable)
    asked = parser.parse_args()
    reference = shutil.which("docker-compose")
    row(
        "project", "convert, s", "MB", "config, s", "docker-compose config, s",
        "convert / docker-compose", "config / docker-compose", "convert / pass",
        "validate, s", "MB", "validate / parse",
    )  # fmt: skip
    row(*["---"] * 11)
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (here, flags) in projects.write(Path(folder)).items():
            measured = commands(asked.python, reference, name, flags)
            large = name.startswith(LARGE)
            for _ in range(3):  # what the first starts keep for the later ones
                spent(measured["convert"], here, here / "manifests.yaml")
                if not large:
                    spent(measured["config"], here)
                    spent(measured["validate"], here)
            count = 3 if large else asked.runs * 3
            runs = [{k: spent(c, here) for k, c in measured.items()} for _ in range(count)]
            cpu = {k: statistics.median(r[k][0] for r in runs) for k in measured}
            peak = {k: max(r[k][1] for r in runs) for k in measured}
            seconds[name] = cpu["convert"]
            row(
                name, f"{cpu['convert']:.3f}", f"{peak['convert']:.0f}", f"{cpu['config']:.3f}",
                f"{cpu['compose']:.3f}" if "compose" in cpu else NONE,
                ratio(cpu, "convert", "compose"), ratio(cpu, "config", "compose"),
                ratio(cpu, "convert", "pass", 1), f"{cpu['validate']:.3f}",
                f"{peak['validate']:.0f}", ratio(cpu, "validate", "parse"),
            )  # fmt: skip
    growth = seconds["5,000 services"] / seconds["1,000 services"]
    chain = seconds["5,000 in a chain"] / seconds["5,000 services"]
    print(f"\n5,000 services cost {growth:.2f} times 1,000 (exponent {math.log(growth, 5):.2f});")
    print(f"in a chain of `depends_on` {chain:.2f} times without.")


if __name__ == "__main__":
    main()
