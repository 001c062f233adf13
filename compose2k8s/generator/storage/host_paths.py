"""A path of the machine, mounted from the node that the pod runs on: hostPath, with its options."""

from __future__ import annotations

from compose2k8s import belongs
from compose2k8s.codes import BIND_HOST, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage.bind_files import called
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.trace import origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.mount_options import BindOptions
    from compose2k8s.attributes.volumes import VolumeMount
    from compose2k8s.generator.storage.binds import Bind, Finding
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Tree

_PROPAGATION = {
    "slave": "HostToContainer",
    "rslave": "HostToContainer",
    "shared": "Bidirectional",
    "rshared": "Bidirectional",
    "private": "None",
    "rprivate": "None",
}


def mount(entry: VolumeMount, bind: Bind, found: Finding, mounted: Mounted) -> None:
    """Mount `bind.path` of the node."""
    source = entry.what
    body = {
        "hostPath": {"path": source.map(lambda _: bind.path), "type": _type(bind, entry, mounted)}
    }
    wish = called(bind.path, mounted.ctx.plan) if bind.path != "/" else "root"
    volume = mounted.shared(f"host-{wish}", body, "host", bind.path)
    more: dict[str, Tree] = {"readOnly": mounted.read_only(entry)}
    if entry.bind is not None:
        more.update(_options(entry.bind, entry.writable, mounted))
    file = mounted.ctx.plan.source.kind(bind.path) in ("file", "other")
    mounted.mount(
        Mount(volume=volume, target=mounted.place(entry), more=more, file=file, why=source)
    )
    message = f"volumes: {bind.path} is mounted from the node that the pod runs on: {found.why}"
    hint = "Pod Security above privileged refuses hostPath volumes"
    if belongs.below(bind.path, "/var/lib/docker"):
        hint = "nodes run containerd, so nothing is there; logs of containers lie in /var/log/pods"
    mounted.notes.append(say(BIND_HOST, message, source, hint=hint))


def _type(bind: Bind, entry: VolumeMount, mounted: Mounted) -> str | None:
    """What the node checks or makes. Only for a path that the user asks to be on the node: what the
    machine has is the same there or not, and no check helps."""
    create = entry.bind.create_host_path if entry.bind is not None else None
    mounted.ctx.plan.already.update(origins_of(create))
    project = mounted.ctx.project.directory.rstrip("/")
    if bind.policy != "hostpath" or belongs.to_machine(bind.path, project):
        return None
    kind = mounted.ctx.plan.source.kind(bind.path)
    if kind == "file":
        return "File"
    if kind == "other":
        return None
    return "DirectoryOrCreate" if bind.creates else "Directory"


def _options(options: BindOptions, writable: bool, mounted: Mounted) -> dict[str, Tree]:
    service, notes = mounted.ctx.service, mounted.notes
    more: dict[str, Tree] = {}
    propagation = options.propagation
    if propagation is not None:
        mode = _PROPAGATION.get(propagation.value, "None")
        privileged = service.privileged is not None and service.privileged.value
        if mode == "Bidirectional" and not privileged:
            message = (
                "bind.propagation: only a privileged container may share its mounts with the node"
            )
            notes.append(say(DROPPED, message, propagation, hint="privileged: true"))
        else:
            more["mountPropagation"] = propagation.map(lambda _: mode)
    recursive = options.recursive
    if recursive is not None:
        alone = more.get("mountPropagation") is None or more["mountPropagation"].value == "None"
        if recursive.value == "readonly" and not writable and alone:
            if mounted.ctx.options.kube_version >= (1, 31):
                more["recursiveReadOnly"] = recursive.map(lambda _: "Enabled")
            else:
                message = "bind.recursive: mounts below are read-only too since Kubernetes 1.31"
                notes.append(say(DROPPED, message, recursive))
        elif recursive.value in ("writable", "enabled"):
            mounted.ctx.plan.already.update(recursive.origins)
        else:
            message = f"bind.recursive: a mount of a pod is never {recursive.value}"
            if recursive.value == "readonly":
                message = (
                    "bind.recursive: only a read-only mount without propagation can be readonly"
                )
            notes.append(say(DROPPED, message, recursive))
    if options.selinux is not None:
        message = "bind.selinux: paths of the node are never relabelled"
        notes.append(say(DROPPED, message, options.selinux, hint="use chcon on the node"))
    return more
