"""Short syntax becomes long syntax: one function an attribute, in tables (RULES.md section 11).

`canonical` changes a merged tree in place, so that everything behind the parser knows one form only.
Running it twice changes nothing.
"""

from __future__ import annotations

from compose2k8s import words
from compose2k8s.codes import BAD_VALUE, CUT_COMMAND
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser.canonical import mounts, ports
from compose2k8s.parser.mixed import env_map, host_list, name_map, text_list
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from compose2k8s.parser.node import Node

    Form: TypeAlias = Callable[[Node], Node]


def canonical(tree: Map) -> list[Diagnostic]:
    """Bring a project to its long forms in place; returns what could not be."""
    problems: list[Diagnostic] = []
    for section in ("services", "jobs"):
        entries = tree.get(section)
        if isinstance(entries, Map):
            for name, service in entries.items():
                _each(service, SERVICE, f"{section}.{name}", problems)
    for section, forms in RESOURCES.items():
        entries = tree.get(section)
        if isinstance(entries, Map):
            for name, resource in entries.items():
                _each(resource, forms, f"{section}.{name}", problems)
    return problems


def _each(node: Node, forms: dict[str, Form], path: str, problems: list[Diagnostic]) -> None:
    if not isinstance(node, Map):
        return
    for name in node:
        form = forms.get(name)
        if form is None:
            continue
        child = node[name]
        try:
            node[name] = form(child)
        except ValueError as error:
            problems.append(
                Diagnostic(code=BAD_VALUE, message=f"{path}.{name}: {error}", origins=(place(child),))
            )
        except ComposeError as error:
            problems += error.diagnostics


def _inside(forms: dict[str, Form]) -> Form:
    """The attributes of a mapping."""

    def form(node: Node) -> Node:
        if isinstance(node, Map):
            for name in node:
                if name in forms:
                    node[name] = forms[name](node[name])
        return node

    return form


def _items(item: Form) -> Form:
    """Every entry of a list."""

    def form(node: Node) -> Node:
        if isinstance(node, Seq):
            for index, entry in enumerate(node):
                node[index] = item(entry)
        return node

    return form


def command(node: Node) -> Node:
    """A text is split into words; an empty text clears the command of the image."""
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return node
    at = place(node)
    found = Seq((), at)
    offset = 0
    for word in words.split(node.value):
        # The column of a word that stands in the text as it is; else of the whole command.
        offset = max(node.value.find(word, offset), 0)
        found.append(Traced(word, (part(at, offset) if offset else at,)))
        offset += len(word)
    return found


def operators(node: Node, path: str) -> list[Diagnostic]:
    """Compose cuts `a && b` silently at the operator; we say so."""
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return []
    try:
        cut = words.cut_at(node.value)
    except ValueError:
        return []
    if not cut:
        return []
    return [
        Diagnostic(
            code=CUT_COMMAND,
            message=f"{path} is no shell: Compose cuts it at {cut!r}",
            origins=(place(node),),
            hint='for a shell write ["sh", "-c", "..."]',
        )
    ]


def _named(node: Node) -> Node:
    if isinstance(node, Traced) and isinstance(node.value, str):
        built = Map(place(node))
        built.put("source", node, place(node))
        return built
    return node


def _device(node: Node) -> Node:
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return node
    at, pieces = place(node), node.value.split(":")
    if len(pieces) > 3:
        raise ValueError(f"{node.value!r} has too many colons: use the long form")
    built = Map(at)
    offset = 0
    for name, text in zip(("source", "target", "permissions"), pieces, strict=False):
        built.put(name, Traced(text, (part(at, offset) if offset else at,)), at)
        offset += len(text) + 1
    if len(pieces) < 2:
        built.put("target", Traced(pieces[0]), at)
    if len(pieces) < 3:
        built.put("permissions", Traced("rwm"), at)
    return built


def _gpus(node: Node) -> Node:
    if isinstance(node, Traced) and node.value == "all":
        built = Map(place(node))
        built.put("count", Traced(-1, node.origins), place(node))
        return Seq([built], place(node))
    return _requests(node)


