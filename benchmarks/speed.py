"""Measures conversions against `python -c pass` and `docker-compose config`, interleaved in one run.

    python benchmarks/speed.py [--runs N] [PYTHON] > table

PYTHON is the interpreter of a virtual environment into which the wheel is installed. CPU seconds (user
and system) are medians; what counts are the ratios, because machines differ and are busy.
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


def spent(command: list[str], cwd: Path) -> tuple[float, float]:
    """(CPU seconds, MB at the peak) of a command."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command, cwd=cwd, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("python", nargs="?", default=sys.executable)
    asked = parser.parse_args()
    ours = str(Path(asked.python).parent / "compose2k8s")
    reference = shutil.which("docker-compose")
    print(
        "| project | convert, s | MB | config, s | docker-compose config, s | convert / docker-compose | config / docker-compose | convert / pass |"
    )
    print("|---|---|---|---|---|---|---|---|")
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (here, flags) in projects.write(Path(folder)).items():
            few = 3 if "000" in name or "MB" in name else asked.runs * 3
            commands = {
                "pass": [asked.python, "-c", "pass"],
                "convert": [ours, "convert", "-q", *flags],
                "config": [ours, "config", *flags],
                # the reference refuses 5,000 services
                "compose": [reference, *flags, "config"]
                if reference and "5,000" not in name
                else [],
            }
            for what in ("convert", "config"):
                spent(commands[what], here)
                spent(commands[what], here)
            runs = [{k: spent(c, here) for k, c in commands.items() if c} for _ in range(few)]
            cpu = {k: statistics.median(r[k][0] for r in runs) for k in runs[0]}
            peak = max(r["convert"][1] for r in runs)
            seconds[name] = cpu["convert"]
            other = cpu.get("compose")
            shown = (
                (f"{other:.3f}", f"{cpu['convert'] / other:.2f}", f"{cpu['config'] / other:.2f}")
                if other
                else ("-", "-", "-")
            )
            print(
                f"| {name} | {cpu['convert']:.3f} | {peak:.0f} | {cpu['config']:.3f} | {shown[0]} | "
                f"{shown[1]} | {shown[2]} | {cpu['convert'] / cpu['pass']:.1f} |"
            )
    growth = seconds["5,000 services"] / seconds["1,000 services"]
    print(
        f"\n5,000 services cost {growth:.2f} times 1,000 (exponent {math.log(growth, 5):.2f}); ",
        end="",
    )
    print(
        f"in a chain {seconds['5,000 in a chain'] / seconds['5,000 services']:.2f} times without."
    )


if __name__ == "__main__":
    main()
