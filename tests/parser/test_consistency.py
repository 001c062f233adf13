"""Projects that make no sense: what is said, where, and what to do."""

from __future__ import annotations

import pytest

from tests.parser.project import Projects, service

REFUSED = {
    "no image": (
        "services: {web: {command: run}}",
        ["1:12: services.web has neither an image nor a build [add `image: NAME`]"],
    ),
    "an undefined network": (
        "services: {web: {image: a, networks: [frnt]}}\nnetworks: {front: }",
        ["1:39: services.web refers to the network 'frnt', which is not defined [did you mean 'front'?]"],
    ),
    "an undefined volume": (
        "services: {web: {image: a, volumes: ['data:/d']}}",
        ["1:38: services.web refers to the volume 'data', which is not defined [add it under `volumes:`]"],
    ),
    "a folder without ./": (
        "services: {web: {image: a, volumes: ['src/app:/app']}}",
        [("1:38: services.web refers to the volume 'src/app', which is not defined "
         "[for a folder write ./src/app]")],
    ),
    "an undefined secret": (
        "services: {web: {image: a, secrets: [tok]}}\nsecrets: {token: {file: t}}",
        ["1:38: services.web refers to the secret 'tok', which is not defined [did you mean 'token'?]"],
    ),
    "an undefined config": (
        "services: {web: {image: a, configs: [{source: c}]}}",
        ["1:47: services.web refers to the config 'c', which is not defined [add it under `configs:`]"],
    ),
    "an undefined model": (
        "services: {web: {image: a, models: [llm]}}",
        ["1:37: services.web refers to the model 'llm', which is not defined [add it under `models:`]"],
    ),
    "an undefined build secret": (
        "services: {web: {build: {context: ., secrets: [s]}}}",
        ["1:48: services.web refers to the build secret 's', which is not defined [add it under `secrets:`]"],
    ),
    "an unknown dependency": (
        "services: {web: {image: a, depends_on: [bd]}, db: {image: b}}",
        ["1:41: services.web depends on 'bd', which is not defined [did you mean 'db'?]"],
    ),
    "a link to nobody": (
        "services: {web: {image: a, links: ['bd:database']}, db: {image: b}}",
        ["1:36: services.web depends on 'bd', which is not defined [did you mean 'db'?]"],
    ),
    "a dependency that is not active": (
        "services: {web: {image: a, depends_on: [db]}, db: {image: b, profiles: [dev]}}",
        [("1:41: services.web depends on 'db', which is left out because its profile is not active "
         "[--profile dev]")],
    ),
    "a service that depends on a job": (
        "services: {web: {image: a, depends_on: [j]}}\njobs: {j: {image: b, triggers: {manual: true}}}",
        ["1:41: services.web depends on the job 'j', but services can depend on services only"],
    ),
    "a job that depends on nobody": (
        "services: {web: {image: a}}\njobs: {j: {image: b, depends_on: [wbe], triggers: {manual: true}}}",
        ["2:35: jobs.j depends on 'wbe', neither a service nor a job [did you mean 'web'?]"],
    ),
    "one name for a service and a job": (
        "services: {web: {image: a}}\njobs: {web: {image: b, triggers: {manual: true}}}",
        ["2:8: 'web' is the name of a service and of a job: it must be unique"],
    ),
    "a circle": (
        ("services:\n  a: {image: a, depends_on: [b]}\n  b: {image: a, depends_on: [c]}\n"
        "  c: {image: a, depends_on: [a]}\n"),
        ["2:30: services depend on each other in a circle: a -> b -> c -> a"],
    ),
    "itself": (
        "services: {a: {image: a, depends_on: [a]}}",
        ["1:39: services depend on each other in a circle: a -> a"],
    ),
    "network_mode and networks": (
        "services: {web: {image: a, network_mode: host, networks: [default]}}\nnetworks: {default: }",
        [("1:28: services.web has both `network_mode` and `networks`, which exclude each other "
         "[remove one of them]")],
    ),
    "a test without a kind": (
        "services: {web: {image: a, healthcheck: {test: [curl, x]}}}",
        [("1:49: services.web.healthcheck.test begins with 'curl', not with CMD, CMD-SHELL or NONE "
         '[write ["CMD", ...], or the command as one text]')],
    ),
    "two numbers of replicas": (
        "services: {web: {image: a, scale: 2, deploy: {replicas: 3}}}",
        [("1:35: services.web: scale is 2, but deploy.replicas is 3 "
         "[write one of them only, or the same in both]")],
    ),
    "half a limit": (
        "services: {web: {image: a, cpus: 1, deploy: {resources: {limits: {memory: 1g}}}}}",
        [("1:34: services.web: cpus is 1, but deploy.resources.limits.cpus is not set "
         "[write one of them only, or the same in both]")],
    ),
    "a scale below 0": (
        "services: {web: {image: a, scale: -1}}",
        ["1:35: services.web.scale is -1, below 0"],
    ),
    "several containers of one name": (
        "services: {web: {image: a, container_name: one, deploy: {replicas: 2}}}",
        [("1:44: services.web has a container_name, so deploy.replicas cannot be 2: names are unique "
         "[remove container_name]")],
    ),
    "one container_name for two": (
        "services:\n  a: {image: a, container_name: one}\n  b: {image: a, container_name: one}\n",
        ["3:33: services.b has the container_name 'one' of services.a"],
    ),
    "a Dockerfile and another": (
        "services: {web: {build: {dockerfile: D, dockerfile_inline: FROM a}}}",
        [("1:38: services.web.build has both `dockerfile` and `dockerfile_inline`, which exclude each other "
         "[remove one of them]")],
    ),
    "a context that is not built": (
        "services:\n  a: {build: {additional_contexts: {x: 'service:b'}}}\n  b: {image: b}\n",
        ["2:40: services.a.build.additional_contexts.x names the service 'b', which is not built here"],
    ),
    "a platform that is not built": (
        "services: {web: {platform: linux/arm64, build: {platforms: [linux/amd64]}}}",
        ["1:60: services.web.build.platforms lacks the platform 'linux/arm64' of the service"],
    ),
    "a watch without a target": (
        "services: {web: {image: a, develop: {watch: [{path: ., action: sync}]}}}",
        ["1:46: services.web.develop.watch[0] needs a `target`, because its action is sync"],
    ),
    "two mounts at one place": (
        "services: {web: {image: a, tmpfs: /run, volumes: ['/run']}}",
        ["1:51: services.web mounts two things at /run"],
    ),
    "a secret of a driver": (
        "services: {web: {image: a}}\nsecrets: {s: {driver: d}}",
        ["2:14: secrets.s needs `file` or `environment`"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("compose", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(projects: Projects, compose: str, expected: list[str]) -> None:
    assert projects.said(compose) == [f"compose.yaml:{line}" for line in expected]
    assert projects.said(compose, check=False) == []


ACCEPTED = {
    "a dependency that may be missing": (
        "services: {a: {image: a, depends_on: {b: {condition: service_started, required: false}}},"
        " b: {image: b, profiles: [p]}}"
    ),
    "a volume without a name": "services: {a: {image: a, volumes: [/data]}}",
    "the same numbers": "services: {a: {image: a, scale: 2, deploy: {replicas: 2}}}",
    "cpus of 0": "services: {a: {image: a, cpus: 0, deploy: {resources: {limits: {memory: 1g}}}}}",
    "a provider": "services: {a: {provider: {type: t}}}",
    "a default network": "services: {a: {image: a, networks: [default]}}",
    "other containers": "services: {a: {image: a, network_mode: 'container:x', volumes_from: ['container:y']}}",
    "a job's own circle": "services: {}\njobs: {j: {image: a, depends_on: [j], triggers: {manual: true}}}",
    "an external secret": "services: {a: {image: a, secrets: [s]}}\nsecrets: {s: {external: true}}",
}


@pytest.mark.parametrize("compose", ACCEPTED.values(), ids=ACCEPTED)
def test_what_is_accepted(projects: Projects, compose: str) -> None:
    assert projects.said(compose) == []


def test_all_problems_at_once(projects: Projects) -> None:
    said = projects.said(
        service(
            """
            imge: nginx
            networks: [nope]
            ports: ["a:80"]
            restart: true
            healthcheck: {test: [curl]}
            command: 'a "b'
            """
        )
    )
    assert [line.partition(" [")[0].removeprefix("compose.yaml:") for line in said] == [
        "3:5: services.web has no attribute `imge`",
        "6:14: services.web.restart must be a text, not the value true",
        "5:13: services.web.ports[0]: 'a' is not a host port",
        "8:14: services.web.command: an open quote in the command 'a \"b'",
        "4:16: services.web refers to the network 'nope', which is not defined",
        "7:26: services.web.healthcheck.test begins with 'curl', not with CMD, CMD-SHELL or NONE",
    ]


def test_ten_thousand_services_in_a_row_are_no_problem(projects: Projects) -> None:
    lines = ["services:", "  s0: {image: a}"]
    lines += [f"  s{i}: {{image: a, depends_on: [s{i - 1}]}}" for i in range(1, 3000)]
    assert projects.said("\n".join(lines)) == []


def test_jobs_are_asked_too_unless_compose_is_to_be_imitated(projects: Projects) -> None:
    compose = """\
    services: {}
    jobs:
      j: {networks: [nope], volumes: ["data:/x"], triggers: {manual: true}}
    """
    assert projects.said(compose) == []
    from compose2k8s.diagnostics import ComposeError

    with pytest.raises(ComposeError) as raised:
        projects.load(compose)
    assert [d.message for d in raised.value.diagnostics] == [
        "jobs.j has neither an image nor a build",
        "jobs.j refers to the network 'nope', which is not defined",
        "jobs.j refers to the volume 'data', which is not defined",
    ]
