"""What is taken from the process."""

from __future__ import annotations

import os

import pytest

from compose2k8s.parser.source import Source


def test_the_environment_is_that_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRÖẞE", "1\n2")
    monkeypatch.setenv("NO_TEXT", "\udcff")  # a byte that is no UTF-8
    monkeypatch.delenv("LANG", raising=False)
    assert Source.real().environ == dict(os.environ)
