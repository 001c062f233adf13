"""What a Dockerfile copies, and whether that is what a compose file mounts over it."""

from __future__ import annotations

import pytest

from compose2k8s.generator.storage.copied import copies, holds


@pytest.mark.parametrize(
    ("dockerfile", "inner", "target", "held"),
    [
        ("FROM a\nWORKDIR /app\nCOPY . .", "", "/app", True),
        ("FROM a\nWORKDIR /app\nCOPY . /app/", "", "/app", True),
        ("FROM a\nCOPY ./ /srv", "web", "/srv/web", True),
        ("FROM a\nCOPY src /app/src", "src", "/app/src", True),
        ("FROM a\nCOPY src/ /app/src/", "src/deep", "/app/src/deep", True),
        ("FROM a\nWORKDIR /app\nCOPY src src", "", "/app", True),
        ('FROM a\nCOPY ["src", "/app"]', "src", "/app", True),
        ("FROM a\nADD --chown=1:1 src /app", "src", "/app", True),
        ("FROM a\nCOPY src \\\n  /app", "src", "/app", True),
        ("FROM a AS base\nCOPY . /app\nFROM base\nRUN x", "", "/app", True),
        ("FROM a\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci", "", "/app", False),
        ("FROM a\nCOPY requirements.txt /app/\nRUN pip x", "", "/app", False),
        ("FROM a\nRUN x", "", "/app", False),
        ("FROM a\nCOPY src /other", "src", "/app", False),
        ("FROM a\nCOPY --from=b /x /app", "", "/app", False),
        ("FROM a\nCOPY $SRC /app", "", "/app", False),
        ("FROM a\n# COPY . /app", "", "/app", False),
    ],
)
def test_holds(dockerfile: str, inner: str, target: str, held: bool) -> None:
    assert holds(copies(dockerfile), inner, target) is held


def test_the_stage_that_is_built() -> None:
    text = "FROM a AS dev\nRUN x\nFROM a AS prod\nCOPY . /app\n"
    assert not holds(copies(text, "dev"), "", "/app")
    assert holds(copies(text, "prod"), "", "/app")
    assert holds(copies(text), "", "/app")
