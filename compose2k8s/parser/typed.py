"""Typed attributes: texts cast after interpolation, and the last decoding to Compose's own types.

`cast` turns a text such as `"3"` into the number that an attribute wants (RULES.md section 6); `decode`
brings durations, sizes, numbers and texts to the form that Compose prints (section 11). Both are a walk
over the tables below, which follow the shape of a project.
"""

from __future__ import annotations

from compose2k8s.codes import BAD_CAST, BAD_VALUE, FLOAT_SIZE, YAML_BOOLEAN
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced
from compose2k8s.units import byte_size, duration, duration_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from compose2k8s.parser.node import Node

    # A shape is a decoder of a leaf, {name: shape} (with "*" for every name), or [shape of items].
    Shape: TypeAlias = Any

_TRUE = {"true", "y", "yes", "on"}
_FALSE = {"false", "n", "no", "off"}


def _int(value: object) -> object:
    if isinstance(value, str):
        body = value[1:] if value[:1] in ("+", "-") else value
        if not body.isdigit() or not body.isascii():
            raise ValueError(f"{value!r} is not a whole number")
        return int(value)
    return value


def _float(value: object) -> object:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise ValueError(f"{value!r} is not a number") from None
    return value


def _bool(value: object) -> object:
    if isinstance(value, str):
        word = value.lower()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        raise ValueError(f"{value!r} is neither true nor false")
    return value


_UPDATE = {"parallelism": _int, "max_failure_ratio": _float}
_ULIMITS = {"*": _int, "**": {"soft": _int, "hard": _int}}
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
    "ulimits": _ULIMITS,
    "volumes": [{"read_only": _bool, "volume": {"nocopy": _bool}}],
    "build": {"ulimits": _ULIMITS},
}
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
    _walk(tree, _CAST, "", BAD_CAST, problems, only_text=True)


def _duration(value: object) -> object:
    return duration_text(duration(str(value))) if isinstance(value, str) else value


