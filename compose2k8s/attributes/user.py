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
    container, pod = _user(ctx, notes)
    groups = _groups(ctx, notes)
    if groups:
        pod["supplementalGroups"] = groups
    if ctx.host_network:
        pod.pop("sysctls", None)  # the host's network does not take those of net.*
    return Fragment(
        container={"securityContext": container} if container else {},
        pod={"securityContext": pod} if pod else {},
        notes=notes,
    )


def _user(ctx: Context, notes: list[Diagnostic]) -> tuple[dict[str, Tree], dict[str, Tree]]:
    """The security contexts of the container and of the pod."""
    user = ctx.service.user
    if user is None:
        return {}, {}
    if ctx.windows and not user.value.isdigit():
        return {"windowsOptions": {"runAsUserName": user}}, {}
    found = numbers(ctx, user.value)
    if found is None:
        name = user.value.partition(":")[0]
        message = (
            f"user: Kubernetes needs a number for {user.value!r}; the image's own user is kept"
        )
        hint = f"write the numbers, or give them by --user-map {name}=UID:GID"
        notes.append(say(DROPPED, message, user, hint=hint))
        return {}, {}
    uid, gid = found
    container: dict[str, Tree] = {"runAsUser": user.map(lambda _: uid)}
    if gid is not None:
        container["runAsGroup"] = user.map(lambda _: gid)
    if uid == 0 or not _low_port(ctx):
        return container, {}
    # Docker lets everybody listen below 1024; Kubernetes only root.
    allowed = {"name": "net.ipv4.ip_unprivileged_port_start", "value": decides(user, "0")}
    return container, {"sysctls": [allowed]}


def _groups(ctx: Context, notes: list[Diagnostic]) -> list[Tree]:
    groups: list[Tree] = []
    for group in ctx.service.group_add or ():
        found = numbers(ctx, f"0:{group.value}")
        if found is None:
            message = f"group_add: Kubernetes needs a number for the group {group.value!r}"
            notes.append(say(DROPPED, message, group, hint="write the number of the group"))
            continue
        gid = found[1]
        groups.append(group.map(lambda _, gid=gid: gid))  # type: ignore[misc] # bound now
    return groups


def _low_port(ctx: Context) -> bool:
    return any(p.number.value < 1024 for p in ctx.plan.ports.get(ctx.name, ()))
