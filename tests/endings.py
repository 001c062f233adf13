"""How each bind mount of real projects ends, counted: `python -m tests.endings`.

The projects are those of ../shared/corpus. A mount is counted once for each container that has it.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from unittest.mock import patch

from compose2k8s import reading
from compose2k8s.diagnostics import ComposeError
from compose2k8s.generator.plan import Plan
from compose2k8s.generator.storage import bind_mounts
from compose2k8s.generator.storage.binds import Bind, Finding, look
from compose2k8s.generator.storage.mounts import Mounted
from compose2k8s.parser.load import load
from tests.corpus import projects, unpack

WORDS = {
    "files": "a ConfigMap or Secret",
    "claim": "a claim",
    "empty": "an empty folder of the pod",
    "host": "a path of the node",
    "code": "left out: the image holds it",
    "out": "left out: nothing to mount",
    "home": "left out: the user's own",
    "engine": "left out: a container engine",
    "clock": "left out: the time zone",
}


def counted(folder: Path) -> tuple[int, Counter[tuple[str, str]]]:
    """(projects that load, (ending, why) -> mounts)."""
    found: Counter[tuple[str, str]] = Counter()

    def counting(bind: Bind, mounted: Mounted) -> Finding:
        finding = look(bind, mounted)
        kind = "a file" if finding.single else "a folder"
        found[finding.how, kind if finding.how == "files" else _without_names(finding.why)] += 1
        return finding

    loaded = 0
    with patch.object(bind_mounts, "look", counting):
        for options, source in projects(folder):
            try:
                Plan(reading.project(load(options, source), []), options, source)
            except ComposeError:
                continue
            loaded += 1
    return loaded, found


def _without_names(why: str) -> str:
    """The reason, alike for all folders."""
    return next((f"...{w}" for w in (" sounds like data", " is a place for data") if w in why), why)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        loaded, found = counted(unpack(Path(folder)))
    whole = Counter[str]()
    for (how, _), count in found.items():
        whole[how] += count
    out = [f"{sum(whole.values())} bind mounts of {loaded} projects"]
    for how, count in whole.most_common():
        out.append(f"{count:6} {WORDS[how]}")
        out += [
            f"{'':8}{c:6} {why}"
            for (h, why), c in sorted(found.items(), key=lambda item: -item[1])
            if h == how and why
        ]
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
