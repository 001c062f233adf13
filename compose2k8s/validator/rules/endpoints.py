"""Endpoints and EndpointSlices: who answers for a Service."""

from __future__ import annotations

from compose2k8s.codes import BAD_ENDPOINTS
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    address,
    dns_label,
    label_value,
    port,
    qualified,
    subdomain,
)
from compose2k8s.validator.rules.services import special

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PROTOCOLS = ("SCTP", "TCP", "UDP")


def endpoints(look: Look) -> None:
    for subset in look.each("subsets"):
        if not subset.get("addresses") and not subset.get("notReadyAddresses"):
            subset.say(BAD_ENDPOINTS, "must specify `addresses` or `notReadyAddresses`")
        for field in ("addresses", "notReadyAddresses"):
            for entry in subset.each(field):
                _address(entry, entry.text("ip"), "ip")
                entry.form(BAD_ENDPOINTS, "hostname", dns_label, LABEL)
                entry.form(BAD_ENDPOINTS, "nodeName", subdomain, SUBDOMAIN, empty=False)
        several = len(subset.each("ports")) > 1
        for entry in subset.each("ports"):
            entry.form(BAD_ENDPOINTS, "name", dns_label, LABEL, required=several)
            if not port(entry.number("port")):
                entry.say(BAD_ENDPOINTS, "must be between 1 and 65535, inclusive", "port")
            entry.one_of(BAD_ENDPOINTS, "protocol", _PROTOCOLS, default=True)
            entry.form(BAD_ENDPOINTS, "appProtocol", qualified, "no qualified name", empty=False)


def endpoint_slice(look: Look) -> None:
    kind = look.text("addressType")
    look.form(BAD_ENDPOINTS, "addressType", ("FQDN", "IPv4", "IPv6").__contains__,
              "FQDN, IPv4 or IPv6", required=True)  # fmt: skip
    found = list(look.each("endpoints"))
    if len(found) > 1000:
        look.say(BAD_ENDPOINTS, "must have at most 1000 items", "endpoints")
    for entry in found:
        texts = entry.texts("addresses")
        if not 0 < len(texts) <= 100:
            entry.say(BAD_ENDPOINTS, "must contain 1 to 100 addresses", "addresses")
        for index, text in enumerate(texts):
            if kind == "FQDN":
                if "." not in text or not subdomain(text.removesuffix(".")):
                    entry.say(BAD_ENDPOINTS, f'"{text}" is no full name', "addresses", index)
            elif kind in ("IPv4", "IPv6"):
                if (":" in text) != (kind == "IPv6"):
                    entry.say(BAD_ENDPOINTS, f'"{text}" is no {kind} address', "addresses", index)
                else:
                    _address(entry, text, "addresses", index)
        entry.form(BAD_ENDPOINTS, "nodeName", subdomain, SUBDOMAIN, empty=False)
        entry.form(BAD_ENDPOINTS, "hostname", dns_label, LABEL, empty=False)
        zones: set[str] = set()
        for zone in entry.at("hints").each("forZones"):
            name = zone.text("name")
            if not label_value(name) or name in zones or len(zones) >= 8:
                zone.say(BAD_ENDPOINTS, "up to 8 names of zones, each once", "name")
            zones.add(name)
    names: set[str] = set()
    for entry in look.each("ports"):
        name = entry.text("name")
        entry.form(BAD_ENDPOINTS, "name", dns_label, LABEL)
        if name in names:
            entry.say(BAD_ENDPOINTS, f'duplicate value: "{name}"', "name")
        names.add(name)
        entry.one_of(BAD_ENDPOINTS, "protocol", _PROTOCOLS)
        entry.form(BAD_ENDPOINTS, "appProtocol", qualified, "no qualified name", empty=False)


def _address(look: Look, text: str, *path: str | int) -> None:
    if not address(text, strict=look.minor >= 36):
        look.say(BAD_ENDPOINTS, f'"{text}" must be a valid IP address', *path)
    elif special(text):
        look.say(BAD_ENDPOINTS, f'"{text}": {special(text)}', *path)
