"""Would Pod Security admission let a pod in at the level `baseline` or `restricted`?

The checks of the Pod Security Standards, by their names (kubernetes.io, "Pod Security Standards";
version differences as in k8s.io/pod-security-admission).
"""

from __future__ import annotations

from compose2k8s.codes import POD_SECURITY
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.links import templates
from compose2k8s.validator.rules.security import SAFE_SYSCTLS
from compose2k8s.validator.said import said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.trace import Path

_CAPABILITIES = frozenset(
    [
        "AUDIT_WRITE",
        "CHOWN",
        "DAC_OVERRIDE",
        "FOWNER",
        "FSETID",
        "KILL",
        "MKNOD",
        "NET_BIND_SERVICE",
        "SETFCAP",
        "SETGID",
        "SETPCAP",
        "SETUID",
        "SYS_CHROOT",
    ]
)
_SELINUX = ("", "container_t", "container_init_t", "container_kvm_t")
_VOLUMES = ("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image",
            "persistentVolumeClaim", "projected", "secret")  # fmt: skip


def check_all(
    objects: Sequence[dict[str, Any]],
    level: str,
    version: tuple[int, int],
    locate: Callable[[int, Path], tuple[int, ...]],
) -> list[Diagnostic]:
    """One warning for each reason why a pod would be refused."""
    return [
        said(finding, index, obj, locate)
        for index, obj in enumerate(objects)
        for finding in of_object(obj, level, version[1])
    ]


def of_object(obj: dict[str, Any], level: str, minor: int) -> list[Finding]:
    """Why the pods of an object would be refused."""
    return [
        finding
        for path, template in templates(obj)
        for finding in check(_map(template.get("spec")), (*path, "spec"), level, minor)
    ]


def check(spec: dict[str, Any], path: Path, level: str, minor: int) -> list[Finding]:
    """What a level refuses about the spec of a pod."""
    found = list(_baseline(spec, path, minor))
    if level == "restricted":
        found += _restricted(spec, path, minor)
    return found


def _say(path: Path, check_name: str, message: str) -> Finding:
    return Finding(path, POD_SECURITY, f"{check_name}: {message}")


