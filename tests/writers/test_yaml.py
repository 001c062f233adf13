"""Every text that YAML can hold comes back the same from readers of YAML 1.1 and 1.2."""

from __future__ import annotations

import io

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from compose2k8s.writers.yaml import dump, dump_all, scalar

# What Kubernetes (sigs.k8s.io/yaml) or some reader takes for something else when it stands bare.
TRICKY = """
y n Y N yes no on off YES No oN true TRUE True false null Null ~ 0 08 09 010 0o14 0x1F 0b1 1e3 12e4 1E5
.5 .5e1 +.5 -.5 1_000 1.0 1. -1 +1 .inf -.Inf .nan NaN 1:30 22:22 190:20:30 2020-01-01
2020-01-01T10:00:00Z = << ? - : | > & * ! % @ ` # [] {} , "" '' a: :a a:b #a a# -a ?a !a &a *a
""".split()
SPACED = ["", " ", "a ", " a", "a: b", "a #b", "a\n", "\na", "a\n\n", "\ta", "a\tb", "a\r\nb\r\n", "\u0085"]
MORE = ["\u2028", "\ufeffa", "\x00", "\x7f", "a\nb\n", "a\n b\n", " a\nb\n", "a \nb\n", "é", "\U0001f600"]


def read_back(text: str) -> list[object]:
    return [yaml.safe_load(text), YAML(typ="safe", pure=True).load(io.StringIO(text))]


@pytest.mark.parametrize("value", [*TRICKY, *SPACED, *MORE])
def test_tricky_texts_come_back(value: str) -> None:
    for data in ({"k": value}, {"l": [value]}, {value: "v"}):
        assert read_back(dump(data)) == [data, data]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=500, deadline=None)
def test_any_text_comes_back(value: str) -> None:
    data = {"k": value, "l": [value, [value], {"m": value}]}
    assert read_back(dump(data)) == [data, data]


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text("abc-", min_size=1), inner, max_size=3),
)


@given(st.dictionaries(st.text("abc", min_size=1), NESTED, min_size=1, max_size=4))
@settings(max_examples=300, deadline=None)
def test_any_data_comes_back(data: dict[str, object]) -> None:
    assert read_back(dump(data)) == [data, data]
    commented = dump(data, lambda path: "somewhere")
    assert read_back(commented) == [data, data]


def test_plain_words_stay_plain() -> None:
    assert [scalar(t) for t in ("nginx:1.27", "/bin/sh", "apps/v1")] == [
        "nginx:1.27",
        "/bin/sh",
        "apps/v1",
    ]


def test_documents_are_parted() -> None:
    assert dump_all([{"a": 1}, {"b": []}]) == "a: 1\n---\nb: []\n"
