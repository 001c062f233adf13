"""HorizontalPodAutoscalers, PodDisruptionBudgets, and the small kinds: roles, quotas, accounts."""

from __future__ import annotations

from compose2k8s.codes import BAD_QUOTA, BAD_RBAC, BAD_SCALING
from compose2k8s.grammar import percent, quantity
from compose2k8s.validator.rules.metadata import selector
from compose2k8s.validator.rules.resources import QUANTITY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_METRICS = {"ContainerResource": "containerResource", "External": "external", "Object": "object",
            "Pods": "pods", "Resource": "resource"}  # fmt: skip


def autoscaler(look: Look) -> None:
    spec = look.at("spec")
    least = spec.number("minReplicas", 1)
    most = spec.get("maxReplicas")
    spec.within(BAD_SCALING, "minReplicas", 1)
    if isinstance(most, int):
        if most < 1:
            spec.say(BAD_SCALING, f"{most}: must be greater than 0", "maxReplicas")
        elif most < least:
            spec.say(
                BAD_SCALING,
                f"{most}: must be greater than or equal to `minReplicas`",
                "maxReplicas",
            )
    target = spec.at("scaleTargetRef")
    for name in ("kind", "name"):
        target.require(BAD_SCALING, name)
    for metric in spec.each("metrics"):
        _metric(metric)
    for direction in ("scaleUp", "scaleDown"):
        rules = spec.at("behavior").at(direction)
        seconds = rules.get("stabilizationWindowSeconds")
        if isinstance(seconds, int) and not 0 <= seconds <= 3600:
            words = "greater than or equal to zero" if seconds < 0 else "less than or equal to 3600"
            rules.say(BAD_SCALING, f"{seconds}: must be {words}", "stabilizationWindowSeconds")
        rules.one_of(BAD_SCALING, "selectPolicy", ("Disabled", "Max", "Min"))
        for policy in rules.each("policies"):
            policy.one_of(BAD_SCALING, "type", ("Percent", "Pods"))
            if policy.number("value") <= 0:
                policy.say(BAD_SCALING, "must be greater than zero", "value")
            period = policy.number("periodSeconds")
            if not 0 < period <= 1800:
                policy.say(
                    BAD_SCALING,
                    f"{period}: must be greater than zero and at most 1800",
                    "periodSeconds",
                )
        if rules.value is not None and rules.get("policies") == []:
            rules.say(BAD_SCALING, "must specify at least one Policy", "policies")


def _metric(look: Look) -> None:
    kind = look.get("type")
    if not kind:
        look.say(BAD_SCALING, "must specify a metric source type", "type")
        return
    if not look.one_of(BAD_SCALING, "type", tuple(_METRICS)):
        return
    field = _METRICS[str(kind)]
    for name in _METRICS.values():
        if name != field and look.has(name):
            look.say(BAD_SCALING, "must populate the given metric source only", name)
    if not look.has(field):
        look.say(BAD_SCALING, "must populate information for the given metric source", field)
        return
    source = look.at(field)
    if kind in ("Resource", "ContainerResource"):
        source.require(BAD_SCALING, "name")
        if kind == "ContainerResource":
            source.require(BAD_SCALING, "container")
    else:
        source.at("metric").require(BAD_SCALING, "name")
    _target(source.at("target"), kind in ("Resource", "ContainerResource"))


def _target(look: Look, resource: bool) -> None:
    if not look.get("type"):
        look.say(BAD_SCALING, "must specify a metric target type", "type")
    look.one_of(BAD_SCALING, "type", ("AverageValue", "Utilization", "Value"))
    use = look.get("averageUtilization")
    if isinstance(use, int) and use < 1:
        look.say(BAD_SCALING, f"{use}: must be greater than 0", "averageUtilization")
    for name in ("value", "averageValue"):
        value = look.get(name)
        if value is not None:
            number = quantity(value)
            if number is None:
                look.say(BAD_SCALING, f'"{value}" {QUANTITY}', name)
            elif number <= 0:
                look.say(BAD_SCALING, f'"{value}": must be positive', name)
    if resource and use is None and look.get("averageValue") is None:
        look.say(
            BAD_SCALING,
            "must set either a target raw value or a target utilization",
            "averageUtilization",
        )
    elif resource and use is not None and look.get("averageValue") is not None:
        look.say(
            BAD_SCALING,
            "may not set both a target raw value and a target utilization",
            "averageValue",
        )
    elif not resource and look.get("value") is None and look.get("averageValue") is None:
        look.say(BAD_SCALING, "must set either a target value or a per-pod target", "averageValue")


