"""Whatever stands in whatever place of an object, there is a verdict."""

from __future__ import annotations

import copy
from typing import Any

from compose2k8s.validator import check
from tests.validator.accepted_files import objects
from tests.validator.mutants import places

JUNK: list[Any] = [
    ["x"],
    {"a": "b"},
    None,
    7,
    [None],
    "",
    [{}],
    -1.5,
    [[]],
    True,
    {"a": None},
    2**70,
]


def test_junk_in_every_place() -> None:
    turn = 0
    for obj in objects():
        for path in places(obj):
            if not path:
                continue
            bad = copy.deepcopy(obj)
            place: Any = bad
            for step in path[:-1]:
                place = place[step]
            # An unhashable one each time, an odd text, and one of the others.
            for junk in (JUNK[turn % 2], JUNK[-1 - turn % 2], JUNK[turn % len(JUNK)]):
                place[path[-1]] = junk
                check(bad, (1, 36))
            turn += 1
