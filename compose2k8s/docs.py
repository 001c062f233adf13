"""Generated pages: `python -m compose2k8s.docs DIR` writes docs/diagnostics.md, cli.md and attributes.md."""

from __future__ import annotations

import sys

from compose2k8s import codes
from compose2k8s.diagnostics import Code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def all_codes() -> list[Code]:
    """Every code, by number."""
    found = [value for value in vars(codes).values() if isinstance(value, Code)]
    return sorted(found, key=lambda code: code.id)


def diagnostics_text(wanted: Sequence[str] = ()) -> str:
    """The meaning of some codes, or of all."""
    chosen: Iterable[Code] = [c for c in all_codes() if not wanted or c.id in wanted]
    return "".join(f"{c.id}  {c.severity:<8} {c.summary}\n" for c in chosen)


def diagnostics_page() -> str:
    """docs/diagnostics.md."""
    rows = "".join(f"| {c.id} | {c.severity} | {c.summary} |\n" for c in all_codes())
    return (
        "# Diagnostics\n\nMade from `compose2k8s/codes.py` by `python -m compose2k8s.docs docs`.\n\n"
        "An *error* means that nothing usable comes out, a *warning* that what runs behaves differently "
        "from Compose, a *note* everything else worth knowing (shown with `-v`).\n\n"
        f"| code | severity | meaning |\n|---|---|---|\n{rows}"
    )


def cli_page() -> str:
    """docs/cli.md."""
    from compose2k8s.commands import COMMANDS
    from compose2k8s.flags import FLAGS

    parts = [
        "# The command line\n\nMade from `compose2k8s/flags.py` by `python -m compose2k8s.docs docs`.\n"
    ]
    for name, (arguments, help_text) in COMMANDS.items():
        parts.append(f"\n## compose2k8s {name}\n\n{help_text}\n")
        if arguments:
            parts.append(f"\nArguments: `{arguments}`\n")
        flags = [f for f in FLAGS if name in f.commands]
        if flags:
            parts.append("\n| flag | meaning |\n|---|---|\n")
        for flag in flags:
            value = f" {flag.metavar}" if flag.takes_value else ""
            short = f"{flag.short}, " if flag.short else ""
            choices = f" One of {', '.join(flag.choices)}." if flag.choices else ""
            parts.append(f"| `{short}{flag.name}{value}` | {flag.help}{choices} |\n")
    return "".join(parts)


def pages() -> dict[str, str]:
    """File name -> text, of every generated page."""
    from compose2k8s.coverage import table

    return {
        "diagnostics.md": diagnostics_page(),
        "cli.md": cli_page(),
        "attributes.md": table("markdown"),
    }


def main(folder: str) -> None:
    for name, text in pages().items():
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
