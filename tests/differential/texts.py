"""Questions about single texts: .env files, YAML scalars, short syntaxes, variables, printing, names.

Each is put together from the pieces of its grammar, in any order, so that most are odd and some are wrong.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.differential.reference import Question

ENVIRON = {"SET": "set", "EMPTY": "", "PORT": "80"}


def joined(pieces: list[str], most: int, least: int = 0) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), min_size=least, max_size=most).map("".join)


_VALUE = [
    "a", "b c", " ", "  ", "\t", "#", " # c", "'", '"', "\\", "\\n", '\\"', "\\'", "$", "$$", "$SET", "${SET}",
    "${UNSET:-d}", "${UNSET}", "$A", "${A}", "${B:?e}", "=", ":", ",", "é", "\\$SET", "\\t", "\\0101", "x=y",
    "{}", "[1]", "`", "!", "\r", "\n", "${EMPTY-x}", "\\\\", "\\u00e9",
]  # fmt: skip
_LINE = [
    "A=", "B=", "C=", "export A=", "export  B =", "A: ", "B:", "A", "PATH", "#", " # x", "", " ", "\t",
    "A.b=", "A-b=", "A b=", "1=", "=x", "A =", "é=", "A[0]=", "export", "export=1", "A!=", "export\tC=",
]  # fmt: skip


@st.composite
def dotenv_text(draw: Any) -> str:
    lines = []
    for _ in range(draw(st.integers(1, 4))):
        value = draw(joined(_VALUE, 4))
        quote = draw(st.sampled_from(["", "", "'", '"']))
        lines.append(f"{draw(st.sampled_from(_LINE))}{quote}{value}{quote}")
    text: str = draw(st.sampled_from(["\n", "\n", "\r\n"])).join(lines)
    start, end = draw(st.sampled_from(["", "", "", "\ufeff"])), draw(st.sampled_from(["", "\n"]))
    return f"{start}{text}{end}"


_FORMS = [
    ("services: {web: {image: x, environment: [A, B, C, E]}}", ".env", ()),
    ("services: {web: {image: x, environment: [A, B, C, E]}}", "o.env", ("--env-file", "o.env")),
    ("services: {web: {image: x, env_file: o.env}}", "o.env", ()),
    ("services: {web: {image: x, environment: {A: own}, env_file: [o.env]}}", "o.env", ()),
    ("services: {web: {image: x, env_file: [{path: o.env, format: raw}]}}", "o.env", ()),
    ("services: {web: {image: x, label_file: o.env}}", "o.env", ()),
    ("services: {web: {image: 'x:${A-none}', command: ['${B-none}']}}", ".env", ()),
    ("include: [{path: i.yaml, env_file: o.env}]", "o.env", ()),
]  # fmt: skip


@st.composite
def dotenvs(draw: Any) -> Question:
    compose, name, arguments = draw(st.sampled_from(_FORMS))
    files = {"compose.yaml": compose, name: draw(dotenv_text())}
    if "include" in compose:
        files["i.yaml"] = "services: {web: {image: x, environment: [A, B, 'C=${C-none}']}}"
    return Question(files=files, arguments=arguments, environ=ENVIRON)


_SCALAR = [
    "0", "1", "7", "8", "9", "0x", "0X", "0o", "0O", "0b", "_", ".", "e", "E", "+", "-", ":", "1e3", ".inf",
    ".nan", "~", "null", "true", "Yes", "on", "n", "T", "Z", "2020-01-02", "10:00:00", " ", "x", "=", "<<",
    "a b", "é", "'it''s'", '"q\\n\\x41"', "!!str ", "!!int ", "!!float ", "!!bool ", "!!null ", "!foo ",
    "!!binary aGk=", "&a ", "*a", "|\n      t\n", ">-\n      t\n      u\n", "[1, 2]", "{k: v}", "# c", "@", "`",
    "%", ",", "?", "- ", "\t", "\ufeff", "\u2028", "\x85", "!!timestamp ", "0.", ".5", "12e03", "1_000",
]  # fmt: skip
_DOCUMENT = [
    "services:\n  web:\n    image: x\n    environment:\n      V: @\n",
    "services:\n  web:\n    image: x\n    labels:\n      V: @\n      W: w\n",
    "services:\n  web:\n    image: x\nx-v: @\n",
    "services:\n  web:\n    image: x\nx-v:\n  - @\n  - z\n",
    "services:\n  web:\n    image: x\n    environment:\n      - V=@\n",
    "services:\n  web:\n    image: x\n    environment:\n      @: v\n",
    "services:\n  web:\n    image: @\n",
    "services:\n  web:\n    image: x\n    cpus: @\n",
    "services:\n  web:\n    image: x\n    mem_limit: @\n",
    "services:\n  web:\n    image: x\n    scale: @\n",
    "services:\n  web:\n    image: x\n    tty: @\n",
    "services:\n  web:\n    image: x\n    ports: [@]\n",
    "services:\n  web:\n    image: x\n    expose: [@]\n",
    "services:\n  web:\n    image: x\n    user: @\n",
    "services:\n  web:\n    image: x\n    ulimits: {a: @}\n",
    "services:\n  web:\n    image: x\n    build: {args: {V: @}, shm_size: @}\n",
    "services:\n  web:\n    image: x\n    healthcheck: {test: t, retries: @}\n",
    "services:\n  web:\n    image: x\n    sysctls: {V: @}\n",
    "x-a: &a @\nservices:\n  web:\n    image: x\n    environment:\n      V: *a\n",
    "x-a: &a {V: @}\nservices:\n  web:\n    image: x\n    environment:\n      <<: *a\n",
    "x-a: &a {V: @}\nx-b: &b {V: 2, W: 3}\nservices:\n  web:\n    image: x\n    labels:\n      <<: [*a, *b]\n      W: @\n",
    "services:\n  web:\n    image: x\n---\nservices:\n  web:\n    environment:\n      V: @\n",
    "services:\n  web:\n    image: x\n    driver_opts: @\nvolumes:\n  v:\n    driver_opts: {o: @}\n",
    "services:\n  web:\n    image: x\n    secrets: [{source: s, mode: @}]\nsecrets: {s: {file: f}}\n",
    "services:\n  web:\n    image: x\n    volumes: [{type: tmpfs, target: /t, tmpfs: {mode: @, size: @}}]\n",
    "services:\n  web:\n    image: x\n    deploy: {resources: {limits: {cpus: @, memory: @, pids: @}}}\n",
]  # fmt: skip


@st.composite
def yamls(draw: Any) -> Question:
    scalar = draw(
        st.one_of(st.sampled_from(_SCALAR), joined(_SCALAR, 3, 1), joined(_SCALAR[:24], 5, 1))
    )
    text = draw(st.sampled_from(_DOCUMENT)).replace("@", scalar)
    if draw(st.integers(0, 9)) == 9:
        text = text.replace("\n", "\r\n")
    return Question(files={"compose.yaml": text}, flags=draw(_FLAGS))


_FLAGS = st.sampled_from([("--format", "json"), ("--format", "yaml"), ("--no-interpolate",)])
_SHORT: dict[str, tuple[str, list[str]]] = {
    "ports": ("ports: [@]", ["80", "8080", ":", "::", "-", "1", "3", "127.0.0.1", "[::1]", "/", "tcp", "udp", "UDP", "sctp", "x", "0", "65535", "65536", " ", "1-3", "5-7", "0.0.0.0"]),
    "volumes": ("volumes: [@]", ["data", "v", ":", "/", "/a", ".", "..", "./", "~", "~/", "ro", "rw", "z", "Z", "nocopy", ",", "rshared", "cached", "C:\\", "\\\\", "c:/", "x", " ", "//", "/a/../b", "é"]),
    "devices": ("devices: [@]", ["/dev/a", ":", "rwm", "r", "x=y", "v.com/c", "=", "/", " "]),
    "extra_hosts": ("extra_hosts: [@]", ["h", "a.b", ":", "=", "1.1.1.1", "::1", "[::1]", "host-gateway", "[", "]", " ", ","]),
    "command": ("command: @", ["a", " ", "  ", "'", '"', "\\", "$$X", "$$(b c)", "`d e`", ";", "&&", "|", ">", "2>", "<", "(", ")", "{", "}", "*", "~", "#", "\n", "\t", "=", "!", "\\n", "é", "--x=", "[", "&"]),
    "test": ("healthcheck: {test: @}", ["a", "CMD", "NONE", " ", "[", "]", "'", "|"]),
    "interval": ("healthcheck: {test: t, interval: @}", ["1", "10", "0", ".", "5", "h", "m", "s", "ms", "us", "µs", "ns", "d", "w", "-", "+", " ", "1.5", "e"]),
    "stop_grace_period": ("stop_grace_period: @", ["1", "10", "0", ".5", "h", "m", "s", "ms", "d", "w", "-", "y", "00", "9999999999"]),
    "mem_limit": ("mem_limit: @", ["1", "10", "0", ".", "5", "b", "k", "m", "g", "t", "p", "K", "M", "G", "B", "i", "I", "ib", " ", "-", "+", "e", "1.5", "99999999999"]),
    "shm_size": ("build: {context: ., shm_size: @}", ["1", "64", ".", "5", "b", "kb", "mb", "GiB", " ", "-"]),
    "cpus": ("cpus: @", ["1", "0", ".", "5", "e", "-", "+", "_", "0x", "inf", "nan", " "]),
    "env_file": ("env_file: [@]", ["a.env", "./", "/", "nope", "~"]),
    "environment": ("environment: [@]", ["A", "=", " ", "b", ":", "'", "$$", "\n", "\t", "x-a", "#", "é", "."]),
    "labels": ("labels: [@]", ["A", "=", " ", "b", ":", "'", "$$", "\n", "\t", "x-a", "/"]),
    "tmpfs": ("tmpfs: [@]", ["/a", ":", "size=", "64m", ",", "mode=", "x", "/"]),
    "expose": ("expose: [@]", ["80", "-", "90", "/", "tcp", "udp", "x", ":", " "]),
    "ulimits": ("ulimits: {a: @}", ["1", "-", "0", "x", " ", "+", "0x", "99999999999999999999"]),
    "mode": ("secrets: [{source: token, mode: @}]", ["0", "4", "7", "o", "x", "8", "-", " ", "b"]),
    "build": ("build: @", [".", "/", "x", "https://", "h.io", ".git", "#", ":", "git@", "github.com/", "~", "..", "oci://", "ssh://", "service:"]),
    "contexts": ("build: {context: ., additional_contexts: [@]}", ["a", "=", ".", "/", "x", "https://h", "docker-image://", "service:", "web", ":", "~", "oci-layout://"]),
    "ssh": ("build: {context: ., ssh: [@]}", ["default", "a", "=", "/k", "./k", "~", ","]),
    "restart": ("restart: @", ["no", "always", "on-failure", ":", "3", "x"]),
    "pull_policy": ("pull_policy: @", ["always", "every_", "1", "d", "2h", "w", "if_not_present", "m", "s"]),
    "network_mode": ("network_mode: @", ["host", "none", "service:", "db", "container:", "x", "bridge", "nope"]),
    "volumes_from": ("volumes_from: [@]", ["db", "container:", "x", ":", "ro", "rw", "nope"]),
    "links": ("links: [@]", ["db", ":", "alias", "nope"]),
    "container_name": ("container_name: @", ["a", "b", "-", "_", ".", " ", "1", "é"]),
    "gpus": ("gpus: @", ["all", "1", "x", "[", "]", "{count: ", "}", "device_ids: [a]"]),
    "group_add": ("group_add: [@]", ["1", "a", "-", ".5", "true"]),
    "cpuset": ("cpuset: @", ["0", "-", ",", "3"]),
}  # fmt: skip
_AROUND = "services:\n  web:\n    image: app\n    @\n  db: {image: db}\nvolumes: {data: , v: }\nsecrets: {token: {file: f}}\n"


@st.composite
def shorts(draw: Any) -> Question:
    name = draw(st.sampled_from(sorted(_SHORT)))
    form, pieces = _SHORT[name]
    text = draw(joined(pieces, 6, 1))
    plain = text[:1] not in ":&" and draw(st.integers(0, 3)) == 0  # libyaml refuses some of these
    written = text if plain else _quoted(text)
    files = {"compose.yaml": _AROUND.replace("@", form.replace("@", written)), "a.env": "A=1\n"}
    return Question(files=files, flags=draw(_FLAGS))


def _quoted(text: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(c, c) for c in text) + '"'


_VARIABLE = [
    "$", "$$", "${", "}", "{", "SET", "UNSET", "EMPTY", "PORT", ":-", "-", ":?", "?", ":+", "+", "a", " ", ":",
    "/", "${SET}", "$SET", "$UNSET", "${UNSET:-", "${SET:+", "${EMPTY-", "1", "é", "_", ".", "'", '"', "\n",
    "!", "%", "#", "${PORT}", "[", "\\",
]  # fmt: skip
_USES = [
    "services: {web: {image: x, environment: {V: @}}}",
    "services: {web: {image: x, command: [@, b]}}",
    "services: {web: {image: x, labels: [@]}}",
    "services: {web: {image: x, ports: [@]}}",
    "services: {web: {image: x, cpus: @}}",
    "services: {web: {image: x, scale: @}}",
    "services: {web: {image: x, tty: @}}",
    "services: {web: {image: x}}\nname: @",
    "services: {web: {image: x, configs: [c]}}\nconfigs: {c: {content: @}}",
    "services: {web: {image: x}}\nx-a: {b: [@]}",
    "services: {web: {image: x, environment: {@: v}}}",
    "services: {web: {image: x, environment: {V: @}}}\nx-z: '@@'",
]


@st.composite
def variables(draw: Any) -> Question:
    text = draw(joined(_VARIABLE, 6, 1))
    use = draw(st.sampled_from(_USES)).replace("@", _quoted(text))
    flags = draw(
        st.sampled_from([("--format", "json")] * 3 + [("--variables",), ("--no-interpolate",)])
    )
    if "name:" in use:
        flags = ("--format", "json")
    return Question(files={"compose.yaml": use}, environ=ENVIRON, flags=flags)


_PRINTED = [
    "a", "B", "1", "0", " ", "  ", "\n", "\n\n", "\t", ":", ": ", " #", "#", "-", "- ", "?", "'", '"', "\\", "{", "}",
    "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "true", "yes", "No", "on", "y", "n", "1e3",
    "0x1", "0o7", "1_0", ".5", "-", "+", ".inf", "=", "<<", "é", "\u00a0", "\u2028", "\u0085", "\ufeff", "\x07",
    "\x7f", "\U0001f600", "2020-01-02", "12:30", "\r", "$$", "<", "/", "...", "---", "long " * 20, ";", "^", "\\n",
]  # fmt: skip
_HOLDERS = [
    "environment: {V: @}", "environment: {@: v}", "labels: {@: @}", "command: [@, @]", "hostname: @",
    "x-a: {@: [@]}", "annotations: {V: @, a10: b, a9: c}",
]  # fmt: skip


@st.composite
def printing(draw: Any) -> Question:
    text = _quoted_all(
        draw(st.one_of(st.sampled_from(_PRINTED), joined(_PRINTED, 4, 1), st.text(max_size=6)))
    )
    holder = draw(st.sampled_from(_HOLDERS)).replace("@", text)
    compose = f"services:\n  web:\n    image: app\n    {holder}\n"
    flags = draw(st.sampled_from([(), (), ("--format", "json"), ("--no-interpolate",)]))
    return Question(files={"compose.yaml": compose}, flags=flags)


def _quoted_all(text: str) -> str:
    """In double quotes, with whatever is not plain as an escape, and dollar signs doubled."""
    shown = (
        c if c.isascii() and c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}"
        for c in text
    )
    return '"' + "".join("$$" if c == "$" else c for c in shown) + '"'


_NAMES = [
    "demo",
    "My App",
    "a.b",
    "_x",
    "-y",
    "é",
    "1",
    "UPPER",
    "a b",
    "___",
    "x--",
    "a_b-c",
    "日本",
]
_COMPOSE = [
    "services: {web: {image: 'x:${TAG-none}', container_name: 'c-${COMPOSE_PROJECT_NAME}', volumes: ['./d:/d'], env_file: [{path: a.env, required: false}]}, opt: {image: y, profiles: [p]}}\n",
    "name: inner\nservices: {web: {image: 'x:${TAG-none}', build: .}, opt: {image: y, profiles: [q, p]}}\n",
    "services: {web: {image: over, environment: [TAG, A]}}\n",
    "networks: {n: }\n",
]  # fmt: skip
_SETTINGS: dict[str, list[str]] = {
    "COMPOSE_FILE": ["compose.yaml", "compose.yaml:sub/two.yaml", "sub/two.yaml:compose.yaml", "nope.yaml", "", "compose.yaml,sub/two.yaml", "./sub/../compose.yaml"],
    "COMPOSE_PATH_SEPARATOR": [":", ",", ";", ""],
    "COMPOSE_PROFILES": ["p", "p,q", " q , p ", "*", "", "nope"],
    "COMPOSE_PROJECT_NAME": ["given", "Bad", "", "a_b", "-x"],
    "COMPOSE_ENV_FILES": ["one.env", "one.env,sub/two.env", "nope.env", ""],
    "COMPOSE_DISABLE_ENV_FILE": ["1", "0", "true", "x", ""],
    "TAG": ["env", ""],
    "PWD_": ["x"],
}  # fmt: skip
_ARGUMENTS: list[tuple[str, ...]] = [
    ("-p", "flag"), ("-p", "Flag"), ("-p", ""), ("--profile", "p"), ("--profile", "q", "--profile", "p"), ("--profile", "*"), ("--profile", ""),
    ("-f", "compose.yaml"), ("-f", "sub/two.yaml"), ("-f", "sub/two.yaml", "-f", "compose.yaml"), ("-f", "-"), ("-f", "-", "-f", "sub/two.yaml"),
    ("-f", "compose.yaml", "-f", "-"), ("--project-directory", "sub"), ("--project-directory", "."), ("--project-directory", "nope"), ("--project-directory", "/"),
    ("--env-file", "one.env"), ("--env-file", "sub/two.env"), ("--env-file", "one.env", "--env-file", "sub/two.env"), ("--env-file", "nope.env"), ("--env-file", ".env"),
    ("--file", "./compose.yaml"), ("--project-name", "x1"),
]  # fmt: skip
_WHERE = [
    "compose.yaml",
    "compose.yml",
    "docker-compose.yml",
    "docker-compose.yaml",
    "compose.override.yml",
    "compose.override.yaml",
    "docker-compose.override.yml",
    "sub/two.yaml",
    "sub/compose.yaml",
    "sub/deep/x.txt",
]


@st.composite
def places(draw: Any) -> Question:
    """Where files lie, what the project is called, what the environment and .env say about it."""
    some = draw(st.lists(st.sampled_from(_WHERE), max_size=4, unique=True))
    files = {
        name: draw(st.sampled_from(_COMPOSE)) for name in {"compose.yaml", "sub/two.yaml", *some}
    }
    if draw(st.integers(0, 5)) == 5:
        del files["compose.yaml"]
    settings = draw(st.lists(st.sampled_from(sorted(_SETTINGS)), max_size=3, unique=True))
    environ, dotenv = {}, "A=dot\n"
    for name in settings:
        value = draw(st.sampled_from(_SETTINGS[name]))
        if draw(st.booleans()):
            environ[name] = value
        else:
            dotenv += f"{name}={value}\n"
    files |= {
        "one.env": "TAG=one\nA=1\nCOMPOSE_PROJECT_NAME=fromone\n",
        "sub/two.env": "TAG=two-$A\n",
    }
    files["a.env"] = "A=file\nTAG=file\n"
    if draw(st.booleans()):
        files[".env"] = dotenv
    if draw(st.integers(0, 2)) == 2:
        files["sub/.env"] = draw(
            st.sampled_from(
                [
                    "TAG=sub\n",
                    "COMPOSE_PROFILES=q\n",
                    "COMPOSE_PROJECT_NAME=subname\n",
                    "COMPOSE_FILE=two.yaml\n",
                ]
            )
        )
    arguments = [
        w for ws in draw(st.lists(st.sampled_from(_ARGUMENTS), max_size=2, unique=True)) for w in ws
    ]
    flags = draw(
        st.sampled_from(
            [("--format", "json")] * 4
            + [("--environment",), ("--profiles",), ("--services",), ("--no-normalize",)]
        )
    )
    return Question(
        files=files,
        arguments=tuple(arguments),
        flags=flags,
        environ=environ,
        stdin=draw(st.sampled_from(_COMPOSE)) if "-" in arguments else "",
        directory=draw(st.sampled_from(["demo", *_NAMES])),
        within=draw(st.sampled_from(["", "", "sub", "sub/deep"])),
    )
