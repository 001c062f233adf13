"""Boxes stand in columns, callers before those they call; nothing lies over anything else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from compose2k8s.connectivity.layout import PASS, layout
from compose2k8s.connectivity.topology import Edge, Node, Topology

HIGH, GAP = 50.0, 26.0


def of(*edges: str, alone: str = "") -> Topology:
    """`a>b` is a call."""
    pairs = [tuple(edge.split(">")) for edge in edges]
    names = dict.fromkeys([n for pair in pairs for n in pair] + list(alone))
    return Topology(
        name="x",
        nodes=tuple(Node(name=n, kind="Deployment") for n in names),
        edges=tuple(Edge(source=a, target=b) for a, b in pairs),
    )


@pytest.mark.parametrize(
    ("edges", "columns"),
    [
        (["a>b", "b>c", "a>c"], {"a": 0, "b": 1, "c": 2}),
        (["a>b", "b>a", "b>c"], {"a": 0, "b": 0, "c": 1}),
        (["a>a"], {"a": 0}),
        (["a>d", "b>d", "c>d"], {"a": 0, "b": 0, "c": 0, "d": 1}),
    ],
)
def test_columns(edges: list[str], columns: dict[str, int]) -> None:
    placed = layout(of(*edges), HIGH, GAP, {})
    assert {name: placed.column(name) for name in columns} == columns


def test_a_call_that_passes_a_column_has_a_place_in_it() -> None:
    placed = layout(of("a>b", "b>c", "a>c"), HIGH, GAP, {})
    long = placed.routes[2]
    assert long == ("a", (2, 1), "c")
    assert set(placed.columns[1]) == {"b", (2, 1)}


def test_nothing_lies_over_anything() -> None:
    edges = [f"{a}>{b}" for a in "abc" for b in "defgh"] + ["d>x", "a>x", "b>x", "x>y", "a>y"]
    placed = layout(of(*edges, alone="z"), HIGH, GAP, {"x": 18.0})
    for column in placed.columns:
        spans = sorted(
            (placed.top[i], placed.top[i] + (PASS if isinstance(i, tuple) else HIGH))
            for i in column
        )
        assert all(low[1] + GAP <= high[0] for low, high in pairwise(spans))
        assert spans[0][0] >= 0
        assert spans[-1][1] <= placed.height


def test_few_lines_cross() -> None:
    placed = layout(of("a>d", "b>c"), HIGH, GAP, {})
    first, second = placed.columns
    assert [t for s in first for t in second if (s, t) in {("a", "d"), ("b", "c")}] == list(second)
