"""Every case must satisfy every invariant, not only its own expectation.

A golden proves sameness, an invariant proves truth.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

from compose2k8s.codes import UNEMITTED, UNREAD
from compose2k8s.conversion import Conversion
from tests.case import CASES, Case, render


@pytest.fixture(params=CASES, ids=lambda c: f"{c.parent.name}/{c.stem}")
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def case(path: Path) -> Case:
    return Case.read(path)


def test_output(path: Path, case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    actual = render(case.convert(tmp_path))
    if pytestconfig.getoption("accept"):
        source = path.read_text().partition("# output\n")[0]
        path.write_text(f"{source}# output\n{actual}")
    else:
        assert actual == case.expected


def test_nothing_is_lost(case: Case, tmp_path: Path) -> None:
    result = case.convert(tmp_path)
    lost = [d for d in result.diagnostics if d.code in (UNREAD, UNEMITTED)]
    assert not [d.text(result.places) for d in lost]


def test_order_of_keys_does_not_matter(case: Case, tmp_path: Path) -> None:
    tree = yaml.compose(case.compose)
    if tree is None or "&" in case.compose or "---" in case.compose:
        pytest.skip("anchors and several documents cannot be shuffled")
    _shuffle(tree, random.Random(0))
    shuffled = yaml.serialize(tree)
    assert _bodies(case.convert(tmp_path, shuffled)) == _bodies(case.convert(tmp_path))


def test_deterministic(case: Case, tmp_path: Path) -> None:
    assert render(case.convert(tmp_path)) == render(case.convert(tmp_path))


def test_valid_and_closed(case: Case, tmp_path: Path) -> None:
    from compose2k8s.validator import diagnose

    result = case.convert(tmp_path)
    # What the project itself says is outside need not be among the manifests.
    elsewhere = ("external: ", "service_account", "kompose.serviceaccount-name")
    outside = any(word in case.compose for word in elsewhere)
    found = diagnose(_bodies(result), closed=not outside)
    assert not [d.message for d in found if d.severity == "error"]


def test_parts_find_each_other(case: Case, tmp_path: Path) -> None:
    """Every reference leads to what serves it, what is published is let out, every gate can open."""
    from compose2k8s.connectivity import prove

    result = case.convert(tmp_path)
    assert result.plan is not None or not result.manifests
    found = prove(result.plan, _bodies(result)) if result.plan and result.manifests else []
    assert [d.text(result.places) for d in found] == []


def _bodies(result: Conversion) -> list[dict[str, object]]:
    return [m.body for m in result.manifests]


def _shuffle(node: yaml.Node, chance: random.Random) -> None:
    if isinstance(node, yaml.MappingNode):
        chance.shuffle(node.value)
        for _, value in node.value:
            _shuffle(value, chance)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _shuffle(item, chance)
