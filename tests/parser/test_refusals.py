"""What is refused although the schema lets it pass, and what the schema refuses, in plain words."""

from __future__ import annotations

import pytest

from tests.parser.project import Projects, service

MISSING = {
    "ports: [{published: '80'}]": "4:13: services.web.ports[0] needs a container port (`target`)",
    "ports: [{target: 0}]": "4:22: services.web.ports[0] needs a container port (`target`)",
    "volumes: [{type: volume}]": "4:15: services.web.volumes[0] needs a `target`, the path in the container",
    "volumes: [{type: bind, target: /x}]": "4:15: services.web.volumes[0] is a bind mount and needs a `source`",
    "devices: [{source: /dev/a}]": "4:15: services.web.devices[0] needs a `target`",
    "gpus: [{count: 1, device_ids: ['0']}]": "4:13: services.web.gpus[0] has both `count` and `device_ids`, "
    "which exclude each other [remove one of them]",
    "deploy: {resources: {reservations: {devices: [{capabilities: [gpu], count: 1, device_ids: []}]}}}":
        "4:73: services.web.deploy.resources.reservations.devices[0] has both `count` and `device_ids`, "
        "which exclude each other [remove one of them]",
    "develop: {watch: [{path: '', action: rebuild}]}": "4:30: services.web.develop.watch[0].path is empty",
    "pid:": "4:5: services.web.pid is empty [remove the line]",
}  # fmt: skip


@pytest.mark.parametrize(("body", "message"), MISSING.items())
def test_services(projects: Projects, body: str, message: str) -> None:
    expected = [f"compose.yaml:{message}"]
    assert projects.said(service(f"image: a\n{body}")) == expected
    assert projects.said(service(f"image: a\nprofiles: [off]\n{body}")) == [
        line.replace(":4:", ":5:") for line in expected
    ]  # also where it is not active


RESOURCES = {
    "volumes: {v: {external: true, driver: d}}":
        "2:31: volumes.v is external, so `driver` has no meaning [remove `driver` or `external`]",
    "secrets: {s: {}}": "2:14: secrets.s needs `file` or `environment`, or `external: true`",
    "secrets: {s: {file: a, environment: B}}":
        "2:15: secrets.s has `file` and `environment`, of which only one is allowed",
    "configs: {c: {name: n}}": "2:14: configs.c needs `file` or `environment` or `content`, or `external: true`",
    "configs: {c: {file: a, content: b}}":
        "2:15: configs.c has `file` and `content`, of which only one is allowed",
}  # fmt: skip


@pytest.mark.parametrize(("section", "message"), RESOURCES.items())
def test_resources(projects: Projects, section: str, message: str) -> None:
    assert projects.said(f"services: {{web: {{image: a}}}}\n{section}") == [
        f"compose.yaml:{message}"
    ]


SCHEMA = {
    "imge: nginx": "4:5: services.web has no attribute `imge` [did you mean `image`?]",
    "foobar: 1": "4:5: services.web has no attribute `foobar` [an attribute of your own begins with x-]",
    "deploy: {replica: 1}": "4:14: services.web.deploy has no attribute `replica` [did you mean `replicas`?]",
    "hostname: 5": "4:15: services.web.hostname must be a text, not the number 5 [put quotes around it]",
    "restart: true": "4:14: services.web.restart must be a text, not the value true [put quotes around it]",
    "environment:": "4:5: services.web.environment must be a list or a mapping, not empty "
    "[remove the line or give it a value]",
    "ports: 80": "4:12: services.web.ports must be a list, not the number 80",
    "command: 10": "4:14: services.web.command must be a text or a list, not the number 10 "
    "[put quotes around it]",
    "cgroup: hots": "4:13: services.web.cgroup cannot be 'hots': it is one of host, private "
    "[did you mean 'host'?]",
    "cpu_percent: 150": "4:18: services.web.cpu_percent is 150, but must be from 0 to 100",
    "depends_on: {db: {}}": "4:22: services.web.depends_on.db needs the attribute `condition`",
    "security_opt: [a, a]": "4:23: services.web.security_opt: 'a' stands twice",
    "ulimits: {nofile: {soft: 1}}": "4:23: services.web.ulimits.nofile needs the attribute `hard`",
}  # fmt: skip


@pytest.mark.parametrize(("body", "message"), SCHEMA.items())
def test_shapes(projects: Projects, body: str, message: str) -> None:
    more = "  db: {image: b}\n"
    assert projects.said(service(f"image: a\n{body}") + more) == [f"compose.yaml:{message}"]


@pytest.mark.parametrize(
    ("compose", "message"),
    [
        ("web: {image: a}", "1:1: a compose file has no attribute `web` [put services under `services:`]"),
        ("servces: {}", "1:1: a compose file has no attribute `servces` [did you mean `services`?]"),
        ("services: {'a b': {image: a}}",
         "1:12: services: the name 'a b' may have only letters, digits, dots, dashes and underscores"),
        ("services: {a: nginx}", "1:15: services.a must be a mapping, not a text "
    "[write what is in it on lines below, as `name: value`]"),
        ("services: {a: {image: a}}\nvolumes: [v]", "2:10: volumes must be a mapping, not a list "
    "[write `name:` in place of `- name`]"),
    ],
)  # fmt: skip
def test_the_top(projects: Projects, compose: str, message: str) -> None:
    assert projects.said(compose) == [f"compose.yaml:{message}"]


def test_no_message_names_a_type_of_go(projects: Projects) -> None:
    said = projects.said(
        service(
            """
            image: [a]
            ports: {a: 1}
            healthcheck: {interval: 5, retries: {}}
            deploy: {resources: 5, labels: 3}
            volumes: [5]
            """
        )
    )
    assert len(said) == 7
    assert not [
        line
        for line in said
        for word in ("interface", "uint", "array", "string", "schema")
        if word in line
    ]


@pytest.mark.parametrize(
    ("attribute", "message"),
    [
        ("extra_hosts: [h]", "extra_hosts: 'h' is not written HOST=ADDRESS"),
        ("environment: ['B =1']", "environment: the name 'B ' ends with a space"),
    ],
)
def test_what_cannot_be_read_is_said_once_where_it_is_merged(
    projects: Projects, attribute: str, message: str
) -> None:
    name = attribute.partition(":")[0]
    base = f"services:\n  base: {{image: a, {name}: ['a=1.2.3.4']}}\n"
    said = projects.said(f"{base}  web:\n    extends: base\n    {attribute}\n")
    assert [line.partition(": ")[2] for line in said] == [f"services.web.{message}"]
    assert all(line.startswith("compose.yaml:5:") for line in said)
