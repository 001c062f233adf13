"""`storage_opt: {size: …}` becomes a limit on ephemeral storage: the pod is evicted above it."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Attribute, mapping, text
from compose2k8s.quantity import quantity
from compose2k8s.trace import Traced
from compose2k8s.units import byte_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree


class StorageOpt(Attribute):
    options: dict[str, Traced[str]]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        limits: dict[str, Tree] = {}
        for name, value in self.options.items():
            if name != "size":
                notes.append(
                    say(DROPPED, f"storage_opt: a container has nothing like {name}", value)
                )
                continue
            try:
                size = byte_size(value.value)
                if size <= 0:
                    raise ValueError("it is not more than nothing")
            except ValueError as error:
                notes.append(say(DROPPED, f"storage_opt.size: {error}", value))
                continue
            limits["ephemeral-storage"] = Traced(quantity(size), value.origins)
            message = "storage_opt.size: a pod that writes more is evicted"
            notes.append(say(APPROXIMATED, message, value))
        return Fragment(container={"resources": {"limits": limits}} if limits else {}, notes=notes)


def decode(node: Node) -> StorageOpt:
    return StorageOpt(options=mapping(text)(node))
