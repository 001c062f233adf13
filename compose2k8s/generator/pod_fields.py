"""What a field of the pod is called in Compose, for messages about what its containers have in common."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.trace import Tree

_ATTRIBUTES = {
    "dnsConfig": "dns",
    "dnsPolicy": "network_mode",
    "fsGroup": "the group of volumes",
    "hostAliases": "extra_hosts",
    "hostIPC": "ipc",
    "hostNetwork": "network_mode",
    "hostPID": "pid",
    "hostUsers": "userns_mode",
    "hostnameOverride": "hostname",
    "nodeSelector": "platform",
    "os": "platform",
    "runtimeClassName": "runtime",
    "shareProcessNamespace": "init",
    "supplementalGroups": "group_add",
    "terminationGracePeriodSeconds": "stop_grace_period",
    "topologySpreadConstraints": "placement",
    "affinity": "placement",
    "tolerations": "placement",
}


def attribute(field: str, value: Tree) -> str:
    """The attribute behind a field, or the field itself where it is called the same."""
    if field == "securityContext" and isinstance(value, dict):
        return ", ".join(attribute(inner, None) for inner in value)
    return _ATTRIBUTES.get(field, field)
