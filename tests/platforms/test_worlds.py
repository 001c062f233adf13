"""The same bytes whatever the seed of hashes, the locale, the time zone and the folder.

The other versions of Python: .ci/run with PYTHON set, and the same numbers from each of

    python3.N -m tests.platforms.digest
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[2]
WORLDS: list[dict[str, str]] = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/Lima", "HOME": "/"},
]  # fmt: skip


def digest(*argv: str, **environ: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.platforms.digest", *argv],
        cwd=HERE,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_bytes_in_every_world() -> None:
    assert len({digest(**world) for world in WORLDS}) == 1


def test_the_same_manifests_from_every_folder(tmp_path: Path) -> None:
    own, here, there = digest(), digest(str(tmp_path)), digest("/")
    assert own.split()[0] == here.split()[0] == there.split()[0]
