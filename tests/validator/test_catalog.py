"""Every rule that is told is kept: its good example passes, and its bad one is refused for it."""

from __future__ import annotations

import pytest

from compose2k8s import codes
from compose2k8s.__main__ import run
from compose2k8s.diagnostics import Code
from compose2k8s.validator import check
from compose2k8s.validator.catalog import Rule, all_rules

RULES = all_rules()


@pytest.mark.parametrize("rule", RULES, ids=[r.id for r in RULES])
def test_examples(rule: Rule) -> None:
    for minor in sorted({rule.since, max(rule.since, 29), max(rule.since, 33), 36, 37}):
        assert check(rule.good(), (1, minor)) == []
        assert rule.code in [f.code.id for f in check(rule.bad_object(), (1, minor))]
    if rule.since > 25:
        before = check(rule.bad_object(), (1, rule.since - 1))
        assert rule.code not in [f.code.id for f in before]


def test_every_code_of_an_object_has_a_rule() -> None:
    known = {c.id for c in vars(codes).values() if isinstance(c, Code)}
    about_input = {"C2K406", "C2K407"}
    wanted = {id for id in known if "C2K400" <= id <= "C2K531"} - about_input
    assert wanted == {rule.code for rule in RULES}


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(RULES)
    assert run(["rules", "c2k514.1"]) == 0
    printed = capsys.readouterr().out
    assert "Accepted" in printed
    assert "type: Public" in printed
    assert run(["rules", "C2K999"]) == 2
    assert "there is no rule C2K999" in capsys.readouterr().err
