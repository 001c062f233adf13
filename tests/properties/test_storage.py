"""What holds of the storage of every project: mounts are closed, unique, within limits, and nothing leaks.

Over all cases, and over the projects of ../shared/corpus where they are unpacked or can be.
"""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from compose2k8s.conversion import Conversion, convert
from tests.case import CASES, Case
from tests.corpus import projects

HARD, SOFT = 1 << 20, 250 << 10
TEMPLATES = {"CronJob": ("spec", "jobTemplate", "spec", "template", "spec")}
Body = dict[str, Any]


@pytest.mark.parametrize("path", CASES, ids=lambda c: f"{c.parent.name}/{c.stem}")
def test_cases(path: Path, tmp_path: Path) -> None:
    judge(Case.read(path).convert(tmp_path))


@pytest.mark.parametrize("secret_env", [False, True])
def test_corpus(corpus: Path, secret_env: bool) -> None:
    results = [convert(o.replace(secret_env=secret_env), s) for o, s in projects(corpus)]
    good = [result for result in results if not result.failed]
    for result in good:
        judge(result)
    assert len(good) > 250


def judge(result: Conversion) -> None:
    bodies = [m.body for m in result.manifests]
    known = {(b["kind"], b["metadata"]["name"]): b for b in bodies}
    assert len(known) == len(bodies), "two objects of one kind have one name"
    expected = "\n".join(d.message for d in result.diagnostics if d.code.id in ("C2K314", "C2K202"))
    made = {b["spec"]["target"]["name"] for b in bodies if b["kind"] == "ExternalSecret"}
    for body in bodies:
        for spec in pods(body):
            closed(spec, known, made, expected)
    for body in bodies:
        if body["kind"] in ("ConfigMap", "Secret"):
            within(body, result)
    shared_by_one_node(bodies, known)


def pods(body: Body) -> Iterator[Body]:
    node: Any = body
    for step in TEMPLATES.get(body["kind"], ("spec", "template", "spec")):
        node = node.get(step) if isinstance(node, dict) else None
    if isinstance(node, dict) and "containers" in node:
        yield node


def closed(spec: Body, known: dict[tuple[str, str], Body], made: set[str], expected: str) -> None:
    """Every mount has its volume, every volume what it shows; no place is mounted twice."""
    names = [v["name"] for v in spec.get("volumes", ())]
    assert len(set(names)) == len(names)
    used: set[str] = set()
    for container in (*spec["containers"], *spec.get("initContainers", ())):
        mounts = container.get("volumeMounts", [])
        places = [m["mountPath"].rstrip("/") for m in mounts]
        assert len(set(places)) == len(places), places
        for mount in mounts:
            used.add(mount["name"])
            assert mount["name"] in names
            assert mount["mountPath"].startswith("/")
            assert ":" not in mount["mountPath"]
            assert ".." not in mount.get("subPath", "").split("/")
            assert not mount.get("subPath", "").startswith("/")
        below_files(mounts, spec)
        single_files(mounts, spec, known)
        environment(container, known, made, expected)
    assert used == set(names), "a volume that nobody mounts"
    for volume in spec.get("volumes", ()):
        claim = volume.get("persistentVolumeClaim")
        if claim is not None:
            name = claim["claimName"]
            assert ("PersistentVolumeClaim", name) in known or name in expected
        for part in volume.get("projected", {}).get("sources", [volume]):
            for field, kind in (("configMap", "ConfigMap"), ("secret", "Secret")):
                if field in part:
                    shown(part[field], kind, known, made, expected)


def below_files(mounts: list[Body], spec: Body) -> None:
    """A folder of files is read-only: the place of a mount below it must be there already."""
    volumes = {v["name"]: v for v in spec.get("volumes", ())}
    for outer in mounts:
        paths = shown_paths(volumes[outer["name"]]) if "subPath" not in outer else None
        if paths is None:
            continue
        for inner in mounts:
            if inner["mountPath"].startswith(f"{outer['mountPath']}/"):
                place = inner["mountPath"][len(outer["mountPath"]) + 1 :]
                between = [
                    m
                    for m in mounts
                    if inner["mountPath"].startswith(f"{m['mountPath']}/")
                    and m["mountPath"].startswith(f"{outer['mountPath']}/")
                ]
                assert between or any(f"{p}/".startswith(f"{place}/") for p in paths), place
    token = spec.get("automountServiceAccountToken")
    for mount in mounts:
        if token and mount["mountPath"] == "/run/secrets":
            paths = shown_paths(volumes[mount["name"]]) or []
            assert any(p.startswith("kubernetes.io/serviceaccount/") for p in paths)


