"""HorizontalPodAutoscalers and PodDisruptionBudgets."""

from __future__ import annotations

from compose2k8s.codes import BAD_SCALING
from compose2k8s.grammar import dns_label, path_segment, percent, quantity
from compose2k8s.validator.rules.resources import container_resource
from compose2k8s.validator.rules.selectors import selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_METRICS = {"ContainerResource": "containerResource", "External": "external", "Object": "object",
            "Pods": "pods", "Resource": "resource"}  # fmt: skip


def autoscaler(look: Look) -> None:
    spec = look.at("spec")
    spec.within(BAD_SCALING, "minReplicas", 1)
    most = spec.number("maxReplicas")
    if most < 1:
        spec.say(BAD_SCALING, f"{most}: must be greater than 0", "maxReplicas")
    elif most < spec.number("minReplicas", 1):
        spec.say(
            BAD_SCALING, f"{most}: must be greater than or equal to `minReplicas`", "maxReplicas"
        )
    spec.within(BAD_SCALING, "targetCPUUtilizationPercentage", 1)
    target = spec.at("scaleTargetRef")
    _reference(target)
    version = target.text("apiVersion")
    group = version.rpartition("/")[0]
    if look.minor >= 34 and target.text("kind") != "ReplicationController" and not group:
        target.say(BAD_SCALING, f'"{version}": must specify an API group', "apiVersion")
    for metric in spec.each("metrics"):
        _metric(metric)
    for direction in ("scaleUp", "scaleDown"):
        _behavior(spec.at("behavior").at(direction))


def _reference(look: Look) -> None:
    for name in ("kind", "name"):
        look.form(BAD_SCALING, name, path_segment, "may contain no / and no %", required=True)
    if look.text("apiVersion").count("/") > 1:
        look.say(BAD_SCALING, "must be GROUP/VERSION", "apiVersion")


def _behavior(rules: Look) -> None:
    rules.within(BAD_SCALING, "stabilizationWindowSeconds", 0, 3600)
    rules.one_of(BAD_SCALING, "selectPolicy", ("Disabled", "Max", "Min"))
    if rules.get("policies") == []:
        rules.say(BAD_SCALING, "must specify at least one Policy", "policies")
    tolerance = quantity(rules.get("tolerance"))
    if tolerance is not None and tolerance < 0:
        rules.say(BAD_SCALING, "must be greater than or equal to zero", "tolerance")
    for policy in rules.each("policies"):
        policy.form(BAD_SCALING, "type", ("Percent", "Pods").__contains__, "Percent or Pods",
                    required=True)  # fmt: skip
        if policy.number("value") <= 0:
            policy.say(BAD_SCALING, "must be greater than zero", "value")
        period = policy.number("periodSeconds")
        if not 0 < period <= 1800:
            policy.say(
                BAD_SCALING,
                f"{period}: must be greater than zero and at most 1800",
                "periodSeconds",
            )


def _metric(look: Look) -> None:
    kind = look.text("type")
    field = _METRICS.get(kind, "")
    if not field:
        look.say(BAD_SCALING, f'unsupported value "{kind}": one of {", ".join(_METRICS)}', "type")
        return
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
            source.form(BAD_SCALING, "container", dns_label, "no name", required=True)
            if source.text("name"):
                container_resource(source, source.text("name"))
    else:
        source.at("metric").form(
            BAD_SCALING, "name", path_segment, "may contain no / and no %", required=True
        )
    if kind == "Object":
        _reference(source.at("describedObject"))
    _target(source.at("target"), kind)


def _target(look: Look, kind: str) -> None:
    look.form(BAD_SCALING, "type", ("AverageValue", "Utilization", "Value").__contains__,
              "must be Utilization, Value or AverageValue", required=True)  # fmt: skip
    look.within(BAD_SCALING, "averageUtilization", 1)
    for name in ("value", "averageValue"):
        number = quantity(look.get(name))
        if number is not None and number <= 0:
            look.say(BAD_SCALING, f'"{look.get(name)}": must be positive', name)
    value, average = look.has("value"), look.has("averageValue")
    use = look.has("averageUtilization")
    if kind in ("Resource", "ContainerResource"):
        if not use and not average:
            look.say(
                BAD_SCALING,
                "must set either a target raw value or a target utilization",
                "averageUtilization",
            )
        elif use and average:
            look.say(
                BAD_SCALING,
                "may not set both a target raw value and a target utilization",
                "averageValue",
            )
    elif kind == "Pods":
        if not average:
            look.say(BAD_SCALING, "must specify a positive target averageValue", "averageValue")
    elif not value and not average:
        look.say(BAD_SCALING, "must set either a target value or a per-pod target", "averageValue")
    elif kind == "External" and value and average:
        look.say(BAD_SCALING, "may not set both a target value and a per-pod target", "value")


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
        else:
            spec.within(BAD_SCALING, name, 0)
    spec.one_of(BAD_SCALING, "unhealthyPodEvictionPolicy", ("AlwaysAllow", "IfHealthyBudget"))
