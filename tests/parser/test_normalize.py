"""What Compose adds by itself, and where relative paths lead."""

from __future__ import annotations

from typing import Any

import pytest

from compose2k8s.parser.paths import absolute, remote
from tests.parser.project import Projects, at, service


@pytest.mark.parametrize(
    ("body", "networks"),
    [
        ("image: a", {"default": None}),
        ("{image: a, networks: []}", {"default": None}),
        ("{image: a, networks: {}}", {"default": None}),
        ("{image: a, networks: [back]}", {"back": None}),
        ("{image: a, network_mode: host}", None),
        ("{provider: {type: t}}", None),
    ],
)
def test_the_default_network(projects: Projects, body: str, networks: Any) -> None:
    text = body if body.startswith("{") else f"{{{body}}}"
    found = projects.config(f"services: {{web: {text}}}\nnetworks: {{back: }}")
    assert found["services"]["web"].get("networks") == networks
    assert list(found.get("networks", [])) == list(networks or [])


@pytest.mark.parametrize(
    ("attribute", "terms"),
    [
        ("links: ['db:database']", {"restart": True}),
        ("network_mode: 'service:db'", {"restart": True}),
        ("ipc: 'service:db'", {"restart": True}),
        ("pid: 'service:db'", {"restart": True}),
        ("uts: 'service:db'", {"restart": True}),
        ("volumes_from: ['db:ro']", {}),
        ("volumes_from: ['container:db']", None),
        (
            "depends_on: {db: {condition: service_healthy}}\nlinks: [db]",
            {"condition": "service_healthy"},
        ),
    ],
)
def test_implied_dependencies(
    projects: Projects, attribute: str, terms: dict[str, Any] | None
) -> None:
    compose = service(f"image: a\n{attribute}") + "  db: {image: b}\n"
    web = projects.config(compose)["services"]["web"]
    expected = {"condition": "service_started", "required": True, **(terms or {})}
    assert web.get("depends_on") == (None if terms is None else {"db": expected})


def test_names_of_resources(projects: Projects) -> None:
    compose = """\
    services: {web: {image: a, volumes: ["one:/1", "two:/2", "three:/3", "four:/4"]}}
    volumes: {one: , two: {name: mine}, three: {external: true}, four: {external: true, name: theirs}}
    """
    volumes = projects.config(compose)["volumes"]
    assert {k: v["name"] for k, v in volumes.items()} == {
        "one": "demo_one", "two": "mine", "three": "three", "four": "theirs",
    }  # fmt: skip


def test_without_normalisation(projects: Projects) -> None:
    compose = service("build: .\nlinks: [db]") + "  db: {image: b}\n"
    web = projects.config(compose, normal=False)["services"]["web"]
    assert web == {"links": ["db"], "build": {"context": "."}}


def test_scale_is_replicas_too(projects: Projects) -> None:
    assert projects.service("scale: 3\ndeploy: {}") == {"scale": 3, "deploy": {"replicas": 3}}


def test_an_old_external_name(projects: Projects) -> None:
    compose = (
        service("image: a\nvolumes: ['data:/d']") + "volumes: {data: {external: {name: old}}}\n"
    )
    assert projects.config(compose)["volumes"] == {"data": {"name": "old", "external": True}}
    two = compose.replace("{name: old}}", "{name: old}, name: new}")
    assert projects.said(two) == [
        "compose.yaml:5:47: volumes.data has two names, `name` and `external.name`"
    ]


def test_a_step_runs_as_its_service_does(projects: Projects) -> None:
    body = """
    user: app
    cap_add: [A]
    environment: {A: 1, B: 1}
    volumes: [/data]
    hostname: web
    tty: true
    pre_start:
      - command: migrate
      - {command: seed, image: tools, cap_add: [B], environment: {B: 2}}
    """
    first, second = projects.service(body)["pre_start"]
    assert first == {
        "cap_add": ["A"],
        "command": ["migrate"],
        "environment": {"A": "1", "B": "1"},
        "hostname": "web",
        "image": "app",
        "networks": {"default": None},
        "user": "app",
    }
    assert second["image"] == "tools"
    assert second["cap_add"] == ["A", "B"]
    assert second["environment"] == {"A": "1", "B": "2"}


def test_defaults_are_nobody_s_words(projects: Projects) -> None:
    loaded = projects.load(
        service("image: a\nbuild: {target: t}\nsecrets: [s]") + "secrets: {s: {file: f}}\n"
    )
    web = at(loaded.tree, "services", "web")
    assert web["build"]["context"].origins == ()
    assert web["build"]["dockerfile"].origins == ()
    assert web["secrets"][0]["target"].origins == ()
    assert web["networks"]["default"].origins == ()
    assert at(loaded.tree, "networks", "default", "name").origins == ()


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("x", "/base/x"),
        ("./x/../y/", "/base/y"),
        (".", "/base"),
        ("..", "/"),
        ("", "/base"),
        ("/x/../y", "/x/../y"),
        ("~", "/home/ada"),
        ("~/x", "/home/ada/x"),
        ("~x", "/home/ada/x"),
        ("C:\\x", "C:\\x"),
        ("\\\\server\\x", "\\\\server\\x"),
    ],
)
def test_paths(path: str, leads_to: str) -> None:
    assert absolute(path, "/base", "/home/ada") == leads_to


@pytest.mark.parametrize(
    ("path", "is_remote"),
    [
        ("oci://x.org/a", True),
        ("https://x.org/a.git", True),
        ("git@x.org:a", True),
        ("github.com/a/b", True),
        ("a.yaml", False),
        ("../a/b.yaml", False),
    ],
)
def test_remote(path: str, is_remote: bool) -> None:
    assert remote(path) is is_remote


def test_which_paths_are_resolved(projects: Projects) -> None:
    body = """
    env_file: [{path: nope.env, required: false}]
    label_file: l.labels
    build: {context: ctx, additional_contexts: {a: ./a, b: "https://x.org", c: "service:web"}}
    develop: {watch: [{path: src, action: rebuild}]}
    volumes: ["./v:/v", "~/w:/w"]
    """
    found = projects.service(body, {"l.labels": "a=b\n"})
    assert found["label_file"] == ["./l.labels"]
    assert found["build"]["context"] == "./ctx"
    assert found["build"]["additional_contexts"] == {
        "a": "./a",
        "b": "https://x.org",
        "c": "service:web",
    }
    assert found["develop"]["watch"][0]["path"] == "./src"
    assert [v["source"] for v in found["volumes"]] == ["./v", "/home/ada/w"]


def test_paths_of_resources(projects: Projects) -> None:
    compose = """\
    services: {web: {image: a, configs: [c], secrets: [s], volumes: ["data:/d", "nfs:/n"]}}
    configs: {c: {file: c.txt}}
    secrets: {s: {file: ~/s.txt}}
    volumes:
      data: {driver_opts: {type: none, o: bind, device: ./d}}
      nfs: {driver_opts: {type: nfs, o: addr=1.1.1.1, device: ":/x"}}
    """
    found = projects.config(compose)
    assert found["configs"]["c"]["file"] == "./c.txt"
    assert found["secrets"]["s"]["file"] == "/home/ada/s.txt"
    devices = [v["driver_opts"]["device"] for v in found["volumes"].values()]
    assert devices == ["./d", ":/x"]


def test_paths_may_be_left_alone(projects: Projects) -> None:
    found = projects.service("volumes: ['./v:/v']", resolve_paths=False)
    assert found["volumes"][0]["source"] == "./v"
    raw = projects.text(service("image: a\nvolumes: ['./v/../w:/v']"), resolve_paths=False)
    assert "./v/../w" in raw
