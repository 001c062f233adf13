"""Every attribute does its work, or is spoken of, wherever it may stand.

A service of each kind, a container in the pod of another one, a `pre_start` step, a top-level job: what comes
out is admitted, and no value is lost, which the ledger would tell.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.codes import UNEMITTED, UNKNOWN_ATTRIBUTE, UNREAD
from tests.case import Case

SCHEMA = Path(__file__).parents[2] / "schemas/compose/compose-schema.json"
BASE = """
services:
  dep: {image: dep, healthcheck: {test: [CMD, ok]}, volumes: [kept:/kept]}
volumes: {data: {}, kept: {}}
networks: {n: {}, other: {}}
configs: {c: {content: x}}
secrets: {s: {environment: TOKEN}}
models: {m: {model: ai/x}}
"""
ATTRIBUTES: dict[str, Any] = yaml.safe_load("""
annotations: {a: b}
attach: false
blkio_config: {weight: 300, weight_device: [{path: /dev/sda, weight: 400}], device_read_bps: [{path: /dev/sda, rate: 12mb}]}
cap_add: [NET_ADMIN]
cap_drop: [ALL]
cgroup: private
cgroup_parent: x
command: [a, "$$b"]
configs: [c]
container_name: other-name
cpu_count: 2
cpu_percent: 50
cpu_period: 50000
cpu_quota: 25000
cpu_rt_period: 100
cpu_rt_runtime: 100
cpu_shares: 512
cpus: 0.5
cpuset: "0,1"
credential_spec: {registry: x}
depends_on: {dep: {condition: service_healthy}}
deploy: {replicas: 2, labels: {a: b}, endpoint_mode: dnsrr, update_config: {parallelism: 2, order: start-first, delay: 5s}, rollback_config: {parallelism: 1}, placement: {constraints: [node.role==worker], preferences: [{spread: node.labels.x}], max_replicas_per_node: 1}, resources: {limits: {pids: 5}, reservations: {devices: [{capabilities: [gpu], count: 1}]}}, restart_policy: {condition: on-failure, max_attempts: 3, delay: 1s}}
develop: {watch: [{path: ., action: sync, target: /x}]}
device_cgroup_rules: [c 1:3 mr]
devices: [/dev/fuse]
dns: [8.8.8.8]
dns_opt: [ndots:2]
dns_search: [example.com]
domainname: example.com
entrypoint: [e]
environment: {A: "1"}
expose: ["90"]
external_links: [old]
extra_hosts: {h: 10.0.0.1}
gpus: all
group_add: [44]
healthcheck: {test: [CMD, ok], start_period: 5s}
hostname: hh
init: true
ipc: host
isolation: default
labels: {x: y}
links: [dep:alias]
logging: {driver: syslog, options: {a: b}}
mac_address: 02:42:ac:11:65:43
mem_limit: 64m
mem_reservation: 32m
mem_swappiness: 10
memswap_limit: 128m
models: {m: {endpoint_var: URL, model_var: NAME}}
network_mode: host
networks: {n: {aliases: [zz], priority: 1}}
oom_kill_disable: true
oom_score_adj: 100
pid: host
pids_limit: 10
platform: linux/arm64
ports: ["8080:80"]
post_start: [{command: a, user: root, environment: {A: b}}]
pre_start: [{command: a, networks: {n: {}}, hostname: q}]
pre_stop: [{command: a}]
privileged: true
pull_policy: daily
read_only: true
restart: on-failure:2
runtime: kata
scale: 2
secrets: [s]
security_opt: [no-new-privileges, "apparmor:x", "seccomp:y.json"]
shm_size: 64m
stdin_open: true
stop_grace_period: 5s
stop_signal: SIGINT
storage_opt: {size: 1G}
sysctls: {net.core.somaxconn: 1}
tmpfs: [/run:size=64m]
tty: true
ulimits: {nofile: 10}
use_api_socket: true
user: "1000"
userns_mode: private
uts: host
volumes: ["data:/d", "/anon", "./f.txt:/f.txt"]
volumes_from: [dep]
working_dir: /w
x-other: 1
""")
Put = Callable[[dict[str, Any], dict[str, Any]], None]


def _service(project: dict[str, Any], given: dict[str, Any]) -> None:
    project["services"]["web"] = {"image": "web", **given}


def _member(project: dict[str, Any], given: dict[str, Any]) -> None:
    sysctls = {"net.core.somaxconn": "5"}
    main = {"image": "main", "ports": ["8080:8080"], "hostname": "m", "sysctls": sysctls}
    project["services"] |= {"main": main, "web": {"image": "web", "ipc": "service:main", **given}}


def _step(project: dict[str, Any], given: dict[str, Any]) -> None:
    project["services"]["web"] = {"image": "web", "pre_start": [{"command": ["x"], **given}]}


def _job(project: dict[str, Any], given: dict[str, Any]) -> None:
    project["jobs"] = {"web": {"image": "web", "triggers": {"manual": True}, **given}}


def _as(kind: str) -> Put:
    return lambda project, given: _service(project, {"x-kubernetes": {"workload": kind}, **given})


CONTEXTS: dict[str, Put] = {
    **{kind: _as(kind) for kind in ("deployment", "statefulset", "daemonset", "job", "cronjob")},
    "windows": lambda project, given: _service(project, {"platform": "windows/amd64", **given}),
    "member": _member,
    "step": _step,
    "top-level job": _job,
}


@pytest.mark.parametrize("put", CONTEXTS.values(), ids=CONTEXTS)
@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_nothing_is_lost_anywhere(attribute: str, put: Put, tmp_path: Path) -> None:
    project = yaml.safe_load(BASE)
    put(project, {attribute: ATTRIBUTES[attribute]})
    files = {"f.txt": "hello", "y.json": "{}"}
    result = Case(compose=yaml.safe_dump(project, sort_keys=False), files=files).convert(tmp_path)
    if any(d.code is UNKNOWN_ATTRIBUTE for d in result.diagnostics):
        pytest.skip("Compose has no such attribute there")
    wrong = [d for d in result.diagnostics if d.severity == "error"]
    lost = [d for d in result.diagnostics if d.code in (UNREAD, UNEMITTED)]
    assert [d.text(result.places) for d in (*wrong, *lost)] == []


# What has no place in ATTRIBUTES, because it stands for the image, or is gone when parsing is done; and
# values that are not the default, which changes nothing.
TELLING: dict[str, Any] = yaml.safe_load("""
build: .
cgroup: host
env_file: f.env
extends: dep
image: other
isolation: hyperv
label_file: f.env
profiles: [dev]
provider: {type: model, options: {a: b}}
pull_refresh_after: 1h
""")


def _schema_attributes() -> list[str]:
    """Every attribute of a service in the schema of Docker Compose."""
    definitions = json.loads(SCHEMA.read_text())["$defs"]
    names: set[str] = set()

    def walk(part: dict[str, Any]) -> None:
        names.update(part.get("properties", ()))
        for inner in part.get("allOf", ()):
            walk(definitions[inner["$ref"].rpartition("/")[2]] if "$ref" in inner else inner)

    walk(definitions["service"])
    return sorted(names)


@pytest.mark.parametrize("attribute", _schema_attributes())
def test_taking_an_attribute_out_changes_something(attribute: str, tmp_path: Path) -> None:
    """The manifests, or what is said of them with -v."""
    value = {**ATTRIBUTES, **TELLING}[attribute]
    files = {"f.txt": "hello", "y.json": "{}", "f.env": "A=1\n"}
    project = yaml.safe_load(BASE)
    project["services"]["dep"]["image"] = "dep:1"
    outcomes = []
    for body in ({}, {attribute: value}):
        project["services"]["a"] = {"image": "a", **body}
        # Below one another, so that what is said of other lines has the same places.
        project["services"] = {n: project["services"][n] for n in ("dep", "a")}
        text = yaml.safe_dump(project, sort_keys=False)
        result = Case(compose=text, files=files).convert(tmp_path)
        said = sorted((d.code.id, d.message) for d in result.diagnostics)
        outcomes.append(([m.body for m in result.manifests], said))
    assert outcomes[0] != outcomes[1]
