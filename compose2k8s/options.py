"""What the user asked for, in one frozen value; the command line fills it and nothing changes it.

Defaults are the behaviour without any flag. Rooms read it as `ctx.options`.
"""

from __future__ import annotations

from compose2k8s.record import Public

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, TypeAlias

    Expose: TypeAlias = Literal["nodeport", "loadbalancer", "ingress", "gateway", "none"]
    Bind: TypeAlias = Literal["auto", "configmap", "hostpath", "claim", "empty", "fail"]
    SecretsMode: TypeAlias = Literal["inline", "placeholder", "external"]
    Workload: TypeAlias = Literal[
        "auto", "deployment", "statefulset", "daemonset", "job", "cronjob"
    ]
    PodSecurity: TypeAlias = Literal["none", "baseline", "restricted"]


class Options(Public):
    # Reading the project (Compose's own flags and meanings).
    files: tuple[str, ...] = ()  # -f, in order; "-" is standard input; none: found as Compose does
    project_name: str | None = None
    project_directory: str | None = None
    profiles: tuple[str, ...] = ()
    env_files: tuple[str, ...] = ()
    services: tuple[str, ...] = ()  # restriction to these and what they depend on

    # Names and places.
    namespace: str | None = None
    create_namespace: bool = False
    prefix_names: bool = False
    kube_version: tuple[int, int] = (1, 36)

    # The front door.
    expose: Expose = "nodeport"
    ingress_class: str | None = None
    ingress_host: str | None = None  # host of an Ingress or HTTPRoute; none: every host
    gateway: str | None = None  # [namespace/]name of the Gateway that HTTPRoutes attach to
    tls_secret: str | None = None

    # Workloads.
    workload: Workload = "auto"
    liveness: bool = False  # a healthcheck also restarts the container
    wait: bool = True  # gates for depends_on conditions
    wait_all: bool = False  # gates for service_started too
    wait_image: str = "busybox:1.37.0"
    kubectl_image: str = "registry.k8s.io/kubectl:v1.36.0"
    wait_seconds: int = 600  # a gate gives up and lets the pod be restarted after this long
    network_policies: bool = True
    pod_security: PodSecurity = "none"
    user_map: Mapping[str, str] = {}  # image user name -> "uid[:gid]"
    gpu_count: int = 1  # what `count: all` stands for
    generic_resource_domain: str = "example.com"
    model_endpoint: str | None = None

    # Data.
    bind: Bind = "auto"
    storage_size: str = "1Gi"
    storage_class: str | None = None
    read_write_many: bool = False
    seed_volumes: bool = False
    secrets: SecretsMode = "inline"
    secret_store: str = "default"  # noqa: S105 - a name, not a secret: the SecretStore that ExternalSecret objects name
    secret_env: bool = False

    # Images.
    registry: str | None = None
    tag: str | None = None
    image_pull_secrets: tuple[str, ...] = ()

    # Saying.
    strict: bool = False
    ignore: tuple[str, ...] = ()  # diagnostic codes
    validate: bool = True
