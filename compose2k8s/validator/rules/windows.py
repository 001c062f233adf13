"""What a pod on Windows may not have, and the options that only Windows has."""

from __future__ import annotations

from compose2k8s.codes import BAD_SECURITY
from compose2k8s.grammar import SUBDOMAIN, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.validator.rules.look import Look

_CONTAINER = ("runAsUser", "runAsGroup", "seLinuxOptions", "seccompProfile", "appArmorProfile", "capabilities",
              "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation", "procMount")  # fmt: skip
_POD = ("fsGroup", "fsGroupChangePolicy", "runAsUser", "runAsGroup", "supplementalGroups", "seLinuxOptions",
        "seccompProfile", "appArmorProfile", "sysctls", "supplementalGroupsPolicy", "seLinuxChangePolicy")  # fmt: skip
_NO_USER = frozenset('"/\\:;|=,+*?<>@[]')


def _contexts(spec: Look) -> Iterator[Look]:
    for field in ("initContainers", "containers"):
        for container in spec.each(field):
            yield container.at("securityContext")


def pod_on_windows(spec: Look) -> None:
    """A pod whose `os` is windows, or that has `windowsOptions`."""
    pod = spec.at("securityContext")
    system = spec.at("os").get("name")
    if system == "windows":
        for name in ("hostUsers", "shareProcessNamespace", "hostPID", "hostIPC"):
            if spec.has(name) and (spec.get(name) is True or not name.endswith(("PID", "IPC"))):
                spec.say(BAD_SECURITY, "cannot be set for a windows pod", name)
        for look, refused in ((pod, _POD), *((c, _CONTAINER) for c in _contexts(spec))):
            for name in refused:
                if look.has(name) and (name != "sysctls" or look.get(name)):
                    look.say(BAD_SECURITY, "cannot be set for a windows pod", name)
    for look in (pod, *_contexts(spec)):
        if look.has("windowsOptions"):
            if system == "linux":
                look.say(
                    BAD_SECURITY, "windows options cannot be set for a linux pod", "windowsOptions"
                )
            _options(look.at("windowsOptions"))
    _host_process(spec, pod)


def _options(look: Look) -> None:
    look.form(BAD_SECURITY, "gmsaCredentialSpecName", subdomain, SUBDOMAIN, empty=False)
    if look.has("gmsaCredentialSpec"):
        if not 0 < len(look.text("gmsaCredentialSpec")) <= 64 * 1024:
            look.say(BAD_SECURITY, "must hold 1 to 65536 characters", "gmsaCredentialSpec")
    if look.has("runAsUserName"):
        name = look.text("runAsUserName")
        user = name.rpartition("\\")[2]
        if (
            name.count("\\") > 1
            or name[:1] == "\\"
            or not 0 < len(user) <= 104
            or not user.strip(". ")
            or any(c in _NO_USER or c < " " for c in user)
        ):
            look.say(BAD_SECURITY, "is no name of a user: [DOMAIN\\]USER", "runAsUserName")


def _host_process(spec: Look, pod: Look) -> None:
    whole = pod.at("windowsOptions").get("hostProcess")
    each = [c.at("windowsOptions").get("hostProcess") for c in _contexts(spec)]
    own = [whole if e is None else e for e in each]
    if any(e is not None and whole is not None and e is not whole for e in each):
        pod.say(BAD_SECURITY, "must be identical if pod and container specify it", "windowsOptions")
    if True in own:
        if not all(o is True for o in own):
            spec.say(BAD_SECURITY, "all containers must be HostProcess containers, or none")
        if spec.get("hostNetwork") is not True:
            spec.say(
                BAD_SECURITY, "must be true if there are hostProcess containers", "hostNetwork"
            )
