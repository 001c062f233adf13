"""Services."""

from __future__ import annotations

from compose2k8s.codes import BAD_SERVICE
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    address,
    dns_label,
    network,
    port,
    port_name,
    qualified,
    subdomain,
)
from compose2k8s.validator.rules.metadata import labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_TYPES = ("ClusterIP", "ExternalName", "LoadBalancer", "NodePort")
_RARE = frozenset((
    "clusterIP", "externalIPs", "sessionAffinity", "sessionAffinityConfig", "externalTrafficPolicy",
    "loadBalancerSourceRanges", "loadBalancerClass", "allocateLoadBalancerNodePorts",
    "healthCheckNodePort", "internalTrafficPolicy", "ipFamilyPolicy", "ipFamilies",
    "trafficDistribution",
))  # fmt: skip
NODE_PORTS = range(30000, 32768)


def service(look: Look) -> None:
    spec = look.at("spec")
    kind = spec.get("type") or "ClusterIP"
    spec.one_of(BAD_SERVICE, "type", _TYPES)
    labels(spec, "selector")
    headless = spec.get("clusterIP") == "None"
    if kind == "ExternalName":
        _external_name(spec)
    elif not spec.get("ports") and not headless:
        spec.say(BAD_SERVICE, "required value", "ports")
    if headless and kind in ("LoadBalancer", "NodePort"):
        spec.say(BAD_SERVICE, f"may not be set to 'None' for {kind} services", "clusterIPs", 0)
    _ports(spec, kind)
    if spec.any_of(_RARE):
        _rare(spec, kind)


def _rare(spec: Look, kind: str) -> None:
    """What most Services say nothing about."""
    _addresses(spec)
    spec.one_of(BAD_SERVICE, "sessionAffinity", ("ClientIP", "None"))
    timeout = spec.at("sessionAffinityConfig").at("clientIP").get("timeoutSeconds")
    if isinstance(timeout, int) and not 0 < timeout <= 86400:
        spec.say(
            BAD_SERVICE,
            f"{timeout}: must be greater than 0 and less than 86400",
            "sessionAffinityConfig",
            "clientIP",
            "timeoutSeconds",
        )
    if spec.has("sessionAffinityConfig") and spec.get("sessionAffinity") != "ClientIP":
        spec.say(
            BAD_SERVICE, "must not be set when session affinity is None", "sessionAffinityConfig"
        )
    _outside(spec, kind)
    spec.one_of(BAD_SERVICE, "internalTrafficPolicy", ("Cluster", "Local"))
    spec.one_of(
        BAD_SERVICE, "ipFamilyPolicy", ("SingleStack", "PreferDualStack", "RequireDualStack")
    )
    for index, family in enumerate(spec.get("ipFamilies") or []):
        if family not in ("IPv4", "IPv6"):
            spec.say(BAD_SERVICE, f'unsupported value "{family}"', "ipFamilies", index)
    spec.one_of(
        BAD_SERVICE, "trafficDistribution", ("PreferClose", "PreferSameZone", "PreferSameNode")
    )


def _external_name(spec: Look) -> None:
    name = spec.text("externalName").removesuffix(".")
    if not name:
        spec.say(BAD_SERVICE, "required value", "externalName")
    elif not subdomain(name):
        spec.say(BAD_SERVICE, f'"{name}": {SUBDOMAIN}', "externalName")
    if spec.get("clusterIP"):
        spec.say(BAD_SERVICE, "may not be set for ExternalName services", "clusterIP")


def _addresses(spec: Look) -> None:
    ip = spec.get("clusterIP")
    if isinstance(ip, str) and ip not in ("", "None") and not address(ip):
        spec.say(BAD_SERVICE, f'"{ip}" must be a valid IP address', "clusterIPs", 0)
    for index, ip in enumerate(spec.get("externalIPs") or []):
        if not address(ip):
            spec.say(BAD_SERVICE, f'"{ip}" must be a valid IP address', "externalIPs", index)
        elif str(ip).startswith("127.") or ip == "::1":
            spec.say(BAD_SERVICE, f'"{ip}": may not be in the loopback range', "externalIPs", index)
        elif ip in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
            spec.say(BAD_SERVICE, f'"{ip}": may not be unspecified', "externalIPs", index)
        elif str(ip).startswith(("169.254.", "fe80:", "224.")):
            spec.say(BAD_SERVICE, f'"{ip}": may not be in a link-local range', "externalIPs", index)


