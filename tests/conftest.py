"""`pytest --accept` rewrites the expectations of the cases; read the diff before you commit it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import unpack


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expectations of the cases")


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the real projects of ../shared; without it the test is skipped."""
    return unpack(tmp_path_factory.mktemp("corpus"))
