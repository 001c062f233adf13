"""`extra_hosts` become the pod's hostAliases: one entry an address, with all its names.

`host-gateway` has no counterpart: the address of the node is known only when the pod runs.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.grammar import address as is_address
from compose2k8s.grammar import subdomain
from compose2k8s.keys import Attribute, texts
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node


class ExtraHosts(Attribute):
    entries: tuple[Traced[str], ...]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        by_address: dict[str, list[Traced[str]]] = {}
        for entry in self.entries:
            name, _, address = entry.value.partition("=")
            if address != "host-gateway" and not (is_address(address) and subdomain(name.lower())):
                message = f"extra_hosts: a pod takes a name and an IP address, not {entry.value!r}"
                notes.append(say(DROPPED, message, entry))
            elif address == "host-gateway":
                notes.append(
                    say(
                        DROPPED,
                        f"extra_hosts: {name} cannot lead to the host; a pod learns the address of its "
                        "node only when it runs",
                        entry,
                        hint="name the machine by its own address, or read status.hostIP in the program",
                    )
                )
            else:
                # The API server wants lower case; names of hosts do not distinguish it.
                by_address.setdefault(address, []).append(Traced(name.lower(), entry.origins))
        aliases = [
            {"ip": address, "hostnames": names} for address, names in sorted(by_address.items())
        ]
        return Fragment(pod={"hostAliases": aliases} if aliases else {}, notes=notes)


def decode(node: Node) -> ExtraHosts:
    return ExtraHosts(entries=texts(node))
