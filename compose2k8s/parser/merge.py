"""One document over another: each attribute by its own rule (RULES.md section 9; compose-spec 13-merge).

A scalar is replaced (a null keeps what was there), mappings merge by key, lists are appended without
repeating equal entries. The tables name the attributes that differ. Nothing is changed in place: the
result shares what it can with both sides. What is replaced is kept in `aside`, with both places.
"""

from __future__ import annotations

from compose2k8s.codes import CANNOT_MERGE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import look
from compose2k8s.parser.mixed import BadEntry, env_map, host_list, name_map, text_list
from compose2k8s.parser.node import Map, Pairs, Seq, place
from compose2k8s.parser.unique import unique
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path

    # (path, origins of what was replaced, origins of what replaced it)
    SetAside: TypeAlias = tuple[Path, tuple[int, ...], tuple[int, ...]]
    Rule: TypeAlias = Callable[["Merge", Node, Node, Path], Node]


class Merge:
    """One run of merging. `aside` takes what is replaced."""

    def __init__(self, aside: list[SetAside]) -> None:
        self.aside = aside

    def project(self, base: Map, over: Map) -> Map:
        """Two whole documents."""
        return self.mapping(base, over, ())

    def service(self, base: Map, over: Map, path: Path) -> Map:
        """Two definitions of one service."""
        return self.mapping(base, over, path)

    def node(self, base: Node, over: Node, path: Path) -> Node:
        rule = _rule(path)
        if rule is None:
            return self.generic(base, over, path)
        try:
            return rule(self, base, over, path)
        except BadEntry:  # said when it is put into its form
            return self.generic(base, over, path)

    def generic(self, base: Node, over: Node, path: Path) -> Node:
        if isinstance(over, Traced) and over.value is None:
            self.aside.append((path, over.origins, origins_of(base)))
            return base
        if isinstance(base, Traced) and base.value is None:
            return over
        if isinstance(base, Map) and isinstance(over, Map):
            return self.mapping(base, over, path)
        if isinstance(base, Seq) and isinstance(over, Seq):
            return self.append(base, over, path)
        if isinstance(base, Traced) and isinstance(over, Traced):
            return self.replace(base, over, path)
        raise _kinds_differ(base, over, path)

    def replace(self, base: Node, over: Node, path: Path) -> Node:
        self.aside.append((path, origins_of(base), origins_of(over)))
        return over

    def append(self, base: Seq, over: Seq, path: Path) -> Seq:
        """What is said again counts once, and comes from both."""
        joined = Seq(base, base.origin)
        for node in over:
            if node not in joined:
                joined.append(node)
                continue
            index = joined.index(node)
            same = joined[index]
            if isinstance(node, Traced) and isinstance(same, Traced):
                joined[index] = Traced(same.value, (*same.origins, *node.origins))
            else:
                self.aside.append((path, origins_of(node), origins_of(same)))
        return joined

    def mapping(self, base: Map, over: Map, path: Path) -> Map:
        merged = base.copy()
        for key, node in over.items():
            at = over.keys_at.get(key, 0)
            if key in base:
                merged[key] = self.node(base[key], node, (*path, key))
            else:
                merged.put(key, node, at)
        return merged

    def pairs(self, base: Map, over: Map, path: Path) -> Pairs:
        """By key, each value replaced as a whole, also by null; a mapping goes in by its sorted keys."""
        merged = Pairs(base.origin)
        for node in (base, over):
            for key in node if isinstance(node, Pairs) else sorted(node):
                if key in merged:
                    self.replace(merged[key], node[key], (*path, key))
                merged.put(key, node[key], node.keys_at.get(key, 0))
        return merged


def _kinds_differ(base: Node, over: Node, path: Path) -> ComposeError:
    return ComposeError(
        Diagnostic(
            code=CANNOT_MERGE,
            message=f"{'.'.join(map(str, path))} is of another kind here than in the file before",
            origins=(place(over), place(base)),
            hint="write both as text, both as a list or both as a mapping",
        )
    )


