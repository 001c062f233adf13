"""A pod for Windows has no Linux settings: the API server refuses them, so they are taken out and said.

The list is that of ValidateWindows in the API server (spec.os.name: windows).
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.trace import origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.trace import Tree

# Field -> the attribute behind it.
_POD = {
    "hostIPC": "ipc",
    "hostPID": "pid",
    "hostUsers": "userns_mode",
    "shareProcessNamespace": "init",
}
_POD_SECURITY = {
    "fsGroup": "",
    "fsGroupChangePolicy": "",
    "supplementalGroups": "group_add",
    "sysctls": "sysctls",
}
_CONTAINER_SECURITY = {
    "allowPrivilegeEscalation": "security_opt",
    "appArmorProfile": "security_opt",
    "capabilities": "cap_add, cap_drop",
    "privileged": "privileged",
    "readOnlyRootFilesystem": "read_only",
    "runAsGroup": "user",
    "runAsUser": "user",
    "seLinuxOptions": "security_opt",
    "seccompProfile": "security_opt",
}


def without_linux(pod: dict[str, Tree], notes: list[Diagnostic]) -> None:
    """Take out of a pod, in place, what only Linux has."""
    _take(pod, _POD, notes)
    _security(pod, _POD_SECURITY, notes)
    for container in (*pod.get("initContainers", ()), *pod["containers"]):
        _security(container, _CONTAINER_SECURITY, notes)


def _security(owner: dict[str, Tree], fields: dict[str, str], notes: list[Diagnostic]) -> None:
    if "securityContext" in owner:
        context = dict(owner["securityContext"])
        _take(context, fields, notes)
        owner["securityContext"] = context or None


def _take(owner: dict[str, Tree], fields: dict[str, str], notes: list[Diagnostic]) -> None:
    for field in sorted(owner.keys() & fields.keys()):
        value = owner.pop(field)
        if fields[field] and origins_of(value):
            message = f"{fields[field]}: a container of Windows has nothing like it"
            notes.append(say(DROPPED, message, value))
