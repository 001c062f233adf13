"""How writing ends when it cannot go on: nothing half-written, a word, and the right status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from compose2k8s.__main__ import run
from compose2k8s.commands import guarded
from compose2k8s.writers import target

COMPOSE = "services: {web: {image: nginx, ports: ['80:80'], volumes: ['data:/data']}}\nvolumes: {data: }\n"


@pytest.fixture
def project(shop: Path) -> Path:
    (shop / "compose.yaml").write_text(COMPOSE)
    return shop


def cli(*argv: str) -> int:
    return guarded(lambda: run(argv))


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


ENDS: list[tuple[BaseException, int, str]] = [
    (KeyboardInterrupt(), 130, ""),
    (OSError(28, "No space left on device", "x.yaml"), 1, "C2K700: x.yaml: no space left"),
    (OSError(30, "Read-only file system", "x.yaml"), 1, "C2K700: x.yaml: read-only file system"),
    (PermissionError(13, "Permission denied", "x.yaml"), 1, "C2K700: x.yaml: permission denied"),
    (MemoryError(), 1, "C2K702"),
]


@pytest.mark.parametrize(("error", "status", "words"), ENDS, ids=lambda e: type(e).__name__)
@pytest.mark.parametrize("output", ["out/", "all.yaml", "new/deep/"])
@pytest.mark.parametrize("after", [0, 1])
def test_the_last_output_stays(
    error: BaseException,
    status: int,
    words: str,
    output: str,
    after: int,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`after`: so many files into the writing."""
    if not output.startswith("new"):
        assert cli("convert", "-q", "-o", output) == 0
    (project / "compose.yaml").write_text(COMPOSE.replace("nginx", "apache"))
    before = _contents(project)
    add, done = target.Staging.add, [0]

    def stop(self: target.Staging, path: str, text: str) -> None:
        add(self, path, text)
        done[0] += 1
        if done[0] > after or path.endswith("all.yaml"):
            raise error

    monkeypatch.setattr(target.Staging, "add", stop)
    assert cli("convert", "-q", "-o", output) == status
    assert words in capsys.readouterr().err
    assert _contents(project) == before


def _python(*argv: str, **streams: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return] # streams are files or pipes
        [sys.executable, "-m", "compose2k8s", *argv], check=False, **streams
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "argv",
    [
        ["convert"],
        ["convert", "-o", "/dev/full"],
        ["config"],
        ["config", "-o", "/dev/full"],
        ["convert", "--report", "json", "--report-file", "/dev/full"],
    ],
)
def test_a_full_device(argv: list[str], project: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = _python(*argv, stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 1
    assert b"error C2K700: " in ended.stderr
    assert b"no space left on device" in ended.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_nobody_can_be_told(project: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = _python("convert", "-v", stdout=subprocess.PIPE, stderr=full)
    assert ended.returncode == 1
    assert not ended.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="closed pipes are of Unix")
@pytest.mark.parametrize("command", ["convert", "config"])
def test_a_closed_pipe(command: str, project: Path) -> None:
    many = "".join(f"  s{i}: {{image: nginx, ports: ['80']}}\n" for i in range(400))
    (project / "compose.yaml").write_text(f"services:\n{many}")
    quiet = "-q" if command == "convert" else ""  # config -q prints nothing
    words = f"{sys.executable} -m compose2k8s {command} {quiet} | head -n 1"
    ended = subprocess.run(["sh", "-c", words], capture_output=True, check=False)
    assert ended.stderr == b""
    assert ended.stdout.count(b"\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
@pytest.mark.parametrize("output", ["closed/", "closed/all.yaml", "closed/new/"])
def test_a_read_only_folder(output: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "closed").mkdir(mode=0o500)
    assert cli("convert", "-q", "-o", output) == 1
    assert "may not be written to" in capsys.readouterr().err


def test_what_is_refused_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "out").mkdir()
    (project / "out/service-web.yaml").write_text("mine: true\n")
    (project / "all.yaml").write_text("mine: true\n")
    before = _contents(project)
    for output in ("out/", "all.yaml", "compose.yaml"):
        assert cli("convert", "-q", "-o", output) == 1
        assert "C2K70" in capsys.readouterr().err
        assert cli("config", "-o", output) == 1
        assert "C2K70" in capsys.readouterr().err
    assert _contents(project) == before


@pytest.mark.parametrize(
    "line",
    [
        "convert -o compose.yaml --force",
        "convert -o ../shop/compose.yaml --force",
        "convert --report-file compose.yaml",
        "config -o compose.yaml --force",
        "config --report-file link.yaml",
        "validate all.yaml --report-file all.yaml",
    ],
)
def test_what_is_read_is_not_written_over(
    line: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "link.yaml").symlink_to("compose.yaml")
    (project / "all.yaml").write_text("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n")
    before = _contents(project)
    assert cli(*line.split()) == 1
    assert "error C2K700: " in (said := capsys.readouterr().err)
    assert "is a file of the project, which is not written over" in said
    assert _contents(project) == before


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "convert -o out.json",
            "out.json does not end like\n  hint: out.yaml is a file, and out.json/",
        ),
        ("convert -o ", "--output names nothing"),
        ("config -o out/", "out/ is a directory"),
        ("config -o .", ". is a directory"),
        ("convert --build-plan bake -o .", ". is a directory"),
    ],
)
def test_outputs_that_are_not_clear(
    line: str, words: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _contents(project)
    assert cli(*line.split(" ")) == 1
    assert words in capsys.readouterr().err
    assert _contents(project) == before


def test_a_version_is_no_ending(project: Path) -> None:
    assert cli("convert", "-q", "-o", "release-1.2") == 0
    assert (project / "release-1.2/service-web.yaml").is_file()


def test_a_report_to_standard_output(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "compose.yaml").write_text("services: {web: {imagee: x}}\n")
    assert cli("convert", "--report", "json", "--report-file", "-") == 1
    out, err = capsys.readouterr()
    assert '"code": "C2K140"' in out
    assert not err


def test_config_and_build_plans_know_their_own_files(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for argv in (["config"], ["config", "--format", "json"], ["convert", "--build-plan", "script"]):
        name = f"{'-'.join(argv)}.txt"
        assert cli(*argv, "-o", name) == 0
        assert cli(*argv, "-o", name) == 0
        (project / name).write_text("mine\n")
        assert cli(*argv, "-o", name) == 1
        assert "C2K701" in capsys.readouterr().err
        assert (project / name).read_text() == "mine\n"
        assert cli(*argv, "-o", name, "--force") == 0
    assert cli("config", "-o", "p.yaml") == 0
    (project / "compose.yaml").write_text(COMPOSE.replace("nginx", "apache"))
    assert cli("config", "-o", "p.yaml") == 0
    assert "image: apache" in (project / "p.yaml").read_text()
    assert cli("config", "--services", "-o", "names") == 0
    assert (project / "names").read_text() == "web\n"
