"""Host names in texts: what is one, on which port, and how surely."""

from __future__ import annotations

import pytest

from compose2k8s.references import find, find_in_words, pairs, rewrite

NAMES = {"db", "cache", "api", "my_db", "kafka1", "kafka2", "php", "postgres"}


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("db:5432", "", [("db", 5432)]),
        ("postgres://u:p@db:5432/shop", "", [("db", 5432)]),
        ("postgres://u:p@db/shop", "", [("db", 5432)]),
        ("jdbc:postgresql://db/shop", "", [("db", 5432)]),
        ("redis://cache", "", [("cache", 6379)]),
        ("db+postgresql://u:p@db/x", "", [("db", 5432)]),
        ("http://api/v1", "", [("api", 80)]),
        ("kafka1:9092,kafka2:9093", "", [("kafka1", 9092), ("kafka2", 9093)]),
        ("PLAINTEXT://kafka1:29092", "", [("kafka1", 29092)]),
        ("gcomm://kafka1,kafka2", "", [("kafka1", 4567), ("kafka2", 4567)]),
        ("rabbit@kafka1", "", [("kafka1", None)]),
        ("etcd=http://db:2379,api=http://cache:2379", "", [("db", 2379), ("cache", 2379)]),
        ("<host>db</host>\n  <port>9000</port>", "", [("db", 9000)]),
        ("<hostname>kafka1</hostname><port>9234</port>", "", [("kafka1", 9234)]),
        ("<host>kafka1</host><weight>1</weight>", "", [("kafka1", None)]),
        ('seed_hosts: ["db", "cache", "api"]', "", [("db", None), ("cache", None), ("api", None)]),
        ('join_members: [\n  "db:7946",\n  "api"\n]', "", [("db", 7946), ("api", None)]),
        ("server one db:5432 check port 8008\n", "", [("db", 5432)]),
        ("mongodb://kafka1,kafka2:27018/x", "", [("kafka1", 27017), ("kafka2", 27018)]),
        ("db", "DB_HOST", [("db", None)]),
        ("tcp(my_db:3306)", "", [("my_db", 3306)]),
        ("proxy_pass http://api:3000;", "", [("api", 3000)]),
        ("fastcgi_pass php:9000;", "", [("php", 9000)]),
        ("host=db port=5432", "", [("db", 5432)]),
        ("Host=db;Port=5433;Database=x", "", [("db", 5433)]),
        ("Server=db,1433;Database=x", "", [("db", 1433)]),
        ("Data Source=db;Initial Catalog=x", "", [("db", None)]),
        ('{"host":"my_db","port":6380}', "", [("my_db", 6380)]),
        ("rabbit:\n  host: cache\n  port: 5672\n", "", [("cache", 5672)]),
        ("CACHE_HOST=cache\nCACHE_PORT=6380\n", "", [("cache", 6380)]),
        ("CACHE_HOST=cache\nDATABASE_PORT=5432\n", "", [("cache", None)]),
        ("db.host=db\ndb.port=5433\nname=db", "", [("db", 5433)]),
        ("address: api\n  port_value: 50051", "", [("api", 50051)]),
        ("psql -h db -U x -p 5433 -d db", "", [("db", 5433)]),
        ("sentinel monitor mymaster cache 6379 2", "", [("cache", 6379)]),
        ("nc -z cache 6380", "", [("cache", 6380)]),
        ("connect('cache', 11211)", "server", [("cache", 11211)]),
        ("jdbc:oracle:thin:@//db:1521/XE", "", [("db", 1521)]),
        ("user:pw@tcp(db)/x", "DSN", [("db", None)]),
        ("cache#5335;1.1.1.1", "DNS", [("cache", 5335)]),
        ('["api","db"]', "ES_HOSTS", [("api", None), ("db", None)]),
        ("my_db", "PGHOST", [("my_db", None)]),
        ("my_db", "BACKEND", [("my_db", None)]),
        ("api:5000/shop/web:1", "IMAGE", [("api", 5000)]),
        ("smtp://cache", "MAIL_FROM", [("cache", 25)]),
        ("targets: ['api:9090']", "", [("api", 9090)]),
    ],
)
def test_hosts(text: str, key: str, expected: list[tuple[str, int | None]]) -> None:
    found = [m for m in find(text, NAMES, key) if m.sure]
    assert [(m.name, m.port) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("kafka1:2888:3888", 3888),
        ("server.1=kafka1:22888:23888;2181", 23888),
        ("kafka1:2888:3888:observer", 3888),
        ("kafka1:9092", None),
        ("kafka1:9092:x", None),
        ("kafka1:9092:1", None),
        ("server one kafka1:9092 check inter 2s port 8008\n", 8008),
        ("server one kafka1:9092 check\nport 8008", None),
    ],
)
def test_two_ports(text: str, second: int | None) -> None:
    [found] = find(text, NAMES)
    assert found.also == second


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
        ("postgres:16", "BASE"),
        ("postgres:16-alpine", "BASE"),
        ("api:10", "TIME"),
        ("cache", "QUEUE_CONNECTION"),
        ("cache", "CACHE_BACKEND"),
        ("s3://db/dumps", "URL"),
        ("file://db", "URL"),
        ("db", "VIRTUAL_HOST"),
        ("npm run api", ""),
        ("api@db.example.com", "EMAIL"),
        ("ops@db", "EMAIL"),
        ("note: the cache, api", ""),
        ("<b>db</b>", ""),
    ],
)
def test_no_hosts(text: str, key: str) -> None:
    assert not [m for m in find(text, NAMES, key) if m.sure]


def test_rewrite_changes_names_only() -> None:
    text = "postgres://my_db:secret@my_db:5432/my_db"
    changes = [(m.start, m.end, "my-db") for m in find(text, NAMES) if m.sure]
    assert rewrite(text, changes) == "postgres://my_db:secret@my-db:5432/my_db"


def test_words_of_a_command() -> None:
    words = [
        "redis-server",
        "--replicaof",
        "cache",
        "6379",
        "--host",
        "db",
        "--port",
        "5433",
        "api",
    ]
    found = find_in_words(words, NAMES)
    said = {n: (m.name, m.port, m.start) for n, w in enumerate(found) for m in w if m.sure}
    assert said == {2: ("cache", 6379, 0), 5: ("db", 5433, 0)}


def test_pairs() -> None:
    assert list(pairs({"REDIS_HOST": "cache", "REDIS_PORT": "6380", "X_PORT": "1"})) == [
        ("REDIS_HOST", "REDIS_PORT")
    ]
