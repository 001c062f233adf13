"""The build plan names exactly the images that the manifests name, in three tongues."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from compose2k8s.build_plan import WRITERS, build_plan
from tests.generator.project import converted, planned, pod

COMPOSE = """
services:
  web:
    build:
      context: ./web
      dockerfile: docker/Dockerfile
      target: prod
      args: {VERSION: "1 0", EMPTY: }
      platforms: [linux/amd64, linux/arm64]
      secrets: [token, {source: key, target: it}]
      additional_contexts: {base: "service:base", here: ./other}
      labels: {a.b: "c d"}
      cache_from: ["type=registry,ref=x/y"]
      tags: [extra:1]
      extra_hosts: ["db=10.0.0.1"]
      ulimits: {nofile: {soft: 1, hard: 2}}
      shm_size: 64m
      network: host
      no_cache: true
      pull: true
      ssh: [default]
      provenance: mode=max
      entitlements: [network.host]
      privileged: true
  base:
    image: shop/base:2
    build:
      context: .
      dockerfile_inline: |
        FROM alpine
        RUN echo "it's $$HOME" > /x
  same:
    image: shop/base:2
    build: .
  not-built: {image: nginx}
secrets:
  token: {environment: TOKEN}
  key: {file: ./key.txt}
"""


def test_bake(tmp_path: Path) -> None:
    plan = json.loads(build_plan(planned(tmp_path, COMPOSE), "bake"))
    assert plan["group"]["default"]["targets"] == ["base", "web"]
    assert plan["target"]["web"] == {
        "context": "web",
        "dockerfile": "docker/Dockerfile",
        "target": "prod",
        "tags": ["demo-web", "extra:1"],
        "args": {"VERSION": "1 0"},
        "labels": {"a.b": "c d"},
        "contexts": {"base": "target:base", "here": "other"},
        "platforms": ["linux/amd64", "linux/arm64"],
        "cache-from": ["type=registry,ref=x/y"],
        "no-cache": True,
        "pull": True,
        "ssh": ["default"],
        "secret": ["id=token,env=TOKEN", "id=it,src=key.txt"],
        "network": "host",
        "extra-hosts": {"db": "10.0.0.1"},
        "shm-size": "67108864",
        "ulimits": ["nofile=1:2"],
        "entitlements": ["network.host", "security.insecure"],
        "attest": ["type=provenance,mode=max"],
    }
    assert plan["target"]["base"]["dockerfile-inline"].startswith("FROM alpine\n")


@pytest.mark.parametrize("how", WRITERS)
@pytest.mark.parametrize(
    "options",
    [{}, {"registry": "registry.example.com/shop", "tag": "1.2"}],
    ids=["plain", "renamed"],
)
def test_the_same_images_as_in_the_manifests(
    how: str, options: dict[str, str], tmp_path: Path
) -> None:
    text = build_plan(planned(tmp_path, COMPOSE, **options), how)
    result = converted(tmp_path, COMPOSE, **options)
    for service in ("web", "base", "same"):
        image = pod(result, service)["containers"][0]["image"]
        assert image.startswith(options.get("registry", ""))
        assert image in text
    assert "nginx" not in text


@pytest.mark.parametrize("how", ["script", "kaniko"])
@pytest.mark.parametrize("secrets", [(), ("push",)])
def test_shell_syntax(how: str, secrets: tuple[str, ...], tmp_path: Path) -> None:
    text = build_plan(planned(tmp_path, COMPOSE, image_pull_secrets=secrets), how)
    checked = subprocess.run(["sh", "-n"], input=text, text=True, capture_output=True, check=False)
    assert checked.stderr == ""
    assert str(tmp_path) not in text


def test_the_script_says_what_it_builds(tmp_path: Path) -> None:
    """Run it with a docker that only repeats its words."""
    text = build_plan(planned(tmp_path, COMPOSE), "script")
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "docker").write_text(
        '#!/bin/sh\nfor w in "$@"; do printf "<%s>" "$w"; done\necho; cat\n'
    )
    (fake / "docker").chmod(0o755)
    ran = subprocess.run(
        ["sh", "-c", text],
        text=True,
        capture_output=True,
        check=True,
        env={"PATH": f"{fake}:/usr/bin:/bin"},
        input="",
    )
    assert "<--build-arg><VERSION=1 0>" in ran.stdout
    assert "<--file><web/docker/Dockerfile><web>" in ran.stdout
    assert 'RUN echo "it\'s $HOME" > /x' in ran.stdout
    assert "<--push>" in ran.stdout


def test_an_image_comes_after_those_it_is_built_from(tmp_path: Path) -> None:
    compose = """
