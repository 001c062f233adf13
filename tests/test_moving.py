"""The commands that move data are good shell, and go to the claims that the manifests have."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from compose2k8s.moving import moving
from tests.generator.project import converted, objects, planned

COMPOSE = """
services:
  web:
    image: nginx
    volumes: ["files:/srv", "./uploads of mine:/var/lib/uploads", "gone:/gone"]
  db: {image: "postgres:16", volumes: ["pg:/var/lib/postgresql/data"]}
  old: {image: "mysql:8", volumes: ["my:/var/lib/mysql"]}
  doc: {image: mongo, volumes: ["documents:/data/db"]}
volumes: {files: {}, pg: {}, my: {}, documents: {}, gone: {external: true}}
"""


@pytest.mark.parametrize("namespace", [None, "shop"])
def test_shell_syntax(namespace: str | None, tmp_path: Path) -> None:
    text = moving(planned(tmp_path, COMPOSE, namespace=namespace))
    checked = subprocess.run(["sh", "-n"], input=text, text=True, capture_output=True, check=False)
    assert checked.stderr == ""
    assert str(tmp_path) not in text
    kubectl = [line for line in text.splitlines() if line.strip().startswith("kubectl")]
    assert all(("--namespace shop" in line) is (namespace is not None) for line in kubectl)


def test_every_claim_of_ours_is_filled(tmp_path: Path) -> None:
    text = moving(planned(tmp_path, COMPOSE))
    known = objects(converted(tmp_path, COMPOSE))
    claims = [name for kind, name in known if kind == "PersistentVolumeClaim"]
    assert len(claims) == 5
    for name in claims:
        assert f"-> the claim {name}" in text
    assert "gone" not in text


def test_databases_move_by_their_dumps(tmp_path: Path) -> None:
    text = moving(planned(tmp_path, COMPOSE))
    for word in ("pg_dumpall", "psql", "mysqldump", "mongodump", "mongorestore"):
        assert word in text
    assert "copy-pg" not in text


def test_files_move_by_tar(tmp_path: Path) -> None:
    text = moving(planned(tmp_path, COMPOSE))
    assert "demo_files:/from:ro" in text
    assert "tar -C 'uploads of mine' -cf - ." in text
    assert "tar -C /claim/data -xpf -" in text


def test_nothing_to_move(tmp_path: Path) -> None:
    assert "no volume" in moving(planned(tmp_path, "services: {a: {image: x}}"))
