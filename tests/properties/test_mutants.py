"""Mutants of what a server takes, of every kind of ours: the rules never fail, and both engines agree.

`COMPOSE2K8S_MUTATIONS=25 pytest tests/properties/test_mutants.py` makes 30 000 of them.
"""

from __future__ import annotations

import os
import random

import pytest

from compose2k8s.validator import check, engine
from compose2k8s.validator.jsonschema_engine import Engine
from compose2k8s.validator.pod_security import of_object
from tests.validator.accepted_files import objects
from tests.validator.mutants import mutant
from tests.validator.test_rules import GOOD

RUNS = int(os.environ.get("COMPOSE2K8S_MUTATIONS", "3"))
MINORS = (25, 29, 30, 31, 32, 33, 34, 35, 36, 37)


def test_there_are_many_kinds() -> None:
    kinds = {o["kind"] for o in [*objects(), *GOOD.values()]}
    assert len(kinds) >= 40


@pytest.mark.parametrize("minor", MINORS)
def test_rules_never_fail_and_engines_agree(minor: int) -> None:
    chance = random.Random(minor)
    reference = Engine(minor)
    for obj in [*objects(), *GOOD.values()]:
        if not engine.knows(str(obj["apiVersion"]), str(obj["kind"])):
            continue
        for run in range(RUNS):
            bad, what, path = mutant(obj, chance)
            if run % 3 == 2:
                bad, what, path = mutant(bad, chance)
            found = check(bad, (1, minor))
            of_object(bad, "restricted", minor)
            schemas = [
                f for f in engine.check(bad, minor) if f.code.id not in engine.BEYOND_SCHEMAS
            ]
            assert found or not schemas
            judged = reference.check(bad)
            assert bool(schemas) == bool(judged), (what, path, bad, schemas or judged)
