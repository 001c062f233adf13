"""Security contexts of pods and containers."""

from __future__ import annotations

from compose2k8s.codes import BAD_SECURITY, NODE_REFUSES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_ID = (1 << 31) - 1
_STEP = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
_ALNUM = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
# Name -> first minor version in which the kubelet allows it by itself.
SAFE_SYSCTLS = {
    "kernel.shm_rmid_forced": 0, "net.ipv4.ip_local_port_range": 0, "net.ipv4.tcp_syncookies": 0,
    "net.ipv4.ping_group_range": 0, "net.ipv4.ip_unprivileged_port_start": 0,
    "net.ipv4.ip_local_reserved_ports": 27, "net.ipv4.tcp_keepalive_time": 29,
    "net.ipv4.tcp_fin_timeout": 29, "net.ipv4.tcp_keepalive_intvl": 29, "net.ipv4.tcp_keepalive_probes": 29,
    "net.ipv4.tcp_rmem": 32, "net.ipv4.tcp_wmem": 32,
}  # fmt: skip
_WINDOWS_NOT = ("runAsUser", "runAsGroup", "seLinuxOptions", "seccompProfile", "appArmorProfile", "capabilities",
                "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation", "procMount")  # fmt: skip
_WINDOWS_POD_NOT = ("fsGroup", "fsGroupChangePolicy", "runAsUser", "runAsGroup", "supplementalGroups",
                    "seLinuxOptions", "seccompProfile", "appArmorProfile", "sysctls")  # fmt: skip


def pod_context(look: Look, spec: Look) -> None:
    """The security context of a pod."""
    for name in ("runAsUser", "runAsGroup", "fsGroup"):
        look.within(BAD_SECURITY, name, 0, _ID)
    for entry in look.each("supplementalGroups"):
        if isinstance(entry.value, int) and not 0 <= entry.value <= _ID:
            entry.say(BAD_SECURITY, f"{entry.value}: must be between 0 and {_ID}, inclusive")
    look.one_of(BAD_SECURITY, "fsGroupChangePolicy", ("Always", "OnRootMismatch"))
    look.one_of(BAD_SECURITY, "supplementalGroupsPolicy", ("Merge", "Strict"))
    _profiles(look)
    _sysctls(look, spec)
    if look.get("runAsNonRoot") is True and look.get("runAsUser") == 0:
        look.say(NODE_REFUSES, "runAsNonRoot with the user 0 never starts", "runAsUser")
    _windows(look, spec, _WINDOWS_POD_NOT)


def _profiles(look: Look) -> None:
    for name, words, kinds in (
        ("seccompProfile", "seccomp", ("Localhost", "RuntimeDefault", "Unconfined")),
        ("appArmorProfile", "AppArmor", ("Localhost", "RuntimeDefault", "Unconfined")),
    ):
        profile = look.at(name)
        if profile.value is None:
            continue
        kind = profile.get("type")
        if not kind:
            profile.say(BAD_SECURITY, "required value", "type")
        profile.one_of(BAD_SECURITY, "type", kinds)
        local = profile.get("localhostProfile")
        if kind == "Localhost":
            if not (isinstance(local, str) and local.strip()):
                profile.say(
                    BAD_SECURITY, f"must be set when {words} type is Localhost", "localhostProfile"
                )
            elif name == "seccompProfile" and (local.startswith("/") or ".." in local.split("/")):
                profile.say(
                    BAD_SECURITY,
                    f'"{local}": must be a relative path without ..',
                    "localhostProfile",
                )
            elif name == "appArmorProfile" and (local != local.strip() or len(local) > 4095):
                profile.say(BAD_SECURITY, "must not be padded with whitespace", "localhostProfile")
        elif local is not None:
            profile.say(
                BAD_SECURITY, f"can only be set when {words} type is Localhost", "localhostProfile"
            )


def _sysctls(look: Look, spec: Look) -> None:
    seen: set[str] = set()
    for entry in look.each("sysctls"):
        name = entry.text("name")
        dotted = name.replace("/", ".")
        if (
            not name
            or len(name) > 253
            or not all(
                s and _STEP.issuperset(s) and s[0] in _ALNUM and s[-1] in _ALNUM
                for s in dotted.split(".")
            )
        ):
            entry.say(BAD_SECURITY, f'"{name}" is no name of a sysctl', "name")
        elif dotted in seen:
            entry.say(BAD_SECURITY, f'duplicate value: "{name}"', "name")
        elif spec.get("hostNetwork") is True and dotted.startswith("net."):
            entry.say(
                BAD_SECURITY, f"\"{name}\": may not be specified when 'hostNetwork' is true", "name"
            )
        elif spec.get("hostIPC") is True and dotted.startswith(
            ("kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue.")
        ):
            entry.say(
                BAD_SECURITY, f"\"{name}\": may not be specified when 'hostIPC' is true", "name"
            )
        elif SAFE_SYSCTLS.get(dotted, 999) > look.minor:
            entry.say(
                NODE_REFUSES,
                f'the kubelet refuses "{name}" unless --allowed-unsafe-sysctls names it',
                "name",
            )
        seen.add(dotted)


def _windows(look: Look, spec: Look, refused: tuple[str, ...]) -> None:
    system = spec.at("os").get("name")
    if system == "windows":
        for name in refused:
            if look.has(name):
                look.say(BAD_SECURITY, "cannot be set for a windows pod", name)
    elif system == "linux" and look.has("windowsOptions"):
        look.say(BAD_SECURITY, "windows options cannot be set for a linux pod", "windowsOptions")


def container_context(look: Look, spec: Look) -> None:
    """The security context of a container."""
    if look.value is None:
        return
    for name in ("runAsUser", "runAsGroup"):
        look.within(BAD_SECURITY, name, 0, _ID)
    _profiles(look)
    added = [str(c) for c in look.at("capabilities").get("add") or []]
    if look.get("allowPrivilegeEscalation") is False:
        if look.get("privileged") is True:
            look.say(
                BAD_SECURITY,
                "cannot set `allowPrivilegeEscalation` to false and `privileged` to true",
            )
        if "CAP_SYS_ADMIN" in added:
            look.say(
                BAD_SECURITY,
                "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN",
            )
    mount = look.get("procMount")
    look.one_of(BAD_SECURITY, "procMount", ("Default", "Unmasked"))
    if mount == "Unmasked" and spec.get("hostUsers") is not False:
        look.say(
            BAD_SECURITY, '"Unmasked": `hostUsers` must be false to use `Unmasked`', "procMount"
        )
    pod = spec.at("securityContext")
    non_root = look.get("runAsNonRoot") if look.has("runAsNonRoot") else pod.get("runAsNonRoot")
    user = look.get("runAsUser") if look.has("runAsUser") else pod.get("runAsUser")
    if non_root is True and user == 0 and look.has("runAsUser"):
        look.say(NODE_REFUSES, "runAsNonRoot with the user 0 never starts", "runAsUser")
    _windows(look, spec, _WINDOWS_NOT)
