"""Kubernetes quantities that a person reads: `500m` of CPU, `256Mi` of memory."""

from __future__ import annotations


def cores(value: float) -> str:
    """CPU cores as a quantity.

    >>> cores(0.5), cores(2.0)
    ('500m', '2')
    """
    milli = max(1, round(value * 1000))
    return str(milli // 1000) if milli % 1000 == 0 else f"{milli}m"


# Docker counts by 1024; a size in plain bytes may well be meant by 1000.
_UNITS = (
    *(("Ti", 1 << 40), ("Gi", 1 << 30), ("Mi", 1 << 20), ("Ki", 1 << 10)),
    *(("G", 1_000_000_000), ("M", 1_000_000), ("k", 1000)),
)


def quantity(size: int) -> str:
    """Bytes as a quantity.

    >>> quantity(268435456), quantity(500000000), quantity(1001)
    ('256Mi', '500M', '1001')
    """
    for unit, factor in _UNITS:
        if size >= factor and size % factor == 0:
            return f"{size // factor}{unit}"
    return str(size)
