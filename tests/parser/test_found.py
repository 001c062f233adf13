"""Where this parser once differed from Docker Compose, in the shortest form; found by tests/differential."""

from __future__ import annotations

from typing import Any

import pytest

from compose2k8s.diagnostics import ComposeError
from compose2k8s.options import Options
from compose2k8s.parser import show
from tests.parser.project import Projects, at, service

WEB = "services: {web: {image: x}}\n"

# What is written for the service `web` -> what is printed of it.
OF_A_SERVICE: dict[str, tuple[str, dict[str, Any]]] = {
    "commas part addresses in a list": (
        "extra_hosts: ['a=1,2', 'b:[::1]']",
        {"extra_hosts": ["a=1", "a=2", "b=::1"]},
    ),
    "but not in a mapping": ("extra_hosts: {a: '1,2'}", {"extra_hosts": ["a=1,2"]}),
    "rates are always whole": (
        "blkio_config: {device_read_bps: [{}]}",
        {"blkio_config": {"device_read_bps": [{"path": "", "rate": "0"}]}},
    ),
    "an empty target is the source": (
        "devices: ['/x::r']",
        {"devices": [{"source": "/x", "target": "/x", "permissions": "r"}]},
    ),
    "a number without a unit": ("shm_size: '64.5'", {"shm_size": "64"}),
    "a tag of one's own makes a text": (
        "environment: {A: !foo , B: !foo 0O1, C: !!float 5}",
        {"environment": {"A": "", "B": "0O1", "C": "5"}},
    ),
    "a name that ends with a space, of a label": ("labels: ['A =1']", {"labels": {"A ": "1"}}),
    "a key with a line break": ('labels: {"a\\nb": c}', {"labels": {"a\nb": "c"}}),
    "a step casts as a service does": (
        "pre_start: [{image: y, init: 'yes', privileged: 'true'}]",
        {"pre_start": [{"image": "y", "init": True, "networks": {"default": None}, "privileged": True}]},
    ),
}  # fmt: skip

REFUSED = {
    "a boolean in digits": service("image: x\nattach: '1'"),
    "a port as a float": service("image: x\nports: [1e3]"),
    "a host without a name": service("image: x\nextra_hosts: ['=1']"),
    "a number beyond 64 bits": service("image: x\nscale: '9223372036854775808'"),
    "a tag that is not kept": service("image: x\nenvironment: {A: !!int x}"),
    "an external volume in an old form": WEB
    + "volumes: {v: {external: {name: n}, labels: {a: b}}}",
    "two sources, though external": WEB + "configs: {c: {external: true, file: a, content: b}}",
    "a step without the source of a bind": service(
        "image: x\npre_start: [{image: y, volumes: [{type: bind, target: /t}]}]"
    ),
    "nothing but a version": "version: '3'\n",
}


@pytest.mark.parametrize(("body", "expected"), OF_A_SERVICE.values(), ids=OF_A_SERVICE)
def test_what_is_printed(projects: Projects, body: str, expected: dict[str, Any]) -> None:
    assert projects.service(body) == expected


@pytest.mark.parametrize("compose", REFUSED.values(), ids=REFUSED)
def test_what_is_refused(projects: Projects, compose: str) -> None:
    with pytest.raises(ComposeError):
        projects.text(compose)


@pytest.mark.parametrize("empty", ["", "# nothing\n", "{}\n"])
def test_an_override_may_be_empty(projects: Projects, empty: str) -> None:
    assert projects.text(WEB, {"compose.override.yaml": empty}) == projects.text(WEB)


def test_a_dependency_that_is_not_active_stays(projects: Projects) -> None:
    compose = (
        "services: {web: {image: x, depends_on: {db: {condition: service_started, required: false}}},"
        " db: {image: y, profiles: [p]}}"
    )
    assert "db" in at(projects.config(compose), "services", "web", "depends_on")
    assert not at(projects.load(compose).tree, "services", "web").get("depends_on")


