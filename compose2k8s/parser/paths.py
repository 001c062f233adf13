"""Relative paths become absolute, against the directory of the project or of the file (RULES.md 12)."""

from __future__ import annotations

import posixpath

from compose2k8s.parser.look import entries, maps
from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from compose2k8s.parser.node import Node

    _Resolve: TypeAlias = Callable[[Node, str, str], None]

_REMOTE = ("git://", "git@", "ssh://", "https://", "http://", "github.com/")


def remote(path: str) -> bool:
    """A compose file that would have to be fetched."""
    return path.startswith(("oci://", *_REMOTE)) or ".git#" in path or path.endswith(".git")


def absolute(path: str, base: str, home: str) -> str:
    """A path against `base`; an absolute one stays as it is, `~` is the home directory."""
    if path.startswith("~"):  # also ~x, which the reference takes for ~/x
        return posixpath.normpath(f"{home}/{path[1:]}")
    if path.startswith("/") or _windows(path):
        return path
    return posixpath.normpath(posixpath.join(base, path))


def _windows(path: str) -> bool:
    return path.startswith("\\\\") or (
        len(path) > 2 and path[0].isalpha() and path[1] == ":" and path[2] in "\\/"
    )


def _context(path: str) -> bool:
    """Whether a build context is a folder here."""
    return "://" not in path and not path.startswith(("service:", *_REMOTE))


def resolve(tree: Map, base: str, home: str) -> None:
    """Every path of a project, in its long forms, in place."""
    for section in ("services", "jobs"):
        for _, service in entries(tree.get(section)):
            resolve_service(service, base, home)
    _resources(tree, base, home)


def resolve_service(service: Map, base: str, home: str) -> None:
    """Every path in a service, in its long form, in place."""
    for attribute in service:
        if attribute in _WITH_PATHS:
            _WITH_PATHS[attribute](service[attribute], base, home)


def _each(attribute: str) -> _Resolve:
    """Of entries that are mappings."""

    def resolve_each(node: Node, base: str, home: str) -> None:
        for entry in maps(node):
            _set(entry, attribute, base, home)

    return resolve_each


def _extends(node: Node, base: str, home: str) -> None:
    if isinstance(node, Map):
        _set(node, "file", base, home)


def _volumes(node: Node, base: str, home: str) -> None:
    for entry in maps(node):
        if _is(entry.get("type"), "bind"):
            _set(entry, "source", base, home)


def _develop(node: Node, base: str, home: str) -> None:
    if isinstance(node, Map) and "watch" in node:
        _watch(node["watch"], base, home)


def _steps(node: Node, base: str, home: str) -> None:
    for step in maps(node):
        resolve_service(step, base, home)


def _build(build: Node, base: str, home: str) -> None:
    if not isinstance(build, Map):
        return
    context = build.get("context")
    if isinstance(context, Traced) and context.value and _context(str(context.value)):
        _set(build, "context", base, home)
    contexts = build.get("additional_contexts")
    if isinstance(contexts, Map):
        for name, value in contexts.items():
            if isinstance(value, Traced) and value.value and _context(str(value.value)):
                _set(contexts, name, base, home)
    ssh = build.get("ssh")
    if isinstance(ssh, Map):
        for key in ssh:
            _set(ssh, key, base, home)
    elif isinstance(ssh, Seq):
        for index, entry in enumerate(ssh):
            if isinstance(entry, Traced):
                key, equals, path = str(entry.value).partition("=")
                if equals:
                    ssh[index] = Traced(f"{key}={absolute(path, base, home)}", entry.origins)


def _resources(tree: Map, base: str, home: str) -> None:
    """Files of configs and secrets, devices of local bind volumes, in place."""
    for section in ("configs", "secrets"):
        for _, resource in entries(tree.get(section)):
            _set(resource, "file", base, home)
    for _, volume in entries(tree.get("volumes")):
        options, driver = volume.get("driver_opts"), volume.get("driver")
        local = driver is None or _is(driver, "local")
        device = options.get("device") if isinstance(options, Map) else None
        if local and isinstance(options, Map) and _is(options.get("o"), "bind"):
            written = device.value if isinstance(device, Traced) else None
            if isinstance(written, str) and written and not written.startswith("~"):
                _set(options, "device", base, home)


def _is(node: Node | None, value: str) -> bool:
    return isinstance(node, Traced) and node.value == value


def _texts(node: Node, base: str, home: str) -> None:
    if isinstance(node, Seq):
        for index, entry in enumerate(node):
            if isinstance(entry, Traced) and isinstance(entry.value, str):
                node[index] = Traced(absolute(entry.value, base, home), entry.origins)


def _set(node: Map, name: str, base: str, home: str) -> None:
    value = node.get(name)
    if isinstance(value, Traced) and isinstance(value.value, str):
        node[name] = Traced(absolute(value.value, base, home), value.origins)


_watch = _each("path")
_WITH_PATHS: dict[str, _Resolve] = {
    "build": _build,
    "develop": _develop,
    "env_file": _each("path"),
    "extends": _extends,
    "label_file": _texts,
    "pre_start": _steps,
    "volumes": _volumes,
}
