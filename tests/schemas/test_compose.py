"""The table that the parser checks with says what the JSON schema of Docker Compose says.

Both are asked about thousands of projects, most of them wrong in one place; the engine of the
`jsonschema` package is the judge.
"""

from __future__ import annotations

import copy
import hashlib
import json
import random
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from compose2k8s.parser import schema
from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced

SCHEMAS = Path(__file__).parents[2] / "schemas"
SOURCE = SCHEMAS / "compose" / "compose-schema.json"
SHARED = Path(__file__).parents[3] / "shared" / "parser" / "compose-schema-5.6.1.json"
JUDGE = jsonschema.Draft202012Validator(json.loads(SOURCE.read_text()))
WRONG: tuple[Any, ...] = (
    None, True, False, 0, 1, -5, 101, 2000, 1.5, "", "x", "a=b", "host", "daily", "every_1d2h",
    [], ["a"], ["a", "a"], [1, 1], [None], [{}], {}, {"a": "b"}, {"a": None}, {"x-a": 1}, {"a": {}},
    {"source": "s"}, {"target": 1}, {"a b": 1}, {"": 1},
)  # fmt: skip


def node(data: Any) -> Any:
    """Plain data as the parser holds it."""
    if isinstance(data, dict):
        built = Map()
        for key, value in data.items():
            built.put(key, node(value), 0)
        return built
    if isinstance(data, list):
        return Seq([node(item) for item in data])
    return Traced(data)


def full() -> dict[str, Any]:
    """A project that says something about nearly everything."""
    container = {
        "annotations": {"a": "b", "n": 1},
        "blkio_config": {"weight": 300, "device_read_bps": [{"path": "/dev/a", "rate": "1mb"}]},
        "cap_add": ["A"],
        "cgroup": "host",
        "command": ["a", "b"],
        "configs": ["c", {"source": "c", "mode": 288, "uid": "1"}],
        "cpu_count": 2,
        "cpu_percent": 50,
        "cpus": 0.5,
        "credential_spec": {"file": "f"},
        "devices": ["/dev/a", {"source": "/dev/b", "target": "/dev/c"}],
        "dns": "1.1.1.1",
        "entrypoint": "run",
        "env_file": ["a.env", {"path": "b.env", "required": False, "format": "raw"}],
        "environment": {"A": "1", "B": None, "C": True},
        "extra_hosts": {"h": "1.1.1.1", "i": ["1.1.1.1"]},
        "gpus": [{"count": 1, "capabilities": ["gpu"], "options": {"a": "b"}}],
        "group_add": [1, "a"],
        "image": "x",
        "init": True,
        "labels": ["a=b"],
        "logging": {"driver": "d", "options": {"a": 1}},
        "mem_limit": "1g",
        "models": {"m": {"endpoint_var": "E"}},
        "networks": {"n": {"aliases": ["a"], "priority": 1, "driver_opts": {"a": 1}}},
        "oom_score_adj": 5,
        "pull_policy": "daily",
        "secrets": ["s"],
        "shm_size": 64,
        "storage_opt": {"size": "1g"},
        "sysctls": {"a": 1},
        "tmpfs": ["/run"],
        "ulimits": {"nofile": {"soft": 1, "hard": 2}, "nproc": 3},
        "use_api_socket": True,
        "volumes": [
            "v:/v",
            {
                "type": "bind",
                "source": "a",
                "target": "b",
                "bind": {"create_host_path": False, "recursive": "enabled"},
                "volume": {"nocopy": True, "labels": {"a": "b"}},
                "tmpfs": {"size": "1m", "mode": 511},
            },
        ],
        "x-own": {"a": [1]},
    }
    service = {
        **container,
        "build": {
            "context": ".",
            "args": {"A": 1},
            "ssh": ["default"],
            "additional_contexts": {"a": "b"},
            "ulimits": {"a": 1},
            "secrets": ["s"],
            "platforms": ["linux/amd64"],
        },
        "container_name": "web-1",
        "depends_on": {"b": {"condition": "service_healthy", "restart": True}},
        "deploy": {
            "mode": "replicated",
            "replicas": 2,
            "labels": {"a": "b"},
            "update_config": {"parallelism": 1, "delay": "1s", "order": "start-first"},
            "resources": {
                "limits": {"cpus": "0.5", "memory": "1g", "pids": 5},
                "reservations": {
                    "devices": [{"capabilities": ["gpu"], "count": "all"}],
                    "generic_resources": [{"discrete_resource_spec": {"kind": "a", "value": 1}}],
                },
            },
            "restart_policy": {"condition": "any", "max_attempts": 3},
            "placement": {"constraints": ["a"], "preferences": [{"spread": "a"}]},
        },
        "develop": {
            "watch": [
                {
                    "path": ".",
                    "action": "sync",
                    "target": "/a",
                    "ignore": "x",
                    "initial_sync": True,
                },
                {"path": ".", "action": "sync+exec", "target": "/", "exec": {"command": "a"}},
            ]
        },
        "expose": [80, "81"],
        "extends": {"service": "b", "file": "f"},
        "healthcheck": {"test": ["CMD", "a"], "interval": "1s", "retries": 3, "disable": False},
        "links": ["b"],
        "ports": ["80:80", 81, {"target": 80, "published": "8080", "protocol": "tcp"}],
        "post_start": [{"command": "a", "environment": ["A=1"]}],
        "pre_start": [container],
        "profiles": ["p"],
        "provider": {"type": "t", "options": {"a": [1, "b"], "c": True}},
        "restart": "always",
        "scale": 1,
        "stdin_open": True,
        "volumes_from": ["b"],
    }
    return {
        "name": "demo",
        "include": ["a.yaml", {"path": ["b.yaml"], "env_file": "e", "project_directory": "."}],
        "services": {"web": service, "b": {"image": "y"}},
        "jobs": {
            "j": {
                **container,
                "triggers": {"manual": True, "schedule": ["* * * * *", {"cron": "0 0 * * *"}]},
                "depends_on": ["b"],
            }
        },
        "networks": {
            "n": {
                "driver": "d",
                "external": {"name": "a"},
                "ipam": {"config": [{"subnet": "10.0.0.0/8", "aux_addresses": {"a": "b"}}]},
                "enable_ipv6": True,
            },
            "m": None,
        },
        "volumes": {"v": {"driver_opts": {"a": 1}, "labels": ["a"], "external": True}, "w": None},
        "configs": {"c": {"content": "a"}},
        "secrets": {"s": {"file": "a", "labels": {"a": "b"}}},
        "models": {"m": {"model": "a", "context_size": 5, "runtime_flags": ["-a"]}},
        "x-top": 1,
    }


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from places(value, (*path, index))


