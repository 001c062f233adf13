"""Durations and sizes in the text that Compose prints: `90s` is `1m30s`, `1k` is `1024`."""

from __future__ import annotations

from compose2k8s.units import byte_size, duration, duration_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST = (1 << 63) - 1


def time(value: Any) -> object:
    return duration_text(duration(value)) if isinstance(value, str) else value


def size(value: Any) -> object:
    if isinstance(value, str):
        size = byte_size(value)
        if size > _MOST:
            raise ValueError(f"{value!r} is more than {_MOST} bytes")
        return str(size)
    # A number that is not whole, Compose ignores.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None
