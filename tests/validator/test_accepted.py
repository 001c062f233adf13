"""Files in the styles that people and tools write; a server takes each of them, and so does `validate`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compose2k8s.__main__ import run
from tests.validator.accepted_files import FILES, version_of


@pytest.mark.parametrize("file", FILES, ids=[f.name for f in FILES])
def test_no_alarm(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["validate", "--kube-version", f"1.{version_of(file)}", str(file)])
    printed = capsys.readouterr()
    alarms = [
        line
        for line in (printed.out + printed.err).splitlines()
        # What the file refers to is elsewhere.
        if not re.search(r"C2K42\d|among the manifests|selects no pods", line)
    ]
    assert (status, alarms) == (0, [])


def test_there_are_thirty_of_them() -> None:
    assert len(FILES) >= 30
