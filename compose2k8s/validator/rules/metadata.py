"""Names, labels, annotations and selectors."""

from __future__ import annotations

from compose2k8s.codes import BAD_LABEL, BAD_OBJECT_NAME, BAD_SELECTOR, SERVER_WARNS
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    dns_1035,
    dns_label,
    label_value,
    qualified,
    subdomain,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.rules.look import Look

ANNOTATIONS = 262_144
# Names that are DNS labels, and longest names; every other kind takes a subdomain of 253.
_LABEL_KINDS = {"Namespace": 63, "Service": 63, "StatefulSet": 63}
_LONGEST = {"CronJob": 52}
_RBAC = ("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding")
# Labels that have been looked at: each stands on objects, in templates and in selectors.
_fine: set[tuple[str, str]] = set()
_MEMORY = 10_000
_SELECTORS = ("In", "NotIn", "Exists", "DoesNotExist")


def metadata(look: Look, kind: str) -> None:
    """The metadata of an object."""
    meta = look.at("metadata")
    name = meta.get("name")
    if not name and name in (None, "") and not meta.has("generateName"):
        meta.say(BAD_OBJECT_NAME, "name or generateName is required", "name")
    elif isinstance(name, str) and name:
        _name(meta, kind, name)
    space = meta.get("namespace")
    if isinstance(space, str) and space and not dns_label(space):
        meta.say(BAD_OBJECT_NAME, f'"{space}" is no name of a namespace: {LABEL}', "namespace")
    labels(meta, "labels")
    annotation_keys(meta, "annotations")


def _name(meta: Look, kind: str, name: str) -> None:
    if kind in _RBAC:
        if "/" in name or "%" in name or name in (".", ".."):
            meta.say(BAD_OBJECT_NAME, f'"{name}" may contain no / and no %', "name")
    elif kind == "Service":
        if not (dns_label(name) if meta.minor >= 36 else dns_1035(name)):
            words = LABEL if meta.minor >= 36 else f"{LABEL}, and a letter first"
            meta.say(BAD_OBJECT_NAME, f'"{name}" is no name of a Service: {words}', "name")
    elif kind in _LABEL_KINDS:
        if "." in name and subdomain(name):
            meta.say(BAD_OBJECT_NAME, f'"{name}" must not contain dots', "name")
        elif not dns_label(name):
            meta.say(BAD_OBJECT_NAME, f'"{name}" is no name of a {kind}: {LABEL}', "name")
    elif not subdomain(name):
        meta.say(BAD_OBJECT_NAME, f'"{name}" is no name of an object: {SUBDOMAIN}', "name")
    elif len(name) > _LONGEST.get(kind, 253):
        meta.say(BAD_OBJECT_NAME, f"must be no more than {_LONGEST[kind]} characters", "name")
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
    value = look.get(name)
    if value.__class__ is dict:
        _annotations(look.at(name))


def _annotations(look: Look) -> None:
    size = 0
    for key, value in look.entries():
        size += len(key.encode()) + (len(value.encode()) if isinstance(value, str) else 0)
        if not qualified(key.lower()):
            look.say(
                BAD_LABEL,
                f'"{key}" is no key of an annotation: [prefix/]name, up to 63 characters',
                key,
            )
    if size > ANNOTATIONS:
        look.say(BAD_LABEL, f"may not be more than {ANNOTATIONS} bytes together")


def selector(look: Look) -> None:
    """A label selector: matchLabels and matchExpressions."""
    labels(look, "matchLabels")
    for expression in look.each("matchExpressions"):
        requirement(expression, _SELECTORS)


def requirement(look: Look, operators: tuple[str, ...]) -> None:
    """One expression of a selector."""
    key, operator, values = look.get("key"), look.get("operator"), look.get("values")
    if not qualified(key):
        look.say(BAD_SELECTOR, f'"{key}" is no key of a label', "key")
    if operator not in operators:
        look.say(BAD_SELECTOR, f'"{operator}" is not a valid selector operator', "operator")
    elif operator in ("In", "NotIn"):
        if not values:
            look.say(BAD_SELECTOR, "must be specified when `operator` is 'In' or 'NotIn'", "values")
    elif operator in ("Exists", "DoesNotExist"):
        if values:
            look.say(
                BAD_SELECTOR,
                "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
                "values",
            )
    elif operator in ("Gt", "Lt") and (not isinstance(values, list) or len(values) != 1):
        look.say(BAD_SELECTOR, "must be a single number for 'Gt' and 'Lt'", "values")
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if operator in ("In", "NotIn") and isinstance(value, str) and not label_value(value):
            look.say(BAD_SELECTOR, f'"{value}" is no value of a label', "values", index)


def matches(selector_value: Any, pod_labels: Any) -> bool:
    """Whether a label selector takes a set of labels; an empty one takes everything."""
    found = pod_labels if isinstance(pod_labels, dict) else {}
    chosen = selector_value if isinstance(selector_value, dict) else {}
    for key, value in (chosen.get("matchLabels") or {}).items():
        if found.get(key) != value:
            return False
    for expression in chosen.get("matchExpressions") or []:
        if not isinstance(expression, dict):
            continue
        key, operator = expression.get("key"), expression.get("operator")
        values = expression.get("values") or []
        there = found.get(key)
        if (
            (operator == "In" and there not in values)
            or (operator == "NotIn" and there in values)
            or (operator == "Exists" and key not in found)
            or (operator == "DoesNotExist" and key in found)
        ):
            return False
    return True
