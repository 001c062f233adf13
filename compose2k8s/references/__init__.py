"""Where a text names another service as a host: `db:5432`, `redis://cache`, `DB_HOST=db`, `-h db`.

Works on plain texts. A text is cut into runs of host characters, and each run is looked up among the
names that exist, so a project of thousands of services costs no more than its texts are long. What
stands around a name says how sure it is: a port, a scheme or a key that speaks of hosts make it so.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

_HOST = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")
_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
SCHEME_PORTS = {
    "amqp": 5672, "amqps": 5671, "bolt": 7687, "clickhouse": 9000, "couchdb": 5984, "ftp": 21,
    "grpc": 0, "http": 80, "https": 443, "ldap": 389, "ldaps": 636, "mariadb": 3306, "memcached": 11211,
    "mongodb": 27017, "mqtt": 1883, "mqtts": 8883, "mssql": 1433, "mysql": 3306, "mysql2": 3306,
    "nats": 4222, "neo4j": 7687, "postgis": 5432, "postgres": 5432, "postgresql": 5432, "redis": 6379,
    "rediss": 6379, "s3": 0, "sftp": 22, "smtp": 25, "smtps": 465, "sqlserver": 1433, "ssh": 22,
    "ws": 80, "wss": 443, "zookeeper": 2181,
}  # fmt: skip
# Ends of keys and flags whose value is a host.
_HOST_KEYS = (
    "host", "hostname", "hosts", "addr", "address", "addresses", "url", "uri", "server", "servers",
    "endpoint", "endpoints", "broker", "brokers", "connect", "node", "nodes", "peer", "peers",
    "upstream", "target", "targets", "master", "seeds", "discovery", "origin", "backend", "service",
    "ip", "dsn", "proxy", "connection", "router", "replica", "primary", "leader",
)  # fmt: skip
_FLAGS = ("-h", "-H", "--host", "-S", "-s", "--link", "--connect")
# Words before a host in configuration files and commands.
_BEFORE = (
    "proxy_pass", "server", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "memcached_pass",
    "reverse_proxy", "php_fastcgi", "host", "to", "ping", "nc", "wait-for", "wait-for-it",
    "nslookup", "curl", "wget", "ssh", "telnet", "resolver",
)  # fmt: skip


class Mention:
    """A name in a text. `sure`: it is a host for certain; only such a one is rewritten."""

    __slots__ = ("end", "name", "port", "scheme", "start", "sure")

    def __init__(
        self, name: str, start: int, end: int, port: int | None, scheme: str, sure: bool
    ) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.port = port
        self.scheme = scheme
        self.sure = sure

    def __repr__(self) -> str:
        return f"Mention({self.name!r}, {self.port}, {self.scheme!r}, {self.sure})"


def find(text: str, names: Container[str], key: str = "") -> list[Mention]:
    """Every mention of a name in a text that is the value of `key` (a variable, a flag)."""
    found: list[Mention] = []
    for start, end in _runs(text):
        name = text[start:end]
        if name not in names:
            stripped = name.rstrip(".")
            if stripped == name or stripped not in names:
                continue
            name, end = stripped, start + len(stripped)
        mention = _mention(text, name, start, end, key)
        if mention is not None:
            found.append(mention)
    return found


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of characters that a host name may have."""
    start = -1
    for index, letter in enumerate(text):
        if letter in _HOST:
            if start < 0:
                start = index
        elif start >= 0:
            yield start, index
            start = -1
    if start >= 0:
        yield start, len(text)


