"""A command in a process of its own that may take 5 seconds of CPU and 512 MB of memory, and no more."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SECONDS, MEMORY = 5, 512 << 20
_LIMITED = f"""
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
    resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
except (ImportError, ValueError):
    pass  # Windows, macOS
from compose2k8s.__main__ import main
main()
"""


@dataclass(frozen=True)
class End:
    status: int
    out: str
    err: str

    @property
    def clean(self) -> bool:
        """A result, or a refusal in words; not a bug, not a signal, not the end of the memory."""
        bad = ("C2K799", "C2K702", "Traceback")
        return self.status in (0, 1) and not any(word in self.err for word in bad)


def ended(
    *argv: str, cwd: Path, stdin: bytes = b"", environ: Mapping[str, str] | None = None
) -> End:
    """How a call ends; beyond the limits the system kills it, and a wait that never ends is cut."""
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, *argv],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=12 * SECONDS,  # of the clock: the machine may be busy
        env=None if environ is None else dict(environ),
    )
    return End(done.returncode, done.stdout.decode(), done.stderr.decode())
