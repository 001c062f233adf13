"""Named volumes are claims, mounted by subPath; unnamed ones are empty folders that end with the pod.

A claim's own root may hold `lost+found`, on which the setup of databases stops, so a folder `data` of it is
mounted. Docker fills an empty volume from the image; Kubernetes mounts it empty, and says so.
"""

from __future__ import annotations

import posixpath

from compose2k8s.codes import (
    APPROXIMATED,
    BIND_LEFT_OUT,
    DROPPED,
    HIDES,
    IGNORED,
    OWNER,
    SEEDED,
)
from compose2k8s.diagnostics import say
from compose2k8s.generator import image_names
from compose2k8s.generator.storage import evidence
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.generator.storage.owner import known_owner
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.generator.storage.stores import Store
    from compose2k8s.trace import Tree

FOLDER = "data"  # the folder of a claim that is mounted


def mount(entry: VolumeMount, mounted: Mounted) -> None:
    """`type: volume`."""
    _options(entry, mounted)
    if _hides_dependencies(entry, mounted):
        what = entry.what.value if entry.named else "a volume"
        message = f"volumes: {what} at {_target(entry)} is left out: the image holds what is there"
        mounted.notes.append(say(BIND_LEFT_OUT, message, entry))
        if entry.named:
            mounted.storage.claims.left_out.add(entry.what.value)
    elif entry.named:
        _named(entry, mounted)
    else:
        _anonymous(entry, mounted)


def _named(entry: VolumeMount, mounted: Mounted) -> None:
    name = entry.what
    store = mounted.storage.claims.volume(name)
    volume = mounted.shared(name.value, store.source, "volume", name.value)
    nocopy = _nocopy(entry)
    place = mounted.place(entry)
    mounted.mount(
        Mount(
            volume=volume,
            target=Traced(place.value, (*place.origins, *name.origins)),
            sub_path=_sub_path(entry, store, mounted),
            more={"readOnly": mounted.read_only(entry)},
            claim=store.claim,
            copies=store.own and not nocopy,
            why=name,
        )
    )
    if store.own and not nocopy:
        _unfilled(entry, mounted)
    if store.own and (nocopy or not mounted.ctx.options.seed_volumes):
        said_of_owner(entry, mounted)


def said_of_owner(entry: VolumeMount, mounted: Mounted) -> None:
    """Says that a folder of a claim belongs to root, where `user` runs a program that must own it."""
    user, image = mounted.ctx.service.user, mounted.ctx.plan.known(mounted.ctx.service)
    if user is None or image is None or not image.owner or known_owner(mounted.ctx) is None:
        return
    if _target(entry) in image.data:
        from compose2k8s.generator.one_shots import by_shell

        message = (
            f"user: {image.name} stops where {_target(entry)} is not its own: a claim is root's"
        )
        ways = []
        if not by_shell(mounted.ctx.service):
            ways.append("leave out `user`: the image steps down from root by itself")
        # What stands for a folder of the host is not filled from the image.
        ways.append(
            "--seed-volumes" if entry.named else "keep it in a named volume, and --seed-volumes"
        )
        hint = "; or ".join(ways)
        mounted.notes.append(say(OWNER, message, user, hint=hint))


def _unfilled(entry: VolumeMount, mounted: Mounted) -> None:
    """Says that a volume starts empty, where Docker would fill it from the image."""
    if mounted.ctx.options.seed_volumes:
        return
    target, what = _target(entry), entry.what.value if entry.named else "the volume"
    if posixpath.basename(target) in evidence.DEPENDENCIES or evidence.held(target, mounted.ctx):
        message = f"volumes: {what} starts empty, and hides what the image has at {target}"
        mounted.notes.append(say(HIDES, message, entry.where, hint="--seed-volumes fills it"))
    elif entry.named:
        known = evidence.data(what, target, mounted.ctx)
        if not evidence.strong(known):
            message = (
                f"volumes: {what} starts empty; Docker fills it with what the image has at {target}"
            )
            hint = "--seed-volumes does so too, owner and all; without, it belongs to root"
            mounted.notes.append(say(SEEDED, message, entry.what, hint=hint))


