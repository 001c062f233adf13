"""`user` and `group_add` become runAsUser, runAsGroup and supplementalGroups.

Kubernetes takes numbers only. A name is looked up in the catalogue of images and in `--user-map`; a
bare uid takes its group from the image, in both systems.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.storage.owner import numbers
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Tree


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    container: dict[str, Tree] = {}
    pod: dict[str, Tree] = {}
    user = ctx.service.user
    if user is not None and ctx.windows and not user.value.isdigit():
        container["securityContext"] = {"windowsOptions": {"runAsUserName": user}}
    elif user is not None:
        found = numbers(ctx, user.value)
        if found is None:
            notes.append(
                say(
                    DROPPED,
                    f"user: Kubernetes needs a number for {user.value!r}; the image's own user is kept",
                    user,
                    hint="write the numbers, or give them by --user-map "
                    f"{user.value.partition(':')[0]}=UID:GID",
                )
            )
        else:
            uid, gid = found
            context: dict[str, Tree] = {"runAsUser": user.map(lambda _: uid)}
            if gid is not None:
                context["runAsGroup"] = user.map(lambda _: gid)
            container["securityContext"] = context
            if uid != 0 and _low_port(ctx):
                # Docker lets everybody listen below 1024; Kubernetes only root.
                name = "net.ipv4.ip_unprivileged_port_start"
                pod["securityContext"] = {"sysctls": [{"name": name, "value": decides(user, "0")}]}
    groups: list[Tree] = []
    for group in ctx.service.group_add or ():
        found = numbers(ctx, f"0:{group.value}")
        if found is not None:
            gid = found[1]
            groups.append(group.map(lambda _, gid=gid: gid))  # type: ignore[misc] # bound now
        else:
            notes.append(
                say(
                    DROPPED,
                    f"group_add: Kubernetes needs a number for the group {group.value!r}",
                    group,
                    hint="write the number of the group",
                )
            )
    if groups:
        pod = {"securityContext": {**pod.get("securityContext", {}), "supplementalGroups": groups}}
    return Fragment(
        container=container, pod=pod if not ctx.host_network else _plain(pod), notes=notes
    )


def _plain(pod: dict[str, Tree]) -> dict[str, Tree]:
    """Without net.* sysctls, which the host's network does not take."""
    context = {k: v for k, v in pod.get("securityContext", {}).items() if k != "sysctls"}
    return {"securityContext": context} if context else {}


def _low_port(ctx: Context) -> bool:
    return any(p.number.value < 1024 for p in ctx.plan.ports.get(ctx.name, ()))
