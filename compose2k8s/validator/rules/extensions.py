"""What extends the API: CustomResourceDefinitions and APIServices."""

from __future__ import annotations

from compose2k8s.codes import BAD_DEFINITION
from compose2k8s.grammar import LABEL, SUBDOMAIN, dns_1035, subdomain
from compose2k8s.validator.rules.webhooks import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_TYPES = ("string", "number", "integer", "boolean", "array", "object")
_SCOPES = ("Cluster", "Namespaced")


def definition(look: Look) -> None:
    """A CustomResourceDefinition."""
    spec = look.at("spec")
    group, names = spec.text("group"), spec.at("names")
    if "." not in group or not subdomain(group):
        spec.say(BAD_DEFINITION, f'"{group}" should be a domain with at least one dot', "group")
    wanted = f"{names.text('plural')}.{group}"
    if look.at("metadata").text("name") != wanted:
        look.say(BAD_DEFINITION, f'must be spec.names.plural+"."+spec.group: {wanted}', "metadata",
                 "name")  # fmt: skip
    spec.form(BAD_DEFINITION, "scope", _SCOPES.__contains__, "Cluster or Namespaced",
              required=True)  # fmt: skip
    for name, required in (
        ("plural", True),
        ("kind", True),
        ("singular", False),
        ("listKind", False),
    ):
        names.form(BAD_DEFINITION, name, lambda t: dns_1035(t.lower()), LABEL, required=required)
    for index, short in enumerate(names.texts("shortNames")):
        if not dns_1035(short):
            names.say(BAD_DEFINITION, f'"{short}": {LABEL}', "shortNames", index)
    if names.text("kind") and names.text("kind") == names.text("listKind"):
        names.say(BAD_DEFINITION, "kind and listKind may not be the same", "listKind")
    seen: list[str] = []
    stored = 0
    for version in spec.each("versions"):
        name = version.text("name")
        if not dns_1035(name) or name in seen:
            version.say(BAD_DEFINITION, f'"{name}" is no name of a version, or there twice', "name")
        seen.append(name)
        stored += version.get("storage") is True
        schema = version.at("schema").at("openAPIV3Schema")
        if schema.value is None:
            version.say(BAD_DEFINITION, "schemas are required", "schema", "openAPIV3Schema")
        else:
            if schema.text("type") != "object":
                schema.say(BAD_DEFINITION, "must be object at the root", "type")
            _schema(schema, root=True)
    if stored != 1:
        spec.say(BAD_DEFINITION, "must have exactly one version marked as storage", "versions")


def _schema(look: Look, *, root: bool = False) -> None:
    """A structural schema: every value has a type."""
    kind = look.text("type")
    free = look.get("x-kubernetes-int-or-string") is True or (
        look.get("x-kubernetes-preserve-unknown-fields") is True
    )
    if kind and kind not in _TYPES:
        look.say(BAD_DEFINITION, f'unsupported value "{kind}"', "type")
    elif not kind and not free and not root:
        look.say(BAD_DEFINITION, "must not be empty for specified object fields", "type")
    if kind == "array" and not look.has("items"):
        look.say(BAD_DEFINITION, "must be specified for an array", "items")
    if look.get("properties") and look.has("additionalProperties"):
        look.say(BAD_DEFINITION, "and properties are mutual exclusive", "additionalProperties")
    for name, _ in look.at("properties").entries():
        inner = look.at("properties").at(name)
        if isinstance(inner.value, dict | None) and not (root and name == "metadata"):
            _schema(inner)
    for name in ("items", "additionalProperties"):
        if isinstance(look.get(name), dict):
            _schema(look.at(name))
    for rule in look.each("x-kubernetes-validations"):
        expression(rule, "rule", {"self": None, "oldSelf": None}, ("bool",))


def api_service(look: Look) -> None:
    """An APIService."""
    spec = look.at("spec")
    wanted = f"{spec.text('version')}.{spec.text('group')}"
    if look.at("metadata").text("name") != wanted:
        look.say(BAD_DEFINITION, f"must be {wanted}", "metadata", "name")
    spec.form(BAD_DEFINITION, "version", dns_1035, LABEL, required=True)
    spec.form(BAD_DEFINITION, "group", subdomain, SUBDOMAIN)
    for name, most in (("groupPriorityMinimum", 20000), ("versionPriority", 1000)):
        spec.within(BAD_DEFINITION, name, 1, most)
    if spec.has("service"):
        for name in ("name", "namespace"):
            spec.at("service").require(BAD_DEFINITION, name)
        if spec.get("insecureSkipTLSVerify") is True and spec.get("caBundle"):
            spec.say(BAD_DEFINITION, "may not be true if caBundle is set", "insecureSkipTLSVerify")
    elif spec.get("caBundle") or spec.get("insecureSkipTLSVerify"):
        spec.say(BAD_DEFINITION, "a local APIService has no TLS of its own", "service")
