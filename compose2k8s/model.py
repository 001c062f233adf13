"""The intermediate model. The class bodies ARE the table of what is supported (see keys.py).

Everything is read from the canonical tree of the parser: long forms only, durations and sizes in
Compose's own text form. `Container` is what services, `jobs` and `pre_start` steps have in common. Most
sections beside services are in volume.py, resources.py and jobs.py.
"""

from __future__ import annotations

from compose2k8s.keys import (
    Keyed,
    anything,
    boolean,
    integer,
    key,
    mapping,
    number,
    read,
    room,
    seconds,
    size,
    text,
    texts,
)
from compose2k8s.parser.node import Map, Seq
from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from compose2k8s.attributes.configs import ResourceUse
    from compose2k8s.attributes.depends_on import DependsOn
    from compose2k8s.attributes.deploy import Deploy
    from compose2k8s.attributes.extra_hosts import ExtraHosts
    from compose2k8s.attributes.healthcheck import Healthcheck
    from compose2k8s.attributes.networks import ServiceNetworks
    from compose2k8s.attributes.volumes import Volumes
    from compose2k8s.jobs import Job
    from compose2k8s.parser.node import Node
    from compose2k8s.resources import Config, Model, Secret
    from compose2k8s.volume import Volume
    from compose2k8s.x_kubernetes import NetworkKnobs, ProjectKnobs, ServiceKnobs


def knobs(name: str) -> Any:
    """`x-kubernetes`, whose tables are loaded when it occurs."""

    def decode(node: Node) -> Any:
        if isinstance(node, Traced) and node.value is None:
            return None  # no more than an extension without meaning
        from compose2k8s import x_kubernetes

        return read(getattr(x_kubernetes, name), node)

    decode.knobs = name  # type: ignore[attr-defined] # for the page of attributes
    return decode


_PORT_KNOBS = knobs("PortKnobs")


def _ports(node: Node) -> Node:
    """The entries as they are, with their `x-kubernetes` read."""
    for entry in node if isinstance(node, Seq) else ():
        if isinstance(entry, Map) and "x-kubernetes" in entry:
            entry["x-kubernetes"] = _PORT_KNOBS(entry["x-kubernetes"])
    return node


_NODE = "a setting of the node's kubelet, not of a pod"
_CGROUP = "the kubelet owns the control groups"
_REAL_TIME = "pods have no real-time scheduling"


