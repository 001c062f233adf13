"""The commands: one room each, loaded when it is called.

A room has `run(call) -> exit status`. Manifests and listings go to standard output, words to standard
error; nothing is written where anything is wrong.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call

# command -> (its arguments, what it does)
COMMANDS = {
    "convert": (
        "[FILES]...",
        "Turn a Compose project into Kubernetes manifests, on standard output.",
    ),
    "config": ("[SERVICES]...", "Print the project as Compose sees it."),
    "validate": ("FILES...", "Check manifests as the API server would, without a cluster."),
    "explain": (
        "[FILES|PATHS]...",
        "Print each compose line with the manifest fields it became, or why it became none.",
    ),
    "volumes": (
        "[FILES]...",
        "Print the commands that copy the data of local volumes into the cluster.",
    ),
    "attributes": ("", "Print what becomes of every Compose attribute."),
    "diagnostics": ("[CODES]...", "Print what the codes of diagnostics mean."),
    "schemas": (
        "[verify|x-kubernetes]",
        "List the bundled schemas, check their files against their hashes, or print one.",
    ),
    "completion": ("SHELL", "Print the completion script for a shell (bash, zsh or fish)."),
}


def run(call: Call) -> int:
    """Run a call; its exit status."""
    room = __import__(f"compose2k8s.commands.{call.command}", fromlist=["run"])
    status: int = room.run(call)
    return status
