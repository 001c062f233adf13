"""PersistentVolumeClaims and PersistentVolumes."""

from __future__ import annotations

from compose2k8s.codes import BAD_CLAIM, SERVER_WARNS
from compose2k8s.grammar import SUBDOMAIN, dns_label, subdomain
from compose2k8s.validator.rules.resources import amount
from compose2k8s.validator.rules.selectors import selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

MODES = ("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")


def claim(look: Look) -> None:
    claim_spec(look.at("spec"))


def claim_spec(spec: Look) -> None:
    """The spec of a claim."""
    _modes(spec)
    selector(spec.at("selector"))
    requests = spec.at("resources").at("requests")
    if not (isinstance(requests.value, dict) and "storage" in requests.value):
        spec.say(BAD_CLAIM, "required value", "resources", "requests", "storage")
    else:
        _positive(requests, "storage")
    spec.form(BAD_CLAIM, "storageClassName", subdomain, SUBDOMAIN)
    spec.form(BAD_CLAIM, "volumeAttributesClassName", subdomain, SUBDOMAIN)
    spec.one_of(BAD_CLAIM, "volumeMode", ("Block", "Filesystem"))
    _origin(spec)


def _positive(look: Look, name: str) -> None:
    number = amount(look.get(name))
    if number is not None and number <= 0:
        look.say(BAD_CLAIM, f'"{look.get(name)}": must be greater than zero', name)
    elif number is not None and number != int(number):
        look.say(
            SERVER_WARNS,
            f'fractional byte value "{look.get(name)}" is invalid, must be an integer',
            name,
        )


def _origin(spec: Look) -> None:
    """What a claim is filled from. The server forgets a dataSource that is neither claim nor snapshot."""
    old, new = spec.at("dataSource"), spec.at("dataSourceRef")
    known = (old.text("apiGroup"), old.text("kind")) in (
        ("", "PersistentVolumeClaim"),
        ("snapshot.storage.k8s.io", "VolumeSnapshot"),
    )
    if old.value is not None and known:
        old.require(BAD_CLAIM, "name")
    if new.value is not None:
        new.require(BAD_CLAIM, "kind")
        new.require(BAD_CLAIM, "name")
        if not new.text("apiGroup") and new.text("kind") not in ("", "PersistentVolumeClaim"):
            new.say(
                BAD_CLAIM,
                "must be 'PersistentVolumeClaim' when referencing the default apiGroup",
                "kind",
            )
        new.form(BAD_CLAIM, "apiGroup", subdomain, SUBDOMAIN)
        if known and any(old.text(n) != new.text(n) for n in ("apiGroup", "kind", "name")):
            spec.say(BAD_CLAIM, "must match dataSourceRef", "dataSource")


def _modes(spec: Look) -> None:
    modes = spec.texts("accessModes")
    if not modes:
        spec.say(BAD_CLAIM, "at least 1 access mode is required", "accessModes")
    for mode in modes:
        if mode not in MODES:
            spec.say(
                BAD_CLAIM,
                f'unsupported value "{mode}": supported values: {", ".join(MODES)}',
                "accessModes",
            )
    if "ReadWriteOncePod" in modes and set(modes) & set(MODES[:3]):
        spec.say(BAD_CLAIM, "may not use ReadWriteOncePod with other access modes", "accessModes")


def volume(look: Look) -> None:
    """A PersistentVolume."""
    from compose2k8s.validator.rules.drivers import one_source
    from compose2k8s.validator.rules.scheduling import node_selector

    spec = look.at("spec")
    _modes(spec)
    capacity = spec.at("capacity")
    held = capacity.value if isinstance(capacity.value, dict) else {}
    if set(held) != {"storage"}:
        spec.say(BAD_CLAIM, "required value: storage and nothing else", "capacity")
    for name in held:
        _positive(capacity, name)
    kind = one_source(spec, persistent=True)
    if not kind:
        spec.say(BAD_CLAIM, "must specify a volume type")
    policy = "persistentVolumeReclaimPolicy"
    spec.one_of(BAD_CLAIM, policy, ("Delete", "Recycle", "Retain"), default=True)
    path = spec.at("hostPath").text("path")
    if path.startswith("/") and not path.strip("/.") and spec.get(policy) == "Recycle":
        spec.say(BAD_CLAIM, "may not be 'recycle' for a hostPath mount of '/'", policy)
    affinity = spec.at("nodeAffinity")
    if affinity.value is None:
        if kind == "local":
            spec.say(BAD_CLAIM, "Local volume requires node affinity", "nodeAffinity")
    elif not affinity.has("required"):
        affinity.say(BAD_CLAIM, "must specify required node constraints", "required")
    else:
        node_selector(affinity.at("required"))
    if kind == "azureFile" and spec.at("azureFile").get("secretNamespace") == "":
        spec.say(BAD_CLAIM, "required value", "azureFile", "secretNamespace")
    spec.at("glusterfs").form(
        BAD_CLAIM, "endpointsNamespace", dns_label, "no name of a namespace", empty=False
    )
    spec.one_of(BAD_CLAIM, "volumeMode", ("Block", "Filesystem"))
    spec.form(BAD_CLAIM, "storageClassName", subdomain, SUBDOMAIN)
    spec.form(BAD_CLAIM, "volumeAttributesClassName", subdomain, SUBDOMAIN, empty=False)
    if spec.has("volumeAttributesClassName") and kind != "csi":
        spec.say(BAD_CLAIM, "has to be specified when using volumeAttributesClassName", "csi")
