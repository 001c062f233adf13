"""Claims for devices: ResourceClaims, their templates, and DeviceClasses."""

from __future__ import annotations

from compose2k8s.codes import BAD_DEVICE
from compose2k8s.grammar import LABEL, SUBDOMAIN, dns_label, subdomain
from compose2k8s.validator.rules.metadata import annotation_keys, labels
from compose2k8s.validator.rules.webhooks import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_MOST = {"requests": 32, "constraints": 32, "config": 32, "firstAvailable": 8, "selectors": 32}
# What a request says of its one kind of devices; before v1beta2 it stands in the request itself.
_EXACT = ("deviceClassName", "selectors", "allocationMode", "count", "adminAccess", "tolerations", "capacity")  # fmt: skip
# What the expression of a selector can ask a device for.
_ROOTS = {"device": ("driver", "allowMultipleAllocations", "attributes", "capacity")}
_FLAT = ("/v1alpha3", "/v1beta1")


def claim(look: Look) -> None:
    """A ResourceClaim."""
    version = look.text("apiVersion")
    if version.endswith(("/v1", "/v1beta2", "/v1beta1")):
        _devices(look.at("spec").at("devices"), flat=version.endswith(_FLAT))


def template(look: Look) -> None:
    """A ResourceClaimTemplate."""
    spec = look.at("spec")
    meta = spec.at("metadata")
    labels(meta, "labels")
    annotation_keys(meta, "annotations")
    version = look.text("apiVersion")
    if version.endswith(("/v1", "/v1beta2", "/v1beta1")):
        _devices(spec.at("spec").at("devices"), flat=version.endswith(_FLAT))


def device_class(look: Look) -> None:
    """A DeviceClass."""
    spec = look.at("spec")
    _limited(spec, "selectors")
    _selectors(spec)
    for entry in _limited(spec, "config"):
        _opaque(entry)


def _limited(look: Look, name: str) -> list[Look]:
    """The entries of a list, which are not too many."""
    found = list(look.each(name))
    if len(found) > _MOST[name]:
        look.say(BAD_DEVICE, f"must have at most {_MOST[name]} items", name)
    return found


def _devices(look: Look, *, flat: bool) -> None:
    names: set[str] = set()
    for request in _limited(look, "requests"):
        name = _name(request, names)
        several = _limited(request, "firstAvailable")
        given = any(request.get(f) for f in _EXACT) if flat else request.has("exactly")
        if given == bool(several):
            request.say(BAD_DEVICE, "exactly one of `exactly` or `firstAvailable` is required")
        elif given:
            _exact(request if flat else request.at("exactly"))
        below: set[str] = set()
        for entry in several:
            _name(entry, below)
            _exact(entry)
        names |= {f"{name}/{inner}" for inner in below}
    for constraint in _limited(look, "constraints"):
        _requests(constraint, names)
        if not constraint.has("matchAttribute") and not constraint.has("distinctAttribute"):
            constraint.say(BAD_DEVICE, "required value", "matchAttribute")
    for entry in _limited(look, "config"):
        _requests(entry, names)
        _opaque(entry)


def _name(look: Look, names: set[str]) -> str:
    name = look.text("name")
    if not dns_label(name):
        look.say(BAD_DEVICE, f'"{name}": {LABEL}', "name")
    elif name in names:
        look.say(BAD_DEVICE, f'duplicate value: "{name}"', "name")
    names.add(name)
    return name


def _exact(look: Look) -> None:
    """What is asked for of one class."""
    look.form(BAD_DEVICE, "deviceClassName", subdomain, SUBDOMAIN, required=True)
    _limited(look, "selectors")
    _selectors(look)
    look.one_of(BAD_DEVICE, "allocationMode", ("All", "ExactCount"), default=True)
    count = look.number("count")
    if look.get("allocationMode") == "All" and count:
        look.say(BAD_DEVICE, "must not be specified when allocationMode is 'All'", "count")
    elif count < 0:
        look.say(BAD_DEVICE, "must be greater than zero", "count")


def _selectors(look: Look) -> None:
    for entry in look.each("selectors"):
        if not entry.has("cel"):
            entry.say(BAD_DEVICE, "required value", "cel")
        else:
            expression(entry.at("cel"), "expression", _ROOTS, ("bool",))


def _requests(look: Look, names: set[str]) -> None:
    """Which requests something is about."""
    found = look.texts("requests")
    for index, name in enumerate(found):
        if name not in names or name in found[:index]:
            look.say(BAD_DEVICE, f'"{name}" is no request, or there twice', "requests", index)


def _opaque(look: Look) -> None:
    if not look.has("opaque"):
        look.say(BAD_DEVICE, "required value", "opaque")
        return
    opaque = look.at("opaque")
    driver = opaque.text("driver")
    if len(driver) > 63 or not subdomain(driver.lower()):
        opaque.say(BAD_DEVICE, f'"{driver}" is no name of a driver', "driver")
    opaque.require(BAD_DEVICE, "parameters")
