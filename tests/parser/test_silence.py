"""What Compose does without a word, compose2k8s says."""

from __future__ import annotations

from pathlib import Path

import pytest

from compose2k8s import Options, convert
from tests.parser.project import Projects, service


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("command: make && ./run", ("4:14: services.web.command is run without a shell: Compose drops everything "
         "from '&' on [for a shell write [\"sh\", \"-c\", \"...\"], else put quotes around the sign]")),
        ("entrypoint: run > log", ("4:17: services.web.entrypoint is run without a shell: Compose drops everything "
         "from '>' on [for a shell write [\"sh\", \"-c\", \"...\"], else put quotes around the sign]")),
        ("post_start: [{command: a; b}]", ("4:28: services.web.post_start[0].command is run without a shell: Compose "
         "drops everything from ';' on "
         '[for a shell write ["sh", "-c", "..."], else put quotes around the sign]')),
        ("mem_limit: 1.5", ("4:16: services.web.mem_limit: Compose ignores a size written as the number 1.5 "
         "[write a text with a unit, such as 1.5g]")),
        ("volumes: ['v:/data']", ("4:15: services.web.volumes: 'v:/data' is no volume 'v' at /data, but an unnamed "
         "one: Compose takes a single letter for a Windows drive "
         "[give the volume a longer name, or use the long form]")),
    ],
)  # fmt: skip
def test_warnings(projects: Projects, body: str, message: str) -> None:
    assert projects.said(service(f"image: a\n{body}")) == [f"compose.yaml:{message}"]


@pytest.mark.parametrize(
    "body",
    [
        "command: echo 'a && b'",
        'command: ["sh", "-c", "a && b"]',
        "healthcheck: {test: a || b}",
        "mem_limit: 1.5g",
        "mem_limit: 1024",
        "volumes: ['vv:/data']",
        "volumes: ['./v:/data']",
        "volumes: ['c:\\data']",
        "volumes: [{type: volume, source: v, target: /data}]",
    ],
)
def test_nothing_to_say(projects: Projects, body: str) -> None:
    assert projects.said(service(f"image: a\n{body}") + "volumes: {v: , vv: }\n") == []


def test_an_ignored_size_is_gone(projects: Projects) -> None:
    assert projects.service("mem_limit: 1.5") == {}


def test_what_two_files_say_alike_is_understood(tmp_path: Path) -> None:
    text = service(
        "image: a\nprofiles: [p, q]\nports: ['80:80']\nexpose: ['81']\ncap_add: [NET_ADMIN]\ndns: 1.1.1.1\n"
        "dns_search: [a.example]\ntmpfs: [/t]\ngroup_add: ['7']\nsecurity_opt: ['no-new-privileges:true']\n"
        "extra_hosts: ['b:1.1.1.1']\nvolumes: ['data:/d']\nlabels: [a=b]\nenvironment: [A=b]\n"
        "post_start: [{command: [a]}]"
    )
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(f"{text}volumes: {{data: }}\n")
    for profiles in ((), ("p",)):
        result = convert(["one.yaml", "two.yaml"], Options(profiles=profiles), folder=str(tmp_path))
        assert [d.message for d in result.diagnostics if d.code.id.startswith("C2K90")] == []
