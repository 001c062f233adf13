"""What a container mounts: the table of what an entry of `volumes` may say, and how mounts come into a pod.

`volumes`, `volumes_from`, `tmpfs`, `shm_size`, `configs` and `secrets` are decided for the whole project
(generator/storage/__init__.py), because claims and files are shared (compose-spec 05-services, volumes).
"""

from __future__ import annotations

from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.keys import (
    Attribute,
    Keyed,
    boolean,
    each,
    key,
    mapping,
    room,
    scalar,
    table,
    text,
)
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.mount_options import BindOptions, ImageOptions, TmpfsOptions
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node


POLICIES = ("configmap", "hostpath", "claim", "empty", "fail")


class VolumeOptions(Keyed):
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    nocopy: Traced[bool] | None = key(boolean)
    subpath: Traced[str] | None = key(text)


def _policy(raw: object) -> str:
    if raw not in POLICIES:
        raise ValueError(f"{raw!r} is not one of {', '.join(POLICIES)}")
    return str(raw)


_policy_of = scalar(_policy)
_policy_of.schema = {"enum": list(POLICIES)}  # type: ignore[attr-defined] # for the JSON schema


class MountKnobs(Keyed):
    """`x-kubernetes` of a bind mount: how it ends, whatever speaks for something else."""

    _strict = True
    bind: Traced[str] | None = key(_policy_of)
    size: Traced[str] | None = key(text)


class VolumeMount(Keyed):
    bind: BindOptions | None = key(room("mount_options", "bind"))
    consistency: Traced[str] | None = key(text)
    image: ImageOptions | None = key(room("mount_options", "image"))
    read_only: Traced[bool] | None = key(boolean)
    source: Traced[str] | None = key(text)
    target: Traced[str] | None = key(text)
    tmpfs: TmpfsOptions | None = key(room("mount_options", "tmpfs"))
    type: Traced[str] | None = key(text)
    volume: VolumeOptions | None = key(table(VolumeOptions))
    x_kubernetes: MountKnobs | None = key(table(MountKnobs))

    @property
    def what(self) -> Traced[str]:
        """The source, where there is one."""
        return self.source if self.source is not None else Traced("")

    @property
    def where(self) -> Traced[str]:
        """The target, which the schema requires."""
        return self.target if self.target is not None else Traced("")

    @property
    def named(self) -> bool:
        """A volume with a name of its own."""
        kind = self.type.value if self.type else "volume"
        return kind in ("volume", "cluster") and self.source is not None and bool(self.source.value)

    @property
    def writable(self) -> bool:
        return self.read_only is None or not self.read_only.value


class Volumes(Attribute):
    entries: tuple[VolumeMount, ...]


_entries = each(table(VolumeMount))


def decode(node: Node) -> Volumes:
    return Volumes(entries=_entries(node))


def emit(ctx: Context) -> Fragment:
    """A pre_start step gets its mounts by attributes/pre_start.py: it has those of its service too."""
    if ctx.plan.storage.of_step(ctx.service):
        return NOTHING
    return ctx.plan.storage.fragment(ctx)
