"""Tests of everyday values: each takes any value and says whether it is one (everyday.py).

A test may raise KeyError for a field that it does not know, and TypeError for a value that has no hash: none
of them is an everyday one. Names, sizes and labels stand in many places, so what they are is remembered.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    Test: TypeAlias = Callable[[Any], bool]

_DIGITS = frozenset("0123456789")
_LABEL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_PATH = _LABEL | frozenset("._/")
_WORD = _LABEL | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ._")
_VARIABLE = _WORD - frozenset("-.")
_PREFIXES = ("app.kubernetes.io", "compose2k8s.io")  # of keys that no rule reads
_MEMORY = 1000  # texts that a test remembers
_LONGEST = 1 << 17  # of all annotations or all data together: half of what is allowed, or less
_TEXTS = frozenset((str,))
_UNITS = ("", "Ki", "Mi", "Gi", "Ti", "k", "M", "G", "T")


def remembered(test: Test) -> Test:
    """A test of texts that are often the same."""
    taken: set[object] = set()

    def known(value: Any) -> bool:
        if value in taken:
            return True
        if not test(value):
            return False
        if len(taken) > _MEMORY:
            taken.clear()
        taken.add(value)
        return True

    return known


def mapping(fields: dict[str, Test], *required: str) -> Test:
    """A mapping of these fields and no others, each with a value that its test takes."""

    def test(value: Any) -> bool:
        if value.__class__ is not dict:
            return False
        for name in required:
            if name not in value:
                return False
        for name, child in value.items():
            takes = fields[name]
            if not takes(child):
                return False
        return True

    return test


def entries(takes: Test, *once: str) -> Test:
    """A list of values that a test takes. `once`: fields in which no two of them are the same."""

    def test(value: Any) -> bool:
        if value.__class__ is not list:
            return False
        for entry in value:
            if not takes(entry):
                return False
        if len(value) > 1:
            for name in once:
                found = [entry[name] for entry in value if name in entry]
                if len(set(found)) < len(found):
                    return False
        return True

    return test


def some(takes: Test, most: int = 1 << 31) -> Test:
    """What a test takes, if there is at least one thing in it and not too many."""
    return lambda value: takes(value) and 0 < len(value) <= most


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


def _label(value: Any) -> bool:
    return (
        value.__class__ is str
        and 0 < len(value) < 64
        and _LABEL.issuperset(value)
        and value[0] != "-"
        and value[-1] != "-"
    )


label = remembered(_label)  # of DNS


@remembered
def name(value: Any) -> bool:
    """A name that every kind can have: a label that begins with a letter."""
    return _label(value) and value[0].isalpha()


@remembered
def port_name(value: Any) -> bool:
    return _label(value) and value[0].isalpha() and len(value) < 16 and "--" not in value


def absolute(value: Any) -> bool:
    """A path from the root, without a colon, which would end it in a mount."""
    return value.__class__ is str and value[:1] == "/" and ":" not in value


def relative(value: Any) -> bool:
    """A path that does not go up."""
    return given(value) and value[0] != "/" and ".." not in value


@remembered
def variable(value: Any) -> bool:
    """The name of a variable."""
    return given(value) and _VARIABLE.issuperset(value) and not value[0].isdigit()


@remembered
def data_key(value: Any) -> bool:
    """The key of a ConfigMap or Secret."""
    return (
        given(value)
        and len(value) < 254
        and _WORD.issuperset(value)
        and value != "."
        and value[:2] != ".."
    )


def _word(value: str) -> bool:
    """The key of a label without a prefix; its value too, if it has one."""
    return (
        0 < len(value) < 64
        and _WORD.issuperset(value)
        and value[0].isalnum()
        and value[-1].isalnum()
    )


@remembered
def key(value: Any) -> bool:
    """The key of a label or an annotation."""
    if value.__class__ is not str:
        return False
    prefix, slash, last = value.rpartition("/")
    return _word(last) and (not slash or prefix in _PREFIXES)


@remembered
def label_value(value: Any) -> bool:
    return value.__class__ is str and (value == "" or _word(value))


@remembered
def _pair(value: tuple[Any, Any]) -> bool:
    return key(value[0]) and label_value(value[1])


def labels(value: Any) -> bool:
    if value.__class__ is not dict:
        return False
    for pair in value.items():
        good = _pair(pair)
        if not good:
            return False
    return True


def _contents(of: Test) -> Test:
    """A mapping to texts that are not too long together."""

    def test(value: Any) -> bool:
        if value.__class__ is not dict:
            return False
        left = _LONGEST
        for entry, content in value.items():
            if not of(entry) or content.__class__ is not str:
                return False
            left -= len(entry) + len(content)
        return left > 0

    return test


notes = _contents(key)  # annotations
data = _contents(data_key)


def image(value: Any) -> bool:
    """`path[:tag][@sha256:digest]`; the port of a registry is for the rules."""
    if value.__class__ is not str:
        return False
    if "@" in value:
        value, _, digest = value.partition("@sha256:")
        if not _word(digest[:63]) or not _WORD.issuperset(digest):
            return False
    path, colon, tag = value.partition(":")
    if colon and not _word(tag):
        return False
    signs = path.replace("-", ".").replace("_", ".")
    return (
        path != ""
        and _PATH.issuperset(path)
        and "//" not in signs
        and "/." not in signs
        and "./" not in signs
        and signs[0] not in "./"
        and signs[-1] not in "./"
    )


def _amount(value: Any, units: tuple[str, ...]) -> bool:
    """A quantity above zero, without a fraction."""
    if value.__class__ is not str:
        return False
    number = value.rstrip("kKMGTim")
    return (
        0 < len(number) < 10
        and _DIGITS.issuperset(number)
        and number[0] != "0"
        and value[len(number) :] in units
    )


@remembered
def cores(value: Any) -> bool:
    return _amount(value, ("", "m"))


@remembered
def size(value: Any) -> bool:
    return _amount(value, _UNITS)


def memory(value: Any) -> bool:
    """So much that something can start in it."""
    return _amount(value, ("M", "Mi", "G", "Gi"))
