"""Webhooks that are asked about requests; and what they and admission policies say of the requests."""

from __future__ import annotations

from compose2k8s.codes import BAD_DEFINITION
from compose2k8s.grammar import dns_1035, qualified, subdomain
from compose2k8s.validator.rules.selectors import selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.cel import Roots
    from compose2k8s.validator.rules.look import Look

_SCOPES = ("*", "Cluster", "Namespaced")
_OPERATIONS = ("*", "CREATE", "UPDATE", "DELETE", "CONNECT")
_REQUEST = (
    "kind", "resource", "subResource", "requestKind", "requestResource", "requestSubResource", "name",
    "namespace", "operation", "userInfo", "dryRun", "options",
)  # fmt: skip
# What an expression about a request can name, and the fields of it.
ROOTS: Roots = {
    "authorizer": None,
    "namespaceObject": ("metadata", "spec", "status"),
    "object": None,
    "oldObject": None,
    "request": _REQUEST,
}


def webhooks(look: Look) -> None:
    """Validating and mutating webhooks."""
    names: set[str] = set()
    for hook in look.each("webhooks"):
        name = hook.text("name")
        if name.count(".") < 2 or not subdomain(name) or name in names:
            hook.say(BAD_DEFINITION, f'"{name}" must be a full name with two dots, once', "name")
        names.add(name)
        hook.one_of(BAD_DEFINITION, "failurePolicy", ("Fail", "Ignore"))
        hook.one_of(BAD_DEFINITION, "matchPolicy", ("Equivalent", "Exact"))
        hook.one_of(BAD_DEFINITION, "reinvocationPolicy", ("IfNeeded", "Never"))
        hook.form(BAD_DEFINITION, "sideEffects", ("None", "NoneOnDryRun").__contains__,
                  "None or NoneOnDryRun", required=True)  # fmt: skip
        hook.within(BAD_DEFINITION, "timeoutSeconds", 1, 30)
        _versions(hook)
        for field in ("namespaceSelector", "objectSelector"):
            selector(hook.at(field))
        client(hook.at("clientConfig"))
        for rule in hook.each("rules"):
            operations(rule)
        match_conditions(hook, ROOTS)


def _versions(hook: Look) -> None:
    found = hook.texts("admissionReviewVersions")
    if not {"v1", "v1beta1"} & set(found):
        hook.say(BAD_DEFINITION, "must include v1 or v1beta1", "admissionReviewVersions")
    if len(found) > len(set(found)) or not all(map(dns_1035, found)):
        hook.say(BAD_DEFINITION, "names of versions, each once", "admissionReviewVersions")


def client(look: Look) -> None:
    """Where the webhook is."""
    if look.has("url") == look.has("service"):
        look.say(BAD_DEFINITION, "exactly one of url or service is required")
        return
    if look.has("url"):
        url = look.text("url")
        host = url.removeprefix("https://").partition("/")[0]
        if not url.startswith("https://") or not host:
            look.say(BAD_DEFINITION, "must begin with https:// and a host", "url")
        elif any(c in url for c in "@?#"):
            look.say(BAD_DEFINITION, "must have no user, query and fragment", "url")
        return
    service = look.at("service")
    for name in ("name", "namespace"):
        service.require(BAD_DEFINITION, name)
    service.within(BAD_DEFINITION, "port", 1, 65535)
    path = service.text("path")
    if path not in ("", "/"):
        steps = path.removesuffix("/").split("/")
        if steps[0] or not all(map(subdomain, steps[1:])) or len(steps) < 2:
            service.say(BAD_DEFINITION, f'"{path}" is no path of names', "path")


def operations(rule: Look) -> None:
    """Which operations on which resources."""
    for name in ("apiGroups", "apiVersions", "resources", "operations"):
        found = rule.texts(name)
        rule.require(BAD_DEFINITION, name)
        if name != "resources" and "*" in found and len(found) > 1:
            rule.say(BAD_DEFINITION, "if '*' is present, must not specify others", name)
        if name != "apiGroups" and "" in found:
            rule.say(BAD_DEFINITION, "required value", name, found.index(""))
    for operation in rule.texts("operations"):
        if operation not in _OPERATIONS:
            rule.say(BAD_DEFINITION, f'unsupported value "{operation}"', "operations")
    rule.one_of(BAD_DEFINITION, "scope", _SCOPES)
    _resources(rule, rule.texts("resources"))


def _resources(rule: Look, found: list[str]) -> None:
    """A * in the place of a resource or of what is below it takes in the others."""
    whole = [r for r in found if "/" not in r]
    # The server asks only of the last one whether it is more than the *.
    if ("*/*" in found and len(found) > 1) or ("*" in whole and whole[-1] != "*"):
        rule.say(BAD_DEFINITION, "if '*' is present, must not specify others", "resources")
    seen: set[str] = set()
    for index, text in enumerate(found):
        resource, slash, below = text.partition("/")
        if slash and (f"{resource}/*" in seen or f"*/{below}" in seen):
            rule.say(BAD_DEFINITION, f'"{text}" is among those before', "resources", index)
        seen.add(text)


def match_conditions(look: Look, roots: Roots) -> None:
    """Expressions that choose requests: each has a name."""
    names: set[str] = set()
    found = list(look.each("matchConditions"))
    if len(found) > 64:
        look.say(BAD_DEFINITION, "must have at most 64 items", "matchConditions")
    for entry in found:
        name = entry.text("name")
        if not qualified(name) or name in names:
            entry.say(BAD_DEFINITION, f'"{name}" is no qualified name, or there twice', "name")
        names.add(name)
        expression(entry, "expression", roots, ("bool",))


def expression(look: Look, name: str, roots: Roots, kinds: tuple[str, ...] = ()) -> None:
    """An expression of CEL is there, has its form, names what there is and gives one of `kinds`."""
    text = look.text(name)
    if not text.strip():
        look.say(BAD_DEFINITION, "required value: an expression", name)
        return
    from compose2k8s.validator.cel import fault

    wrong = fault(text, roots, kinds)
    if wrong:
        look.say(BAD_DEFINITION, f"compilation failed: {wrong}", name)
