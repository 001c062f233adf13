"""Durations and byte sizes: Compose's text, numbers, Go's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compose2k8s.units import byte_size, duration, duration_text

SECOND = 10**9


@pytest.mark.parametrize(
    ("text", "nanoseconds", "go"),
    [
        ("0", 0, "0s"),
        ("0s", 0, "0s"),
        ("1m30s", 90 * SECOND, "1m30s"),
        ("90s", 90 * SECOND, "1m30s"),
        ("1d2h", 26 * 3600 * SECOND, "26h0m0s"),
        ("1w", 168 * 3600 * SECOND, "168h0m0s"),
        ("1.5m", 90 * SECOND, "1m30s"),
        (".5s", SECOND // 2, "500ms"),
        ("100us", 100_000, "100µs"),
        ("100µs", 100_000, "100µs"),
        ("1h1m1s1ms", 3661 * SECOND + 10**6, "1h1m1.001s"),
        ("-1s", -SECOND, "-1s"),
        ("+1s", SECOND, "1s"),
        ("1.5ns", 1, "1ns"),
    ],
)
def test_durations(text: str, nanoseconds: int, go: str) -> None:
    assert duration(text) == nanoseconds
    assert duration_text(nanoseconds) == go


@pytest.mark.parametrize("text", ["", "s", "10", "1.2.3s", "1x", "1s x", "ten", "-", "1 s"])
def test_what_is_no_duration(text: str) -> None:
    with pytest.raises(ValueError, match=r"duration|unit"):
        duration(text)


def test_a_duration_without_unit_gets_advice() -> None:
    with pytest.raises(ValueError, match="write 10s for seconds"):
        duration("10")


@given(st.integers(-(10**18), 10**18))
def test_a_duration_comes_back_from_its_text(nanoseconds: int) -> None:
    assert duration(duration_text(nanoseconds)) == nanoseconds


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1g", 1 << 30),
        ("512m", 512 << 20),
        ("1.5gb", 3 << 29),
        ("64k", 64 << 10),
        ("1GiB", 1 << 30),
        ("1T", 1 << 40),
        ("1p", 1 << 50),
        ("100", 100),
        ("10B", 10),
        ("1 G", 1 << 30),
        ("-1", -1),
    ],
)
def test_sizes(text: str, size: int) -> None:
    assert byte_size(text) == size


@pytest.mark.parametrize("text", ["", "x", "1x", "-1g", "1bb", "1.2.3g", "1  g", "g"])
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(ValueError, match="is not a size"):
        byte_size(text)
