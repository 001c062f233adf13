"""A set of manifests as a cluster takes it: which pods there are, what a Service leads to, what policies let by.

Plain objects only. Nothing of how they were made is known here, so what is found is true of the manifests.
"""

from __future__ import annotations

from compose2k8s.validator.links import templates
from compose2k8s.validator.rules.selectors import matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Object = dict[str, Any]


class Pod:
    """The pods of one workload. `index`: of the manifest · `name`: of the workload."""

    __slots__ = ("index", "kind", "labels", "name", "spec")

    def __init__(
        self, index: int, kind: str, name: str, labels: dict[str, str], spec: Object
    ) -> None:
        self.index = index
        self.kind = kind
        self.name = name
        self.labels = labels
        self.spec = spec

    def serves(self, target: int | str, protocol: str) -> bool:
        """Whether a container of the pod declares a port, by number or by name."""
        return any(
            target in (port.get("containerPort"), port.get("name"))
            and port.get("protocol", "TCP") == protocol
            for container in self.spec.get("containers", ())
            for port in container.get("ports", ())
        )

    def number(self, target: int | str) -> int | str:
        """The number of a port that may be a name."""
        for container in self.spec.get("containers", ()):
            for port in container.get("ports", ()):
                if port.get("name") == target:
                    found: int = port["containerPort"]
                    return found
        return target


class Cluster:
    """`pods`: of every workload · `services`: by name · `policies`: the NetworkPolicies."""

    def __init__(self, objects: Sequence[Object]) -> None:
        self.objects = objects
        self.pods: list[Pod] = []
        self.services: dict[str, tuple[int, Object]] = {}
        self.policies: list[Object] = []
        self._chosen: dict[tuple[int, str], list[Object]] = {}
        for index, obj in enumerate(objects):
            kind, name = obj["kind"], obj["metadata"]["name"]
            if kind == "Service":
                self.services[name] = (index, obj)
            elif kind == "NetworkPolicy":
                self.policies.append(obj["spec"])
            for _, template in templates(obj):
                labels = template.get("metadata", {}).get("labels", {})
                self.pods.append(Pod(index, kind, name, labels, template["spec"]))

    def of_kind(self, kind: str) -> Iterator[tuple[int, Object]]:
        for index, obj in enumerate(self.objects):
            if obj["kind"] == kind:
                yield index, obj

    def behind(self, service: Object) -> list[Pod]:
        """The pods that a Service selects."""
        selector = service["spec"].get("selector")
        return (
            [p for p in self.pods if matches({"matchLabels": selector}, p.labels)]
            if selector
            else []
        )

    def lets(self, source: Pod, target: Pod, port: int | str, protocol: str) -> str:
        """Why policies keep one pod from another's port; empty if they do not."""
        if not self._allowed("Egress", source, target.labels, target.number(port), protocol):
            return f"no NetworkPolicy lets the pods of {source.name} out to it"
        if not self._allowed("Ingress", target, source.labels, target.number(port), protocol):
            return f"no NetworkPolicy of {target.name} lets the pods of {source.name} in"
        return ""

    def lets_world(self, target: Pod, port: int | str, protocol: str) -> bool:
        """Whether policies let in who is not in the cluster."""
        return self._allowed("Ingress", target, None, target.number(port), protocol)

    def lets_out(self, source: Pod, port: int, protocol: str, space: bool = False) -> bool:
        """Whether policies let a pod speak to the world, or to pods of every namespace."""
        return self._allowed("Egress", source, None, port, protocol, everywhere=space)

    def _allowed(
        self,
        way: str,
        pod: Pod,
        other: dict[str, str] | None,
        port: int | str,
        protocol: str,
        *,
        everywhere: bool = False,
    ) -> bool:
        """Policies add up: a pod that one selects takes only what some policy allows."""
        chosen = self._of(pod, way)
        if not chosen:
            return True
        field = "from" if way == "Ingress" else "to"
        return any(
            _port(rule, port, protocol) and _peer(rule.get(field), other, everywhere)
            for policy in chosen
            for rule in policy.get(way.lower()) or ()
        )

    def _of(self, pod: Pod, way: str) -> list[Object]:
        """The policies that select a pod."""
        known = self._chosen.get((pod.index, way))
        if known is None:
            of_way = (p for p in self.policies if way in _types(p))
            known = [p for p in of_way if matches(p["podSelector"], pod.labels)]
            self._chosen[pod.index, way] = known
        return known


def _types(policy: Object) -> list[str]:
    default = ["Ingress", "Egress"] if "egress" in policy else ["Ingress"]
    found: list[str] = policy.get("policyTypes") or default
    return found


def _port(rule: Object, port: int | str, protocol: str) -> bool:
    ports = rule.get("ports")
    return not ports or any(
        p.get("port") in (None, port) and p.get("protocol", "TCP") == protocol for p in ports
    )


def _peer(peers: list[Object] | None, labels: dict[str, str] | None, everywhere: bool) -> bool:
    """`labels` of a pod of this namespace; None is the world, or with `everywhere` any pod anywhere."""
    if not peers:
        return True
    for peer in peers:
        if "namespaceSelector" in peer:
            # Those here select every namespace, so this one as well.
            if everywhere and "podSelector" not in peer:
                return True
            if labels is not None and matches(peer.get("podSelector", {}), labels):
                return True
        elif "ipBlock" in peer:
            if labels is None and not everywhere:
                return True
        elif labels is not None and matches(peer.get("podSelector", {}), labels):
            return True
    return False
