"""A mount below a folder of files: the folder is read-only, so its place must be there, or the pod never starts."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compose2k8s.conversion import Conversion
from tests.generator.project import converted, files, mounted, pod, said, seen
from tests.properties.test_storage import judge

COMPOSE = """
services:
  web:
    image: x
    volumes: [{mounts}]
    configs: [{{source: own, target: {target}}}]
configs: {{own: {{content: own}}}}
volumes: {{cache: }}
"""


def web(folder: Path, mounts: str, target: str = "/elsewhere") -> Conversion:
    (folder / "conf/sub").mkdir(parents=True)
    (folder / "conf/a.conf").write_text("a")
    (folder / "conf/sub/b.conf").write_text("b")
    (folder / "other.conf").write_text("other")
    (folder / "run.sh").write_text("#!/bin/sh\n")
    (folder / "run.sh").chmod(0o755)
    return converted(folder, COMPOSE.format(mounts=mounts, target=target))


def mount_paths(result: Conversion) -> list[str]:
    return [m["mountPath"] for m in pod(result, "web")["containers"][0]["volumeMounts"]]


def places(result: Conversion) -> list[str]:
    """The files that make the place of a mount."""
    return [
        item["path"]
        for volume in pod(result, "web")["volumes"]
        for source in volume.get("projected", {}).get("sources", ())
        for item in source.get("downwardAPI", {}).get("items", ())
    ]


def test_files_become_a_part_of_the_folder(tmp_path: Path) -> None:
    result = web(
        tmp_path,
        "./conf:/etc/app, ./other.conf:/etc/app/a.conf:ro, ./run.sh:/etc/app/sub/run.sh",
        "/etc/app/own.conf",
    )
    assert mount_paths(result) == ["/etc/app"]
    assert files(result, "web") == {
        "/etc/app/a.conf": (b"other", 0o644),
        "/etc/app/sub/b.conf": (b"b", 0o644),
        "/etc/app/sub/run.sh": (b"#!/bin/sh\n", 0o755),
        "/etc/app/own.conf": (b"own", 0o444),
    }


def test_folders_become_a_part_of_the_folder(tmp_path: Path) -> None:
    result = web(tmp_path, "./conf:/etc/app, ./conf/sub:/etc/app/more/of, ./conf/sub:/etc/app/sub")
    assert mount_paths(result) == ["/etc/app", "/elsewhere"]
    assert mounted(result, "web") == {
        "/elsewhere": b"own",
        "/etc/app/a.conf": b"a",
        "/etc/app/sub/b.conf": b"b",
        "/etc/app/more/of/b.conf": b"b",
    }


@pytest.mark.parametrize(
    ("inner", "made"),
    [
        ("cache:/etc/app/cache", ["cache/.mount-point"]),
        ("/etc/app/deep/er", ["deep/er/.mount-point"]),
        ("cache:/etc/app/sub", []),
        ("/dev/null:/etc/app/null", ["null"]),
        ("cache:/etc/apple", []),
    ],
)
def test_the_place_of_others_is_made(inner: str, made: list[str], tmp_path: Path) -> None:
    result = web(tmp_path, f"./conf:/etc/app, {inner}")
    assert places(result) == made
    assert inner.partition(":")[2] or inner in mount_paths(result)


def test_a_folder_in_the_place_of_its_only_file(tmp_path: Path) -> None:
    (tmp_path / "single").mkdir()
    (tmp_path / "single/a").write_text("a")
    compose = "services: {web: {image: x, volumes: ['./single:/c:ro', /c/a, /c/a/b]}}"
    result = converted(tmp_path, compose)
    assert mount_paths(result) == ["/c", "/c/a", "/c/a/b"]
    assert places(result) == ["a/.mount-point"]
    assert mounted(result, "web") == {}


def test_what_is_below_a_claim_has_its_place_there(tmp_path: Path) -> None:
    mounts = "./conf:/etc/app, cache:/etc/app/cache, ./other.conf:/etc/app/cache/x"
    result = web(tmp_path, mounts)
    assert "/etc/app/cache/x" in mount_paths(result)
    assert places(result) == ["cache/.mount-point"]


def test_secrets_are_such_a_folder(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("k")
    compose = """
    services:
      web:
        image: x
        volumes: ['./key:/run/secrets/key:ro', /run/secrets/more]
        secrets: [one, {source: one, target: sub/two}, {source: one, target: key}]
    secrets: {one: {file: key}}
    """
    result = converted(tmp_path, compose)
    found = {p: m for p, (_, m) in files(result, "web").items()}
    assert found == {
        "/run/secrets/one": 0o444,
        "/run/secrets/sub/two": 0o444,
        "/run/secrets/key": 0o644,
    }
    assert said(result, "C2K322") == ["two mounts want /run/secrets/key; the later has it"]
    assert places(result) == ["more/.mount-point"]


def test_the_token_of_a_gate_has_its_place(tmp_path: Path) -> None:
    """/var/run is /run in nearly every image, and the kubelet mounts a token below /var/run/secrets."""
    (tmp_path / "key").write_text("k")
    compose = """
    services:
      web: {image: x, secrets: [key], depends_on: {job: {condition: %s}}}
      job: {image: x, restart: "no"}
    secrets: {key: {file: key}}
    """
    result = converted(tmp_path, compose % "service_completed_successfully")
    assert pod(result, "web")["automountServiceAccountToken"]
    assert places(result) == ["kubernetes.io/serviceaccount/.mount-point"]
    result = converted(tmp_path, compose % "service_started")
    assert places(result) == []


def test_a_step_has_places_in_the_folders_of_its_service(tmp_path: Path) -> None:
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf/a").write_text("a")
    compose = """
    services:
      web:
        image: x
        volumes: ['./conf:/conf']
        pre_start: [{command: [sh], volumes: ['data:/conf/data']}]
    volumes: {data: }
    """
    spec: dict[str, Any] = pod(converted(tmp_path, compose), "web")
    names = [
        c["volumeMounts"][0]["name"] for c in (spec["containers"][0], spec["initContainers"][0])
    ]
    kinds = {v["name"]: [*v][1] for v in spec["volumes"]}
    assert [kinds[name] for name in names] == ["configMap", "projected"]


# What may be mounted, and what a container then sees below the place (a folder of the pod is empty).
KINDS = {
    "./conf": {"a": b"a", "sub/b": b"b"},
    "./file": {"": b"file"},
    "": {},
}
PLACES = ["/c", "/c/a", "/c/sub", "/c/sub/b", "/c/sub/sub", "/c/x", "/c/x/y", "/d"]


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _possible(mounts: dict[str, str]) -> bool:
    """Whether Docker would mount it: no folder in the place of a file, nor a file in that of a folder."""
    for target, kind in mounts.items():
        for other, outer in mounts.items():
            if target == other or not _inside(target, other):
                continue
            if outer == "./file":
                return False
            paths = {f"{other}/{p}" for p in KINDS[outer]}
            if any(_inside(target, p) and (target != p or kind != "./file") for p in paths):
                return False
            if kind == "./file" and any(p != target and _inside(p, target) for p in paths):
                return False
            if kind == "./file" and any(o != target and _inside(o, target) for o in mounts):
                return False
    return True


def _as_docker(mounts: dict[str, str]) -> dict[str, bytes]:
    view: dict[str, bytes] = {}
    for target in sorted(mounts, key=lambda t: t.count("/")):
        view = {p: c for p, c in view.items() if not _inside(p, target)}
        view |= {f"{target}/{p}".rstrip("/"): c for p, c in KINDS[mounts[target]].items()}
    return view


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(PLACES), st.sampled_from([*KINDS]), min_size=1).filter(
        _possible
    )
)
def test_a_container_sees_what_it_would_in_docker(mounts: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "conf/sub").mkdir(parents=True)
        (folder / "conf/a").write_text("a")
        (folder / "conf/sub/b").write_text("b")
        (folder / "file").write_text("file")
        entries = [f"{kind}:{target}" if kind else target for target, kind in mounts.items()]
        result = converted(folder, f"services: {{web: {{image: x, volumes: {entries}}}}}")
    judge(result)
    assert seen(result, "web") == _as_docker(mounts)
