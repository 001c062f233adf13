"""What a start imports, module by module, in loaded.txt: an import too many is seen, not felt.

A module more costs a start of WordPress about 0.3 % of its instructions. Where it is meant, write the lists
anew with `pytest tests/test_loaded.py --accept` and read the difference; where only some projects need it,
import it where they do.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LISTS = Path(__file__).parent / "loaded.txt"
CALLS = ("convert", "config", "validate", "--help", "--version")
COMPOSE = """\
services:
  web: {image: "wordpress:6", ports: ["8080:80"], environment: {DB: db}}
  db: {image: "mariadb:10.7", environment: {MYSQL_ROOT_PASSWORD: secret}}
"""
MANIFEST = """\
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
"""
SHOW = """\
import os, sys
before = set(sys.modules)
def end(status, leave=os._exit):
    print(*sorted(set(sys.modules) - before), sep="\\n", file=sys.stderr)
    sys.stderr.flush()
    leave(status)
os._exit = end
sys.argv = ["compose2k8s", *sys.argv[1:]]
from compose2k8s import __main__
try:
    __main__.main()
except SystemExit as left:
    end(left.code)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Call -> the modules it imports: ours, PyYAML's, and the roots of all others."""
    here = tmp_path_factory.mktemp("calls")
    (here / "compose.yaml").write_text(COMPOSE)
    (here / "service.yaml").write_text(MANIFEST)
    # A cache of its own, or the file of modules would say what other calls have imported.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(here / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    found: dict[str, list[str]] = {}
    for call in CALLS:
        words = [call, "-q", "service.yaml"] if call == "validate" else [call, "-q"]
        ran = subprocess.run(
            [sys.executable, "-c", SHOW, *(words if call[0] != "-" else [call])],
            cwd=here,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        names = ran.stderr.split()
        found[call] = [n for n in names if n.startswith(("compose2k8s", "yaml"))]
        found[call] += sorted({n.partition(".")[0] for n in names} - {"compose2k8s", "yaml"})
    return found


def _listed() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in LISTS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(" "):
            call = line.rstrip(":")
            found[call] = []
        elif line:
            found[call].append(line.strip())
    return found


def test_lists(loaded: dict[str, list[str]], request: pytest.FixtureRequest) -> None:
    """Writes the lists where that is asked for."""
    if request.config.getoption("--accept"):
        text = "\n".join(
            f"{call}:\n" + "".join(f"  {n}\n" for n in names if _counts(call, n))
            for call, names in loaded.items()
        )
        LISTS.write_text(text, encoding="utf-8")
    assert _listed().keys() == set(CALLS)


@pytest.mark.parametrize("call", CALLS)
def test_a_start_imports_what_is_listed(call: str, loaded: dict[str, list[str]]) -> None:
    now = {n for n in loaded[call] if _counts(call, n)}
    listed = set(_listed()[call])
    ours = {n for n in listed if n.startswith(("compose2k8s", "yaml"))}
    assert not now - listed, "imported, and not in tests/loaded.txt"
    assert not ours - now, "in tests/loaded.txt, and not imported"


def _counts(call: str, name: str) -> bool:
    """Cython's own differ by release; what click imports of Python is click's affair; the first start writes."""
    if "cython" in name or (call == "--help" and name in sys.stdlib_module_names):
        return False
    return name not in ("_colorize", "colorama", "compose2k8s.kept")
