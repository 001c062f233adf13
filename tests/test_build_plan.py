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
