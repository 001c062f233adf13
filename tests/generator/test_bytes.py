"""Every file that a ConfigMap or Secret holds reads back as it is on disk, and as it is written out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from compose2k8s.writers.yaml import dump_all
from tests.generator.project import codes, converted, files, mounted, objects

KIB = 1 << 10
CONTENTS = {
    "text": b"a: 1\nb: 2\n",
    "empty": b"",
    "no end of line": b"x",
    "crlf": b"a\r\nb\r\n",
    "cr": b"a\rb",
    "tabs and blanks": b"\ta \n  b\t\n\n",
    "not utf-8": b"caf\xe9\n",
    "binary": bytes(range(256)) * 3,
    "nul": b"a\x00b",
    "bom": b"\xef\xbb\xbfa\n",
    "unicode": "grüße \u2028 \u0085 \U0001f600\n".encode(),
    "control": b"\x1b[0m\x07\n",
    "like yaml": b"--- yes\n'\"{[&*!|>%@`\n...\n",
    "markup": b"<a href='x'>&amp;</a>\n" * 50,
    "249 KiB": b"0123456789abcde\n" * (249 * KIB // 16),
    "251 KiB": b"0123456789abcde\n" * (251 * KIB // 16),
    "binary 249 KiB": b"\xff" * (249 * KIB),
    "1 MiB": b"x" * (1 << 20),
}


@pytest.mark.parametrize("what", CONTENTS)
@pytest.mark.parametrize("name", ["app.conf", "server.key", "with space & dots..txt", "-x", "..y"])
def test_a_file(what: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(CONTENTS[what])
    compose = f"services: {{web: {{image: x, volumes: ['./{name}:/etc/there:ro']}}}}"
    result = converted(tmp_path, compose)
    assert mounted(result, "web") == {"/etc/there": CONTENTS[what]}


@pytest.mark.parametrize("what", CONTENTS)
@pytest.mark.parametrize("section", ["configs", "secrets"])
def test_a_config_or_secret(what: str, section: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(CONTENTS[what])
    compose = (
        f"services: {{web: {{image: x, {section}: [{{source: it, target: /there}}]}}}}\n"
        f"{section}: {{it: {{file: ./file}}}}"
    )
    result = converted(tmp_path, compose)
    assert mounted(result, "web") == {"/there": CONTENTS[what]}


@pytest.mark.parametrize("what", CONTENTS)
def test_as_written_out(what: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(CONTENTS[what])
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./file:/there']}}")
    bodies = [m.body for m in result.manifests]
    assert list(yaml.safe_load_all(dump_all(bodies))) == bodies


def test_more_than_a_mebibyte_is_left_out_and_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * ((1 << 20) + 1))
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./file:/there']}}")
    assert mounted(result, "web") == {}
    assert "C2K320" in codes(result)


@pytest.mark.parametrize(
    ("what", "warned"), [("text", False), ("249 KiB", False), ("251 KiB", True)]
)
def test_what_client_side_apply_cannot_hold_is_said(
    what: str, warned: bool, tmp_path: Path
) -> None:
    data = CONTENTS[what].replace(b"\n", b" ")
    (tmp_path / "file").write_bytes(data)
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./file:/there']}}")
    assert ("C2K312" in codes(result)) is warned


def test_a_folder_keeps_its_sub_folders(tmp_path: Path) -> None:
    inside = {
        "index.html": b"<html>",
        "css/a b.css": b"a{}",
        "css/deep/er/x.bin": b"\x00\xff",
        "a/b": b"1",
        "a__b": b"2",
        ".hidden": b"3",
    }
    for name, data in inside.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./site:/srv:ro']}}")
    assert mounted(result, "web") == {f"/srv/{name}": data for name, data in inside.items()}


def test_a_folder_too_large_for_one_object_is_split(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_bytes(b"x" * (100 * KIB))
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./site:/srv:ro']}}")
    assert len(mounted(result, "web")) == 9
    assert len([1 for kind, _ in objects(result) if kind == "ConfigMap"]) == 5
    assert "C2K312" not in codes(result)


def test_keys_go_into_a_secret_and_the_rest_into_a_config_map(tmp_path: Path) -> None:
    folder = tmp_path / "tls"
    folder.mkdir()
    (folder / "site.crt").write_bytes(b"crt")
    (folder / "site.key").write_bytes(b"key")
    (folder / "other").write_bytes(b"-----BEGIN RSA PRIVATE KEY-----\n")
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./tls:/tls:ro']}}")
    known = objects(result)
    assert set(known["ConfigMap", "tls"]["data"]) == {"site.crt"}
    assert set(known["Secret", "tls"]["data"]) == {"site.key", "other"}
    assert set(mounted(result, "web")) == {"/tls/site.crt", "/tls/site.key", "/tls/other"}


@pytest.mark.parametrize(("mode", "shown"), [(0o644, 0o644), (0o755, 0o755), (0o700, 0o755)])
def test_the_executable_bit(mode: int, shown: int, tmp_path: Path) -> None:
    (tmp_path / "run.sh").write_text("#!/bin/sh\n")
    (tmp_path / "run.sh").chmod(mode)
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./run.sh:/run.sh']}}")
    assert files(result, "web")["/run.sh"][1] == shown


def test_a_folder_keeps_each_executable_bit(tmp_path: Path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "run").write_text("#!/bin/sh\n")
    (folder / "run").chmod(0o755)
    (folder / "data").write_text("1")
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./bin:/b:ro']}}")
    assert {p: m for p, (_, m) in files(result, "web").items()} == {
        "/b/run": 0o755,
        "/b/data": 0o644,
    }


def test_configs_and_secrets_have_the_mode_of_docker(tmp_path: Path) -> None:
    (tmp_path / "run.sh").write_text("#!/bin/sh\n")
    (tmp_path / "run.sh").chmod(0o755)
    compose = """