def disruption_budget(look: Look) -> None:
    spec = look.at("spec")
    selector(spec.at("selector"))
    if spec.has("minAvailable") and spec.has("maxUnavailable"):
        look.say(BAD_SCALING, "minAvailable and maxUnavailable cannot be both set", "spec")
    for name in ("minAvailable", "maxUnavailable"):
        value = spec.get(name)
        if isinstance(value, str):
            if not percent(value):
                spec.say(
                    BAD_SCALING,
                    f'"{value}": a valid percent string must be a number followed by %',
                    name,
                )
            elif int(value[:-1]) > 100:
                spec.say(BAD_SCALING, f'"{value}": must not be greater than 100%', name)
        elif isinstance(value, int) and value < 0:
            spec.say(BAD_SCALING, f"{value}: must be greater than or equal to 0", name)
    spec.one_of(BAD_SCALING, "unhealthyPodEvictionPolicy", ("AlwaysAllow", "IfHealthyBudget"))


def role(look: Look) -> None:
    for rule in look.each("rules"):
        if not rule.get("verbs"):
            rule.say(BAD_RBAC, "verbs must contain at least one value", "verbs")
        if rule.get("nonResourceURLs"):
            if look.get("kind") == "Role":
                rule.say(
                    BAD_RBAC,
                    "namespaced rules cannot apply to non-resource URLs",
                    "nonResourceURLs",
                )
            elif rule.get("resources") or rule.get("apiGroups") or rule.get("resourceNames"):
                rule.say(
                    BAD_RBAC,
                    "rules cannot apply to both regular resources and non-resource URLs",
                    "nonResourceURLs",
                )
            continue
        if not rule.get("apiGroups") and not (
            look.get("kind") == "ClusterRole" and look.has("aggregationRule")
        ):
            rule.say(BAD_RBAC, "resource rules must supply at least one api group", "apiGroups")
        if not rule.get("resources"):
            rule.say(BAD_RBAC, "resource rules must supply at least one resource", "resources")


def binding(look: Look) -> None:
    reference = look.at("roleRef")
    if reference.get("apiGroup") not in (None, "", "rbac.authorization.k8s.io"):
        reference.say(BAD_RBAC, f'unsupported value "{reference.get("apiGroup")}"', "apiGroup")
    kinds = (
        ("ClusterRole",) if look.get("kind") == "ClusterRoleBinding" else ("Role", "ClusterRole")
    )
    if reference.get("kind") not in kinds:
        reference.say(BAD_RBAC, f'unsupported value "{reference.get("kind") or ""}"', "kind")
    reference.require(BAD_RBAC, "name")
    for subject in look.each("subjects"):
        subject.require(BAD_RBAC, "name")
        kind, group = subject.get("kind"), subject.get("apiGroup")
        if kind == "ServiceAccount":
            if group:
                subject.say(
                    BAD_RBAC, f'unsupported value "{group}": supported values: ""', "apiGroup"
                )
            if look.get("kind") == "ClusterRoleBinding" and not subject.get("namespace"):
                subject.say(BAD_RBAC, "required value", "namespace")
        elif kind in ("User", "Group"):
            if group not in (None, "", "rbac.authorization.k8s.io"):
                subject.say(BAD_RBAC, f'unsupported value "{group}"', "apiGroup")
        else:
            subject.say(BAD_RBAC, f'unsupported value "{kind}"', "kind")


def quota(look: Look) -> None:
    hard = look.at("spec").at("hard")
    for name, value in hard.entries():
        number = quantity(value)
        if number is None:
            hard.say(BAD_QUOTA, f'"{value}" {QUANTITY}', name)
        elif number < 0:
            hard.say(BAD_QUOTA, f'"{value}": must be greater than or equal to 0', name)


def limit_range(look: Look) -> None:
    for entry in look.at("spec").each("limits"):
        least, most = entry.get("min") or {}, entry.get("max") or {}
        for part in ("min", "max", "default", "defaultRequest", "maxLimitRequestRatio"):
            for name, value in entry.at(part).entries():
                if quantity(value) is None:
                    entry.say(BAD_QUOTA, f'"{value}" {QUANTITY}', part, name)
        for name, value in least.items() if isinstance(least, dict) else ():
            low, high = (
                quantity(value),
                quantity(most.get(name) if isinstance(most, dict) else None),
            )
            if low is not None and high is not None and low > high:
                entry.say(
                    BAD_QUOTA,
                    f'"{value}": min value is greater than max value {most[name]}',
                    "min",
                    name,
                )


def account(look: Look) -> None:
    for entry in look.each("imagePullSecrets"):
        entry.require(BAD_RBAC, "name")


def namespace(look: Look) -> None:
    for index, finalizer in enumerate(look.at("spec").get("finalizers") or []):
        if not isinstance(finalizer, str) or not finalizer:
            look.say(BAD_RBAC, "must be a name", "spec", "finalizers", index)
