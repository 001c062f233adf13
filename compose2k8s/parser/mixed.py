"""Attributes that may be written as a list or as a mapping, brought to one form.

`environment: [A=1]` is `{A: "1"}`, `depends_on: [db]` is `{db: {condition: service_started}}`. What is
already in the form comes back as it is.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Pairs, Seq, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node


class BadEntry(ValueError):
    """One entry of a list is wrong. `at`: where it is written."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def env_map(node: Node) -> Map:
    """KEY=VALUE entries as a mapping; an entry without `=` has the value None. A later entry wins."""
    if isinstance(node, Map):
        return node
    found = Pairs(place(node))
    for entry in node if isinstance(node, Seq) else [node]:
        if not isinstance(entry, Traced) or entry.value is None:
            continue
        key, equals, value = go_text(entry.value).partition("=")
        at = place(entry)
        found.put(
            key,
            Traced(value, (part(at, len(key) + 1),)) if equals else Traced(None, (at,)),
            at,
        )
    return found


def variables(node: Node) -> Map:
    """The same for variables, whose name in a list may not end with a blank."""
    found = env_map(node)
    for key in found if isinstance(found, Pairs) else ():
        if key != key.rstrip():
            raise BadEntry(f"the name {key!r} ends with a space", found.keys_at[key])
    return found


def text_list(node: Node) -> Seq:
    """A text as a list of one."""
    if isinstance(node, Seq):
        return node
    if isinstance(node, Traced) and node.value is None:
        return Seq((), place(node))
    return Seq([node], place(node))


def host_list(node: Node) -> Seq:
    """`extra_hosts` as a list of `host=address`, as written or sorted by host if it was a mapping."""
    found = Seq((), place(node))
    if isinstance(node, Map):
        for host in sorted(node):
            for address in text_list(node[host]):
                if isinstance(address, Traced):
                    text = bare(go_text(address.value))
                    found.append(Traced(f"{host}={text}", address.origins))
        return found
    for entry in text_list(node):
        if isinstance(entry, Traced) and isinstance(entry.value, str):
            name, sign, where = entry.value.partition("=")
            if not sign:
                name, sign, where = entry.value.partition(":")
            if not sign:
                raise BadEntry(f"{entry.value!r} is not written HOST=ADDRESS", place(entry))
            where = where if "," in where else bare(where)
            found.append(Traced(f"{name}={where}", entry.origins))
        else:
            found.append(entry)
    return found


def bare(address: str) -> str:
    """An address without brackets around it."""
    if len(address) > 2 and address.startswith("[") and address.endswith("]"):
        return address[1:-1]
    return address


def name_map(node: Node, attribute: object) -> Node:
    """`depends_on`, `networks` and `models` as a mapping from name to terms."""
    if not isinstance(node, Seq):
        return node
    found = Map(node.origin)
    for entry in node:
        if not isinstance(entry, Traced) or not isinstance(entry.value, str):
            continue
        at = place(entry)
        terms: Node = Traced(None, (at,))
        if attribute == "depends_on":
            terms = Map(at)
            terms.put("condition", Traced("service_started", (at,)), at)
            terms.put("required", Traced(True), at)
        found.put(entry.value, terms, at)
    return found
