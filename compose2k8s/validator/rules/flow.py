"""FlowSchemas and PriorityLevelConfigurations: which requests the API server takes first, and how many."""

from __future__ import annotations

from compose2k8s.codes import BAD_FLOW
from compose2k8s.grammar import LABEL, SUBDOMAIN, dns_label, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_EXEMPT = "exempt"  # the one schema, and the one level, that waits for nobody
_LAST, _QUEUES, _BITS = 10_000, 10_000_000, 60
_VERBS = ("*", "create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update",
          "watch")  # fmt: skip
_SUBJECTS = {"ServiceAccount": "serviceAccount", "User": "user", "Group": "group"}


def flow_schema(look: Look) -> None:
    """A FlowSchema."""
    spec = look.at("spec")
    rank = spec.number("matchingPrecedence")  # the server puts 1000 in the place of 0
    if rank < 0 or rank > _LAST:
        spec.say(BAD_FLOW, f"{rank}: must be between 1 and {_LAST}", "matchingPrecedence")
    elif rank == 1 and look.at("metadata").get("name") != _EXEMPT:
        spec.say(BAD_FLOW, "only the schema named 'exempt' may have it", "matchingPrecedence")
    level = spec.at("priorityLevelConfiguration")
    level.form(BAD_FLOW, "name", subdomain, SUBDOMAIN, required=True)
    if spec.has("distinguisherMethod"):
        spec.at("distinguisherMethod").form(
            BAD_FLOW, "type", ("ByUser", "ByNamespace").__contains__, "ByUser or ByNamespace",
            required=True)  # fmt: skip
    for rule in spec.each("rules"):
        rule.require(BAD_FLOW, "subjects")
        for subject in rule.each("subjects"):
            _subject(subject)
        if not rule.get("resourceRules") and not rule.get("nonResourceRules"):
            rule.say(BAD_FLOW, "at least one of resourceRules and nonResourceRules is required")
        for entry in rule.each("resourceRules"):
            _resources(entry)
        for entry in rule.each("nonResourceRules"):
            _some(entry, "verbs", _VERBS)
            for index, url in enumerate(_some(entry, "nonResourceURLs")):
                if not _is_url(url):
                    entry.say(BAD_FLOW, f'"{url}" is no path', "nonResourceURLs", index)


def _subject(look: Look) -> None:
    kind = look.text("kind")
    if kind not in _SUBJECTS:
        look.say(BAD_FLOW, f'unsupported value "{kind}": {", ".join(_SUBJECTS)}', "kind")
        return
    for other, field in _SUBJECTS.items():
        if other != kind and look.has(field):
            look.say(BAD_FLOW, f"is forbidden when the subject is a {kind}", field)
    named = look.at(_SUBJECTS[kind])
    named.require(BAD_FLOW, "name")
    if kind == "ServiceAccount":
        if named.text("name") != "*":
            named.form(BAD_FLOW, "name", subdomain, SUBDOMAIN)
        named.form(BAD_FLOW, "namespace", dns_label, LABEL, required=True)


def _resources(look: Look) -> None:
    _some(look, "verbs", _VERBS)
    _some(look, "apiGroups")
    _some(look, "resources")
    if look.get("namespaces") or look.get("clusterScope") is not True:
        for index, name in enumerate(_some(look, "namespaces")):
            if name != "*" and not dns_label(name):
                look.say(BAD_FLOW, f'"{name}": {LABEL}', "namespaces", index)


def _some(look: Look, name: str, allowed: tuple[str, ...] = ()) -> list[str]:
    """The entries of a list that has some: a * stands alone, and it is one of those allowed."""
    found = look.texts(name)
    if not found:
        look.say(BAD_FLOW, "required value", name)
    elif "*" in found and len(found) > 1:
        look.say(BAD_FLOW, "if '*' is present, must not specify others", name)
    for entry in found if allowed else ():
        if entry not in allowed:
            look.say(BAD_FLOW, f'unsupported value "{entry}"', name)
    return found


def _is_url(text: str) -> bool:
    """A path; a * stands at its end, for what follows."""
    plain = text.removesuffix("/*") if text.count("*") == 1 else text
    return text == "*" or (
        text.startswith("/") and " " not in text and "//" not in text and "*" not in plain
    )


def priority_level(look: Look) -> None:
    """A PriorityLevelConfiguration."""
    spec = look.at("spec")
    kind = spec.text("type")
    if kind not in ("Exempt", "Limited"):
        spec.say(BAD_FLOW, f'unsupported value "{kind}": Exempt, Limited', "type")
    elif (kind == "Exempt") != (look.at("metadata").get("name") == _EXEMPT):
        spec.say(BAD_FLOW, "must be 'Exempt' if and only if the name is 'exempt'", "type")
    other = "limited" if kind == "Exempt" else "exempt"
    if kind and spec.has(other):
        spec.say(BAD_FLOW, f"must not be set if the type is {kind}", other)
    if kind == "Limited" and not spec.has("limited"):
        spec.say(BAD_FLOW, "must not be empty when the type is Limited", "limited")
    least = 0 if look.text("apiVersion").endswith("/v1") else 1
    for name in ("limited", "exempt"):
        share = spec.at(name)
        for field in ("nominalConcurrencyShares", "assuredConcurrencyShares"):
            share.within(BAD_FLOW, field, least if name == "limited" else 0)
        share.within(BAD_FLOW, "lendablePercent", 0, 100)
        share.within(BAD_FLOW, "borrowingLimitPercent", 0)
    if kind == "Limited" and spec.has("limited"):
        _response(spec.at("limited").at("limitResponse"))


def _response(look: Look) -> None:
    """What becomes of requests beyond the limit."""
    kind, queuing = look.text("type"), look.at("queuing")
    if kind not in ("Queue", "Reject"):
        look.say(BAD_FLOW, f'unsupported value "{kind}": Queue, Reject', "type")
    elif (kind == "Queue") != (queuing.value is not None):
        look.say(BAD_FLOW, "goes with the type Queue, and with no other", "queuing")
    if kind != "Queue" or queuing.value is None:
        return
    for name in ("queueLengthLimit", "queues", "handSize"):
        queuing.within(BAD_FLOW, name, 0)  # the server has a default in the place of 0
    queues, hand = queuing.number("queues") or 64, queuing.number("handSize") or 8
    if queues > _QUEUES:
        queuing.say(BAD_FLOW, f"{queues}: must not be greater than {_QUEUES}", "queues")
    elif hand > queues > 0:
        queuing.say(BAD_FLOW, f"{hand}: must not be greater than queues ({queues})", "handSize")
    elif queues > 0 and hand * (queues - 1).bit_length() > _BITS and queues**hand > 1 << _BITS:
        queuing.say(BAD_FLOW, f"{hand}: too many hands for {queues} queues", "handSize")
