"""What is said of several objects together."""

from __future__ import annotations

from typing import Any

import pytest

from compose2k8s.validator import diagnose
from tests.validator.test_rules import GOOD

BUDGET = {**GOOD["PodDisruptionBudget"], "spec": {"maxUnavailable": 1, "selector": {"matchLabels": {"app": "db"}}}}  # fmt: skip
ELSEWHERE = {**GOOD["ConfigMap"], "metadata": {"name": "web", "namespace": "other"}}


@pytest.mark.parametrize(
    ("objects", "codes"),
    [
        ([GOOD["ConfigMap"], GOOD["ConfigMap"]], ["C2K604"]),
        ([GOOD["ConfigMap"], ELSEWHERE, GOOD["Secret"]], []),
        ([GOOD["StatefulSet"]], ["C2K600"]),
        ([GOOD["StatefulSet"], GOOD["Service"]], []),
        ([GOOD["Deployment"], GOOD["PodDisruptionBudget"]], []),
        ([GOOD["Deployment"], BUDGET], ["C2K601"]),
    ],
)
def test_together(objects: list[dict[str, Any]], codes: list[str]) -> None:
    assert [d.code.id for d in diagnose(objects)] == codes
