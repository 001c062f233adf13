"""Short syntax becomes long syntax: the form every attribute takes, in tables (RULES.md section 11).

Three steps, as in Compose. `canonical` writes short forms out, for merging and `--no-interpolate` too;
`defaults` fills in what entries leave unsaid, once all is merged; `decode` brings commands, mappings
of texts, durations, sizes and numbers to their types, so that everything behind the parser knows one
form only. All change the tree in place and return what could not be; twice is the same as once.
"""

from __future__ import annotations

from compose2k8s.diagnostics import ComposeError
from compose2k8s.parser.canonical import values
from compose2k8s.parser.canonical.shapes import Shapes, late, late_leaf
from compose2k8s.parser.mixed import (
    BadEntry,
    bare,
    env_map,
    host_list,
    name_map,
    text_list,
    variables,
)
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.canonical.shapes import Shape
    from compose2k8s.parser.node import Node


def canonical(tree: Map, *, literal: bool = False) -> list[Diagnostic]:
    """Long forms for short ones. `literal`: variables have not been replaced."""
    shapes = Shapes(literal=literal)
    try:
        for section in _SERVICES:
            _entries(shapes, tree, section, _LONG_JOB if section == "jobs" else _LONG)
    except ComposeError as error:  # beyond a limit: the rest stays as it is
        return [*shapes.problems, *error.diagnostics]
    if any(section in tree for section in _RESOURCES):
        from compose2k8s.parser.canonical.externals import externals

        shapes.problems += externals(tree)
    return shapes.problems


def canonical_service(service: Map, path: str) -> list[Diagnostic]:
    """The same for one service, such as the base of an `extends`."""
    shapes = Shapes()
    shapes.apply(service, _LONG, path)
    return shapes.problems


def defaults(tree: Map) -> None:
    """What an entry in its long form leaves unsaid, once everything is merged."""
    shapes = Shapes()
    for section in _SERVICES:
        _entries(shapes, tree, section, _DEFAULTS)


def decode(tree: Map) -> list[Diagnostic]:
    """Every value in the type and the text that Compose prints."""
    shapes = Shapes()
    for section in _SERVICES:
        _entries(shapes, tree, section, _CONTAINER)
    for section, shape in _RESOURCES.items():
        _entries(shapes, tree, section, shape)
    return shapes.problems


def _entries(shapes: Shapes, tree: Map, section: str, shape: Shape) -> None:
    entries = tree.get(section)
    if isinstance(entries, Map):
        shapes.apply(entries, {"*": shape}, section)


_SERVICES = ("services", "jobs")


def _sorted_hosts(node: Node) -> Node:
    """`host=address`, sorted; in a list, commas part several addresses of a host."""
    found: list[Traced[str]] = []
    for entry in host_list(node):
        host, _, text = str(getattr(entry, "value", "")).partition("=")
        if not host or ":" in host:
            raise BadEntry(f"{host!r} is no name of a host", place(entry))
        for address in text.split(",") if isinstance(node, Seq) else [text]:
            found.append(Traced(f"{host}={bare(address)}", origins_of(entry)))
    return Seq(sorted(found, key=lambda host: host.value), place(node))


def _given(node: Node) -> Node:
    """An entry of a list; none if it is an empty text."""
    return Seq((), place(node)) if node == Traced("") else node


# The first step.
_LONG_STEP: dict[str, Shape] = {
    "configs": [late("named", "source")],
    "depends_on": lambda node: name_map(node, "depends_on"),
    "devices": [late("devices", "device")],
    "dns": text_list,
    "dns_opt": text_list,
    "env_file": late("named", "env_file"),
    "gpus": late("devices", "gpus"),
    "label_file": text_list,
    "models": lambda node: name_map(node, "models"),
    "networks": lambda node: name_map(node, "networks"),
    "secrets": [late("named", "source")],
    "volumes": [late("mounts", "canonical")],
}
_LONG: dict[str, Shape] = {
    **_LONG_STEP,
    "build": (
        late("builds", "build"),
        {
            "additional_contexts": late("builds", "contexts"),
            "provenance": values.text,
            "sbom": values.text,
            "secrets": [late("named", "source")],
            "ssh": late("builds", "ssh_map"),
        },
    ),
    "dns": (text_list, [_given]),
    "develop": {"watch": [{"ignore": text_list, "include": text_list}]},
    "ports": [late("ports", "canonical")],
    "pre_start": [_LONG_STEP],
}
_LONG_JOB: dict[str, Shape] = {**_LONG, "triggers": {"schedule": [late("named", "cron")]}}

_DEFAULTS: dict[str, Shape] = {
    "build": late("builds", "context"),
    "depends_on": {"*": late("named", "required")},
    "deploy": {"resources": {"reservations": {"devices": [late("devices", "request")]}}},
    "gpus": [late("devices", "request")],
    "secrets": [late("named", "mounted")],
}

