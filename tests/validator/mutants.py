"""Mutants: valid objects with one field changed as people and programs get it wrong."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

JUNK: list[Any] = ["text", 7, 1.5, True, [], {}, [1], {"a": "b"}, ["x"], -3, 10**12, 2**63]
_TEXTS = ["", "Bad_Name!", "-x", "x-", "a/b", "a b", "0", "é", "x" * 64, "x" * 254, "..", "*"]
_NUMBERS = [-1, 0, 65536, 2**31, 1e3, 0.5]

Path = tuple[Any, ...]


def places(node: Any, path: Path = ()) -> Iterator[Path]:
    """Every place in an object."""
    yield path
    if isinstance(node, dict):
        for key, child in node.items():
            yield from places(child, (*path, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from places(child, (*path, index))


def mutant(obj: dict[str, Any], chance: random.Random) -> tuple[dict[str, Any], str, Path]:
    """(the mutant, what was done, where)."""
    bad = copy.deepcopy(obj)
    path = chance.choice([p for p in places(bad) if p])
    place: Any = bad
    for step in path[:-1]:
        place = place[step]
    last, old = path[-1], place[path[-1]]
    what = chance.choice(("remove", "null", "type", "text", "number", "case", "unknown", "twice", "empty"))  # fmt: skip
    if what == "remove":
        del place[last]
    elif what == "null":
        place[last] = None
    elif what == "case" and isinstance(old, str) and old.swapcase() != old:
        place[last] = old.swapcase()
    elif what == "case" and isinstance(place, dict):
        place[last[:1].upper() + last[1:]] = place.pop(last)
    elif what == "twice" and isinstance(place, list):
        place.append(copy.deepcopy(old))
    elif what == "twice" and isinstance(old, list):
        old += copy.deepcopy(old)
    elif what == "unknown" and isinstance(old, dict):
        old["unheardOf"] = chance.choice(JUNK)
    elif what == "empty":
        place[last] = type(old)()
    elif what == "text" and isinstance(old, str):
        place[last] = chance.choice(_TEXTS)
    elif what == "number" and isinstance(old, int):
        place[last] = chance.choice(_NUMBERS)
    else:
        what = "type"
        place[last] = chance.choice(JUNK)
    return bad, what, path