class Container(Keyed):
    """What a service, a job and a pre_start step have in common."""

    _empty_is_unset = True  # as in Compose: `hostname: ""` is as good as none

    annotations: dict[str, Traced[str]] | None = key(mapping(text), by="labels")
    blkio_config: Node | None = key(
        anything,
        dropped="the pod API has no control of block I/O",
        hint="choose a storage class with the quality of service you need",
    )
    build: Any = key(room("build"), by="image")
    cap_add: tuple[Traced[str], ...] | None = key(texts, by="capabilities")
    cap_drop: tuple[Traced[str], ...] | None = key(texts, by="capabilities")
    cgroup: Traced[str] | None = key(text, by="namespaces")
    cgroup_parent: Traced[str] | None = key(text, dropped=_CGROUP)
    command: Any = key(anything, by="command")
    configs: tuple[ResourceUse, ...] | None = key(room("configs"), by="volumes")
    cpu_count: Traced[int] | None = key(integer, by="resources")
    cpu_percent: Traced[float] | None = key(
        number, dropped="it depends on the size of the node", nothing=(0,), hint="write cpus"
    )
    cpu_period: Traced[int] | None = key(integer, by="resources")
    cpu_quota: Traced[int] | None = key(integer, by="resources")
    cpu_rt_period: Traced[str] | None = key(text, dropped=_REAL_TIME, nothing=("0", "0s"))
    cpu_rt_runtime: Traced[str] | None = key(text, dropped=_REAL_TIME, nothing=("0", "0s"))
    cpu_shares: Traced[int] | None = key(integer, by="resources")
    cpus: Traced[float] | None = key(number, by="resources")
    cpuset: Traced[str] | None = key(text, dropped="a pod cannot choose its cores")
    credential_spec: Any = key(room("credential_spec"))
    depends_on: DependsOn | None = key(room("depends_on"))
    device_cgroup_rules: tuple[Traced[str], ...] | None = key(texts, dropped=_CGROUP)
    devices: Any = key(room("devices"))
    dns: tuple[Traced[str], ...] | None = key(texts, by="dns")
    dns_opt: tuple[Traced[str], ...] | None = key(texts, by="dns")
    dns_search: tuple[Traced[str], ...] | None = key(texts, by="dns")
    domainname: Traced[str] | None = key(text, by="hostname")
    entrypoint: Any = key(anything, by="command")
    env_file: Any = key(anything)
    environment: Any = key(room("environment"))
    expose: tuple[Traced[str], ...] | None = key(room("expose"))
    extra_hosts: ExtraHosts | None = key(room("extra_hosts"))
    gpus: Any = key(room("gpus"), by="gpus")
    group_add: tuple[Traced[str], ...] | None = key(texts, by="user")
    healthcheck: Healthcheck | None = key(room("healthcheck"))
    hostname: Traced[str] | None = key(text, by="hostname")
    image: Traced[str] | None = key(text, by="image")
    init: Traced[bool] | None = key(boolean, by="init")
    ipc: Traced[str] | None = key(text, by="namespaces")
    isolation: Traced[str] | None = key(text, by="platform")
    label_file: Any = key(anything)
    labels: dict[str, Traced[str]] | None = key(mapping(text), by="labels")
    logging: Any = key(room("logging"))
    mac_address: Traced[str] | None = key(
        text, dropped="pods get their address from the network plugin", hint="use the service name"
    )
    mem_limit: Traced[int] | None = key(size, by="resources")
    mem_reservation: Traced[int] | None = key(size, by="resources")
    mem_swappiness: Traced[int] | None = key(size, dropped=f"swap is {_NODE}", nothing=(0,))
    memswap_limit: Traced[int] | None = key(size, by="resources", dropped=f"swap is {_NODE}")
    models: Any = key(room("models"))
    network_mode: Traced[str] | None = key(text, by="namespaces")
    networks: ServiceNetworks | None = key(room("networks"))
    oom_kill_disable: Traced[bool] | None = key(
        boolean, dropped="the kernel decides", nothing=(False,), hint="set no memory limit"
    )
    oom_score_adj: Traced[int] | None = key(
        integer, dropped="the kubelet sets it from requests and limits", nothing=(0,)
    )
    pid: Traced[str] | None = key(text, by="namespaces")
    pids_limit: Traced[int] | None = key(
        integer, dropped=f"podPidsLimit is {_NODE}", nothing=(0, -1)
    )
    platform: Traced[str] | None = key(text, by="platform")
    ports: Any = key(_ports, at="generator.network.ports")
    privileged: Traced[bool] | None = key(boolean, to="container.securityContext.privileged")
    pull_policy: Traced[str] | None = key(text, by="image")
    pull_refresh_after: Traced[float] | None = key(
        seconds, dropped="Kubernetes never polls a registry"
    )
    read_only: Traced[bool] | None = key(
        boolean, to="container.securityContext.readOnlyRootFilesystem"
    )
    runtime: Traced[str] | None = key(text, by="platform")
    secrets: tuple[ResourceUse, ...] | None = key(room("configs"), by="volumes")
    security_opt: Any = key(room("security_opt"))
    shm_size: Traced[int] | None = key(size, by="volumes")
    stdin_open: Traced[bool] | None = key(boolean, to="container.stdin")
    stop_grace_period: Traced[float] | None = key(seconds, by="stop")
    stop_signal: Traced[str] | None = key(text, by="stop")
    storage_opt: Any = key(room("storage_opt"))
    sysctls: Any = key(room("sysctls"))
    tmpfs: tuple[Traced[str], ...] | None = key(texts, by="volumes")
    tty: Traced[bool] | None = key(boolean, to="container.tty")
    ulimits: Any = key(
        anything,
        dropped="pods have no ulimits",
        hint="set them in the runtime of the nodes; without memlock, Elasticsearch wants bootstrap.memory_lock=false",
    )
    use_api_socket: Traced[bool] | None = key(
        boolean,
        dropped="there is no Docker engine in the cluster",
        nothing=(False,),
        hint="use the Kubernetes API with a ServiceAccount, or BuildKit or dind in a pod",
    )
    user: Traced[str] | None = key(text, by="user")
    userns_mode: Traced[str] | None = key(text, by="namespaces")
    uts: Traced[str] | None = key(text, by="namespaces")
    volumes: Volumes | None = key(room("volumes"), by="volumes")
    volumes_from: tuple[Traced[str], ...] | None = key(texts, by="volumes")
    working_dir: Traced[str] | None = key(text, to="container.workingDir")