def _size(value: object) -> object:
    if isinstance(value, str):
        return str(byte_size(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value


def _text(value: object) -> object:
    return value if value is None or isinstance(value, str) else go_text(value)  # type: ignore[arg-type] # a scalar


def _mode(value: object) -> object:
    """A file mode as four octal digits; a text is read as octal, a number is one already."""
    if isinstance(value, str):
        try:
            value = int(value, 8)
        except ValueError:
            raise ValueError(f"{value!r} is not an octal file mode") from None
    return f"{value:04o}" if isinstance(value, int) else value


_TEXTS = {"*": _text}
_MOUNTED = [{"mode": _mode, "uid": _text, "gid": _text}]
_HOOKS = [{"environment": _TEXTS, "user": _text, "privileged": _bool}]
_DEVICE_RATES = [{"rate": _size}]
_DECODE_LIMITS = {"cpus": _float, "memory": _size, "pids": _int}
_DECODE_UPDATE = {"delay": _duration, "monitor": _duration}
_DECODE_CONTAINER: dict[str, Shape] = {
    "annotations": _TEXTS,
    "attach": _bool,
    "blkio_config": {
        "weight": _int,
        "device_read_bps": _DEVICE_RATES,
        "device_read_iops": _DEVICE_RATES,
        "device_write_bps": _DEVICE_RATES,
        "device_write_iops": _DEVICE_RATES,
        "weight_device": [{"weight": _int}],
    },
    "build": {
        "args": _TEXTS,
        "additional_contexts": _TEXTS,
        "labels": _TEXTS,
        "no_cache": _bool,
        "privileged": _bool,
        "pull": _bool,
        "shm_size": _size,
        "provenance": _text,
        "sbom": _text,
        "secrets": _MOUNTED,
    },
    "command": [_text],
    "entrypoint": [_text],
    "configs": _MOUNTED,
    "deploy": {
        "labels": _TEXTS,
        "resources": {
            "limits": _DECODE_LIMITS,
            "reservations": {
                **_DECODE_LIMITS,
                "devices": [{"count": _int, "options": _TEXTS}],
                "generic_resources": [{"discrete_resource_spec": {"value": _int}}],
            },
        },
        "restart_policy": {"delay": _duration, "window": _duration},
        "update_config": _DECODE_UPDATE,
        "rollback_config": _DECODE_UPDATE,
    },
    "develop": {"watch": [{"exec": {"environment": _TEXTS}}]},
    "env_file": [{"required": _bool}],
    "environment": _TEXTS,
    "expose": [_text],
    "gpus": [{"count": _int, "options": _TEXTS}],
    "group_add": [_text],
    "healthcheck": {
        "interval": _duration,
        "timeout": _duration,
        "start_period": _duration,
        "start_interval": _duration,
    },
    "labels": _TEXTS,
    "logging": {"options": _TEXTS},
    "mem_limit": _size,
    "mem_reservation": _size,
    "mem_swappiness": _size,
    "memswap_limit": _size,
    "networks": {"**": {"driver_opts": _TEXTS, "priority": _int, "gw_priority": _int}},
    "ports": [{"published": _text}],
    "post_start": _HOOKS,
    "pre_stop": _HOOKS,
    "provider": {"options": {"*": [_text], "**": [_text]}},
    "pull_refresh_after": _text,
    "secrets": _MOUNTED,
    "shm_size": _size,
    "stop_grace_period": _duration,
    "storage_opt": _TEXTS,
    "sysctls": _TEXTS,
    "user": _text,
    "volumes": [
        {
            "bind": {"create_host_path": _bool},
            "tmpfs": {"size": _size},
            "volume": {"labels": _TEXTS},
        }
    ],
}
_DECODE_CONTAINER["pre_start"] = [_DECODE_CONTAINER]
_DECODE_RESOURCE = {"labels": _TEXTS, "driver_opts": _TEXTS}
_DECODE: dict[str, Shape] = {
    "services": {"**": _DECODE_CONTAINER},
    "jobs": {"**": _DECODE_CONTAINER},
    "networks": {"**": _DECODE_RESOURCE},
    "volumes": {"**": _DECODE_RESOURCE},
    "configs": {"**": _DECODE_RESOURCE},
    "secrets": {"**": _DECODE_RESOURCE},
}


def decode(tree: Map, problems: list[Diagnostic]) -> None:
    """Bring every typed attribute to the form that Compose prints, in place."""
    _walk(tree, _DECODE, "", BAD_VALUE, problems, only_text=False)


def _walk(
    node: Node, shape: Shape, path: str, code: Any, problems: list[Diagnostic], *, only_text: bool
) -> None:
    if isinstance(node, Map):
        if shape.__class__ is not dict:
            return
        every_leaf, every = shape.get("*"), shape.get("**")
        for name in node:
            inner = shape.get(name)
            child = node[name]
            if inner is None:
                inner = every_leaf if child.__class__ is Traced else every
                if inner is None:
                    continue
            if child.__class__ is Traced:
                if callable(inner):
                    _leaf(node, name, child, inner, f"{path}.{name}", code, problems, only_text)
            else:
                _walk(child, inner, f"{path}.{name}", code, problems, only_text=only_text)
    elif isinstance(node, Seq) and shape.__class__ is list:
        (inner,) = shape
        for index, child in enumerate(node):
            if child.__class__ is Traced:
                if callable(inner):
                    _leaf(node, index, child, inner, f"{path}[{index}]", code, problems, only_text)
            else:
                _walk(child, inner, f"{path}[{index}]", code, problems, only_text=only_text)


def _leaf(
    holder: Any,
    name: Any,
    leaf: Traced[Any],
    decoder: Callable[[object], object],
    path: str,
    code: Any,
    problems: list[Diagnostic],
    only_text: bool,
) -> None:
    value = leaf.value
    if only_text and not isinstance(value, str):
        return
    try:
        new = decoder(value)
    except ValueError as error:
        problems.append(
            Diagnostic(code=code, message=f"{path[1:]}: {error}", origins=(place(leaf),))
        )
        return
    if new is not value:
        holder[name] = Traced(new, leaf.origins)
        if isinstance(new, bool) and str(value).lower() not in ("true", "false"):
            problems.append(
                Diagnostic(
                    code=YAML_BOOLEAN,
                    message=f"{path[1:]}: {value!r} is read as {'true' if new else 'false'}",
                    origins=(place(leaf),),
                    hint=f"write {'true' if new else 'false'}",
                )
            )
    elif decoder is _size and isinstance(value, float):
        problems.append(
            Diagnostic(
                code=FLOAT_SIZE,
                message=f"{path[1:]}: Compose ignores a size written as the number {value}",
                origins=(place(leaf),),
                hint="write a text with a unit, such as 1.5g",
            )
        )
