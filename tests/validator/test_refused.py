"""Each line of refused.txt is judged so; with the examples there is one for each thing rules say."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Any

import pytest

from compose2k8s.validator import check, rules
from compose2k8s.validator.catalog import all_rules
from compose2k8s.validator.rules.look import Look
from tests.validator import test_rules, test_variants
from tests.validator.refused import Row, rows, spoilt

_SAYING = {"say", "form", "within", "one_of", "require"}


@pytest.mark.parametrize("row", [pytest.param(r, id=f"{r.base} {r.edits[0][0]}") for r in rows()])
def test_each_line(row: Row) -> None:
    found = check(spoilt(row), (1, row.minor))
    assert row.code in {f.code.id for f in found}, (row.text, [str(f) for f in found])


def _sites() -> dict[tuple[str, int, int], str]:
    """Where rules say something: file, first and last line -> the call."""
    found: dict[tuple[str, int, int], str] = {}
    for file in sorted(Path(rules.__file__).parent.glob("*.py")):
        text = file.read_text()
        for node in ast.walk(ast.parse(text)):
            if (
                file.name != "look.py"
                and isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in _SAYING
            ):
                where = (str(file), node.lineno, node.end_lineno or node.lineno)
                found[where] = ast.get_source_segment(text, node) or ""
    return found


def test_there_is_an_example_of_everything_that_rules_say(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, int]] = set()
    say = Look.say

    def recorded(self: Look, *args: Any, **kwargs: Any) -> None:
        frame = sys._getframe(1)
        while frame.f_code.co_filename.endswith("look.py") and frame.f_back:
            frame = frame.f_back
        reached.add((frame.f_code.co_filename, frame.f_lineno))
        say(self, *args, **kwargs)

    monkeypatch.setattr(Look, "say", recorded)
    for rule in all_rules():
        check(rule.bad_object(), (1, max(36, rule.since)))
    for kind, path, value, _ in test_rules.BAD:
        check(test_rules.spoilt(kind, path, value), (1, 36))
    for kind in test_variants.PODS:
        for place, value, _ in test_variants.IN_PODS:
            test_variants.refused(kind, f"{test_variants.PODS[kind][1]}.{place}", value)
    for kind, place, value, _ in test_variants.ELSEWHERE:
        test_variants.refused(kind, place, value)
    for row in rows():
        check(spoilt(row), (1, row.minor))
    missed = {
        f"{Path(file).name}:{first} {text}"
        for (file, first, last), text in _sites().items()
        if not any((file, line) in reached for line in range(first, last + 1))
    }
    assert not missed
