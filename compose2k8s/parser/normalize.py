"""What Compose adds to a project by itself: networks, implied dependencies, names, build defaults.

RULES.md section 13. What is added has no origin: nobody wrote it.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.parser.node import Node, Scalar

_SHARED = ("network_mode", "ipc", "pid", "uts", "cgroup")
_IMPLYING = frozenset(("links", "volumes_from", *_SHARED))
_NULL: Traced[None] = Traced(None)
# What a pre_start step has from its service.
INHERITED = [
    "annotations",
    "blkio_config",
    "cap_add",
    "cap_drop",
    "cgroup",
    "cgroup_parent",
    "command",
    "configs",
    "cpu_count",
    "cpu_percent",
    "cpu_period",
    "cpu_quota",
    "cpu_rt_period",
    "cpu_rt_runtime",
    "cpu_shares",
    "cpus",
    "cpuset",
    "credential_spec",
    "device_cgroup_rules",
    "devices",
    "dns",
    "dns_opt",
    "dns_search",
    "domainname",
    "entrypoint",
    "env_file",
    "environment",
    "extra_hosts",
    "gpus",
    "group_add",
    "hostname",
    "image",
    "init",
    "ipc",
    "isolation",
    "label_file",
    "labels",
    "logging",
    "mac_address",
    "mem_limit",
    "mem_reservation",
    "mem_swappiness",
    "memswap_limit",
    "models",
    "network_mode",
    "networks",
    "oom_kill_disable",
    "oom_score_adj",
    "pid",
    "pids_limit",
    "platform",
    "privileged",
    "pull_policy",
    "pull_refresh_after",
    "read_only",
    "runtime",
    "secrets",
    "security_opt",
    "shm_size",
    "stop_grace_period",
    "stop_signal",
    "storage_opt",
    "sysctls",
    "tmpfs",
    "ulimits",
    "use_api_socket",
    "user",
    "userns_mode",
    "uts",
    "volumes_from",
    "working_dir",
]


def build_defaults(service: Map) -> None:
    """`dockerfile: Dockerfile`, where nothing else is said."""
    build = service.get("build")
    if isinstance(build, Map) and "dockerfile_inline" not in build and "dockerfile" not in build:
        build.put("dockerfile", Traced("Dockerfile"), build.origin)


def normalize(tree: Map, name: str) -> None:
    """Networks, implied dependencies and names of resources, in place."""
    used = False
    for section in ("services", "jobs"):
        entries = tree.get(section)
        for key, service in entries.items() if isinstance(entries, Map) else ():
            if not isinstance(service, Map):
                continue
            used = _networks(service) or used
            _dependencies(service)
            if "pull_policy" in service:
                _pull_policy(service)
            if "pre_start" in service:
                _steps(service, key)
    networks = tree.get("networks")
    if used:
        if not isinstance(networks, Map):
            networks = Map()
            tree.put("networks", networks, 0)
        if "default" not in networks:
            networks.put("default", _NULL, 0)
    for section in ("networks", "volumes", "configs", "secrets"):
        _names(tree.get(section), name)


def _pull_policy(service: Map) -> None:
    """One policy has two names."""
    pull = service["pull_policy"]
    if isinstance(pull, Traced) and pull.value == "if_not_present":
        service["pull_policy"] = Traced("missing", pull.origins)


def replicas(tree: Map) -> None:
    """`scale` is also the number of replicas of a `deploy` that says none."""
    for service in _maps(tree.get("services")):
        deploy = service.get("deploy") if "scale" in service else None
        if isinstance(deploy, Map) and "replicas" not in deploy:
            deploy.put("replicas", service["scale"], service.keys_at.get("scale", 0))


def _networks(service: Map) -> bool:
    """Attach to the default network whoever says nothing; whether anybody uses it."""
    if "provider" in service or "network_mode" in service:
        return False
    networks = service.get("networks")
    if not isinstance(networks, Map) or not networks:
        networks = Map(service.origin)
        networks.put("default", _NULL, 0)
        service.put("networks", networks, 0)
    return "default" in networks


def _steps(service: Map, name: str) -> None:
    """A pre_start step runs as its service does, but for the mounts, with its own words on top."""
    entries = service["pre_start"]
    if not isinstance(entries, Seq):
        return
    base = Map(service.origin)
    for attribute in INHERITED:
        if attribute in service:
            base.put(attribute, service[attribute], service.keys_at.get(attribute, 0))
    from compose2k8s.parser.merge import Merge

    merge = Merge([])
    for index, step in enumerate(entries):
        if isinstance(step, Map):
            entries[index] = whole = merge.service(base, step, ("services", name))
            whole.origin = step.origin
            if "provider" not in service:
                _networks(whole)


def _dependencies(service: Map) -> None:
    """Who is linked to, shared with or mounted from is depended on."""
    implied = [] if _IMPLYING.isdisjoint(service) else [*_implied(service)]
    depends = service.get("depends_on")
    if implied and not isinstance(depends, Map):
        depends = Map()
        service.put("depends_on", depends, 0)
    if not isinstance(depends, Map):
        return
    for name, at, restart in implied:
        if name not in depends:
            terms = Map(at)
            terms.put("condition", Traced("service_started"), at)
            terms.put("restart", Traced(restart), at)
            terms.put("required", Traced(True), at)
            depends.put(name, terms, at)


def _implied(service: Map) -> Iterator[tuple[str, int, bool]]:
    """(name, where it is written, whether a restart carries over)."""
    for link in _texts(service.get("links")):
        target, _, alias = str(link.value).partition(":")
        yield (str(link.value) if ":" in alias else target), place(link), True
    for attribute in _SHARED:
        node = service.get(attribute)
        if isinstance(node, Traced) and str(node.value).startswith("service:"):
            yield str(node.value).removeprefix("service:"), place(node), True
    for entry in _texts(service.get("volumes_from")):
        if not str(entry.value).startswith("container:"):
            yield str(entry.value).partition(":")[0], place(entry), False


def _names(section: Node | None, project: str) -> None:
    if not isinstance(section, Map):
        return
    for key in section:
        resource = section[key]
        if not isinstance(resource, Map):
            at = resource.origins if isinstance(resource, Traced) else ()
            resource = Map(at[0] if at else section.keys_at.get(key, 0))
            section[key] = resource
        external = resource.get("external")
        if "name" not in resource:
            bare = isinstance(external, Traced) and external.value is True
            resource.put("name", Traced(key if bare else f"{project}_{key}"), 0)


def _maps(node: Node | None) -> list[Map]:
    return [n for n in node.values() if isinstance(n, Map)] if isinstance(node, Map) else []


def _texts(node: Node | None) -> list[Traced[Scalar]]:
    return [n for n in node if isinstance(n, Traced)] if isinstance(node, Seq) else []
