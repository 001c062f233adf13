"""Whatever stands in a compose file: a result, or a refusal with its line, in bounded time and memory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from tests.hostile.child import ended
from tests.hostile.inputs import INPUTS, Bad

IDS = list(INPUTS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a folder and a pipe that nobody writes to."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "home").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    return tmp_path


@pytest.fixture(params=INPUTS.values(), ids=IDS)
def bad(request: pytest.FixtureRequest) -> Bad:
    found: Bad = request.param
    return found


def test_convert(bad: Bad, project: Path) -> None:
    (project / "compose.yaml").write_bytes(bad.text)
    end = ended("convert", "-v", cwd=project)
    assert end.clean, (end.status, end.err[-600:])
    if bad.at:
        assert end.status == 1
        assert not end.out
        said = [line for line in end.err.splitlines() if " error C2K" in line]
        assert any(line.startswith(bad.at) for line in said), said[:3]
        assert bad.words in end.err
    else:
        assert end.status == 0, end.err[-600:]
        assert all(isinstance(m, dict) for m in yaml.load_all(end.out, yaml.CSafeLoader))
    assert not (project / "pwned").exists()


def test_config(bad: Bad, project: Path) -> None:
    (project / "compose.yaml").write_bytes(bad.text)
    end = ended("config", cwd=project)
    assert end.clean, (end.status, end.err[-600:])
    if bad.at and not bad.config:
        assert end.status == 1
        assert not end.out
    else:
        assert end.status == 0, end.err[-600:]


@pytest.mark.parametrize("name", IDS[: IDS.index("huge port")])
def test_validate(name: str, project: Path) -> None:
    (project / "manifests.yaml").write_bytes(INPUTS[name].text)
    end = ended("validate", "manifests.yaml", cwd=project)
    assert end.clean, (end.status, end.err[-600:])
    assert end.status == 1  # whatever it is, a manifest it is not
    assert name == "empty" or "manifests.yaml:" in end.err


@pytest.mark.parametrize("name", ["pipe", "folder", "/dev/zero", "nothing", "n" * 5000, "a\nb"])
def test_compose_files_that_are_none(name: str, project: Path) -> None:
    for command in ("convert", "config"):
        end = ended(command, "-f", name, cwd=project)
        assert end.clean
        assert end.status == 1
        assert "C2K100" in end.err
    end = ended("validate", name, cwd=project)
    assert end.clean
    assert end.status == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_an_unreadable_file(project: Path) -> None:
    (project / "compose.yaml").write_text("services: {web: {image: nginx}}\n")
    (project / "compose.yaml").chmod(0)
    for argv in (["convert"], ["config"], ["validate", "compose.yaml"]):
        end = ended(*argv, cwd=project)
        assert end.clean
        assert end.status == 1
        assert "may not be read" in end.err


def test_files_that_include_each_other(project: Path) -> None:
    for i in range(300):
        (project / f"{i}.yaml").write_text(f"include: [{i + 1}.yaml]\n")
    end = ended("convert", "-f", "0.yaml", cwd=project)
    assert end.clean
    assert "200.yaml:1:10: error C2K116: more than 200 files include each other" in end.err
    (project / "a.yaml").write_text("include: [b.yaml]\n")
    (project / "b.yaml").write_text("include: [a.yaml]\n")
    end = ended("convert", "-f", "a.yaml", cwd=project)
    assert end.clean
    assert "in a circle: a.yaml -> b.yaml -> a.yaml" in end.err


def test_files_that_extend_each_other(project: Path) -> None:
    (project / "a.yaml").write_text("services: {a: {extends: {file: b.yaml, service: b}}}\n")
    (project / "b.yaml").write_text("services: {b: {extends: {file: a.yaml, service: a}}}\n")
    end = ended("convert", "-f", "a.yaml", cwd=project)
    assert end.clean
    assert "extend each other in a circle" in end.err


@pytest.mark.parametrize(
    "data", [b"\0" * 100, b"\xff\xfe\xff", b"A=${", b"=x", b"export", b"A='", b"A=" + b"x" * 10**6]
)
def test_env_files(data: bytes, project: Path) -> None:
    (project / "compose.yaml").write_text("services: {web: {image: nginx, env_file: odd.env}}\n")
    (project / "odd.env").write_bytes(data)
    (project / ".env").write_bytes(data)
    for command in ("convert", "config"):
        assert ended(command, cwd=project).clean


MANIFESTS = {
    "a list of itself": "&a\nkind: List\napiVersion: v1\nitems: [*a]\n",
    "lists in lists": "kind: List\napiVersion: v1\nitems: [{kind: List, apiVersion: v1, items: [{kind: List}]}]\n",
    "a name that is no text": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: [x]}\n",
    "kind that is no text": "apiVersion: {a: b}\nkind: [x]\nmetadata: 5\n",
    "everything null": "apiVersion: v1\nkind: Pod\nmetadata:\nspec:\n",
    "infinite replicas": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: .inf, selector: {}, template: {}}\n",
    "a pattern that never ends": "apiVersion: v1\nkind: Service\nmetadata: {name: " + "a-" * 5000 + "}\nspec: {ports: [{port: 1}]}\n",
    "a CRD of a pattern": """\
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: as.x.io}
spec:
  group: x.io
  names: {kind: A, plural: as, singular: a, listKind: AList}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties: {spec: {type: object, properties: {a: {type: string, pattern: '((('}}}}
---
apiVersion: x.io/v1
kind: A
metadata: {name: a}
spec: {a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!}
""",
}  # fmt: skip


@pytest.mark.parametrize("text", MANIFESTS.values(), ids=list(MANIFESTS))
@pytest.mark.parametrize("engine", ["table", "jsonschema"])
def test_manifests(text: str, engine: str, project: Path) -> None:
    (project / "m.yaml").write_text(text)
    end = ended("validate", "m.yaml", "--engine", engine, cwd=project)
    assert end.clean, end.err[-500:]
    assert end.status == 1
    assert "m.yaml:" in end.err


def test_nothing_is_fetched_for_a_schema(project: Path) -> None:
    text = MANIFESTS["a CRD of a pattern"].replace("pattern: '((('", "$ref: 'http://127.0.0.1:9/x'")
    (project / "m.yaml").write_text(text)
    end = ended("validate", "m.yaml", cwd=project)
    assert end.clean
    assert "no schema" in end.err or "C2K400" in end.err


def test_a_limit_can_be_raised(project: Path) -> None:
    many = ", ".join(f'"{i}-20000"' for i in range(1, 6))
    (project / "compose.yaml").write_text(
        f"services: {{web: {{image: nginx, expose: [{many}]}}}}\n"
    )
    refused = ended("convert", "-q", "--no-network-policies", cwd=project)
    assert "compose.yaml:1:74: error C2K104" in refused.err
    assert "--limit PORTS=131072 raises that" in refused.err
    raised = ended("convert", "-q", "--no-network-policies", "--limit", "PORTS=131072", cwd=project)
    assert raised.status == 0, raised.err[:300]
