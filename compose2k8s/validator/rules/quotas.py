"""ResourceQuotas and LimitRanges."""

from __future__ import annotations

from compose2k8s.codes import BAD_QUOTA
from compose2k8s.grammar import qualified
from compose2k8s.validator.rules.resources import amount, container_resource, extended

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.rules.look import Look

_COUNTED = (
    "pods", "services", "replicationcontrollers", "resourcequotas", "secrets", "configmaps",
    "persistentvolumeclaims", "services.nodeports", "services.loadbalancers",
)  # fmt: skip
_COMPUTE = ("cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory")
_STANDARD = (*_COUNTED, *_COMPUTE, "ephemeral-storage", "requests.storage", "requests.ephemeral-storage",
             "limits.ephemeral-storage")  # fmt: skip
_SCOPES = ("BestEffort", "NotBestEffort", "Terminating", "NotTerminating", "PriorityClass",
           "CrossNamespacePodAffinity", "VolumeAttributesClass")  # fmt: skip
_EXISTS = (
    "BestEffort",
    "NotBestEffort",
    "Terminating",
    "NotTerminating",
    "CrossNamespacePodAffinity",
)
_OPPOSITE = (("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating"))
_PARTS = ("max", "min", "default", "defaultRequest", "maxLimitRequestRatio")


def quota(look: Look) -> None:
    spec = look.at("spec")
    hard = spec.at("hard")
    for name, value in hard.entries():
        plain = name.removeprefix("requests.")
        if not qualified(name) or (
            "/" not in name and name not in _STANDARD and not plain.startswith("hugepages-")
        ):
            hard.say(BAD_QUOTA, f'"{name}" must be a standard resource for quota', name)
        number = amount(value)
        if number is None:
            continue
        if number < 0:
            hard.say(BAD_QUOTA, f'"{value}": must be greater than or equal to 0', name)
        elif number != int(number) and (
            name in _COUNTED or (extended(name) and not name.startswith("requests."))
        ):
            hard.say(BAD_QUOTA, f'"{value}": must be an integer', name)
    scopes = spec.texts("scopes")
    _scopes(spec, scopes, "scopes")
    chosen = spec.at("scopeSelector")
    named = []
    for entry in chosen.each("matchExpressions"):
        scope, operator, values = (
            entry.text("scopeName"),
            entry.text("operator"),
            entry.get("values"),
        )
        named.append(scope)
        if operator not in ("In", "NotIn", "Exists", "DoesNotExist"):
            entry.say(BAD_QUOTA, f'"{operator}" is not a valid selector operator', "operator")
        elif scope in _EXISTS and operator != "Exists":
            entry.say(BAD_QUOTA, f"must be 'Exists' when scope is {scope}", "operator")
        elif bool(values) != (operator in ("In", "NotIn")):
            entry.say(BAD_QUOTA, f"do not go with the operator {operator}", "values")
    _scopes(spec, named, "scopeSelector")


def _scopes(spec: Look, scopes: list[str], field: str) -> None:
    for scope in scopes:
        if scope not in _SCOPES:
            spec.say(BAD_QUOTA, f'"{scope}": unsupported scope', field)
            continue
        only: tuple[str, ...] = ("pods",) if scope == "BestEffort" else ("pods", *_COMPUTE)
        for name, _ in spec.at("hard").entries():
            if name in _STANDARD and name not in only and scope != "VolumeAttributesClass":
                spec.say(
                    BAD_QUOTA, f"unsupported scope applied to resource: {scope}, {name}", field
                )
    for pair in _OPPOSITE:
        if set(pair) <= set(scopes):
            spec.say(BAD_QUOTA, f"conflicting scopes: {', '.join(pair)}", field)


def limit_range(look: Look) -> None:
    kinds: set[str] = set()
    for entry in look.at("spec").each("limits"):
        kind = entry.text("type")
        known = kind in ("Pod", "Container", "PersistentVolumeClaim") or "/" in kind
        if not known or not qualified(kind):
            entry.say(BAD_QUOTA, f'"{kind}" must be a standard limit type', "type")
        elif kind in kinds:
            entry.say(BAD_QUOTA, f'duplicate value: "{kind}"', "type")
        kinds.add(kind)
        for part in _PARTS:
            for name, _ in entry.at(part).entries():
                if kind in ("Pod", "Container"):
                    container_resource(entry.at(part), name)
                elif not qualified(name) or (
                    "/" not in name
                    and name not in (*_STANDARD, "storage")
                    and not name.startswith("hugepages-")
                ):
                    entry.at(part).say(BAD_QUOTA, f'"{name}" is no standard resource', name)
        if kind == "Pod":
            for part in ("default", "defaultRequest"):
                if entry.get(part):
                    entry.say(BAD_QUOTA, "may not be specified when `type` is 'Pod'", part)
        elif kind == "PersistentVolumeClaim":
            if not any("storage" in dict(entry.at(p).entries()) for p in ("min", "max")):
                entry.say(BAD_QUOTA, "either minimum or maximum storage value is required")
        _ordered(entry)


def _ordered(entry: Look) -> None:
    """min <= defaultRequest <= default <= max, where they are given; the ratio is at least 1."""
    from itertools import pairwise

    parts: dict[str, dict[str, Any]] = {p: dict(entry.at(p).entries()) for p in _PARTS}
    for name in {n for held in parts.values() for n in held}:
        given = [
            (part, number)
            for part in ("min", "defaultRequest", "default", "max")
            if name in parts[part] and (number := amount(parts[part][name])) is not None
        ]
        for (low, less), (high, more) in pairwise(given):
            if less > more:
                entry.say(BAD_QUOTA, f"{low} value is greater than {high} value", low, name)
        held = dict(given)
        if extended(name) and held.get("default", 0) != held.get(
            "defaultRequest", held.get("default", 0)
        ):
            entry.say(BAD_QUOTA, "must equal the default", "defaultRequest", name)
        if name in parts["maxLimitRequestRatio"]:
            ratio = amount(parts["maxLimitRequestRatio"][name])
            most = held["max"] / held["min"] if held.get("min") and "max" in held else None
            if ratio is not None and (ratio < 1 or (most is not None and ratio > most)):
                entry.say(BAD_QUOTA, "must be at least 1, and at most max/min",
                          "maxLimitRequestRatio", name)  # fmt: skip