def test_reset_takes_an_entry_out_of_a_list(projects: Projects) -> None:
    over = "services: {web: {ports: [!reset '81:81', '82:82'], pids_limit: !reset many}}\n"
    found = projects.config(service("image: x\nports: ['80:80']"), {"compose.override.yaml": over})
    assert [p["published"] for p in found["services"]["web"]["ports"]] == ["80", "82"]


def test_merged_variables_are_a_list(projects: Projects) -> None:
    found = projects.config(
        service("image: x\nenvironment: {x-a: 1}"),
        {"compose.override.yaml": "services: {web: {environment: {B: 2}}}"},
    )
    assert found["services"]["web"]["environment"] == {"x-a": "1", "B": "2"}


def test_an_included_project_sees_its_own_variables_in_a_list(projects: Projects) -> None:
    included = "services: {a: {image: x, environment: [V]}, b: {image: x, environment: {V: }}}\n"
    found = projects.config(
        "include: [{path: i.yaml, env_file: e.env}]\n", {"i.yaml": included, "e.env": "V=1\n"}
    )
    assert [s["environment"]["V"] for s in found["services"].values()] == ["1", None]


def test_external_merges_over_its_old_form(projects: Projects) -> None:
    compose = WEB.replace("x}", "x, networks: [n]}") + "networks: {n: {external: {name: z}}}\n"
    found = projects.config(compose, {"compose.override.yaml": "networks: {n: {external: true}}"})
    assert found["networks"]["n"] == {"name": "z", "external": True}


def test_colons_in_variables_do_not_part_a_volume(projects: Projects) -> None:
    compose = service("image: x\nvolumes: ['${D:-./d}:/d']")
    mount = at(projects.load(compose, interpolate=False).tree, "services", "web", "volumes", 0)
    assert (mount["source"].value, mount["target"].value) == ("${D:-./d}", "/d")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A="x\r\ny"\r\n', {"A": "x\r\ny"}),
        ('A="x\\\\"\nB=1\n', {"A": "x\\", "B": "1"}),
        ("A=1\nB", {"A": "1", "": "B"}),
        ("=x\nA=1\n", {"": "x", "A": "1"}),
    ],
)
def test_env_files(projects: Projects, text: str, expected: dict[str, str]) -> None:
    compose = service("image: x\nenv_file: e.env")
    projects.load(compose, {"e.env": "A=1\n"})
    (projects.directory / "demo" / "e.env").write_bytes(text.encode())
    found = projects.config(compose)
    assert found["services"]["web"]["environment"] == expected


def asked_for(named: str, *given: str) -> dict[str, Any]:
    return {"options": Options(services=(named,), profiles=given)}


PROFILED = """\
services:
  web: {image: x, profiles: [p, q], label_file: l.env, scale: 2, deploy: {replicas: 3}}
  db: {image: y, profiles: [q], depends_on: [web]}
  app: {image: z, env_file: e.env, label_file: l.env}
"""
READ = {"l.env": "L=1\n", "e.env": "E=1\n"}


def test_who_is_named_is_neither_checked_nor_labelled(projects: Projects) -> None:
    found = projects.config(PROFILED, READ, **asked_for("web"))
    assert "labels" not in found["services"]["web"]
    loaded = projects.load(PROFILED.replace("3", "2"), READ, **asked_for("web"))
    assert at(loaded.tree, "services", "web", "labels", "L").value == "1"


def test_who_is_named_and_active_brings_no_profile(projects: Projects) -> None:
    compose = PROFILED.replace("replicas: 3", "replicas: 2").replace("web]", "web, app]")
    assert [*projects.config(compose, READ, **asked_for("db"))["services"]] == ["app", "db", "web"]
    optional = (
        "services: {web: {image: x, profiles: [p, q], depends_on: {db: {required: false,"
        " condition: service_started}}}, db: {image: y, profiles: [q]}}\n"
    )
    assert [*projects.config(optional, **asked_for("web", "p"))["services"]] == ["web"]
    assert [*projects.config(optional, **asked_for("web"))["services"]] == ["db", "web"]


def test_the_files_of_who_is_active_are_read_whoever_is_named(projects: Projects) -> None:
    compose = "services: {web: {image: x, env_file: no.env}, db: {image: y}}\n"
    with pytest.raises(ComposeError):
        projects.config(compose, **asked_for("db"))
    assert [*at(projects.load(compose, **asked_for("db")).tree, "services")] == ["db"]


