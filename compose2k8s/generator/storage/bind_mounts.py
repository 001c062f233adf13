"""A bind mount in the manifests, as generator/storage/binds.py decides; each decision is said with its line."""

from __future__ import annotations

import posixpath

from compose2k8s import belongs
from compose2k8s.codes import (
    BIND_CLAIM,
    BIND_EMPTY,
    BIND_FILE,
    BIND_HOME,
    BIND_LEFT_OUT,
    BIND_NEW,
    BIND_OUT,
    BIND_READ_ONLY,
    BIND_REFUSED,
    BIND_SYSTEM,
    CLOCK,
    DROPPED,
    NO_ENGINE,
    NOT_READ,
    WRITTEN,
)
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage import bind_files, evidence, host_paths
from compose2k8s.generator.storage.binds import Bind, look
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.generator.storage.volume_mounts import FOLDER, said_of_owner
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.storage.binds import Finding
    from compose2k8s.generator.storage.mounts import Mounted

_API = "use the Kubernetes API with a ServiceAccount, or BuildKit or dind in a pod"
_PROXY = (
    "take the service out; an Ingress controller in the cluster does its work, by Ingress objects"
)
_RENEWED = "take the service out; Keel, Flux or Argo CD Image Updater renew images"
# What a program that lives by the engine needs instead.
_WITHOUT_ENGINE = {
    "traefik": _PROXY,
    "nginxproxy/nginx-proxy": _PROXY,
    "jwilder/nginx-proxy": _PROXY,
    "lucaslorentz/caddy-docker-proxy": _PROXY,
    "containrrr/watchtower": _RENEWED,
    "ghcr.io/nicholas-fedor/watchtower": _RENEWED,
}
_MANY = 5  # names of files that are told one by one


def mount(entry: VolumeMount, mounted: Mounted) -> None:
    """`type: bind`."""
    if entry.source is None or entry.target is None:
        return
    asked = of(entry, mounted)
    found = look(asked, mounted)
    own = entry.x_kubernetes.bind if entry.x_kubernetes is not None else None
    if own is not None:
        mounted.ctx.plan.already.update(own.origins)
    if found.how != "host":
        _host_only(entry, mounted)
    _ENDINGS[found.how](entry, asked, found, mounted)
    _odd(entry, asked, found, mounted)
    mounted.hints(entry)


def of(entry: VolumeMount, mounted: Mounted) -> Bind:
    """The decision that an entry asks for."""
    create = entry.bind.create_host_path if entry.bind is not None else None
    own = entry.x_kubernetes.bind if entry.x_kubernetes is not None else None
    return Bind(
        path=entry.what.value.rstrip("/") or "/",
        target=entry.where.value,
        writable=entry.writable,
        policy=own.value if own is not None else mounted.ctx.options.bind,
        own=own is not None,
        creates=create is None or create.value,
    )


def _host_only(entry: VolumeMount, mounted: Mounted) -> None:
    """Options that mean something for a path of the host only."""
    options = entry.bind
    if options is None:
        return
    # Chosen by it: what an absent source becomes. The kubelet labels its own volumes for SELinux.
    mounted.ctx.plan.already.update(origins_of(options.create_host_path, options.selinux))
    for option in (options.propagation, options.recursive):
        if option is not None:
            message = "volumes.bind: it means something for paths of the host only"
            mounted.notes.append(say(DROPPED, message, option))


def _shown(bind: Bind, mounted: Mounted) -> str:
    return mounted.ctx.plan.source.display(bind.path)


