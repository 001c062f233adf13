"""Values for any attribute, made from the schema: right in shape, and often right in sense.

Every attribute of the schema occurs, in each of its forms: a text, a list, a mapping. What a text
should look like is told by the name of its attribute.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from compose2k8s.parser import compose_schema

Draw = Any
NODES: Any = compose_schema.NODES
SIZES = ["64m", "1g", "1.5gb", "1024", "10kb", "2 MB", "1GiB"]
DURATIONS = ["10s", "1m30s", "1h", "500ms", "1.5h", "0s", "2d"]
NUMBERS = ["1", "0", "5", "-1", "0x10", "1.5"]
SERVICES = ["web", "db", "side", "nope"]
WORDS = ["a", "b c", "x=y", "1", "true", "", "null", "a.b/c", "é", "$$x", "${SET}", "${UNSET:-d}"]
# What is written where an attribute wants a text: names of attributes, texts.
_TEXTS: list[tuple[str, list[str]]] = [
    ("mem_limit mem_reservation shm_size memory size rate", SIZES),
    ("memswap_limit", [*SIZES, "-1"]),
    ("interval timeout start_period start_interval delay window monitor", DURATIONS),
    ("stop_grace_period max_duration", DURATIONS),
    ("cpus cpu_shares cpu_quota cpu_period count", NUMBERS),
    ("path dockerfile file env_file label_file", ["a.env", "./b.env", "nope.env"]),
    ("context project_directory", [".", "./x", "../y", "~/z", "https://h.io/r.git"]),
    ("source", ["data", "token", "conf", "./d", "/abs", "nope"]),
    ("target", ["/t", "/t/", "t", "80", "prod"]),
    ("type", ["bind", "volume", "tmpfs", "image", "cluster", "npipe", "t"]),
    ("service", SERVICES),
    ("depends_on links", SERVICES),
    ("volumes_from", [*SERVICES, "db:ro", "container:x"]),
    ("network_mode pid ipc", ["host", "service:db", "service:nope", "none"]),
    ("networks", ["front", "default", "nope"]),
    ("secrets", ["token", "nope"]),
    ("configs", ["conf", "nope"]),
    ("models", ["llm", "nope"]),
    ("mode", ["0444", "0o440", "global", "replicated", "host", "ingress"]),
    ("protocol", ["tcp", "udp"]),
    ("published", ["80", "8000-8002", "x"]),
    ("host_ip ipv4_address gateway", ["127.0.0.1", "::1", "x"]),
    ("subnet", ["10.0.0.0/16", "x"]),
    ("ports", ["80", "8080:80", "1-3:1-3/udp", "127.0.0.1::80", "x"]),
    ("expose", ["80", "90-91", "5/udp"]),
    ("volumes", ["data:/v", "./d:/d:ro", "/an", "nope:/n", "~/h:/h", "logs:/l:z"]),
    ("tmpfs", ["/run", "/run:size=64m"]),
    ("devices", ["/dev/a", "/dev/a:/dev/b:rw", "v.com/c=d"]),
    ("extra_hosts", ["h:1.1.1.1", "h=::1", "a"]),
    ("environment args labels annotations sysctls", ["A=1", "B", "C=$$x", "PATH", "D="]),
    ("additional_contexts", ["a=./x", "b=https://y.io", "c=service:db"]),
    ("command entrypoint test", ["a b", "CMD", "NONE", "CMD-SHELL", "x 'y z'", ""]),
    ("condition", ["service_started", "service_healthy", "on-failure", "x"]),
    ("action", ["rebuild", "sync", "restart"]),
    ("capabilities", ["gpu"]),
    ("pull_policy", ["always", "daily", "every_1d2h", "bad"]),
    ("platform platforms", ["linux/amd64", "linux/arm64"]),
    ("profiles", ["p", "q"]),
    ("restart", ["always", "no", "on-failure:3"]),
    ("cron schedule", ["0 * * * *", "@daily", "x"]),
    ("timezone", ["UTC", "Europe/Berlin", "x"]),
    ("ssh", ["default", "a=/k"]),
    ("security_opt", ["a:b", "seccomp:x.json"]),
    ("group_add", ["1", "g"]),
    ("format", ["raw"]),
    ("ulimits", ["5"]),
]  # fmt: skip
WRONG = (
    "nope",
    "nope.env",
    "service:nope",
    "nope:/n",
    "x",
    "bad",
    "t",
    "npipe",
    "cluster",
    "a",
    "CMD",
    "NONE",
    "0x10",
    "on-failure",
)
ONE_IN = 12  # of the texts of a list, wrong ones are chosen
TEXTS = {name: texts for names, texts in _TEXTS for name in names.split()}
# Keys of mappings that may have any.
KEYS: dict[str, list[str]] = {
    "networks": ["front", "default", "nope"],
    "models": ["llm"],
    "depends_on": ["db", "side", "nope"],
    "extra_hosts": ["h1", "h2"],
    "ulimits": ["nofile", "nproc"],
    "additional_contexts": ["a", "b"],
}


def attribute(draw: Draw, name: str, node: int, depth: int = 0) -> Any:
    """A value for an attribute. `node`: its place in the table of the schema."""
    if not NODES[node]:
        return draw(st.sampled_from([1, "x", [1], {"a": {"b": None}}, None, True]))
    types, enum, _, (least, most), items, mapping = NODES[node]
    forms = list(types)
    if items is not None:
        forms += ["list"] * 2
    if mapping is not None and depth < 5:
        forms += ["mapping"] * 3
    form = draw(st.sampled_from(forms or ["string"]))
    if form == "list":
        size = draw(st.integers(0, 3))
        return [attribute(draw, name, items[0], depth + 1) for _ in range(size)]
    if form == "mapping":
        return _mapping(draw, name, mapping, depth)
    if enum and draw(st.integers(0, 19)):
        return draw(st.sampled_from(enum))
    if form == "boolean":
        return draw(st.booleans())
    if form == "null":
        return None
    if form in ("integer", "number"):
        numbers = [
            least if least is not None else -1,
            0,
            1,
            3,
            80,
            most if most is not None else 9000,
        ]
        return draw(st.sampled_from([*numbers, 1.5] if form == "number" else numbers))
    texts = TEXTS.get(name, WORDS)
    good = [text for text in texts if text not in WRONG]
    return draw(st.sampled_from(good if good and draw(st.integers(1, ONE_IN)) > 1 else texts))


def _mapping(draw: Draw, name: str, mapping: Any, depth: int) -> dict[str, Any]:
    properties, patterns, _, required, one_of = mapping
    known = dict(properties)
    chosen = list(required)
    if one_of:
        chosen.append(draw(st.sampled_from(one_of)))
    if known:
        chosen += draw(st.lists(st.sampled_from(sorted(known)), max_size=4))
    found = {key: attribute(draw, key, known[key], depth + 1) for key in dict.fromkeys(chosen)}
    for pattern, node in patterns:
        if pattern == "^x-":
            if draw(st.integers(0, 9)) == 0:
                found["x-own"] = draw(st.sampled_from([1, {"a": "$$b"}, ["y"], None]))
        elif not known:
            keys = st.sampled_from(KEYS.get(name, ["A", "b.c", "d-e", "PATH", "n1"]))
            for key in draw(st.lists(keys, max_size=3, unique=True)):
                found[key] = attribute(draw, name, node, depth + 1)
    return found


def properties(section: str) -> dict[str, int]:
    """The attributes of an entry of a section of a project, each with its node."""
    top = dict(NODES[0][5][0])
    entry = NODES[top[section]][5][1][0][1]
    return dict(NODES[entry][5][0])
