"""What `compose2k8s config` prints: the project in Compose's own shape, or one list of names.

The tree that `convert` works on keeps everything; what Compose leaves out of its output (unused
resources, values of secrets) is left out here, while printing (RULES.md section 16).
"""

from __future__ import annotations

from compose2k8s.parser import go_json, go_yaml
from compose2k8s.parser.node import Map, Seq, leaves
from compose2k8s.parser.printed import raw
from compose2k8s.parser.printed_project import SECTIONS
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from compose2k8s.parser.load import Loaded
    from compose2k8s.parser.node import Node


def output(loaded: Loaded, given: Mapping[str, Any]) -> str:
    """What the flags of `config` ask for."""
    for flag, listing in _LISTS.items():
        if given.get(flag):
            return "".join(f"{line}\n" for line in listing(loaded))
    if given.get("list_variables"):
        return variables(loaded)
    return config(
        loaded,
        given.get("format") or "yaml",
        interpolated=not given.get("no_interpolate"),
        normal=not given.get("no_normalize"),
        all_resources=bool(given.get("all_resources")),
    )


def config(
    loaded: Loaded,
    form: str = "yaml",
    *,
    interpolated: bool = True,
    normal: bool = True,
    all_resources: bool = False,
) -> str:
    """The whole project. Not interpolated: as it was written, `$` and all."""
    json = form == "json"
    if not interpolated:
        return _text(_written(loaded, json, normal), json)
    return _text(_interpolated(loaded, json, all_resources), json).replace("$", "$$")


def _text(data: dict[str, Any], json: bool) -> str:
    return go_json.dump(data) + "\n" if json else go_yaml.dump(data)


def _interpolated(loaded: Loaded, json: bool, all_resources: bool) -> dict[str, Any]:
    tree = loaded.tree
    used = None if all_resources else _used(tree)
    data: dict[str, Any] = {"name": loaded.name.value}
    for section, shape in SECTIONS.items():
        if json and section == "models":
            continue
        entries = tree.get(section)
        shown: dict[str, Any] = {}
        for name in sorted(entries) if isinstance(entries, Map) else ():
            if used is not None and section in used and name not in used[section]:
                continue
            entry = entries[name] if isinstance(entries, Map) else None
            shown[name] = shape(entry, json) if isinstance(entry, Map) else shape(_NONE, json)
            if section == "jobs" and not json:
                shown[name] = {"name": name, **shown[name]}
        if shown or section == "services":
            data[section] = shown if json else _naturally(shown)
    extensions = sorted(k for k in tree if k.startswith("x-"))
    if json:
        data.update((k, raw(tree[k], json)) for k in extensions)
        return dict(sorted(data.items()))
    return data | _naturally({k: raw(tree[k], json) for k in extensions})


_NONE = Map()


def _naturally(shown: dict[str, Any]) -> dict[str, Any]:
    from compose2k8s.parser.printed import in_order

    return {k: shown[k] for k in in_order(shown, json=False)}


def _written(loaded: Loaded, json: bool, normal: bool) -> dict[str, Any]:
    tree = Map()
    tree.update(loaded.tree)
    if normal:
        tree["name"] = loaded.name
    found: dict[str, Any] = raw(tree, json)
    return found


def _used(tree: Map) -> dict[str, set[str]]:
    """The resources that a service uses; those of jobs and steps do not count."""
    used: dict[str, set[str]] = {k: set() for k in SECTIONS if k not in ("services", "jobs")}
    for service in _maps(tree.get("services")):
        for section in ("networks", "models"):
            named = service.get(section)
            if isinstance(named, Map):
                used[section].update(named)
        for section in ("secrets", "configs"):
            used[section].update(_sources(service.get(section)))
        build = service.get("build")
        if isinstance(build, Map):
            used["secrets"].update(_sources(build.get("secrets")))
        for mount in _entries(service.get("volumes")):
            if getattr(mount.get("type"), "value", None) == "volume":
                used["volumes"].add(str(getattr(mount.get("source"), "value", "")))
    return used


