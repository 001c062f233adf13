"""The attributes that are gone when parsing is done: one test a row of the mapping (RULES.md 2-8, 14).

What comes of them is seen in what `config` prints.
"""

from __future__ import annotations

import pytest

from compose2k8s.diagnostics import ComposeError
from compose2k8s.options import Options
from tests.parser.project import Projects, at, service

PART = {"part/part.yaml": "services: {db: {image: 'db:${TAG-none}', volumes: ['./data:/data']}}\n"}
MAIN = "services: {web: {image: a}}\n"


def db(
    projects: Projects, include: str, files: dict[str, str], **environ: str
) -> dict[str, object]:
    found = projects.config(f"include: [{include}]\n{MAIN}", {**PART, **files}, environ=environ)
    service = found["services"]["db"]
    return {"image": service["image"], "volume": service["volumes"][0]["source"]}


class TestInclude:
    def test_as_a_text(self, projects: Projects) -> None:
        assert db(projects, "part/part.yaml", {}) == {"image": "db:none", "volume": "./part/data"}

    def test_its_own_environment_gives_way_to_ours(self, projects: Projects) -> None:
        own = {"part/.env": "TAG=theirs\n"}
        assert db(projects, "part/part.yaml", own)["image"] == "db:theirs"
        assert db(projects, "part/part.yaml", own, TAG="ours")["image"] == "db:ours"

    def test_path(self, projects: Projects) -> None:
        over = {"over.yaml": "services: {db: {image: other}}\n"}
        found = db(projects, "{path: [part/part.yaml, over.yaml]}", over)
        assert found == {"image": "other", "volume": "./part/data"}

    def test_env_file(self, projects: Projects) -> None:
        files = {"my.env": "TAG=mine\n", "part/.env": "TAG=theirs\n"}
        assert db(projects, "{path: part/part.yaml, env_file: my.env}", files)["image"] == "db:mine"
        nothing = "{path: part/part.yaml, env_file: /dev/null}"
        assert db(projects, nothing, files)["image"] == "db:none"

    def test_project_directory(self, projects: Projects) -> None:
        found = db(projects, "{path: part/part.yaml, project_directory: .}", {})
        assert found["volume"] == "./data"

    def test_the_local_definition_lies_over_it(self, projects: Projects) -> None:
        compose = "include: [part/part.yaml]\nservices: {db: {image: mine}}\n"
        assert projects.config(compose, PART)["services"]["db"]["image"] == "mine"

    @pytest.mark.parametrize(
        "path", ["oci://example.org/a", "https://example.org/a.git", "git@example.org:a"]
    )
    def test_nothing_is_fetched(self, projects: Projects, path: str) -> None:
        said = projects.said(f"include: ['{path}']\n{MAIN}")
        assert said == [
            (
                f"compose.yaml:1:11: include {path!r} is remote, and nothing is ever fetched "
                "[download the project and include it from a folder]"
            )
        ]

    def test_a_file_that_is_not_there(self, projects: Projects) -> None:
        assert projects.said(f"include: [nope.yaml]\n{MAIN}")[0].startswith("compose.yaml:1:11: ")


BASE = {
    "lib/base.yaml": "services: {base: {image: base, command: run, volumes: ['./x:/x'], build: .}}\n"
}


class TestExtends:
    def test_as_a_text(self, projects: Projects) -> None:
        compose = "services: {base: {image: a, user: u}, web: {extends: base, image: b}}"
        web = projects.config(compose)["services"]["web"]
        assert (web["image"], web["user"]) == ("b", "u")
        assert "extends" not in web

    def test_service_and_file(self, projects: Projects) -> None:
        compose = "services: {web: {extends: {service: base, file: lib/base.yaml}}}"
        web = projects.config(compose, BASE)["services"]["web"]
        assert web["command"] == ["run"]
        assert web["volumes"][0]["source"] == "./lib/x"
        assert web["build"]["context"] == "./lib"

    def test_a_base_that_is_not_there(self, projects: Projects) -> None:
        (said,) = projects.said("services: {base: {image: a}, web: {extends: bse}}")
        assert said.startswith("compose.yaml:1:45: ")
        assert "did you mean `base`?" in said

    def test_a_circle(self, projects: Projects) -> None:
        (said,) = projects.said("services: {a: {extends: b}, b: {extends: a}}")
        assert "in a circle" in said

    def test_nothing_is_fetched(self, projects: Projects) -> None:
        (said,) = projects.said("services: {a: {extends: {service: b, file: 'oci://x.org/y'}}}")
        assert "nothing is ever fetched" in said


