"""Files are whole or not there, and only what compose2k8s wrote is overwritten or removed."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.diagnostics import Diagnostic
from compose2k8s.writers import WRITERS, directory, file, target
from compose2k8s.writers.yaml import texts

WEB = {"kind": "Deployment", "metadata": {"name": "web"}, "spec": {"replicas": 1}}
DB = {"kind": "Deployment", "metadata": {"name": "db"}}
SERVICE = {"kind": "Service", "metadata": {"name": "web"}}
NAMESPACE = {"kind": "Namespace", "metadata": {"name": "shop"}}


def save(
    output: Path | str, *bodies: dict[str, Any], force: bool = False
) -> tuple[Diagnostic, ...]:
    room = directory if target.kind_of(str(output)) == "directory" else file
    refused: tuple[Diagnostic, ...] = room.save(bodies, texts(bodies), str(output), force=force)
    return refused


def there(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


# --- what --output names -----------------------------------------------------------------------


def test_every_kind_of_output_has_a_room() -> None:
    for name in WRITERS.values():
        assert callable(__import__(name, fromlist=["save"]).save)


@pytest.mark.parametrize(
    ("output", "kind"),
    [("a.yaml", "file"), ("a.yml", "file"), ("a", "directory"), ("a.yaml/", "directory")],
)
def test_endings_tell(output: str, kind: str, tmp_path: Path) -> None:
    assert target.kind_of(f"{tmp_path}/{output}") == kind


def test_what_exists_is_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").mkdir()
    (tmp_path / "plain").write_text("")
    assert target.kind_of(str(tmp_path / "x.yaml")) == "directory"
    assert target.kind_of(str(tmp_path / "plain")) == "file"


def test_unusable_outputs(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")
    for output in ("", "a\0b", f"{tmp_path}/plain/out", f"{tmp_path}/plain/", "/dev/null/x"):
        assert target.unusable(output)
    for output in (f"{tmp_path}/new/out/", f"{tmp_path}/plain", "out.yaml", "/dev/null"):
        assert not target.unusable(output)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert target.unusable(str(tmp_path / "out.yaml"))


# --- a directory -------------------------------------------------------------------------------


def test_one_readable_file_an_object(tmp_path: Path) -> None:
    out = tmp_path / "new/out"
    assert not save(f"{out}/", NAMESPACE, WEB, SERVICE)
    names = ["00-namespace-shop.yaml", "deployment-web.yaml", "service-web.yaml"]
    assert there(out) == [directory.INDEX, *names]
    assert yaml.safe_load((out / "deployment-web.yaml").read_text()) == WEB


def test_again_is_nothing_new(tmp_path: Path) -> None:
    save(tmp_path, WEB, SERVICE)
    before = {p: p.read_bytes() for p in tmp_path.iterdir()}
    assert not save(tmp_path, WEB, SERVICE)
    assert {p: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_our_own_stale_files_go_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("kept: true\n")
    save(tmp_path, WEB, DB, SERVICE)
    (tmp_path / "service-web.yaml").write_text("edited: true\n")
    assert [d.hint for d in save(tmp_path, WEB)] == ["kubectl delete deployment db"]
    assert there(tmp_path) == [
        directory.INDEX, "deployment-web.yaml", "mine.yaml", "service-web.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize("output", ["all.yaml", "all/"])
def test_what_is_gone_is_said_with_the_words_that_remove_it(output: str, tmp_path: Path) -> None:
    """Once: the next conversion does not know of it any more."""
    claim = {"kind": "PersistentVolumeClaim", "metadata": {"name": "data", "namespace": "shop"}}
    ends = {"kind": "Job", "metadata": {"name": "a-1"}, "spec": {"ttlSecondsAfterFinished": 60}}
    stays = {"kind": "Job", "metadata": {"name": "b-1"}, "spec": {}}
    path = f"{tmp_path}/{output}"
    assert not save(path, WEB, claim, ends, stays)
    said = save(path, WEB)
    assert {d.code.id for d in said} == {"C2K703"}
    assert sorted(d.hint for d in said) == [
        "kubectl delete job b-1",
        "kubectl delete persistentvolumeclaim data -n shop, which deletes its data",
    ]
    assert not save(path, WEB)


@pytest.mark.parametrize("output", ["all.yaml", "all/"])
def test_what_cannot_be_applied_over_is_said_with_the_words_that_make_room(
    output: str, tmp_path: Path
) -> None:
    headless = {**SERVICE, "spec": {"clusterIP": "None"}}
    published = {**SERVICE, "spec": {"type": "NodePort"}}
    path = f"{tmp_path}/{output}"
    assert not save(path, WEB, headless)
    [said] = save(path, WEB, published)
    assert said.code.id == "C2K704"
    assert said.hint == "before you apply: kubectl delete service web"
    assert not save(path, {**WEB, "spec": {"replicas": 2}}, published)


def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "service-web.yaml").write_text("mine: true\n")
    refused = save(tmp_path, WEB, SERVICE)
    assert [d.code.id for d in refused] == ["C2K701"]
    assert "service-web.yaml" in refused[0].message
    assert there(tmp_path) == ["service-web.yaml"]
    assert not save(tmp_path, WEB, SERVICE, force=True)
    assert yaml.safe_load((tmp_path / "service-web.yaml").read_text()) == SERVICE


def test_a_file_that_was_edited_is_refused(tmp_path: Path) -> None:
    save(tmp_path, WEB)
    (tmp_path / "deployment-web.yaml").write_text("edited: true\n")
    assert save(tmp_path, {**WEB, "spec": {}})
    assert (tmp_path / "deployment-web.yaml").read_text() == "edited: true\n"


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "deployment-web.yaml").mkdir()
    assert save(tmp_path, WEB)
    assert save(tmp_path, WEB, force=True)


def test_never_outside_the_output(tmp_path: Path) -> None:
    outside = tmp_path / "precious.yaml"
    outside.write_text("precious: true\n")
    out = tmp_path / "out"
    out.mkdir()
    (out / "deployment-web.yaml").symlink_to(outside)
    written = f"{directory._sum(outside.read_text())} ../precious.yaml\n"
    (out / directory.INDEX).write_text(written + written.replace("../", f"{tmp_path}/"))
    assert save(out, WEB)
    assert not save(out, WEB, force=True)
    assert not save(out, WEB, DB)
    assert outside.read_text() == "precious: true\n"


@pytest.mark.parametrize(
    "name", ["../../etc/x", "a/b", "CON:x", "system:web", "x" * 300, "ü", "\0"]
)
def test_names_of_objects_make_legal_file_names(name: str) -> None:
    (found,) = directory.names([{"kind": "Role", "metadata": {"name": name}}])
    assert found == os.path.basename(found)
    assert len(found.encode()) < 255
    assert set(found) <= directory._KNOWN


def test_names_are_distinct() -> None:
    bodies = [
        {"kind": "Role", "metadata": {"name": n}} for n in ("a:b", "a.b", "a_b", "a-b", "a-b")
    ]
    assert len(set(directory.names(bodies))) == 5


def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, WEB, SERVICE)
    before = {p: p.read_bytes() for p in tmp_path.iterdir()}
    add = target.Staging.add

    def full(self: target.Staging, path: str, text: str) -> None:
        add(self, path, text)
        if path.endswith("service-web.yaml"):
            raise OSError(28, "No space left on device", path)

    monkeypatch.setattr(target.Staging, "add", full)
    with pytest.raises(OSError, match="No space left"):
        save(tmp_path, {**WEB, "spec": {}}, {**SERVICE, "spec": {}})
    assert {p: p.read_bytes() for p in tmp_path.iterdir()} == before


# --- a file ------------------------------------------------------------------------------------


def test_one_file(tmp_path: Path) -> None:
    out = tmp_path / "deep/all.yaml"
    assert not save(out, WEB, SERVICE)
    assert list(yaml.safe_load_all(out.read_text())) == [WEB, SERVICE]
    assert [d.code.id for d in save(out, WEB)] == ["C2K703"]
    assert list(yaml.safe_load_all(out.read_text())) == [WEB]
    assert there(out.parent) == ["all.yaml"]


@pytest.mark.parametrize(
    "text", ["mine: true\n", "", "# Written by compose2k8s (00000000).\na: 1\n"]
)
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    out = tmp_path / "all.yaml"
    out.write_text(text)
    assert [d.code.id for d in save(out, WEB)] == ["C2K701"]
    assert out.read_text() == text
    assert not save(out, WEB, force=True)


def test_a_link_stays_a_link_and_modes_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    save(real, WEB)
    real.chmod(0o600)
    (tmp_path / "link.yaml").symlink_to(real)
    assert not save(tmp_path / "link.yaml", WEB, DB)
    assert (tmp_path / "link.yaml").is_symlink()
    assert list(yaml.safe_load_all(real.read_text())) == [WEB, DB]
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert not save(pipe, WEB)
    assert b"kind: Deployment" in os.read(reader, 1000)
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not os.path.isdir("/dev/fd"), reason="no descriptor has a path")
def test_a_pipe_behind_a_link_is_written_to() -> None:
    """`-o /dev/stdout | less`: the link leads to a pipe, which has no path of its own."""
    reader, writer = os.pipe()
    assert not save(f"/dev/fd/{writer}", WEB)
    assert b"kind: Deployment" in os.read(reader, 1000)
    os.close(reader)
    os.close(writer)


def test_lines_end_alike_on_every_system(tmp_path: Path) -> None:
    save(tmp_path / "all.yaml", WEB)
    assert b"\r" not in (tmp_path / "all.yaml").read_bytes()
