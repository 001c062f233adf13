"""The process around a call: fast start, clean ends, exit status.

0 done · 1 errors (or warnings under --strict) · 2 wrong usage · 3 a bug in compose2k8s · 130 Ctrl-C.
Cycle collection is off during a run, which costs no memory here and halves the time of a large one;
after the streams are flushed the process ends at once, without tearing its objects down.
"""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> None:
    """The entry point of `compose2k8s` and of `kubectl compose2k8s`."""
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if stream.encoding.lower() != "utf-8":  # whatever the system thinks
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a TextIOWrapper
    from compose2k8s import hot

    helps = len(sys.argv) < 2 or not {"-h", "--help"}.isdisjoint(sys.argv)
    modules = None if helps else hot.install(sys.argv[1])
    from compose2k8s.commands import guarded

    status = guarded(lambda: run(sys.argv[1:]))
    # What the streams still hold may meet a closed pipe or a full disk.
    status = guarded(_flush) or status
    if modules is not None:
        modules.keep()
    os._exit(status)


def _flush() -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    return 0


def run(argv: "Sequence[str]") -> int:
    """A plain call of a hot command goes straight there; everything else goes to click."""
    from compose2k8s.scanner import NotPlain, scan

    try:
        call = scan(argv)
    except NotPlain:
        return _rare(argv)
    from compose2k8s import commands

    return commands.run(call)


def _rare(argv: "Sequence[str]") -> int:
    if list(argv) == ["--version"]:
        from compose2k8s import __version__

        sys.stdout.write(f"compose2k8s {__version__}\n")
        return 0
    from compose2k8s.cli import run_click

    return run_click(argv)


if __name__ == "__main__":
    main()
