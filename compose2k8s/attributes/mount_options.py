"""`bind`, `tmpfs` and `image` of a mount say more of the volume that it becomes (generator/storage)."""

from __future__ import annotations

from compose2k8s.keys import Keyed, boolean, integer, key, read, size, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class BindOptions(Keyed):
    create_host_path: Traced[bool] | None = key(boolean)
    propagation: Traced[str] | None = key(text)
    recursive: Traced[str] | None = key(text)
    selinux: Traced[str] | None = key(text)


class TmpfsOptions(Keyed):
    mode: Traced[int] | None = key(integer)
    size: Traced[int] | None = key(size)


class ImageOptions(Keyed):
    subpath: Traced[str] | None = key(text)


def bind(node: Node) -> BindOptions:
    return read(BindOptions, node)


def tmpfs(node: Node) -> TmpfsOptions:
    return read(TmpfsOptions, node)


def image(node: Node) -> ImageOptions:
    return read(ImageOptions, node)
