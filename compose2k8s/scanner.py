"""A plain, well-formed call of a hot command becomes a `Call`; everything else is left to click.

Importing click costs three times a bare interpreter start, so `convert`, `config` and `validate`
do without it as long as every word of the call is a flag of the table, its value, or an argument.
Help, completion, abbreviated spellings, usage errors and rare commands are click's.
"""

from __future__ import annotations

from compose2k8s.flags import FLAGS
from compose2k8s.options import Options
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from compose2k8s.flags import Flag

HOT = ("convert", "config", "validate")
OLDEST = (1, 25)  # the first version of Kubernetes that there are schemas of


class NotPlain(ValueError):
    """Click takes over, and says in its own words what is wrong, if anything is."""


class Call(Record):
    """One call of the command line, understood. `given`: field of a flag -> value."""

    command: str
    arguments: tuple[str, ...] = ()
    given: dict[str, Any] = {}  # noqa: RUF012 - never changed, as nothing of a record is

    def options(self) -> Options:
        """The Options that the flags and arguments ask for."""
        fields = {k: v for k, v in self.given.items() if k in Options._fields}
        if self.command == "config":
            fields["services"] = self.arguments
        elif self.arguments:
            fields["files"] = (*fields.get("files", ()), *self.arguments)
        return Options(**fields)

    def setting(self, name: str, default: Any = None) -> Any:
        return self.given.get(name, default)


def scan(argv: Sequence[str]) -> Call:
    """A plain call of a hot command; NotPlain for everything else."""
    if not argv or argv[0] not in HOT:
        raise NotPlain("not a hot command")
    known = _spellings(argv[0])
    values: list[tuple[Flag, str]] = []
    arguments: list[str] = []
    rest = iter(argv[1:])
    for word in rest:
        if word == "-" or not word.startswith("-"):
            arguments.append(word)
            continue
        name, equals, text = word.partition("=")
        flag = known.get(name)
        if flag is None or (equals and not (flag.takes_value and name.startswith("--"))):
            raise NotPlain(word)
        if flag.takes_value and not equals:
            text = next(rest, "--")
            if text.startswith("-") and text != "-":
                raise NotPlain(f"{name} needs a value")
        values.append((flag, text))
    return Call(command=argv[0], arguments=tuple(arguments), given=collect(values))


def options_from(argv: Sequence[str]) -> Options:
    """The Options of a plain call."""
    return scan(argv).options()


def _spellings(command: str) -> dict[str, Flag]:
    known: dict[str, Flag] = {}
    for flag in FLAGS:
        if command in flag.commands:
            known[flag.name] = flag
            if flag.short:
                known[flag.short] = flag
    return known


def collect(values: Iterable[tuple[Flag, str]]) -> dict[str, Any]:
    """The fields that flags and their texts fill; NotPlain if a text is not what the flag takes."""
    given: dict[str, Any] = {}
    for flag, text in values:
        if flag.choices and text not in flag.choices:
            raise NotPlain(f"{text!r} is not one of {', '.join(flag.choices)}")
        value = VALUES[flag.kind](text)
        if flag.kind in ("pairs", "limit"):
            value = {**given.get(flag.field, {}), **value}
        elif flag.repeat:
            value = (*given.get(flag.field, ()), value)
        given[flag.field] = value
    return given


def _as_it_is(text: str) -> str:
    return text


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise NotPlain(f"{text!r} is not a whole number")
    return int(text)


def _version(text: str) -> tuple[int, int]:
    """`1.36` or `v1.36.2` -> (1, 36)."""
    parts = text.removeprefix("v").split(".")
    if len(parts) not in (2, 3) or not all(p.isascii() and p.isdigit() for p in parts):
        raise NotPlain(f"{text!r} is not a version such as 1.36")
    version = (_number(parts[0]), _number(parts[1]))
    if version[0] != OLDEST[0] or version < OLDEST:
        raise NotPlain(f"{text!r} is not known: Kubernetes 1.{OLDEST[1]} and later 1.N are")
    return version


def _pair(text: str) -> dict[str, str]:
    """`postgres=70:70`."""
    name, equals, value = text.partition("=")
    user, colon, group = value.partition(":")
    if not (name and equals and user.isdigit() and (group.isdigit() if colon else True)):
        raise NotPlain(f"{text!r} is not written NAME=UID or NAME=UID:GID")
    return {name: value}


def _limit(text: str) -> dict[str, int]:
    """`PORTS=5000`."""
    from compose2k8s.limits import MEANING

    name, _, number = text.partition("=")
    if name.upper() not in MEANING:
        raise NotPlain(f"{text!r} is not NAME=N with a name of {', '.join(MEANING)}")
    return {name.upper(): _number(number)}


def _code(text: str) -> str:
    from compose2k8s import codes

    code = text.upper()
    if not any(getattr(c, "id", "") == code for c in vars(codes).values()):
        raise NotPlain(f"{text!r} is not a code; `compose2k8s diagnostics` lists them")
    return code


def _quantity(text: str) -> str:
    """A size as Kubernetes writes it: 1Gi, 500Mi, 2.5G."""
    number = text.rstrip("KMGTPEki")
    suffix = text[len(number) :]
    whole, _, part = number.partition(".")
    known = ("", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei")
    if not (whole + part).isdigit() or not whole.isascii() or suffix not in known:
        raise NotPlain(f"{text!r} is not a size such as 1Gi")
    return text


def _label(text: str) -> str:
    """A DNS label, as the name of a namespace is."""
    known = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    if not text or len(text) > 63 or not known.issuperset(text) or "-" in (text[0], text[-1]):
        raise NotPlain(f"{text!r} is not a name of lower-case letters, digits and -")
    return text


VALUES: dict[str, Callable[[str], Any]] = {
    "text": _as_it_is,
    "path": _as_it_is,
    "switch": lambda _: True,
    "off": lambda _: False,
    "number": _number,
    "version": _version,
    "pairs": _pair,
    "limit": _limit,
    "code": _code,
    "quantity": _quantity,
    "label": _label,
}
