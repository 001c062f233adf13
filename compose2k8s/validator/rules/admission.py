"""Admission policies written in CEL, and their bindings."""

from __future__ import annotations

from compose2k8s.codes import BAD_DEFINITION
from compose2k8s.grammar import LABEL, dns_1035, path_segment, qualified, subdomain
from compose2k8s.validator.rules.selectors import selector
from compose2k8s.validator.rules.webhooks import ROOTS, expression, match_conditions, operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.cel import Roots
    from compose2k8s.validator.rules.look import Look

_ACTIONS = ("Deny", "Warn", "Audit")
_REASONS = ("Forbidden", "Invalid", "RequestEntityTooLarge")
_PATCHES = {"ApplyConfiguration": "applyConfiguration", "JSONPatch": "jsonPatch"}
_MOST = 20  # audit annotations
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
_WORD = _LETTERS | frozenset("0123456789")


def validating_policy(look: Look) -> None:
    """A ValidatingAdmissionPolicy."""
    spec = look.at("spec")
    roots = _policy(spec)
    if not spec.get("validations") and not spec.get("auditAnnotations"):
        spec.say(BAD_DEFINITION, "validations or auditAnnotations must hold one", "validations")
    for entry in spec.each("validations"):
        expression(entry, "expression", roots, ("bool",))
        text = entry.text("message")
        if text and not text.strip():
            entry.say(BAD_DEFINITION, "must be non-empty if specified", "message")
        if entry.text("messageExpression"):
            expression(entry, "messageExpression", _unasked(roots), ("string",))
        if any(c in entry.text("message").strip() for c in "\r\n"):
            entry.say(BAD_DEFINITION, "must not contain line breaks", "message")
        entry.one_of(BAD_DEFINITION, "reason", _REASONS)
    keys: set[str] = set()
    name = look.at("metadata").text("name")
    found = list(spec.each("auditAnnotations"))
    if len(found) > _MOST:
        spec.say(BAD_DEFINITION, f"must not have more than {_MOST}", "auditAnnotations")
    for entry in found:
        key = entry.text("key")
        if not key or key in keys or (name and not qualified(f"{name}/{key}")):
            entry.say(BAD_DEFINITION, f'"{key}" is no name, or there twice', "key")
        keys.add(key)
        expression(entry, "valueExpression", roots, ("string", "null"))


def mutating_policy(look: Look) -> None:
    """A MutatingAdmissionPolicy."""
    spec = look.at("spec")
    roots = _policy(spec)
    spec.require(BAD_DEFINITION, "mutations")
    spec.form(BAD_DEFINITION, "reinvocationPolicy", ("IfNeeded", "Never").__contains__,
              "IfNeeded or Never", required=True)  # fmt: skip
    for entry in spec.each("mutations"):
        kind = entry.text("patchType")
        if kind not in _PATCHES:
            entry.say(BAD_DEFINITION, f'unsupported value "{kind}"', "patchType")
            continue
        for other, field in _PATCHES.items():
            if (other == kind) != entry.has(field):
                entry.say(BAD_DEFINITION, f"goes with the patchType {other}", field)
        if entry.has(_PATCHES[kind]):
            kinds = ("list",) if kind == "JSONPatch" else ("Object",)
            expression(entry.at(_PATCHES[kind]), "expression", roots, kinds)


def _policy(spec: Look) -> Roots:
    """What both kinds of policies have; what their expressions can name."""
    spec.one_of(BAD_DEFINITION, "failurePolicy", ("Fail", "Ignore"))
    if spec.has("paramKind"):
        _kind(spec.at("paramKind"))
    if not spec.has("matchConstraints"):
        spec.say(BAD_DEFINITION, "required value", "matchConstraints")
    else:
        spec.at("matchConstraints").require(BAD_DEFINITION, "resourceRules")
        _matched(spec.at("matchConstraints"))
    roots = {**ROOTS, "params": None} if spec.has("paramKind") else ROOTS
    match_conditions(spec, roots)
    from compose2k8s.validator.cel import WORDS

    known: list[str] = []
    for entry in spec.each("variables"):
        name = entry.text("name")
        if name[:1] not in _LETTERS or not _WORD.issuperset(name) or name in WORDS:
            entry.say(BAD_DEFINITION, f'"{name}" is no name of a variable', "name")
        expression(entry, "expression", {**roots, "variables": tuple(known)})
        known.append(name)
    return {**roots, "variables": tuple(known)}


def _unasked(roots: Roots) -> Roots:
    """A message is written without asking who may do what."""
    return {name: fields for name, fields in roots.items() if name != "authorizer"}


def _kind(look: Look) -> None:
    """The kind of the parameters."""
    text = look.text("apiVersion")
    group, _, version = text.rpartition("/")
    if not text or "/" in group or (group and not subdomain(group)) or not dns_1035(version):
        look.say(BAD_DEFINITION, f'"{text}" is no [GROUP/]VERSION', "apiVersion")
    look.form(BAD_DEFINITION, "kind", lambda t: dns_1035(t.lower()), LABEL, required=True)


def _matched(look: Look) -> None:
    """Which requests."""
    look.one_of(BAD_DEFINITION, "matchPolicy", ("Equivalent", "Exact"))
    for name in ("namespaceSelector", "objectSelector"):
        selector(look.at(name))
    for field in ("resourceRules", "excludeResourceRules"):
        for rule in look.each(field):
            operations(rule)
            names = rule.texts("resourceNames")
            if len(names) > len(set(names)) or not all(map(path_segment, names)):
                rule.say(BAD_DEFINITION, "names of objects, each once", "resourceNames")


def binding(look: Look) -> None:
    """A binding of a policy of either kind."""
    spec = look.at("spec")
    spec.form(BAD_DEFINITION, "policyName", subdomain, "no name of a policy", required=True)
    if look.text("kind").startswith("Validating"):
        _actions(spec)
    if spec.has("matchResources"):
        _matched(spec.at("matchResources"))
    if spec.has("paramRef"):
        chosen = spec.at("paramRef")
        if bool(chosen.text("name")) == chosen.has("selector"):
            chosen.say(BAD_DEFINITION, "one of name or selector must be specified")
        chosen.form(BAD_DEFINITION, "name", path_segment, "may contain no / and no %")
        selector(chosen.at("selector"))
        chosen.form(BAD_DEFINITION, "parameterNotFoundAction", ("Allow", "Deny").__contains__,
                    "Allow or Deny", required=True)  # fmt: skip


def _actions(spec: Look) -> None:
    found = spec.texts("validationActions")
    if not found:
        spec.say(BAD_DEFINITION, "at least one validation action is required", "validationActions")
    for index, action in enumerate(found):
        if action not in _ACTIONS or action in found[:index]:
            words = f'"{action}": {", ".join(_ACTIONS)}, each once'
            spec.say(BAD_DEFINITION, words, "validationActions", index)
    if {"Deny", "Warn"} <= set(found):
        spec.say(BAD_DEFINITION, "must not contain both Deny and Warn", "validationActions")
