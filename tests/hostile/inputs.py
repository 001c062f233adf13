"""Files that nobody writes by mistake: each with the line at which it is refused, or None for a result."""

from __future__ import annotations

from dataclasses import dataclass

WEB = "services: {web: {image: nginx}}\n"


@dataclass(frozen=True)
class Bad:
    """`said`: what the refusal of `convert` begins with and holds · `config`: Compose takes it."""

    text: bytes
    at: str = ""
    words: str = ""
    config: bool = False


def _bad(text: str, at: str = "", words: str = "", *, config: bool = False) -> Bad:
    return Bad(text.encode(), at, words, config)


def _service(text: str, at: str = "", words: str = "", *, config: bool = False) -> Bad:
    return _bad(f"services:\n  web:\n    image: nginx\n    {text}\n", at, words, config=config)


def _laughs(levels: int, each: int) -> str:
    rows = ["x-0: &a0 [lol, lol]\n"]
    for level in range(1, levels):
        inner = ", ".join([f"*a{level - 1}"] * each)
        rows.append(f"x-{level}: &a{level} [{inner}]\n")
    return "".join(rows) + WEB


def _merges(levels: int) -> str:
    rows = ["x-0: &a0 {" + ", ".join(f"k{i}: 1" for i in range(500)) + "}\n"]
    for level in range(1, levels):
        inner = ", ".join([f"*a{level - 1}"] * 9)
        rows.append(f"x-{level}: &a{level} {{<<: [{inner}]}}\n")
    return "".join(rows) + WEB


def _wide(scalars: int, aliases: int) -> str:
    """Many aliases of one long list of texts: few nodes, many values."""
    long = ", ".join(["x"] * scalars)
    return f"x-a: &a [{long}]\nx-b: [{', '.join(['*a'] * aliases)}]\n{WEB}"


NAME = "n" * 5000

