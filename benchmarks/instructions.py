"""Counts the instructions of a start, which no other load on the machine changes.

    python benchmarks/instructions.py [--check] [PYTHON]

PYTHON is the interpreter of a virtual environment into which the wheel is installed, and nothing else.
Prints what `python -c pass`, some conversions and a validation without files cost, by valgrind's callgrind. With `--check`, fails where
one costs more times the bare interpreter than its bar. Without valgrind it says so and ends well.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import projects

# What has been reached, and a little room: a change that costs a start more than that is to be seen.
BARS = {"one service": 1.85, "WordPress": 1.95, "10 services": 3.25}
IN_MEMORY, IN_MEMORY_BAR = "30 manifests in memory", 1.3
# Makes a module of the manifests of a project, has them in memory, and validates them; having them counts
# as part of the bare interpreter.
MAKE = """\
import compose2k8s, json
found = compose2k8s.convert(["compose.yaml"]).manifests
with open("held.py", "w") as out:
    out.write(f"OBJECTS = {json.loads(json.dumps([m.body for m in found]))!r}")
"""
HOLD = "import held"
VALIDATE = """\
import compose2k8s, held
assert len(held.OBJECTS) == 30 and not compose2k8s.validate(held.OBJECTS)
"""


def count(*command: str, cwd: Path | None = None) -> int:
    """Instructions of a command, in user space."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        capture_output=True,
        text=True,
        check=True,
        cwd=cwd,
        env=_environ(),
    )
    line = next(line for line in done.stderr.splitlines() if "Collected :" in line)
    return int(line.rpartition(":")[2])


def _environ() -> dict[str, str]:
    """What decides the count: the order of hashes, and that Python may keep what it has compiled."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**environ, "PYTHONHASHSEED": "0"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("python", nargs="?", default=sys.executable)
    asked = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is not here, so nothing is counted")
        return 0
    command = [asked.python, str(Path(asked.python).parent / "compose2k8s"), "convert", "-q"]
    bare = count(asked.python, "-c", "pass")
    print(f"python -c pass         {bare / 1e6:6.1f} M")
    over: list[str] = []

    def measure(name: str, bar: float, here: Path, *command: str, other: int = 0) -> None:
        for _ in range(3):  # what a first start keeps for the later ones
            subprocess.run(command, cwd=here, env=_environ(), capture_output=True, check=True)
        spent = count(*command, cwd=here) - other
        ratio = spent / bare
        print(f"{name:<22} {spent / 1e6:6.1f} M  {ratio:.2f} times")
        if ratio > bar:
            over.append(f"{name}: more than {bar} times")

    with tempfile.TemporaryDirectory() as folder:
        found = projects.write(Path(folder))
        for name, bar in BARS.items():
            here, flags = found[name]
            measure(name, bar, here, *command, *flags)
        here = found["10 services"][0]
        subprocess.run([asked.python, "-c", MAKE], cwd=here, env=_environ(), check=True)
        subprocess.run([asked.python, "-c", HOLD], cwd=here, env=_environ(), check=True)
        other = count(asked.python, "-c", HOLD, cwd=here) - bare
        measure(IN_MEMORY, IN_MEMORY_BAR, here, asked.python, "-c", VALIDATE, other=other)
    print("\n".join(over), end="\n" if over else "")
    return 1 if asked.check and over else 0


if __name__ == "__main__":
    sys.exit(main())
