"""Short syntax to long syntax, attribute by attribute, as `config` prints it."""

from __future__ import annotations

from typing import Any

import pytest

from compose2k8s.parser.canonical.mounts import clean
from compose2k8s.parser.canonical.ports import check_address
from tests.parser.project import Projects, at, service

TCP = {"mode": "ingress", "protocol": "tcp"}
SUPPORT = """
networks: {back: {}}
volumes: {data: {}}
secrets: {token: {file: ./token}}
configs: {conf: {file: ./conf}}
models: {llm: {model: ai/llm}}
"""


def one(projects: Projects, body: str) -> dict[str, Any]:
    found = projects.config(service(f"image: app\n{body}") + SUPPORT)["services"]["web"]
    return {k: v for k, v in found.items() if k not in ("image", "networks")}


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("80", [{"target": 80, **TCP}]),
        ('"8080:80"', [{"target": 80, "published": "8080", **TCP}]),
        ('"53:53/UDP"', [{"target": 53, "published": "53", "mode": "ingress", "protocol": "udp"}]),
        ('"127.0.0.1:81:80"', [{"host_ip": "127.0.0.1", "target": 80, "published": "81", **TCP}]),
        ('"127.0.0.1::80"', [{"host_ip": "127.0.0.1", "target": 80, **TCP}]),
        ('"[::1]:81:80"', [{"host_ip": "::1", "target": 80, "published": "81", **TCP}]),
        ('"8000-8010:80"', [{"target": 80, "published": "8000-8010", **TCP}]),
        (
            '"70-71:80-81"',
            [{"target": 80, "published": "70", **TCP}, {"target": 81, "published": "71", **TCP}],
        ),
        ('"9-10"', [{"target": 10, **TCP}, {"target": 9, **TCP}]),  # sorted as texts
        ("{target: 80, published: 81}", [{"target": 80, "published": "81", **TCP}]),
    ],
)
def test_ports(projects: Projects, short: str, long: list[dict[str, Any]]) -> None:
    assert one(projects, f"ports: [{short}]") == {"ports": long}


@pytest.mark.parametrize(
    ("port", "message"),
    [
        ("80/icmp", "'icmp' is not a protocol: use tcp, udp or sctp"),
        ("http", "'http' is not a container port"),
        ("a:80", "'a' is not a host port"),
        ("80:", "no container port in '80:'"),
        ("localhost:80:80", "'localhost' is not an IP address"),
        ("70000", "the container port 70000 is above 65535"),
        ("90-80", "the range 90-80 runs backwards"),
        ("1-3:1-2", "the ranges 1-3 and 1-2 have different lengths"),
    ],
)
def test_ports_that_are_none(projects: Projects, port: str, message: str) -> None:
    said = projects.said(service(f'image: app\nports: ["{port}"]'))
    assert said == [f"compose.yaml:4:13: services.web.ports[0]: {message}"]


@pytest.mark.parametrize("address", ["1.2.3.4", "0.0.0.0", "::", "::1", "fe80::1%eth0"])
def test_addresses(address: str) -> None:
    check_address(address)


@pytest.mark.parametrize(
    "address", ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.1.1.1", ":::", "host"]
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(ValueError, match="is not an IP address"):
        check_address(address)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("/data", {"type": "volume", "target": "/data", "volume": {}}),
        ("/d", {"type": "volume", "target": "/d"}),
        (
            "data:/var//lib/",
            {"type": "volume", "source": "data", "target": "/var/lib", "volume": {}},
        ),
        ("./src:/src", {"type": "bind", "source": "./src", "target": "/src", "bind": {}}),
        (".:/src", {"type": "bind", "source": ".", "target": "/src", "bind": {}}),
        ("~/x:/x", {"type": "bind", "source": "/home/ada/x", "target": "/x", "bind": {}}),
        ("/etc/x/:/x", {"type": "bind", "source": "/etc/x/", "target": "/x", "bind": {}}),
        ("data:/x:ro", {"source": "data", "read_only": True}),
        ("data:/x:nocopy", {"source": "data", "volume": {"nocopy": True}}),
        ("./x:/x:z,rshared", {"bind": {"selinux": "z", "propagation": "rshared"}}),
        ("./x:/x:cached", {"bind": {}}),
        ("C:\\\\data:/x", {"type": "bind", "source": "C:\\data", "target": "/x"}),
    ],
)
def test_volumes(projects: Projects, short: str, long: dict[str, Any]) -> None:
    (found,) = one(projects, f'volumes: ["{short}"]')["volumes"]
    if "target" in long and "bind" not in long and "type" in long:
        found.pop("bind", None)
        assert found == long
    else:
        assert {k: found.get(k) for k in long} == long


