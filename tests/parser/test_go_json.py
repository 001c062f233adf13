"""The JSON of `config`, as Go's encoder prints it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compose2k8s.parser.go_json import dump

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False)
)
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(DATA)
def test_data_come_back(data: Any) -> None:
    assert json.loads(dump(data)) == data
    assert json.loads(dump(data, step="")) == data


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1e6, "1000000"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"),
        (0.00001, "0.00001"),
        (1e-7, "1e-7"),
        (1.5, "1.5"),
        (100000000.5, "100000000.5"),
        (-0.0, "-0"),
        (0.000001234, "0.000001234"),
    ],
)
def test_numbers(number: float, text: str) -> None:
    assert dump(number) == text


def test_signs_of_html_are_escaped() -> None:
    assert dump("<a&b>\u2028") == '"\\u003ca\\u0026b\\u003e\\u2028"'


def test_layout() -> None:
    assert dump({"a": [1, {}], "b": []}) == '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}'
