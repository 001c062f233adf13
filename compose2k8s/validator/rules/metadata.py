"""Names, labels, annotations, owners and finalizers: what every object carries."""

from __future__ import annotations

from compose2k8s.codes import BAD_LABEL, BAD_METADATA, BAD_OBJECT_NAME, SERVER_WARNS
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    dns_1035,
    dns_label,
    label_value,
    path_segment,
    qualified,
    subdomain,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from compose2k8s.validator.rules.look import Look

ANNOTATIONS = 262_144
# Kinds whose names need only fit into a URL, kinds of whose names their own rules judge, kinds that are
# questions and have none. All others are DNS subdomains, or labels:
_SEGMENTS = (
    "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "PodDisruptionBudget", "Event",
    "CertificateSigningRequest",
)  # fmt: skip
_OWN = ("CustomResourceDefinition", "APIService", "IPAddress", "ClusterTrustBundle", "CSIDriver")
_NAMELESS = ("authentication.k8s.io/", "authorization.k8s.io/")
_LABELS = ("Namespace", "Service", "StatefulSet")
_LONGEST = {"CronJob": 52}
_GENERATED, _RANDOM = 63, 5  # the longest name that is made from generateName, and what is added
# Labels that have been looked at: each stands on objects, in templates and in selectors.
_fine: set[tuple[str, str]] = set()
_MEMORY = 10_000
_FINALIZERS = ("kubernetes", "orphan", "foregroundDeletion")


def metadata(look: Look, kind: str) -> None:
    """The metadata of an object."""
    meta = look.at("metadata")
    name, begin = meta.text("name"), meta.text("generateName")
    if name:
        _name(meta, kind, name, "name")
    elif not begin and not look.text("apiVersion").startswith(_NAMELESS):
        meta.say(BAD_OBJECT_NAME, "name or generateName is required", "name")
    if begin:
        # A name goes on behind it, so that a dash may stand at its end.
        whole = f"{begin[:-2]}a" if begin[-1] == "-" and len(begin) > 1 else begin
        _name(meta, kind, whole, "generateName")
        longest = min(len(begin), _GENERATED - _RANDOM) + _RANDOM
        if not name and kind in _LONGEST and longest > _LONGEST[kind]:
            meta.say(
                BAD_OBJECT_NAME, f"leads to more than {_LONGEST.get(kind, 253)} characters", "name"
            )
    meta.form(BAD_OBJECT_NAME, "namespace", dns_label, f"no name of a namespace: {LABEL}")
    labels(meta, "labels")
    annotation_keys(meta, "annotations")
    if meta.has("ownerReferences"):
        _owners(meta)
    if meta.has("finalizers"):
        _finalizers(meta)
    if meta.text("resourceVersion"):
        meta.say(SERVER_WARNS, "an object that is created has none", "resourceVersion")


def _name(meta: Look, kind: str, name: str, field: str) -> None:
    if kind in _SEGMENTS or kind in _OWN:
        test: Callable[[str], bool] = path_segment
        words = "may contain no / and no %"
    elif kind == "Service" and meta.minor < 36:
        test, words = dns_1035, f"{LABEL}, and a letter first"
    elif kind in _LABELS:
        test, words = dns_label, LABEL
    else:
        test, words = subdomain, SUBDOMAIN
    if not test(name):
        if kind in _LABELS and "." in name and subdomain(name):
            words = "must not contain dots"
        meta.say(BAD_OBJECT_NAME, f'"{name}" is no name of a {kind}: {words}', field)
    elif field == "generateName":
        return
    elif len(name) > _LONGEST.get(kind, 253):
        meta.say(
            BAD_OBJECT_NAME, f"must be no more than {_LONGEST.get(kind, 253)} characters", "name"
        )
    elif kind == "Job" and len(name) > 63:
        meta.say(
            BAD_OBJECT_NAME,
            "must be no more than 63 bytes, because it is a label of the pods",
            "name",
        )
    elif kind in ("Pod", "Deployment", "Job", "CronJob") and "." in name:
        meta.say(
            SERVER_WARNS, f'"{name}" should be a DNS label: it becomes the name of hosts', "name"
        )


def labels(look: Look, name: str) -> None:
    """Labels of anything, in the field `name`."""
    value = look.get(name)
    if value.__class__ is dict and not _are_fine(value):
        for key, text in value.items():
            if text.__class__ is not str or (key, text) not in _fine:
                _label(look.at(name), key, text)


def _are_fine(value: dict[str, Any]) -> bool:
    try:
        return _fine.issuperset(value.items())
    except TypeError:  # a list or mapping where a text should be
        return False


def _label(look: Look, key: str, value: Any) -> None:
    key_is_fine, value_is_fine = qualified(key), not isinstance(value, str) or label_value(value)
    if not key_is_fine:
        look.say(
            BAD_LABEL, f'"{key}" is no key of a label: [prefix/]name, up to 63 characters', key
        )
    if not value_is_fine:
        look.say(
            BAD_LABEL,
            f'"{value}" is no value of a label: up to 63 letters, digits, -, _ and .',
            key,
        )
    if key_is_fine and value_is_fine and isinstance(value, str):
        if len(_fine) > _MEMORY:
            _fine.clear()
        _fine.add((key, value))


def annotation_keys(look: Look, name: str) -> None:
    """Annotations of anything, in the field `name`."""
    if look.get(name).__class__ is dict:
        _annotations(look.at(name))


def _annotations(look: Look) -> None:
    """Keys as of labels in any case, and all of them together not too long."""
    size = 0
    for key, value in look.entries():
        size += len(key.encode(errors="replace")) + (
            len(value.encode(errors="replace")) if isinstance(value, str) else 0
        )
        if not qualified(key.lower()):
            look.say(
                BAD_LABEL,
                f'"{key}" is no key of an annotation: [prefix/]name, up to 63 characters',
                key,
            )
    if size > ANNOTATIONS:
        look.say(BAD_LABEL, f"may not be more than {ANNOTATIONS} bytes together")


def _owners(meta: Look) -> None:
    controllers = 0
    for owner in meta.each("ownerReferences"):
        for name in ("apiVersion", "kind", "name", "uid"):
            text = owner.text(name)
            if not text or (name == "apiVersion" and (text.count("/") > 1 or text[-1] == "/")):
                owner.say(BAD_METADATA, "an owner is known by apiVersion, kind, name and uid", name)
        if owner.text("apiVersion") == "v1" and owner.text("kind") == "Event":
            owner.say(BAD_METADATA, "an Event owns nothing", "kind")
        controllers += owner.get("controller") is True
    if controllers > 1:
        meta.say(BAD_METADATA, "only one owner can be the controller", "ownerReferences")


def _finalizers(meta: Look) -> None:
    names = meta.texts("finalizers")
    for index, name in enumerate(names):
        if not finalizer(name):
            meta.say(
                BAD_METADATA,
                f'"{name}" is no name of a finalizer: prefix/name',
                "finalizers",
                index,
            )
    if {"orphan", "foregroundDeletion"} <= set(names):
        meta.say(BAD_METADATA, "orphan and foregroundDeletion exclude each other", "finalizers")


def finalizer(name: str) -> bool:
    """A finalizer has a prefix, unless it is one of Kubernetes' first ones."""
    return qualified(name) and ("/" in name or name in _FINALIZERS)
