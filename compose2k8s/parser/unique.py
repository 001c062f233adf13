"""Lists whose entries have an identity: a later entry takes the place of an earlier one like it.

Ports by address, published and container port; volumes and devices by target; configs and secrets by
target; the rest by text (RULES.md section 9). Works on short and long forms alike.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path


def _value(node: Node | None) -> object:
    return node.value if isinstance(node, Traced) else None


def _text(node: Node) -> object:
    value = _value(node)
    return None if value is None else str(value)


def _port(node: Node) -> object:
    if not isinstance(node, Map):
        return _text(node)
    return (
        _value(node.get("host_ip")) or "0.0.0.0",  # noqa: S104 - compared, not bound
        repr(_value(node.get("published"))),
        str(_value(node.get("target"))),
        _value(node.get("protocol")) or "tcp",
    )


def _volume(node: Node) -> object:
    if isinstance(node, Map):
        return _value(node.get("target"))
    from compose2k8s.parser.canonical.mounts import target_of

    return target_of(str(_value(node)))


def _device(node: Node) -> object:
    if isinstance(node, Map):
        return _value(node.get("target"))
    parts = str(_value(node)).split(":")
    return parts[1] if len(parts) > 1 else parts[0]


def _mounted(folder: str) -> Callable[[Node], object]:
    def identity(node: Node) -> object:
        if isinstance(node, Map):
            return _value(node.get("target")) or folder + str(_value(node.get("source")))
        return folder + str(_value(node))

    return identity


def _before_equals(node: Node) -> object:
    """The key of `KEY=VALUE`."""
    text = _text(node)
    return text.partition("=")[0] if isinstance(text, str) else None


def _path(node: Node) -> object:
    return _value(node.get("path")) if isinstance(node, Map) else _text(node)


IDENTITY: dict[str, Callable[[Node], object]] = {
    "additional_contexts": _before_equals,
    "aliases": _text,
    "annotations": _before_equals,
    "args": _before_equals,
    "cap_add": _text,
    "cap_drop": _text,
    "configs": _mounted("/"),
    "devices": _device,
    "dns": _text,
    "dns_opt": _text,
    "dns_search": _text,
    "env_file": _path,
    "environment": _before_equals,
    "expose": _text,
    "labels": _before_equals,
    "link_local_ips": _text,
    "links": _text,
    "ports": _port,
    "profiles": _text,
    "secrets": _mounted("/run/secrets/"),
    "sysctls": _before_equals,
    "tags": _text,
    "tmpfs": _text,
    "volumes": _volume,
}


def unique(
    name: str,
    entries: Seq,
    aside: list[tuple[Path, tuple[int, ...], tuple[int, ...]]],
    path: Path,
) -> Seq:
    """The entries of attribute `name`, each identity once, in the place of the first."""
    identity = IDENTITY[name]
    found: dict[object, Node] = {}
    for entry in entries:
        key = identity(entry)
        if key is None:
            key = id(entry)
        elif key in found and found[key] is not entry:
            aside.append((path, origins_of(found[key]), origins_of(entry)))
        found[key] = entry
    return entries if len(found) == len(entries) else Seq(found.values(), entries.origin)


def unique_service(
    service: Map, path: Path, aside: list[tuple[Path, tuple[int, ...], tuple[int, ...]]]
) -> None:
    """All lists of a service, in place."""
    for name, node in service.items():
        if name not in _LISTED:
            continue
        if node.__class__ is Seq:
            if len(node) > 1 and name in IDENTITY:
                service[name] = unique(name, node, aside, (*path, name))
        elif name in _WITHIN and isinstance(node, Map):
            for holder in node.values() if name == "networks" else (node,):
                unique_within(holder, _WITHIN[name], (*path, name), aside)


def unique_within(
    holder: Node,
    names: tuple[str, ...],
    path: Path,
    aside: list[tuple[Path, tuple[int, ...], tuple[int, ...]]],
) -> None:
    """The lists with these names in a mapping, in place."""
    for name in names:
        entries = holder.get(name) if isinstance(holder, Map) else None
        if isinstance(holder, Map) and isinstance(entries, Seq) and len(entries) > 1:
            holder[name] = unique(name, entries, aside, (*path, name))


_WITHIN = {
    "build": ("additional_contexts", "args", "labels", "tags"),
    "deploy": ("labels",),
    "networks": ("aliases", "link_local_ips"),
}
_LISTED = frozenset((*IDENTITY, *_WITHIN))
