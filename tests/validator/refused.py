"""The lines of refused.txt: an accepted object, what is done to it, and what is said of it then."""

from __future__ import annotations

import copy
import functools
import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.validator.accepted_files import objects

FILE = Path(__file__).with_suffix(".txt")
_LINE = re.compile(r"(\S+/\S+): (.+) -> (C2K\d+)(?: at 1\.(\d+))?")


class Row(NamedTuple):
    """One line."""

    text: str
    base: str
    edits: tuple[tuple[str, str], ...]
    code: str
    minor: int


def rows() -> list[Row]:
    """All lines but the comments."""
    found = []
    for line in FILE.read_text().splitlines():
        if line and not line.startswith("#"):
            match = _LINE.fullmatch(line)
            assert match, line
            edits = [edit.partition(" = ") for edit in match[2].split(" && ")]
            pairs = tuple((path, value) for path, _, value in edits)
            found.append(Row(line, match[1], pairs, match[3], int(match[4] or 36)))
    return found


@functools.cache
def _bases() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for obj in objects():
        found.setdefault(f"{obj['kind']}/{obj.get('metadata', {}).get('name')}", obj)
    return found


def spoilt(row: Row) -> dict[str, Any]:
    """The object of a line."""
    obj = copy.deepcopy(_bases()[row.base])
    for path, value in row.edits:
        _edit(obj, path, value)
    return obj


def _edit(obj: dict[str, Any], path: str, value: str) -> None:
    *steps, last = (s.replace("\\.", ".") for s in re.split(r"(?<!\\)\.", path))
    place: Any = obj
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    key: Any = int(last) if isinstance(place, list) else last
    if value == "gone":
        del place[key]
        return
    old: Any = place[key] if isinstance(place, list) or key in place else None
    if value == "again":
        new: Any = [*old, copy.deepcopy(old[0])]
    elif value.startswith("+ "):
        new = [*old, yaml.safe_load(value[2:])]
    elif match := re.fullmatch(r"(.+) times (\d+)", value):
        new = (old if match[1] == "same" else yaml.safe_load(match[1])) * int(match[2])
    else:
        new = yaml.safe_load(value)
    place[key] = new
