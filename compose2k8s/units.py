"""Durations and byte sizes: Compose's text to numbers, and numbers to the text Compose prints.

Durations are counted in nanoseconds, as Go's time.Duration; sizes in bytes, base 1024.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")

_NANOSECONDS = {
    "ns": 1,
    "us": 10**3,
    "\u00b5s": 10**3,
    "\u03bcs": 10**3,
    "ms": 10**6,
    "s": 10**9,
    "m": 60 * 10**9,
    "h": 3600 * 10**9,
    "d": 86400 * 10**9,
    "w": 604800 * 10**9,
}
_DIGITS = "0123456789."
_REMEMBERED = 500


def remembered(read: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which knows the first texts it has read: a project repeats a few."""
    known: dict[str, T] = {}

    def recall(text: str) -> T:
        found = known.get(text)
        if found is None:
            found = read(text)
            if len(known) < _REMEMBERED:
                known[text] = found
        return found

    recall.__doc__ = read.__doc__
    return recall


@remembered
def duration(text: str) -> int:
    """Nanoseconds; ValueError if the text is no duration.

    >>> duration("1m30s")
    90000000000
    """
    rest = text[1:] if text[:1] in ("+", "-") else text
    if rest == "0":
        return 0
    total = 0
    while True:
        number, rest = _number(rest)
        if not number.isdigit() and (not number.strip(".") or number.count(".") > 1):
            raise ValueError(f"{text!r} is not a duration such as 1m30s")
        unit, rest = (rest, "") if rest in _NANOSECONDS else _unit(rest)
        if not unit:
            raise ValueError(f"the duration {text!r} has no unit: write {number}s for seconds")
        if unit not in _NANOSECONDS:
            raise ValueError(f"{unit!r} in {text!r} is no unit of time: use ns us ms s m h d w")
        total += _scaled(number, _NANOSECONDS[unit])
        if not rest:
            break
    if total >= 1 << 63:
        raise ValueError(f"{text!r} is longer than any duration can be: 292 years")
    return -total if text[0] == "-" else total


def _unit(text: str) -> tuple[str, str]:
    """What stands before the next digit or point, and the rest of it."""
    end = 0
    while end < len(text) and text[end] not in _DIGITS:
        end += 1
    return text[:end], text[end:]


def _number(text: str) -> tuple[str, str]:
    """The digits and points that a text begins with, and the rest of it."""
    rest = text.lstrip(_DIGITS)
    return text[: len(text) - len(rest)], rest


def _scaled(number: str, factor: int) -> int:
    """A decimal text times a factor, exactly, rounded down."""
    whole, _, fraction = number.partition(".")
    exact = int(whole or 0) * factor
    return exact + (int(fraction) * factor // 10 ** len(fraction) if fraction else 0)


def duration_text(nanoseconds: int) -> str:
    """Go's form.

    >>> duration_text(90 * 10**9)
    '1m30s'
    """
    if nanoseconds == 0:
        return "0s"
    sign, left = ("-", -nanoseconds) if nanoseconds < 0 else ("", nanoseconds)
    if left < 10**9:
        for unit, factor in (("ns", 1), ("\u00b5s", 10**3), ("ms", 10**6)):
            if left < factor * 1000:
                return f"{sign}{_decimal(left, factor)}{unit}"
    hours, left = divmod(left, 3600 * 10**9)
    minutes, left = divmod(left, 60 * 10**9)
    text = sign
    if hours:
        text += f"{hours}h"
    if hours or minutes:
        text += f"{minutes}m"
    return f"{text}{_decimal(left, 10**9)}s"


def _decimal(number: int, factor: int) -> str:
    whole, rest = divmod(number, factor)
    if not rest:
        return str(whole)
    return f"{whole}.{str(rest).zfill(len(str(factor)) - 1)}".rstrip("0")


@remembered
def byte_size(text: str) -> int:
    """Bytes; ValueError if the text is no size.

    >>> byte_size("1.5gb")
    1610612736
    """
    body = text[1:] if text[:1] in ("+", "-") else text
    if body.isdigit() and body.isascii():
        return int(text)
    number, suffix = _number(text)
    suffix = suffix.removeprefix(" ").lower()
    if not number.strip(".") or number.count(".") > 1:
        raise ValueError(f"{text!r} is not a size such as 512m or 1g")
    if suffix[:1] not in tuple("bkmgtp") or suffix[1:] not in (
        ("",) if suffix[:1] == "b" else ("", "b", "ib")
    ):
        if not suffix:
            return _scaled(number, 1)
        raise ValueError(f"{text!r} is not a size such as 512m or 1g: use b k m g t p")
    return _scaled(number, 1024 ** "bkmgtp".index(suffix[0]))
