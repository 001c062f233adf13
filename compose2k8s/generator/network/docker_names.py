"""What only Docker answers to: its name server and its names for the host. A text that relies on one is said.

Docker's DNS listens on 127.0.0.11 in every container, and configurations of proxies name it (nginx's
`resolver`); Docker Desktop calls the host `host.docker.internal`; Swarm calls all containers of web
`tasks.web`, and fills in `{{.Task.Slot}}`. No pod has any of them.
"""

from __future__ import annotations

from compose2k8s.codes import ONLY_IN_DOCKER
from compose2k8s.diagnostics import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container as Names

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.model import Container
    from compose2k8s.trace import Traced

_HOST_HINT = "name a Service, or an address that pods can reach"
# Name or address -> (what it is, what to do).
_KNOWN = {
    "127.0.0.11": (
        "Docker's name server",
        "write the address of the cluster's (kubectl -n kube-system get service kube-dns), and whole"
        " names such as NAME.NAMESPACE.svc.cluster.local where the program asks it itself, as nginx does",
    ),
    "host.docker.internal": ("Docker's name for the host", _HOST_HINT),
    "gateway.docker.internal": ("Docker's name for the gateway", _HOST_HINT),
}


def said(
    text: str, service: Container, written: Traced[str], names: Names[str], path: str = ""
) -> list[Diagnostic]:
    """A warning for each such name. `path`: the file that the text is from, whose line is told."""
    found = _of_tasks(text, written, names, path) if "tasks." in text else []
    if "{{." in text and not path:
        found += _templates(text, written)
    if "127.0.0.11" not in text and ".docker.internal" not in text:
        return found
    own = service.extra_hosts.entries if service.extra_hosts else ()
    for name, (what, hint) in _KNOWN.items():
        at = text.find(name)
        if at < 0 or text[at + len(name) : at + len(name) + 1].isdigit():
            continue
        if any(entry.value.startswith(f"{name}=") for entry in own):
            continue  # the room of extra_hosts says what becomes of it
        message = f"{_place(text, at, path)}{name} is {what}, and no pod has it"
        found.append(say(ONLY_IN_DOCKER, message, written, hint=hint))
    return found


def _templates(text: str, written: Traced[str]) -> list[Diagnostic]:
    """`{{.Task.Slot}}` is filled in by Swarm, and by nobody else."""
    for kind in ("Task", "Node", "Service"):
        at = text.find("{{." + kind + ".")
        if at >= 0:
            shown = text[at : text.find("}}", at) + 2]
            message = f"{shown} is filled in by Swarm only, and stays as it is"
            hint = "the Downward API (fieldRef) tells a program the names of its pod and node"
            return [say(ONLY_IN_DOCKER, message, written, hint=hint)]
    return []


def _place(text: str, at: int, path: str) -> str:
    return f"{path}:{text.count(chr(10), 0, at) + 1}: " if path else ""


def _of_tasks(text: str, written: Traced[str], names: Names[str], path: str) -> list[Diagnostic]:
    """`tasks.web` is Swarm's name for every container of web."""
    found: list[Diagnostic] = []
    at = text.find("tasks.")
    while at >= 0:
        end = start = at + len("tasks.")
        while end < len(text) and (text[end].isalnum() or text[end] in "-_"):
            end += 1
        name = text[start:end]
        if name in names and not (at and (text[at - 1].isalnum() or text[at - 1] in "-_.")):
            message = f"{_place(text, at, path)}tasks.{name} is Swarm's name for all of {name}, and no pod has it"
            hint = f"write {name}; with endpoint_mode: dnsrr it leads to all of its pods, as tasks.{name} did"
            found.append(say(ONLY_IN_DOCKER, message, written, hint=hint))
        at = text.find("tasks.", end)
    return found
