"""Whose numbers a container runs with: from `user`, the catalogue of images and `--user-map`."""

from __future__ import annotations

from compose2k8s.trace import decides

ANY = 1000  # what useradd and adduser begin with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced


def numbers(ctx: Context, text: str) -> tuple[int, int | None] | None:
    """(uid, gid or None) of `user`, or None where a name is not known."""
    name, _, group = text.partition(":")
    image = ctx.plan.known(ctx.service)
    known = {"root": "0:0", **(image.users if image else {}), **ctx.options.user_map}
    gid: int | None = None
    if group:
        found = group if group.isdigit() else known.get(group, "").rpartition(":")[2]
        if not found.isdigit():
            return None
        gid = int(found)
    if name.isdigit() or not name:  # `:gid` overrides the user of the image too, with root
        return int(name or 0), gid
    uid, _, own = known.get(name, "").partition(":")
    if not uid.isdigit():
        return None
    return int(uid), gid if gid is not None else int(own) if own.isdigit() else None


def known_owner(ctx: Context) -> Traced[tuple[int, int]] | None:
    """The non-root uid:gid that owns the data of a container, from `user` or the catalogue."""
    user = ctx.service.user
    if user is not None:
        found = numbers(ctx, user.value)
        if found is None or found[0] == 0:
            return None
        uid, gid = found
        return user.map(lambda _: (uid, gid if gid is not None else uid))
    image = ctx.plan.known(ctx.service)
    if image is None or not image.user:
        return None
    uid_text, _, gid_text = image.user.partition(":")
    about = ctx.service.build if ctx.service.build is not None else ctx.service.image
    return decides(about, (int(uid_text), int(gid_text or uid_text)))


def group(ctx: Context) -> Traced[int] | None:
    """The group that the claims of a container are given to, for a user that is not root.

    Where its Dockerfile says who it is, but not by which number, any group will do: the kubelet makes the
    container's processes members of it.
    """
    owner = known_owner(ctx)
    if owner is not None:
        return owner.map(lambda numbers: numbers[1])
    image = ctx.plan.known(ctx.service) if ctx.service.user is None else None
    return decides(ctx.service.build, ANY) if image is not None and image.named else None


def runs_as_root(ctx: Context) -> bool:
    """Whether a container runs as root, as far as anybody can tell."""
    user = ctx.service.user
    if user is not None:
        found = numbers(ctx, user.value)
        return found is not None and found[0] == 0
    image = ctx.plan.known(ctx.service)
    return image is None or not (image.user or image.named)
