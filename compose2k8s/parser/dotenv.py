"""The grammar of `.env`, `env_file` and `label_file` (RULES.md section 4).

Keys end at `=` or `:`; a bare key takes its value from the environment; single quotes are literal,
double quotes know escapes and variables, an unquoted value ends before ` #`.
"""

from __future__ import annotations

from compose2k8s.codes import UNSET_VARIABLE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.variables import Malformed, Missing, interpolate
from compose2k8s.trace import origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeVar

    T = TypeVar("T")

_BLANK = " \t\v\f\r\x85\xa0"
_BLANKS = frozenset(_BLANK)
_ESCAPES = {
    "a": "\a", "b": "\b", "c": "", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
    "\\": "\\",
}  # fmt: skip


class BadLine(ValueError):
    """A line that cannot be understood. `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def placed(parsed: Mapping[str, tuple[T, int]], file: int) -> dict[str, tuple[T, int]]:
    """What was parsed of a file, with origins in the place of lines."""
    return {key: (value, origin(file, line - 1, 0)) for key, (value, line) in parsed.items()}


def unset_in(file: int, lines: Mapping[str, int]) -> list[Diagnostic]:
    """What is said of variables that are nowhere. `lines`: each, and the line that wants it."""
    return [
        Diagnostic(
            code=UNSET_VARIABLE,
            message=f"the variable {name} is not set: it becomes an empty text",
            origins=(origin(file, line - 1, 0),),
        )
        for name, line in lines.items()
    ]


def parse(
    text: str,
    look_up: Callable[[str], str | None],
    unset: Callable[[str, int], object],
    before: Mapping[str, str] | None = None,
) -> dict[str, tuple[str, int]]:
    """Key -> (value, line from 1). The key may be empty.

    Variables are looked up with `look_up`, then in earlier lines, then in `before`; `unset` is told the
    name and line of those that are nowhere.
    """
    found: dict[str, tuple[str, int]] = {}
    values = _Values(look_up, found)
    values.update(before or {})
    text = text.removeprefix("\ufeff")
    at = 0
    while True:
        at = _skip(text, at)
        if at >= len(text):
            return found
        line = text.count("\n", 0, at) + 1
        key, at, bare = _key(text, at, line)
        if bare:
            value = look_up(key)
            if value is not None:
                found[key] = (value, line)
            continue
        value, at, literal = _value(text, at, line)
        if not literal:
            value = _interpolated(value, line, values, unset)
        found[key] = (value, line)


class _Values(dict[str, str]):
    """What `interpolate` reads: the environment first, then earlier lines."""

    def __init__(
        self, look_up: Callable[[str], str | None], earlier: Mapping[str, tuple[str, int]]
    ) -> None:
        super().__init__()
        self._look_up = look_up
        self._earlier = earlier

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override] # a view
        value = self._look_up(name)
        if value is not None:
            return value
        return self._earlier[name][0] if name in self._earlier else super().get(name, default)


def _skip(text: str, at: int) -> int:
    """Past blank lines, comments and the blanks before a key."""
    while at < len(text):
        if text[at] in _BLANK or text[at] == "\n":
            at += 1
        elif text[at] == "#":
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        else:
            return at
    return at


def _key(text: str, at: int, line: int) -> tuple[str, int, bool]:
    """(key, where the value begins, whether the line has no value)."""
    if text.startswith("export", at) and text[at + 6 : at + 7] in (" ", "\t"):
        at = at + 6
        while at < len(text) and text[at] in _BLANK:
            at += 1
    end = at
    while end < len(text) and text[end] not in "=:\n":
        end += 1
    key = text[at:end].strip(_BLANK)
    for letter in key:
        if not (letter.isalnum() or letter in "_.-[]" or letter in _BLANK):
            raise BadLine(line, f"the character {letter!r} cannot stand in the name of a variable")
    if end >= len(text):
        return "", at, False  # what stands at the end without a new line is a value without a name
    if not _BLANKS.isdisjoint(key):
        raise BadLine(line, "a key cannot contain a space")
    if text[end] == "\n":
        return key, end, True
    return key, end + 1, False


def _interpolated(
    text: str, line: int, values: _Values, unset: Callable[[str, int], object]
) -> str:
    def without(name: str) -> None:
        unset(name, line)

    try:
        return interpolate(text, values, without)
    except Missing as error:
        raise BadLine(line, str(error)) from None
    except Malformed:
        raise BadLine(line, "a `${` that is not well formed") from None


def _value(text: str, at: int, line: int) -> tuple[str, int, bool]:
    """(value, where the text goes on, whether variables are left alone in it)."""
    while at < len(text) and text[at] in _BLANK:
        at += 1
    quote = text[at : at + 1]
    if quote and quote in "'\"":
        return _quoted(text, at, line)
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    value = text[at:end]
    comment = value.find(" #")
    if comment >= 0:
        value = value[:comment]
    return value.rstrip(_BLANK), end, False


def _quoted(text: str, at: int, line: int) -> tuple[str, int, bool]:
    quote = text[at]
    end = at + 1
    while end < len(text) and text[end] != quote:
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        raise BadLine(line, "a quote that is never closed")
    inside = text[at + 1 : end]
    if quote == "'":
        return inside.replace("\\'", "'"), end + 1, True
    return _unescaped(inside.replace('\\"', '"')), end + 1, False


def _unescaped(text: str) -> str:
    """Escapes of a double-quoted value; `\\$` becomes `$$`, which stays a dollar sign."""
    if "\\" not in text:
        return text
    out: list[str] = []
    at = 0
    while at < len(text):
        letter = text[at]
        after = text[at + 1 : at + 2]
        if letter != "\\" or not after:
            out.append(letter)
            at += 1
        elif after == "$":
            out.append("$$")
            at += 2
        elif after in _ESCAPES:
            out.append(_ESCAPES[after])
            at += 2
        elif after == "0" and text[at + 2 : at + 5].isdigit():
            out.append(chr(int(text[at + 2 : at + 5], 8)))
            at += 5
        else:
            out.append(letter)
            at += 1
    return "".join(out)


def parse_raw(text: str) -> dict[str, tuple[str | None, int]]:
    """`format: raw`: KEY=VALUE taken literally; a bare key has the value None."""
    found: dict[str, tuple[str | None, int]] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = line.removesuffix("\r").lstrip(" \t")
        if not line or line.startswith("#"):
            continue
        key, equals, value = line.partition("=")
        if not key:
            raise BadLine(number, "there is no name before the `=`")
        if " " in key or "\t" in key:
            raise BadLine(number, "the name of a variable cannot contain a space")
        found[key] = (value if equals else None, number)
    return found
