"""The commands that move data are good shell, and go to the claims that the manifests have."""

from __future__ import annotations

import shlex
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
    assert "tar --numeric-owner -C 'uploads of mine' -cf - ." in text
    assert "tar -C /claim/data -xpf -" in text


def test_databases_move_while_they_run(tmp_path: Path) -> None:
    """A claim that is copied as files stops its services, so it comes after all dumps."""
    compose = """
    services:
      db: {image: "postgres:16", volumes: ["pg:/var/lib/postgresql/data", "aa:/backups"]}
    volumes: {pg: {}, aa: {}}
    """
    lines = moving(planned(tmp_path, compose)).splitlines()
    at = [i for i, line in enumerate(lines) if "pg_dumpall" in line or "compose stop db" in line]
    assert "pg_dumpall" in lines[at[0]]
    assert len(at) == 2


def test_what_is_there_is_not_mixed_with_the_data(tmp_path: Path) -> None:
    text = moving(planned(tmp_path, COMPOSE))
    line = next(line for line in text.splitlines() if "mkdir data" in line)
    script = shlex.split(line)[-1].replace("/claim", str(tmp_path))
    (tmp_path / "data").mkdir()
    (tmp_path / "data/old").write_text("")
    subprocess.run(["sh", "-c", script], check=True)
    assert not [*(tmp_path / "data").iterdir()]
    assert [p.name for p in tmp_path.glob("data.*/*")] == ["old"]


def test_a_volume_without_a_name_is_found_by_its_container(tmp_path: Path) -> None:
    compose = """
    services:
      keeper: {image: busybox, volumes: [/srv/files]}
      web: {image: nginx, volumes_from: [keeper]}
    """
    text = moving(planned(tmp_path, compose))
    assert '--volumes-from "$(docker compose ps -aq keeper | head -n 1)"' in text
    assert "tar -C /srv/files -cf - ." in text
    assert "of keeper, web" in text


def test_nothing_to_move(tmp_path: Path) -> None:
    assert "no volume" in moving(planned(tmp_path, "services: {a: {image: x}}"))