def _sources(node: Node | None) -> list[str]:
    return [str(getattr(entry.get("source"), "value", "")) for entry in _entries(node)]


def _entries(node: Node | None) -> list[Map]:
    return [n for n in node if isinstance(n, Map)] if isinstance(node, Seq) else []


def _maps(node: Node | None) -> list[Map]:
    return [n for _, n in _named(node)]


def _services(loaded: Loaded) -> Iterator[str]:
    """Names of services, each after those it depends on."""
    services = dict(_named(loaded.tree.get("services")))
    done: dict[str, None] = {}
    for name in sorted(services):
        stack = {name: None}
        while stack:
            top = next(reversed(stack))
            depends = services[top].get("depends_on")
            wanted = sorted(depends) if isinstance(depends, Map) else []
            missing = [n for n in wanted if n in services and n not in done and n not in stack]
            if missing:
                stack[missing[0]] = None
            else:
                done.setdefault(stack.popitem()[0])
    yield from done


def _named(node: Node | None) -> list[tuple[str, Map]]:
    if not isinstance(node, Map):
        return []
    return [(k, v) for k, v in node.items() if isinstance(v, Map)]


def _images(loaded: Loaded) -> Iterator[str]:
    services = dict(_named(loaded.tree.get("services")))
    jobs = dict(_named(loaded.tree.get("jobs")))
    for name in _services(loaded):
        own = _image(services[name], f"{loaded.name.value}-{name}")
        yield own
        steps = (_image(step, own) for step in _entries(services[name].get("pre_start")))
        yield from (image for image in steps if image != own)
    for name in sorted(jobs):
        yield _image(jobs[name], f"{loaded.name.value}-{name}")


def _image(service: Node, default: str) -> str:
    image = service.get("image") if isinstance(service, Map) else None
    return str(image.value) if isinstance(image, Traced) and image.value else default


def _resources(section: str) -> Callable[[Loaded], list[str]]:
    def listing(loaded: Loaded) -> list[str]:
        entries = loaded.tree.get(section)
        used = _used(loaded.tree)[section]
        return sorted(n for n in entries if n in used) if isinstance(entries, Map) else []

    return listing


def _profiles(loaded: Loaded) -> list[str]:
    every = [*_maps(loaded.tree.get("services")), *loaded.inactive.values()]
    found = {
        str(p.value)
        for service in every
        for p in service.get("profiles") or ()
        if isinstance(p, Traced)
    }
    return sorted(found)


def _environment(loaded: Loaded) -> list[str]:
    return [f"{k}={v}" for k, v in sorted(loaded.environment.items())]


_LISTS: dict[str, Callable[[Loaded], Any]] = {
    "list_services": _services,
    "list_volumes": _resources("volumes"),
    "list_networks": _resources("networks"),
    "list_images": _images,
    "list_profiles": _profiles,
    "list_environment": _environment,
}


def variables(loaded: Loaded) -> str:
    """The variables that a project uses, from a tree that was not interpolated."""
    from compose2k8s.parser.variables import names

    found: dict[str, list[str]] = {}
    for tree in (loaded.tree, *loaded.inactive.values()):
        for _, leaf in leaves(tree):
            if isinstance(leaf.value, str) and "$" in leaf.value:
                for name, operator, text in names(leaf.value):
                    row = found.setdefault(name, ["false", "", ""])
                    if operator.endswith("?"):
                        row[0] = "true"
                    elif operator:
                        row[2 if operator.endswith("+") else 1] = text
    rows = [["NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE"]]
    rows += [[name, *row] for name, row in sorted(found.items())]
    widths = [max(20, *(len(row[column]) + 3 for row in rows)) for column in range(3)]
    return "".join(
        "".join(map(str.ljust, row[:3], widths)) + f"{row[3]}\n"  # the last column has no end
        for row in rows
    )