class Service(Container):
    """A service."""

    name: Traced[str]
    attach: Traced[bool] | None = key(
        boolean, ignored="it steers the log output of `docker compose up` only"
    )
    container_name: Traced[str] | None = key(text, at="generator.network.hosts")
    deploy: Deploy | None = key(room("deploy"))
    develop: Any = key(anything, ignored="a developer's loop", hint="use Skaffold or Tilt")
    external_links: tuple[Traced[str], ...] | None = key(texts, by="links")
    links: tuple[Traced[str], ...] | None = key(texts, by="links")
    post_start: Any = key(room("hooks", "post_start"))
    pre_start: Any = key(room("pre_start"))
    pre_stop: Any = key(room("hooks", "pre_stop"))
    profiles: tuple[Traced[str], ...] | None = key(texts, already="the parser chose by it")
    provider: Any = key(room("provider"), at="generator.providers")
    restart: Traced[str] | None = key(text, at="generator.kinds")
    scale: Traced[int] | None = key(integer, at="generator.kinds")
    x_kubernetes: ServiceKnobs | None = key(knobs("ServiceKnobs"), at="x_kubernetes")


class Network(Keyed):
    """A network: who may speak to whom (generator/network/policies.py)."""

    name: Traced[str] | None = key(text, ignored="networks have no object in a cluster, so no name")
    attachable: Traced[bool] | None = key(
        boolean, ignored="it is about containers outside of Compose"
    )
    driver: Traced[str] | None = key(text, at="generator.network.network_notes")
    driver_opts: Node | None = key(
        anything, dropped="the cluster's network plugin is set up elsewhere"
    )
    enable_ipv4: Traced[bool] | None = key(
        boolean, dropped="the IP families belong to the cluster", nothing=(True,)
    )
    enable_ipv6: Traced[bool] | None = key(boolean, at="generator.network.service_objects")
    external: Traced[bool] | None = key(boolean, at="generator.network.network_notes")
    internal: Traced[bool] | None = key(boolean, at="generator.network.policies")
    ipam: Node | None = key(
        anything,
        dropped="the addresses of pods belong to the network plugin",
        hint="use the names of services; look for addresses written into your programs",
    )
    labels: dict[str, Traced[str]] | None = key(mapping(text), at="generator.network.network_notes")
    x_kubernetes: NetworkKnobs | None = key(knobs("NetworkKnobs"), at="x_kubernetes")


class Project(Record):
    """One Compose project: sections by name, each in the order of the names.

    `origins`: of all values in it, for the ledger, gathered while they are at hand.
    """

    name: Traced[str]
    directory: str
    knobs: ProjectKnobs | None = None
    environment: Mapping[str, str] = {}
    services: Mapping[str, Service] = {}
    jobs: Mapping[str, Job] = {}
    networks: Mapping[str, Network] = {}
    volumes: Mapping[str, Volume] = {}
    configs: Mapping[str, Config] = {}
    secrets: Mapping[str, Secret] = {}
    models: Mapping[str, Model] = {}
    origins: Sequence[int] = ()


# Section -> the module and the name of its record, and whether that has a `name: Traced` of its own, which
# is the key it stands under.
SECTIONS = {
    "services": ("model", "Service", True),
    "jobs": ("jobs", "Job", True),
    "networks": ("model", "Network", False),
    "volumes": ("volume", "Volume", False),
    "configs": ("resources", "Config", False),
    "secrets": ("resources", "Secret", False),
    "models": ("resources", "Model", False),
}


def record_of(section: str) -> type[Keyed]:
    """The record that an entry of a section is read into."""
    module, name, _ = SECTIONS[section]
    found: type[Keyed] = getattr(__import__(f"compose2k8s.{module}", fromlist=(name,)), name)
    return found