# The second step.
_TEXTS: Shape = (env_map, {"*": values.text})
_VARIABLES: Shape = (variables, {"*": values.text})
_LABELS: Shape = (env_map, {"*": values.text_or_empty})
_WORDS: Shape = {"*": values.word}
_OPTIONS: Shape = {"*": values.text_or_empty}
_WORDS_ONLY: Shape = (values.only_words, _OPTIONS)
_MOUNTED: Shape = [{"mode": values.mode}]
_HOOK: Shape = {
    "command": late("commands", "command"),
    "environment": _VARIABLES,
    "privileged": values.switch,
}
_SIZE: Shape = late_leaf("amounts", "size")
_TIME: Shape = late_leaf("amounts", "time", int, float, bool)
_RATES: Shape = [{"rate": _SIZE}]
_LIMITS: dict[str, Shape] = {
    "cpus": values.real,
    "memory": _SIZE,
    "pids": values.whole,
}
_REQUESTS: Shape = [{"count": values.count, "options": _LABELS}]
_UPDATE: Shape = {
    "parallelism": values.not_negative,
    "delay": _TIME,
    "monitor": _TIME,
    "max_failure_ratio": values.real,
}
_ULIMITS: Shape = {"*": ({"soft": values.exact, "hard": values.exact}, values.exact)}
_CONTAINER: dict[str, Shape] = {
    "annotations": _LABELS,
    "attach": values.switch,
    "blkio_config": {
        "weight": values.number,
        "weight_device": [{"weight": values.number}],
        "device_read_bps": _RATES,
        "device_read_iops": _RATES,
        "device_write_bps": _RATES,
        "device_write_iops": _RATES,
    },
    "build": {
        "additional_contexts": _TEXTS,
        "args": _VARIABLES,
        "extra_hosts": _sorted_hosts,
        "labels": _LABELS,
        "no_cache": values.switch,
        "no_cache_filter": text_list,
        "privileged": values.switch,
        "pull": values.switch,
        "secrets": _MOUNTED,
        "shm_size": _SIZE,
        "ssh": late("builds", "ssh"),
        "ulimits": _ULIMITS,
    },
    "command": late("commands", "command"),
    "configs": _MOUNTED,
    "cpu_count": values.whole,
    "cpu_percent": values.real,
    "cpu_period": values.whole,
    "cpu_quota": values.whole,
    "cpu_rt_period": values.whole,
    "cpu_rt_runtime": values.whole,
    "cpu_shares": values.whole,
    "cpus": values.real,
    "depends_on": {"*": {"required": values.switch, "restart": values.switch}},
    "dns_search": text_list,
    "deploy": {
        "labels": _LABELS,
        "placement": {"max_replicas_per_node": values.not_negative},
        "replicas": values.whole,
        "resources": {
            "limits": _LIMITS,
            "reservations": {
                **_LIMITS,
                "devices": _REQUESTS,
                "generic_resources": [{"discrete_resource_spec": {"value": values.whole}}],
            },
        },
        "restart_policy": {
            "delay": _TIME,
            "max_attempts": values.not_negative,
            "window": _TIME,
        },
        "rollback_config": _UPDATE,
        "update_config": _UPDATE,
    },
    "develop": {"watch": [{"exec": _HOOK, "initial_sync": values.switch}]},
    "entrypoint": late("commands", "command"),
    "env_file": [{"required": values.switch}],
    "environment": _VARIABLES,
    "expose": [values.word],
    "extra_hosts": _sorted_hosts,
    "gpus": _REQUESTS,
    "group_add": [values.word],
    "healthcheck": (
        {
            "disable": values.switch,
            "interval": _TIME,
            "retries": values.not_negative,
            "start_interval": _TIME,
            "start_period": _TIME,
            "test": late("commands", "test"),
            "timeout": _TIME,
        },
        late("commands", "healthcheck"),
    ),
    "labels": _LABELS,
    "logging": {"options": _OPTIONS},
    "mem_limit": _SIZE,
    "mem_reservation": _SIZE,
    "mem_swappiness": _SIZE,
    "memswap_limit": _SIZE,
    "networks": {
        "*": {
            "driver_opts": _OPTIONS,
            "gw_priority": values.whole,
            "priority": values.whole,
        }
    },
    "oom_score_adj": values.whole,
    "pids_limit": values.whole,
    "ports": [{"published": values.text, "target": values.not_negative}],
    "post_start": [_HOOK],
    "pre_stop": [_HOOK],
    "provider": {"options": {"*": (text_list, [values.text])}},
    "scale": values.whole,
    "secrets": _MOUNTED,
    "shm_size": _SIZE,
    "stop_grace_period": _TIME,
    "storage_opt": _WORDS_ONLY,
    "sysctls": _LABELS,
    "tmpfs": text_list,
    "triggers": {"manual": values.switch},
    "ulimits": _ULIMITS,
    "volumes": [
        {
            "bind": {"create_host_path": values.switch},
            "read_only": values.switch,
            "tmpfs": {"mode": values.bits, "size": _SIZE},
            "volume": {"labels": _LABELS, "nocopy": values.switch},
        }
    ],
}
_CONTAINER["pre_start"] = [{**_CONTAINER, "per_replica": values.switch}]
_RESOURCE: dict[str, Shape] = {"driver_opts": _OPTIONS, "labels": _LABELS}
_RESOURCES: dict[str, Shape] = {
    "networks": _RESOURCE,
    "volumes": _RESOURCE,
    "configs": _RESOURCE,
    "secrets": {**_RESOURCE, "driver_opts": _WORDS_ONLY},
}
