"""Projects of odd values in known places: every command ends in a result or in words.

EXAMPLES=20000 pytest tests/fuzz --hypothesis-seed=1 tries as many; a few hundred belong to the suite.
"""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compose2k8s.options import Options
from compose2k8s.parser.compose_schema import NODES
from compose2k8s.scanner import options_from
from tests.fuzz.mutants import FLAGS
from tests.fuzz.mutate import VALUES, WORDS
from tests.fuzz.survive import survive

EXAMPLES = int(os.environ.get("EXAMPLES", "300"))
DEPTH = 4
_MAPPED: list[Any] = [spec[5] if spec else None for spec in [*NODES]]
ODD = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _properties(number: int) -> dict[str, int]:
    mapped = _MAPPED[number]
    return dict(mapped[0]) if mapped else {}


def _named(number: int) -> int:
    """The node of what has a name of the user's choice under this one, such as a service."""
    mapped = _MAPPED[number]
    return next((n for _, n in mapped[1] if _MAPPED[n]), -1) if mapped else -1


NAMES = st.sampled_from(["web", "db", "my_web", "my-web", "Web", "a.b", "default", "x-a"])
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(VALUES),
    NAMES,
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(WORDS), NAMES), inner, max_size=3),
    ),
    max_leaves=6,
)


def _shaped(number: int, depth: int) -> st.SearchStrategy[Any]:
    """What the schema has here in its place, or anything else."""
    properties, named = _properties(number), _named(number)
    if depth == 0 or not (properties or named >= 0):
        return ANYTHING
    shapes: list[st.SearchStrategy[Any]] = []
    if properties:
        pairs = [
            st.tuples(st.just(key), st.deferred(lambda n=inner: _shaped(n, depth - 1)))  # type: ignore[misc] # bound now
            for key, inner in properties.items()
        ]
        shapes.append(st.lists(st.one_of(pairs), max_size=5).map(dict))
    if named >= 0:
        inner_shape = st.deferred(lambda: _shaped(named, depth - 1))
        shapes.append(st.dictionaries(NAMES, inner_shape, max_size=4))
    return st.one_of(*shapes, *shapes, *shapes, ANYTHING)


PROJECTS = _shaped(0, DEPTH)


def _text(value: Any) -> str:
    """Flow YAML: what is taken from VALUES stands bare, as a user would write it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(str(k))}: {_text(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_text, value)) + "]"
    if isinstance(value, float):
        return {"inf": ".inf", "-inf": "-.inf", "nan": ".nan"}.get(str(value), str(value))
    if isinstance(value, str) and value in VALUES and "\n" not in value:
        return value
    return json.dumps(value)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("odd"))


@given(project=PROJECTS, flags=st.sampled_from(FLAGS))
@ODD
def test_odd_values(folder: str, project: Any, flags: list[str]) -> None:
    file = f"{folder}/compose.yaml"
    options = options_from(["convert", "-f", file, *flags])
    survive(folder, options, {file: _text(project).encode("utf-8", "surrogatepass")})


@given(
    data=st.one_of(
        st.binary(max_size=200), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))
    )
)
@ODD
def test_any_bytes(folder: str, data: bytes) -> None:
    file = f"{folder}/compose.yaml"
    survive(folder, Options(files=(file,)), {file: data})


@given(text=st.text(alphabet="AB=$\"'{}:-?+\\ \n#x/.%~", max_size=60))
@ODD
def test_variables_anywhere(folder: str, text: str) -> None:
    """In a value, and in the files that variables come from."""
    file, env = f"{folder}/compose.yaml", f"{folder}/.env"
    project = {"services": {"web": {"image": text, "command": text, "env_file": env}}}
    instead = {file: json.dumps(project).encode(), env: text.encode()}
    survive(folder, Options(files=(file,)), instead)
