"""Node selectors, tolerations, affinity and spreading over topologies."""

from __future__ import annotations

from compose2k8s.codes import BAD_SCHEDULING, BAD_SELECTOR, SERVER_WARNS
from compose2k8s.grammar import dns_label, label_value, qualified, subdomain
from compose2k8s.validator.rules.metadata import labels
from compose2k8s.validator.rules.selectors import requirement, selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_NODE = ("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt")
_REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution"
_PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution"
_EFFECTS = ("NoSchedule", "PreferNoSchedule", "NoExecute")


def scheduling(spec: Look) -> None:
    """Where the pods may and should run."""
    labels(spec, "nodeSelector")
    tolerations(spec, "tolerations")
    affinity = spec.at("affinity")
    nodes = affinity.at("nodeAffinity")
    if nodes.has(_REQUIRED):
        node_selector(nodes.at(_REQUIRED))
    for preferred in nodes.each(_PREFERRED):
        _weight(preferred)
        _node_term(preferred.at("preference"), any_value=True)
    for name in ("podAffinity", "podAntiAffinity"):
        for term in affinity.at(name).each(_REQUIRED):
            _pod_term(term)
        for weighted in affinity.at(name).each(_PREFERRED):
            _weight(weighted)
            _pod_term(weighted.at("podAffinityTerm"))
    pairs: set[tuple[str, str]] = set()
    for spread in spec.each("topologySpreadConstraints"):
        _spread(spread, pairs)


def tolerations(look: Look, name: str) -> None:
    """Which taints of nodes are tolerated."""
    for entry in look.each(name):
        key, value = entry.text("key"), entry.text("value")
        operator = entry.text("operator") or "Equal"
        if key and not qualified(key):
            entry.say(BAD_SCHEDULING, f'"{key}" is no key of a label', "key")
        if not key and operator != "Exists":
            entry.say(BAD_SCHEDULING, "operator must be Exists when `key` is empty", "operator")
        if operator == "Exists":
            if value:
                entry.say(
                    BAD_SCHEDULING,
                    f"\"{value}\": value must be empty when `operator` is 'Exists'",
                    "operator",
                )
        elif operator == "Equal":
            if not label_value(value):
                entry.say(BAD_SCHEDULING, f'"{value}" is no value of a label', "value")
        else:  # Lt and Gt (1.35) are still switched off
            entry.say(BAD_SCHEDULING, f'unsupported value "{operator}"', "operator")
        if entry.has("tolerationSeconds") and entry.get("effect") != "NoExecute":
            entry.say(
                BAD_SCHEDULING,
                "effect must be 'NoExecute' when `tolerationSeconds` is set",
                "effect",
            )
        entry.one_of(BAD_SCHEDULING, "effect", _EFFECTS, default=True)


def node_selector(look: Look) -> None:
    """Which nodes: at least one term, each of expressions over labels and fields."""
    if not look.get("nodeSelectorTerms"):
        look.say(BAD_SCHEDULING, "must have at least one node selector term", "nodeSelectorTerms")
    for term in look.each("nodeSelectorTerms"):
        _node_term(term)


def _node_term(term: Look, *, any_value: bool = False) -> None:
    for expression in term.each("matchExpressions"):
        requirement(expression, _NODE, any_value=any_value)
    for field in term.each("matchFields"):
        values = field.texts("values")
        if field.get("key") != "metadata.name":
            field.say(
                BAD_SCHEDULING, f'not a valid field selector key: "{field.text("key")}"', "key"
            )
        elif not all(subdomain(v) for v in values):
            field.say(BAD_SCHEDULING, "must be the name of a node", "values")
        if field.get("operator") not in ("In", "NotIn"):
            field.say(
                BAD_SCHEDULING,
                f'not a valid selector operator: "{field.text("operator")}"',
                "operator",
            )
        elif len(values) != 1:
            field.say(BAD_SCHEDULING, "must be only one value", "values")


def _weight(look: Look) -> None:
    weight = look.number("weight")
    if not 1 <= weight <= 100:
        look.say(BAD_SCHEDULING, f"{weight}: must be in the range 1-100", "weight")


def _pod_term(look: Look) -> None:
    chosen = look.at("labelSelector")
    selector(chosen)
    selector(look.at("namespaceSelector"))
    for index, name in enumerate(look.texts("namespaces")):
        if not dns_label(name):
            look.say(BAD_SCHEDULING, f'"{name}" is no name of a namespace', "namespaces", index)
    if not qualified(look.text("topologyKey")):
        look.say(
            BAD_SCHEDULING, f'"{look.text("topologyKey")}" is no key of a label', "topologyKey"
        )
    match, mismatch = look.texts("matchLabelKeys"), look.texts("mismatchLabelKeys")
    for name, keys in (("matchLabelKeys", match), ("mismatchLabelKeys", mismatch)):
        _keys(look, name, keys, chosen)
    if set(match) & set(mismatch):
        look.say(
            BAD_SCHEDULING, "a key is in matchLabelKeys and mismatchLabelKeys", "matchLabelKeys"
        )


def _keys(look: Look, name: str, keys: list[str], chosen: Look) -> None:
    if keys and chosen.value is None:
        look.say(BAD_SELECTOR, "must not be specified when labelSelector is not set", name)
    for index, key in enumerate(keys):
        if not qualified(key):
            look.say(BAD_SELECTOR, f'"{key}" is no key of a label', name, index)


def _spread(look: Look, pairs: set[tuple[str, str]]) -> None:
    if look.number("maxSkew") <= 0:
        look.say(BAD_SCHEDULING, f"{look.number('maxSkew')}: must be greater than zero", "maxSkew")
    key, action = look.text("topologyKey"), look.text("whenUnsatisfiable")
    if not key:
        look.say(BAD_SCHEDULING, "can not be empty", "topologyKey")
    if action not in ("DoNotSchedule", "ScheduleAnyway"):
        look.say(BAD_SCHEDULING, f'unsupported value "{action}"', "whenUnsatisfiable")
    if (key, action) in pairs:
        look.say(BAD_SCHEDULING, f"duplicate value: {key}, {action}", "topologyKey")
    pairs.add((key, action))
    if look.has("minDomains"):
        look.within(BAD_SCHEDULING, "minDomains", 1)
        if action != "DoNotSchedule":
            look.say(
                BAD_SCHEDULING,
                "can only use minDomains if whenUnsatisfiable=DoNotSchedule",
                "minDomains",
            )
    for name in ("nodeAffinityPolicy", "nodeTaintsPolicy"):
        look.one_of(BAD_SCHEDULING, name, ("Honor", "Ignore"))
    chosen = look.at("labelSelector")
    selector(chosen)
    if chosen.value is None:
        look.say(SERVER_WARNS, "a null labelSelector results in matching no pod", "labelSelector")
    keys = look.texts("matchLabelKeys")
    _keys(look, "matchLabelKeys", keys, chosen)
    named = {e.text("key") for e in chosen.each("matchExpressions")}
    named |= {k for k, _ in chosen.at("matchLabels").entries()}
    if named & set(keys):
        look.say(BAD_SELECTOR, "a key is in matchLabelKeys and labelSelector", "matchLabelKeys")
