"""CustomResourceDefinitions: names, versions, columns, conversion. Their schemas are in structural.py."""

from __future__ import annotations

from compose2k8s.codes import BAD_DEFINITION
from compose2k8s.grammar import LABEL, dns_1035, subdomain
from compose2k8s.validator.rules.structural import field_at, root_schema
from compose2k8s.validator.rules.webhooks import client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_SCOPES = ("Cluster", "Namespaced")
_APPROVED = "api-approved.kubernetes.io"
_COLUMNS = ("boolean", "date", "integer", "number", "string")
_FORMATS = ("int32", "int64", "float", "double", "byte", "date", "date-time", "password")
_WARNING = 256
_SELECTABLE = 8


def definition(look: Look) -> None:
    """A CustomResourceDefinition."""
    spec = look.at("spec")
    group, names = spec.text("group"), spec.at("names")
    if "." not in group or not subdomain(group):
        spec.say(BAD_DEFINITION, f'"{group}" should be a domain with at least one dot', "group")
    if f".{group}".endswith((".k8s.io", ".kubernetes.io")):
        _approved(look)
    wanted = f"{names.text('plural')}.{group}"
    if look.at("metadata").text("name") != wanted:
        look.say(BAD_DEFINITION, f'must be spec.names.plural+"."+spec.group: {wanted}', "metadata",
                 "name")  # fmt: skip
    spec.form(BAD_DEFINITION, "scope", _SCOPES.__contains__, "Cluster or Namespaced",
              required=True)  # fmt: skip
    if spec.get("preserveUnknownFields") is True:
        words = "say x-kubernetes-preserve-unknown-fields in the schema instead"
        spec.say(BAD_DEFINITION, words, "preserveUnknownFields")
    _names(names)
    seen: list[str] = []
    for version in spec.each("versions"):
        name = version.text("name")
        if not dns_1035(name) or name in seen:
            version.say(BAD_DEFINITION, f'"{name}" is no name of a version, or there twice', "name")
        seen.append(name)
        _version(version)
    if sum(v.get("storage") is True for v in spec.each("versions")) != 1:
        spec.say(BAD_DEFINITION, "must have exactly one version marked as storage", "versions")
    if spec.has("conversion"):
        _conversion(spec.at("conversion"))


def _approved(look: Look) -> None:
    """A group of the Kubernetes community's needs its approval."""
    notes = look.at("metadata").at("annotations")
    text = notes.text(_APPROVED)
    scheme, _, rest = text.partition("://")
    if not text.startswith("unapproved") and not (scheme and rest.partition("/")[0]):
        look.say(BAD_DEFINITION, f"needs the annotation {_APPROVED}", "metadata", "annotations")


def _names(names: Look) -> None:
    for name in ("plural", "kind"):
        names.require(BAD_DEFINITION, name)
    for name in ("plural", "singular"):
        names.form(BAD_DEFINITION, name, dns_1035, LABEL)
    for name in ("kind", "listKind"):
        names.form(BAD_DEFINITION, name, lambda t: dns_1035(t.lower()), LABEL)
    for field in ("shortNames", "categories"):
        for index, text in enumerate(names.texts(field)):
            if not dns_1035(text):
                names.say(BAD_DEFINITION, f'"{text}": {LABEL}', field, index)
    if names.text("kind") and names.text("kind") == names.text("listKind"):
        names.say(BAD_DEFINITION, "kind and listKind may not be the same", "listKind")


def _version(version: Look) -> None:
    if version.has("deprecationWarning"):
        text = version.text("deprecationWarning")
        if version.get("deprecated") is not True:
            words = "can only be set for deprecated versions"
            version.say(BAD_DEFINITION, words, "deprecationWarning")
        elif not 0 < len(text.encode(errors="replace")) <= _WARNING or not text.isprintable():
            words = f"must hold 1 to {_WARNING} printable characters"
            version.say(BAD_DEFINITION, words, "deprecationWarning")
    beside = version.at("subresources")
    schema = version.at("schema").at("openAPIV3Schema")
    if schema.value is None:
        version.say(BAD_DEFINITION, "schemas are required", "schema", "openAPIV3Schema")
    else:
        root_schema(schema, status=beside.has("status"))
    if beside.has("scale"):
        _scale(beside.at("scale"))
    for column in version.each("additionalPrinterColumns"):
        column.require(BAD_DEFINITION, "name")
        column.form(BAD_DEFINITION, "type", _COLUMNS.__contains__, f"one of {', '.join(_COLUMNS)}",
                    required=True)  # fmt: skip
        column.form(
            BAD_DEFINITION, "format", _FORMATS.__contains__, f"one of {', '.join(_FORMATS)}"
        )
        column.form(BAD_DEFINITION, "jsonPath", lambda t: t[0] == ".", "must begin with a dot",
                    required=True)  # fmt: skip
    _selectable(version, schema)


def _scale(scale: Look) -> None:
    for name, below in (
        ("specReplicasPath", (".spec.",)),
        ("statusReplicasPath", (".status.",)),
        ("labelSelectorPath", (".spec.", ".status.")),
    ):
        scale.form(
            BAD_DEFINITION,
            name,
            lambda t, below=below: t.startswith(below),  # type: ignore[misc]
            f"must be a path under {' or '.join(below)}",
            required=name != "labelSelectorPath",
        )


def _selectable(version: Look, schema: Look) -> None:
    paths: set[str] = set()
    for field in version.each("selectableFields"):
        path = field.text("jsonPath")
        found = field_at(path, schema.value) if path else None
        if (
            found is None
            or path in paths
            or path.startswith(".metadata")
            or len(paths) >= _SELECTABLE
        ):
            words = f'"{path}" is no field of the schema, or there twice, or one too many'
            field.say(BAD_DEFINITION, words, "jsonPath")
        elif found.get("type") not in ("string", "boolean", "integer", ""):
            field.say(BAD_DEFINITION, "must be of type string, boolean or integer", "jsonPath")
        paths.add(path)


def _conversion(look: Look) -> None:
    look.form(BAD_DEFINITION, "strategy", ("None", "Webhook").__contains__, "None or Webhook",
              required=True)  # fmt: skip
    hook = look.at("webhook")
    versions = hook.texts("conversionReviewVersions")
    if look.get("strategy") != "Webhook":
        if hook.has("clientConfig") or versions:
            look.say(BAD_DEFINITION, "should not be set when strategy is not Webhook", "webhook")
        return
    if not hook.has("clientConfig"):
        look.say(BAD_DEFINITION, "required value", "webhook", "clientConfig")
    else:
        client(hook.at("clientConfig"))
    if (
        not {"v1", "v1beta1"} & set(versions)
        or len(versions) > len(set(versions))
        or not all(map(dns_1035, versions))
    ):
        look.say(BAD_DEFINITION, "must include v1 or v1beta1, and each version once", "webhook",
                 "conversionReviewVersions")  # fmt: skip
