"""`pytest --accept` rewrites the expectations of the cases; read the diff before you commit it."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from tests.corpus import unpack

# How long an example takes says more about who else is on the machine than about us.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.load_profile("here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expectations of the cases")


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the real projects of ../shared; without it the test is skipped."""
    return unpack(tmp_path_factory.mktemp("corpus"))


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of that name, in which the test runs."""
    folder = tmp_path / "shop"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PWD", str(folder))
    return folder
