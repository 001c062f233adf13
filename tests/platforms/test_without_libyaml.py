"""A PyYAML that was built without libyaml: the same output, and a word about it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.inputs import INPUTS

SAMPLES = sorted(p.parent for p in (Path(__file__).parents[2] / "samples").glob("*/expected.yaml"))
_WITHOUT = """
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name in ("yaml._yaml", "_yaml"):
            raise ImportError(name)
sys.meta_path.insert(0, Without())
from compose2k8s.__main__ import main
main()
"""


def without(*argv: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _WITHOUT, *argv],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.name)
def test_the_same_manifests(sample: Path) -> None:
    done = without("convert", "-v", cwd=sample)
    assert done.stdout == (sample / "expected.yaml").read_text(encoding="utf-8")
    assert "note C2K705: this PyYAML has no libyaml" in done.stderr
    assert without("validate", "expected.yaml", cwd=sample).returncode == 0


ODD = [name for name in INPUTS if "20,000 b" in name or "dashes" in name or "alias" in name]


@pytest.mark.parametrize("name", [*ODD, "binary", "tabs", "NUL", "one anchor 20,000 times"])
def test_refusals(name: str, tmp_path: Path) -> None:
    bad = INPUTS[name]
    (tmp_path / "compose.yaml").write_bytes(bad.text)
    done = without("convert", cwd=tmp_path)
    assert done.returncode == (1 if bad.at else 0), done.stderr[-500:]
    assert not bad.at or f"\n{bad.at}" in f"\n{done.stderr}"
