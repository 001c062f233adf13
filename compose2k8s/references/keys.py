"""What a variable, a flag or a key of a file is called, and whether its value is then a host.

Some words leave no doubt (`DB_HOST`, `PGHOST`, `--brokers`). Others are said of hosts and of kinds of
things alike (`CACHE_BACKEND: redis` names a driver, `BACKEND: auth-api` a host): their value counts as
a host only where it is no common word.
"""

from __future__ import annotations

_STRONG = (
    "host", "hosts", "hostname", "hostnames", "addr", "addrs", "address", "addresses", "url", "urls",
    "uri", "uris", "server", "servers", "endpoint", "endpoints", "broker", "brokers", "connect", "dsn",
    "peer", "peers", "upstream", "upstreams", "seeds",
    "members",
)  # fmt: skip
_WEAK = (
    "node", "nodes", "target", "targets", "master", "discovery", "origin", "origins", "backend",
    "backends", "service", "services", "ip", "proxy", "router", "replica", "replicas", "primary",
    "leader", "source", "connection", "gateway", "join",
)  # fmt: skip
# Names under which others know this machine, not ones that it calls.
_OWN = ("virtual_host", "letsencrypt_host", "localhost", "proxy_host_header")
_LISTED = ("allowed", "trusted", "no_proxy", "noproxy", "cors")
_IMAGES = ("image", "images", "version", "tag", "from")


def _word(key: str) -> str:
    return key.strip("-").replace("-", "_").replace(".", "_").lower()


def strong(key: str) -> bool:
    """Whether the value of `key` is a host, or a list of hosts, for certain."""
    return _word(key).endswith(_STRONG)


def weak(key: str) -> bool:
    """Whether the value of `key` may well be a host."""
    word = _word(key)
    return word.rpartition("_")[2] in _WEAK


def distinctive(name: str) -> bool:
    """Whether a name is no plain word, such as `redis` or `api`, that may mean many things."""
    return any(letter in "-_." or letter.isdigit() for letter in name)


def no_host(key: str) -> bool:
    """Whether what looks like a host in the value of `key` is none that is called."""
    return _word(key) in _OWN


def image(key: str) -> bool:
    """Whether the value of `key` is the name or the tag of an image: `cache:64` is one."""
    return _word(key).rpartition("_")[2] in _IMAGES


def listed(key: str) -> bool:
    """Whether `key` only lists names of hosts, by which nobody is called: ALLOWED_HOSTS."""
    word = _word(key)
    return any(part in word for part in _LISTED)
