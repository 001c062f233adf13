"""A plain, well-formed call of a hot command becomes a `Call`; everything else is left to click.

Importing click costs three times a bare interpreter start, so `convert`, `config` and `validate`
do without it as long as every word of the call is a flag of the table, its value, or an argument.
Help, completion, short flags in one word, usage errors and rare commands are click's.
"""

from __future__ import annotations

from compose2k8s.flags import FLAGS
from compose2k8s.options import Options
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from compose2k8s.flags import Flag

HOT = ("convert", "config", "validate")


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
        value = _value(flag, text)
        if flag.kind in ("pairs", "limit"):
            value = {**given.get(flag.field, {}), **value}
        elif flag.repeat:
            value = (*given.get(flag.field, ()), value)
        given[flag.field] = value
    if given.get("create_namespace") and not given.get("namespace"):
        raise NotPlain("--create-namespace needs the name of one: --namespace NAME")
    output = given.get("output")
    if output not in (None, "-") and output == given.get("report_file"):
        raise NotPlain("--output and --report-file name the same file")
    return given


def _value(flag: Flag, text: str) -> Any:
    if flag.choices and text not in flag.choices:
        raise NotPlain(f"{text!r} is not one of {', '.join(flag.choices)}")
    if flag.kind in AS_THEY_ARE:
        return text
    if not flag.takes_value:
        return flag.kind == "switch"
    from compose2k8s.flag_values import READERS

    try:
        return READERS[flag.kind](text)
    except ValueError as error:
        raise NotPlain(f"Invalid value for '{flag.name}': {error}") from None


AS_THEY_ARE = ("text", "path")
