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


def pod_context(look: Look, spec: Look) -> None:
    """The security context of a pod."""
    for name in ("runAsUser", "runAsGroup", "fsGroup"):
        look.within(BAD_SECURITY, name, 0, _ID)
    for entry in look.each("supplementalGroups"):
        if isinstance(entry.value, int | float) and not 0 <= entry.value <= _ID:
            entry.say(BAD_SECURITY, f"{entry.value}: must be between 0 and {_ID}, inclusive")
    look.one_of(BAD_SECURITY, "fsGroupChangePolicy", ("Always", "OnRootMismatch"))
    look.one_of(BAD_SECURITY, "supplementalGroupsPolicy", ("Merge", "Strict"))
    look.one_of(BAD_SECURITY, "seLinuxChangePolicy", ("MountOption", "Recursive"))
    _profiles(look)
    _sysctls(look, spec)
    if look.get("runAsNonRoot") is True and look.get("runAsUser") == 0:
        look.say(NODE_REFUSES, "runAsNonRoot with the user 0 never starts", "runAsUser")


def _profiles(look: Look) -> None:
    for name, words, kinds in (
        ("seccompProfile", "seccomp", ("Localhost", "RuntimeDefault", "Unconfined")),
        ("appArmorProfile", "AppArmor", ("Localhost", "RuntimeDefault", "Unconfined")),
    ):
        profile = look.at(name)
        if profile.value is None:
            continue
        kind, local = profile.get("type"), profile.get("localhostProfile")
        profile.form(BAD_SECURITY, "type", kinds.__contains__, " or ".join(kinds), required=True)
        if kind == "Localhost":
            _local(profile, name, words)
        elif local is not None and (name == "seccompProfile" or kind in kinds):
            profile.say(
                BAD_SECURITY, f"can only be set when {words} type is Localhost", "localhostProfile"
            )


def _local(profile: Look, name: str, words: str) -> None:
    local = profile.get("localhostProfile")
    text = profile.text("localhostProfile")
    if local is None or (name == "appArmorProfile" and not text.strip()):
        profile.say(BAD_SECURITY, f"must be set when {words} type is Localhost", "localhostProfile")
    elif name == "seccompProfile" and (text.startswith("/") or ".." in text.split("/")):
        profile.say(
            BAD_SECURITY, f'"{text}": must be a relative path without ..', "localhostProfile"
        )
    elif name == "appArmorProfile" and (text != text.strip() or len(text) > 4095):
        profile.say(BAD_SECURITY, "must not be padded with whitespace", "localhostProfile")


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
        elif name in seen:
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
        seen.add(name)


def container_context(look: Look, spec: Look) -> None:
    """The security context of a container."""
    for name in ("runAsUser", "runAsGroup"):
        look.within(BAD_SECURITY, name, 0, _ID)
    _profiles(look)
    added = look.at("capabilities").texts("add")
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
