"""Every value counts: taking one leaf out of a case changes the manifests or what is said of them.

The ledger sees which origins arrive; a value that is merely credited beside another one arrives too. Here
each leaf is really taken out. What says the default, or what Kubernetes does anyway, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.conversion import Conversion
from tests.case import CASES, Case

# Attribute -> what it is where nothing is said. (Lists: the attribute that they are a part of.)
DEFAULTS: dict[str, str | tuple[object, ...]] = {
    "order": "stop-first",
    "parallelism": "1",
    "driver": ("nvidia", "local"),
    "endpoint_var": "LLM_URL",
    "expose": ("9000", "3000", "9092"),  # another service asks for it, or a route leads to it
    "model_var": "LLM_MODEL",
    "path": "/",
    "port": "80",
    "project_directory": "parts",
    "pull_policy": ("build", "missing", "if_not_present"),
    "restart": "no",
    "image": "shop:1",  # that of the service
    "mode": "replicated",
    "interval": "0s",
    "timeout": "0s",
    "retries": "0",
    "start_period": "0s",
    "concurrency": "forbid",
    "schedule": ([],),
    "scale": "2",  # deploy.replicas says so too
    "cpus": "0.25",  # deploy.resources says so too
    "cap_add": ("net_admin", "NET_ADMIN"),  # each says so too
    "delay": "10s",  # the longer of it and monitor counts
    "stop_grace_period": ("20s", "5s"),  # the longest of a pod counts; none where SIGKILL is sent
    "target": ("/one", "/certs/tls.key"),
}


@pytest.mark.parametrize("path", CASES, ids=lambda c: f"{c.parent.name}/{c.stem}")
def test_every_leaf_counts(path: Path, tmp_path: Path) -> None:
    case = Case.read(path)
    tree = yaml.compose(case.compose)
    if tree is None or "&" in case.compose or "---" in case.compose:
        pytest.skip("anchors and several documents are not taken apart")
    whole = case.convert(tmp_path)
    if whole.failed:
        pytest.skip("a project that is refused says so for any of its mistakes")
    assert whole.plan is not None
    already = {whole.places.locate(place)[1:] for place in whole.plan.already}
    before = _said(case.convert(tmp_path, yaml.serialize(tree)))
    idle = []
    for parent, index, name, leaf in list(_leaves(tree)):
        entry = parent.value.pop(index)
        if _said(case.convert(tmp_path, yaml.serialize(tree))) == before:
            place = (leaf.start_mark.line + 1, leaf.start_mark.column + 1)
            if place not in already and not _default(name, leaf.value):
                idle.append(f"{place}: {name} {leaf.value!r}")
        parent.value.insert(index, entry)
    assert not idle


def _default(name: str, value: object) -> bool:
    known = DEFAULTS.get(name, ())
    return value == known if isinstance(known, str) else value in known


def _said(result: Conversion) -> tuple[Any, ...]:
    """What came of it; a message about a whole mapping counts the places that it is about."""
    said = sorted((d.code.id, d.message, len(d.origins)) for d in result.diagnostics)
    return [m.body for m in result.manifests], said


def _leaves(node: yaml.Node, name: str = "") -> Iterator[tuple[Any, int, str, yaml.Node]]:
    """(what it stands in, where, under which name, the leaf); an empty mapping or list is one."""
    entries: list[tuple[str, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        entries = [(key.value, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        entries = [(name, item) for item in node.value]
    for index, (own, child) in enumerate(entries):
        if isinstance(child, yaml.ScalarNode) or not child.value:
            yield node, index, own, child
        else:
            yield from _leaves(child, own)
