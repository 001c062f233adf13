"""What other people's CI uses of us, as far as it runs offline."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
HOOKS: list[dict[str, Any]] = yaml.safe_load((HERE / ".pre-commit-hooks.yaml").read_text())
ACTION: dict[str, Any] = yaml.safe_load((HERE / "action.yml").read_text())
BAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: Not_Fine}\n"
ENVIRONMENT = {"PATH": f"{BIN}:{os.environ['PATH']}"}

pytestmark = pytest.mark.skipif(not (BIN / "compose2k8s").exists(), reason="it is not installed")


def hook(name: str) -> dict[str, Any]:
    return next(h for h in HOOKS if h["id"] == name)


def called(entry: str, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*shlex.split(entry), *words],
        cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(HERE / "samples/wordpress/docker-compose.yml", tmp_path / "compose.yaml")
    return tmp_path


def test_the_hook_that_converts_keeps_nothing_and_fails_where_convert_does(project: Path) -> None:
    entry = hook("compose2k8s-convert")["entry"]
    assert called(entry, cwd=project).returncode == 0
    assert [p.name for p in project.iterdir()] == ["compose.yaml"]
    (project / "compose.yaml").write_text("services: {web: {imag: nginx}}\n")
    refused = called(entry, cwd=project)
    assert refused.returncode == 1
    assert "did you mean `image`?" in refused.stderr


@pytest.mark.parametrize(
    ("name", "concerned"),
    [
        ("compose.yaml", True),
        ("docker-compose.yml", True),
        ("deploy/compose.override.yaml", True),
        ("docker-compose.prod.yml", True),
        ("composer.yaml", False),
        ("values.yaml", False),
    ],
)
def test_files_that_concern_the_hook(name: str, concerned: bool) -> None:
    assert bool(re.search(hook("compose2k8s-convert")["files"], name)) is concerned


def test_the_hook_that_validates_is_given_files(project: Path) -> None:
    (project / "bad.yaml").write_text(BAD)
    (project / "good.yaml").write_text(BAD.replace("Not_Fine", "fine"))
    entry = hook("compose2k8s-validate")["entry"]
    assert called(entry, "good.yaml", cwd=project).returncode == 0
    assert called(entry, "good.yaml", "bad.yaml", cwd=project).returncode == 1


@pytest.mark.parametrize(
    ("command", "arguments", "status"),
    [("validate", ". --closed", 1), ("validate", "good.yaml", 0), ("convert", "", 0)],
)
def test_the_last_step_of_the_action(
    command: str, arguments: str, status: int, project: Path
) -> None:
    (project / "bad.yml").write_text(BAD)
    (project / "good.yaml").write_text(BAD.replace("Not_Fine", "fine"))
    step = ACTION["runs"]["steps"][-1]
    given = {"COMMAND": command, "ARGUMENTS": arguments}
    assert set(step["env"]) == set(given)
    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=project, env={**ENVIRONMENT, **given}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == status, ran.stderr
    assert ("::error file=bad.yml" in ran.stdout) is (status == 1)


def test_the_image_is_made_of_files_that_there_are() -> None:
    copied = re.findall(r"^COPY (?!--)(.+) \S+$", (HERE / "Dockerfile").read_text(), re.MULTILINE)
    ignored = (HERE / ".dockerignore").read_text().split()
    for path in " ".join(copied).split():
        assert (HERE / path).exists(), path
        assert path not in ignored


def test_snippets_are_yaml_and_name_hooks_that_there_are() -> None:
    page = (HERE / "docs/ci.md").read_text()
    snippets = [yaml.safe_load(s) for s in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]
    assert len(snippets) >= 4
    used = [h["id"] for h in snippets[0]["repos"][0]["hooks"]]
    assert used == [h["id"] for h in HOOKS]