def _files(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    may = bind.writable and not mounted.ctx.windows
    why = evidence.written(bind.path, bind.target, found.single, mounted.ctx) if may else ""
    copied = bool(why)
    what = bind_files.mount(entry, bind, found, mounted, written=copied)
    shown = _shown(bind, mounted)
    mounted.notes.append(say(BIND_FILE, f"volumes: {shown} becomes {what}", entry.source))
    if copied:
        message = f"volumes: what is written to {bind.target} ends with the pod, and {why}"
        hint = "keep it in a named volume, or in the image"
        mounted.notes.append(say(WRITTEN, message, entry.source, hint=hint))
    elif bind.writable:
        message = f"volumes: {bind.target} can no longer be written to"
        hint = "write :ro if nothing writes there; --bind claim makes folders of data"
        mounted.notes.append(say(BIND_READ_ONLY, message, entry.source, hint=hint))


def _claim(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    source = entry.what
    path = mounted.storage.claimed.get(bind.path, bind.path)
    inner = bind.path[len(path) :]
    wish = bind_files.called(path, mounted.ctx.plan)
    own = entry.x_kubernetes.size if entry.x_kubernetes is not None else None
    size = mounted.storage.sizes.get(path, own)
    store = mounted.storage.claims.folder(path, wish, source, size)
    if own is not size:
        mounted.ctx.plan.already.update(origins_of(own))
    volume = mounted.shared(store.claim, store.source, "volume", path)
    mounted.mount(
        Mount(
            volume=volume,
            target=mounted.place(entry),
            sub_path=FOLDER + inner,
            more={"readOnly": mounted.read_only(entry)},
            claim=store.claim,
            why=source,
        )
    )
    said_of_owner(entry, mounted)
    plan, becomes = mounted.ctx.plan, f"{_shown(bind, mounted)} becomes the claim {store.claim}"
    if not plan.source.kind(bind.path) and belongs.below(bind.path, plan.project.directory):
        # It starts empty in Docker too.
        message = f"volumes: {becomes}; there is no such folder here yet: {found.why}"
        hint = "`compose2k8s volumes` tells how to copy what another machine has"
        mounted.notes.append(say(BIND_NEW, message, source, hint=hint))
        return
    message = f"volumes: {becomes}, which starts empty: {found.why}"
    hint = "`compose2k8s volumes` tells how to copy what is there"
    mounted.notes.append(say(BIND_CLAIM, message, source, hint=hint))


def _empty(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    volume = mounted.own(f"empty{bind.target}", {"emptyDir": {}}, bind.target)
    place = mounted.place(entry)
    mounted.mount(Mount(volume=volume, target=place, more={"readOnly": mounted.read_only(entry)}))
    shown = _shown(bind, mounted)
    message = f"volumes: {bind.target} starts empty and ends with the pod: {shown}: {found.why}"
    hint = "a named volume, or --bind claim, keeps what is written"
    mounted.notes.append(say(BIND_EMPTY, message, entry.source, hint=hint))


def _engine(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    message = f"volumes: {bind.path} is left out: a cluster has no such engine to speak to"
    image = mounted.ctx.plan.known(mounted.ctx.service)
    hint = _WITHOUT_ENGINE.get(image.name if image is not None else "", _API)
    mounted.notes.append(say(NO_ENGINE, message, entry, hint=hint))


def _clock(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    environment = mounted.ctx.service.environment
    if environment is not None and "TZ" in environment.values:
        message = f"volumes: {bind.path} is left out: the variable TZ tells the time zone"
        mounted.notes.append(say(BIND_SYSTEM, message, entry))
        return
    message = f"volumes: {bind.path} is left out: a pod's time zone is UTC"
    mounted.notes.append(say(CLOCK, message, entry, hint="set the variable TZ"))


def _code(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    mounted.left_out.append(bind.target)
    message = f"volumes: {_shown(bind, mounted) or '.'} is left out: {found.why}"
    hint = "--bind configmap, claim or hostpath mounts it"
    mounted.notes.append(say(BIND_LEFT_OUT, message, entry, hint=hint))


def _out(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    message = f"volumes: nothing is mounted at {bind.target}: {_shown(bind, mounted)}: {found.why}"
    hint = "put it where it is looked for and convert again, or copy it into the image"
    if mounted.ctx.plan.source.kind(bind.path):
        hint = "copy it into the image; or --bind hostpath mounts it from the node"
    mounted.notes.append(say(BIND_OUT, message, entry, hint=hint))


def _home(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    message = f"volumes: nothing is mounted at {bind.target}: {found.why}, and is not read"
    hint = "--bind configmap reads it; or make a Secret of it, and mount that"
    mounted.notes.append(say(BIND_HOME, message, entry, hint=hint))


def _fail(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    why = found.why or "it is a path of the host"
    message = f"volumes: {_shown(bind, mounted)} cannot be mounted as it is: {why}"
    mounted.notes.append(say(BIND_REFUSED, message, entry, hint="--bind fail asks for this error"))


_ENDINGS: dict[str, Callable[[VolumeMount, Bind, Finding, Mounted], None]] = {
    "files": _files,
    "claim": _claim,
    "empty": _empty,
    "host": host_paths.mount,
    "engine": _engine,
    "clock": _clock,
    "code": _code,
    "out": _out,
    "home": _home,
    "fail": _fail,
}


def _odd(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    """Links, pipes and devices among the files, which are not read."""
    odd = found.content.odd
    if not odd or found.how != "files":
        return
    named = ", ".join(f"{posixpath.basename(name)} ({why})" for name, why in [*odd.items()][:_MANY])
    more = f" and {len(odd) - _MANY} more" if len(odd) > _MANY else ""
    message = f"volumes: left out of {_shown(bind, mounted)}: {named}{more}"
    origins = origins_of(entry.source)
    mounted.notes.append(say(NOT_READ, message, Traced(None, origins)))
