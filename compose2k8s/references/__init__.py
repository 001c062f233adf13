"""Where a text names another service as a host: `db:5432`, `redis://cache`, `DB_HOST=db`, `-h db`.

Works on plain texts. A text is cut into runs of host characters, and each run is looked up among the
names that exist, so a project of thousands of services costs no more than its texts are long. What
stands around a name says how sure it is: a port, a scheme or a key that speaks of hosts make it so.
"""

from __future__ import annotations

from compose2k8s.references.keys import distinctive, image, no_host, strong, weak
from compose2k8s.references.ports import behind, beside, default, second
from compose2k8s.references.ranges import closed, numbered
from compose2k8s.references.urls import NO_HOST, is_user, scheme_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

_HOST = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")
_FLAGS = ("-h", "-H", "--host", "-S", "-s", "--link", "--connect")
# Words before a host in configuration files and commands.
_BEFORE = (
    "proxy_pass", "server", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "memcached_pass", "scgi_pass",
    "reverse_proxy", "php_fastcgi", "host", "ping", "nc", "wait-for", "wait-for-it", "nslookup", "curl",
    "wget", "ssh", "telnet", "resolver",
)  # fmt: skip
# Words before a host whose port is the next word: `replicaof cache 6379`.
_BEFORE_BOTH = ("nc", "ncat", "netcat", "telnet", "replicaof", "slaveof", "--replicaof", "--slaveof", "-z", "-vz", "-zv")  # fmt: skip
_NODES = (
    "rabbit",
    "emqx",
    "VerneMQ",
    "ejabberd",
    "couchdb",
)  # names of nodes of Erlang: rabbit@mq1
ERLANG = "erlang"
HOST_ENDS = ("HOST", "host", "Host", "HOSTNAME", "ADDR", "ADDRESS", "SERVER")
_BETWEEN = frozenset(" \t\n\"'=:[(,;")  # what may stand between a key and its value
_IN_LISTS = frozenset(" ,;\"'[]")


class Mention:
    """A name in a text. `sure`: it is a host for certain; only such a one is rewritten · `also`: a second port."""

    __slots__ = ("also", "end", "name", "port", "scheme", "start", "sure")

    def __init__(
        self,
        name: str,
        start: int,
        end: int,
        port: int | None,
        scheme: str,
        sure: bool,
        also: int | None = None,
    ) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.port = port
        self.scheme = scheme
        self.sure = sure
        self.also = also

    @property
    def one(self) -> bool:
        """Whether the text names this host alone there, and not several at once."""
        return self.end - self.start == len(self.name)

    def __repr__(self) -> str:
        return f"Mention({self.name!r}, {self.port}, {self.scheme!r}, {self.sure})"


def find(text: str, names: Container[str], key: str = "") -> list[Mention]:
    """Every mention of a name in a text that is the value of `key` (a variable, a flag)."""
    found: list[Mention] = []
    for start, end in _runs(text):
        name = text[start:end]
        if name not in names:
            if text[end : end + 1] == "{":
                found += _of_range(text, names, start, end, key)
                continue
            if name[-1] != ".":
                continue
            name = name.rstrip(".")
            if name not in names:
                continue
            end = start + len(name)
        mention = _mention(text, name, start, end, key)
        if mention is not None:
            found.append(mention)
    return found


def _of_range(
    text: str, names: Container[str], start: int, end: int, key: str
) -> Iterator[Mention]:
    for name in numbered(text, start, end):
        if name in names:
            mention = _mention(text, name, start, closed(text, end), key)
            if mention is not None:
                yield mention


def find_in_words(words: Sequence[str], names: Container[str]) -> list[list[Mention]]:
    """The mentions of each word of a command: `-h db -p 5433` is one saying of three words and more."""
    found: list[list[Mention]] = [[] for _ in words]
    ends: list[int] = []
    for word in words:
        ends.append((ends[-1] + 1 if ends else 0) + len(word))
    index = 0
    for mention in find(" ".join(words), names):
        while mention.end > ends[index]:
            index += 1
        first = ends[index] - len(words[index])
        mention.start -= first
        mention.end -= first
        found[index].append(mention)
    return found


def _runs(text: str) -> list[tuple[int, int]]:
    """Runs of characters that a host name may have."""
    if _HOST.issuperset(text):  # as most values are
        return [(0, len(text))] if text else []
    found: list[tuple[int, int]] = []
    start = 0
    for run in text.translate(_OTHERS).split(" "):
        end = start + len(run)
        if run:
            found.append((start, end))
        start = end + 1
    return found


