"""Every attribute of the Compose schema has a case that shows what becomes of it.

tests/cases/rows.txt lists the attributes, one a line; a case names those it covers in its line `# rows:`.
"""

from __future__ import annotations

from pathlib import Path

from tests.case import CASES, Case

ROWS = (Path(__file__).parent / "cases" / "rows.txt").read_text().splitlines()


def test_every_attribute_has_a_case() -> None:
    covered = {row for path in CASES for row in Case.read(path).rows}
    assert covered - set(ROWS) == set(), "rows that do not exist"
    assert [row for row in ROWS if row not in covered] == []


def test_the_list_is_whole() -> None:
    assert len(ROWS) == 373
