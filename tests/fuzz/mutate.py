"""Other texts like a text: lines dropped, doubled, moved, values of another type, bytes out of place."""

from __future__ import annotations

import random
from collections.abc import Callable

VALUES = (
    "", "null", "~", "true", "no", "0", "-1", "1", "1.5", "1e3", ".inf", ".nan", "0x1F", "08", "1_000",
    "99999999999999999999", "[]", "{}", "[[]]", "[{}]", "{a: b}", "[a, 1, null, true]", "''", '""',
    "'*'", "a b", "a:b", "a:b:c", ":", "::", "/", ".", "..", "~/x", "C:\\x", "80", "80:80", "80-90:80-90",
    "0-70000", "127.0.0.1:80:80", "[::1]:80:80", "80/udp", "80/sctp", "1m30s", "1h", "-5s", "90x", "10mb",
    "-1b", "0.5", "50%", "service:web", "service:nope", "container:x", "host", "none", "bridge",
    "unless-stopped", "on-failure:3", "$X", "$$", "${X}", "${X:-a}", "${X:?no}", "${X", "${X:-${Y:-z}}",
    "&a x", "*a", "!reset null", "!override []", "!!binary YWJj", "!!int 5", "<<", "|\n    a\n    b",
    "2001-01-01", "12:30:45", "é☃𝄞", '"\\0"', '"\\ud800"', '"a\\nb"', '"\\x7f"', '"---\\na: b"', "%", "@x", "`x`",
    "a" * 300, "a/b", "../../etc/passwd", "-", "--", "- a", "? a", "=", "k=v", "K", "{driver: x, external: true}",
    "{external: true, name: x}", "{condition: service_healthy}", "{file: ./x}", "{content: x}",
    "{test: [CMD, x], interval: 1s}", "{test: NONE}", "{disable: true}", "{replicas: 3}",
    "[{type: bind, source: ., target: /x}]", "[{type: tmpfs, target: /x, tmpfs: {size: 1}}]",
    "{web: {condition: service_completed_successfully}}", "[web]", "[web, web]", "{soft: 1, hard: 2}",
)  # fmt: skip
WORDS = (
    "services", "web", "image", "build", "ports", "expose", "volumes", "networks", "configs", "secrets",
    "depends_on", "environment", "env_file", "command", "entrypoint", "healthcheck", "deploy", "labels",
    "extends", "include", "profiles", "restart", "user", "hostname", "links", "external_links", "ulimits",
    "tmpfs", "network_mode", "pid", "ipc", "cap_add", "devices", "logging", "sysctls", "develop", "models",
    "provider", "gpus", "scale", "external", "name", "driver", "driver_opts", "target", "source", "type",
    "x-kubernetes", "x-a", "replicas", "resources", "limits", "reservations", "jobs", "pre_start",
    "post_start", "pre_stop", "annotations", "extra_hosts", "dns", "stop_signal", "stop_grace_period",
    "init", "privileged", "read_only", "tty", "working_dir", "volumes_from", "container_name", "platform",
    "secret", "file", "content", "test", "interval", "retries", "mode", "uid", "published", "aliases",
    "ipv4_address", "priority", "condition", "required", "parallelism", "placement", "constraints", "cpus",
    "memory", "mem_limit", "shm_size", "credential_spec", "use_api_socket", "attach", "label_file",
)  # fmt: skip
BYTES = (b"\0", b"\t", b"\r", b"\xff", b"\xc3", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\x85", b"\x1b", b"$", b":", b"-", b"#", b"&a ", b"*a", b"!x ", b"{", b"}", b"[", b"]", b"'", b'"', b"|", b">", b"%", b"@", b"\n---\n", b"\n...\n", b"<<: ")  # fmt: skip


def _drop(lines: list[str], r: random.Random) -> None:
    del lines[r.randrange(len(lines))]


def _drop_block(lines: list[str], r: random.Random) -> None:
    at = r.randrange(len(lines))
    del lines[at : at + r.randrange(1, 6)]


def _double(lines: list[str], r: random.Random) -> None:
    at = r.randrange(len(lines))
    lines.insert(r.choice((at, r.randrange(len(lines)))), lines[at])


def _swap(lines: list[str], r: random.Random) -> None:
    a, b = r.randrange(len(lines)), r.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _value(lines: list[str], r: random.Random) -> None:
    """Another value behind a key or a dash."""
    at = r.randrange(len(lines))
    line = lines[at]
    key, colon, _ = line.partition(":")
    indent = line[: len(line) - len(line.lstrip())]
    if line.lstrip().startswith("- ") and r.random() < 0.6:
        lines[at] = f"{indent}- {r.choice(VALUES)}"
    elif colon:
        lines[at] = f"{key}: {r.choice(VALUES)}"
        if r.random() < 0.5:  # and nothing below it
            while at + 1 < len(lines) and lines[at + 1].startswith(indent + " "):
                del lines[at + 1]


def _key(lines: list[str], r: random.Random) -> None:
    at = r.randrange(len(lines))
    line = lines[at]
    _, colon, rest = line.partition(":")
    if colon:
        indent = line[: len(line) - len(line.lstrip())]
        lines[at] = f"{indent}{r.choice(WORDS)}:{rest}"


def _new(lines: list[str], r: random.Random) -> None:
    """A new attribute beside one that is there."""
    at = r.randrange(len(lines))
    line = lines[at]
    indent = line[: len(line) - len(line.lstrip())]
    lines.insert(at, f"{indent}{r.choice(WORDS)}: {r.choice(VALUES)}")


def _other_value(lines: list[str], r: random.Random) -> None:
    """The value of another line: a reference that leads elsewhere."""
    a, b = r.randrange(len(lines)), r.randrange(len(lines))
    key, colon, _ = lines[a].partition(":")
    value = lines[b].partition(":")[2]
    if colon:
        lines[a] = f"{key}:{value}"


def _indent(lines: list[str], r: random.Random) -> None:
    at = r.randrange(len(lines))
    lines[at] = "  " + lines[at] if r.random() < 0.5 else lines[at].removeprefix("  ")


def _sequence(lines: list[str], r: random.Random) -> None:
    """A key becomes an item, or an item a key."""
    at = r.randrange(len(lines))
    line = lines[at]
    inner = line.lstrip()
    indent = line[: len(line) - len(inner)]
    lines[at] = indent + (inner.removeprefix("- ") if inner.startswith("- ") else f"- {inner}")


LINES: tuple[Callable[[list[str], random.Random], None], ...] = (
    _drop, _drop_block, _double, _swap, _value, _value, _value, _key, _new, _new, _other_value, _indent,
    _sequence,
)  # fmt: skip


def blocks(data: bytes) -> list[list[str]]:
    """Every key of a text with all that stands below it, from the margin."""
    lines = data.decode("utf-8", "replace").split("\n")
    found: list[list[str]] = []
    for at, line in enumerate(lines):
        inner = line.lstrip()
        indent = len(line) - len(inner)
        if indent < 2 or ":" not in inner or inner.startswith("#"):
            continue
        end = at + 1
        deeper = (" " * (indent + 1), " " * indent + "- ")
        while end < len(lines) and end - at < 12 and lines[end].startswith(deeper):
            end += 1
        found.append([text[indent:] for text in lines[at:end]])
    return found


def _graft(lines: list[str], r: random.Random, donors: list[list[str]]) -> None:
    """An attribute of somebody else, beside one of ours."""
    keys = [i for i, line in enumerate(lines) if ":" in line and not line.lstrip().startswith("-")]
    if not keys:
        return
    at = r.choice(keys)
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    block = r.choice(donors)
    key = block[0].partition(":")[0]
    if not any(line.startswith(f"{indent}{key}:") for line in lines[at : at + 15]):
        lines[at:at] = [indent + line for line in block]


def mutant(data: bytes, r: random.Random, donors: list[list[str]] | None = None) -> bytes:
    """One to four changes; now and then of bytes rather than lines."""
    for _ in range(r.choice((1, 1, 1, 2, 3, 4))):
        if donors and r.random() < 0.4:
            lines = data.decode("utf-8", "surrogateescape").split("\n")
            _graft(lines, r, donors)
            data = "\n".join(lines).encode("utf-8", "surrogateescape")
            continue
        if r.random() < 0.1:
            at = r.randrange(len(data) + 1)
            data = data[:at] + r.choice(BYTES) + data[at + r.randrange(3) :]
            continue
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        r.choice(LINES)(lines, r)
        if not lines:
            lines = [""]
        data = "\n".join(lines).encode("utf-8", "surrogateescape")
    return data