INPUTS = {
    # aliases, merges, nesting
    "alias bomb": _bad(_laughs(12, 10), "compose.yaml:", "aliases stand for more than"),
    "wide alias bomb": _bad(_wide(20_000, 20_000), "compose.yaml:1:", "aliases stand for more than"),
    "merge bomb": _bad(_merges(12), "compose.yaml:", "aliases stand for more than"),
    "self alias": _bad(f"x-a: &a [*a]\n{WEB}", "compose.yaml:1:", "contains itself"),
    "self merge": _bad(f"x-a: &a\n  <<: *a\n{WEB}", "compose.yaml:", ""),
    "alias of nothing": _bad("services: *none\n", "compose.yaml:1:11", "no anchor"),
    "20,000 brackets": _bad(f"x-a: {'[' * 20_000}{']' * 20_000}\n{WEB}", "compose.yaml:1:", "nesting"),
    "20,000 braces": _bad(f"x-a: {'{a: ' * 20_000}1{'}' * 20_000}\n{WEB}", "compose.yaml:1:", "nesting"),
    "20,000 open brackets": _bad("x-a: " + "[" * 20_000, "compose.yaml:1:", ""),
    "20,000 dashes": _bad(f"x-a:\n  {'- ' * 20_000}1\n{WEB}", "compose.yaml:2:", "nesting"),
    "2,000 indents": _bad(
        "x-a:\n" + "".join(f"{' ' * i}a:\n" for i in range(1, 2000)) + WEB, "compose.yaml:", "nesting"
    ),
    "20,000 questions": _bad("? " * 20_000 + "a", "compose.yaml:1:", ""),
    "20,000 brackets in a merge": _bad(f"<<: {'[' * 20_000}{']' * 20_000}\n{WEB}", "compose.yaml:1:", ""),
    "20,000 anchors": _bad("x-a: [" + ", ".join(f"&a{i} x" for i in range(20_000)) + f"]\n{WEB}"),
    "one anchor 20,000 times": _bad("x-a: [" + ", ".join(["&a x"] * 20_000) + f"]\n{WEB}"),
    "deep with an anchor twice": _bad(
        f"x-a: &a 1\nx-b: &a {'[' * 20_000}{']' * 20_000}\n{WEB}", "compose.yaml:2:", ""
    ),
    "600 brackets with an anchor twice": _bad(
        f"x-a: &a 1\nx-b: &a {'[' * 600}{']' * 600}\n{WEB}", "compose.yaml:2:", "nesting"
    ),
    "600 aliases of aliases": _bad(
        "x-0: &a0 [1]\n" + "".join(f"x-{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 600)) + WEB,
        "compose.yaml:1:",
        "nesting",
    ),
    "a million values": _bad(f"x-a: [{'1,' * 1_000_000}1]\n{WEB}", "compose.yaml:1:6", "keys and values"),
    "a million lists": _bad(f"x-a: [{'[],' * 1_000_000}1]\n{WEB}", "compose.yaml:1:6", "keys and values"),
    "a million values with an anchor twice": _bad(
        f"x-a: [&a 1, &a 1, {'1,' * 1_000_000}1]\n{WEB}", "compose.yaml:1:6", "keys and values"
    ),
    "20,000 dollars": _service(f"command: '{'${A:-' * 20_000}{'}' * 20_000}'", "compose.yaml:4:"),
    "20,000 open dollars": _service(f"command: '{'${A:-' * 20_000}'", "compose.yaml:4:"),
    # tags and bytes
    "python tag": _bad(f"x-a: !!python/object/apply:os.system ['touch pwned']\n{WEB}"),
    "custom tag": _service("hostname: !secret name"),
    "tag on a mapping": _bad("services: !foo {web: !bar {image: !baz nginx}}\n"),
    "empty": Bad(b"", "compose.yaml", "empty"),
    "binary": Bad(bytes(range(256)), "compose.yaml:", ""),
    "a program": Bad(b"\x7fELF\x02\x01\x01" + bytes(9), "compose.yaml:1:", ""),
    "UTF-16 with a mark": Bad(WEB.encode("utf-16")),
    "UTF-16 without a mark": Bad(WEB.encode("utf-16-le"), "compose.yaml:", ""),
    "UTF-32": Bad(WEB.encode("utf-32"), "compose.yaml:", ""),
    "half of UTF-16": Bad(WEB.encode("utf-16")[:-1], "compose.yaml:", ""),
    "latin-1": Bad(f"# Jürgen\n{WEB}".encode("latin-1"), "compose.yaml:1:4", "not UTF-8"),
    "a mark in front": Bad(b"\xef\xbb\xbf" + WEB.encode()),
    "half a surrogate": Bad(b"a: \xed\xa0\x80\n", "compose.yaml:1:4", "not UTF-8"),
    "NUL": Bad(WEB.encode() + b"\0", "compose.yaml:", ""),
    "NUL escaped": _service('hostname: "a\\0b"'),
    "tabs": _bad("services:\n\tweb:\n\t\timage: nginx\n", "compose.yaml:2:1", "tab"),
    "carriage returns": Bad(WEB.replace("\n", "\r\n").encode()),
    "only carriage returns": Bad(b"services:\r  web:\r    image: nginx\r"),
    # keys
    "duplicate keys": _service("image: apache", "compose.yaml:4:5", "twice"),
    "duplicate services": _bad(
        "services:\n  a: {image: x}\n  a: {image: y}\n", "compose.yaml:3:3", "twice"
    ),
    "a list as a key": _bad(f"[a, b]: 1\n{WEB}", "compose.yaml:1:1", "key"),
    "a number as a key": _bad("services: {1: {image: x}}\n", "compose.yaml:1:12", "not a text"),
    # numbers
    "huge port": _service('ports: ["99999999999999999999"]', "compose.yaml:4:", "above 65535"),
    "huge target": _service("ports: [{target: 99999999999}]", "compose.yaml:4:", config=True),
    "port 0": _service('ports: ["0:0"]', "compose.yaml:4:"),
    "every port": _service('ports: ["1-65535:1-65535"]'),
    "every port 1,000 times": _service(
        "ports: [" + ", ".join(f'"{i}-65535"' for i in range(1, 1000)) + "]", "compose.yaml:4:", "--limit"
    ),
    "every port exposed 1,000 times": _service(
        "expose: [" + ", ".join(f'"{i}-65535"' for i in range(1, 1000)) + "]",
        "compose.yaml:4:",
        "--limit",
        config=True,
    ),
    "huge exposed range": _service('expose: ["1-99999999999"]', "compose.yaml:4:", config=True),
    "huge replicas": _service("deploy: {replicas: 99999999999}", "compose.yaml:4:", config=True),
    "huge replicas of a float": _service("deploy: {replicas: 1e300}", "compose.yaml:4:"),
    "negative replicas": _service("deploy: {replicas: -1}", "compose.yaml:4:"),
    "a number of 5,000 digits": _service(f"cpu_shares: {'9' * 5000}", "compose.yaml:4:"),
    "a text of 5,000 digits": _service(f"mem_limit: '{'9' * 5000}'", "compose.yaml:4:"),
    "infinity": _service("cpus: .inf", "compose.yaml:4:11", "Inf"),
    "minus infinity": _service("scale: -.inf", "compose.yaml:4:12", "Inf"),
    "not a number": _service("environment: {A: .nan}", "compose.yaml:4:22", "NaN"),
    "infinity of one's own": _bad(f"x-a: [{{b: .inf}}]\n{WEB}", "compose.yaml:1:11", "Inf"),
    "infinite memory": _service("mem_limit: inf", "compose.yaml:4:"),
    "endless time": _service("stop_grace_period: 999999999999999h", "compose.yaml:4:"),
    "endless health": _service("healthcheck: {test: x, interval: 999999h, retries: 99999999999}", "compose.yaml:4:", config=True),
    "huge octal": _service("ports: [0o777777777777777777777777]", "compose.yaml:4:"),
    "sixties": _service("ports: [99999:59:59]", "compose.yaml:4:"),
    # found by mutants of the samples (tests/fuzz)
    "a config that is a number": _service("configs: [{source: 1.5}]", "compose.yaml:4:", "a text"),
    "exposed words": _service("expose: [postgres, -c]", "compose.yaml:4:", "not a port", config=True),
    "hosts in lists": _service("extra_hosts: [[a, b], c]", "compose.yaml:4:"),
    "a version of a mapping": _bad(f"version: {{a: b}}\n{WEB}", "compose.yaml:1:", "version must be"),
    "nothing but an attribute": _service("deploy:"),
    # circles
    "extends itself": _service("extends: web", "compose.yaml:4:", "circle"),
    "extends in a circle": _bad(
        "services:\n  a: {extends: b}\n  b: {extends: c}\n  c: {extends: a}\n", "compose.yaml:", "circle"
    ),
    "extends through its own file": _service(
        "extends: {file: compose.yaml, service: web}", "compose.yaml:4:", "circle"
    ),
    "includes itself": _bad(f"include: [compose.yaml]\n{WEB}", "compose.yaml:1:", "circle"),
    "depends on itself": _service("depends_on: [web]", "compose.yaml:", "circle"),
    "depends in a circle": _bad(
        "services:\n  a: {image: x, depends_on: [b]}\n  b: {image: x, depends_on: [a]}\n",
        "compose.yaml:",
        "circle",
    ),
    "shares in a circle": _bad(
        'services:\n  a: {image: x, network_mode: "service:b"}\n  b: {image: x, network_mode: "service:a"}\n',
        "compose.yaml:",
        "circle",
    ),
    "a chain of 2,000": _bad(
        "services:\n  s0: {image: x}\n"
        + "".join(f"  s{i}: {{image: x, depends_on: [s{i - 1}]}}\n" for i in range(1, 2000))
    ),
    "an extends chain of 2,000": _bad(
        "services:\n  s0: {image: x}\n"
        + "".join(f"  s{i}: {{extends: s{i - 1}}}\n" for i in range(1, 2000))
    ),
    "a chain of 200 that share": _bad(
        "services:\n  s0: {image: x}\n"
        + "".join(f'  s{i}: {{image: x, network_mode: "service:s{i - 1}"}}\n' for i in range(1, 200))
    ),
    # files that are none
    "env_file /dev/zero": _service("env_file: /dev/zero", "compose.yaml:4:", "device"),
    "env_file of a pipe": _service("env_file: pipe", "compose.yaml:4:", "pipe"),
    "env_file of a folder": _service("env_file: folder", "compose.yaml:4:", "directory"),
    "label_file /dev/zero": _service("label_file: /dev/zero", "compose.yaml:4:", "device"),
    "extends a pipe": _service("extends: {file: pipe, service: web}", "compose.yaml:4:", "pipe"),
    "includes /dev/zero": _bad(f"include: [/dev/zero]\n{WEB}", "compose.yaml:1:", "device"),
    "includes a folder": _bad(f"include: [folder]\n{WEB}", "compose.yaml:1:", "directory"),
    "a config of /dev/zero": _bad(
        f"configs: {{c: {{file: /dev/zero}}}}\n{WEB[:-3]}, configs: [c]}}}}\n"
    ),
    "a secret of a pipe": _bad(
        f"secrets: {{c: {{file: pipe}}}}\n{WEB[:-3]}, secrets: [c]}}}}\n"
    ),
    "binds of what never ends": _service("volumes: [/dev/zero:/zero, ./pipe:/pipe, ./folder:/folder]"),
    "bind of the whole disk": _service("volumes: [/:/host:ro]"),
    "a build of a pipe": _service("build: {context: pipe}"),
    "a Dockerfile of /dev/zero": _service("build: {context: ., dockerfile: /dev/zero}"),
    # names
    "a service of 5,000 letters": _bad(f"services:\n  ? {NAME}\n  : {{image: nginx}}\n"),
    "everything of 5,000 letters": _bad(
        f"services:\n  web:\n    image: {NAME}:{NAME}\n    hostname: {NAME}\n"
        f"    container_name: {NAME}\n    labels: [{NAME}={NAME}]\n    environment: [{NAME}={NAME}]\n"
        f"    volumes: ['{NAME}:/{NAME}']\n    networks: [{NAME}]\n    command: [{NAME}]\n"
        f"volumes:\n  ? {NAME}\n  :\nnetworks:\n  ? {NAME}\n  :\n",
    ),
    "a project of 5,000 letters": _bad(f"name: {NAME}\n{WEB}"),
    "a path of 5,000 letters": _service(f"env_file: {NAME}", "compose.yaml:4:"),
    "names that clash": _bad(
        "services: {my_web: {image: nginx}, my-web: {image: nginx}}\n", "compose.yaml:1:", "my-web", config=True
    ),
    "names that differ by case": _bad("services: {Web: {image: nginx}, web: {image: nginx}}\n", config=True, at="compose.yaml:1:"),
    "names of nothing but dots": _bad('services: {"...": {image: nginx}, "___": {image: nginx}}\n', at="compose.yaml:1:", config=True),
    "names with a way out": _bad('services: {"../../etc/x": {image: nginx}}\n', "compose.yaml:1:"),
    # YAML in values
    "documents in values": _service(
        'command: ["sh", "-c", "---\\napiVersion: v1\\nkind: Secret\\n...\\n---\\n"]\n'
        '    environment: {A: "x\\n---\\nkind: Pod\\n", B: "# not a comment", C: "*a", D: "&a", E: "!!x y"}\n'
        '    labels: {"a": "---\\nb: c"}'
    ),
    "two documents": _bad(f"{WEB}---\n{WEB}"),
    "20,000 documents": _bad("---\nx-a: 1\n" * 20_000 + f"---\n{WEB}"),
    "directives": _bad(f"%YAML 9.9\n---\n{WEB}", "compose.yaml:1:"),
    "many services of nothing": _bad(
        "services: {" + ", ".join(f"s{i}: {{}}" for i in range(2000)) + "}\n", "compose.yaml:1:"
    ),
    "a line of a megabyte": _service(f"command: [\"{'x ' * 500_000}\"]"),
}  # fmt: skip
