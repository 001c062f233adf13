"""The nearest of the names that exist, for "did you mean"."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection


def nearest(word: str, names: Collection[str]) -> str:
    """The name that begins so, or that is fewest edits away, if that is few; else an empty text.

    >>> nearest("imge", ["image", "init"])
    'image'
    """
    begun = [name for name in names if len(word) > 2 and name.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    limit = 1 if len(word) < 4 else 2 if len(word) < 8 else 3
    best, least = "", limit + 1
    for name in sorted(names):
        if abs(len(name) - len(word)) < least:
            edits = _distance(word.lower(), name.lower(), least)
            if edits < least:
                best, least = name, edits
    return best


def _distance(a: str, b: str, limit: int) -> int:
    """Edits between two words, counting a swap of neighbours as one; `limit` if there are as many."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            edits = min(row[-1] + 1, before[j] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                edits = min(edits, last[j - 2] + 1)
            row.append(edits)
        if min(row) >= limit:
            return limit
    return row[-1]
