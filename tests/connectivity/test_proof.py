"""The proof holds on every project here, and finds each way that somebody cuts."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from compose2k8s.connectivity import prove
from compose2k8s.conversion import Conversion, convert
from compose2k8s.explain import blocks
from compose2k8s.options import Options
from compose2k8s.parser.source import Source
from tests.corpus import projects

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/"))


def proved(result: Conversion, objects: list[dict[str, Any]] | None = None) -> list[str]:
    assert result.plan is not None
    found = prove(result.plan, objects or [m.body for m in result.manifests])
    return [d.text(result.places) for d in found]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_every_sample(folder: Path) -> None:
    result = convert(Options(), Source(cwd=str(folder), environ={}, home="/home/nobody"))
    assert proved(result) == []


def test_every_project_of_the_corpus(corpus: Path) -> None:
    references = 0
    for options, source in projects(corpus):
        result = convert(options, source)
        if result.manifests:
            assert result.plan is not None
            assert proved(result) == [], source.cwd
            references += len(result.plan.references)
    assert references > 1000


PROJECT = """
services:
  edge:
    image: nginx
    ports: ["30080:80", "127.0.0.1:9000:9000"]
    environment: {API: "http://api_v1:3000"}
    networks: [front]
  api_v1:
    image: example/api
    environment: {DB: "postgres://u:p@db:5432/x"}
    depends_on: {db: {condition: service_healthy}, migrate: {condition: service_completed_successfully}}
    networks: [front, back]
  db:
    image: postgres
    healthcheck: {test: pg_isready}
    networks: [back]
  migrate:
    image: example/migrate
    environment: {DB: "postgres://u:p@db:5432/x"}
    restart: "no"
    networks: [back]
networks: {front: {}, back: {internal: true}}
"""


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Conversion:
    folder = tmp_path_factory.mktemp("shop")
    (folder / "compose.yaml").write_text(PROJECT)
    return convert(Options(), Source(cwd=str(folder), environ={}, home="/home/nobody"))


def test_the_project_is_whole(result: Conversion) -> None:
    assert proved(result) == []


def test_what_was_found_is_explained(result: Conversion) -> None:
    text = "".join(b.text() for b in blocks(result))
    assert "edge calls api_v1 on 3000 (environment API)" in text
    assert "api_v1 has the port 3000: edge asks for it" in text
    assert "db has the port 5432: the image postgres serves it" in text


Objects = dict[tuple[str, str], dict[str, Any]]


def _drop(kind: str, name: str) -> Any:
    return lambda objects: objects.pop((kind, name))


def _set(kind: str, name: str, *path: Any) -> Any:
    *steps, last, value = path

    def change(objects: Objects) -> None:
        node: Any = objects[kind, name]
        for step in steps:
            node = node[step]
        if value is None:
            del node[last]
        else:
            node[last] = value

    return change


POD = ("spec", "template", "spec")
CUTS = {
    "no Service": (_drop("Service", "db"), "there is no Service db"),
    "a selector of others": (
        _set("Service", "db", "spec", "selector", "tier", "edge"),
        "does not lead to the pods of db",
    ),
    "a selector of nobody": (
        _set("Service", "db", "spec", "selector", "tier", "x"),
        "selects no pods",
    ),
    "another port": (_set("Service", "db", "spec", "ports", 0, "port", 5433), "has no port 5432"),
    "another target": (
        _set("Service", "api-v1", "spec", "ports", 0, "targetPort", 1),
        "no container of api_v1 has the port",
    ),
    "no container port": (
        _set("Deployment", "db", *POD, "containers", 0, "ports", None),
        "no container of db has the port",
    ),
    "no policy in": (
        _set("NetworkPolicy", "network-back", "spec", "ingress", []),
        "no NetworkPolicy of db lets the pods of api-v1 in",
    ),
    "no policy out": (
        _set("NetworkPolicy", "migrate-internal", "spec", "egress", []),
        "no NetworkPolicy lets the pods of",
    ),
    "not published": (
        _set("Service", "edge-published", "spec", "type", "ClusterIP"),
        "nothing lets it out",
    ),
    "open to all": (
        _set("NetworkPolicy", "network-back", "spec", "ingress", [{}]),
        "edge and db share no network, and port 5432 of db is open to it",
    ),
    "closed to the world": (
        _drop("NetworkPolicy", "edge-published"),
        "no NetworkPolicy lets anybody in",
    ),
    "loopback let out": (_set("Service", "edge", "spec", "type", "NodePort"), ""),
    "no Job to wait for": (
        lambda objects: objects.pop(next(k for k in objects if k[0] == "Job")),
        "there is no Job",
    ),
    "no account": (_drop("ServiceAccount", "api-v1-gate"), "its pod has no ServiceAccount"),
    "no right": (_set("Role", "api-v1-gate", "rules", 0, "verbs", ["get"]), "may not look at it"),
    "no binding": (_drop("RoleBinding", "api-v1-gate"), "may not look at it"),
}


@pytest.mark.parametrize("cut", CUTS)
def test_what_is_cut_is_found(result: Conversion, cut: str) -> None:
    objects: Objects = {
        (m.body["kind"], m.body["metadata"]["name"]): copy.deepcopy(m.body)
        for m in result.manifests
    }
    if cut == "loopback let out":
        _let_loopback_out(objects)
        words = "is bound to loopback, and Service/edge-extra lets it out"
    else:
        change, words = CUTS[cut]
        change(objects)
    found = proved(result, [*objects.values()])
    assert any(words in line for line in found), found
    assert all("compose.yaml:" in line or "selects no pods" in line for line in found)


def _let_loopback_out(objects: Objects) -> None:
    extra = copy.deepcopy(
        next(o for (k, n), o in objects.items() if k == "Service" and n == "edge")
    )
    extra["metadata"]["name"] = "edge-extra"
    extra["spec"].update({"type": "NodePort", "ports": [{"port": 9000, "targetPort": 9000}]})
    objects["Service", "edge-extra"] = extra