def _replaced(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    return merge.replace(base, over, path)


def _environment(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    return merge.pairs(env_map(base), env_map(over), path)


def _names(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    named, more = name_map(base, path[-1]), name_map(over, path[-1])
    if isinstance(named, Map) and isinstance(more, Map):
        return merge.mapping(named, more, path)
    return merge.generic(named, more, path)


def _texts(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    return merge.append(text_list(base), text_list(over), path)


def _hosts(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    return merge.append(host_list(base), host_list(over), path)


def _build(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    return merge.generic(_build_map(base), _build_map(over), path)


def _build_map(node: Node) -> Node:
    if isinstance(node, Traced) and isinstance(node.value, str):
        built = Map(place(node))
        built.put("context", node, place(node))
        return built
    return node


def _logging(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    if isinstance(base, Map) and isinstance(over, Map):
        old, new = base.get("driver"), over.get("driver")
        if old is not None and new is not None and old != new:
            return merge.replace(base, over, path)
    if isinstance(over, Traced) and over.value is None:
        raise ComposeError(
            Diagnostic(
                code=CANNOT_MERGE,
                message=f"{'.'.join(map(str, path))} cannot be emptied by null",
                origins=over.origins,
                hint="use `!reset null`",
            )
        )
    return merge.generic(base, over, path)


def _external(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    """`true` in one file and `{name: n}` in the other: the one that says more."""
    if isinstance(base, Traced) and isinstance(over, Map):
        return merge.replace(base, over, path)
    return merge.generic(base, over, path)


def _keyed_list(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    if not (isinstance(base, Seq) and isinstance(over, Seq)):
        return merge.generic(base, over, path)
    joined = Seq([*base, *over], base.origin)
    return unique(str(path[-1]), joined, merge.aside, path)


def _pools(merge: Merge, base: Node, over: Node, path: Path) -> Node:
    """Address pools by subnet, as Compose pairs them.

    Pools of the base which the other does not name are lost, and a pool that was changed is compared
    as it is then, whether anybody wants that or not.
    """
    olds, news = look.maps(base), look.maps(over)
    if not olds or not news:
        raise _kinds_differ(base, over, path)
    pools: list[Map] = []
    for old in olds:
        whole = old.copy()
        for new in news:
            subnets = [look.value(pool, "subnet") for pool in pools]
            named = look.value(new, "subnet")
            if named != look.value(whole, "subnet") and named not in subnets:
                pools.append(new)
                continue
            whole.take(merge.mapping(whole, new, path))
            subnet = look.value(whole, "subnet")
            if subnet in subnets:
                pools[subnets.index(subnet)] = whole
            else:
                pools.append(whole)
        if whole not in pools:
            merge.aside.append((path, origins_of(old), origins_of(over)))
    return Seq(pools, base.origin)  # type: ignore[union-attr] # a list, since it has mappings


_CONTAINER: dict[str, Rule] = {
    "annotations": _environment,
    "build": _build,
    "command": _replaced,
    "configs": _keyed_list,
    "depends_on": _names,
    "devices": _keyed_list,
    "dns": _texts,
    "dns_opt": _texts,
    "dns_search": _texts,
    "entrypoint": _replaced,
    "env_file": _texts,
    "environment": _environment,
    "extra_hosts": _hosts,
    "label_file": _texts,
    "labels": _environment,
    "logging": _logging,
    "models": _names,
    "networks": _names,
    "ports": _keyed_list,
    "secrets": _keyed_list,
    "sysctls": _environment,
    "tmpfs": _texts,
    "volumes": _keyed_list,
}
# Below an attribute of a service.
_DEEP: dict[tuple[str, ...], Rule] = {
    ("build", "additional_contexts"): _environment,
    ("build", "args"): _environment,
    ("build", "labels"): _environment,
    ("deploy", "labels"): _environment,
    ("healthcheck", "test"): _replaced,
}
# Of a resource: section -> attribute -> rule.
_RESOURCE: dict[tuple[str, ...], Rule] = {("external",): _external, ("labels",): _environment}
_RESOURCES: dict[str, dict[tuple[str, ...], Rule]] = {
    "networks": {**_RESOURCE, ("ipam", "config"): _pools},
    "volumes": _RESOURCE,
    "configs": _RESOURCE,
    "secrets": _RESOURCE,
}
# In jobs nothing has an identity: lists are appended.


def _rule(path: Path) -> Rule | None:
    if len(path) < 3:
        return None
    section = path[0]
    if section == "services" or section == "jobs":
        if len(path) == 3:
            name = str(path[2])
            rule = _CONTAINER.get(name)
            return None if section == "jobs" and rule is _keyed_list else rule
        if len(path) == 4:
            if path[2] == "ulimits":
                return _replaced
            return _DEEP.get((str(path[2]), str(path[3])))
        return None
    return _RESOURCES.get(str(section), {}).get(tuple(map(str, path[2:])))
