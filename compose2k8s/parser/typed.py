"""A text such as `"3"` becomes the number or boolean that its attribute wants (RULES.md section 6).

Compose does so right after interpolation, at the attributes of the table below and nowhere else, so that
the schema sees what was meant; what else is not of its type is decoded later (canonical/).
"""

from __future__ import annotations

from compose2k8s.codes import BAD_CAST, YAML_BOOLEAN
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import words
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from compose2k8s.parser.look import Place
    from compose2k8s.parser.node import Node, Scalar

    # A shape is a decoder of a leaf, {name: shape}, with "*" for every other leaf and "**" for every
    # other mapping or list, or [shape of items].
    Shape: TypeAlias = Any

_TRUE = {"true", "y", "yes", "on"}
_FALSE = {"false", "n", "no", "off"}


def _int(text: str) -> int:
    body = text[1:] if text[:1] in ("+", "-") else text
    if not body.isdigit() or not body.isascii():
        raise ValueError(f"{text!r} is not a whole number")
    number = int(text)
    if not -(1 << 63) <= number < 1 << 63:
        raise ValueError(f"{text} is beyond what a number can be here")
    return number


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a number") from None


def _bool(text: str) -> bool:
    word = text.lower()
    if word not in _TRUE and word not in _FALSE:
        raise ValueError(f"{text!r} is neither true nor false")
    return word in _TRUE


_UPDATE = {"parallelism": _int, "max_failure_ratio": _float}
_CAST_CONTAINER: dict[str, Shape] = {
    "cpu_count": _int,
    "cpu_percent": _float,
    "cpu_period": _int,
    "cpu_quota": _int,
    "cpu_rt_period": _int,
    "cpu_rt_runtime": _int,
    "cpu_shares": _int,
    "cpus": _float,
    "depends_on": {"**": {"required": _bool, "restart": _bool}},
    "deploy": {
        "replicas": _int,
        "update_config": _UPDATE,
        "rollback_config": _UPDATE,
        "restart_policy": {"max_attempts": _int},
        "placement": {"max_replicas_per_node": _int},
    },
    "healthcheck": {"retries": _int, "disable": _bool},
    "init": _bool,
    "oom_kill_disable": _bool,
    "oom_score_adj": _int,
    "pids_limit": _int,
    "ports": [{"target": _int}],
    "privileged": _bool,
    "read_only": _bool,
    "scale": _int,
    "stdin_open": _bool,
    "tty": _bool,
    "ulimits": {"*": _int, "**": {"soft": _int, "hard": _int}},
    "volumes": [{"read_only": _bool, "volume": {"nocopy": _bool}}],
}
_CAST_CONTAINER["pre_start"] = [_CAST_CONTAINER]
_FLAGS = {"external": _bool}
_CAST: dict[str, Shape] = {
    "services": {"**": _CAST_CONTAINER},
    "jobs": {"**": _CAST_CONTAINER},
    "networks": {
        "**": {
            "external": _bool,
            "internal": _bool,
            "attachable": _bool,
            "enable_ipv4": _bool,
            "enable_ipv6": _bool,
        }
    },
    "volumes": {"**": _FLAGS},
    "configs": {"**": _FLAGS},
    "secrets": {"**": _FLAGS},
}


def cast(tree: Map, problems: list[Diagnostic]) -> None:
    """Turn texts at typed attributes into the type that is wanted, in place."""
    _walk(tree, _CAST, "", problems)


def _walk(node: Node, shape: Shape, path: Place, problems: list[Diagnostic]) -> None:
    if isinstance(node, Map):
        if shape.__class__ is not dict:
            return
        every_leaf = shape.get("*")
        every = shape.get("**")
        for name, child in node.items():
            single = child.__class__ is Traced
            inner = shape[name] if name in shape else every_leaf if single else every  # noqa: SIM401 - a call costs more
            if inner is None:
                continue
            if not single:
                _walk(child, inner, (path, name), problems)
            elif child.value.__class__ is str and callable(inner):  # type: ignore[union-attr] # a leaf
                _leaf(node, name, child, inner, (path, name), problems)  # type: ignore[arg-type] # a leaf
    elif isinstance(node, Seq) and shape.__class__ is list:
        for index, child in enumerate(node):
            if child.__class__ is not Traced:
                _walk(child, shape[0], (path, index), problems)


def _leaf(
    holder: Map,
    name: str,
    leaf: Traced[Any],
    decoder: Callable[[str], Scalar],
    path: Place,
    problems: list[Diagnostic],
) -> None:
    try:
        new = decoder(leaf.value)
    except ValueError as error:
        problems.append(
            Diagnostic(code=BAD_CAST, message=f"{words(path)}: {error}", origins=(place(leaf),))
        )
        return
    holder[name] = Traced(new, leaf.origins)
    if isinstance(new, bool) and leaf.value.lower() not in ("true", "false"):
        meant = "true" if new else "false"
        problems.append(
            Diagnostic(
                code=YAML_BOOLEAN,
                message=f"{words(path)}: {leaf.value!r} is read as {meant}",
                origins=(place(leaf),),
                hint=f"write {meant}",
            )
        )
