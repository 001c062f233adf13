"""Services."""

from __future__ import annotations

from compose2k8s.codes import BAD_SERVICE, SERVER_WARNS
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    address,
    dns_label,
    network,
    port,
    port_name,
    port_words,
    qualified,
    subdomain,
)
from compose2k8s.validator.rules.metadata import labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_TYPES = ("ClusterIP", "ExternalName", "LoadBalancer", "NodePort")
_FAMILIES = ("IPv4", "IPv6")
_TOPOLOGY = ("service.kubernetes.io/topology-mode", "service.kubernetes.io/topology-aware-hints")
_RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges"
NODE_PORTS = range(30000, 32768)


def service(look: Look) -> None:
    spec = look.at("spec")
    kind = spec.text("type") or "ClusterIP"
    spec.one_of(BAD_SERVICE, "type", _TYPES, default=True)
    labels(spec, "selector")
    headless = spec.get("clusterIP") == "None"
    if kind == "ExternalName":
        _external_name(spec)
    else:
        if not spec.get("ports") and not headless:
            spec.say(BAD_SERVICE, "required value", "ports")
        if headless and kind in ("LoadBalancer", "NodePort"):
            spec.say(BAD_SERVICE, f"may not be set to 'None' for {kind} services", "clusterIPs", 0)
        if spec.get("clusterIP") or spec.has("clusterIPs") or spec.has("ipFamilies"):
            _cluster_ips(spec)
        spec.one_of(
            BAD_SERVICE, "ipFamilyPolicy", ("SingleStack", "PreferDualStack", "RequireDualStack")
        )
    if spec.has("externalIPs"):
        _external_ips(spec)
    _ports(spec, kind)
    spec.one_of(BAD_SERVICE, "sessionAffinity", ("ClientIP", "None"), default=True)
    client = spec.at("sessionAffinityConfig").at("clientIP")
    if spec.get("sessionAffinity") == "ClientIP" and client.has("timeoutSeconds"):
        if not 0 < client.number("timeoutSeconds") <= 86400:
            client.say(BAD_SERVICE, "must be greater than 0 and less than 86400", "timeoutSeconds")
    _outside(look, spec, kind)
    spec.one_of(BAD_SERVICE, "internalTrafficPolicy", ("Cluster", "Local"))
    near = (
        ("PreferClose", "PreferSameZone", "PreferSameNode")
        if look.minor >= 34
        else ("PreferClose",)
    )
    spec.one_of(BAD_SERVICE, "trafficDistribution", near)
    notes = look.at("metadata").at("annotations")
    new, old = notes.get(_TOPOLOGY[0]), notes.get(_TOPOLOGY[1])
    if new is not None and old is not None and new != old:
        notes.say(BAD_SERVICE, f"must match annotations[{_TOPOLOGY[1]}]", _TOPOLOGY[0])


def _external_name(spec: Look) -> None:
    name = spec.text("externalName").removesuffix(".")
    if not name:
        spec.say(BAD_SERVICE, "required value", "externalName")
    elif not subdomain(name):
        spec.say(BAD_SERVICE, f'"{name}": {SUBDOMAIN}', "externalName")
    for field in ("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"):
        if spec.get(field) or (field == "ipFamilyPolicy" and spec.has(field)):
            spec.say(BAD_SERVICE, "may not be set for ExternalName services", field)


def _cluster_ips(spec: Look) -> None:
    strict = spec.minor >= 36
    first, ips = spec.text("clusterIP"), spec.texts("clusterIPs")
    if ips and ips[0] != first:
        spec.say(BAD_SERVICE, "first value must match `clusterIP`", "clusterIPs")
    ips = ips or ([first] if first else [])
    families = spec.texts("ipFamilies")
    for index, family in enumerate(families):
        if family not in _FAMILIES or family in families[:index]:
            spec.say(BAD_SERVICE, f'"{family}": IPv4 and IPv6, each once', "ipFamilies", index)
    if len(ips) > 2 or ("None" in ips and len(ips) > 1):
        spec.say(BAD_SERVICE, "may only hold up to 2 values, or None alone", "clusterIPs")
    kinds = []
    for index, ip in enumerate(ips):
        if ip != "None":
            kinds.append("IPv6" if ":" in ip else "IPv4")
            if not address(ip, strict=strict):
                spec.say(BAD_SERVICE, f'"{ip}" must be a valid IP address', "clusterIPs", index)
            elif families[index : index + 1] not in ([], [kinds[-1]]):
                spec.say(BAD_SERVICE, f"expected an {families[index]} value", "clusterIPs", index)
    if spec.get("ipFamilyPolicy") == "SingleStack" and (len(families) > 1 or len(ips) > 1):
        words = "must be RequireDualStack or PreferDualStack for several families"
        spec.say(BAD_SERVICE, words, "ipFamilyPolicy")
    if len(kinds) > len(set(kinds)):
        spec.say(BAD_SERVICE, "may specify no more than one IP for each IP family", "clusterIPs")


