"""The whole command line with click: help, completion, usage errors and the rarer commands.

Made from the same table as the scanner (flags.py); a test checks that both understand calls alike.
"""

from __future__ import annotations

import sys
from typing import Any

import click

from compose2k8s import __version__
from compose2k8s.commands import COMMANDS, HELP
from compose2k8s.flags import FLAGS, Call, Flag, NotPlain, collect

_METAVARS = {
    "convert": "[FILES]...",
    "config": "[SERVICES]...",
    "validate": "[FILES]...",
    "explain": "[FILES]...",
    "check": "[FILES]...",
    "volumes": "[FILES]...",
    "diagnostics": "[CODES]...",
    "completion": "SHELL",
}


def _option(flag: Flag) -> click.Option:
    names = [flag.name, *([flag.short] if flag.short else []), f"flag_{flag.name[2:].replace('-', '_')}"]
    if flag.kind in ("switch", "off"):
        return click.Option(names, is_flag=True, default=False, help=flag.help)
    kind: Any = click.Choice(flag.choices) if flag.choices else None
    return click.Option(
        names, type=kind, multiple=flag.repeat, metavar=flag.metavar, help=flag.help, default=None
    )


def _command(name: str) -> click.Command:
    flags = [f for f in FLAGS if name in f.commands.split()]

    def callback(arguments: tuple[str, ...] = (), **given: Any) -> int:
        values: list[tuple[Flag, str | None]] = []
        for flag in flags:
            value = given[f"flag_{flag.name[2:].replace('-', '_')}"]
            if flag.kind in ("switch", "off"):
                values += [(flag, None)] if value else []
            elif flag.repeat:
                values += [(flag, v) for v in value]
            elif value is not None:
                values.append((flag, value))
        try:
            call = Call(command=name, arguments=arguments, given=collect(values))
        except NotPlain as error:
            raise click.UsageError(str(error)) from None
        return COMMANDS[name](call)

    params: list[click.Parameter] = [_option(f) for f in flags]
    if name in _METAVARS:
        params.insert(0, click.Argument(["arguments"], nargs=-1, metavar=_METAVARS[name]))
    return click.Command(name, params=params, callback=callback, help=HELP[name])


def group() -> click.Group:
    """The command `compose2k8s` with all of its subcommands."""
    found = click.Group(
        "compose2k8s",
        commands=[_command(name) for name in COMMANDS],
        help="Turn a Docker Compose project into Kubernetes manifests that work.",
    )
    click.version_option(__version__, message="compose2k8s %(version)s")(found)
    return found


def run_click(argv: list[str]) -> int:
    """Run a call through click; its exit status."""
    try:
        found = group().main(argv, prog_name="compose2k8s", standalone_mode=False)
    except click.exceptions.Exit as error:
        return int(error.exit_code)
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return 2
    return found if isinstance(found, int) else 0
