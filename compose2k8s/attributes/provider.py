"""`provider`: an external program makes the service; generator/providers.py says what is to be done."""

from __future__ import annotations

from compose2k8s.keys import Keyed, anything, key, read, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class Provider(Keyed):
    options: Node | None = key(anything)
    type: Traced[str] = key(text)  # type: ignore[assignment] # the schema requires it


def decode(node: Node) -> Provider:
    return read(Provider, node)
