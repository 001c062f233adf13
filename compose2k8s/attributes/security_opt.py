"""`security_opt`: each option has a field of the security context of its own, or is said.

Docker's default seccomp profile has a counterpart, but nobody wrote it, so it is not emitted (house
rule 9); `seccomp=builtin` asks for it.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator import gmsa
from compose2k8s.generator.fragment import Fragment, merge
from compose2k8s.keys import Attribute, texts
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree

_SELINUX = ("user", "role", "type", "level")


class SecurityOpt(Attribute):
    options: tuple[Traced[str], ...]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        container: dict[str, Tree] = {}
        annotations: dict[str, Tree] = {}
        for option in self.options:
            name, value = _split(option.value)
            if name == "no-new-privileges":
                found = _no_new_privileges(option, value, ctx, notes)
            elif name == "seccomp":
                found = _seccomp(option, value, notes)
            elif name == "apparmor":
                found = _apparmor(option, value, ctx, annotations, notes)
            elif name == "label":
                found = _label(option, value, notes)
            elif name == "credentialspec" and value.startswith("file://"):
                windows = gmsa.from_file(value.removeprefix("file://"), option, ctx)
                notes += windows.notes
                found = dict(windows.container.get("securityContext", {}))
            elif name == "systempaths" and value == "unconfined":
                message = "security_opt: unmasked system paths need a user namespace in Kubernetes"
                notes.append(
                    say(
                        DROPPED,
                        message,
                        option,
                        hint="use privileged, or raise the masks one by one",
                    )
                )
                found = {}
            else:
                notes.append(say(DROPPED, f"security_opt: nothing like {name} exists", option))
                found = {}
            container = merge(container, found, "securityContext")
        return Fragment(
            container={"securityContext": container} if container else {},
            template={"annotations": annotations} if annotations else {},
            notes=notes,
        )


def decode(node: Node) -> SecurityOpt:
    return SecurityOpt(options=texts(node))


def _split(text: str) -> tuple[str, str]:
    for sign in ("=", ":"):
        name, found, value = text.partition(sign)
        if found:
            return name, value
    return text, ""


def _no_new_privileges(
    option: Traced[str], value: str, ctx: Context, notes: list[Diagnostic]
) -> dict[str, Tree]:
    if value == "false":
        return {"allowPrivilegeEscalation": decides(option, True)}
    service = ctx.service
    added = {c.value.upper().removeprefix("CAP_") for c in service.cap_add or ()}
    asked = service.privileged
    opens = service.devices is not None and service.devices.opens and asked is None
    if (asked is not None and asked.value) or opens or "SYS_ADMIN" in added:
        why = "the privileges that devices need" if opens else "privileged or SYS_ADMIN"
        message = f"security_opt: no-new-privileges cannot be had with {why}"
        notes.append(say(DROPPED, message, option))
        return {}
    return {"allowPrivilegeEscalation": decides(option, False)}


def _seccomp(option: Traced[str], value: str, notes: list[Diagnostic]) -> dict[str, Tree]:
    kinds = {"unconfined": "Unconfined", "builtin": "RuntimeDefault", "": "RuntimeDefault"}
    if value in kinds:
        return {"seccompProfile": {"type": decides(option, kinds[value])}}
    path = value.rpartition("/")[2]
    notes.append(
        say(
            NEEDED,
            f"security_opt: the seccomp profile {path} must lie on every node",
            option,
            hint=f"put it into the kubelet's seccomp folder as profiles/{path}",
        )
    )
    profile = option.map(lambda _: f"profiles/{path}")
    return {"seccompProfile": {"type": decides(option, "Localhost"), "localhostProfile": profile}}


def _apparmor(
    option: Traced[str],
    value: str,
    ctx: Context,
    annotations: dict[str, Tree],
    notes: list[Diagnostic],
) -> dict[str, Tree]:
    known = {"unconfined": "Unconfined", "docker-default": "RuntimeDefault", "": "RuntimeDefault"}
    if value not in known:
        message = f"security_opt: the AppArmor profile {value} must be loaded on every node"
        notes.append(say(NEEDED, message, option, hint="apparmor_parser loads it"))
    if ctx.options.kube_version < (1, 30):
        words = {"Unconfined": "unconfined", "RuntimeDefault": "runtime/default"}
        text = words.get(known.get(value, ""), f"localhost/{value}")
        name = ctx.plan.names.services[ctx.name]
        annotations[f"container.apparmor.security.beta.kubernetes.io/{name}"] = option.map(
            lambda _: text
        )
        return {}
    if value in known:
        return {"appArmorProfile": {"type": decides(option, known[value])}}
    profile = option.map(lambda _: value)
    return {"appArmorProfile": {"type": decides(option, "Localhost"), "localhostProfile": profile}}


def _label(option: Traced[str], value: str, notes: list[Diagnostic]) -> dict[str, Tree]:
    name, _, what = value.partition(":")
    if name == "disable":
        return {"seLinuxOptions": {"type": decides(option, "spc_t")}}
    if name in _SELINUX and what:
        return {"seLinuxOptions": {name: option.map(lambda _: what)}}
    notes.append(say(DROPPED, f"security_opt: no SELinux option is called {name!r}", option))
    return {}
