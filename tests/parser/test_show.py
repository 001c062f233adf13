"""What `config` prints: Compose's own shape, order and omissions."""

from __future__ import annotations

import json
from typing import Any

import pytest

from compose2k8s.diagnostics import ComposeError
from compose2k8s.options import Options
from compose2k8s.parser import show
from tests.parser.project import Projects, at, service

PROJECT = """\
name: shop
x-team: {b: 2, a: [1]}
services:
  web:
    build: .
    image: ${IMAGE:-web}
    command: run $$HOME
    depends_on: [db]
    environment: {B: "010", A: }
    ports: ["8080:80"]
    volumes: ["data:/data", "./conf:/conf:ro"]
    healthcheck: {test: ok, x-note: 1}
    deploy: {resources: {limits: {cpus: "0.5"}}}
    x-own: 1
  db:
    image: postgres
    profiles: []
    secrets: [token]
volumes: {data: , spare: }
networks: {spare: }
secrets: {token: {environment: TOKEN}}
configs: {spare: {content: a}}
"""
YAML = """\
name: shop
services:
  db:
    image: postgres
    networks:
      default: null
    secrets:
      - source: token
        target: /run/secrets/token
  web:
    deploy:
      resources:
        limits:
          cpus: 0.5
    command:
      - run
      - $$HOME
    environment:
      A: null
      B: "010"
    image: web
    networks:
      default: null
    volumes:
      - type: volume
        source: data
        target: /data
        volume: {}
      - type: bind
        source: ./conf
        target: /conf
        read_only: true
        bind: {}
    build:
      context: .
      dockerfile: Dockerfile
    depends_on:
      db:
        condition: service_started
        required: true
    healthcheck:
      test:
        - CMD-SHELL
        - ok
      x-note: 1
    ports:
      - mode: ingress
        target: 80
        published: "8080"
        protocol: tcp
    x-own: 1
networks:
  default:
    name: shop_default
volumes:
  data:
    name: shop_data
secrets:
  token:
    name: shop_token
    environment: TOKEN
x-team:
  a:
    - 1
  b: 2
"""


def test_yaml(projects: Projects) -> None:
    assert projects.text(PROJECT) == YAML


def test_json_has_no_extensions_below_the_top_and_some_attributes_always(
    projects: Projects,
) -> None:
    found = json.loads(projects.text(PROJECT, form="json"))
    assert list(found) == ["name", "networks", "secrets", "services", "volumes", "x-team"]
    db, web = found["services"]["db"], found["services"]["web"]
    assert db["command"] is None
    assert db["entrypoint"] is None
    assert web["deploy"] == {"resources": {"limits": {"cpus": 0.5}}, "placement": {}}
    assert "x-own" not in web
    assert "x-note" not in web["healthcheck"]
    assert found["networks"] == {"default": {"name": "shop_default", "ipam": {}}}


def test_a_secret_shows_no_value(projects: Projects) -> None:
    assert "hunter2" not in projects.text(PROJECT, environ={"TOKEN": "hunter2"})


def test_resources_that_nobody_uses_are_kept_when_asked_for(projects: Projects) -> None:
    loaded = projects.load(PROJECT, as_compose=True)
    everything = show.config(loaded, all_resources=True)
    assert "shop_spare" not in show.config(loaded)
    assert everything.count("shop_spare") == 3  # a volume, a network and a config
    assert "spare" in at(loaded.tree, "volumes")  # the tree keeps all


def test_models_are_in_the_yaml_only(projects: Projects) -> None:
    compose = (
        service("image: a\nmodels: [llm]") + "models: {llm: {model: ai/a}, other: {model: b}}\n"
    )
    assert projects.config(compose)["models"] == {"llm": {"model": "ai/a"}}
    assert "models" not in json.loads(projects.text(compose, form="json"))


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("environment: {x-a: 1.50, B: 1}", {"environment": {"#extensions": "map[x-a:1.5]", "B": "1"}}),
        ("environment: [x-a=1]", {"environment": {"x-a": "1"}}),
        ("labels: {x-b: 1, x-a: true}", {"labels": {"#extensions": "map[x-a:true x-b:1]"}}),
        ("provider: {type: t, options: {x-a: 1}}",
         {"provider": {"type": "t", "options": {"#extensions": ["map[x-a:1]"]}}}),
    ],
)  # fmt: skip
def test_compose_s_own_printing_faults(
    projects: Projects, body: str, printed: dict[str, Any]
) -> None:
    assert projects.service(body) == printed


def test_the_tree_does_not_have_them(projects: Projects) -> None:
    loaded = projects.load(service("image: a\nenvironment: {x-a: 1}"))
    assert at(loaded.tree, "services", "web", "environment", "x-a").value == "1"


