"""A bind mount in the manifests, as generator/binds.py finds it to be; each decision is said."""

from __future__ import annotations

from compose2k8s.codes import (
    BIND_CLAIM,
    BIND_EMPTY,
    BIND_FILE,
    BIND_HOST,
    BIND_LEFT_OUT,
    BIND_READ_ONLY,
    BIND_REFUSED,
    BIND_SYSTEM,
    DROPPED,
    NO_ENGINE,
    TOO_LARGE,
)
from compose2k8s.diagnostics import say
from compose2k8s.generator.binds import look
from compose2k8s.generator.volume_mounts import consistency
from compose2k8s.trace import Traced, decides, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.binds import Finding
    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.mounts import Mounted
    from compose2k8s.mount import VolumeMount
    from compose2k8s.trace import Tree

_PROPAGATION = {"slave": "HostToContainer", "rslave": "HostToContainer", "shared": "Bidirectional",
                "rshared": "Bidirectional", "private": "None", "rprivate": "None"}  # fmt: skip


def bind(entry: VolumeMount, ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """One bind mount."""
    source, target = entry.source, entry.target
    if source is None or target is None:
        return
    path = source.value.rstrip("/") or "/"
    found = look(
        path, target.value, ctx.service, ctx.plan.source, ctx.options.bind, writable=entry.writable
    )
    said = origins_of(source, entry.type)
    place = Traced(target.value, (*target.origins, *said))
    shown = ctx.plan.source.display(path)
    if found.how == "host":
        _host(entry, place, path, found.why, ctx, mounted, notes)
    else:
        _bind_options(entry, notes, ctx)
    if found.how == "files":
        _files(entry, place, found, shown, ctx, mounted, notes)
    elif found.how == "engine":
        message = f"volumes: {path} is Docker's own, and there is no Docker engine in a cluster"
        hint = "use the Kubernetes API with a ServiceAccount, or BuildKit in a pod"
        notes.append(say(NO_ENGINE, message, entry, hint=hint))
    elif found.how == "clock":
        message = f"volumes: {path} is left out; a pod's clock is that of its node, in UTC"
        notes.append(say(BIND_SYSTEM, message, entry, hint="set the variable TZ"))
    elif found.how == "code":
        message = f"volumes: {shown} is left out: {found.why}"
        notes.append(say(BIND_LEFT_OUT, message, entry, hint="--bind configmap or --bind hostpath mount it"))
    elif found.how == "large":
        message = f"volumes: {shown} is left out: {found.why}"
        notes.append(say(TOO_LARGE, message, entry, hint="put it into the image, or into a volume"))
    elif found.how == "fail":
        notes.append(say(BIND_REFUSED, f"volumes: {shown} is a path of the host", entry))
    elif found.how == "empty":
        volume = mounted.volume(f"empty{target.value}", {"emptyDir": {}})
        mounted.mount(volume, place, read_only=_flag(entry, ctx))
        message = f"volumes: {target.value} starts empty and ends with the pod: {shown}: {found.why}"
        notes.append(say(BIND_EMPTY, message, source, hint="use a named volume to keep what is written"))
    elif found.how == "claim":
        store = ctx.plan.storage.claims.folder(path, source, mounted.pod)
        volume = mounted.volume(store.claim, store.source, own=False)
        mounted.mount(volume, place, sub_path="data", read_only=_flag(entry, ctx))
        mounted.claims[store.claim] = None if store.shared else source
        message = f"volumes: {shown} becomes the claim {store.claim}, which starts empty: {found.why}"
        notes.append(say(BIND_CLAIM, message, source, hint="`compose2k8s volumes` tells how to copy it"))
    consistency(entry, notes)


def _flag(entry: VolumeMount, ctx: Context) -> Tree:
    flag = entry.read_only
    if flag is None or not flag.value:
        ctx.plan.already.update(origins_of(flag))
        return None
    return flag


def _files(
    entry: VolumeMount,
    place: Traced[str],
    found: Finding,
    shown: str,
    ctx: Context,
    mounted: Mounted,
    notes: list[Diagnostic],
) -> None:
    assert entry.source is not None  # bind() has seen it
    held = ctx.plan.storage.files.hold(
        entry.source.value, shown.strip("./") or "files", found.files, entry.source.origins,
        secret=found.secret, inline=ctx.options.secrets == "inline",
    )  # fmt: skip
    items = [
        {"key": held.keys[p], "path": p, "mode": _mode(found.modes.get(p, 0o644))}
        for p in found.files
    ]
    volume = mounted.volume(held.name, {k: v for k, v in held.volume("", items).items() if k != "name"})
    name = next(iter(found.files)) if found.single else None
    mounted.mount(volume, place, sub_path=name, read_only=decides(entry.read_only, True))
    mounted.content.append((held.kind, held.name))
    what = "Secret" if found.secret else "ConfigMap"
    notes.append(say(BIND_FILE, f"volumes: {shown} becomes the {what} {held.name}", entry.source))
    if entry.writable:
        message = f"volumes: {place.value} can no longer be written to: it is a {what}"
        notes.append(say(BIND_READ_ONLY, message, entry.source, hint="write :ro, if nothing writes there"))


def _mode(mode: int) -> int:
    """The file's own executable bit; readable for all, whoever the container runs as."""
    return 0o555 if mode & 0o111 else 0o444


def _host(
    entry: VolumeMount,
    place: Traced[str],
    path: str,
    why: str,
    ctx: Context,
    mounted: Mounted,
    notes: list[Diagnostic],
) -> None:
    assert entry.source is not None  # bind() has seen it
    options = entry.bind
    create = options.create_host_path if options is not None else None
    kind = {"file": "File", "directory": "Directory", "other": ""}.get(ctx.plan.source.kind(path))
    if kind is None:
        kind = "DirectoryOrCreate" if create is not None and create.value else ""
    if kind == "Directory" and create is not None and create.value:
        kind = "DirectoryOrCreate"
    ctx.plan.already.update(origins_of(create))
    source = {"hostPath": {"path": entry.source.map(lambda _: path), "type": kind or None}}
    volume = mounted.volume(f"host{path}", source)
    more: dict[str, Tree] = {}
    if options is not None and options.propagation is not None:
        found = _PROPAGATION.get(options.propagation.value, "None")
        if found == "Bidirectional" and not (ctx.service.privileged and ctx.service.privileged.value):
            message = "bind.propagation: only a privileged container shares its mounts"
            notes.append(say(DROPPED, message, options.propagation))
        else:
            more["mountPropagation"] = options.propagation.map(lambda _: found)
    if options is not None and options.recursive is not None:
        recursive = options.recursive
        if recursive.value == "readonly" and not entry.writable:
            more["recursiveReadOnly"] = recursive.map(lambda _: "Enabled")
        elif recursive.value in ("writable", "enabled"):
            ctx.plan.already.update(recursive.origins)
        else:
            notes.append(say(DROPPED, f"bind.recursive: nothing like {recursive.value}", recursive))
    if options is not None and options.selinux is not None:
        message = "bind.selinux: a path of the node is never relabelled"
        notes.append(say(DROPPED, message, options.selinux, hint="chcon on the node"))
    mounted.mount(volume, place, read_only=_flag(entry, ctx), **more)
    message = f"volumes: {path} is mounted from the node that the pod runs on: {why}"
    notes.append(say(BIND_HOST, message, entry.source))


def _bind_options(entry: VolumeMount, notes: list[Diagnostic], ctx: Context) -> None:
    """Options that mean something for a path of the host only."""
    options = entry.bind
    if options is None:
        return
    for value in (options.create_host_path, options.selinux):
        ctx.plan.already.update(origins_of(value))
    for option in (options.propagation, options.recursive):
        if option is not None:
            message = "volumes.bind: this means something for a path of the host only"
            notes.append(say(DROPPED, message, option))
