"""Where a variable or a file of the downward API takes its value from."""

from __future__ import annotations

from compose2k8s.codes import BAD_ENV
from compose2k8s.grammar import config_key, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_SOURCES = ("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef")
_FIELDS = (
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
    "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
)  # fmt: skip
_RESOURCES = tuple(
    f"{kind}.{name}"
    for kind in ("limits", "requests")
    for name in ("cpu", "memory", "ephemeral-storage")
)


def source(look: Look, has_value: bool) -> None:
    """`valueFrom` of a variable: exactly one source, and a field that there is."""
    given = look.given(_SOURCES)
    if not given:
        look.say(BAD_ENV, f"must specify one of: {', '.join(_SOURCES)}")
        return
    if len(given) > 1:
        look.say(BAD_ENV, "may not have more than one field specified at a time")
    if has_value:
        look.say(BAD_ENV, "may not be specified when `value` is not empty")
    for name in ("configMapKeyRef", "secretKeyRef"):
        if look.has(name):
            reference = look.at(name)
            if not subdomain(reference.get("name")):
                reference.say(BAD_ENV, "must be the name of an object", "name")
            if not reference.get("key"):
                reference.say(BAD_ENV, "required value", "key")
            elif not config_key(reference.get("key")):
                reference.say(BAD_ENV, f'"{reference.get("key")}" is no key', "key")
    field = look.at("fieldRef")
    if field.value is not None:
        field_path(field, _FIELDS)
    resource = look.at("resourceFieldRef")
    if resource.value is not None:
        name = resource.text("resource")
        if not name:
            resource.say(BAD_ENV, "required value", "resource")
        elif name not in _RESOURCES and not name.startswith(
            ("limits.hugepages-", "requests.hugepages-")
        ):
            resource.say(BAD_ENV, f'unsupported value "{name}"', "resource")


def field_path(look: Look, allowed: tuple[str, ...]) -> None:
    """A fieldRef."""
    path = look.text("fieldPath")
    if not path:
        look.say(BAD_ENV, "required value", "fieldPath")
        return
    base, bracket, key = path.partition("['")
    if bracket and base in ("metadata.labels", "metadata.annotations") and key.endswith("']"):
        return
    if path not in allowed:
        look.say(BAD_ENV, f'field label not supported: "{path}"', "fieldPath")