def special(ip: str) -> str:
    """Why an address can be none of a machine elsewhere; empty if it can be one."""
    import ipaddress

    found = ipaddress.ip_address(
        ".".join(str(int(p)) for p in ip.split(".")) if ":" not in ip else ip
    )
    if found.is_unspecified:
        return "may not be unspecified"
    if found.is_loopback:
        return "may not be in the loopback range (127.0.0.0/8, ::1/128)"
    if found.is_link_local or ip.startswith(("224.0.0.", "ff02:")):
        return "may not be in a link-local range"
    return ""


def _external_ips(spec: Look) -> None:
    for index, ip in enumerate(spec.texts("externalIPs")):
        if not address(ip, strict=spec.minor >= 36):
            spec.say(BAD_SERVICE, f'"{ip}" must be a valid IP address', "externalIPs", index)
        elif special(ip):
            spec.say(BAD_SERVICE, f'"{ip}": {special(ip)}', "externalIPs", index)
    if spec.minor >= 36 and spec.get("externalIPs"):
        spec.say(SERVER_WARNS, "externalIPs are deprecated", "externalIPs")


def _ports(spec: Look, kind: str) -> None:
    several = len(spec.each("ports")) > 1
    names: set[str] = set()
    pairs: set[tuple[int, str]] = set()
    nodes: set[tuple[int, str]] = set()
    for look in spec.each("ports"):
        name, number = look.text("name"), look.number("port")
        if not name:
            if several:
                look.say(BAD_SERVICE, "required value: several ports need names", "name")
        elif not dns_label(name):
            look.say(BAD_SERVICE, f'"{name}": {LABEL}', "name")
        elif name in names:
            look.say(BAD_SERVICE, f'duplicate value: "{name}"', "name")
        names.add(name)
        if not port(number):
            look.say(BAD_SERVICE, f"{number}: must be between 1 and 65535, inclusive", "port")
        look.one_of(BAD_SERVICE, "protocol", ("SCTP", "TCP", "UDP"), default=True)
        protocol = look.text("protocol") or "TCP"
        if (number, protocol) in pairs:
            look.say(BAD_SERVICE, f"duplicate value: {number}/{protocol}")
        pairs.add((number, protocol))
        _target(look)
        node = look.number("nodePort")
        if node:
            if kind == "ClusterIP":
                look.say(BAD_SERVICE, "may not be used when `type` is 'ClusterIP'", "nodePort")
            elif (node, protocol) in nodes:
                look.say(BAD_SERVICE, f"duplicate value: {node}", "nodePort")
            elif node not in NODE_PORTS and kind != "ExternalName":
                look.say(
                    BAD_SERVICE,
                    f"{node}: provided port is not in the valid range 30000-32767",
                    "nodePort",
                )
            nodes.add((node, protocol))
        look.form(BAD_SERVICE, "appProtocol", qualified, "no qualified name", empty=False)


def _target(look: Look) -> None:
    target = look.get("targetPort")
    if isinstance(target, str):
        if target and not port_name(target):
            look.say(BAD_SERVICE, port_words(target), "targetPort")
    elif look.number("targetPort") and not port(look.number("targetPort")):
        look.say(BAD_SERVICE, f"{target}: must be between 1 and 65535, inclusive", "targetPort")


def _outside(look: Look, spec: Look, kind: str) -> None:
    """Who is let in from outside, and how."""
    outside = kind in ("LoadBalancer", "NodePort") or (
        kind == "ClusterIP" and bool(spec.get("externalIPs"))
    )
    if outside:
        spec.one_of(BAD_SERVICE, "externalTrafficPolicy", ("Cluster", "Local"), default=True)
    elif spec.text("externalTrafficPolicy"):
        spec.say(
            BAD_SERVICE,
            "may only be set for externally-accessible services",
            "externalTrafficPolicy",
        )
    balanced = kind == "LoadBalancer"
    ranges, where = spec.texts("loadBalancerSourceRanges"), spec
    field: tuple[str, ...] = ("loadBalancerSourceRanges",)
    noted = look.at("metadata").at("annotations").get(_RANGES)
    if not ranges and isinstance(noted, str):
        ranges = noted.split(",") if noted.strip() else []
        where, field = look, ("metadata", "annotations", _RANGES)
        if not balanced:
            look.say(BAD_SERVICE, "may only be used when `type` is 'LoadBalancer'", *field)
    for name in ("loadBalancerSourceRanges", "loadBalancerClass", "allocateLoadBalancerNodePorts"):
        if not balanced and spec.has(name) and spec.get(name) != []:
            spec.say(BAD_SERVICE, "may only be used when `type` is 'LoadBalancer'", name)
    for text in ranges:
        if network(text.strip(), strict=spec.minor >= 36) is None:
            where.say(BAD_SERVICE, f'"{text}" must be a valid CIDR value', *field)
    if balanced:
        spec.form(BAD_SERVICE, "loadBalancerClass", qualified, "no qualified name", empty=False)
    checked = spec.number("healthCheckNodePort")
    if checked and not (balanced and spec.get("externalTrafficPolicy") == "Local"):
        spec.say(
            BAD_SERVICE,
            "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
            "healthCheckNodePort",
        )
    elif checked and checked not in NODE_PORTS:
        spec.say(
            BAD_SERVICE,
            f"{checked}: provided port is not in the valid range 30000-32767",
            "healthCheckNodePort",
        )