class _Blank(dict[int, int]):
    """A table for `str.translate`: what a host name cannot have becomes a blank."""

    def __missing__(self, letter: int) -> int:
        blank = self[letter] = 32
        return blank


_OTHERS = _Blank((ord(letter), ord(letter)) for letter in _HOST)


def _mention(text: str, name: str, start: int, end: int, key: str) -> Mention | None:
    before = text[start - 1] if start else ""
    # etcd1=http://etcd1:2380: what stands before is what the member is called, not where it is.
    if text.startswith(("://", "=http"), end) or is_user(text, start) or no_host(key):
        return None
    port, after = behind(text, end)
    scheme = scheme_of(text, start)
    if scheme is not None:
        if scheme in NO_HOST:
            return None
        if port is None:
            port = default(scheme)
        return Mention(name, start, end, port, scheme, True)
    word = _word_before(text, start)
    if port is not None:
        if before == "/" or "image" in word.lower() or (image(key) and after != "/"):
            return None
        scheme = "dns" if text[end] == "#" else ""  # dnsmasq: 10.0.0.1#53
        return Mention(name, start, end, port, scheme, True, second(text, end, after))
    if before in ("/", "@", ">"):
        return _behind(before, text, name, start, end)
    if start == 0 and end == len(text):
        return Mention(name, start, end, None, "", strong(key) or (weak(key) and distinctive(name)))
    if after == "/" and before not in (" ", "=", '"', "'", "(", ",", ""):
        return None
    if word in _BEFORE_BOTH or _word_before(text, start, 2) == "monitor":
        port = beside(text, end, words=True)
        if port is not None:
            return Mention(name, start, end, port, "", True)
    sure = word.lower() in _BEFORE or word in _FLAGS or text[start - 4 : start] == "tcp("
    if not sure and before in _BETWEEN:
        said = _list(text, start) or word.rstrip("=:")
        sure = strong(said) or (weak(said) and distinctive(name))
        sure = sure or text[:start].lower().endswith("data source=")  # a connection string of .NET
    if not sure and (strong(key) or (weak(key) and distinctive(name))):
        sure = (not before or before in _IN_LISTS) and (not after or after in _IN_LISTS)
    if sure:
        port = beside(text, end, flags=word in _FLAGS or word.endswith("-host"), key_before=word)
    return Mention(name, start, end, port, "", sure)


def _behind(sign: str, text: str, name: str, start: int, end: int) -> Mention | None:
    """A name behind a sign that tells what it is: `rabbit@mq1` is a node of Erlang, `ops@mq1` may be anything."""
    if sign == "/":
        return None
    if sign == "@":
        erlang = _word_before(text, start - 1) in _NODES
        return Mention(name, start, end, None, ERLANG if erlang else "", erlang)
    from compose2k8s.references.structures import element

    tag, port = element(text, start, end)
    return Mention(name, start, end, port, "", strong(tag) or (weak(tag) and distinctive(name)))


def _list(text: str, start: int) -> str:
    """The key of the list that a name is a further item of."""
    if not text[max(0, start - 40) : start].rstrip(" \n\"'").endswith(","):
        return ""
    from compose2k8s.references.structures import key_of_list

    return key_of_list(text, start)


def _word_before(text: str, start: int, back: int = 1) -> str:
    """The word before a name (or the `back`th), over blanks, quotes and one `=` or `:`."""
    first = start
    for _ in range(back):
        stop = first
        while stop and text[stop - 1] in " \t\"'=:[(":
            stop -= 1
        first = stop
        while first and text[first - 1] not in " \t\n\"'=:[](){};,&?":
            first -= 1
    return text[first:stop]


def pairs(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(variable of a host, variable of its port): REDIS_HOST and REDIS_PORT, dbHost and dbPort."""
    for key in environment:
        if not key.endswith(HOST_ENDS):
            continue
        for host, port in (("HOST", "PORT"), ("host", "port"), ("Host", "Port"), ("HOSTNAME", "PORT"),
                           ("ADDR", "PORT"), ("ADDRESS", "PORT"), ("SERVER", "PORT"),
                           ("HOST", "PORT_NUMBER"), ("HOST", "HOST_PORT")):  # fmt: skip
            if key.endswith(host):
                other = key[: -len(host)] + port
                if environment.get(other, "").isdigit():
                    yield key, other
                    break


def rewrite(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """The text with each of its parts `(start, end)` replaced."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text
