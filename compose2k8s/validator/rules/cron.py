"""Schedules of CronJobs: five fields or a macro, as robfig/cron reads them."""

from __future__ import annotations

_MACROS = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_UNITS = ("ns", "us", "µs", "μs", "ms", "s", "m", "h")
_FIELDS: tuple[tuple[str, int, int, tuple[str, ...], int], ...] = (
    ("minute", 0, 59, (), 0),
    ("hour", 0, 23, (), 0),
    ("day of month", 1, 31, (), 0),
    ("month", 1, 12, _MONTHS, 1),
    ("day of week", 0, 6, _DAYS, 0),
)


def schedule_fault(text: str) -> str:
    """What is wrong with a schedule; empty if nothing is."""
    if "TZ=" in text:
        return "cannot use TZ or CRON_TZ in schedule, use timeZone field instead"
    if text.startswith("@"):
        if text in _MACROS:
            return ""
        if text.startswith("@every "):
            fine = _duration(text.removeprefix("@every "))
            return "" if fine else "@every needs a duration such as 1h30m"
        return "there is no such macro"
    fields = text.split()
    if len(fields) != 5:
        return f"expected exactly 5 fields, found {len(fields)}"
    for field, (name, low, high, words, first) in zip(fields, _FIELDS, strict=True):
        for part in filter(None, field.split(",")):
            fault = _part(part, low, high, words, first)
            if fault:
                return f"{name}: {fault}"
    return ""


def _part(part: str, low: int, high: int, words: tuple[str, ...], first: int) -> str:
    span, slash, step = part.partition("/")
    if slash and (not (step.isascii() and step.isdigit()) or int(step) == 0):
        return f"{part!r} has no step"
    begin, dash, end = span.partition("-")
    if "-" in end:
        return f"{part!r} has too many dashes"
    if begin in ("*", "?"):
        return ""
    start = _number(begin, words, first)
    stop = _number(end, words, first) if dash else high if slash else start
    if start is None or stop is None:
        return f"{part!r} is no number"
    if start < low or stop > high:
        return f"{part!r} lies outside of {low}-{high}"
    return f"{part!r} runs backwards" if start > stop else ""


def _number(text: str, words: tuple[str, ...], first: int) -> int | None:
    if text.isdigit() and text.isascii():
        return int(text)
    return words.index(text.lower()) + first if text.lower() in words else None


def _duration(text: str) -> bool:
    """A duration of Go: numbers, each with its unit."""
    text = text[1:] if text[:1] in ("+", "-") else text
    if text == "0":
        return True
    while text:
        digits = text.lstrip("0123456789.")
        number = text[: len(text) - len(digits)]
        unit = next((u for u in _UNITS if digits.startswith(u)), "")
        if not unit or not number.strip(".") or number.count(".") > 1:
            return False
        text = digits.removeprefix(unit)
        if not text:
            return True
    return False


def zone_exists(name: str) -> bool:
    """Whether a time zone is known; without a time zone database, any well-formed name is."""
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return not available_timezones() and "/" in name and " " not in name
    return True
