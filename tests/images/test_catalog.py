"""The catalogue has the shape that its readers rely on, and names its sources."""

from __future__ import annotations

import pytest

from compose2k8s.attributes import image
from compose2k8s.generator import plan
from compose2k8s.generator.network import unsaid
from compose2k8s.images import catalog, facts, find
from compose2k8s.images.reference import legal, parse

FACTS = (
    "ports",
    "kind",
    "user",
    "users",
    "data",
    "ready",
    "changes",
    "holds",
    "owner",
    "shell",
    "source",
    "tells",
    "needs",
)
NAMES = [
    line.split(" | ")[0] for line in catalog().decode().splitlines() if line and line[0] != "#"
]


def _ids(text: str) -> bool:
    return all(part.isdigit() for part in text.split(":")) and text.count(":") == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_is_well_formed(name: str) -> None:
    row = facts(name)
    assert {fact.partition("@")[0] for fact in row} <= set(FACTS)
    assert row["source"].startswith("https://")
    assert legal(name)
    for fact, text in row.items():
        assert text
        assert fact.count("@") <= 1
        kind = fact.partition("@")[0]
        if kind == "ports":
            for port in text.split():
                number, _, protocol = port.partition("/")
                assert 0 < int(number) < 65536
                assert protocol in ("", "tcp", "udp", "sctp")
        elif kind == "user":
            assert _ids(text)
        elif kind == "users":
            assert all(_ids(entry.split("=")[1]) for entry in text.split())
        elif kind in ("owner", "shell", "tells"):
            assert (
                text
                in {"owner": ("itself",), "shell": ("none", "sh"), "tells": ("hostname",)}[kind]
            )
        elif kind == "needs":
            name, _, least = text.partition("=")
            assert "." in name
            assert least.isdigit()
        elif kind in ("data", "changes", "holds"):
            assert all(folder.startswith("/") for folder in text.split())


def test_an_entry_stands_once() -> None:
    assert len(NAMES) == len(set(NAMES))


def test_there_are_enough() -> None:
    assert len(NAMES) >= 780


@pytest.mark.parametrize(
    ("reference", "ports"),
    [
        ("mysql", [3306, 33060]),
        ("mariadb:10.7", [3306]),
        ("docker.io/library/redis:7-alpine", [6379]),
        ("registry.example.com/library/postgres:16", [5432]),
        ("php:8.3-fpm-alpine", [9000]),
        ("linuxserver/sonarr:4", [8989]),
        ("arm64v8/redis", [6379]),
        ("bitnamilegacy/kafka:3.7", [9092]),
        ("mcr.microsoft.com/dotnet/aspnet:8.0-alpine", [8080]),
        ("mcr.microsoft.com/dotnet/aspnet:6.0", [80]),
        ("example/unknown:1", None),
    ],
)
def test_find(reference: str, ports: list[int] | None) -> None:
    image = find(reference)
    assert (None if image is None else [p.number for p in image.ports]) == ports


def test_variants() -> None:
    plain, alpine = find("postgres:16"), find("postgres:16-alpine")
    assert plain is not None
    assert alpine is not None
    assert (plain.user, alpine.user) == ("999:999", "70:70")


def test_what_images_insist_on() -> None:
    postgres, redis, nats = find("postgres:16"), find("redis:7"), find("nats:2")
    assert postgres is not None
    assert redis is not None
    assert nats is not None
    assert postgres.owner
    assert not redis.owner
    assert redis.changes == ("/data/*",)
    assert not nats.shell
    alpine = find("nats:2-alpine")
    assert alpine is not None
    assert alpine.shell


@pytest.mark.parametrize(
    ("text", "registry", "path", "tag"),
    [
        ("nginx", "", "nginx", ""),
        ("nginx:1.27", "", "nginx", "1.27"),
        ("docker.io/library/nginx", "", "nginx", ""),
        ("localhost:5000/a/b:c", "localhost:5000", "a/b", "c"),
        ("ghcr.io/x/y@sha256:0", "ghcr.io", "x/y", ""),
    ],
)
def test_references(text: str, registry: str, path: str, tag: str) -> None:
    found = parse(text)
    assert (found.registry, found.path, found.tag) == (registry, path, tag)


@pytest.mark.parametrize("text", ["", "a:", "A/b", "a//b", "-a", " a", "a@"])
def test_illegal_references(text: str) -> None:
    assert not legal(text)


@pytest.mark.parametrize(
    ("fact", "words"),
    [("tells", unsaid.RARE), ("tells", plan.BY_HOSTNAME), ("needs", image.WANTING)],
)
def test_what_is_only_asked_of_some_is_said_of_no_others(fact: str, words: tuple[str, ...]) -> None:
    assert [name for name in NAMES if fact in facts(name)]
    assert not [n for n in NAMES if fact in facts(n) and not any(word in n for word in words)]
