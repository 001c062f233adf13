"""Several hosts in one word: `minio{1...4}` of MinIO is minio1, minio2, minio3 and minio4."""

from __future__ import annotations

_MOST = 64


def numbered(text: str, start: int, end: int) -> list[str]:
    """The names that the run of host characters from `start` to `end` begins; none without a range."""
    close = text.find("}", end) if text[end : end + 1] == "{" else -1
    first, dots, last = text[end + 1 : close].partition("...")
    if close < 0 or not dots or not (first.isdigit() and last.isdigit()):
        return []
    numbers = range(int(first), min(int(last), int(first) + _MOST) + 1)
    return [f"{text[start:end]}{str(n).zfill(len(first))}" for n in numbers]


def closed(text: str, end: int) -> int:
    """Where the range ends that begins at `end`."""
    return text.find("}", end) + 1
