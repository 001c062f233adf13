"""`compose2k8s completion`: the script that teaches a shell the flags and commands."""

from __future__ import annotations

import sys

from click.shell_completion import get_completion_class

from compose2k8s.cli import group
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call

SHELLS = ("bash", "zsh", "fish")


def run(call: Call) -> int:
    shell = call.arguments[0] if len(call.arguments) == 1 else ""
    found = get_completion_class(shell) if shell in SHELLS else None
    if found is None:
        sys.stderr.write(f"compose2k8s: error: name one shell: {', '.join(SHELLS)}\n")
        return 2
    # The script itself; its source() would start bash to ask for its version.
    made = found(group(), {}, "compose2k8s", "_COMPOSE2K8S_COMPLETE")
    stream.write(made.source_template % made.source_vars())
    return 0
