"""`compose2k8s attributes`: the support table, printed from the model."""

from __future__ import annotations

from compose2k8s.coverage import table
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    stream.write(table(call.setting("format", "text")))
    return 0
