"""A service's `networks`: membership becomes labels and NetworkPolicies, aliases become Services.

Both are decided for the whole project (generator/network/policies.py, generator/network/aliases.py); what an
endpoint of a network can say beyond that has no place in a pod, which has one interface.
"""

from __future__ import annotations

from compose2k8s.emission import emit_lines
from compose2k8s.keys import Attribute, Keyed, anything, integer, key, read, text, texts
from compose2k8s.parser.node import Map
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context, Fragment
    from compose2k8s.parser.node import Node

_MULTUS = "a pod's interfaces belong to the network plugin"
_NAMES = "addresses of pods are given out by the cluster"


class Endpoint(Keyed):
    """One network of a service."""

    aliases: tuple[Traced[str], ...] | None = key(texts)  # generator/network/hosts.py
    driver_opts: Node | None = key(anything, dropped=_MULTUS)
    gw_priority: Traced[int] | None = key(integer, ignored="a pod has one interface")
    interface_name: Traced[str] | None = key(text, dropped=_MULTUS, hint="the interface is eth0")
    ipv4_address: Traced[str] | None = key(text, dropped=_NAMES, hint="use the name of the service")
    ipv6_address: Traced[str] | None = key(text, dropped=_NAMES, hint="use the name of the service")
    link_local_ips: tuple[Traced[str], ...] | None = key(texts, dropped=_MULTUS)
    mac_address: Traced[str] | None = key(text, dropped=_MULTUS)
    priority: Traced[int] | None = key(integer, ignored="a pod has one interface")


_PLAIN = Endpoint()  # a network without more to say


class ServiceNetworks(Attribute):
    """Network -> endpoint. `at`: network -> the name as written in the service."""

    on: dict[str, Endpoint]
    at: dict[str, Traced[str]]

    def emit(self, ctx: Context) -> Fragment:
        if not ctx.plan.networks.separated:
            # One network for all is what a cluster is anyway.
            ctx.plan.already.update(o for name in self.at.values() for o in name.origins)
        return emit_lines(self.on.values(), ctx)


def _null(child: Node) -> tuple[int, ...]:
    """Where `null` is written for a network without more to say."""
    return child.origins if isinstance(child, Traced) else ()


def decode(node: Node) -> ServiceNetworks:
    if not isinstance(node, Map):
        raise ValueError("expected a mapping")
    names = sorted(node)
    return ServiceNetworks(
        on={n: read(Endpoint, c) if isinstance(c := node[n], Map) else _PLAIN for n in names},
        at={n: Traced(n, (node.keys_at.get(n, 0), *_null(node[n]))) for n in names},
    )
