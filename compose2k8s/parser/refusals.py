"""What Compose refuses in the merged project though its schema lets it pass (RULES.md section 15).

Unlike consistency.py this also looks at services that are not active, and cannot be switched off.
The tree is in its long forms.
"""

from __future__ import annotations

from compose2k8s.codes import BAD_VALUE, EXCLUSIVE, MISSING_ATTRIBUTE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries, words
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeAlias

    from compose2k8s.diagnostics import Code
    from compose2k8s.parser.look import Place
    from compose2k8s.parser.node import Node

    Refusal: TypeAlias = Callable[[Map, Place], Iterable[Diagnostic]]


def check(tree: Map) -> list[Diagnostic]:
    """Every such problem, each at its own line."""
    found: list[Diagnostic] = []
    for section, attributes in (("services", SERVICE), ("jobs", JOB)):
        for name, body in entries(tree.get(section)):
            for attribute in body:
                if attribute in attributes:
                    found += attributes[attribute](body, ((section, name), attribute))
    for name, volume in entries(tree.get("volumes")):
        if "external" in volume:
            found += _external_volume(volume, f"volumes.{name}")
    for section, sources in _SOURCES.items():
        for name, body in entries(tree.get(section)):
            found += _source(body, f"{section}.{name}", sources)
    return found


_TARGETS = {
    "devices": "needs a `target`",
    "ports": "needs a container port (`target`)",
    "volumes": "needs a `target`, the path in the container",
}


def targets(tree: Map) -> list[Diagnostic]:
    """Entries without what tells them from others, refused also where a later file removes them."""
    return [
        _say(
            MISSING_ATTRIBUTE,
            f"services.{name}.{attribute}[{index}] {_TARGETS[attribute]}",
            entry.origin,
        )
        for name, service in entries(tree.get("services"))
        for attribute in _TARGETS
        if attribute in service
        for index, entry in _items(service[attribute])
        if "target" not in entry
    ]


def _value(node: Node | None) -> Any:
    return node.value if isinstance(node, Traced) else None


def _say(code: Code, message: str, *at: int, hint: str = "") -> Diagnostic:
    return Diagnostic(code=code, message=message, origins=at, hint=hint)


def _items(node: Node | None) -> list[tuple[int, Map]]:
    if not isinstance(node, Seq):
        return []
    return [(index, entry) for index, entry in enumerate(node) if isinstance(entry, Map)]


def _ports(service: Map, path: Place) -> list[Diagnostic]:
    return [
        _say(
            MISSING_ATTRIBUTE,
            f"{words(path)}[{index}] {_TARGETS['ports']}",
            place(entry["target"]),
        )
        for index, entry in _items(service["ports"])
        if "target" in entry and not _value(entry["target"])
    ]


def _binds(service: Map, path: Place) -> list[Diagnostic]:
    return [
        _say(
            MISSING_ATTRIBUTE,
            f"{words(path)}[{index}] is a bind mount and needs a `source`",
            entry.origin,
        )
        for index, entry in _items(service["volumes"])
        if "source" not in entry and _value(entry.get("type")) == "bind"
    ]


def _steps(service: Map, path: Place) -> Iterator[Diagnostic]:
    for index, step in _items(service["pre_start"]):
        if "volumes" in step:
            yield from _binds(step, ((path, index), "volumes"))


def _gpus(service: Map, path: Place) -> Iterator[Diagnostic]:
    yield from _requests(service["gpus"], path)


def _deploy(service: Map, path: Place) -> Iterable[Diagnostic]:
    node: Node | None = service["deploy"]
    for step in ("resources", "reservations", "devices"):
        node = node.get(step) if isinstance(node, Map) else None
        if node is None:
            return ()
    return _requests(node, (((path, "resources"), "reservations"), "devices"))


def _requests(node: Node | None, path: Place) -> Iterator[Diagnostic]:
    for index, entry in _items(node):
        if "count" in entry and "device_ids" in entry:
            yield _say(
                EXCLUSIVE,
                f"{words(path)}[{index}] has both `count` and `device_ids`, which exclude each other",
                entry.keys_at.get("count", entry.origin),
                entry.keys_at.get("device_ids", entry.origin),
                hint="remove one of them",
            )


def _develop(service: Map, path: Place) -> Iterator[Diagnostic]:
    develop = service["develop"]
    for index, entry in _items(develop.get("watch") if isinstance(develop, Map) else None):
        if _value(entry.get("path")) == "":
            yield _say(
                BAD_VALUE, f"{words(path)}.watch[{index}].path is empty", place(entry["path"])
            )


def _env_file(service: Map, path: Place) -> Iterator[Diagnostic]:
    for index, entry in _items(service["env_file"]):
        if "path" not in entry:
            yield _say(MISSING_ATTRIBUTE, f"{words(path)}[{index}] needs a `path`", entry.origin)


def _external_volume(volume: Map, path: str) -> Iterator[Diagnostic]:
    """An external volume exists already: nothing can be said about it but its name."""
    if not _value(volume.get("external")):
        return
    for name in volume:
        if name not in ("external", "name") and not name.startswith("x-"):
            yield _say(
                EXCLUSIVE,
                f"{path} is external, so `{name}` has no meaning",
                volume.keys_at.get(name, volume.origin),
                place(volume["external"]),
                hint=f"remove `{name}` or `external`",
            )


_SOURCES = {
    "secrets": ("file", "environment"),
    "configs": ("file", "environment", "content"),
}


def _source(body: Map, path: str, sources: tuple[str, ...]) -> Iterator[Diagnostic]:
    given = [name for name in sources if name in body]
    names = " or ".join(f"`{s}`" for s in sources)
    elsewhere = "external" in body or (path.startswith("secrets") and "driver" in body)
    if not given and not elsewhere:
        yield _say(MISSING_ATTRIBUTE, f"{path} needs {names}, or `external: true`", body.origin)
    elif len(given) > 1:
        both = " and ".join(f"`{s}`" for s in given)
        yield _say(
            EXCLUSIVE,
            f"{path} has {both}, of which only one is allowed",
            *(body.keys_at.get(name, body.origin) for name in given),
        )


def _pid(service: Map, path: Place) -> Iterator[Diagnostic]:
    if _value(service["pid"]) is None:
        yield _say(
            BAD_VALUE, f"{words(path)} is empty", place(service["pid"]), hint="remove the line"
        )


JOB: dict[str, Refusal] = {"pid": _pid, "volumes": _binds}
SERVICE: dict[str, Refusal] = {
    "deploy": _deploy,
    "develop": _develop,
    "env_file": _env_file,
    "gpus": _gpus,
    "pid": _pid,
    "ports": _ports,
    "pre_start": _steps,
    "volumes": _binds,
}
