"""Kubernetes quantities that a person reads: `500m` of CPU, `256Mi` of memory."""

from __future__ import annotations


def cores(value: float) -> str:
    """CPU cores as a quantity.

    >>> cores(0.5), cores(2.0)
    ('500m', '2')
    """
    milli = max(1, round(value * 1000))
    return str(milli // 1000) if milli % 1000 == 0 else f"{milli}m"


def quantity(size: int) -> str:
    """Bytes as a quantity.

    >>> quantity(268435456), quantity(1000)
    ('256Mi', '1000')
    """
    for unit, factor in (("Ti", 1 << 40), ("Gi", 1 << 30), ("Mi", 1 << 20), ("Ki", 1 << 10)):
        if size >= factor and size % factor == 0:
            return f"{size // factor}{unit}"
    return str(size)
