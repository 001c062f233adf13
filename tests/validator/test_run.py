"""The command: input of every shape and size, several processes, custom kinds, exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from compose2k8s.__main__ import run
from compose2k8s.validator import stream

CONFIG = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a%d}\n"
CRD = """\
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: databases.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Database, plural: databases}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            required: [engine, size]
            properties:
              engine: {type: string, enum: [postgres]}
              size: {x-kubernetes-int-or-string: true, default: 1Gi}
              note: {type: string, nullable: true}
"""
LEAVE = """\
import time
from compose2k8s.scanner import scan
from compose2k8s.validator.judge import Judge
from compose2k8s.validator.run import _judged
from compose2k8s.validator.stream import Piece

TEXT = b"apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: a%d}\\n"
if __name__ == "__main__":
    call = scan(["validate", "-j", "2", "-"])
    found = _judged((Piece(data=TEXT % i, file=0) for i in range(999)), Judge(call), call)
    print(next(found)[1].links[0].name)
    time.sleep(0.5)
    found.close()
    print("ended")
"""
DATABASE = "apiVersion: example.com/v1\nkind: Database\nmetadata: {name: a}\nspec: %s\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _said(capsys: pytest.CaptureFixture[str]) -> str:
    printed = capsys.readouterr()
    return printed.out + printed.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_places_in_a_file_of_many_pieces(
    folder: Path,
    jobs: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(stream, "PIECE", 100)
    monkeypatch.setattr(stream, "KEPT", 0)
    text = "---\n".join(CONFIG % i for i in range(50))
    text += "---\n" + CONFIG % 50 + "date: 1\n"
    text += '---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {serviceAccountName: "x", containers: [{name: c, image: i}]}\n'
    text += "---\n" + CONFIG % 51 + "data: {a: b, a: c}\n"
    (folder / "a.yaml").write_text(text)
    assert run(["validate", "a.yaml", "--closed", "-j", jobs]) == 1
    said = _said(capsys)
    assert "a.yaml:204:1: error C2K402: ConfigMap/a50 date" in said
    assert "a.yaml:209:8: error C2K603: Pod/p spec.serviceAccountName" in said
    assert "a.yaml:214:14: error C2K102: the key 'a' stands twice, first in line 214" in said


def test_folders_globs_lists_json_and_standard_input(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "no.yaml").write_text("kind: nothing\n")
    (folder / "deep" / "er" / "a.yml").write_text(CONFIG % 1)
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "B"}}
    (folder / "b.json").write_text(
        json.dumps({"apiVersion": "v1", "kind": "List", "items": [body]})
    )
    assert run(["validate", "."]) == 1
    assert "b.json:1:" in _said(capsys)
    assert run(["validate", "deep/**/*.yml"]) == 0
    assert run(["validate", "*.txt"]) == 1
    assert "there is no such file" in _said(capsys)
    fake = type("In", (), {"buffer": io.BytesIO(b"kind: ConfigMap\n"), "isatty": lambda _: False})
    monkeypatch.setattr("sys.stdin", fake())
    assert run(["validate", "-"]) == 1
    assert "<stdin>:1:1: error C2K404" in _said(capsys)
    assert run(["validate"]) == 2


@pytest.mark.parametrize(
    ("spec", "status"),
    [
        ("{engine: postgres}", 0),
        ("{engine: postgres, size: 3, note: null}", 0),
        ("{engine: oracle}", 1),
        ("{engine: postgres, sice: 3}", 1),
        ("{}", 1),
        ("{engine: postgres, size: [1]}", 1),
    ],
)
@pytest.mark.parametrize("how", ["among", "among, by processes", "location"])
def test_custom_kinds(folder: Path, spec: str, status: int, how: str) -> None:
    (folder / "crds").mkdir()
    (folder / "crds" / "database.yaml").write_text(CRD)
    (folder / "m.yaml").write_text(DATABASE % spec)
    more = {"among": ["crds"], "location": ["--schema-location", "crds"]}.get(
        how, ["crds", "-j", "2"]
    )
    assert run(["validate", "m.yaml", *more]) == status


@pytest.mark.parametrize(
    "location",
    [
        "{{ .ResourceKind }}{{ .KindSuffix }}.json",
        "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
        "{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json",
        ".",
    ],
)
def test_places_of_schemas(folder: Path, location: str) -> None:
    schema = {"properties": {"spec": {"properties": {"a": {"type": "string"}}}}}
    for name in (
        "database-example-v1.json",
        "example.com/database_v1.json",
        "v1.36.0-standalone-strict/database-example-v1.json",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(schema))
    (folder / "m.yaml").write_text(DATABASE % "{a: b}")
    assert run(["validate", "m.yaml"]) == 1
    assert run(["validate", "m.yaml", "--ignore-missing-schemas"]) == 0
    assert run(["validate", "m.yaml", "--schema-location", location]) == 0
    (folder / "m.yaml").write_text(DATABASE % "{a: 1}")
    assert run(["validate", "m.yaml", "--schema-location", location]) == 1


def test_numbers_and_truths_as_keys_are_texts(folder: Path) -> None:
    (folder / "m.yaml").write_text(CONFIG % 1 + "data: {8080: shop/web, true: 'yes'}\n")
    assert run(["validate", "m.yaml"]) == 0


def test_the_summary_is_for_people(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "m.yaml").write_text(CONFIG % 1)
    assert run(["validate", "m.yaml"]) == 0
    assert _said(capsys) == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run(["validate", "m.yaml"]) == 0
    assert "1 object, nothing wrong" in _said(capsys)


def test_processes_end_when_nobody_listens(folder: Path) -> None:
    """A fault in one of them ends the run, though most pieces wait to be judged."""
    program = folder / "leave.py"
    program.write_text(LEAVE)
    done = subprocess.run([sys.executable, program], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.split()) == (0, [b"a0", b"ended"])
