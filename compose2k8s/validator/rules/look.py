"""What a rule works with: typed ways into an object that never fail, and a place to say what is wrong.

The schema engine has seen the object already; where a field is of the wrong type it has said so, and
these accessors give an empty value of the right one. A field that is null is absent, as for the server.
"""

from __future__ import annotations

from compose2k8s.validator.finding import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from compose2k8s.diagnostics import Code
    from compose2k8s.trace import Path

_NO_FIELDS: dict[str, None] = {}


class Look:
    """A place in an object. `get`: the plain value of a field, None if there is none."""

    __slots__ = ("found", "get", "minor", "path", "value")

    def __init__(self, value: Any, path: Path, minor: int, found: list[Finding]) -> None:
        self.value = value
        self.path = path
        self.minor = minor
        self.found = found
        # The dict's own method, because rules ask for some seventy fields of each object.
        self.get: Callable[[str], Any] = value.get if value.__class__ is dict else _NO_FIELDS.get

    def at(self, name: str) -> Look:
        """A field as a place of its own."""
        return Look(self.get(name), (*self.path, name), self.minor, self.found)

    def has(self, name: str) -> bool:
        return self.get(name) is not None

    def given(self, names: Sequence[str]) -> list[str]:
        """Those of the fields that are there."""
        get = self.get
        return [name for name in names if get(name) is not None]

    def any_of(self, names: frozenset[str]) -> bool:
        """Whether there may be any of the fields; so one question stands for many."""
        return self.value.__class__ is dict and not names.isdisjoint(self.value)

    def each(self, name: str) -> Sequence[Look]:
        """The entries of a list, as places of their own."""
        value = self.get(name)
        if value.__class__ is not list:
            return ()
        above = (*self.path, name)
        return [Look(item, (*above, i), self.minor, self.found) for i, item in enumerate(value)]

    def entries(self) -> Iterable[tuple[str, Any]]:
        """The pairs of a mapping."""
        return self.value.items() if self.value.__class__ is dict else ()

    def text(self, name: str) -> str:
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> list[str]:
        """The entries of a list of texts; a null entry is an empty one."""
        value = self.get(name)
        return [e if isinstance(e, str) else "" for e in value] if isinstance(value, list) else []

    def whole(self, name: str) -> int | None:
        """A whole number, None if there is none; 3.0 is one."""
        value = self.get(name)
        if value.__class__ is float and value.is_integer():
            return int(value)
        return value if value.__class__ is int else None

    def number(self, name: str, default: int = 0) -> int:
        value = self.whole(name)
        return default if value is None else value

    def say(self, code: Code, message: str, *path: str | int, hint: str = "") -> None:
        self.found.append(Finding((*self.path, *path), code, message, hint))

    def one_of(
        self, code: Code, name: str, allowed: Sequence[str], *, default: bool = False
    ) -> bool:
        """Whether a field, if it is there, has one of the allowed values; says so if not.

        `default`: the server puts its default in the place of an empty text.
        """
        value = self.get(name)
        if value is None or value in allowed or (default and value == ""):
            return True
        if isinstance(value, str):
            words = ", ".join(a for a in allowed if a)
            self.say(code, f'unsupported value "{value}": supported values: {words}', name)
        return False

    def form(
        self,
        code: Code,
        name: str,
        test: Callable[[str], bool],
        words: str,
        *,
        empty: bool = True,
        required: bool = False,
    ) -> None:
        """A text, if it is there, has a form. `empty`: an empty one is as good as none."""
        value = self.text(name)
        if required and not value:
            self.say(code, "required value", name)
        elif (value or (not empty and self.has(name))) and not test(value):
            self.say(code, f'"{value}": {words}', name)

    def within(self, code: Code, name: str, low: int, high: int | None = None) -> None:
        """A number, if it is there, has bounds."""
        value = self.whole(name)
        if value is None:
            return
        if value < low or (high is not None and value > high):
            bounds = (
                f"greater than or equal to {low}"
                if high is None
                else f"between {low} and {high}, inclusive"
            )
            self.say(code, f"{value}: must be {bounds}", name)

    def require(self, code: Code, name: str) -> bool:
        if self.get(name) in (None, "", [], {}):
            self.say(code, "required value", name)
            return False
        return True