services:
  a: {build: {context: ., additional_contexts: {base: "service:z"}}}
  y: {image: shop/base, build: ./base}
  z: {image: shop/base, build: ./base}
"""
    plan = planned(tmp_path, compose, registry="r.example.com")
    bake = json.loads(build_plan(plan, "bake"))
    assert bake["target"]["a"]["contexts"] == {"base": "target:y"}
    script = build_plan(plan, "script")
    assert "--build-context base=docker-image://r.example.com/base" in script
    assert script.index("# y\n") < script.index("# a\n")


ODD = """
services:
  git: {build: "https://example.com/x/y.git#main:sub"}
  packed: {build: "https://example.com/x.tar.gz"}
  beside: {build: {context: ./web, dockerfile: ../other/Dockerfile}}
  words: {build: {context: ., args: {A: "$${HOME} %{b} $$C"}}}
"""


def test_bake_expands_nothing(tmp_path: Path) -> None:
    """Strings of a bake file are templates of HCL."""
    plan = json.loads(build_plan(planned(tmp_path, ODD), "bake"))
    assert plan["target"]["words"]["args"] == {"A": "$${HOME} %%{b} $C"}
    assert plan["target"]["git"]["context"] == "https://example.com/x/y.git#main:sub"


def test_a_context_that_the_builder_fetches(tmp_path: Path) -> None:
    script = build_plan(planned(tmp_path, ODD), "script")
    assert "--file Dockerfile \\\n  'https://example.com/x/y.git#main:sub'" in script
    kaniko = build_plan(planned(tmp_path, ODD), "kaniko")
    assert "--context='git://example.com/x/y.git#refs/heads/main'" in kaniko
    assert "--context-sub-path=sub" in kaniko
    assert "--context=https://example.com/x.tar.gz" in kaniko
    assert "tar -C 'https" not in kaniko


def test_a_dockerfile_beside_the_context(tmp_path: Path) -> None:
    assert "--file other/Dockerfile" in build_plan(planned(tmp_path, ODD), "script")
    kaniko = build_plan(planned(tmp_path, ODD), "kaniko")
    assert 'cp other/Dockerfile "$folder/Dockerfile"' in kaniko


@pytest.mark.parametrize(("how", "given"), [("", True), ("kind", False), ("minikube", False)])
def test_a_local_cluster_loads_one_platform(how: str, given: bool, tmp_path: Path) -> None:
    script = build_plan(planned(tmp_path, COMPOSE), "script")
    tools = "docker() { printf '%s\\n' \"$@\"; }; kind() { :; }; minikube() { :; }\n"
    ran = subprocess.run(
        ["sh", "-c", tools + script, "sh", *([how] if how else [])],
        text=True,
        capture_output=True,
        check=True,
    )
    assert ("--platform=linux/amd64,linux/arm64" in ran.stdout.splitlines()) is given
    assert ("--push" in ran.stdout.splitlines()) is given


def test_a_secret_of_a_build_is_used(tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text("k")
    result = converted(tmp_path, COMPOSE)
    assert not [d.message for d in result.diagnostics if d.code.id == "C2K301"]
