"""Who is in which network, and whether the networks separate anybody (compose-spec 06-networks).

The NetworkPolicies of a project that does are in generator/policies.py, which others need not load.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced


class Networks:
    """Who is in which network. `members`: service -> its networks · `separated`: policies are needed."""

    def __init__(self, plan: Plan) -> None:
        project = plan.project
        self.members: dict[str, dict[str, Traced[str]]] = {}
        self.cut_off: dict[str, Traced[str]] = {}  # services with network_mode: none
        for name, service in project.services.items():
            mode = service.network_mode
            if mode is not None and mode.value == "none":
                self.cut_off[name] = mode
            elif service.networks is not None:
                self.members[name] = service.networks.at
        self.internal = {
            name: network.internal
            for name, network in project.networks.items()
            if network.internal is not None and network.internal.value
        }
        self.separated = plan.options.network_policies and (
            self._apart() or bool(self.cut_off) or self._shut_in()
        )

    def _apart(self) -> bool:
        """Whether some pair shares no network."""
        kinds = list({frozenset(networks) for networks in self.members.values()})
        return any(not a & b for i, a in enumerate(kinds) for b in kinds[i:])

    def _shut_in(self) -> bool:
        return any(self.only_internal(name) for name in self.members)

    def together(self, a: str, b: str) -> bool:
        """Whether our own policies let `a` speak to `b`."""
        if not self.separated:
            return True
        return bool(self.members.get(a, {}).keys() & self.members.get(b, {}).keys())

    def share(self, a: str, b: str) -> bool:
        """Whether two services share a network, or one is in none, where Docker knows no names."""
        here, there = self.members.get(a), self.members.get(b)
        return here is None or there is None or bool(here.keys() & there.keys())

    def only_internal(self, service: str) -> bool:
        """Every network of the service is internal: no way out."""
        networks = self.members.get(service)
        return bool(networks) and all(n in self.internal for n in networks or ())
