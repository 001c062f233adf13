"""Of an object only its links are kept, and of those only what is still needed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.validator.links import Links
from compose2k8s.validator.references import Together, check_set

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/expected.yaml"))


def _said(objects: list[dict[str, Any]]) -> list[str]:
    name = [o["kind"] + "/" + o["metadata"]["name"] for o in objects]
    return sorted(f"{name[i]} {finding!r}" for i, finding in check_set(objects, closed=True))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.parent.name)
def test_the_order_does_not_count(path: Path) -> None:
    """Whether what is meant stands before or behind, or nowhere."""
    objects = [o for o in yaml.safe_load_all(path.read_text()) if o]
    chance = random.Random(path.parent.name)
    assert _said(objects) == []
    found = 0
    for index in range(len(objects)):
        rest = objects[:index] + objects[index + 1 :]
        mixed = chance.sample(rest, len(rest))
        found += len(_said(rest))
        assert _said(rest) == _said(mixed) == _said(rest[::-1])
        objects[index].get("data", {}).clear()
        assert _said(objects) == _said(objects[::-1])
    assert found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.parent.name)
def test_no_object_is_looked_at_twice_where_all_is_there(path: Path) -> None:
    together = Together()
    for obj in yaml.safe_load_all(path.read_text()):
        if obj:
            together.add(Links(obj))

    def body(index: int) -> dict[str, Any]:
        raise AssertionError(index)

    assert together.check(body, closed=True) == []


def test_of_data_the_keys_are_kept() -> None:
    secret = {"kind": "Secret", "metadata": {"name": "a"}, "data": {"k": "x" * 999}}
    assert Links(secret).holds == ("k",)
