"""Reports for programs: whole documents of their formats, on standard output where nothing else is."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from compose2k8s.__main__ import run
from compose2k8s.codes import UNDEFINED
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.flags import REPORTS
from compose2k8s.reporters import REPORTERS, render_text
from compose2k8s.trace import Places, origin

MANIFESTS = """\
apiVersion: v1
kind: ConfigMap
metadata: {name: fine}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: "Not<Fine>"}
data: {a: 1}
"""
COMPOSE = """\
services:
  web:
    image: nginx:1.27
    ulimits: {nofile: 1024}
    depends_on: [db]
  db: {image: "postgres:16"}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "some, of: them%.yaml").write_text(MANIFESTS)
    (tmp_path / "compose.yaml").write_text(COMPOSE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def validated(form: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The report of two objects, of which the second has two faults."""
    assert run(["validate", "some, of: them%.yaml", "--report", form]) == 1
    said = capsys.readouterr()
    assert not said.err
    return said.out


def test_every_format_has_a_room() -> None:
    assert {*REPORTS} == {"text", *REPORTERS}


@pytest.mark.usefixtures("folder")
def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(validated("json", capsys))
    assert [d["code"] for d in report["diagnostics"]] == ["C2K500", "C2K403"]
    assert report["diagnostics"][0]["places"] == [
        {"file": "some, of: them%.yaml", "line": 7, "column": 12}
    ]
    assert report["read"] == ["some, of: them%.yaml"]


@pytest.mark.usefixtures("folder")
def test_github_commands_are_one_line_each_and_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    lines = validated("github", capsys).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "::error file=some%2C of%3A them%25.yaml,line=7,col=12,title=C2K500::ConfigMap/Not<Fine>"
    )


@pytest.mark.usefixtures("folder")
def test_junit_has_a_case_for_each_object(capsys: pytest.CaptureFixture[str]) -> None:
    (suite,) = ET.fromstring(validated("junit", capsys))
    assert suite.attrib == {
        "name": "some, of: them%.yaml", "tests": "2", "failures": "1", "errors": "0",
    }  # fmt: skip
    fine, faulty = suite
    assert (fine.get("name"), len(fine)) == ("ConfigMap/fine", 0)
    (failure,) = faulty
    assert (failure.text or "").count("error C2K") == 2


@pytest.mark.usefixtures("folder")
def test_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    log = json.loads(validated("sarif", capsys))
    (one,) = log["runs"]
    assert {r["id"] for r in one["tool"]["driver"]["rules"]} == {"C2K403", "C2K500"}
    place = one["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "some%2C%20of%3A%20them%25.yaml"
    assert place["region"] == {"startLine": 7, "startColumn": 12}


@pytest.mark.usefixtures("folder")
def test_tap(capsys: pytest.CaptureFixture[str]) -> None:
    lines = validated("tap", capsys).splitlines()
    assert lines[:4] == [
        "TAP version 13",
        "1..2",
        "ok 1 - some, of: them%.yaml ConfigMap/fine",
        "not ok 2 - some, of: them%.yaml ConfigMap/Not<Fine>",
    ]
    assert all(line.startswith("# ") for line in lines[4:])


@pytest.mark.parametrize("form", REPORTERS)
def test_a_conversion_reports_beside_its_manifests(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One document, also where the writer has something to say: an object that is gone."""
    assert run(shlex.split(f"convert -o out --report {form} --report-file first")) == 0
    (folder / "compose.yaml").write_text("services: {web: {image: nginx}}\n")
    assert run(shlex.split(f"convert -v -o out --report {form} --report-file report")) == 0
    assert capsys.readouterr() == ("", "")
    text = (folder / "report").read_text()
    assert "kubectl delete" in text
    if form in ("json", "sarif"):
        json.loads(text)
    if form == "junit":
        assert ET.fromstring(text).get("failures") == "0"


def test_strict_makes_failures_of_warnings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["convert", "--strict", "--report", "junit"]) == 1
    assert ET.fromstring(capsys.readouterr().err).get("failures") == "1"
    assert run(["convert", "--strict", "--ignore", "C2K201", "--report", "junit"]) == 0


def test_what_is_said_of_several_lines_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"s{number}" for number in range(11)]
    one = "  {}: {{image: 'nginx:1.27', ulimits: {{nofile: 1024}}}}\n"
    (tmp_path / "compose.yaml").write_text("services:\n" + "".join(map(one.format, names)))
    monkeypatch.chdir(tmp_path)
    assert run(["convert"]) == 0
    first, hint, *_ = capsys.readouterr().err.splitlines()
    assert first.startswith("compose.yaml:2:")
    assert first.endswith("pods have no ulimits (also at lines 3, 4, 5, 6, 7, 8, 9, 10 and 2 more)")
    assert hint.startswith("  hint: ")


def test_each_error_has_a_line_of_its_own() -> None:
    places = Places()
    file = places.add("compose.yaml")
    faults = [
        Diagnostic(code=UNDEFINED, message="no such thing", origins=(origin(file, line, 0),))
        for line in (3, 7)
    ]
    assert render_text(faults, places).splitlines() == [
        "compose.yaml:4:1: error C2K150: no such thing",
        "compose.yaml:8:1: error C2K150: no such thing",
    ]
