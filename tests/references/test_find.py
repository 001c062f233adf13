"""Host names in texts: what is one, on which port, and how surely."""

from __future__ import annotations

import pytest

from compose2k8s.references import find, pairs, rewrite

NAMES = {"db", "cache", "api", "my_db", "kafka1", "kafka2", "php", "postgres"}


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("db:5432", "", [("db", 5432)]),
        ("postgres://u:p@db:5432/shop", "", [("db", 5432)]),
        ("postgres://u:p@db/shop", "", [("db", 5432)]),
        ("jdbc:postgresql://db/shop", "", [("db", 5432)]),
        ("redis://cache", "", [("cache", 6379)]),
        ("http://api/v1", "", [("api", 80)]),
        ("kafka1:9092,kafka2:9093", "", [("kafka1", 9092), ("kafka2", 9093)]),
        ("PLAINTEXT://kafka1:29092", "", [("kafka1", 29092)]),
        ("mongodb://kafka1,kafka2:27018/x", "", [("kafka1", 27017), ("kafka2", 27018)]),
        ("db", "DB_HOST", [("db", None)]),
        ("tcp(my_db:3306)", "", [("my_db", 3306)]),
        ("proxy_pass http://api:3000;", "", [("api", 3000)]),
        ("fastcgi_pass php:9000;", "", [("php", 9000)]),
        ("host=db port=5432", "", [("db", None)]),
        ("targets: ['api:9090']", "", [("api", 9090)]),
    ],
)
def test_hosts(text: str, key: str, expected: list[tuple[str, int | None]]) -> None:
    found = [m for m in find(text, NAMES, key) if m.sure]
    assert [(m.name, m.port) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("postgres", "POSTGRES_USER"),
        ("/var/lib/postgres", "DATA"),
        ("mydb:5432", ""),
        ("db-backup:5432", ""),
        ("the cache of an api", "NOTE"),
        ("postgres:16", "DB_IMAGE"),
        ("api.example.com", "HOST"),
    ],
)
def test_no_hosts(text: str, key: str) -> None:
    assert not [m for m in find(text, NAMES, key) if m.sure]


def test_rewrite_changes_names_only() -> None:
    text = "postgres://my_db:secret@my_db:5432/my_db"
    mentions = find(text, NAMES)
    assert rewrite(text, mentions, {"my_db": "my-db"}) == "postgres://my_db:secret@my-db:5432/my_db"


def test_pairs() -> None:
    assert list(pairs({"REDIS_HOST": "cache", "REDIS_PORT": "6380", "X_PORT": "1"})) == [
        ("REDIS_HOST", "REDIS_PORT")
    ]
