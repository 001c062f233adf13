"""Variables of a container, and where they and the files of the downward API take their values from."""

from __future__ import annotations

from compose2k8s.codes import BAD_ENV, SERVER_WARNS
from compose2k8s.grammar import SUBDOMAIN, config_key, qualified, quantity, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_OLD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")
_SOURCES = ("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef")
_FIELDS = (
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
    "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs", "spec.host",
)  # fmt: skip
_RESOURCES = tuple(
    f"{kind}.{name}"
    for kind in ("limits", "requests")
    for name in ("cpu", "memory", "ephemeral-storage")
)
_HUGE = ("limits.hugepages-", "requests.hugepages-")
# As they are written: 1000m is refused.
_CPU_UNITS = ("1m", "1")
_UNITS = ("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei")


def variables(look: Look) -> None:
    """`env` and `envFrom` of a container."""
    seen: set[str] = set()
    for entry in look.each("env"):
        name = entry.text("name")
        if not name:
            entry.say(BAD_ENV, "required value", "name")
        elif not _name(name, entry.minor):
            entry.say(BAD_ENV, f'"{name}" is no name of a variable', "name")
        if name in seen:
            entry.say(SERVER_WARNS, f'hides previous definition of "{name}"')
        seen.add(name)
        if entry.has("valueFrom"):
            _source(entry.at("valueFrom"), has_value=bool(entry.text("value")))
    for entry in look.each("envFrom"):
        given = [s for s in ("configMapRef", "secretRef") if entry.has(s)]
        if not given:
            entry.say(BAD_ENV, "must specify one of: `configMapRef` or `secretRef`")
        elif len(given) > 1:
            entry.say(BAD_ENV, "may not have more than one field specified at a time")
        for kind in given:
            entry.at(kind).form(BAD_ENV, "name", _source_name, SUBDOMAIN, required=True)
        prefix = entry.text("prefix")
        if prefix and not _name(prefix, entry.minor):
            entry.say(BAD_ENV, f'"{prefix}" is no beginning of a variable', "prefix")


def _source_name(text: str) -> bool:
    """The server takes it for the beginning of a name, which may end with a dash."""
    return subdomain(f"{text[:-2]}a" if text[-1] == "-" and len(text) > 1 else text)


def _name(name: str, minor: int) -> bool:
    if minor >= 32:
        return all(" " <= c <= "~" and c != "=" for c in name)
    return _OLD.issuperset(name) and not name[0].isdigit() and name != "." and name[:2] != ".."


def _source(look: Look, *, has_value: bool) -> None:
    """`valueFrom` of a variable: exactly one source, and a field that there is."""
    given = [s for s in _SOURCES if look.has(s)]
    if not given:
        look.say(BAD_ENV, f"must specify one of: {', '.join(_SOURCES)}")
        return
    if has_value:
        look.say(BAD_ENV, "may not be specified when `value` is not empty")
    elif len(given) > 1:
        look.say(BAD_ENV, "may not have more than one field specified at a time")
    for name in ("configMapKeyRef", "secretKeyRef"):
        if look.has(name):
            reference = look.at(name)
            reference.form(BAD_ENV, "name", subdomain, SUBDOMAIN, required=True)
            reference.form(BAD_ENV, "key", config_key, "is no key", required=True)
    if look.has("fieldRef"):
        field_path(look.at("fieldRef"), _FIELDS)
    if look.has("resourceFieldRef"):
        resource_field(look.at("resourceFieldRef"))
    if look.has("fileKeyRef"):
        file = look.at("fileKeyRef")
        for name in ("volumeName", "path", "key"):
            file.require(BAD_ENV, name)
        path = file.text("path")
        if path.startswith("/") or ".." in path.split("/"):
            file.say(BAD_ENV, f'"{path}": must be a relative path without ..', "path")


def field_path(look: Look, allowed: tuple[str, ...]) -> None:
    """A fieldRef."""
    version, path = look.text("apiVersion"), look.text("fieldPath")
    if version not in ("", "v1"):
        look.say(BAD_ENV, f'unsupported pod version: "{version}"', "apiVersion")
    if not path:
        look.say(BAD_ENV, "required value", "fieldPath")
        return
    base, bracket, rest = path.partition("['")
    if bracket and rest.endswith("']") and base in ("metadata.labels", "metadata.annotations"):
        key = rest[:-2] if base == "metadata.labels" else rest[:-2].lower()
        if not qualified(key):
            look.say(BAD_ENV, f'"{key}" is no key of a label', "fieldPath")
    elif path not in allowed:
        look.say(BAD_ENV, f'field label not supported: "{path}"', "fieldPath")


def resource_field(look: Look, *, volume: bool = False) -> None:
    """A resourceFieldRef; in a volume it says of which container."""
    name = look.text("resource")
    if volume and not look.text("containerName"):
        look.say(BAD_ENV, "required value", "containerName")
    elif not name:
        look.say(BAD_ENV, "required value", "resource")
    elif name not in _RESOURCES and not name.startswith(_HUGE):
        look.say(BAD_ENV, f'unsupported value "{name}"', "resource")
    elif look.has("divisor"):
        divisor, units = look.get("divisor"), _CPU_UNITS if name.endswith(".cpu") else _UNITS
        if quantity(divisor) and str(divisor).strip(" ") not in units:
            look.say(BAD_ENV, "only one unit is supported: 1m or 1, and 1, 1k, 1Ki …", "divisor")
