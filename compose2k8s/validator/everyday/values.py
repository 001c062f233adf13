"""Tests of values: each takes any value and says whether it is an everyday one.

Texts are tested by `strip`, which leaves nothing of a text of allowed characters, and enumerations by the
methods of tuples: both are one call of C.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    Test: TypeAlias = Callable[[Any], object]

_DIGITS = "0123456789"
_LOWER = "abcdefghijklmnopqrstuvwxyz0123456789"
_LABEL = _LOWER + "-"
_PATH = _LOWER + "._-"
_LETTERS = _LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VARIABLE = _LETTERS + "_"
_WORD = _LETTERS + "-_."
_PREFIXES = ("app.kubernetes.io", "compose2k8s.io")  # of keys that no rule reads
_LONGEST = 1 << 17  # of all annotations or all data together: half of what is allowed, or less
_TEXTS = frozenset((str,))
_UNITS = ("", "Ki", "Mi", "Gi", "Ti", "k", "M", "G", "T")


def mapping(fields: dict[str, Test], *required: str) -> Test:
    """A mapping of these fields and no others, each with a value that its test takes."""

    def test(value: Any) -> bool:
        if value.__class__ is not dict:
            return False
        for name in required:
            if name not in value:
                return False
        for name, child in value.items():
            takes = fields.get(name)
            if takes is None or not takes(child):
                return False
        return True

    return test


def entries(takes: Test, *once: str) -> Test:
    """A list of values that a test takes. `once`: fields in which no two of them are the same."""

    def test(value: Any) -> bool:
        if value.__class__ is not list or not all(map(takes, value)):
            return False
        if len(value) > 1:
            for name in once:
                found = [entry[name] for entry in value if name in entry]
                if len(set(found)) < len(found):
                    return False
        return True

    return test


def one_of(*texts: str) -> Test:
    return texts.__contains__


def truth(value: Any) -> bool:
    return value is True or value is False


def whole(value: Any) -> bool:
    """A number that is not negative, in 31 bits."""
    return value.__class__ is int and 0 <= value < 1 << 31


def port(value: Any) -> bool:
    return value.__class__ is int and 0 < value < 65536


def mode(value: Any) -> bool:
    """Access rights."""
    return value.__class__ is int and 0 <= value <= 0o777


def text(value: Any) -> bool:
    return value.__class__ is str


def given(value: Any) -> bool:
    """A text that is not empty."""
    return value.__class__ is str and value != ""


def texts(value: Any) -> bool:
    return value.__class__ is list and _TEXTS.issuperset(map(type, value))


def label(value: Any) -> bool:
    """A DNS label."""
    return (
        value.__class__ is str
        and 0 < len(value) < 64
        and not value.strip(_LABEL)
        and value[0] != "-"
        and value[-1] != "-"
    )


def name(value: Any) -> bool:
    """A name that every kind can have: a label that begins with a letter."""
    return label(value) and value[0].isalpha()


def port_name(value: Any) -> bool:
    return name(value) and len(value) < 16 and "--" not in value


def variable(value: Any) -> bool:
    """The name of a variable."""
    return given(value) and not value.strip(_VARIABLE) and not value[0].isdigit()


def word(value: str) -> bool:
    """The key of a label without a prefix; its value too, if it has one."""
    return (
        0 < len(value) < 64
        and not value.strip(_WORD)
        and value[0].isalnum()
        and value[-1].isalnum()
    )


def _key(value: Any) -> bool:
    """The key of a label or an annotation."""
    if value.__class__ is not str:
        return False
    prefix, slash, last = value.rpartition("/")
    return word(last) and (not slash or prefix in _PREFIXES)


def labels(value: Any) -> bool:
    if value.__class__ is not dict:
        return False
    for key, content in value.items():
        if not _key(key) or content.__class__ is not str or (content and not word(content)):
            return False
    return True


def data_key(value: Any) -> bool:
    """The key of a ConfigMap or Secret."""
    return (
        given(value)
        and len(value) < 254
        and not value.strip(_WORD)
        and value != "."
        and value[:2] != ".."
    )


def _contents(of: Test) -> Test:
    """A mapping to texts that are not too long together."""

    def test(value: Any) -> bool:
        if value.__class__ is not dict:
            return False
        left = _LONGEST
        for key, content in value.items():
            if not of(key) or content.__class__ is not str:
                return False
            left -= len(key) + len(content)
        return left > 0

    return test


notes = _contents(_key)  # annotations
data = _contents(data_key)


def image(value: Any) -> bool:
    """`path[:tag]`; the port of a registry and digests are for the rules."""
    if value.__class__ is not str:
        return False
    path, colon, tag = value.partition(":")
    if colon and not word(tag):
        return False
    return all(map(_step, path.split("/")))


def _step(value: str) -> bool:
    """A part of the path of an image."""
    return (
        value != "" and not value.strip(_PATH) and value[0] not in "._-" and value[-1] not in "._-"
    )


def _amount(value: Any, units: tuple[str, ...]) -> bool:
    """A quantity above zero, without a fraction."""
    if value.__class__ is not str:
        return False
    number = value.rstrip("kKMGTim")
    return (
        0 < len(number) < 10
        and not number.strip(_DIGITS)
        and number[0] != "0"
        and value[len(number) :] in units
    )


def cores(value: Any) -> bool:
    return _amount(value, ("", "m"))


def size(value: Any) -> bool:
    return _amount(value, _UNITS)


def memory(value: Any) -> bool:
    """So much that something can start in it."""
    return _amount(value, ("M", "Mi", "G", "Gi"))
