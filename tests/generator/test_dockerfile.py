"""What a Dockerfile says of its image: the base, the user and its number, the ports."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose2k8s.generator.dockerfile import Built, built
from tests.generator.project import converted, files, objects, pod

NEXT = """
FROM node:20-alpine AS base
FROM base AS builder
RUN npm run build
FROM base AS runner
RUN addgroup --system --gid 1001 nodejs
RUN adduser --system --uid 1001 nextjs
USER nextjs
EXPOSE 3000
ENV PORT=3000
"""


@pytest.mark.parametrize(
    ("text", "base", "user", "ports"),
    [
        ("FROM a:1", "a:1", "", []),
        ("FROM --platform=linux/amd64 a:1 AS x\nEXPOSE 80 443/udp", "a:1", "", ["80", "443/udp"]),
        ("FROM a\nUSER 1000:1000\nUSER root", "a", "root", []),
        ("ARG V=2\nFROM a:${V}\nARG P=80\nEXPOSE $P $Q", "a:2", "", ["80"]),
        ("FROM a:$V", "", "", []),
        ("FROM a\nENV PORT 81\nENV A=1 B=82\nEXPOSE ${PORT} $B/tcp $BB", "a", "", ["81", "82/tcp"]),
        ("FROM a AS x\nEXPOSE 1\nFROM x\nEXPOSE 2", "a", "", ["1", "2"]),
        ("FROM a AS x\nEXPOSE 1\nUSER u\nFROM b\nCOPY --from=x / /", "b", "", []),
        (NEXT, "node:20-alpine", "nextjs", ["3000"]),
        ("FROM a\nRUN <<EOF\nUSER x\nEXPOSE 1\nEOF\nEXPOSE 2", "a", "", ["2"]),
        ("FROM a\nCOPY <<'A' <<-B /x\nEXPOSE 1\nA\nEXPOSE 3\n\tB\nEXPOSE 2", "a", "", ["2"]),
        ("FROM a\nRUN x <<< y && echo $((1 <<2))\nEXPOSE 2", "a", "", ["2"]),
        ("EXPOSE 80", "", "", []),
        ("", "", "", []),
    ],
)
def test_built(text: str, base: str, user: str, ports: list[str]) -> None:
    found = built(text)
    assert (found.base, found.user, [*found.ports]) == (base, user, ports)


def test_the_stage_and_the_arguments_of_the_build() -> None:
    text = "ARG B=a\nFROM $B AS dev\nEXPOSE 1\nFROM b\nARG PORT=2\nEXPOSE $PORT"
    assert built(text, "dev") == Built(base="a", ports=("1",))
    assert built(text, args={"PORT": "3", "B": "c"}).ports == ("3",)
    assert built(text, "dev", {"B": "c"}).base == "c"


@pytest.mark.parametrize(
    "command",
    [
        "useradd -m -u 1234 app",
        "groupadd -g 9 app && useradd --uid=1234 -g app app",
        "adduser -D -u 1234 app || true",
        "apk add x; adduser --system --uid 1234 app",
        "useradd -mu 1234 app",
        "/usr/sbin/useradd --uid 1234 app",
    ],
)
def test_users_that_are_made(command: str) -> None:
    assert built(f"FROM a\nRUN {command}\nUSER app").users.get("app") == "1234"


@pytest.mark.parametrize("command", ["useradd app", "useradd -u $UID app", "echo useradd -u 1 x"])
def test_users_without_a_number(command: str) -> None:
    assert "app" not in built(f"FROM a\nRUN {command}").users


@pytest.mark.parametrize(
    ("text", "group"),
    [
        (NEXT, 1001),
        ("FROM node:20\nUSER node", 1000),
        ("FROM x\nUSER 5:6", 6),
        ("FROM x\nUSER app", 1000),  # any group will do
        ("FROM x\nARG ID=1234\nRUN useradd -u $ID app\nUSER app", 1234),
        ("FROM gcr.io/distroless/static:nonroot", 65532),
        ("FROM postgres:16", 999),
        ("FROM postgres:16\nUSER root", None),
    ],
)
def test_the_group_of_a_claim(text: str, group: int | None, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text(text)
    compose = "services: {web: {build: ., volumes: ['files:/srv']}}\nvolumes: {files: }"
    spec = pod(converted(tmp_path, compose), "web")
    assert spec.get("securityContext", {}).get("fsGroup") == group


def test_ports_of_an_image_that_is_built_here(tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text("FROM nginx\nEXPOSE 8080")
    compose = """
    services:
      web: {build: .}
      inline: {build: {context: ., dockerfile_inline: "FROM scratch\\nEXPOSE 53/udp"}}
      other: {build: ., expose: [9]}
      far: {build: "https://example.com/x.git"}
    """
    known = objects(converted(tmp_path, compose))
    ports = {
        name: [p["port"] for p in known["Service", name]["spec"].get("ports", ())]
        for name in ("web", "inline", "other", "far")
    }
    assert ports == {"web": [80, 8080], "inline": [53], "other": [9], "far": []}


@pytest.mark.parametrize(
    ("text", "service", "mode"),
    [
        ("FROM x", "build: .", 0o400),
        ("FROM x\nUSER root", "build: .", 0o400),
        ("FROM x\nUSER app", "build: .", 0o644),
        ("FROM node\nUSER node", "build: .", 0o440),
        ("FROM x", "image: postgres", 0o440),
        ("FROM x", "image: x, user: '5:6'", 0o440),
        ("FROM x\nUSER app", "build: ., user: root", 0o400),
        ("FROM x", "image: x, user: somebody", 0o644),
        ("FROM x", "image: x", 0o400),
    ],
)
def test_a_private_key_is_for_those_who_run_the_container(
    text: str, service: str, mode: int, tmp_path: Path
) -> None:
    (tmp_path / "Dockerfile").write_text(text)
    (tmp_path / "site.key").write_text("k")
    (tmp_path / "site.key").chmod(0o600)
    compose = f"services: {{web: {{{service}, volumes: ['./site.key:/site.key:ro']}}}}"
    result = converted(tmp_path, compose)
    assert files(result, "web") == {"/site.key": (b"k", mode)}
    assert ("fsGroup" in pod(result, "web").get("securityContext", {})) is (mode == 0o440)