@pytest.mark.parametrize(
    "compose", ["services: [a]", "services: {a: b}", "volumes: {a: [b]}", "jobs: "]
)
def test_names_stand_for_mappings_also_where_the_shape_is_not_asked(
    projects: Projects, compose: str
) -> None:
    with pytest.raises(ComposeError):
        projects.load(compose, interpolate=False, validate=False)


def test_an_included_config_from_a_variable_is_refused_only_where_it_is_read(
    projects: Projects,
) -> None:
    files = {"i.yaml": "configs: {c: {environment: PATH}}\n"}
    compose = f"include: [i.yaml]\n{WEB}"
    with pytest.raises(ComposeError):
        projects.load(compose, files, as_compose=True)
    projects.load(compose, files, as_compose=True, interpolate=False)


@pytest.mark.parametrize(
    "entry", ["volumes: [{type: bind, source: /a}]", "ports: [{published: 80}]", "devices: [{source: /a}]"]
)  # fmt: skip
def test_an_entry_needs_a_target_also_where_it_is_removed(projects: Projects, entry: str) -> None:
    name = entry.partition(":")[0]
    over = f"services: {{web: {{{name}: !reset []}}}}"
    with pytest.raises(ComposeError):
        projects.config(service(f"image: x\n{entry}"), {"compose.override.yaml": over})


def test_an_empty_server_of_names_is_none_but_in_a_step(projects: Projects) -> None:
    assert projects.service("dns: ['', 8.8.8.8]") == {"dns": ["8.8.8.8"]}
    (step,) = projects.service("pre_start: [{image: y, dns: ''}]")["pre_start"]
    assert step["dns"] == [""]
    loaded = projects.load(service("image: x\ndns: ''"))
    assert "services.web.dns[0] is empty: it has no effect" in [
        d.message for d in loaded.diagnostics
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[--listen, :80]", ["--listen", ":80"]),
        ("[?x, 'a, :b', ::1]", ["?x", "a, :b", "::1"]),
        ("[\n  a,\n  :80\n]", ["a", ":80"]),
        ("[?]", ["?"]),
        ("{a: ?b, ?c: d}", {"a": "?b", "?c": "d"}),
        ("[? x]", [{"x": None}]),
        ('{"a" :b, c: [d :e]}', {"a": "b", "c": ["d :e"]}),
        ("|\n  [:80, ?x]\n", "[:80, ?x]\n"),
    ],
)
def test_a_sign_begins_a_word_in_brackets(
    projects: Projects, written: str, expected: object
) -> None:
    assert projects.config(f"{WEB}x-a: {written}")["x-a"] == expected


def test_a_sign_in_brackets_is_at_its_own_column(projects: Projects) -> None:
    compose = service("image: x\ncap_add: [:80, ?x, 1]")
    (said,) = projects.said(compose)
    assert said.startswith("compose.yaml:4:24: ")


@pytest.mark.parametrize("port", ["70000", "1.5", "{target: 80, host_ip: a}"])
def test_what_holds_no_variable_is_looked_at_anyway(projects: Projects, port: str) -> None:
    with pytest.raises(ComposeError):
        projects.load(service(f"image: x\nports: [{port}]"), interpolate=False)
    assert projects.load(service("image: x\nports: ['70000']"), interpolate=False).tree


def test_profiles_are_those_of_all_services_whoever_is_named(projects: Projects) -> None:
    compose = "services: {web: {image: x, profiles: [p]}, db: {image: y}}\n"
    loaded = projects.load(compose, as_compose=True, **asked_for("db", "p"))
    assert show.output(loaded, {"list_profiles": True}) == "p\n"


def test_a_path_that_is_not_resolved_is_one_of_the_working_directory(projects: Projects) -> None:
    loaded = projects.load(
        service("image: x\nenv_file: e.env\nlabel_file: l.env"), READ, resolve_paths=False
    )
    web = at(loaded.tree, "services", "web")
    assert (web["environment"]["E"].value, web["labels"]["L"].value) == ("1", "1")
