"""Plain YAML scalars as Docker Compose resolves them, and the text Go gives to numbers.

Neither PyYAML nor ruamel does this: `yes` and `1:30` are text, `0777` and `0o777` are octal, `08` is 8,
`1e3` a number (parser/RULES.md section 5, after go.yaml.in/yaml/v4). Without regular expressions,
because importing `re` costs half a bare interpreter start.
"""

from __future__ import annotations

from compose2k8s.trace import COLUMNS, ROW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from compose2k8s.parser.node import Scalar

    Leaf: TypeAlias = tuple[Any, int]  # its value, or what stands for one below; its place
    Make: TypeAlias = Callable[[str, str, Any, Any, str | None], Leaf]

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INFINITE = {
    sign + word: float(f"{sign}inf") for sign in ("", "+", "-") for word in (".inf", ".Inf", ".INF")
}
_INFINITY = float("inf")
_NAN = frozenset((".nan", ".NaN", ".NAN"))
_START = frozenset("0123456789+-.")
_NUMBER = frozenset("0123456789abcdefABCDEFxXoO_+-.")
_MAY_MEAN = _START | frozenset("~tTfFnN<")  # what a plain text that is no text begins with
_QUOTES = ("'", '"')
_BASES = {"0x": (16, 2), "0o": (8, 2), "0b": (2, 2)}


class Stamp(str):
    """The text that Go gives to a YAML timestamp."""

    __slots__ = ()


class _Word:
    """What means something by where it stands."""


EMPTY, MERGE = _Word(), _Word()  # no text at all, and a bare `<<`


class Tagged:
    """A text that its tag may make something else of."""

    __slots__ = ("tag", "text")

    def __init__(self, tag: str, text: str) -> None:
        self.tag = tag
        self.text = text


def maker(begin: int) -> Make:
    """What makes leaves of what PyYAML's ScalarNode is made of; `begin`: the place where the file begins."""

    def leaf(tag: str, text: str, start: Any, end: Any, style: str | None) -> Leaf:
        column = start.column
        place = begin + start.line * ROW + (column << 1 if column < COLUMNS else COLUMNS << 1)
        value: Any = text
        if style:
            if style in _QUOTES:
                place += 1
        elif not text:
            value = EMPTY
        elif text[0] in _MAY_MEAN and not tag:
            value = MERGE if text == "<<" else resolve_plain(text)
        return (Tagged(tag, text) if tag else value, place)

    return leaf


def resolve_plain(text: str) -> Scalar:
    """The value of an unquoted, untagged scalar."""
    if text in _NULL or text == "<<":
        return None
    if text[0] not in _START:
        return _BOOL.get(text, text)
    if text.isascii() and text.isdigit() and (text[0] != "0" or len(text) == 1):
        number = int(text) if len(text) < 400 else 1 << 64
        return number if number < 1 << 64 else float(text)
    if text in _INFINITE:
        return _INFINITE[text]
    if text in _NAN:
        return float("nan")
    if len(text) > 7 and text[4] == "-" and text[:4].isdigit():
        stamp = _stamp(text)
        if stamp is not None:
            return stamp
    if not _NUMBER.issuperset(text) or len(text) > 400:
        return text
    return _number(text)


def _number(text: str) -> Scalar:
    if text[0] == "." and "_" in text and not _between_digits(text):
        return text
    digits = text.replace("_", "")
    body = digits.lstrip("+-")
    if len(digits) - len(body) > 1 or not body:
        return text
    whole = _whole(body)
    if whole is not None:
        if text == "-0":
            return -0.0
        whole = -whole if digits[0] == "-" else whole
        if -(1 << 63) <= whole < 1 << 64:
            return whole
    try:
        real = float(digits)
    except ValueError:
        return text
    return real if abs(real) < _INFINITY else text


def _between_digits(text: str) -> bool:
    """After a leading dot Go wants every underscore between two digits."""
    from itertools import pairwise  # as dear as four modules of our own

    parts = text.split("_")
    return all(before[-1:].isdigit() and after[:1].isdigit() for before, after in pairwise(parts))


def _whole(body: str) -> int | None:
    """Go's base-0 syntax without a sign: 0x, 0o, 0b, a leading 0 for octal."""
    base, skip = _BASES.get(
        body[:2].lower(), (8, 1) if body[0] == "0" and len(body) > 1 else (10, 0)
    )
    if body[skip : skip + 1] in ("+", "-"):
        return None  # int() would take 0-2 for -2
    if skip == 2 and body[2:4].lower() == body[:2].lower():
        return None  # nor is 0x0x1 a number
    try:
        return int(body[skip:], base)
    except ValueError:
        return None


def _stamp(text: str) -> Stamp | None:
    import datetime as dt
    import re

    found = re.fullmatch(
        r"(\d{4})-(\d{1,2})-(\d{1,2})"
        r"(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?(Z|[-+]\d\d:\d\d)?)?",
        text,
    )
    if not found:
        return None
    year, month, day, gap, hour, minute, second, fraction, zone = found.groups()
    if gap is not None and (gap in "Tt") != bool(zone):
        return None
    try:
        clock = int(hour or 0), int(minute or 0), int(second or 0)
        at = dt.datetime(int(year), int(month), int(day), *clock, tzinfo=dt.UTC)
    except ValueError:
        return None
    name = "+0000 UTC" if zone in (None, "Z") else " ".join([zone.replace(":", "")] * 2)
    rest = (fraction or "").rstrip("0").rstrip(".")
    return Stamp(f"{at:%Y-%m-%d %H:%M:%S}{rest} {name}")


def go_text(value: Scalar) -> str:
    """The text of a value where Compose wants a text; floats as Go's `%v`.

    >>> go_text(1e6)
    '1e+06'
    """
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, float):
        return _go_float(value)
    return str(value)


def _go_float(value: float) -> str:
    if value == 0:
        return "-0" if str(value)[0] == "-" else "0"
    if not abs(value) < _INFINITY:
        return {"inf": "+Inf", "-inf": "-Inf"}.get(str(value), "NaN")
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    scale = len(whole) - 1 + int(exponent or 0)
    if whole == "0":
        scale -= len(fraction) - len(fraction.lstrip("0")) + 1
    digits = digits.rstrip("0") or "0"
    sign = "-" if value < 0 else ""
    if scale < -4 or scale >= 6:
        rest = f".{digits[1:]}" if len(digits) > 1 else ""
        return f"{sign}{digits[0]}{rest}e{'-' if scale < 0 else '+'}{abs(scale):02d}"
    if scale < 0:
        return f"{sign}0.{'0' * (-scale - 1)}{digits}"
    digits = digits.ljust(scale + 1, "0")
    rest = f".{digits[scale + 1 :]}" if len(digits) > scale + 1 else ""
    return f"{sign}{digits[: scale + 1]}{rest}"
