"""Ingresses and NetworkPolicies."""

from __future__ import annotations

from compose2k8s.codes import BAD_POLICY, BAD_ROUTE
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    address,
    dns_1035,
    dns_label,
    network,
    path_segment,
    port,
    port_name,
    subdomain,
)
from compose2k8s.validator.rules.selectors import selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look


def ingress(look: Look) -> None:
    spec = look.at("spec")
    if not spec.get("rules") and not spec.has("defaultBackend"):
        look.say(BAD_ROUTE, "either `defaultBackend` or `rules` must be specified", "spec")
    if spec.has("defaultBackend"):
        _backend(spec.at("defaultBackend"))
    for rule in spec.each("rules"):
        host = rule.text("host")
        if host:
            _host(rule, host, "host")
            if address(host, strict=False):
                rule.say(BAD_ROUTE, f'"{host}": must be a DNS name, not an IP address', "host")
        http = rule.at("http")
        if http.value is not None and not http.get("paths"):
            http.say(BAD_ROUTE, "required value", "paths")
        for path in http.each("paths"):
            _path(path)
    for tls in spec.each("tls"):
        for index, host in enumerate(tls.texts("hosts")):
            _host(tls, host, "hosts", index)
        tls.form(BAD_ROUTE, "secretName", subdomain, SUBDOMAIN)
    spec.form(BAD_ROUTE, "ingressClassName", subdomain, SUBDOMAIN, empty=False)
    name = spec.get("ingressClassName")
    annotated = look.at("metadata").at("annotations").get("kubernetes.io/ingress.class")
    if annotated is not None and name is not None and annotated != name:
        look.say(
            BAD_ROUTE,
            f'"{annotated}": must match `ingressClassName` when both are specified',
            "metadata",
            "annotations",
            "kubernetes.io/ingress.class",
        )


def _host(look: Look, host: str, *path: str | int) -> None:
    if "*" in host:
        if not host.startswith("*.") or not subdomain(host[2:]):
            look.say(
                BAD_ROUTE,
                f"\"{host}\": a wildcard must start with '*.', followed by a valid DNS subdomain",
                *path,
            )
    elif not subdomain(host):
        look.say(BAD_ROUTE, f'"{host}": {SUBDOMAIN}', *path)


def _path(look: Look) -> None:
    kind = look.get("pathType")
    if kind is None:
        look.say(BAD_ROUTE, "pathType must be specified", "pathType")
    elif look.one_of(BAD_ROUTE, "pathType", ("Exact", "ImplementationSpecific", "Prefix")):
        text = look.text("path")
        if kind in ("Exact", "Prefix"):
            if not text.startswith("/"):
                look.say(BAD_ROUTE, f'"{text}": must be an absolute path', "path")
            else:
                for bad in ("//", "/./", "/../", "%2f", "%2F"):
                    if bad in text:
                        look.say(BAD_ROUTE, f"\"{text}\": must not contain '{bad}'", "path")
                for bad in ("/..", "/."):
                    if text.endswith(bad):
                        look.say(BAD_ROUTE, f"\"{text}\": cannot end with '{bad}'", "path")
        elif text and not text.startswith("/"):
            look.say(BAD_ROUTE, f'"{text}": must be an absolute path', "path")
    _backend(look.at("backend"))


def _backend(look: Look) -> None:
    service, resource = look.at("service"), look.at("resource")
    if service.value is None and resource.value is None:
        look.say(BAD_ROUTE, "resource or service backend is required")
        return
    if service.value is not None and resource.value is not None:
        look.say(BAD_ROUTE, "cannot set both resource and service backends")
        return
    if service.value is None:
        resource.form(BAD_ROUTE, "apiGroup", subdomain, SUBDOMAIN, empty=False)
        for field in ("kind", "name"):
            resource.form(BAD_ROUTE, field, path_segment, "no / and no %", required=True)
        return
    test = dns_label if look.minor >= 36 else dns_1035
    service.form(BAD_ROUTE, "name", test, LABEL, required=True)
    target = service.at("port")
    word, number = target.text("name"), target.number("number")
    if not word and not number:
        look.say(BAD_ROUTE, "port name or number is required")
    elif word and number:
        look.say(BAD_ROUTE, "cannot set both port name & port number")
    elif word and not port_name(word):
        target.say(BAD_ROUTE, f'"{word}" is no name of a port', "name")
    elif number and not port(number):
        target.say(BAD_ROUTE, f"{number}: must be between 1 and 65535, inclusive", "number")


def network_policy(look: Look) -> None:
    spec = look.at("spec")
    selector(spec.at("podSelector"))
    for direction, peers in (("ingress", "from"), ("egress", "to")):
        for rule in spec.each(direction):
            for entry in rule.each("ports"):
                _policy_port(entry)
            for peer in rule.each(peers):
                _peer(peer)
    types = spec.get("policyTypes")
    for index, kind in enumerate(types if isinstance(types, list) else ()):
        if kind not in ("Ingress", "Egress"):
            spec.say(
                BAD_POLICY,
                f'unsupported value "{kind}": supported values: "Ingress", "Egress"',
                "policyTypes",
                index,
            )
    if isinstance(types, list) and len(types) > 2:
        spec.say(BAD_POLICY, "may not specify more than two policyTypes", "policyTypes")


def _policy_port(look: Look) -> None:
    if look.get("protocol") not in (None, "TCP", "UDP", "SCTP"):
        look.say(BAD_POLICY, f'unsupported value "{look.get("protocol")}"', "protocol")
    value, end = look.get("port"), look.whole("endPort")
    if isinstance(value, str):
        if not port_name(value):
            look.say(BAD_POLICY, f'"{value}" is no name of a port', "port")
        if end is not None:
            look.say(BAD_POLICY, "may not be specified when `port` is non-numeric", "endPort")
        return
    if value is not None and not port(look.number("port")):
        look.say(BAD_POLICY, f"{value}: must be between 1 and 65535, inclusive", "port")
    if end is not None:
        if value is None:
            look.say(BAD_POLICY, "may not be specified when `port` is not specified", "endPort")
        elif not port(end):
            look.say(BAD_POLICY, f"{end}: must be between 1 and 65535, inclusive", "endPort")
        elif end < look.number("port"):
            look.say(BAD_POLICY, f"{end}: must be greater than or equal to `port`", "endPort")


def _peer(look: Look) -> None:
    given = [n for n in ("podSelector", "namespaceSelector", "ipBlock") if look.has(n)]
    if not given:
        look.say(BAD_POLICY, "must specify a peer")
    if "ipBlock" in given:
        if len(given) > 1:
            look.say(BAD_POLICY, "may not specify both ipBlock and another peer")
        block = look.at("ipBlock")
        outer = network(block.get("cidr"), strict=look.minor >= 36)
        if outer is None:
            block.say(BAD_POLICY, f'"{block.get("cidr") or ""}" must be a valid CIDR value', "cidr")
        for index, text in enumerate(block.texts("except")):
            inner = network(text, strict=look.minor >= 36)
            if inner is None:
                block.say(BAD_POLICY, f'"{text}" must be a valid CIDR value', "except", index)
            elif outer is not None and (
                inner.version != outer.version or not inner.subnet_of(outer) or inner == outer
            ):
                block.say(
                    BAD_POLICY, f'"{text}": must be a strict subset of `cidr`', "except", index
                )
    for name in ("podSelector", "namespaceSelector"):
        selector(look.at(name))
