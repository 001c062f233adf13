"""Single values in the types and the text that Compose prints: the leaves of the tables.

Texts were cast to numbers and booleans after interpolation where Compose does so (RULES.md section
6); here is what Compose does when it decodes the rest.
"""

from __future__ import annotations

from compose2k8s.parser.canonical.shapes import Leaf
from compose2k8s.parser.node import Map
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.parser.node import Node

_MOST = (1 << 63) - 1
_TRUE = frozenset(("true", "y", "yes", "on"))
_FALSE = frozenset(("false", "n", "no", "off"))


def _whole(value: Any) -> object:
    if isinstance(value, str):
        body = value[1:] if value[:1] in ("+", "-") else value
        if not body.isdigit() or not body.isascii():
            raise ValueError(f"{value!r} is not a whole number")
        value = int(value)
    if isinstance(value, float):
        if value - value != 0:
            raise ValueError(f"{go_text(value)} is not a whole number")
        value = int(value)
    if not -_MOST - 1 <= value <= _MOST:
        raise ValueError(f"{value} is beyond what a number can be here")
    return int(value)


def _exact(value: Any) -> object:
    """A whole number that is written as one."""
    if isinstance(value, str):
        raise ValueError(f"{value!r} must be a number, without quotes")
    if isinstance(value, float):
        raise ValueError(f"{go_text(value)} is not written as a whole number")
    return _whole(value)


def _not_negative(value: Any) -> object:
    number = _whole(value)
    if isinstance(number, int) and number < 0:
        raise ValueError(f"{number} is below 0")
    return number


def _number(value: Any) -> object:
    """A number where Compose takes no text for it."""
    if value.__class__ is str:
        raise ValueError(f"{value!r} must be a number, without quotes")
    return _not_negative(value)


def _real(value: Any) -> object:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise ValueError(f"{value!r} is not a number") from None
    return value


def _switch(value: Any) -> object:
    if isinstance(value, str):
        word = value.lower()
        if word not in _TRUE and word not in _FALSE:
            raise ValueError(f"{value!r} is neither true nor false")
        return word in _TRUE
    return value


def _text(value: Any) -> object:
    return value if value.__class__ is str else go_text(value)


def _text_or_empty(value: Any) -> object:
    """A label without a value is an empty text."""
    return "" if value is None else _text(value)


def _word(value: Any) -> object:
    """A text where Compose takes whole numbers too, but no others."""
    if value.__class__ is float or value.__class__ is bool:
        raise ValueError(f"{go_text(value)} is neither a text nor a whole number")
    return _text(value)


def _mode(value: Any) -> object:
    """A file mode in octal digits; a text is read as octal, a number is one already."""
    if isinstance(value, str):
        try:
            value = int(value, 8)
        except ValueError:
            raise ValueError(f"{value!r} is not an octal file mode such as 0440") from None
    if isinstance(value, float):
        raise ValueError(f"{go_text(value)} is no file mode such as 0440")
    return f"0{value:o}" if value >= 0 else f"-0{-value:o}"


def _bits(value: Any) -> object:
    """The mode of a tmpfs: a number, which YAML may write in octal."""
    if value.__class__ is str:
        raise ValueError(
            f"the mode {value!r} must be a number: write 0{value.lstrip('0')} without quotes"
        )
    return _not_negative(value)


def _count(value: Any) -> object:
    """How many devices: a number, or -1 for all."""
    if value == "all":
        return -1
    if isinstance(value, str) and not value.lstrip("-").isdigit():
        raise ValueError(f"{value!r} is neither a number nor `all`")
    return _whole(value)


def only_words(node: Node) -> Node:
    """Texts and whole numbers by name."""
    for name, value in node.items() if isinstance(node, Map) else ():
        if not isinstance(value, Traced):
            raise ValueError(f"{name} must be a text")
        word(value)
    return node


bits = Leaf(_bits)
count = Leaf(_count)
exact = Leaf(_exact)
mode = Leaf(_mode)
not_negative = Leaf(_not_negative)
number = Leaf(_number)
real = Leaf(_real, int, float, bool)
switch = Leaf(_switch, int, float, bool)
text = Leaf(_text, str)
text_or_empty = Leaf(_text_or_empty, str, null=False)
whole = Leaf(_whole)
word = Leaf(_word, str)