def _ports(spec: Look, kind: str) -> None:
    several = len(spec.get("ports") or []) > 1
    names: set[str] = set()
    pairs: set[tuple[object, object]] = set()
    nodes: set[tuple[object, object]] = set()
    for look in spec.each("ports"):
        name, number = look.get("name"), look.get("port")
        if not name:
            if several:
                look.say(BAD_SERVICE, "required value: several ports need names", "name")
        elif not dns_label(name):
            look.say(BAD_SERVICE, f'"{name}": {LABEL}', "name")
        elif name in names:
            look.say(BAD_SERVICE, f'duplicate value: "{name}"', "name")
        names.add(str(name))
        if not port(number):
            look.say(BAD_SERVICE, f"{number}: must be between 1 and 65535, inclusive", "port")
        if look.get("protocol") == "":
            look.say(BAD_SERVICE, "required value", "protocol")
        look.one_of(BAD_SERVICE, "protocol", ("SCTP", "TCP", "UDP"))
        protocol = look.get("protocol") or "TCP"
        if (number, protocol) in pairs:
            look.say(BAD_SERVICE, f"duplicate value: {number}/{protocol}")
        pairs.add((number, protocol))
        _target(look)
        node = look.get("nodePort")
        if node not in (None, 0):
            if kind in ("ClusterIP", "ExternalName"):
                look.say(BAD_SERVICE, f"may not be used when `type` is '{kind}'", "nodePort")
            elif isinstance(node, int) and node not in NODE_PORTS:
                look.say(
                    BAD_SERVICE,
                    f"{node}: provided port is not in the valid range 30000-32767",
                    "nodePort",
                )
            elif (node, protocol) in nodes:
                look.say(BAD_SERVICE, f"duplicate value: {node}", "nodePort")
            nodes.add((node, protocol))
        app = look.get("appProtocol")
        if isinstance(app, str) and not qualified(app):
            look.say(BAD_SERVICE, f'"{app}" is no qualified name', "appProtocol")


def _target(look: Look) -> None:
    target = look.get("targetPort")
    if isinstance(target, str) and target:
        if not port_name(target):
            words = (
                "must contain at least one letter (a-z)"
                if target.isdigit()
                else ("must be a name of at most 15 lower-case letters, digits and single dashes")
            )
            look.say(BAD_SERVICE, f'"{target}": {words}', "targetPort")
    elif target not in (None, 0, "") and not port(target):
        look.say(BAD_SERVICE, f"{target}: must be between 1 and 65535, inclusive", "targetPort")


def _outside(spec: Look, kind: str) -> None:
    spec.one_of(BAD_SERVICE, "externalTrafficPolicy", ("Cluster", "Local"))
    outside = kind in ("LoadBalancer", "NodePort") or bool(spec.get("externalIPs"))
    if spec.get("externalTrafficPolicy") and not outside:
        spec.say(
            BAD_SERVICE,
            "may only be set for externally-accessible services",
            "externalTrafficPolicy",
        )
    for name in ("loadBalancerSourceRanges", "loadBalancerClass", "allocateLoadBalancerNodePorts"):
        if spec.has(name) and kind != "LoadBalancer" and spec.get(name) != []:
            spec.say(BAD_SERVICE, "may only be used when `type` is 'LoadBalancer'", name)
    for index, text in enumerate(spec.get("loadBalancerSourceRanges") or []):
        if network(str(text).strip(), strict=spec.minor >= 36) is None:
            spec.say(
                BAD_SERVICE,
                f'"{text}" must be a valid CIDR value',
                "loadBalancerSourceRanges",
                index,
            )
    cls = spec.get("loadBalancerClass")
    if isinstance(cls, str) and not qualified(cls):
        spec.say(BAD_SERVICE, f'"{cls}" is no qualified name', "loadBalancerClass")
    check = spec.get("healthCheckNodePort")
    if check not in (None, 0) and not (
        kind == "LoadBalancer" and spec.get("externalTrafficPolicy") == "Local"
    ):
        spec.say(
            BAD_SERVICE,
            "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
            "healthCheckNodePort",
        )
