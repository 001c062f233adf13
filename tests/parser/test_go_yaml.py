"""The YAML of `config`: the same texts come back, in the form that Compose prints."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from compose2k8s.parser.go_yaml import Verbatim, dump

LONG = "word " * 30 + "end"


def value(text: Any) -> str:
    return dump({"k": text}).removeprefix("k: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("plain", "plain"),
        ("nginx:1.27-alpine", "nginx:1.27-alpine"),
        ("", '""'),
        ("true", '"true"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("1.5", '"1.5"'),
        ("0o7", '"0o7"'),
        ("1e3", '"1e3"'),
        ("2020-01-01", '"2020-01-01"'),
        ("yes", "'yes'"),
        ("N", "'N'"),
        ("1:30", "'1:30'"),
        ("<<", "'<<'"),
        (" lead", "' lead'"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("it's: x", "'it''s: x'"),
        ("- a", "'- a'"),
        ("*a", "'*a'"),
        ("tab\there", '"tab\\there"'),
        ("\U0001f600", '"\\U0001F600"'),
        ("é", "é"),
        ("a\nb", "|-\n  a\n  b"),
        ("a\n", "|\n  a"),
        ("a\n\n", "|+\n  a\n"),
        (" a\nb", "|2-\n   a\n  b"),
        ("\n", '"\\n"'),
        ("a \nb", '"a \\nb"'),
        (None, "null"),
        (True, "true"),
        (80, "80"),
        (0.5, "0.5"),
        (1e6, "1e+06"),
        ({}, "{}"),
        ([], "[]"),
        (Verbatim("2020-01-01T00:00:00Z"), "2020-01-01T00:00:00Z"),
    ],
)
def test_styles(given: Any, printed: str) -> None:
    assert value(given) == printed


def test_long_texts_are_folded_at_80_columns() -> None:
    lines = dump({"k": LONG}).splitlines()
    assert len(lines) > 1
    assert all(len(line) <= 90 for line in lines)
    assert yaml.safe_load(dump({"k": LONG}))["k"] == LONG


def test_nesting() -> None:
    data = {"a": {"b": [{"c": 1, "d": [2]}, [3, 4], {}]}, "e": []}
    assert dump(data) == (
        "a:\n  b:\n    - c: 1\n      d:\n        - 2\n    - - 3\n      - 4\n    - {}\ne: []\n"
    )


# Line separators in the middle of a text are folded by the reference in a way that loses them.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\x85\u2028\u2029\ufeff"), max_size=120
)


@given(TEXTS)
def test_texts_come_back(text: str) -> None:
    if text.startswith("\n") and text.strip():
        return  # the reference forgets to say how far such a block is indented
    if text == "=":
        return  # the reference writes it bare, and a reader of YAML 1.1 takes it for a key's own value
    assert YAML(typ="safe", pure=True).load(dump({"k": text}))["k"] == text


@given(st.dictionaries(st.text("abc xyz:-#'\"0.", max_size=8), st.integers(), max_size=5))
def test_keys_come_back(data: dict[str, int]) -> None:
    assert (YAML(typ="safe", pure=True).load(dump(data)) or {}) == data
