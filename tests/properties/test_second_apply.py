"""A conversion of a changed project applies over the first: no field that an object keeps for its life moves.

house rule 12. What cannot be helped is said by the writer, with the words that make room (writers/moved.py).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.writers.moved import FIXED, moved
from tests.case import Case

PROJECT = """
services:
  web:
    image: example/web:1
    ports: ["8080:80"]
    environment: {MODE: a}
    depends_on: {migrate: {condition: service_completed_successfully}, db: {condition: service_healthy}}
    configs: [settings]
    secrets: [token]
    networks: [front, back]
    deploy: {replicas: 2}
  db:
    image: postgres:16
    healthcheck: {test: [CMD, pg_isready]}
    volumes: [data:/var/lib/postgresql/data]
    networks: [back]
  migrate:
    image: example/migrate:1
    command: up
    networks: [back]
    deploy: {mode: replicated-job, replicas: 2}
  agent: {image: example/agent:1, deploy: {mode: global}, networks: [back]}
  worker: {image: example/worker:1, networks: [back]}
  queue:
    image: example/queue:1
    networks: [back]
    volumes: [queue:/q]
    x-kubernetes: {workload: statefulset}
jobs:
  report: {image: example/report:1, triggers: {schedule: [{cron: "0 1 * * *", timezone: UTC}]}}
volumes: {data: {}, queue: {}}
networks: {front: {}, back: {}}
configs: {settings: {content: one}}
secrets: {token: {environment: TOKEN}}
"""
Edit = tuple[tuple[str, ...], Any]
WEB, DB, JOB = ("services", "web"), ("services", "db"), ("services", "migrate")
EDITS: dict[str, Edit] = {
    "image": ((*WEB, "image"), "example/web:2"),
    "environment": ((*WEB, "environment"), {"MODE": "b", "NEW": "1"}),
    "more replicas": ((*WEB, "deploy", "replicas"), 5),
    "no replicas": ((*WEB, "deploy", "replicas"), 0),
    "another port": ((*WEB, "ports"), ["8080:80", "9090:90"]),
    "a port inside": ((*WEB, "expose"), ["7000"]),
    "another published number": ((*WEB, "ports"), ["30080:80"]),
    "loopback": ((*WEB, "ports"), ["127.0.0.1:8080:80"]),
    "a port of a database": ((*DB, "ports"), ["5432:5432"]),
    "expose where nothing was": (("services", "worker", "expose"), ["9000"]),
    "a volume": ((*WEB, "volumes"), ["data:/shared:ro"]),
    "a volume of its own": (("services", "worker", "volumes"), ["data:/data"]),
    "a healthcheck": ((*WEB, "healthcheck"), {"test": ["CMD", "ok"]}),
    "a user": ((*WEB, "user"), "1000:1000"),
    "labels": ((*WEB, "labels"), {"team": "shop"}),
    "a job's command": ((*JOB, "command"), "down"),
    "a job's image": ((*JOB, "image"), "example/migrate:2"),
    "a job's replicas": ((*JOB, "deploy", "replicas"), 4),
    "a job that restarts": ((*JOB, "restart"), "on-failure:3"),
    "a config": (("configs", "settings", "content"), "two"),
    "a config's labels": (("configs", "settings", "labels"), {"a": "b"}),
    "a secret": (("secrets", "token", "environment"), "OTHER"),
    "a network": ((*WEB, "networks"), ["front"]),
    "placement": (("services", "agent", "deploy", "placement"), {"constraints": ["node.role==manager"]}),
    "an update": (("services", "worker", "deploy"), {"update_config": {"order": "start-first"}}),
    "a hostname": (("services", "queue", "hostname"), "q"),
    "a schedule": (("jobs", "report", "triggers"), {"manual": True}),
    "no gate": ((*WEB, "depends_on"), {"db": {"condition": "service_started"}}),
    "a service": (("services", "new"), {"image": "example/new:1"}),
    "a larger claim": (("volumes", "data"), {"x-kubernetes": {"size": "5Gi"}}),
}  # fmt: skip


def convert(edit: Edit | None, folder: Path) -> dict[tuple[str, str], dict[str, Any]]:
    project = yaml.safe_load(PROJECT)
    if edit is not None:
        (*path, last), value = edit
        node = project
        for step in path:
            node = node.setdefault(step, {})
        node[last] = value
    result = Case(compose=yaml.safe_dump(project)).convert(folder)
    assert not result.failed, [d.message for d in result.diagnostics if d.severity == "error"]
    return {(m.body["kind"], m.body["metadata"]["name"]): m.body for m in result.manifests}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_nothing_moves(edit: Edit, tmp_path: Path) -> None:
    before, after = convert(None, tmp_path), convert(edit, tmp_path)
    assert after != before
    kept = before.keys() & after.keys()
    assert {kind for kind, _ in kept} >= {"Deployment", "DaemonSet", "StatefulSet", "CronJob"}
    assert {who: fields for who in kept if (fields := moved(before[who], after[who]))} == {}


def test_every_kind_is_in_the_project(tmp_path: Path) -> None:
    made = {kind for kind, _ in convert(None, tmp_path)}
    assert made >= FIXED.keys() - {"PersistentVolume"}


def test_what_cannot_be_helped_is_noticed(tmp_path: Path) -> None:
    """A service without ports is headless, one that is let out is not, and `apply` cannot change it."""
    before = convert(None, tmp_path)
    after = convert((("services", "worker", "ports"), ["9000:9000"]), tmp_path)
    assert moved(before["Service", "worker"], after["Service", "worker"]) == ["spec.clusterIP"]
    assert moved(after["Service", "worker"], before["Service", "worker"]) == ["spec.clusterIP"]
    after = convert((("volumes", "data"), {"x-kubernetes": {"storage_class": "fast"}}), tmp_path)
    claim = ("PersistentVolumeClaim", "data")
    assert moved(before[claim], after[claim]) == ["spec.storageClassName"]