def single_files(mounts: list[Body], spec: Body, known: dict[tuple[str, str], Body]) -> None:
    """A file that is mounted by itself is one that its volume shows: else the kubelet makes a folder."""
    volumes = {v["name"]: v for v in spec.get("volumes", ())}
    for mount in mounts:
        volume = volumes[mount["name"]]
        for field, kind in (("configMap", "ConfigMap"), ("secret", "Secret")):
            if field in volume and "subPath" in mount:
                source = volume[field]
                body = known.get((kind, source.get("secretName") or source["name"]))
                paths = [i["path"] for i in source.get("items", ())]
                if body is not None:
                    assert mount["subPath"] in (paths or keys(body))


def environment(
    container: Body, known: dict[tuple[str, str], Body], made: set[str], expected: str
) -> None:
    """What a variable is read from has the key; `$(NAME)` has its variable before it."""
    names: set[str] = set()
    for entry in container.get("env", ()):
        source = entry.get("valueFrom", {})
        for field, kind in (("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")):
            if field in source and (kind, source[field]["name"]) in known:
                assert source[field]["key"] in keys(known[kind, source[field]["name"]])
            elif field in source:
                assert source[field]["name"] in made or source[field]["name"] in expected
        for name in re.findall(r"(?<!\$)(?:\$\$)*\$\(([^)]+)\)", entry.get("value", "")):
            assert name in names
        names.add(entry["name"])


def keys(body: Body) -> set[str]:
    return {k for field in ("data", "binaryData", "stringData") for k in body.get(field, ())}


def shown_paths(volume: Body) -> list[str] | None:
    """The paths of the files that a volume shows, None for one of another kind."""
    fields = ("configMap", "secret", "downwardAPI")
    parts = volume.get("projected", {}).get("sources", [volume])
    found = [part[field] for part in parts for field in fields if field in part]
    return [i["path"] for part in found for i in part.get("items", ())] if found else None


def shown(
    source: Body, kind: str, known: dict[tuple[str, str], Body], made: set[str], expected: str
) -> None:
    name = source.get("secretName") or source["name"]
    if (kind, name) not in known:
        assert name in made or name in expected
        return
    body = known[kind, name]
    items = source.get("items", [])
    assert {i["key"] for i in items} <= keys(body)
    paths = [i["path"] for i in items]
    assert len(set(paths)) == len(paths)
    assert not [p for p in paths if p.startswith(("/", "..")) or ".." in p.split("/")]


def within(body: Body, result: Conversion) -> None:
    """What the API server takes; and what client-side apply takes, or a word."""
    size = sum(
        len(t.encode()) for t in body.get("data", {}).values() if body["kind"] == "ConfigMap"
    )
    encoded = [*body.get("binaryData", {}).values()]
    encoded += [*body.get("data", {}).values()] if body["kind"] == "Secret" else []
    size += sum(len(base64.b64decode(t, validate=True)) for t in encoded)
    assert size <= HARD
    as_json = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    escaped = len(as_json.encode()) + 5 * sum(as_json.count(c) for c in "<>&")
    name = body["metadata"]["name"]
    told = any(d.code.id == "C2K312" and f" {name} " in d.message for d in result.diagnostics)
    assert escaped <= SOFT or told


def shared_by_one_node(bodies: list[Body], known: dict[tuple[str, str], Body]) -> None:
    """Whoever mounts a claim for one node with others has the same rule, which selects itself."""
    users: dict[str, list[tuple[Body, Body]]] = {}
    for body in bodies:
        for spec in pods(body):
            for volume in spec.get("volumes", ()):
                claim = volume.get("persistentVolumeClaim", {}).get("claimName")
                body_of = known.get(("PersistentVolumeClaim", claim))
                if body_of is not None and body_of["spec"]["accessModes"] == ["ReadWriteOnce"]:
                    users.setdefault(claim, []).append((body, spec))
    for mounters in users.values():
        for body, _ in mounters:
            if body["kind"] == "Deployment":
                assert body["spec"]["strategy"] == {"type": "Recreate"}
        bound = [s for b, s in mounters if b["kind"] != "DaemonSet"]
        if len(bound) > 1:
            rules = Counter(json.dumps(s["affinity"]["podAffinity"]) for s in bound)
            assert len(rules) == 1


def test_claims_are_one_a_volume(corpus: Path) -> None:
    """No claim for a service *and* a volume: data would silently be split."""
    from compose2k8s import reading
    from compose2k8s.diagnostics import ComposeError
    from compose2k8s.generator.plan import Plan
    from compose2k8s.parser.load import load

    for options, source in projects(corpus):
        try:
            plan = Plan(reading.project(load(options, source), []), options, source)
        except ComposeError:
            continue
        claims = [s.claim for s in plan.storage.stores.values() if s.claim]
        assert len(set(claims)) == len(claims)
