"""A request for devices, as `gpus` and `deploy.resources.reservations` both write it."""

from __future__ import annotations

from compose2k8s.keys import Keyed, anything, each, integer, key, table, text, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class Request(Keyed):
    """One request for devices."""

    capabilities: tuple[Traced[str], ...] | None = key(texts)
    count: Traced[int] | None = key(integer)
    device_ids: tuple[Traced[str], ...] | None = key(texts)
    driver: Traced[str] | None = key(text)
    options: Node | None = key(anything)


class Discrete(Keyed):
    kind: Traced[str] | None = key(text)
    value: Traced[int] | None = key(integer)


class Generic(Keyed):
    discrete_resource_spec: Discrete | None = key(table(Discrete))


requests = each(table(Request))
generics = each(table(Generic))
