"""`config` says what Docker Compose 5.6.1 said, on every case, without Docker Compose."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.case import CASES, answer, right


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_docker_compose_says(
    case: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = answer(case, tmp_path, capsys, monkeypatch)
    assert right(case, found), found.printed or [d.text(found.places) for d in found.diagnostics]


def test_no_case_is_lost() -> None:
    assert len(CASES) >= 530
    assert all((case / "case.json").exists() and list(case.glob("expected*")) for case in CASES)
