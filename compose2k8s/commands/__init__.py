"""The commands: one room each, loaded when it is called; and how a call ends.

A room has `run(call) -> exit status`. Manifests and listings go to standard output, words to standard
error; nothing is written where anything is wrong.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.diagnostics import Code
    from compose2k8s.scanner import Call

# command -> (its arguments, what it does)
COMMANDS = {
    "convert": (
        "[FILES]...",
        "Turn a Compose project into Kubernetes manifests, on standard output.",
    ),
    "config": ("[SERVICES]...", "Print the project as Compose sees it."),
    "validate": ("FILES...", "Check manifests as the API server would, without a cluster."),
    "check": (
        "[FILES]...",
        "Prove on the manifests that every part of the project finds the others, or draw the picture.",
    ),
    "explain": (
        "[FILES|PATHS]...",
        "Print each compose line with the manifest fields it became, or why it became none.",
    ),
    "volumes": (
        "[FILES]...",
        "Print the commands that copy the data of local volumes into the cluster.",
    ),
    "attributes": ("", "Print what becomes of every Compose attribute."),
    "rules": (
        "[CODES]...",
        "Print the rules of validate, with what is accepted and what is refused of those asked for.",
    ),
    "diagnostics": ("[CODES]...", "Print what the codes of diagnostics mean."),
    "schemas": (
        "[verify|x-kubernetes]",
        "List the bundled schemas, check their files against their hashes, or print one.",
    ),
    "completion": ("SHELL", "Print the completion script for a shell (bash, zsh or fish)."),
}


def run(call: Call) -> int:
    """Run a call; its exit status."""
    set_limits(call)
    room = __import__(f"compose2k8s.commands.{call.command}", fromlist=["run"])
    status: int = room.run(call)
    return status


def set_limits(call: Call) -> None:
    """What `--limit` asks for, in this process."""
    given = call.setting("limits")
    if given:
        from compose2k8s.limits import set_limit

        for name, most in given.items():
            set_limit(name, most)


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