def _mention(text: str, name: str, start: int, end: int, key: str) -> Mention | None:
    before = text[start - 1] if start else ""
    port, after = _port(text, end)
    if _is_user(text, start):
        return None
    scheme = _scheme(text, start)
    if text[end : end + 3] == "://":
        return None  # the name is a scheme itself
    if scheme is not None:
        if port is None:
            port = SCHEME_PORTS.get(scheme.partition("+")[0]) or None
        return Mention(name, start, end, port, scheme, True)
    if port is not None:
        if before in ("/", "-") or _is_image(key):
            return None
        return Mention(name, start, end, port, "", True)
    if before in ("/", "-", "@") and before:
        return Mention(name, start, end, None, "", False) if before == "@" else None
    if start == 0 and end == len(text):
        return Mention(name, start, end, None, "", _host_key(key))
    if after == "/" and before not in (" ", "=", '"', "'", "(", ",", ""):
        return None
    word = _word_before(text, start)
    sure = (
        word.lower() in _BEFORE
        or word in _FLAGS
        or (_host_key(word.rstrip("=:")) and (before in ("=", ":", " ", '"', "'", "[")))
    )
    in_list = _host_key(key) and before in ("", ",", " ", ";") and after in ("", ",", " ", ";")
    return Mention(name, start, end, None, "", bool(sure or in_list))


def _port(text: str, end: int) -> tuple[int | None, str]:
    """The port behind a name, and what follows it."""
    if text[end : end + 1] != ":":
        return None, text[end : end + 1]
    stop = end + 1
    while stop < len(text) and text[stop].isdigit():
        stop += 1
    digits = text[end + 1 : stop]
    following = text[stop : stop + 1]
    if not 2 <= len(digits) <= 5 or (following in _WORD and following) or int(digits) > 65535:
        return None, text[end : end + 1]
    return int(digits), following


def _scheme(text: str, start: int) -> str | None:
    """The scheme of the URL whose host begins at `start`; user and password may stand before it."""
    at = start
    if text[start - 1 : start] == "@":
        at = text.rfind("://", 0, start)
        if at < 0 or any(c in " \t\n/,\"'" for c in text[at + 3 : start]):
            return None
        at += 3
    elif text[start - 1 : start] == ",":
        # mongodb://a:1,b:2 has several hosts
        at = text.rfind("://", 0, start)
        if at < 0 or any(c in " \t\n/\"'" for c in text[at + 3 : start]):
            return None
        at += 3
    if text[at - 3 : at] != "://":
        return None
    stop = at - 3
    first = stop
    while first and (text[first - 1].isalnum() or text[first - 1] in "+.-"):
        first -= 1
    return text[first:stop].lower()


def _is_user(text: str, start: int) -> bool:
    """Whether the word is the user of a URL: `scheme://word:password@host`."""
    if text[start - 3 : start] != "://":
        return False
    rest = text[start:]
    for index, letter in enumerate(rest):
        if letter == "@":
            return True
        if letter in "/ \t\n\"'," or index > 200:
            return False
    return False


def _host_key(key: str) -> bool:
    word = key.strip("-").replace("-", "_").replace(".", "_").lower()
    if word.endswith(("_port", "_user", "_username", "_password", "_name", "_db", "_database")):
        return False
    return word.rpartition("_")[2] in _HOST_KEYS or word in _HOST_KEYS


def _is_image(key: str) -> bool:
    return key.rpartition("_")[2].lower() in ("image", "version", "tag")


def _word_before(text: str, start: int) -> str:
    """The word before a name, over blanks, quotes and one `=` or `:`."""
    stop = start
    while stop and text[stop - 1] in " \t\"'=:[(":
        stop -= 1
    first = stop
    while first and text[first - 1] not in " \t\n\"'=:[](){};,&?":
        first -= 1
    return text[first:stop]


def pairs(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(variable of a host, variable of its port): REDIS_HOST and REDIS_PORT, dbHost and dbPort."""
    for key in environment:
        for host, port in (("HOST", "PORT"), ("host", "port"), ("Host", "Port"), ("HOSTNAME", "PORT"),
                           ("ADDR", "PORT"), ("ADDRESS", "PORT"), ("SERVER", "PORT")):  # fmt: skip
            if key.endswith(host):
                other = key[: -len(host)] + port
                if environment.get(other, "").isdigit():
                    yield key, other
                    break


def rewrite(text: str, mentions: list[Mention], renames: Mapping[str, str]) -> str:
    """The text with every sure mention of a renamed host replaced."""
    for mention in sorted(mentions, key=lambda m: -m.start):
        new = renames.get(mention.name)
        if new is not None and mention.sure:
            text = text[: mention.start] + new + text[mention.end :]
    return text
