"""Node selectors, tolerations, affinity and spreading over topologies."""

from __future__ import annotations

from compose2k8s.codes import BAD_SCHEDULING
from compose2k8s.grammar import qualified
from compose2k8s.validator.rules.metadata import labels, requirement, selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_NODE = ("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt")
_PODS = ("In", "NotIn", "Exists", "DoesNotExist")


def scheduling(spec: Look) -> None:
    """Where the pods may and should run."""
    labels(spec, "nodeSelector")
    for toleration in spec.each("tolerations"):
        _toleration(toleration)
    affinity = spec.at("affinity")
    _node_affinity(affinity.at("nodeAffinity"))
    for name in ("podAffinity", "podAntiAffinity"):
        part = affinity.at(name)
        for term in part.each("requiredDuringSchedulingIgnoredDuringExecution"):
            _pod_term(term)
        for weighted in part.each("preferredDuringSchedulingIgnoredDuringExecution"):
            _weight(weighted)
            _pod_term(weighted.at("podAffinityTerm"))
    pairs: set[tuple[object, object]] = set()
    for spread in spec.each("topologySpreadConstraints"):
        _spread(spread, pairs)


def _toleration(look: Look) -> None:
    key, operator, value = look.get("key"), look.get("operator") or "Equal", look.get("value")
    if key and not qualified(key):
        look.say(BAD_SCHEDULING, f'"{key}" is no key of a label', "key")
    allowed = ("Exists", "Equal", "Lt", "Gt") if look.minor >= 35 else ("Exists", "Equal")
    if operator not in allowed:
        look.say(BAD_SCHEDULING, f'unsupported value "{operator}"', "operator")
    elif not key and operator != "Exists":
        look.say(BAD_SCHEDULING, "operator must be Exists when `key` is empty", "operator")
    elif operator == "Exists" and value:
        look.say(
            BAD_SCHEDULING,
            f"\"{value}\": value must be empty when `operator` is 'Exists'",
            "operator",
        )
    if look.has("tolerationSeconds") and look.get("effect") != "NoExecute":
        look.say(
            BAD_SCHEDULING, "effect must be 'NoExecute' when `tolerationSeconds` is set", "effect"
        )
    look.one_of(BAD_SCHEDULING, "effect", ("NoSchedule", "PreferNoSchedule", "NoExecute"))


def _node_affinity(look: Look) -> None:
    required = look.at("requiredDuringSchedulingIgnoredDuringExecution")
    if required.value is not None:
        if not required.get("nodeSelectorTerms"):
            required.say(
                BAD_SCHEDULING, "must have at least one node selector term", "nodeSelectorTerms"
            )
        for term in required.each("nodeSelectorTerms"):
            _node_term(term)
    for preferred in look.each("preferredDuringSchedulingIgnoredDuringExecution"):
        _weight(preferred)
        _node_term(preferred.at("preference"))


def _node_term(term: Look) -> None:
    for expression in term.each("matchExpressions"):
        requirement(expression, _NODE)
    for field in term.each("matchFields"):
        if field.get("key") != "metadata.name":
            field.say(
                BAD_SCHEDULING, f'not a valid field selector key: "{field.get("key")}"', "key"
            )
        if field.get("operator") not in ("In", "NotIn"):
            field.say(
                BAD_SCHEDULING,
                f'not a valid selector operator: "{field.get("operator")}"',
                "operator",
            )
        elif len(field.get("values") or []) != 1:
            field.say(BAD_SCHEDULING, "must be only one value", "values")


def _weight(look: Look) -> None:
    weight = look.number("weight")
    if not 1 <= weight <= 100:
        look.say(BAD_SCHEDULING, f"{weight}: must be in the range 1-100", "weight")


def _pod_term(look: Look) -> None:
    selector(look.at("labelSelector"))
    selector(look.at("namespaceSelector"))
    _topology(look)


def _topology(look: Look) -> None:
    key = look.get("topologyKey")
    if not key:
        look.say(BAD_SCHEDULING, "can not be empty", "topologyKey")
    elif not qualified(key):
        look.say(BAD_SCHEDULING, f'"{key}" is no key of a label', "topologyKey")


def _spread(look: Look, pairs: set[tuple[object, object]]) -> None:
    if look.number("maxSkew") <= 0:
        look.say(BAD_SCHEDULING, f"{look.number('maxSkew')}: must be greater than zero", "maxSkew")
    _topology(look)
    action = look.get("whenUnsatisfiable")
    if not action or not look.one_of(
        BAD_SCHEDULING, "whenUnsatisfiable", ("DoNotSchedule", "ScheduleAnyway")
    ):
        if not action:
            look.say(BAD_SCHEDULING, "required value", "whenUnsatisfiable")
    pair = (look.get("topologyKey"), action)
    if pair in pairs:
        look.say(BAD_SCHEDULING, f"duplicate value: {pair[0]}, {pair[1]}", "topologyKey")
    pairs.add(pair)
    minimum = look.get("minDomains")
    if minimum is not None:
        if look.number("minDomains") <= 0:
            look.say(BAD_SCHEDULING, f"{minimum}: must be greater than zero", "minDomains")
        elif action == "ScheduleAnyway":
            look.say(
                BAD_SCHEDULING,
                "can only use minDomains if whenUnsatisfiable=DoNotSchedule",
                "minDomains",
            )
    for name in ("nodeAffinityPolicy", "nodeTaintsPolicy"):
        look.one_of(BAD_SCHEDULING, name, ("Honor", "Ignore"))
    selector(look.at("labelSelector"))
