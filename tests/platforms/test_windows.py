"""Windows, simulated: its paths come in, slashes go out; lines end in LF and texts are UTF-8 everywhere."""

from __future__ import annotations

import ntpath
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from compose2k8s.conversion import Conversion, convert
from compose2k8s.options import Options
from compose2k8s.parser import source as source_room
from compose2k8s.parser.source import Source
from compose2k8s.writers.yaml import dump_all

PROJECT = "C:\\Users\\me\\shop"
FILES = {
    "compose.yaml": "services:\n  web:\n    image: nginx\n    env_file: conf\\web.env\n"
    "    volumes: ['./conf:/etc/nginx/conf.d:ro', '.\\data:/data', 'D:\\music:/music']\n"
    "    extends: {file: base/base.yaml, service: base}\n",
    ".env": "TAG=1\r\n",
    "conf/web.env": "A=b\r\nC=d\r\n",
    "conf/default.conf": "server {}\n",
    "base/base.yaml": "services: {base: {environment: {TAG: '${TAG}'}, env_file: ./base.env}}\n",
    "base/base.env": "E=f\n",
}


class Windows:
    """What source.py asks the system for, of a Windows whose drive C: is in memory."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = {
            ntpath.normcase(f"{PROJECT}\\{name}"): text.encode() for name, text in files.items()
        }
        self.sep, self.path = "\\", ntpath
        self.scandir = self._scandir

    def _key(self, path: str) -> str:
        return ntpath.normcase(ntpath.normpath(path))

    def stat(self, path: str) -> Any:
        key = self._key(path)
        if key in self.files:
            return SimpleNamespace(st_mode=stat.S_IFREG | 0o666)
        if any(f.startswith(f"{key}\\") for f in self.files):
            return SimpleNamespace(st_mode=stat.S_IFDIR | 0o777)
        raise FileNotFoundError(path)

    def _names(self, path: str) -> list[str]:
        start = self._key(path) + "\\"
        return sorted(
            {f[len(start) :].partition("\\")[0] for f in self.files if f.startswith(start)}
        )

    def listdir(self, path: str) -> list[str]:
        return self._names(path)

    def _scandir(self, path: str) -> Any:
        class Found(list[Any]):
            def __enter__(self) -> Iterator[Any]:
                return iter(self)

            def __exit__(self, *_: object) -> None:
                pass

        return Found(SimpleNamespace(name=name) for name in self._names(path))

    def open(self, path: str, mode: str) -> Any:
        import io

        assert mode == "rb"
        return io.BytesIO(self.files[self._key(path)])


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    found = Windows(FILES)
    monkeypatch.setattr(source_room, "os", found)
    monkeypatch.setattr(source_room, "open", found.open, raising=False)
    return found


def converted(**fields: Any) -> Conversion:
    return convert(Options(**fields), Source(PROJECT, {}, "C:\\Users\\me"))


def _pod(result: Conversion) -> Any:
    (web,) = [m.body for m in result.manifests if m.body["kind"] == "Deployment"]
    return web["spec"]["template"]["spec"]


def test_a_project_on_a_drive(windows: Windows) -> None:
    result = converted()
    assert not result.failed, [d.message for d in result.diagnostics]
    env = {e["name"]: e["value"] for e in _pod(result)["containers"][0]["env"]}
    assert env == {"A": "b", "C": "d", "E": "f", "TAG": "1"}
    (config,) = [m.body for m in result.manifests if m.body["kind"] == "ConfigMap"]
    assert config["data"]["default.conf"] == "server {}\n"
    assert "shop" in config["metadata"]["labels"].values()


def test_places_have_slashes(windows: Windows) -> None:
    result = converted()
    assert set(result.places.files) <= {
        "compose.yaml", ".env", "conf/web.env", "base/base.yaml", "base/base.env",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "compose.yaml",
        ".\\compose.yaml",
        "C:\\Users\\me\\shop\\compose.yaml",
        "C:/Users/me/shop/COMPOSE.yaml",
    ],
)
def test_the_file_by_any_name(windows: Windows, name: str) -> None:
    result = converted(files=(name,))
    assert dump_all([m.body for m in result.manifests]) == dump_all(
        [m.body for m in converted().manifests]
    )


def test_no_backslash_of_ours_in_a_manifest(windows: Windows) -> None:
    pod = _pod(converted())
    paths = [m["mountPath"] for m in pod["containers"][0]["volumeMounts"]]
    assert sorted(paths) == ["/data", "/etc/nginx/conf.d", "/music"]


def test_drive_letters_on_any_system(tmp_path: Path) -> None:
    """As Compose reads them: `C:\\x:/y` is one path and another."""
    text = "services: {web: {image: nginx, volumes: ['C:\\\\Users\\\\me:/data', 'd:/music:/music:ro']}}\n"
    result = convert(Options(files=("-",)), Source(str(tmp_path), {}, "/nowhere", text.encode()))
    assert not result.failed, [d.message for d in result.diagnostics]
    assert sorted(m["mountPath"] for m in _pod(result)["containers"][0]["volumeMounts"]) == [
        "/data",
        "/music",
    ]


def _run(*argv: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "compose2k8s", *argv],
        cwd=cwd,
        capture_output=True,
        check=False,
        env={**os.environ, **environ},
    )


COMPOSE = "services:\n  web:\n    image: nginx\n    environment:\n      NAME: Jürgen 日本\n    # ü\n    mac_address: ü\n"


@pytest.mark.parametrize("page", ["cp1252", "cp437", "ascii", "utf-16"])
def test_streams_are_utf8_whatever_the_code_page(page: str, tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text(COMPOSE, encoding="utf-8")
    plain = _run("convert", "-v", cwd=tmp_path)
    other = _run("convert", "-v", cwd=tmp_path, PYTHONIOENCODING=page)
    assert plain.returncode == other.returncode == 0
    assert other.stdout == plain.stdout
    assert other.stderr == plain.stderr
    assert "Jürgen 日本" in other.stdout.decode()
    assert b"\r" not in other.stdout


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_and_marks_of_a_compose_file(ending: str, tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text(COMPOSE, encoding="utf-8")
    plain = _run("convert", "-v", cwd=tmp_path)
    (tmp_path / "compose.yaml").write_bytes(
        b"\xef\xbb\xbf" + COMPOSE.replace("\n", ending).encode()
    )
    other = _run("convert", "-v", cwd=tmp_path)
    assert (other.stdout, other.stderr) == (plain.stdout, plain.stderr)


def test_line_ends_of_other_files(tmp_path: Path) -> None:
    """Variables lose them, as in Compose; what is mounted keeps every byte."""
    (tmp_path / "compose.yaml").write_text(
        "services: {web: {image: nginx, env_file: a.env, configs: [c]}}\nconfigs: {c: {file: c.txt}}\n"
    )
    (tmp_path / "a.env").write_bytes(b"A=b\r\nC=d\r\n")
    (tmp_path / "c.txt").write_bytes(b"x\r\ny\r\n")
    objects = list(yaml.safe_load_all(_run("convert", "-q", cwd=tmp_path).stdout))
    (pod,) = [o["spec"]["template"]["spec"] for o in objects if o["kind"] == "Deployment"]
    assert pod["containers"][0]["env"] == [{"name": "A", "value": "b"}, {"name": "C", "value": "d"}]
    (config,) = [o for o in objects if o["kind"] == "ConfigMap"]
    assert [*config["data"].values()] == ["x\r\ny\r\n"]