def _sub_path(entry: VolumeMount, store: Store, mounted: Mounted) -> Tree:
    given = entry.volume.subpath if entry.volume is not None else None
    base = FOLDER if store.own else ""
    if given is None or not given.value.strip("/."):
        if given is not None:
            mounted.ctx.plan.already.update(given.origins)
        return entry.what.map(lambda _: base) if base else None
    if ".." in given.value.split("/"):
        message = f"volume.subpath: {given.value!r} would lead out of the volume"
        mounted.notes.append(say(DROPPED, message, given))
        return base or None
    inner = posixpath.normpath(given.value).strip("/")
    return given.map(lambda _: f"{base}/{inner}" if base else inner)


def _anonymous(entry: VolumeMount, mounted: Mounted) -> None:
    target = _target(entry)
    volume = mounted.own(f"empty{target}", {"emptyDir": {}}, target)
    place = mounted.place(entry)
    mounted.mount(
        Mount(
            volume=volume,
            target=place,
            more={"readOnly": mounted.read_only(entry)},
            copies=not _nocopy(entry),
            why=place,
        )
    )
    if not _nocopy(entry):
        _unfilled(entry, mounted)
    message, hint = (
        f"volumes: what is written to {target} ends with the pod",
        "give the volume a name",
    )
    code = APPROXIMATED
    data = evidence.data("", target, mounted.ctx)
    if data:
        code, message = DROPPED, f"{message}, and {data}"
    mounted.notes.append(say(code, message, entry.target, hint=hint))


def _nocopy(entry: VolumeMount) -> bool:
    """Whether Docker would leave the volume empty too."""
    flag = entry.volume.nocopy if entry.volume is not None else None
    return flag is not None and flag.value


def _target(entry: VolumeMount) -> str:
    return entry.where.value


def _hides_dependencies(entry: VolumeMount, mounted: Mounted) -> bool:
    """A volume below sources that are left out is there to keep what the image has; without the sources
    nothing hides it, and an empty volume would. So would one where the build has installed packages."""
    target = _target(entry)
    dependencies = posixpath.basename(target) in evidence.DEPENDENCIES
    if _is_below(target, mounted.left_out):
        return not entry.named or dependencies
    built = mounted.ctx.service.build is not None and not _nocopy(entry)
    if not dependencies or not built or mounted.ctx.options.seed_volumes:
        return False
    return not _is_below(target, mounted.mounts)


def _is_below(target: str, places: Iterable[str]) -> bool:
    return any(target.startswith(f"{place.rstrip('/')}/") for place in places)


def _options(entry: VolumeMount, mounted: Mounted) -> None:
    options, already = entry.volume, mounted.ctx.plan.already
    if options is not None:
        if options.nocopy is not None:  # it chooses whether Docker copies: see copies
            already.update(options.nocopy.origins)
        if options.labels:
            message = "volume.labels: they are of a volume without a name, which has no object here"
            mounted.notes.append(say(IGNORED, message, options.labels))
    bind = entry.bind
    if bind is not None:
        already.update(origins_of(bind.selinux, bind.create_host_path))
        for value in (bind.propagation, bind.recursive):
            if value is not None:
                message = "volumes.bind: it means something for paths of the host only"
                mounted.notes.append(say(DROPPED, message, value))
    mounted.hints(entry)


def image(entry: VolumeMount, mounted: Mounted) -> None:
    """`type: image`: the content of an image, read-only."""
    source, plan = entry.source, mounted.ctx.plan
    if source is None:
        return
    if plan.options.kube_version < (1, 35):
        message = "volumes: a pod can mount an image since Kubernetes 1.35"
        hint = "--kube-version 1.35 or newer, or copy the content by an init container"
        mounted.notes.append(say(DROPPED, message, entry, hint=hint))
        return
    built = plan.images.get(source.value)
    reference = image_names.of(source, plan)
    if built is not None:
        reference = Traced(built.value, (*source.origins, *built.origins))
    body = {"image": {"reference": reference, "pullPolicy": "IfNotPresent"}}
    sub_path = entry.image.subpath if entry.image is not None else None
    volume = mounted.shared(f"image-{source.value}", body, "image", source.value)
    place = mounted.place(entry)
    place = Traced(place.value, (*place.origins, *source.origins))
    mounted.mount(Mount(volume=volume, target=place, sub_path=sub_path, why=source))
    plan.already.update(origins_of(entry.read_only))  # an image is never written to
    mounted.hints(entry)
