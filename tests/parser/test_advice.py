"""What beginners write, and the line, the words and the hint that they get for it."""

from __future__ import annotations

import pytest

from tests.parser.project import Projects, service

ON_A_SERVICE = {
    "env: {A: b}": "4:5: services.web has no attribute `env` [did you mean `environment`?]",
    "replicas: 2": "4:5: services.web has no attribute `replicas` [did you mean `deploy.replicas`?]",
    "enviroment: {A: b}": "4:5: services.web has no attribute `enviroment` [did you mean `environment`?]",
    "frobnicate: 1": "4:5: services.web has no attribute `frobnicate` [an attribute of your own begins with x-]",
    "deploy: {limits: {cpus: '1'}}": "4:14: services.web.deploy has no attribute `limits` "
    "[did you mean `resources.limits`?]",
    "db: {image: b}": "4:5: services.web has no attribute `db` [a service of its own begins as far left as `web:`]",
    "ports: 80:80": "4:12: services.web.ports must be a list, not a text [begin each entry with `- `, on a line of its own]",
    "ports:\n  -80:80": "5:7: services.web.ports must be a list, not a text [a list needs a space after each dash]",
    "volumes: {d: /d}": "4:14: services.web.volumes must be a list, not a mapping [begin each entry with `- `]",
    "environment: [A: b]": "4:19: services.web.environment[0] must be a text, not a mapping "
    "[write NAME=value, or put quotes around a text with a colon in it]",
    "command: [echo, a: b]": "4:21: services.web.command[1] must be a text, not a mapping "
    "[put quotes around a text with a colon in it]",
    "healthcheck: curl x": "4:18: services.web.healthcheck must be a mapping, not a text "
    "[write what is in it on lines below, as `name: value`]",
    "healthcheck: {interval: 5}": "4:29: services.web.healthcheck.interval must be a text, not the number 5 "
    "[write it with its unit: 5s is so many seconds]",
    "deploy: {resources: {limits: {memory: 512}}}": "4:43: services.web.deploy.resources.limits.memory must be a text, "
    "not the number 512 [write it with its unit: 512M is so many megabytes]",
    "user: 1000": "4:11: services.web.user must be a text, not the number 1000 [put quotes around it]",
    "user:\n  a: b": "5:7: services.web.user must be a text, not a mapping",
    "ports: ['3000:3000:3000']": "4:13: services.web.ports[0]: three ports in '3000:3000:3000': "
    "write HOST:CONTAINER, or IP:HOST:CONTAINER",
    "depends_on: [database]": "4:18: services.web depends on 'database', which is not defined [add it under `services:`]",
}  # fmt: skip


@pytest.mark.parametrize(("body", "message"), ON_A_SERVICE.items())
def test_on_a_service(projects: Projects, body: str, message: str) -> None:
    assert projects.said(service(f"image: a\n{body}")) == [f"compose.yaml:{message}"]


WHOLE_FILES = {
    "services:\n  - web: {image: a}\n": "2:3: services must be a mapping, not a list [write `name:` in place of `- name`]",
    "services:\n  web:\n    image:a\n": "3:5: services.web must be a mapping, not a text [a mapping needs a space after each colon]",
    "web:\n  image: a\n": "1:1: a compose file has no attribute `web` [put services under `services:`]",
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n": "1:1: this is a manifest of Kubernetes (Deployment), "
    "not a compose file [`compose2k8s validate compose.yaml` checks manifests]",
    "apiVersion: v2\nname: a\nversion: 0.1.0\n": "1:1: this is the Chart.yaml of a Helm chart, not a compose file "
    "[`helm template` makes manifests of charts, and `compose2k8s validate` checks those]",
    "FROM nginx:1.27\nRUN true\n": "1:1: a document of a compose file must be a mapping; this is a Dockerfile "
    "[`build:` of a service names its folder]",
    "- a\n": "1:1: a document of a compose file must be a mapping, not a list [a compose file begins with `services:`]",
    "hello\n": "1:1: a document of a compose file must be a mapping, not a text [a compose file begins with `services:`]",
    "services: {}\n---\n": "3:1: a document of a compose file must be a mapping, not empty [remove the `---` at the end]",
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), WHOLE_FILES.items())
def test_whole_files(projects: Projects, text: str, message: str) -> None:
    assert projects.said(text) == [f"compose.yaml:{message}"]


QUOTES = "[put quotes around a text that begins so]"
NOT_YAML = {
    "a: @b": f"1:4: a text cannot begin with '@' {QUOTES}",
    "a: `b`": f"1:4: a text cannot begin with '`' {QUOTES}",
    "a: %b": f"1:4: a text cannot begin with '%' {QUOTES}",
    "a: *.txt": f"1:5: a `*` or `&` without a name {QUOTES}",
    "a: *b": "1:4: an alias (`*name`) of which there is no anchor (`&name`) above "
    "[write the anchor above it, or put quotes around a text that begins with *]",
    'a: "C:\\data"': "1:7: an unknown escape in a text in double quotes "
    "[write \\\\ for a backslash, or use single quotes]",
    "a:\n\tb: c": "2:1: a tab cannot indent YAML [use spaces]",
    "a: b\n\tc: d": "2:1: a tab cannot indent YAML [use spaces]",
    "a: - b": "1:4: a list cannot begin in the line of its key [begin it on a line of its own]",
    "a: {b,,}": "1:7: there is nothing where a value must be [is there a comma or bracket too many?]",
    "[a]\nb: c": "2:1: the document has ended above",
    "a: b\nc: d\x1b": "2:5: a control character, '\\x1b' "
    "[take it out; in double quotes it may be written as an escape]",
}


@pytest.mark.parametrize(("text", "message"), NOT_YAML.items())
def test_not_yaml(projects: Projects, text: str, message: str) -> None:
    place, space, words = message.partition(": ")
    assert projects.said(f"{text}\n") == [f"compose.yaml:{place}{space}not valid YAML: {words}"]


def test_templates(projects: Projects) -> None:
    said = projects.said(service("image: a\nenvironment:\n  A: {{ x }}"))
    assert said == [
        "compose.yaml:5:11: a key must be a text, not a list or mapping "
        "[put quotes around a text with {{ }} in it; a template has to be filled in first]"
    ]
