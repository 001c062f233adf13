"""Interpolation: `$NAME`, `${NAME}` and its forms with a default, an alternative or an error.

RULES.md section 6; compose-spec 12-interpolation. `$$` is a dollar sign. A `$` before anything else
stays. The closing brace is the one that balances; the first operator decides; of default and
alternative only the one that is chosen is looked at.
"""

from __future__ import annotations

from compose2k8s import limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_START = frozenset("_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NAME = _START | frozenset("0123456789")
_OPERATORS = (":-", ":?", ":+", "-", "?", "+")


class Malformed(ValueError):
    """`${` without a form that Compose knows."""


class Missing(ValueError):
    """A variable with `?` is not set; the message names it, never a value."""


def interpolate(text: str, environment: Mapping[str, str], unset: Callable[[str], None]) -> str:
    """The text with its variables replaced; `unset(name)` is called for each that is not set."""
    at = text.find("$")
    if at < 0:
        return text
    if _too_deep(text):
        raise Malformed(text)
    out: list[str] = []
    done = 0
    while at >= 0:
        out.append(text[done:at])
        value, done = _one(text, at, environment, unset)
        out.append(value)
        at = text.find("$", done)
    out.append(text[done:])
    return "".join(out)


def _too_deep(text: str) -> bool:
    """Whether braces stand in each other deeper than anybody could mean."""
    depth = deepest = 0
    for sign in text if text.count("{") > limits.DEPTH else ():
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
    return deepest > limits.DEPTH


def _one(
    text: str, at: int, environment: Mapping[str, str], unset: Callable[[str], None]
) -> tuple[str, int]:
    """What stands for the `$` at `at`, and where the text goes on."""
    after = text[at + 1 : at + 2]
    if after == "$":
        return "$", at + 2
    if after in _START and after:
        end = _name_end(text, at + 1)
        return _plain(text[at + 1 : end], environment, unset), end
    if after != "{":
        return "$", at + 1
    name, operator, rest, done = _braced(text, at)
    if not name:
        raise Malformed(text)
    if not operator:
        return _plain(name, environment, unset), done
    value = environment.get(name)
    there = bool(value) if operator[0] == ":" else value is not None
    if operator[-1] == "+":
        return (interpolate(rest, environment, unset) if there else ""), done
    if there:
        return value or "", done
    if operator[-1] == "-":
        return interpolate(rest, environment, unset), done
    words = interpolate(rest, environment, unset)
    raise Missing(f"the required variable {name} is not set" + (f": {words}" if words else ""))


def _name_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _NAME:
        at += 1
    return at


def _closing(text: str, at: int) -> int:
    """The brace that balances the one at `at`, or the last one of the line."""
    depth = 0
    for index in range(at, len(text)):
        if text[index] == "{":
            depth += 1
        elif text[index] == "}":
            depth -= 1
            if depth == 0:
                return index
    return text.rfind("}", at)


def _plain(name: str, environment: Mapping[str, str], unset: Callable[[str], None]) -> str:
    value = environment.get(name)
    if value is None:
        unset(name)
        return ""
    return value


def names(text: str) -> list[tuple[str, str, str]]:
    """(name, operator, text after it) of every variable, also of those in defaults and alternatives.

    What begins like a variable and is none has no name.
    """
    found: list[tuple[str, str, str]] = []
    at = -1 if _too_deep(text) else text.find("$")
    while at >= 0:
        after = text[at + 1 : at + 2]
        done = at + 1
        if after == "$":
            done = at + 2
        elif after and after in _START:
            done = _name_end(text, at + 1)
            found.append((text[at + 1 : done], "", ""))
        elif after == "{":
            name, operator, rest, done = _braced(text, at)
            found.append((name, operator, rest))
            if operator[-1:] in ("-", "+"):
                found += names(rest)
        at = text.find("$", done)
    return found


def _braced(text: str, at: int) -> tuple[str, str, str, int]:
    """The parts of the `${` at `at`, and where the text goes on; no name if it is not well formed."""
    end = _name_end(text, at + 2)
    name = text[at + 2 : end]
    if name and name[0] in _START:
        if text[end : end + 1] == "}":
            return name, "", "", end + 1
        operator = next((o for o in _OPERATORS if text.startswith(o, end)), "")
        close = _closing(text, at + 1)
        rest = text[end + len(operator) : close]
        if operator and close > 0 and "\n" not in rest:
            return name, operator, rest, close + 1
    return "", "", "", at + 2
