"""Leaves are the same whether the parser makes them itself, in a process of ours, or they are made of its nodes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.inputs import INPUTS

_FOLDERS = [str(Path(__file__).parents[2] / folder) for folder in ("samples", "tests/cases")]
_SHOW = """
import sys
from pathlib import Path
from compose2k8s.diagnostics import ComposeError
from compose2k8s.parser import libyaml, tree
from compose2k8s.parser.node import Map, Seq

def shown(node):
    if isinstance(node, Map):
        return (node.origin, [(name, node.keys_at[name], shown(child)) for name, child in node.items()])
    if isinstance(node, Seq):
        return (node.origin, [shown(child) for child in node])
    return (node.value, node.origins)

print(libyaml.OURS, file=sys.stderr)
for folder in sys.argv[1:]:
    for file in sorted(Path(folder).rglob("*.y*ml")):
        for any_keys in (False, True):
            try:
                for document in tree.each(file.read_bytes(), 1, any_keys=any_keys):
                    print(file, document.at, document.marks, shown(document.root))
            except ComposeError as error:
                print(file, [(d.message, d.origins) for d in error.diagnostics])
"""


def test_guests_see_the_same(tmp_path: Path) -> None:
    for number, bad in enumerate(INPUTS.values()):
        if len(bad.text) < 100_000:
            (tmp_path / f"{number}.yaml").write_bytes(bad.text)
    shown = []
    for first, ours in (("compose2k8s.hot", "True\n"), ("compose2k8s", "False\n")):
        done = subprocess.run(
            [sys.executable, "-c", f"import {first}\n{_SHOW}", *_FOLDERS, str(tmp_path)],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        if "compose2k8s.hot" in first and done.stderr == "False\n":
            pytest.skip("no libyaml here")
        assert done.stderr == ours
        shown.append(done.stdout)
    assert shown[0] == shown[1]
    assert shown[0].count("\n") > 500
