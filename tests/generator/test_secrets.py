"""Secret values are in Secret objects and nowhere else; a change of content rolls the pods."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compose2k8s.conversion import Conversion
from tests.generator.project import codes, content, converted, objects, pod

VALUE = "correct-horse-battery"
COMPOSE = f"""
services:
  web:
    image: x
    secrets: [one, two]
    volumes: ["./site.key:/site.key:ro"]
    environment:
      API_TOKEN: {VALUE}
      DATABASE_URL: postgres://me:{VALUE}@db:5432/it?x=$$y
      EMPTY_PASSWORD: ""
      ALLOW_EMPTY_PASSWORD: "yes"
      PUBLIC_KEY: open
secrets:
  one: {{file: ./one.txt}}
  two: {{environment: TWO}}
"""
HOW = [
    {"secret_env": True},
    {"secret_env": True, "secrets": "placeholder"},
    {"secret_env": True, "secrets": "external"},
]


def convert(folder: Path, value: str = VALUE, **options: Any) -> Conversion:
    (folder / "one.txt").write_text(value)
    (folder / "site.key").write_text(value)
    return converted(folder, COMPOSE.replace(VALUE, value), environ={"TWO": value}, **options)


@pytest.mark.parametrize("how", HOW)
def test_values_are_in_secrets_only(how: dict[str, Any], tmp_path: Path) -> None:
    result = convert(tmp_path, **how)
    elsewhere = [m.body for m in result.manifests if m.body["kind"] != "Secret"]
    assert VALUE not in json.dumps(elsewhere)
    assert VALUE not in "".join(d.message + d.hint for d in result.diagnostics)


@pytest.mark.parametrize("how", HOW[1:])
def test_values_are_nowhere(how: dict[str, Any], tmp_path: Path) -> None:
    for manifest in convert(tmp_path, **how).manifests:
        if manifest.body["kind"] == "Secret":
            assert VALUE.encode() not in b"".join(content(manifest.body).values())


def test_the_environment_is_composed_back(tmp_path: Path) -> None:
    result = convert(tmp_path, secret_env=True)
    secret = content(objects(result)["Secret", "web-env"])
    values: dict[str, str] = {}
    for entry in pod(result, "web")["containers"][0]["env"]:
        if "valueFrom" in entry:
            values[entry["name"]] = secret[entry["valueFrom"]["secretKeyRef"]["key"]].decode()
            continue
        text = entry["value"].replace("$$", "\0")
        for name, value in values.items():  # only what stands before it, as Kubernetes does
            text = text.replace(f"$({name})", value)
        values[entry["name"]] = text.replace("\0", "$")
    assert values["DATABASE_URL"] == f"postgres://me:{VALUE}@db:5432/it?x=$y"
    assert values["API_TOKEN"] == VALUE
    assert set(secret) == {"API_TOKEN", "DATABASE_URL_PASSWORD"}


def test_external_secrets_are_asked_for_by_key(tmp_path: Path) -> None:
    known = objects(convert(tmp_path, secrets="external", secret_store="vault"))
    assert not [1 for kind, _ in known if kind == "Secret"]
    spec = known["ExternalSecret", "one"]["spec"]
    assert spec["secretStoreRef"] == {"name": "vault", "kind": "SecretStore"}
    assert spec["data"][0]["secretKey"] == "one"


def test_what_is_missing_is_a_placeholder_and_said(tmp_path: Path) -> None:
    (tmp_path / "site.key").write_text("x")
    result = converted(tmp_path, COMPOSE)
    assert codes(result).count("C2K313") == 2
    assert content(objects(result)["Secret", "one"]) == {
        "one": b"<fill in: the content of one.txt>"
    }


def test_a_change_rolls_the_pods(tmp_path: Path) -> None:
    def rolled(value: str) -> dict[str, str]:
        manifest = objects(convert(tmp_path, value, secret_env=True))["Deployment", "web"]
        found: dict[str, str] = manifest["spec"]["template"]["metadata"]["annotations"]
        return found

    assert rolled("a") == rolled("a")
    assert rolled("a") != rolled("b")


def test_nothing_mounted_no_annotation(tmp_path: Path) -> None:
    result = converted(tmp_path, "services: {a: {image: x, tmpfs: /x}}")
    assert "annotations" not in objects(result)["Deployment", "a"]["spec"]["template"]["metadata"]


@pytest.mark.parametrize(
    ("value", "composed", "hidden"),
    [
        ("postgres://u:pw@db/x", "postgres://u:$(V_PASSWORD)@db/x", ["pw"]),
        ("redis://:pw@r:6379/0", "redis://:$(V_PASSWORD)@r:6379/0", ["pw"]),
        ("amqp://u:a:b@c@mq//", "amqp://u:$(V_PASSWORD)@mq//", ["a:b@c"]),
        ("a://u:1@x,b://u:2@y", "a://u:$(V_PASSWORD)@x,b://u:$(V_PASSWORD_2)@y", ["1", "2"]),
        ("x://u:p$w@h/$(Y)", "x://u:$(V_PASSWORD)@h/$$(Y)", ["p$w"]),
        ("jdbc:pg://h/x?user=u&password=pw&ssl=1", "jdbc:pg://h/x?user=u&password=$(V_PASSWORD)&ssl=1", ["pw"]),
        ("Server=db;User Id=sa;Password=P w@1;X=y", "Server=db;User Id=sa;Password=$(V_PASSWORD);X=y", ["P w@1"]),
        ("host=db user=u password=pw", "host=db user=u password=$(V_PASSWORD)", ["pw"]),
        ("x://u:1@h/?password=2", "x://u:$(V_PASSWORD)@h/?password=$(V_PASSWORD_2)", ["1", "2"]),
    ],
)  # fmt: skip
def test_passwords_inside_a_text(
    value: str, composed: str, hidden: list[str], tmp_path: Path
) -> None:
    text = json.dumps(value.replace("$", "$$"))
    compose = f"services: {{web: {{image: x, environment: {{V: {text}}}}}}}"
    result = converted(tmp_path, compose, secret_env=True)
    *before, whole = pod(result, "web")["containers"][0]["env"]
    assert whole == {"name": "V", "value": composed}
    kept = content(objects(result)["Secret", "web-env"])
    assert [kept[v["valueFrom"]["secretKeyRef"]["key"]].decode() for v in before] == hidden


@pytest.mark.parametrize(
    "value",
    ["http://h/a:b@c", "https://user@host/", "x://u:@h", "no password=", "mypassword=x", "a@b:c"],
)
def test_no_password_inside(value: str, tmp_path: Path) -> None:
    compose = f"services: {{web: {{image: x, environment: {{V: {json.dumps(value)}}}}}}}"
    result = converted(tmp_path, compose, secret_env=True)
    assert ("Secret", "web-env") not in objects(result)


@pytest.mark.parametrize(
    ("use", "mode", "group", "code"),
    [
        ('mode: "0400", uid: "33"', 0o440, 33, "C2K202"),
        ('mode: "0400", uid: "33", gid: "44"', 0o440, 44, "C2K202"),
        ('mode: "0500", gid: "44"', 0o550, 44, ""),
        ('mode: "0440", gid: "44"', 0o440, 44, ""),
        ('mode: "0444", uid: "33"', 0o444, None, "C2K202"),
        ('mode: "0400", uid: "0", gid: "0"', 0o400, None, ""),
        ('mode: "0400", uid: "somebody"', 0o400, None, "C2K201"),
    ],
)
def test_whom_a_secret_is_for(
    use: str, mode: int, group: int | None, code: str, tmp_path: Path
) -> None:
    """Files of a pod belong to root; whom they are for reads them as the group of the pod's volumes."""
    compose = f"services: {{web: {{image: x, secrets: [{{source: key, {use}}}]}}}}\nsecrets: {{key: {{environment: K}}}}"
    result = converted(tmp_path, compose, environ={"K": "v"})
    spec = pod(result, "web")
    [source] = spec["volumes"][0]["projected"]["sources"]
    assert source["secret"]["items"][0]["mode"] == mode
    assert spec.get("securityContext", {}).get("fsGroup") == group
    assert {c for c in codes(result) if c in ("C2K201", "C2K202")} == ({code} if code else set())


def test_one_mode_said_twice(tmp_path: Path) -> None:
    uses = "{source: c, target: /a, mode: 0440}, {source: c, target: /b, mode: 0440}"
    compose = f"services: {{web: {{image: x, configs: [{uses}]}}}}\nconfigs: {{c: {{content: x}}}}"
    result = converted(tmp_path, compose)
    assert len(pod(result, "web")["volumes"]) == 1
    assert "C2K901" not in codes(result)