def _requests(node: Node) -> Node:
    if isinstance(node, Seq):
        for entry in node:
            if isinstance(entry, Map):
                count = entry.get("count")
                if isinstance(count, Traced) and count.value == "all":
                    entry["count"] = Traced(-1, count.origins)
                if "count" not in entry and "device_ids" not in entry:
                    entry.put("count", Traced(-1), entry.origin)
                if "options" in entry:
                    entry["options"] = env_map(entry["options"])
    return node


def _env_file(node: Node) -> Node:
    found = Seq((), place(node))
    for entry in text_list(node):
        if isinstance(entry, Traced):
            built = Map(place(entry))
            built.put("path", entry, place(entry))
            found.append(built)
        else:
            found.append(entry)
    return found


def _test(node: Node) -> Node:
    if isinstance(node, Traced) and isinstance(node.value, str):
        return Seq([Traced("CMD-SHELL", node.origins), node], place(node))
    return node


def _build(node: Node) -> Node:
    if isinstance(node, Traced) and isinstance(node.value, str):
        built = Map(place(node))
        built.put("context", node, place(node))
        return built
    return _build_inside(node)


def _ssh(node: Node) -> Node:
    found = Seq((), place(node))
    if isinstance(node, Map):
        for key, value in node.items():
            path = value.value if isinstance(value, Traced) else None
            origins = (node.keys_at.get(key, 0),)
            found.append(Traced(key if path is None else f"{key}={path}", origins))
        return found
    return text_list(node)


def _null_to_empty(node: Node) -> Node:
    """Labels without a value are empty texts."""
    mapped = env_map(node)
    for key, value in mapped.items():
        if isinstance(value, Traced) and value.value is None:
            mapped[key] = Traced("", value.origins)
    return mapped


def _option_lists(node: Node) -> Node:
    if isinstance(node, Map):
        for key, value in node.items():
            node[key] = text_list(value)
    return node


_HOOK = _inside({"command": command, "environment": env_map})
_build_inside = _inside(
    {
        "additional_contexts": env_map,
        "args": env_map,
        "extra_hosts": host_list,
        "labels": _null_to_empty,
        "no_cache_filter": text_list,
        "secrets": _items(_named),
        "ssh": _ssh,
    }
)
SERVICE: dict[str, Form] = {
    "annotations": _null_to_empty,
    "build": _build,
    "command": command,
    "configs": _items(_named),
    "depends_on": lambda node: name_map(node, "depends_on"),
    "deploy": _inside(
        {
            "labels": _null_to_empty,
            "resources": _inside({"reservations": _inside({"devices": _requests})}),
        }
    ),
    "develop": _inside(
        {
            "watch": _items(
                _inside({"ignore": text_list, "include": text_list, "exec": _HOOK})
            )
        }
    ),
    "devices": _items(_device),
    "dns": text_list,
    "dns_opt": text_list,
    "dns_search": text_list,
    "entrypoint": command,
    "env_file": _env_file,
    "environment": env_map,
    "extra_hosts": host_list,
    "gpus": _gpus,
    "healthcheck": _inside({"test": _test}),
    "label_file": text_list,
    "labels": _null_to_empty,
    "models": lambda node: name_map(node, "models"),
    "networks": lambda node: name_map(node, "networks"),
    "ports": ports.all_of,
    "post_start": _items(_HOOK),
    "pre_stop": _items(_HOOK),
    "provider": _inside({"options": _option_lists}),
    "secrets": _items(_named),
    "sysctls": env_map,
    "tmpfs": text_list,
    "volumes": mounts.all_of,
}


SERVICE["pre_start"] = _items(_inside(SERVICE))
_LABELS: dict[str, Form] = {"labels": _null_to_empty}
RESOURCES: dict[str, dict[str, Form]] = {
    "networks": _LABELS,
    "volumes": _LABELS,
    "configs": _LABELS,
    "secrets": _LABELS,
}
