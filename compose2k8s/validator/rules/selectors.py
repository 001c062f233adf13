"""Label selectors: what they may say, and whether they take a set of labels."""

from __future__ import annotations

from compose2k8s.codes import BAD_SELECTOR
from compose2k8s.grammar import label_value, qualified
from compose2k8s.validator.rules.metadata import labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.validator.rules.look import Look

_LABELS = ("In", "NotIn", "Exists", "DoesNotExist")


def selector(look: Look) -> None:
    """A label selector: matchLabels and matchExpressions."""
    if not look.value:
        return
    labels(look, "matchLabels")
    for expression in look.each("matchExpressions"):
        requirement(expression)


def requirement(
    look: Look, operators: tuple[str, ...] = _LABELS, *, any_value: bool = False
) -> None:
    """One expression of a selector. `any_value`: the values need not be those of labels."""
    key, operator, values = look.text("key"), look.text("operator"), look.texts("values")
    if not qualified(key):
        look.say(BAD_SELECTOR, f'"{key}" is no key of a label', "key")
    if operator not in operators:
        look.say(BAD_SELECTOR, f'"{operator}" is not a valid selector operator', "operator")
    elif operator in ("In", "NotIn"):
        if not values:
            look.say(BAD_SELECTOR, "must be specified when `operator` is 'In' or 'NotIn'", "values")
    elif operator in ("Exists", "DoesNotExist"):
        if values:
            look.say(
                BAD_SELECTOR,
                "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
                "values",
            )
    elif len(values) != 1:
        look.say(BAD_SELECTOR, "must be a single number for 'Gt' and 'Lt'", "values")
    for index, value in enumerate(() if any_value else values):
        if not label_value(value):
            look.say(BAD_SELECTOR, f'"{value}" is no value of a label', "values", index)


def matches(selector_value: Any, pod_labels: Any) -> bool:
    """Whether a label selector takes a set of labels; an empty one takes everything."""
    found = pod_labels if isinstance(pod_labels, dict) else {}
    chosen = selector_value if isinstance(selector_value, dict) else {}
    wanted, expressions = chosen.get("matchLabels"), chosen.get("matchExpressions")
    for key, value in wanted.items() if isinstance(wanted, dict) else ():
        if key not in found or (found[key] or "") != (value or ""):
            return False
    for expression in expressions if isinstance(expressions, list) else ():
        key = expression.get("key") if isinstance(expression, dict) else None
        if not isinstance(expression, dict) or not isinstance(key, str):
            continue
        operator = expression.get("operator")
        values = expression.get("values")
        values = values if isinstance(values, list) else []
        there = found.get(key)
        if (
            (operator == "In" and there not in values)
            or (operator == "NotIn" and there in values)
            or (operator == "Exists" and key not in found)
            or (operator == "DoesNotExist" and key in found)
        ):
            return False
    return True
