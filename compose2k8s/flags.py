"""The one table of the command line: the scanner (scanner.py) and click (cli.py) read the same lines.

A flag fills a field of `Options`, or a setting of the command line itself (where to write, how to say).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class Flag:
    """One flag. `field`: of Options, or a setting · `kind`: what its text is, see flag_values · `commands`: that know it.

    Not a Record: the table is built at every start, and this halves what that costs.
    """

    __slots__ = (
        "choices",
        "commands",
        "field",
        "help",
        "kind",
        "metavar",
        "name",
        "repeat",
        "short",
    )

    def __init__(
        self,
        name: str,
        field: str,
        commands: tuple[str, ...],
        help: str,
        *,
        short: str = "",
        kind: str = "text",
        metavar: str = "TEXT",
        repeat: bool = False,
        choices: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.field = field
        self.commands = commands
        self.help = help
        self.short = short
        self.kind = kind
        self.metavar = metavar
        self.repeat = repeat
        self.choices = choices

    @property
    def takes_value(self) -> bool:
        return self.kind != "switch" and self.kind != "off"

    @property
    def meaning(self) -> str:
        """What the help and docs/cli.md say."""
        return f"{self.help} One of {', '.join(self.choices)}." if self.choices else self.help


_MANIFESTS = ("convert", "explain", "check", "volumes")
_PROJECT = (*_MANIFESTS, "config")
_SAYING = ("convert", "config", "explain", "check", "validate")
REPORTS = ("text", "json", "github", "junit", "sarif", "tap")

FLAGS: Final[tuple[Flag, ...]] = (
    # the project
    Flag("--file", "files", _PROJECT, "A compose file; - is standard input. Without it, files are found "
         "as Compose finds them.", short="-f", kind="path", metavar="FILE", repeat=True),
    Flag("--project-name", "project_name", _PROJECT, "The name of the project.", short="-p", metavar="NAME"),
    Flag("--project-directory", "project_directory", _PROJECT, "The directory that relative paths are "
         "relative to.", kind="path", metavar="DIR"),
    Flag("--profile", "profiles", _PROJECT, "Activate a profile; '*' activates all.", metavar="NAME",
         repeat=True),
    Flag("--env-file", "env_files", _PROJECT, "Read variables from this file instead of .env.",
         kind="path", metavar="FILE", repeat=True),
    Flag("--service", "services", _MANIFESTS, "Only this service and what it depends on.", metavar="NAME",
         repeat=True),
    # names and places
    Flag("--namespace", "namespace", _MANIFESTS, "Put every object into this namespace.", short="-n",
         kind="label", metavar="NAME"),
    Flag("--create-namespace", "create_namespace", _MANIFESTS, "Write the Namespace too, before "
         "everything else.", kind="switch"),
    Flag("--prefix-names", "prefix_names", _MANIFESTS, "Put the project's name in front of the names of "
         "objects, and rewrite references.", kind="switch"),
    Flag("--kube-version", "kube_version", (*_MANIFESTS, "validate"), "The Kubernetes version to write or "
         "check for (default 1.36).", kind="version", metavar="1.N"),
    # the front door
    Flag("--expose", "expose", _MANIFESTS, "How published ports are let out (default nodeport).",
         metavar="HOW", choices=("nodeport", "loadbalancer", "ingress", "gateway", "none")),
    Flag("--ingress-class", "ingress_class", _MANIFESTS, "The class of Ingress objects.", kind="name", metavar="NAME"),
    Flag("--ingress-host", "ingress_host", _MANIFESTS, "The host of an Ingress or HTTPRoute.",
         kind="host", metavar="HOST"),
    Flag("--gateway", "gateway", _MANIFESTS, "The Gateway that HTTPRoutes attach to.",
         kind="gateway", metavar="[NAMESPACE/]NAME"),
    Flag("--tls-secret", "tls_secret", _MANIFESTS, "The Secret with the certificate of an Ingress.",
         kind="name", metavar="NAME"),
    # workloads
    Flag("--workload", "workload", _MANIFESTS, "The kind of workload for every service (default auto).",
         metavar="KIND", choices=("auto", "deployment", "statefulset", "daemonset", "job", "cronjob")),
    Flag("--liveness", "liveness", _MANIFESTS, "A failing healthcheck also restarts the container.",
         kind="switch"),
    Flag("--no-wait", "wait", _MANIFESTS, "No init containers that wait for depends_on conditions.",
         kind="off"),
    Flag("--wait-all", "wait_all", _MANIFESTS, "Wait for service_started too.", kind="switch"),
    Flag("--wait-image", "wait_image", _MANIFESTS, "The image that waits (needs sh, nc and timeout).",
         kind="image", metavar="IMAGE"),
    Flag("--kubectl-image", "kubectl_image", _MANIFESTS, "The image that asks the API server about a Job.",
         kind="image", metavar="IMAGE"),
    Flag("--wait-seconds", "wait_seconds", _MANIFESTS, "How long a gate waits before the pod starts over "
         "(default 600).", kind="number", metavar="N"),
    Flag("--no-network-policies", "network_policies", _MANIFESTS, "No NetworkPolicies for separated "
         "networks.", kind="off"),
    Flag("--pod-security", "pod_security", (*_MANIFESTS, "validate"), "Report what Pod Security admission "
         "would refuse at this level.", metavar="LEVEL", choices=("none", "baseline", "restricted")),
    Flag("--user-map", "user_map", _MANIFESTS, "The number of a user that an image knows by name.",
         kind="pairs", metavar="NAME=UID[:GID]", repeat=True),
    Flag("--gpu-count", "gpu_count", _MANIFESTS, "What `count: all` of GPUs stands for (default 1).",
         kind="number", metavar="N"),
    Flag("--generic-resource-domain", "generic_resource_domain", _MANIFESTS, "The domain of generic "
         "resources (default example.com).", kind="name", metavar="DOMAIN"),
    Flag("--model-endpoint", "model_endpoint", _MANIFESTS, "Where the models of the project are served.",
         kind="url", metavar="URL"),
    # data
    Flag("--bind", "bind", _MANIFESTS, "What becomes of bind mounts that are no configuration (default "
         "auto: by what is there).", metavar="HOW",
         choices=("auto", "configmap", "hostpath", "claim", "empty", "fail")),
    Flag("--storage-size", "storage_size", _MANIFESTS, "The size of a claim (default 1Gi).",
         kind="size", metavar="SIZE"),
    Flag("--storage-class", "storage_class", _MANIFESTS, "The class of claims.", kind="name", metavar="NAME"),
    Flag("--read-write-many", "read_write_many", _MANIFESTS, "Claims that several pods share may be "
         "mounted on several nodes.", kind="switch"),
    Flag("--seed-volumes", "seed_volumes", _MANIFESTS, "Fill an empty volume from the image, as Docker "
         "does.", kind="switch"),
    Flag("--secrets", "secrets", _MANIFESTS, "How Secret objects are written (default inline).",
         metavar="HOW", choices=("inline", "placeholder", "external")),
    Flag("--secret-store", "secret_store", _MANIFESTS, "The SecretStore that ExternalSecrets name "
         "(default: default).", kind="name", metavar="NAME"),
    Flag("--secret-env", "secret_env", _MANIFESTS, "Move environment values that look secret into "
         "Secrets.", kind="switch"),
    # images
    Flag("--registry", "registry", _MANIFESTS, "Where the images that are built here are pushed to.",
         kind="registry", metavar="HOST/PATH"),
    Flag("--tag", "tag", _MANIFESTS, "The tag of the images that are built here.", kind="tag", metavar="TAG"),
    Flag("--image-pull-secret", "image_pull_secrets", _MANIFESTS, "A Secret to pull images with.",
         kind="name", metavar="NAME", repeat=True),
    Flag("--build-plan", "build_plan", ("convert",), "Instead of manifests, write what builds and pushes "
         "the images that they name.", metavar="HOW", choices=("bake", "script", "kaniko")),
    # config
    Flag("--format", "format", ("config",), "The form of the output (default yaml).", metavar="FORMAT",
         choices=("yaml", "json")),
    Flag("--services", "list_services", ("config",), "Only the names of services.", kind="switch"),
    Flag("--volumes", "list_volumes", ("config",), "Only the names of volumes.", kind="switch"),
    Flag("--networks", "list_networks", ("config",), "Only the names of networks.", kind="switch"),
    Flag("--images", "list_images", ("config",), "Only the images.", kind="switch"),
    Flag("--profiles", "list_profiles", ("config",), "Only the profiles.", kind="switch"),
    Flag("--environment", "list_environment", ("config",), "Only the variables for interpolation.",
         kind="switch"),
    Flag("--variables", "list_variables", ("config",), "Only the variables that the files use.",
         kind="switch"),
    Flag("--no-interpolate", "no_interpolate", ("config",), "Leave variables as they are.", kind="switch"),
    Flag("--no-normalize", "no_normalize", ("config",), "Add no defaults.", kind="switch"),
    Flag("--no-path-resolution", "no_path_resolution", ("config",), "Leave paths as they are.",
         kind="switch"),
    Flag("--no-consistency", "no_consistency", ("config",), "Check less.", kind="switch"),
    Flag("--no-env-resolution", "no_env_resolution", ("config",), "Read no env_file.", kind="switch"),
    Flag("--all-resources", "all_resources", ("config",), "Also resources that nobody uses.",
         kind="switch"),
    # validate
    Flag("--closed", "closed", ("validate",), "What is referred to must be among the manifests.",
         kind="switch"),
    Flag("--engine", "engine", ("validate",), "The schema engine (default table).", metavar="ENGINE",
         choices=("table", "jsonschema")),
    Flag("--ignore-missing-schemas", "ignore_missing_schemas", ("validate",), "Pass kinds that there is "
         "no schema of.", kind="switch"),
    Flag("--schema-location", "schema_locations", ("validate",), "More schemas: a file, a folder, or a "
         "path with {{ .ResourceKind }}.", kind="path", metavar="PATH", repeat=True),
    # check
    Flag("--graph", "graph", ("check",), "Draw who calls whom, on standard output.", metavar="FORMAT",
         choices=("mermaid", "dot", "svg")),
    # tables
    Flag("--format", "format", ("attributes", "rules"), "The form of the table (default text).",
         metavar="FORMAT", choices=("text", "json", "markdown")),
    # writing
    Flag("--output", "output", ("convert",), "Write to this file (.yaml or .yml), or one file an object "
         "into this directory (any path without an ending, or that ends in /).", short="-o",
         kind="path", metavar="PATH"),
    Flag("--output", "output", ("config",), "Write to this file.", short="-o", kind="path",
         metavar="FILE"),
    Flag("--force", "force", ("convert", "config"), "Overwrite files that compose2k8s did not write, or "
         "that were changed since.", kind="switch"),
    Flag("--annotate", "annotate", ("convert",), "Behind each field, the compose line that it came from.",
         kind="switch"),
    Flag("--recursive", "recursive", ("convert",), "Convert every project below this directory, each into "
         "a directory of its own below --output.", short="-R", kind="path", metavar="DIR"),
    Flag("--jobs", "jobs", ("convert", "validate"), "How many processes work at the same time.",
         short="-j", kind="number", metavar="N"),
    Flag("--limit", "limits", (*_PROJECT, "validate"), "Set what a run refuses to go beyond: DEPTH, NODES, "
         "ALIASED_NODES, COMPOSE_FILE, TEXT_FILE, PORTS, INCLUDES, MOUNTED_FILE, MOUNTED_FOLDER or "
         "MOUNTED_FILES.", kind="limit", metavar="NAME=N", repeat=True),
    # saying
    Flag("--strict", "strict", _SAYING, "Warnings count as errors.", kind="switch"),
    Flag("--ignore", "ignore", _SAYING, "Say nothing about this code, unless it is an error.",
         kind="code", metavar="CODE", repeat=True),
    Flag("--quiet", "quiet", _SAYING, "Say errors only.", short="-q", kind="switch"),
    Flag("--verbose", "verbose", _SAYING, "Say notes too, and which files are read.", short="-v",
         kind="switch"),
    Flag("--report", "report", _SAYING, "How diagnostics are written (default text).", metavar="FORMAT",
         choices=REPORTS),
    Flag("--report-file", "report_file", _SAYING, "Write the diagnostics to this file, or with - to "
         "standard output.", kind="path", metavar="FILE"),
)  # fmt: skip
