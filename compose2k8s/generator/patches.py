"""`patches` of x-kubernetes: raw parts of manifests, merged into what is made, last of all.

A patch names its object by kind, or by kind and name (`Service/web-published`). Mappings are merged by
key, lists of named things by name, other lists of mappings are added to; `null` takes a field away. What
the compose file says itself, and what objects are found by, a patch may not contradict: that is an error.
"""

from __future__ import annotations

from compose2k8s.codes import BAD_KNOB, CONFLICT
from compose2k8s.diagnostics import Diagnostic, say
from compose2k8s.generator.network.names import label, label_value
from compose2k8s.parser.node import Map, Seq, tree
from compose2k8s.trace import origins_of, plain, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.plan import Plan
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path, Tree

NAME = "app.kubernetes.io/name"
# What other objects, and kubectl, find an object by.
_IDENTITY = ("apiVersion", "kind", "metadata.name", "metadata.namespace", "spec.selector")


def apply(plan: Plan, trees: list[Tree]) -> list[Diagnostic]:
    """Merge all patches of the project into its objects, in place."""
    notes: list[Diagnostic] = []
    for owner, patches in _all(plan):
        for target, patch in patches.items():
            kind, _, name = target.partition("/")
            at = patches.keys_at.get(target, patches.origin)
            found = [
                index
                for index, made in enumerate(trees)
                if plain(made["kind"]) == kind
                and name in ("", plain(made["metadata"]["name"]))
                and owner in ("", made["metadata"]["labels"].get(NAME))
            ]
            for index in found:
                trees[index] = _merged(trees[index], patch, (), notes)
            if not found:
                about = tuple(dict.fromkeys((at, *origins_of(patch))))
                notes.append(_nothing(target, owner, about, trees))
    return notes


def _all(plan: Plan) -> Iterator[tuple[str, Map]]:
    """(what the objects are called after, or nothing for any, the patches)."""
    project, stores = plan.project, plan.storage.stores
    for name, service in project.services.items():
        yield from _of(plan.names.services[name], service.x_kubernetes)
    for name, volume in project.volumes.items():
        yield from _of(stores[name].claim if name in stores else name, volume.x_kubernetes)
    for section, resources in (("configs", project.configs), ("secrets", project.secrets)):
        for name, resource in resources.items():
            for called in plan.storage.called(f"{section}/{name}") or [name]:
                yield from _of(called, resource.x_kubernetes)
    for name, network in project.networks.items():
        yield from _of(f"network-{label(name)}", network.x_kubernetes)
    yield from _of("", project.knobs)


def _of(owner: str, knobs: object) -> Iterator[tuple[str, Map]]:
    patches = getattr(knobs, "patches", None)
    if patches is not None:
        yield label_value(owner), patches


def _nothing(target: str, owner: str, about: tuple[int, ...], trees: list[Tree]) -> Diagnostic:
    there = [
        f"{plain(t['kind'])}/{plain(t['metadata']['name'])}"
        for t in trees
        if owner in ("", t["metadata"]["labels"].get(NAME))
    ]
    whose = f" of {owner}" if owner else ""
    return Diagnostic(
        code=BAD_KNOB,
        message=f"x-kubernetes.patches: no {target}{whose} is made",
        origins=about,
        hint=f"there are {', '.join(there)}" if there else "nothing of it is in the manifests",
    )


def _merged(old: Tree, patch: Node, path: Path, notes: list[Diagnostic]) -> Tree:
    if isinstance(patch, Map) and (old is None or isinstance(old, dict)):
        base = dict(old or {})
        for key, value in patch.items():
            base[key] = _merged(base.get(key), value, (*path, key), notes)
        return base
    if isinstance(patch, Seq) and isinstance(old, list) and any(isinstance(p, Map) for p in patch):
        return _list(old, patch, path, notes)
    wanted = tree(patch)
    if old is None or resolve(old, []) == resolve(wanted, []):
        return wanted
    if origins_of(old) or _identity(path):
        field = ".".join(map(str, path))
        said = f"{_short(old)} in the project, {_short(patch)} in the patch"
        hint = "say it once: by the attribute, or by the patch"
        notes.append(say(CONFLICT, f"x-kubernetes.patches: {field}: {said}", patch, old, hint=hint))
        return old
    return wanted


def _identity(path: Path) -> bool:
    field = ".".join(map(str, path))
    return any(field == known or field.startswith(f"{known}.") for known in _IDENTITY) or (
        path[-2:] in (("labels", "app"), ("labels", "tier"))
    )


def _short(node: Node | Tree) -> str:
    plain = resolve(tree(node), [])
    text = "null" if plain is None else str(plain)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _list(base: list[Tree], patch: Seq, path: Path, notes: list[Diagnostic]) -> list[Tree]:
    found = list(base)
    for entry in patch:
        name = _name(entry)
        same = [i for i, old in enumerate(found) if name is not None and _name(old) == name]
        if same:
            found[same[0]] = _merged(found[same[0]], entry, (*path, same[0]), notes)
        else:
            found.append(tree(entry))
    return found


def _name(entry: Tree) -> object:
    return plain(entry.get("name")) if isinstance(entry, dict) else None
