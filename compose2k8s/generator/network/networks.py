"""Who is in which network, and whether the networks separate anybody (compose-spec 06-networks).

The NetworkPolicies of a project that does are in generator/network/policies.py, which others need not load.
"""

from __future__ import annotations

from compose2k8s.generator.metadata import network_label
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container, Project

DEFAULT = {"default": Traced("default")}


class Networks:
    """Who is in which network. Who shares a pod shares its networks.

    `ipv6`: those that say whether they have it · `members`: service or job -> its networks · `cut_off`: those with `network_mode: none` · `internal`:
    networks without a way out · `external`: networks of others too · `labels`: network -> the label of
    the pods in it · `separated`: policies are needed.
    """

    def __init__(self, plan: Plan) -> None:
        project = plan.project
        self.members: dict[str, dict[str, Traced[str]]] = {}
        self.cut_off: dict[str, Traced[str]] = {}
        pods: dict[str, dict[str, Traced[str]]] = {}
        for name, service in [*project.services.items(), *project.jobs.items()]:
            mode = service.network_mode
            if mode is not None and mode.value == "none":
                self.cut_off[name] = mode
            on = _networks(service, name in project.jobs)
            if on is not None:
                pods.setdefault(plan.pod(name), {}).update(on)
        for name in [*project.services, *project.jobs]:
            if plan.pod(name) in pods:
                self.members[name] = pods[plan.pod(name)]
        self.internal = {
            name: network.internal
            for name, network in project.networks.items()
            if network.internal is not None and network.internal.value
        }
        self.external = {
            name: network.external
            for name, network in project.networks.items()
            if network.external is not None and network.external.value
        }
        # Networks that say whether they have IPv6.
        self.ipv6 = {
            name: network.enable_ipv6
            for name, network in project.networks.items()
            if network.enable_ipv6 is not None
        }
        self.labels = _labels(project)
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


def _networks(service: Container, job: bool) -> dict[str, Traced[str]] | None:
    """The networks that a service names; a job that names none is in the default one as well."""
    if service.networks is not None:
        return service.networks.at
    return DEFAULT if job and service.network_mode is None else None


def _labels(project: Project) -> dict[str, str]:
    """Network -> label. One with a name of its own is known by it to other projects as well."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key in sorted({"default", *project.networks}):
        network = project.networks.get(key)
        name = network.name.value if network is not None and network.name is not None else key
        known = key if name == f"{project.name.value}_{key}" else name
        label = network_label(known)
        if label in taken:  # a_b and a-b
            from binascii import crc32

            label = f"{label[:62]}-{crc32(key.encode()):08x}"
        taken.add(label)
        found[key] = label
    return found