@pytest.mark.parametrize(
    ("volume", "message"),
    [
        ("", "an empty volume"),
        ("aa::b", "an empty section between colons in 'aa::b'"),
        (":/abc", "an empty section between colons in ':/abc'"),
        ("aa:bb:cc:dd", "too many colons in 'aa:bb:cc:dd'"),
    ],
)
def test_volumes_that_are_none(projects: Projects, volume: str, message: str) -> None:
    said = projects.said(service(f'image: app\nvolumes: ["{volume}"]'))
    assert said == [f"compose.yaml:4:15: services.web.volumes[0]: {message}"]


@pytest.mark.parametrize(
    ("path", "cleaned"),
    [("/a//b/../c/", "/a/c"), ("", "."), ("/", "/"), ("/..", "/"), ("../a", "../a"), ("a/..", ".")],
)
def test_cleaned_paths(path: str, cleaned: str) -> None:
    assert clean(path) == cleaned


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("command: run --all 'a b'", {"command": ["run", "--all", "a b"]}),
        ('command: ""', {"command": []}),
        ("command: []", {"command": []}),
        ("command:", {}),
        ("entrypoint: /run.sh -v", {"entrypoint": ["/run.sh", "-v"]}),
        ("healthcheck: {test: curl x}", {"healthcheck": {"test": ["CMD-SHELL", "curl x"]}}),
        ("healthcheck: {test: [NONE]}", {"healthcheck": {"test": ["NONE"]}}),
        ("healthcheck: {test: []}", {"healthcheck": {}}),
        ("healthcheck: {interval: 90s}", {"healthcheck": {"interval": "1m30s"}}),
        ("stop_grace_period: 1d", {"stop_grace_period": "24h0m0s"}),
        ("mem_limit: 1.5gb", {"mem_limit": "1610612736"}),
        ("shm_size: 64", {"shm_size": "64"}),
        ("environment: [A=1, B, C=]", {"environment": {"A": "1", "B": None, "C": ""}}),
        ("environment: {A: 1.50, B: true}", {"environment": {"A": "1.5", "B": "true"}}),
        ("labels: [a=b=c, d]", {"labels": {"a": "b=c", "d": ""}}),
        ("labels: {a: }", {"labels": {"a": ""}}),
        ("annotations: {a: 1}", {"annotations": {"a": "1"}}),
        ("sysctls: [net.core.somaxconn=1]", {"sysctls": {"net.core.somaxconn": "1"}}),
        ("logging: {options: {max-file: 3, a: }}", {"logging": {"options": {"max-file": "3", "a": ""}}}),
        ("extra_hosts: [b=1.1.1.1, 'a:[::1]']", {"extra_hosts": ["a=::1", "b=1.1.1.1"]}),
        ("extra_hosts: {a: [1.1.1.1, 2.2.2.2]}", {"extra_hosts": ["a=1.1.1.1", "a=2.2.2.2"]}),
        ("dns: 1.1.1.1", {"dns": ["1.1.1.1"]}),
        ("dns: [1.1.1.1, '']", {"dns": ["1.1.1.1"]}),
        ("tmpfs: /run", {"tmpfs": ["/run"]}),
        ("devices: [/dev/a]", {"devices": [{"source": "/dev/a", "target": "/dev/a", "permissions": "rwm"}]}),
        ("devices: ['a:b:r']", {"devices": [{"source": "a", "target": "b", "permissions": "r"}]}),
        ("gpus: all", {"gpus": [{"count": -1}]}),
        ("gpus: [{driver: nvidia}]", {"gpus": [{"driver": "nvidia", "count": -1}]}),
        ("gpus: [{device_ids: ['0']}]", {"gpus": [{"device_ids": ["0"]}]}),
        ("secrets: [token]", {"secrets": [{"source": "token", "target": "/run/secrets/token"}]}),
        ("secrets: [{source: token, target: t, mode: 0440}]",
         {"secrets": [{"source": "token", "target": "t", "mode": "0440"}]}),
        ("configs: [conf]", {"configs": [{"source": "conf"}]}),
        ("configs: [{source: conf, mode: '400'}]", {"configs": [{"source": "conf", "mode": "0400"}]}),
        ("models: [llm]", {"models": {"llm": None}}),
        ("ulimits: {a: 1, b: {soft: 1, hard: 2}}", {"ulimits": {"a": 1, "b": {"soft": 1, "hard": 2}}}),
        ("build: ./web", {"build": {"context": "./web", "dockerfile": "Dockerfile"}}),
        ("build: {target: t}", {"build": {"context": ".", "dockerfile": "Dockerfile", "target": "t"}}),
        ("build: {dockerfile_inline: FROM a}", {"build": {"context": ".", "dockerfile_inline": "FROM a"}}),
        ("build: https://x.org/a.git", {"build": {"context": "https://x.org/a.git", "dockerfile": "Dockerfile"}}),
        ("pull_policy: if_not_present", {"pull_policy": "missing"}),
        ("provider: {type: t, options: {a: 1, b: [x]}}",
         {"provider": {"type": "t", "options": {"a": ["1"], "b": ["x"]}}}),
        ("cpus: '0.5'", {"cpus": 0.5}),
        ("pids_limit: '5'", {"pids_limit": 5}),
        ("scale: '010'", {"scale": 10}),
        ("tty: yes", {"tty": True}),
        ("restart: no", {"restart": "no"}),
        ("expose: [80, 90-91]", {"expose": ["80", "90-91"]}),
    ],
)  # fmt: skip
def test_forms(projects: Projects, body: str, printed: dict[str, Any]) -> None:
    assert one(projects, body) == printed


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("command: 'a \"b'", "4:14: services.web.command: an open quote in the command 'a \"b'"),
        ("environment: [A=1, 'B =2']", "4:24: services.web.environment: the name 'B ' ends with a space"),
        ("extra_hosts: [a]", "4:19: services.web.extra_hosts: 'a' is not written HOST=ADDRESS"),
        ("mem_limit: 5x", "4:16: services.web.mem_limit: '5x' is not a size such as 512m or 1g: use b k m g t p"),
        ("healthcheck: {interval: '10'}",
         "4:29: services.web.healthcheck.interval: the duration '10' has no unit: write 10s for seconds"),
        ("healthcheck: {retries: -1}", "4:28: services.web.healthcheck.retries: -1 is below 0"),
        ("devices: ['a:b:c:d']",
         "4:15: services.web.devices[0]: 'a:b:c:d' has too many colons: write source, target and permissions"),
        ("gpus: [{count: some}]", "4:20: services.web.gpus[0].count: 'some' is neither a number nor `all`"),
        ("volumes: [{type: tmpfs, target: /t, tmpfs: {mode: '777'}}]",
         "4:55: services.web.volumes[0].tmpfs.mode: the mode '777' must be a number: write 0777 without quotes"),
        ("build: {ssh: [foo]}", "4:19: services.web.build.ssh: 'foo' has no path: write foo=PATH"),
        ("build: {additional_contexts: [foo]}",
         "4:35: services.web.build.additional_contexts: 'foo' is not written NAME=CONTEXT"),
        ("blkio_config: {weight: '5'}",
         "4:28: services.web.blkio_config.weight: '5' must be a number, without quotes"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_read(projects: Projects, body: str, message: str) -> None:
    said = projects.said(service(f"image: app\n{body}"))
    assert [line.partition(" [")[0] for line in said] == [f"compose.yaml:{message}"]


def test_every_piece_of_a_port_keeps_its_column(projects: Projects) -> None:
    loaded = projects.load(service('image: app\nports: ["127.0.0.1:8080:80/tcp"]'))
    (port,) = at(loaded.tree, "services", "web", "ports")
    columns = {k: loaded.places.locate(v.origins[0])[2] for k, v in port.items() if v.origins}
    assert columns == {"host_ip": 14, "published": 24, "target": 29, "protocol": 32}
    assert port["mode"].origins == ()  # nobody's word


def test_the_canonical_form_is_its_own_canonical_form(projects: Projects, tmp_path: Any) -> None:
    body = """
    image: app
    command: run it
    ports: ["80:80", "1-2"]
    volumes: ["data:/x:ro", "/src:/src:z"]
    environment: [A=1, B]
    depends_on: [db]
    healthcheck: {test: x, interval: 90s}
    mem_limit: 1g
    secrets: [token]
    build: {context: /b, args: [A=1], ssh: [default]}
    pre_start: [{command: a b}]
    gpus: all
    """
    first = projects.text(service(body) + "  db: {image: db}\n" + SUPPORT)
    assert projects.text(first) == first
