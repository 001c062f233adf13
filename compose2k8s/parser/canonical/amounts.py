"""Durations and sizes in the text that Compose prints: `90s` is `1m30s`, `1k` is `1024`."""

from __future__ import annotations

from compose2k8s.units import byte_size, duration, duration_text, remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST = (1 << 63) - 1


@remembered
def time(text: str) -> str:
    """`90s` is `1m30s`."""
    return duration_text(duration(text))


def size(value: Any) -> object:
    """`1k` is `1024`."""
    if isinstance(value, str):
        return _bytes(value)
    # A number that is not whole, Compose ignores.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


@remembered
def _bytes(text: str) -> str:
    size = byte_size(text)
    if size > _MOST:
        raise ValueError(f"{text!r} is more than {_MOST} bytes")
    return str(size)
