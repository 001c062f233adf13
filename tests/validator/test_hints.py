"""What people write into manifests by hand, and the line, the words and the hint that they get for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose2k8s.__main__ import run
from compose2k8s.commands import guarded

DEPLOYMENT = """\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: web
        image: nginx:1.27
        ports:
        - containerPort: 80
"""
POD = "Deployment/web spec.template.spec"
NEIGHBOURS = "is a field: is the line indented like its neighbours?"

CHANGED = [
    ("        ports:\n        -", "      ports:\n      -", [
        f'18:7: error C2K402: {POD}.ports: unknown field "ports"',
        f"hint: spec.template.spec.containers[0].ports {NEIGHBOURS}",
    ]),
    ("      containers:", "      replicas: 2\n      containers:", [
        f'15:7: error C2K402: {POD}.replicas: unknown field "replicas"',
        f"hint: spec.replicas {NEIGHBOURS}",
    ]),
    ("replicas: 2", 'replicas: "2"', [
        "6:3: error C2K403: Deployment/web spec.replicas: must be a whole number, not a text",
        "hint: remove the quotes",
    ]),
    ("replicas: 2", "replicas: two", [
        "6:3: error C2K403: Deployment/web spec.replicas: must be a whole number, not a text",
    ]),
    ("        ports:", "        command: nginx -t\n        ports:", [
        f"18:9: error C2K403: {POD}.containers[0].command: must be a list, not a text",
        "hint: write it as a list: [first, second]",
    ]),
    ("        ports:", "        env: {A: b}\n        ports:", [
        f"18:9: error C2K403: {POD}.containers[0].env: must be a list, not a mapping",
        "hint: begin each entry with `- `",
    ]),
    ("  name: web\nspec", "  name: web\n  labels: [a]\nspec", [
        "5:3: error C2K403: Deployment/web metadata.labels: must be a mapping, not a list",
        "hint: write `name:` in place of `- name`",
    ]),
    ("        ports:", "        resources: {limits: {memory: 512}}\n        ports:", [
        f'18:30: warning C2K531: {POD}.containers[0].resources.limits.memory: "512" is less than a megabyte, '
        "in which nothing starts",
    ]),
    ("  name: web\nspec", "  name: {{ .Values.name }}\nspec", [
        "4:10: error C2K103: a key must be a text, not a list or mapping",
        "hint: put quotes around a text with {{ }} in it; a template has to be filled in first",
    ]),
    ("apiVersion", "{{- if .Values.web }}\napiVersion", [
        "1:3: error C2K101: not valid YAML: {{ }} belongs to a template",
        "hint: fill it in first, for a chart with `helm template`",
    ]),
    ("        image", "      image", [
        "18:14: error C2K101: not valid YAML: mapping values are not allowed in this context",
        "hint: indent the line like those it belongs to; a text with a colon and a space in it needs quotes",
    ]),
]  # fmt: skip

WHOLE = [
    ("services: {web: {image: nginx}}\n", [
        "1:1: error C2K406: a manifest has apiVersion and kind; this is a compose file",
        "hint: `compose2k8s convert` makes manifests of it",
    ]),
    ("resources: [a.yaml]\n", [
        "1:1: error C2K406: a manifest has apiVersion and kind; this is a kustomization",
        "hint: `kubectl kustomize` makes manifests of it",
    ]),
    ("replicaCount: 1\n", ["1:1: error C2K406: a manifest has apiVersion and kind"]),
    ("FROM nginx\n", ["1:1: error C2K406: a manifest is a mapping with apiVersion and kind, not a text"]),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n", [
        "3:1: error C2K500: ConfigMap/? metadata.name: name or generateName is required",
    ]),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n--\nkind: x\n", [
        "4:1: error C2K101: not valid YAML: a key without a colon",
        "hint: documents are separated by `---` at the left end of a line",
    ]),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\napiVersion: v1\n", [
        "4:1: error C2K102: the key 'apiVersion' stands twice, first in line 1",
        "hint: documents are separated by `---`",
    ]),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  app: {port: '80'}\n", [
        "5:3: error C2K403: ConfigMap/a data.app: must be a text, not a mapping",
        "hint: a text of several lines begins with `|` behind the colon",
    ]),
    ("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec:\n  rules:\n  - http:\n      paths:\n"
     "      - {path: /, pathType: Prefix, backend: {serviceName: a, service: {name: a, port: {number: 80}}}}\n", [
        '8:47: error C2K402: Ingress/a spec.rules[0].http.paths[0].backend.serviceName: unknown field "serviceName"',
        "hint: it is service.name now",
        "8:73: warning C2K600: Ingress/a spec.rules[0].http.paths[0].backend.service.name: there is no Service a "
        "among the manifests",
    ]),
]  # fmt: skip


def said(text: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    (folder / "a.yaml").write_text(text)
    guarded(lambda: run(["validate", "a.yaml"]))
    out, err = capsys.readouterr()
    assert not out
    return [line.removeprefix("a.yaml:").strip() for line in err.splitlines()]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PWD", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("old", "new", "words"), CHANGED)
def test_a_deployment(
    old: str, new: str, words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old in DEPLOYMENT
    assert said(DEPLOYMENT.replace(old, new, 1), folder, capsys) == words


@pytest.mark.parametrize(("text", "words"), WHOLE)
def test_whole_files(
    text: str, words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(text, folder, capsys) == words


def test_the_same_twice_is_said_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(f"{DEPLOYMENT}---\n{DEPLOYMENT}", folder, capsys) == [
        "24:3: warning C2K604: Deployment/web metadata.name: stands here a second time"
    ]
