from pathlib import Path

import pytest

from tests.parser.project import Projects


@pytest.fixture
def projects(tmp_path: Path) -> Projects:
    return Projects(tmp_path)
