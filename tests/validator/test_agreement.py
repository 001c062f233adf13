"""The table engine and `jsonschema` on the same schemas say the same about thousands of mutations."""

from __future__ import annotations

import copy
import os
import random
from typing import Any

import pytest

from compose2k8s.validator import engine
from compose2k8s.validator.jsonschema_engine import Engine
from tests.validator.test_rules import GOOD

JUNK: list[Any] = ["text", 7, 1.5, True, [], {}, [1], {"a": "b"}, ["x"], -3, 10**12]
# What the table knows beyond JSON Schema, so that the two may differ.
_BEYOND = engine.BEYOND_SCHEMAS
RUNS = int(os.environ.get("COMPOSE2K8S_MUTATIONS", "40"))


def _places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    if isinstance(node, dict):
        for key, child in node.items():
            found += _places(child, (*path, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            found += _places(child, (*path, index))
    return found


def _mutated(obj: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    bad = copy.deepcopy(obj)
    path = chance.choice([p for p in _places(bad) if p and p[0] not in ("apiVersion", "kind")])
    place: Any = bad
    for step in path[:-1]:
        place = place[step]
    what = chance.randrange(3)
    if what == 0 and isinstance(place, dict):
        del place[path[-1]]
    elif what == 1 and isinstance(place, dict):
        place["unheardOf"] = chance.choice(JUNK)
    else:
        place[path[-1]] = chance.choice(JUNK)
    return bad


@pytest.mark.parametrize("minor", [25, 29, 33, 36, 37])
def test_both_engines_agree(minor: int) -> None:
    chance = random.Random(minor)
    reference = Engine(minor)
    for kind, obj in GOOD.items():
        for _ in range(RUNS):
            bad = _mutated(obj, chance)
            ours = [f for f in engine.check(bad, minor) if f.code.id not in _BEYOND]
            assert bool(ours) == bool(reference.check(bad)), (kind, bad, ours)
