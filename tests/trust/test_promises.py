"""What SECURITY.md promises, watched on every sample and every case."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.case import CASES, Case
from tests.trust.watched import lay_out

HERE = Path(__file__).parents[2]
SAMPLES = sorted(p.parent for p in (HERE / "samples").glob("*/expected.yaml"))


def test_no_network_no_program_and_only_files_that_are_named(tmp_path: Path) -> None:
    folders = list(SAMPLES)
    for number, path in enumerate(CASES):
        case = Case.read(path)
        folder = tmp_path / str(number) / f"{path.parent.name}-{path.stem}"
        lay_out(case, folder)
        manifests = case.expected.partition("# diagnostics\n")[0]
        (folder / "expected.yaml").write_text(manifests or "# none\n")
        folders.append(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.trust.watched", *map(str, folders)],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    assert answer["calls"] == 3 * len(folders)
    assert answer["wrong"] == {}


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('secret').read()",
        "open('new', 'w')",
    ],
)
def test_the_watch_sees(deed: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("")
    code = (
        "from tests.trust.watched import Watch, undone\n"
        "from pathlib import Path\n"
        f"def call():\n    exec({deed!r})\n    return 0\n"
        f"print(len(undone(Watch(), Path({str(tmp_path)!r}), call)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) >= 1


def _imported(folder: str) -> set[str]:
    """The packages of other people that a folder of sources imports."""
    found: set[str] = set()
    for path in (HERE / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
    return {n for n in found if n not in sys.stdlib_module_names and not n.startswith("_")}


def _declared() -> dict[str, str]:
    project = tomllib.loads((HERE / "pyproject.toml").read_text())["project"]
    return {
        line.partition(">")[0]: line
        for line in (*project["dependencies"], *project["optional-dependencies"]["test"])
    }


CALLED = {"PyYAML": "yaml", "ruamel.yaml": "ruamel"}  # what a package is imported as, if otherwise


def test_only_what_is_declared_is_imported() -> None:
    project = tomllib.loads((HERE / "pyproject.toml").read_text())["project"]
    names = {d.partition(">")[0] for d in project["dependencies"]}
    allowed = {CALLED.get(n, n) for n in names}
    assert _imported("compose2k8s") - {"compose2k8s"} <= allowed


@pytest.mark.parametrize("line", _declared().values())
def test_every_dependency_has_both_bounds(line: str) -> None:
    assert ">=" in line
    assert ",<" in line


def test_nothing_runs_code_of_the_input() -> None:
    """No eval, exec, pickle or loader of objects, but for the caches of our own bytecode."""
    for path in (HERE / "compose2k8s").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        called = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Call)
        }
        wrong = called & {"eval", "exec", "compile", "pickle.loads", "yaml.load", "yaml.unsafe_load", "yaml.full_load", "marshal.loads", "marshal.load"}  # fmt: skip
        assert not wrong or path.name in ("hot.py", "kept.py"), (path, wrong)