def _containers(spec: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for field in ("initContainers", "containers", "ephemeralContainers"):
        for index, container in enumerate(_list(spec.get(field))):
            yield (field, index), _map(container)


def _baseline(spec: dict[str, Any], path: Path, minor: int) -> Iterator[Finding]:
    for name in ("hostNetwork", "hostPID", "hostIPC"):
        if spec.get(name) is True:
            yield _say((*path, name), "host namespaces", f"{name}=true")
    for index, volume in enumerate(_list(spec.get("volumes"))):
        if "hostPath" in _map(volume):
            yield _say(
                (*path, "volumes", index),
                "hostPath volumes",
                f'volume "{_map(volume).get("name")}"',
            )
    pod = _map(spec.get("securityContext"))
    here = (*path, "securityContext")
    yield from _context(pod, here, spec, minor)
    for index, sysctl in enumerate(_list(pod.get("sysctls"))):
        name = str(_map(sysctl).get("name"))
        if SAFE_SYSCTLS.get(name, 999) > minor:
            yield _say((*here, "sysctls", index), "forbidden sysctls", name)
    for at, container in _containers(spec):
        place = (*path, *at)
        context = _map(container.get("securityContext"))
        where = (*place, "securityContext")
        if context.get("privileged") is True:
            yield _say((*where, "privileged"), "privileged", "privileged=true")
        added = [str(c) for c in _list(_map(context.get("capabilities")).get("add"))]
        extra = [c for c in added if c not in _CAPABILITIES]
        if extra:
            yield _say(
                (*where, "capabilities", "add"), "non-default capabilities", ", ".join(extra)
            )
        for number, port in enumerate(_list(container.get("ports"))):
            if _map(port).get("hostPort"):
                yield _say((*place, "ports", number), "hostPort", str(_map(port).get("hostPort")))
        yield from _context(context, where, spec, minor)
        if context.get("procMount") == "Unmasked" and not (
            minor >= 35 and spec.get("hostUsers") is False
        ):
            yield _say((*where, "procMount"), "procMount", "Unmasked")
        if minor >= 34:
            yield from _hosts(container, place)


def _context(
    context: dict[str, Any], here: Path, spec: dict[str, Any], minor: int
) -> Iterator[Finding]:
    """What is the same for a pod and a container."""
    if _map(context.get("seccompProfile")).get("type") == "Unconfined":
        yield _say((*here, "seccompProfile"), "seccompProfile", "Unconfined")
    if _map(context.get("appArmorProfile")).get("type") == "Unconfined":
        yield _say((*here, "appArmorProfile"), "forbidden AppArmor profile", "Unconfined")
    options = _map(context.get("seLinuxOptions"))
    allowed = (*_SELINUX, "container_engine_t") if minor >= 31 else _SELINUX
    if str(options.get("type") or "") not in allowed or options.get("user") or options.get("role"):
        yield _say((*here, "seLinuxOptions"), "seLinuxOptions", "another type, user or role")
    if _map(context.get("windowsOptions")).get("hostProcess") is True:
        yield _say((*here, "windowsOptions"), "hostProcess", "hostProcess=true")


def _hosts(container: dict[str, Any], place: Path) -> Iterator[Finding]:
    handlers = [(n, container.get(n)) for n in ("livenessProbe", "readinessProbe", "startupProbe")]
    handlers += [
        (f"lifecycle.{n}", _map(container.get("lifecycle")).get(n))
        for n in ("postStart", "preStop")
    ]
    for name, handler in handlers:
        for kind in ("httpGet", "tcpSocket"):
            if _map(_map(handler).get(kind)).get("host"):
                yield _say(
                    (*place, *name.split("."), kind, "host"), "probe or lifecycle host", name
                )


def _restricted(spec: dict[str, Any], path: Path, minor: int) -> Iterator[Finding]:
    pod = _map(spec.get("securityContext"))
    relaxed = minor >= 35 and spec.get("hostUsers") is False
    windows = _map(spec.get("os")).get("name") == "windows"
    for index, volume in enumerate(_list(spec.get("volumes"))):
        kinds = [k for k in _map(volume) if k != "name"]
        if any(k not in _VOLUMES for k in kinds):
            yield _say((*path, "volumes", index), "restricted volume types", ", ".join(kinds))
    if pod.get("runAsUser") == 0 and not relaxed:
        yield _say((*path, "securityContext", "runAsUser"), "runAsUser=0", "the pod runs as root")
    for at, container in _containers(spec):
        here = (*path, *at, "securityContext")
        context = _map(container.get("securityContext"))
        if not windows:
            if context.get("allowPrivilegeEscalation") is not False:
                yield _say(here, "allowPrivilegeEscalation != false", "must be set to false")
            capabilities = _map(context.get("capabilities"))
            if "ALL" not in (_list(capabilities.get("drop"))):
                yield _say(here, "unrestricted capabilities", "must drop ALL")
            extra = [c for c in _list(capabilities.get("add")) if c != "NET_BIND_SERVICE"]
            if extra:
                yield _say(
                    here, "unrestricted capabilities", f"must not add {', '.join(map(str, extra))}"
                )
            profile = _map(context.get("seccompProfile")) or _map(pod.get("seccompProfile"))
            if profile.get("type") not in ("RuntimeDefault", "Localhost"):
                yield _say(here, "seccompProfile", "must be RuntimeDefault or Localhost")
        non_root = context.get("runAsNonRoot", pod.get("runAsNonRoot"))
        if non_root is not True and not relaxed:
            yield _say(here, "runAsNonRoot != true", "must be set to true")
        if context.get("runAsUser") == 0 and not relaxed:
            yield _say(here, "runAsUser=0", "the container runs as root")


def _map(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
