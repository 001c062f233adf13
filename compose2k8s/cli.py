"""The whole command line with click: help, completion, usage errors and the rarer commands.

Made from the same table as the scanner (flags.py); a test checks that both understand calls alike.
"""

from __future__ import annotations

import os
import sys

import click

from compose2k8s import __version__, commands
from compose2k8s.commands import COMMANDS
from compose2k8s.flags import FLAGS
from compose2k8s.scanner import Call, NotPlain, collect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from compose2k8s.flags import Flag


_HELP = {"help_option_names": ["-h", "--help"]}


def run_click(argv: Sequence[str]) -> int:
    """Run a call through click; its exit status."""
    try:
        found = group().main(list(argv), prog_name="compose2k8s", standalone_mode=False)
    except click.exceptions.Exit as error:
        return int(error.exit_code)
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return 2
    return found if isinstance(found, int) else 0


def group() -> click.Group:
    """The command `compose2k8s` with all of its subcommands."""
    found = _Group(
        "compose2k8s",
        commands=[_command(name) for name in COMMANDS],
        context_settings=_HELP,
        help="Turn a Docker Compose project into Kubernetes manifests that work.",
        epilog="Exit status: 0 done, 1 errors (or warnings under --strict), 2 wrong usage, 3 a bug.",
    )
    return click.version_option(__version__, message="compose2k8s %(version)s")(found)


class _Group(click.Group):
    """Whoever names a compose file, a folder or `help` in place of a command is told which one they mean."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0]
        if word not in COMMANDS and os.path.exists(word):
            given = f"--project-directory {word}" if os.path.isdir(word) else word
            ctx.fail(f"'{word}' is no command. Did you mean 'compose2k8s convert {given}'?")
        if word == "help":
            ctx.fail("'help' is no command. Did you mean 'compose2k8s --help'?")
        return super().resolve_command(ctx, args)


def parse(argv: Sequence[str]) -> Call:
    """The call that click understands; click.UsageError if it understands none."""
    command, *rest = argv
    found = _command(command)
    context = found.make_context(command, list(rest))
    return _call(command, context.params)


def _command(name: str) -> click.Command:
    metavar, help_text = COMMANDS[name]

    def callback(**params: Any) -> int:
        return commands.run(_call(name, params))

    params: list[click.Parameter] = [
        _option(f, i) for i, f in enumerate(FLAGS) if name in f.commands
    ]
    if metavar:
        kind = click.Path() if "FILES" in metavar else click.STRING
        params.insert(0, click.Argument(["arguments"], nargs=-1, metavar=metavar, type=kind))
    return click.Command(
        name,
        params=params,
        callback=callback,
        help=help_text,
        short_help=help_text,
        context_settings=_HELP,
    )


def _option(flag: Flag, index: int) -> click.Option:
    """A parameter called by its place in the table, since several flags may fill one field."""
    names = [flag.name, f"flag_{index}", *([flag.short] if flag.short else [])]
    if not flag.takes_value:
        return click.Option(names, is_flag=True, help=flag.meaning)
    kind: click.ParamType[Any] = click.Path() if flag.kind == "path" else click.STRING
    if flag.choices:
        kind = click.Choice(flag.choices)
    return click.Option(
        names,
        type=kind,
        multiple=flag.repeat,
        metavar=flag.metavar,
        help=flag.meaning,
        default=None,
    )


def _call(command: str, params: dict[str, Any]) -> Call:
    values: list[tuple[Flag, str]] = []
    for index, flag in enumerate(FLAGS):
        given = params.get(f"flag_{index}")
        if not flag.takes_value:
            values += [(flag, "")] if given else []
        elif flag.repeat:
            values += [(flag, text) for text in given or ()]
        elif given is not None:
            values.append((flag, given))
    try:
        fields = collect(values)
    except NotPlain as error:
        raise click.UsageError(str(error)) from None
    return Call(command=command, arguments=tuple(params.get("arguments", ())), given=fields)
