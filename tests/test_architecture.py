"""The walls of the house: who imports whom, what a start loads, where the world is touched."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "compose2k8s"
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if "tables" not in p.parts)
DATA = ("validator/tables/", "parser/compose_schema.py", "codes.py", "flags.py")


def _name(path: Path) -> str:
    return str(path.relative_to(PACKAGE)).replace("\\", "/")


def _imports(path: Path, *, late: bool = True) -> set[str]:
    """The modules of this package that a module imports at run time."""
    found: set[str] = set()

    def walk(node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and getattr(child.test, "id", "") == "TYPE_CHECKING":
                for other in child.orelse:
                    walk(other)
                continue
            if isinstance(child, ast.FunctionDef) and not late:
                continue
            if isinstance(child, ast.ImportFrom) and child.module:
                found.add(child.module)
                found.update(f"{child.module}.{alias.name}" for alias in child.names)
            elif isinstance(child, ast.Import):
                found.update(alias.name for alias in child.names)
            walk(child)

    walk(ast.parse(path.read_text(encoding="utf-8")))
    return {name for name in found if name.startswith("compose2k8s")}


# What a part may not know of: the pipeline runs one way.
BELOW = {
    "parser": ("attributes", "generator", "validator", "writers", "reporters", "commands", "cli"),
    "attributes": ("validator", "writers", "reporters", "commands", "cli"),
    "generator": ("validator", "writers", "reporters", "commands", "cli"),
    "references": ("attributes", "generator", "validator", "writers", "commands", "cli"),
    "images": ("parser", "attributes", "generator", "validator", "writers", "commands", "cli"),
    "validator": ("attributes", "generator", "writers", "commands", "cli"),
    "writers": ("attributes", "generator", "validator", "commands", "cli"),
}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_go_one_way(path: Path) -> None:
    part = _name(path).split("/")[0]
    for above in BELOW.get(part, ()):
        wrong = [n for n in _imports(path) if n.startswith(f"compose2k8s.{above}")]
        assert not wrong, f"{part} knows {wrong}"


# Rooms that two attributes share: it stands in the docstring of the one why it knows the other.
SHARED = {"attributes/pre_start.py", "attributes/image.py"}


@pytest.mark.parametrize("path", sorted((PACKAGE / "attributes").glob("*.py")), ids=_name)
def test_no_room_imports_a_room(path: Path) -> None:
    rooms = {n for n in _imports(path) if n.startswith("compose2k8s.attributes.")}
    assert not rooms or _name(path) in SHARED, rooms


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_room_is_not_a_hall(path: Path) -> None:
    if not _name(path).startswith(DATA):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 380


def _calls(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            found.add(ast.unparse(node.func))
    return found


# Who touches the world, beside parser/source.py, which reads, and writers/, which write.
OPENS = {
    "parser/source.py": "reads the project",
    "images/__init__.py": "reads our own catalogue",
    "hot.py": "reads what Python caches of us",
    "kept.py": "writes what Python caches of us",
    "docs.py": "writes our own pages",
    "commands/schemas.py": "reads our own schemas",
    "validator/store.py": "reads our own schemas, and those of --schema-location",
    "reporters/__init__.py": "writes --report-file",
    "validator/run.py": "reads the manifests to be validated",
    "commands/validate.py": "reads the manifests to be validated",
}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_few_touch_the_world(path: Path) -> None:
    calls = _calls(path)
    name = _name(path)
    assert "print" not in calls
    if not name.startswith(("writers/", "__main__", "commands/", "cli")):
        assert not calls & {"sys.exit", "os._exit", "exit", "quit"}
    for forbidden in ("eval", "os.system", "subprocess.run", "subprocess.Popen", "socket.socket"):
        assert forbidden not in calls
    if name not in OPENS and not name.startswith("writers/"):
        assert not calls & {"open", "os.open", "io.open"}


BANNED = [
    "re",
    "json",
    "typing",
    "dataclasses",
    "enum",
    "pathlib",
    "logging",
    "functools",
    "itertools",
    "importlib.metadata",
    "importlib.resources",
    "click",
    "yaml.loader",
    "jsonschema",
    "ruamel",
    "datetime",
    "decimal",
    "hashlib",
    "base64",
    "subprocess",
    "socket",
    "tempfile",
    "shutil",
]


@pytest.mark.parametrize(
    "call",
    [
        ["convert", "-q"],
        ["convert"],
        ["convert", "-v", "--annotate"],
        ["config"],
        ["config", "--format", "yaml", "-q"],
        ["validate", "out.yaml"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_a_plain_call_imports_little(call: list[str], tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text(
        "services:\n  web: {image: nginx, ports: ['80:80'], environment: {DB: db}}\n  db: {image: postgres}\n"
    )
    (tmp_path / "out.yaml").write_text("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n")
    code = (
        "import os, sys; before = set(sys.modules)\n"
        f"sys.argv = ['compose2k8s', *{call!r}]\n"
        "from compose2k8s import __main__ as main\n"
        "def end(status, leave=os._exit):\n"
        f"    print(*sorted(set(sys.modules) & set({BANNED!r}) - before), file=sys.stderr)\n"
        "    sys.stderr.flush(); leave(status)\n"
        "os._exit = end\n"
        "main.main()\n"
    )
    # With a cache of its own: what the file of modules holds depends on the calls that came before.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "cache")}
    for _ in range(3):  # the file is made, ordered, and served
        ran = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        assert ran.stderr.splitlines()[-1] == ""


def test_help_is_clicks(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "compose2k8s", "convert", "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "click" in ran.stderr
    assert "compose2k8s.generator" not in ran.stderr
