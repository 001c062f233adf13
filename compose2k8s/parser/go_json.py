"""Plain data as JSON text as Go's encoder prints it; without `import json`, which loads `re`."""

from __future__ import annotations

from compose2k8s.parser.scalars import go_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ESCAPES = {
    **{i: f"\\u{i:04x}" for i in range(32)},
    ord("\b"): "\\b", ord("\f"): "\\f", ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t",
    ord('"'): '\\"', ord("\\"): "\\\\", ord("<"): "\\u003c", ord(">"): "\\u003e",
    ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029",
}  # fmt: skip


def dump(data: Any, step: str = "  ") -> str:
    """Indented by `step`; in one line without blanks if that is empty."""
    return _dump(data, "\n" if step else "", step)


def _dump(data: Any, line: str, step: str) -> str:
    cls = data.__class__
    if cls is str:
        return text(data)
    if cls is dict:
        if not data:
            return "{}"
        inner = line + step
        colon = ": " if step else ":"
        pairs = [f"{text(k)}{colon}{_dump(v, inner, step)}" for k, v in data.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    if cls is list:
        if not data:
            return "[]"
        inner = line + step
        return f"[{inner}{f',{inner}'.join([_dump(v, inner, step) for v in data])}{line}]"
    if data is None:
        return "null"
    if cls is float:
        return number(data)
    return text(data) if isinstance(data, str) else go_text(data)


def text(value: str) -> str:
    """A text in quotes."""
    return f'"{value.translate(_ESCAPES)}"'


def number(value: float) -> str:
    """Digits unless it is very large or very small, as Go's encoder has it.

    >>> number(1e6), number(1e-7)
    ('1000000', '1e-7')
    """
    if value and not 1e-6 <= abs(value) < 1e21:
        mantissa, exponent = go_text(value).split("e")
        sign, digits = exponent[0], exponent[1:].lstrip("0")
        return f"{mantissa}e{sign}{digits}"
    if value.is_integer():
        return str(int(value)) if value or str(value)[0] != "-" else "-0"
    digits = repr(value)
    if "e" not in digits:
        return digits
    mantissa, _, exponent = digits.partition("e-")
    places = int(exponent) + len(mantissa.partition(".")[2])
    return f"{value:.{places}f}"