def mutated(chance: random.Random, project: dict[str, Any]) -> dict[str, Any]:
    """One thing in it is changed, removed or added."""
    *above, last = chance.choice([p for p in places(project) if p])
    project = copy.deepcopy(project)
    holder: Any = project
    for step in above:
        holder = holder[step]
    kind = chance.random()
    if kind < 0.2 and isinstance(holder, dict):
        holder[chance.choice(("foo", "x-foo", "a b", "", "imag", *holder))] = chance.choice(WRONG)
    elif kind < 0.35:
        del holder[last]
    else:
        holder[last] = copy.deepcopy(chance.choice(WRONG))
    return project


def accepted(project: dict[str, Any]) -> bool:
    return not schema.check(node(project))


def test_a_full_project_is_accepted() -> None:
    assert [d.message for d in schema.check(node(full()))] == []
    assert JUDGE.is_valid(full())


@pytest.mark.parametrize("seed", range(20))
def test_the_table_agrees_with_the_schema(seed: int) -> None:
    chance = random.Random(seed)
    project = full()
    for _ in range(60):
        wrong = mutated(chance, project)
        assert accepted(wrong) == JUDGE.is_valid(wrong), difference(wrong)


def difference(project: dict[str, Any]) -> str:
    ours = [d.message for d in schema.check(node(project))]
    return f"table: {ours}\nschema: {[e.message[:200] for e in JUDGE.iter_errors(project)]}"


def test_the_table_is_the_one_that_the_script_makes() -> None:
    made = runpy.run_path(str(SCHEMAS / "build_compose.py"))
    assert made["render"]() == made["TARGET"].read_text()


def test_the_schema_has_the_listed_hash() -> None:
    lines = (SCHEMAS / "compose" / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, name in (line.split() for line in lines)}
    assert hashlib.sha256(SOURCE.read_bytes()).hexdigest() == listed[SOURCE.name]


@pytest.mark.skipif(not SHARED.exists(), reason="the schema of the reference is not here")
def test_the_schema_is_the_reference_s_own() -> None:
    assert json.loads(SOURCE.read_text()) == json.loads(SHARED.read_text())


@pytest.mark.parametrize("pattern", sorted(schema._PATTERNS))
def test_patterns_without_regular_expressions(pattern: str) -> None:
    import re

    chance = random.Random(pattern)
    matches = schema._PATTERNS[pattern][0]
    letters = "abzAZ09._-x every_daily12wdhms:é"
    for _ in range(2000):
        text = "".join(chance.choice(letters) for _ in range(chance.randrange(6)))
        text = chance.choice(("", "", "every_", "x-", "daily")) + text
        assert matches(text) == bool(re.search(pattern, text)), text
