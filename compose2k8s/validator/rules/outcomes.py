"""When a Job has failed and when it has succeeded: podFailurePolicy and successPolicy."""

from __future__ import annotations

from compose2k8s.codes import BAD_JOB
from compose2k8s.grammar import qualified

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_ACTIONS = ("Count", "FailIndex", "FailJob", "Ignore")


def failure_policy(spec: Look, restart: object) -> None:
    """What becomes of a Job when a pod fails."""
    policy = spec.at("podFailurePolicy")
    if policy.value is None:
        return
    if restart not in ("Never", None, "", "Always"):
        spec.say(BAD_JOB, "only supported when restartPolicy is Never", "podFailurePolicy")
    pod = spec.at("template").at("spec")
    names = [c.text("name") for f in ("containers", "initContainers") for c in pod.each(f)]
    rules = list(policy.each("rules"))
    if len(rules) > 20:
        policy.say(BAD_JOB, "must have at most 20 rules", "rules")
    for rule in rules:
        rule.form(BAD_JOB, "action", _ACTIONS.__contains__, " or ".join(_ACTIONS), required=True)
        if rule.get("action") == "FailIndex" and not spec.has("backoffLimitPerIndex"):
            rule.say(BAD_JOB, "requires the backoffLimitPerIndex to be set", "action")
        codes, conditions = rule.at("onExitCodes"), rule.at("onPodConditions")
        if (codes.value is not None) == bool(conditions.value):
            rule.say(BAD_JOB, "specifying one of OnExitCodes and OnPodConditions is required")
        if codes.value is not None:
            _codes(codes, names)
        for condition in rule.each("onPodConditions"):
            kind = condition.text("type")
            if not qualified(kind):
                condition.say(BAD_JOB, f'"{kind}" is no qualified name', "type")
            condition.one_of(BAD_JOB, "status", ("False", "True", "Unknown"), default=True)


def _codes(look: Look, names: list[str]) -> None:
    look.form(BAD_JOB, "operator", ("In", "NotIn").__contains__, "In or NotIn", required=True)
    if look.has("containerName") and look.text("containerName") not in names:
        look.say(BAD_JOB, "must be one of the containers of the template", "containerName")
    given = look.get("values")
    values = (
        [v or 0 for v in given if v is None or isinstance(v, int | float)]
        if isinstance(given, list)
        else []
    )
    if not 0 < len(values) <= 255:
        look.say(BAD_JOB, "must hold 1 to 255 values", "values")
    elif values != sorted(set(values)):
        look.say(BAD_JOB, "must be ordered, each once", "values")
    elif look.get("operator") == "In" and 0 in values:
        look.say(BAD_JOB, "must not be 0 for the In operator", "values")


def success_policy(spec: Look) -> None:
    """When a Job of indexes is done early."""
    policy = spec.at("successPolicy")
    if policy.value is None or spec.get("completionMode") != "Indexed":
        return
    rules = list(policy.each("rules"))
    if not 0 < len(rules) <= 20:
        policy.say(BAD_JOB, "must have 1 to 20 rules", "rules")
    done = spec.number("completions", 1)
    for rule in rules:
        rule.within(BAD_JOB, "succeededCount", 0, done)
        if not rule.has("succeededCount") and not rule.has("succeededIndexes"):
            rule.say(BAD_JOB, "one of succeededCount or succeededIndexes must be specified")
        if rule.has("succeededIndexes"):
            total = _indexes(rule.text("succeededIndexes"), done)
            if total is None:
                rule.say(BAD_JOB, "is no list such as 0,2-4 of indexes", "succeededIndexes")
            elif rule.number("succeededCount") > total:
                rule.say(BAD_JOB, "must not be more than the indexes", "succeededCount")


def _indexes(text: str, done: int) -> int | None:
    """How many indexes `0,2-4` stands for; None if it is malformed, unordered or out of range."""
    total, last = 0, -1
    for part in text.split(",") if text else ():
        first, dash, end = part.partition("-")
        if not first.isdigit() or (dash and not end.isdigit()):
            return None
        low, high = int(first), int(end) if dash else int(first)
        if low <= last or (dash and high <= low) or high >= done:
            return None
        total, last = total + high - low + 1, high
    return total
