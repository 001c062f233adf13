"""The manifests of which a real API server's verdict is known, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compose2k8s.validator import check

EXAMPLES = Path(__file__).parents[2].parent / "shared" / "validator" / "examples.jsonl"


def _examples() -> list[dict[str, Any]]:
    if not EXAMPLES.exists():
        return []
    return [json.loads(line) for line in EXAMPLES.read_text().splitlines()]


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the examples are not beside the project")
def test_says_what_the_server_says() -> None:
    wrong = [
        e["desc"]
        for e in _examples()
        if any(f.code.severity == "error" for f in check(e["doc"], (1, 36))) == e["accepted"]
    ]
    assert not wrong