class TestProfiles:
    COMPOSE = "services: {a: {image: x}, b: {image: x, profiles: [dev]}, c: {image: x, profiles: [dev, test]}}"

    @pytest.mark.parametrize(
        ("profiles", "environ", "services"),
        [
            ((), {}, "a"),
            (("dev",), {}, "abc"),
            (("test",), {}, "ac"),
            (("*",), {}, "abc"),
            ((), {"COMPOSE_PROFILES": "other, test"}, "ac"),
            (("dev",), {"COMPOSE_PROFILES": "test"}, "abc"),
        ],
    )
    def test_services(
        self, projects: Projects, profiles: tuple[str, ...], environ: dict[str, str], services: str
    ) -> None:
        found = projects.config(self.COMPOSE, environ=environ, options=Options(profiles=profiles))
        assert "".join(found["services"]) == services

    def test_naming_a_service_makes_it_active(self, projects: Projects) -> None:
        found = projects.config(self.COMPOSE, options=Options(services=("b",)))
        assert "".join(found["services"]) == "b"

    def test_jobs(self, projects: Projects) -> None:
        compose = f"{MAIN}jobs: {{j: {{image: x, profiles: [dev], triggers: {{manual: true}}}}}}\n"
        assert "jobs" not in projects.config(compose)
        assert list(projects.config(compose, options=Options(profiles=("dev",)))["jobs"]) == ["j"]

    def test_what_is_left_out_is_kept_apart_and_noted(self, projects: Projects) -> None:
        loaded = projects.load(self.COMPOSE)
        assert list(loaded.inactive) == ["b", "c"]
        assert [d.message for d in loaded.diagnostics] == [
            "services.b is left out: its profiles are not active (dev)",
            "services.c is left out: its profiles are not active (dev, test)",
        ]

    def test_a_service_that_is_not_there(self, projects: Projects) -> None:
        with pytest.raises(ComposeError, match="no such service: bb"):
            projects.load(self.COMPOSE, options=Options(services=("bb",)))


FILES = {"a.env": "A=1\nB=${A}2\nQ='x y'\n", "b.env": "B=b\n"}


class TestEnvFile:
    def test_as_a_text_and_as_a_list(self, projects: Projects) -> None:
        assert projects.service("env_file: a.env", FILES) == {
            "environment": {"A": "1", "B": "12", "Q": "x y"}
        }
        both = projects.service("env_file: [a.env, b.env]\nenvironment: {A: mine}", FILES)
        assert both["environment"] == {"A": "mine", "B": "b", "Q": "x y"}

    def test_path(self, projects: Projects) -> None:
        files = {"sub/x.env": "X=1\n"}
        assert projects.service("env_file: [{path: sub/x.env}]", files) == {
            "environment": {"X": "1"}
        }

    def test_required(self, projects: Projects) -> None:
        assert projects.service("env_file: [{path: nope.env, required: false}]") == {}
        (said,) = projects.said(service("image: a\nenv_file: nope.env"))
        assert said.startswith("compose.yaml:4:15: ")
        assert "required: false" in said

    def test_format(self, projects: Projects) -> None:
        raw = projects.service("env_file: [{path: a.env, format: raw}]", FILES)
        assert raw["environment"] == {"A": "1", "B": "$${A}2", "Q": "'x y'"}
        (said,) = projects.said(service("image: a\nenv_file: [{path: a.env, format: toml}]"), FILES)
        assert "no format 'toml'" in said

    def test_it_is_not_read_for_config_without_resolution(self, projects: Projects) -> None:
        found = projects.service("env_file: a.env", FILES, resolve_env=False)
        assert found == {"env_file": [{"path": "./a.env"}]}

    def test_jobs_and_steps_have_it_read_to_be_converted(self, projects: Projects) -> None:
        compose = (
            service("image: a\nenv_file: b.env\npre_start: [{command: x}]")
            + "jobs: {j: {image: a, env_file: b.env, triggers: {manual: true}}}\n"
        )
        tree = projects.load(compose, FILES).tree
        job, step = at(tree, "jobs", "j"), at(tree, "services", "web", "pre_start", 0)
        assert job["environment"]["B"].value == step["environment"]["B"].value == "b"
        assert projects.config(compose, FILES)["jobs"]["j"]["env_file"] == [{"path": "./b.env"}]


def test_label_file(projects: Projects) -> None:
    files = {"l.labels": "tier=front\nowner=ops\n"}
    found = projects.service("label_file: l.labels\nlabels: {owner: web}", files)
    assert found == {"label_file": ["./l.labels"], "labels": {"owner": "web", "tier": "front"}}


class TestName:
    @pytest.mark.parametrize(
        ("compose", "environ", "option", "name"),
        [
            (MAIN, {}, None, "demo"),
            (f"name: My Shop\n{MAIN}", {}, None, "myshop"),
            ("name: ${WHO}\n" + MAIN, {"WHO": "x"}, None, "x"),
            (f"name: shop\n{MAIN}", {"COMPOSE_PROJECT_NAME": "env"}, None, "env"),
            (f"name: shop\n{MAIN}", {"COMPOSE_PROJECT_NAME": "env"}, "flag", "flag"),
        ],
    )
    def test_name(
        self,
        projects: Projects,
        compose: str,
        environ: dict[str, str],
        option: str | None,
        name: str,
    ) -> None:
        options = Options(project_name=option)
        found = projects.config(compose, environ=environ, options=options)
        assert found["name"] == name
        assert found["networks"]["default"]["name"] == f"{name}_default"


def test_version_is_obsolete(projects: Projects) -> None:
    loaded = projects.load(f"version: '3.8'\n{MAIN}")
    assert [d.message for d in loaded.diagnostics] == [
        "the attribute `version` is obsolete: Compose ignores it"
    ]
    assert "version" not in projects.config(f"version: '3.8'\n{MAIN}")
