"""Hints are commands and changes that can be done as they stand."""

from __future__ import annotations

from pathlib import Path

from compose2k8s.conversion import Conversion
from tests.generator.project import converted


def _hints(result: Conversion, code: str) -> list[str]:
    return [d.hint for d in result.diagnostics if d.code.id == code]


def test_a_port_is_forwarded_from_one_number(tmp_path: Path) -> None:
    compose = 'services: {a: {image: x, ports: ["8080-8081:80", "127.0.0.1:9090:90"]}}'
    result = converted(tmp_path, compose)
    [out] = _hints(result, "C2K271")
    assert "`kubectl port-forward service/a 8080:80`" in out
    assert _hints(result, "C2K270") == ["reach it with `kubectl port-forward service/a 9090:90`"]


def test_redis_makes_a_cluster_of_addresses(tmp_path: Path) -> None:
    result = converted(
        tmp_path,
        """
services:
  node: {image: "redis:8", networks: {n: {ipv4_address: 10.5.0.2}}}
  meet: {image: "redis:8", networks: [n], command: redis-cli --cluster create 10.5.0.2:6379}
  app: {image: x, networks: [n], environment: {REDIS: "10.5.0.2:6379"}}
networks: {n: {ipam: {config: [{subnet: 10.5.0.0/24}]}}}
""",
    )
    by_shell, by_name = sorted(_hints(result, "C2K289"))
    assert "$(getent hosts node | cut" in by_shell
    assert by_name == "write node, which leads to it"


def test_a_shell_steps_down_from_nobody(tmp_path: Path) -> None:
    result = converted(
        tmp_path,
        """
services:
  plain: {image: "postgres:17", user: postgres, volumes: ["one:/var/lib/postgresql/data"]}
  shell:
    image: postgres:17
    user: postgres
    command: sh -c "pg_basebackup -h plain && postgres"
    volumes: ["two:/var/lib/postgresql/data"]
volumes: {one: {}, two: {}}
""",
    )
    plain, shell = _hints(result, "C2K330")
    assert plain.startswith("leave out `user`")
    assert shell == "--seed-volumes"