services:
  web:
    image: x
    configs: [plain, runs, {source: plain, target: /mine, mode: 0440}]
    secrets: [hidden]
configs: {plain: {content: a}, runs: {file: ./run.sh}}
secrets: {hidden: {file: ./run.sh}}
"""
    found = {p: m for p, (_, m) in files(converted(tmp_path, compose), "web").items()}
    assert found == {
        "/plain": 0o444,
        "/runs": 0o555,
        "/mine": 0o440,
        "/run/secrets/hidden": 0o555,
    }


def test_one_object_for_all_who_mount_it(tmp_path: Path) -> None:
    (tmp_path / "app.conf").write_text("x")
    compose = """
services:
  a: {image: x, volumes: ["./app.conf:/a"]}
  b: {image: x, volumes: ["./app.conf:/b"]}
"""
    result = converted(tmp_path, compose)
    assert [name for kind, name in objects(result) if kind == "ConfigMap"] == ["app-conf"]
    assert mounted(result, "a") == {"/a": b"x"}
    assert mounted(result, "b") == {"/b": b"x"}


def test_different_files_never_share_an_object(tmp_path: Path) -> None:
    for name in ("a.b", "a-b", "A_b"):
        (tmp_path / name).write_text(name)
    compose = "services: {web: {image: x, volumes: ['./a.b:/1', './a-b:/2', './A_b:/3']}}"
    result = converted(tmp_path, compose)
    assert mounted(result, "web") == {"/1": b"a.b", "/2": b"a-b", "/3": b"A_b"}


def test_names_that_no_manifest_can_hold(tmp_path: Path) -> None:
    folder = tmp_path / "conf"
    folder.mkdir()
    (folder / "grüße\n.txt").write_bytes(b"a")
    with open(os.fsencode(folder) + b"/caf\xe9.txt", "wb") as file:
        file.write(b"b")
    (folder / "loop").symlink_to(folder)
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./conf:/c:ro']}}")
    assert mounted(result, "web") == {"/c/grüße\n.txt": b"a"}
    [left] = [d.message for d in result.diagnostics if d.code.id == "C2K321"]
    assert "caf\\udce9.txt (a name that is not UTF-8)" in left
    assert "loop (a link to a folder that it is in)" in left
    text = dump_all([m.body for m in result.manifests])
    assert [*yaml.safe_load_all(text)] == [m.body for m in result.manifests]
