"""The process around a call: fast start, clean ends, exit status.

0 done · 1 errors (or warnings under --strict) · 2 wrong usage · 3 a bug in compose2k8s · 130 Ctrl-C.
Cycle collection is off during a run, which costs no memory here and halves the time of a large one;
after the streams are flushed the process ends at once, without tearing its objects down.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compose2k8s.diagnostics import Code


def main() -> None:
    """The entry point of `compose2k8s` and of `kubectl compose2k8s`."""
    gc.disable()
    status = guarded(lambda: run(sys.argv[1:]))
    # What the streams still hold may meet a closed pipe or a full disk.
    status = guarded(_flush) or status
    os._exit(status)


def _flush() -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    return 0


def guarded(work: Callable[[], int]) -> int:
    """The status of some work; every end of it is a clean one."""
    try:
        return work()
    except BrokenPipeError:
        return 1  # `| head` has seen enough
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        from compose2k8s.codes import CANNOT_WRITE

        where = error.filename or "standard output"
        words = error.strerror or str(error)
        return _say(CANNOT_WRITE, f"{where}: {words[:1].lower()}{words[1:]}", status=1)
    except MemoryError:
        from compose2k8s.codes import NO_MEMORY

        return _say(NO_MEMORY, "there is not enough memory for this project", status=1)
    except Exception as error:  # the one place where a bug is told apart from a mistake
        if os.environ.get("COMPOSE2K8S_DEBUG"):
            raise
        from compose2k8s.codes import BUG

        hint = "please report it; COMPOSE2K8S_DEBUG=1 shows where it happened"
        return _say(BUG, f"a bug in compose2k8s: {type(error).__name__}", hint, status=3)


def _say(code: Code, message: str, hint: str = "", *, status: int) -> int:
    more = f"  hint: {hint}\n" if hint else ""
    try:
        sys.stderr.write(f"compose2k8s: {code.severity} {code.id}: {message}\n{more}")
    except OSError:
        return status  # there is nobody to tell
    return status


def run(argv: Sequence[str]) -> int:
    """A plain call of a hot command goes straight there; everything else goes to click."""
    from compose2k8s.scanner import NotPlain, scan

    try:
        call = scan(argv)
    except NotPlain:
        return _rare(argv)
    from compose2k8s import commands

    return commands.run(call)


def _rare(argv: Sequence[str]) -> int:
    if list(argv) == ["--version"]:
        from compose2k8s import __version__

        sys.stdout.write(f"compose2k8s {__version__}\n")
        return 0
    from compose2k8s.cli import run_click

    return run_click(argv)


if __name__ == "__main__":
    main()
