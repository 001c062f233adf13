"""What a volume is in the cluster, once it is decided."""

from __future__ import annotations

from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ALONE, ONCE, MANY = "ReadWriteOncePod", "ReadWriteOnce", "ReadWriteMany"
SPREADS = (MANY, "ReadOnlyMany")


class Store(Record):
    """`source`: of a pod's volume · `claim`: its name, if it is a claim · `own`: we make the claim, so
    it starts empty · `path`: the folder of the host that it stands for, if any (moving.py copies it)."""

    source: Any
    claim: str = ""
    own: bool = False
    path: str = ""
