"""The port that a text names with a host: behind it (`db:5432`), beside it (`host: db`, `port: 5432`), or none.

A port is taken from where programs read it, never guessed from a number that happens to be near.
"""

from __future__ import annotations

_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_KEY = _WORD | frozenset(".-")
_LOWEST = 20  # below lie tags of images: postgres:16
SCHEMES = {
    "amqp": 5672, "amqps": 5671, "bolt": 7687, "cassandra": 9042, "clickhouse": 9000, "couchdb": 5984, "ftp": 21,
    "gcomm": 4567, "hdfs": 8020, "http": 80, "https": 443, "ldap": 389, "ldaps": 636, "mariadb": 3306,
    "memcached": 11211, "mongodb": 27017, "mqtt": 1883, "mqtts": 8883, "mssql": 1433, "mysql": 3306,
    "mysql2": 3306, "nats": 4222, "neo4j": 7687, "postgis": 5432, "postgres": 5432, "postgresql": 5432,
    "redis": 6379, "rediss": 6379, "sftp": 22, "smtp": 25, "smtps": 465, "sqlserver": 1433, "ssh": 22,
    "valkey": 6379, "ws": 80, "wss": 443, "zookeeper": 2181,
}  # fmt: skip
# What those who speak a protocol call besides: Galera hands over its state on ports of their own.
BESIDES = {"gcomm": (4444, 4568)}
UDP = ("udp", "dns", "syslog+udp", "gelf", "statsd", "coap")


def default(scheme: str) -> int | None:
    """The port that a URL without one means; `mysql+pymysql` is mysql, `db+postgresql` PostgreSQL."""
    return next((SCHEMES[part] for part in scheme.split("+") if part in SCHEMES), None)


def behind(text: str, end: int) -> tuple[int | None, str]:
    """The port right behind a name, and what follows: `db:5432/x`, and `10.0.0.1#53` of dnsmasq."""
    sign = text[end : end + 1]
    if sign in (":", "#"):
        digits = _digits(text, end + 1)
        port = _port(digits, text[end + 1 + len(digits) :])
        if port is not None:
            return port, text[end + 1 + len(digits) :][:1]
    if sign == "," and _of_net(text, end):  # Server=db,1433;
        digits = _digits(text, end + 1)
        port = _port(digits, text[end + 1 + len(digits) :])
        if port is not None:
            return port, ";"
    return None, sign


def second(text: str, end: int, after: str) -> int | None:
    """The second port that is called: of `zoo1:2888:3888`, where members of ZooKeeper find and elect each other,
    and of `db1:5432 check port 8008`, where HAProxy asks how a server is."""
    if after == ":":
        at = text.index(":", end + 1) + 1
        digits = _digits(text, at)
        return _port(digits, text[at + len(digits) :])
    at = text.find(" check ", end, end + 80)
    if at < 0:
        return None
    words = text[at:].partition("\n")[0].split()
    number = "".join(words[words.index("port") + 1 :][:1]) if "port" in words else ""
    return _port(number, "") if number.isdigit() else None


def _of_net(text: str, end: int) -> bool:
    """Whether a name is the value of `Server=` or `Data Source=` in a connection string of .NET."""
    start = text.rfind("=", 0, end)
    word = text[max(0, start - 11) : start].rstrip().lower()
    return start >= 0 and word.endswith(("server", "data source", "address", "addr"))


def beside(
    text: str, end: int, *, words: bool = False, flags: bool = False, key_before: str = ""
) -> int | None:
    """The port that stands beside a host as the next key (`port: 5432`), word (with `words`), or among
    the further flags of a command (with `flags`). `key_before`: the key of the host, with which that of
    its port begins alike: DB_PORT is not the port of REDIS_HOST."""
    at = _skip(text, end, " \t\r\n\"',;)]}")
    if words or text[end : end + 2] in ("',", '",'):  # connect("db", 5432)
        digits = _digits(text, at)
        if words or digits:
            return _port(digits, text[at + len(digits) :])
    for _ in range(4 if flags else 1):
        stop = at
        while stop < len(text) and text[stop] in _KEY:
            stop += 1
        key = text[at:stop].lower()
        value = _skip(text, stop, " \t\"'=:")
        digits = _digits(text, value)
        if key in ("-p", "port_value") or (key.endswith("port") and _alike(key, key_before)):
            return _port(digits, text[value + len(digits) :])
        if not key.startswith("-"):
            return None
        while value < len(text) and text[value] in _KEY:
            value += 1
        at = _skip(text, value, " \t\"'")
    return None


def _alike(key: str, before: str) -> bool:
    stem = key.removesuffix("port").strip("-_.")
    return before.lower().strip("-").startswith(stem)


def _skip(text: str, at: int, over: str) -> int:
    while at < len(text) and text[at] in over:
        at += 1
    return at


def _digits(text: str, start: int) -> str:
    stop = start
    while stop < len(text) and stop - start < 6 and text[stop].isdigit():
        stop += 1
    return text[start:stop]


def _port(digits: str, rest: str) -> int | None:
    if not 2 <= len(digits) <= 5 or not digits.isascii():
        return None
    if rest[:1] in _WORD and rest:
        return None
    if rest[:1] == "-" or (
        rest[:1] == "." and rest[1:2].isdigit()
    ):  # a tag of an image, a fraction
        return None
    number = int(digits)
    return number if _LOWEST <= number <= 65535 else None
