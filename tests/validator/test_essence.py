"""What is kept of an object says of references what the whole object does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.validator.essence import essence
from compose2k8s.validator.references import check_set

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/expected.yaml"))


def _said(objects: list[dict[str, Any]]) -> list[str]:
    return [f"{index} {finding!r}" for index, finding in check_set(objects, closed=True)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.parent.name)
def test_the_same_is_found(path: Path) -> None:
    objects = [o for o in yaml.safe_load_all(path.read_text()) if o]
    assert _said(objects) == _said([essence(o) for o in objects]) == []
    found = 0
    for index in range(len(objects)):
        rest = objects[:index] + objects[index + 1 :]
        found += len(_said(rest))
        assert _said(rest) == _said([essence(o) for o in rest])
        objects[index].get("data", {}).clear()
        assert _said(objects) == _said([essence(o) for o in objects])
    assert found


def test_little_is_kept() -> None:
    secret = {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": "a"},
        "data": {"k": "x" * 999},
    }
    assert essence(secret)["data"] == {"k": None}
    assert sys.getsizeof(essence(secret)) < 1000