def test_what_compose_cannot_print_as_json(projects: Projects) -> None:
    compose = service("build: {ssh: [key=./id]}")
    assert projects.config(compose)["services"]["web"]["build"]["ssh"] == ["key: ./id"]
    with pytest.raises(ComposeError, match="cannot print build"):
        projects.text(compose, form="json")


@pytest.mark.parametrize(
    ("body", "omitted"),
    [
        ("privileged: false", True),
        ("hostname: ''", True),
        ("cpus: 0", True),
        ("labels: {}", True),
        ("ports: []", True),
        ("deploy:", True),
        ("init: false", False),
        ("scale: 0", False),
        ("stop_grace_period: 0s", False),
        ("healthcheck: {retries: 0}", False),
        ("deploy: {}", False),
        ("logging: {}", False),
        ("command: []", False),
    ],
)
def test_what_is_left_out(projects: Projects, body: str, omitted: bool) -> None:
    assert (projects.service(body) == {}) == omitted


def test_names_are_sorted_as_people_count(projects: Projects) -> None:
    compose = service("image: a\nlabels: {n10: a, n9: a, n-1: a, n1a: a, N: a}")
    lines = projects.text(compose).splitlines()
    start = lines.index("    labels:") + 1
    assert [line.split(":")[0].strip(" '") for line in lines[start : start + 5]] == [
        "N", "n-1", "n1a", "n9", "n10",
    ]  # fmt: skip


def test_numbers_of_32_bits(projects: Projects) -> None:
    assert projects.service("cpus: 0.30000000000000004\ncpu_percent: 33") == {
        "cpus": 0.3,
        "cpu_percent": 33,
    }


@pytest.mark.parametrize(
    ("flag", "lines"),
    [
        ("list_services", ["db", "web"]),
        ("list_images", ["postgres", "web"]),
        ("list_volumes", ["data"]),
        ("list_networks", ["default"]),
        ("list_profiles", ["dev"]),
        ("list_environment", ["COMPOSE_PROJECT_NAME=shop", "PATH=/bin"]),
    ],
)
def test_lists(projects: Projects, flag: str, lines: list[str]) -> None:
    loaded = projects.load(
        PROJECT + "jobs: {j: {image: a, profiles: [dev], triggers: {manual: true}}}\n"
    )
    found = show.output(loaded, {flag: True}).splitlines()
    assert [line for line in found if not line.startswith("PWD=")] == lines


def test_images_of_what_is_built(projects: Projects) -> None:
    loaded = projects.load("services: {a: {build: .}, b: {image: 'b:1'}}")
    assert show.output(loaded, {"list_images": True}) == "demo-a\nb:1\n"


def test_variables(projects: Projects) -> None:
    compose = service('image: "${IMAGE:?say which}:${TAG:-1}"\ncommand: "$A ${B:+b} $$C"')
    loaded = projects.load(compose, interpolate=False)
    assert show.output(loaded, {"list_variables": True}).splitlines() == [
        "NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE",
        "A                   false                                   ",
        "B                   false                                   b",
        "IMAGE               true                                    ",
        "TAG                 false               1                   ",
    ]


def test_variables_in_defaults_and_what_is_no_variable(projects: Projects) -> None:
    compose = service(
        'image: "${A_LONG_NAME_OF_A_VARIABL:-x${B-${C}}}"\ncommand: "${D:?say $E} ${F.G}"'
    )
    loaded = projects.load(compose, interpolate=False, validate=False)
    assert show.output(loaded, {"list_variables": True}).splitlines() == [
        "NAME                       REQUIRED            DEFAULT VALUE       ALTERNATE VALUE",
        "                           false                                   ",
        "A_LONG_NAME_OF_A_VARIABL   false               x${B-${C}}          ",
        "B                          false               ${C}                ",
        "C                          false                                   ",
        "D                          true                                    ",
    ]


def test_not_interpolated(projects: Projects) -> None:
    compose = service(
        'image: "a:${TAG:-1}"\ncommand: a b\nports: ["${P:-80}:80"]\nenvironment: {A: a$$b}'
    )
    loaded = projects.load(compose, interpolate=False)
    assert show.output(loaded, {"no_interpolate": True}) == (
        "name: demo\n"
        "networks:\n  default:\n    name: demo_default\n"
        "services:\n  web:\n    command: a b\n    environment:\n      A: a$$b\n    image: a:${TAG:-1}\n"
        "    networks:\n      default: null\n    ports:\n      - ${P:-80}:80\n"
    )


def test_only_the_services_asked_for(projects: Projects) -> None:
    assert list(projects.config(PROJECT, options=Options(services=("db",)))["services"]) == ["db"]
    assert list(projects.config(PROJECT, options=Options(services=("web",)))["services"]) == [
        "db",
        "web",
    ]
