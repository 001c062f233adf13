"""What controllers write and hardly anybody by hand: addresses, ranges of them, attached volumes, room for volumes."""

from __future__ import annotations

from compose2k8s.codes import BAD_CLUSTER
from compose2k8s.grammar import SUBDOMAIN, address, network, path_segment, subdomain
from compose2k8s.validator.rules.resources import amount
from compose2k8s.validator.rules.selectors import selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look


def ip_address(look: Look) -> None:
    """An IPAddress is called as the address is written."""
    name = look.at("metadata").text("name")
    if name and not (address(name) and _written(name)):
        look.say(BAD_CLUSTER, f'"{name}" is no IP address as it is written', "metadata", "name")
    parent = look.at("spec").at("parentRef")
    parent.form(BAD_CLUSTER, "group", subdomain, SUBDOMAIN)
    for field in ("resource", "name", "namespace"):
        needed = field != "namespace"
        parent.form(BAD_CLUSTER, field, path_segment, "no / and no %", required=needed)


def _written(name: str) -> bool:
    import ipaddress

    return str(ipaddress.ip_address(name)) == name


def service_cidr(look: Look) -> None:
    spec = look.at("spec")
    found = spec.texts("cidrs")
    if not 0 < len(found) <= 2 or len({":" in text for text in found}) < len(found):
        spec.say(BAD_CLUSTER, "one CIDR, or one for each IP family", "cidrs")
    for index, text in enumerate(found):
        if network(text) is None:
            spec.say(BAD_CLUSTER, f'"{text}" must be a valid CIDR value', "cidrs", index)


def volume_attachment(look: Look) -> None:
    spec = look.at("spec")
    spec.form(BAD_CLUSTER, "attacher", _driver, "no name of a driver", required=True)
    spec.form(BAD_CLUSTER, "nodeName", subdomain, SUBDOMAIN, required=True)
    source = spec.at("source")
    if source.has("persistentVolumeName") == source.has("inlineVolumeSpec"):
        source.say(BAD_CLUSTER, "exactly one of persistentVolumeName and inlineVolumeSpec")
    source.form(BAD_CLUSTER, "persistentVolumeName", subdomain, SUBDOMAIN, empty=False)


def _driver(text: str) -> bool:
    return len(text) <= 63 and subdomain(text.lower())


def storage_capacity(look: Look) -> None:
    look.form(BAD_CLUSTER, "storageClassName", subdomain, SUBDOMAIN, required=True)
    selector(look.at("nodeTopology"))
    for field in ("capacity", "maximumVolumeSize"):
        size = amount(look.get(field))
        if size is not None and size < 0:
            look.say(BAD_CLUSTER, "must be greater than or equal to 0", field)
