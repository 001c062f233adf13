"""`compose2k8s diagnostics`: what the codes of diagnostics mean."""

from __future__ import annotations

import sys

from compose2k8s.docs import all_codes, diagnostics_text
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    wanted = [a.upper() for a in call.arguments]
    unknown = [w for w in wanted if w not in {c.id for c in all_codes()}]
    if unknown:
        sys.stderr.write(f"compose2k8s: error: there is no code {', '.join(unknown)}\n")
        return 2
    stream.write(diagnostics_text(wanted))
    return 0
