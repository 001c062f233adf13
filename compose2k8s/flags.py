"""The one table of the command line: the scanner and click read the same lines.

A flag fills a field of `Options`, or a setting of the command line itself (where to write, how to say).
"""

from __future__ import annotations

from compose2k8s.options import Options
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Flag(Record):
    """One flag. `field`: of Options or of the settings · `kind`: text, switch, off, number, version."""

    name: str
    field: str
    help: str
    commands: str  # the commands that know it, separated by blanks
    short: str = ""
    kind: str = "text"
    metavar: str = "TEXT"
    repeat: bool = False
    choices: tuple[str, ...] = ()


class Call(Record):
    """One call of the command line, understood."""

    command: str
    arguments: tuple[str, ...] = ()
    given: dict[str, Any] = {}

    def options(self) -> Options:
        """The Options that the flags ask for."""
        fields = {k: v for k, v in self.given.items() if k in Options._fields}
        if self.command in ("convert", "explain", "check", "volumes") and self.arguments:
            fields["files"] = (*fields.get("files", ()), *self.arguments)
        if self.command == "config" and self.arguments:
            fields["services"] = self.arguments
        return Options(**fields)

    def setting(self, name: str, default: Any = None) -> Any:
        return self.given.get(name, default)


_PROJECT = "convert config explain check volumes"
_MANIFESTS = "convert explain check volumes"
_SAYING = "convert config explain check validate"
FLAGS: tuple[Flag, ...] = (
    # the project
    Flag(name="--file", short="-f", field="files", commands=_PROJECT, metavar="FILE", repeat=True,
         help="A compose file; - is standard input. Without it, files are found as Compose finds them."),
    Flag(name="--project-name", short="-p", field="project_name", commands=_PROJECT, metavar="NAME",
         help="The name of the project."),
    Flag(name="--project-directory", field="project_directory", commands=_PROJECT, metavar="DIR",
         help="The directory that relative paths are relative to."),
    Flag(name="--profile", field="profiles", commands=_PROJECT, metavar="NAME", repeat=True,
         help="Activate a profile; '*' activates all."),
    Flag(name="--env-file", field="env_files", commands=_PROJECT, metavar="FILE", repeat=True,
         help="Read variables from this file instead of .env."),
    Flag(name="--service", field="services", commands=_MANIFESTS, metavar="NAME", repeat=True,
         help="Only this service and what it depends on."),
    # names and places
    Flag(name="--namespace", short="-n", field="namespace", commands=_MANIFESTS, metavar="NAME",
         help="Put every object into this namespace."),
    Flag(name="--create-namespace", field="create_namespace", commands=_MANIFESTS, kind="switch",
         help="Write the Namespace too, before everything else."),
    Flag(name="--prefix-names", field="prefix_names", commands=_MANIFESTS, kind="switch",
         help="Put the project's name in front of the names of objects, and rewrite references."),
    Flag(name="--kube-version", field="kube_version", commands=_MANIFESTS + " validate", kind="version",
         metavar="1.N", help="The Kubernetes version to write or check for (default 1.36)."),
    # the front door
    Flag(name="--expose", field="expose", commands=_MANIFESTS, metavar="HOW",
         choices=("nodeport", "loadbalancer", "ingress", "gateway", "none"),
         help="How published ports are let out (default nodeport)."),
    Flag(name="--ingress-class", field="ingress_class", commands=_MANIFESTS, metavar="NAME",
         help="The class of Ingress objects."),
    Flag(name="--ingress-host", field="ingress_host", commands=_MANIFESTS, metavar="HOST",
         help="The host of an Ingress or HTTPRoute."),
    Flag(name="--gateway", field="gateway", commands=_MANIFESTS, metavar="[NAMESPACE/]NAME",
         help="The Gateway that HTTPRoutes attach to."),
    Flag(name="--tls-secret", field="tls_secret", commands=_MANIFESTS, metavar="NAME",
         help="The Secret with the certificate of an Ingress."),
    # workloads
    Flag(name="--workload", field="workload", commands=_MANIFESTS, metavar="KIND",
         choices=("auto", "deployment", "statefulset", "daemonset", "job", "cronjob"),
         help="The kind of workload for every service (default auto)."),
    Flag(name="--liveness", field="liveness", commands=_MANIFESTS, kind="switch",
         help="A failing healthcheck also restarts the container."),
    Flag(name="--no-wait", field="wait", commands=_MANIFESTS, kind="off",
         help="No init containers that wait for depends_on conditions."),
    Flag(name="--wait-all", field="wait_all", commands=_MANIFESTS, kind="switch",
         help="Wait for service_started too."),
    Flag(name="--wait-image", field="wait_image", commands=_MANIFESTS, metavar="IMAGE",
         help="The image that waits (needs sh, nc and timeout)."),
    Flag(name="--kubectl-image", field="kubectl_image", commands=_MANIFESTS, metavar="IMAGE",
         help="The image that asks the API server about a Job."),
    Flag(name="--wait-seconds", field="wait_seconds", commands=_MANIFESTS, kind="number", metavar="N",
         help="How long a gate waits before the pod starts over (default 600)."),
    Flag(name="--no-network-policies", field="network_policies", commands=_MANIFESTS, kind="off",
         help="No NetworkPolicies for separated networks."),
    Flag(name="--pod-security", field="pod_security", commands=_MANIFESTS + " validate", metavar="LEVEL",
         choices=("none", "baseline", "restricted"),
         help="Report what Pod Security admission would refuse at this level."),
    Flag(name="--user-map", field="user_map", commands=_MANIFESTS, kind="pairs", metavar="NAME=UID[:GID]",
         repeat=True, help="The number of a user that an image knows by name."),
    Flag(name="--gpu-count", field="gpu_count", commands=_MANIFESTS, kind="number", metavar="N",
         help="What `count: all` of GPUs stands for (default 1)."),
    Flag(name="--generic-resource-domain", field="generic_resource_domain", commands=_MANIFESTS,
         metavar="DOMAIN", help="The domain of generic resources (default example.com)."),
    Flag(name="--model-endpoint", field="model_endpoint", commands=_MANIFESTS, metavar="URL",
         help="Where the models of the project are served."),
    # data
    Flag(name="--bind", field="bind", commands=_MANIFESTS, metavar="HOW",
         choices=("auto", "configmap", "hostpath", "claim", "empty", "fail"),
         help="What becomes of bind mounts that are no configuration (default auto: by what is there)."),
    Flag(name="--storage-size", field="storage_size", commands=_MANIFESTS, metavar="SIZE",
         help="The size of a claim (default 1Gi)."),
    Flag(name="--storage-class", field="storage_class", commands=_MANIFESTS, metavar="NAME",
         help="The class of claims."),
    Flag(name="--read-write-many", field="read_write_many", commands=_MANIFESTS, kind="switch",
         help="Claims that several services share may be mounted on several nodes."),
    Flag(name="--seed-volumes", field="seed_volumes", commands=_MANIFESTS, kind="switch",
         help="Fill an empty volume from the image, as Docker does."),
    Flag(name="--secrets", field="secrets", commands=_MANIFESTS, metavar="HOW",
         choices=("inline", "placeholder", "external"),
         help="How Secret objects are written (default inline)."),
    Flag(name="--secret-store", field="secret_store", commands=_MANIFESTS, metavar="NAME",
         help="The SecretStore that ExternalSecrets name (default: default)."),
    Flag(name="--secret-env", field="secret_env", commands=_MANIFESTS, kind="switch",
         help="Move environment values that look secret into Secrets."),
    # images
    Flag(name="--registry", field="registry", commands=_MANIFESTS, metavar="HOST/PATH",
         help="Where the images that are built here are pushed to."),
    Flag(name="--tag", field="tag", commands=_MANIFESTS, metavar="TAG",
         help="The tag of the images that are built here."),
    Flag(name="--image-pull-secret", field="image_pull_secrets", commands=_MANIFESTS, metavar="NAME",
         repeat=True, help="A Secret to pull images with."),
    # config
    Flag(name="--format", field="format", commands="config attributes rules", metavar="FORMAT",
         choices=("yaml", "json", "text", "markdown"), help="The form of the output."),
    Flag(name="--services", field="list_services", commands="config", kind="switch", help="Only the names of services."),
    Flag(name="--volumes", field="list_volumes", commands="config", kind="switch", help="Only the names of volumes."),
    Flag(name="--networks", field="list_networks", commands="config", kind="switch", help="Only the names of networks."),
    Flag(name="--images", field="list_images", commands="config", kind="switch", help="Only the images."),
    Flag(name="--profiles", field="list_profiles", commands="config", kind="switch", help="Only the profiles."),
    Flag(name="--environment", field="list_environment", commands="config", kind="switch", help="Only the variables for interpolation."),
    Flag(name="--variables", field="list_variables", commands="config", kind="switch", help="Only the variables that the files use."),
    Flag(name="--no-interpolate", field="no_interpolate", commands="config", kind="switch", help="Leave variables as they are."),
    Flag(name="--no-normalize", field="no_normalize", commands="config", kind="switch", help="Add no defaults."),
    Flag(name="--no-path-resolution", field="no_path_resolution", commands="config", kind="switch", help="Leave paths as they are."),
    Flag(name="--no-consistency", field="no_consistency", commands="config", kind="switch", help="Check less."),
    Flag(name="--no-env-resolution", field="no_env_resolution", commands="config", kind="switch", help="Read no env_file."),
    Flag(name="--all-resources", field="all_resources", commands="config", kind="switch", help="Also resources that nobody uses."),
    # validate
    Flag(name="--closed", field="closed", commands="validate", kind="switch",
         help="What is referred to must be among the manifests."),
    Flag(name="--engine", field="engine", commands="validate", metavar="ENGINE", choices=("table", "jsonschema"),
         help="The schema engine (default table)."),
    Flag(name="--ignore-missing-schemas", field="ignore_missing_schemas", commands="validate", kind="switch",
         help="Pass kinds that there is no schema of."),
    Flag(name="--schema-location", field="schema_locations", commands="validate", metavar="PATH", repeat=True,
         help="More schemas: a file, a folder, or a path with {{ .ResourceKind }}."),
    Flag(name="--output-format", field="report", commands="validate", metavar="FORMAT",
         choices=("text", "json", "junit", "sarif", "github", "tap"), help="How findings are written."),
    # saying and writing
    Flag(name="--output", short="-o", field="output", commands="convert config", metavar="PATH",
         help="Write to this file, or one file an object into this directory (a path ending in /, or one that exists)."),
    Flag(name="--force", field="force", commands="convert", kind="switch",
         help="Overwrite files that compose2k8s did not write."),
    Flag(name="--annotate", field="annotate", commands="convert", kind="switch",
         help="Behind each field, the compose line that it came from."),
    Flag(name="--strict", field="strict", commands=_SAYING, kind="switch", help="Warnings count as errors."),
    Flag(name="--ignore", field="ignore", commands=_SAYING, metavar="CODE", repeat=True,
         help="Say nothing about this code."),
    Flag(name="--quiet", short="-q", field="quiet", commands=_SAYING, kind="switch", help="Say errors only."),
    Flag(name="--verbose", short="-v", field="verbose", commands=_SAYING, kind="switch", help="Say notes too."),
    Flag(name="--report", field="report", commands="convert config explain check", metavar="FORMAT",
         choices=("text", "json"), help="How diagnostics are written (default text)."),
    Flag(name="--report-file", field="report_file", commands=_SAYING, metavar="FILE",
         help="Write the diagnostics to this file instead of standard error."),
)  # fmt: skip
HOT = ("convert", "config", "validate")


class NotPlain(ValueError):
    """Not a plain, well-formed call: click says what is wrong or does what is rare."""


def flags_of(command: str) -> dict[str, Flag]:
    """Every spelling of every flag that a command knows."""
    known: dict[str, Flag] = {}
    for flag in FLAGS:
        if command in flag.commands.split():
            known[flag.name] = flag
            if flag.short:
                known[flag.short] = flag
    return known


def value_of(flag: Flag, text: str) -> Any:
    """The value of a flag; ValueError in the user's words."""
    if flag.choices and text not in flag.choices:
        raise NotPlain(f"{text!r} is not one of {', '.join(flag.choices)}")
    if flag.kind == "number":
        if not text.isdigit():
            raise NotPlain(f"{text!r} is not a whole number")
        return int(text)
    if flag.kind == "version":
        return version(text)
    if flag.kind == "pairs" and "=" not in text:
        raise NotPlain(f"{text!r} is not written NAME=VALUE")
    return text


def version(text: str) -> tuple[int, int]:
    """`1.36` or `v1.36.2` -> (1, 36)."""
    parts = text.removeprefix("v").split(".")
    if len(parts) < 2 or not all(p.isdigit() for p in parts[:2]):
        raise NotPlain(f"{text!r} is not a version such as 1.36")
    return int(parts[0]), int(parts[1])


def collect(values: list[tuple[Flag, str | None]]) -> dict[str, Any]:
    """The fields that a list of (flag, text) fills."""
    given: dict[str, Any] = {}
    for flag, text in values:
        if flag.kind == "switch":
            given[flag.field] = True
        elif flag.kind == "off":
            given[flag.field] = False
        elif flag.kind == "pairs":
            name, _, value = value_of(flag, text or "").partition("=")
            given[flag.field] = {**given.get(flag.field, {}), name: value}
        elif flag.repeat:
            given[flag.field] = (*given.get(flag.field, ()), value_of(flag, text or ""))
        else:
            given[flag.field] = value_of(flag, text or "")
    return given


def scan(argv: list[str]) -> Call:
    """A plain call of a hot command; NotPlain for everything else, which click then handles."""
    if not argv or argv[0] not in HOT:
        raise NotPlain("not a hot command")
    known = flags_of(argv[0])
    values: list[tuple[Flag, str | None]] = []
    arguments: list[str] = []
    rest = iter(argv[1:])
    for word in rest:
        if word == "-" or not word.startswith("-"):
            arguments.append(word)
            continue
        name, equals, text = word.partition("=")
        flag = known.get(name)
        if flag is None or (equals and not name.startswith("--")):
            raise NotPlain(f"no such option: {name}")
        if flag.kind in ("switch", "off"):
            if equals:
                raise NotPlain(f"{name} takes no value")
            values.append((flag, None))
            continue
        if not equals:
            found = next(rest, None)
            if found is None or (found.startswith("-") and found != "-"):
                raise NotPlain(f"{name} needs a value")
            text = found
        values.append((flag, text))
    return Call(command=argv[0], arguments=tuple(arguments), given=collect(values))


def options_from(argv: list[str]) -> Options:
    """The Options of a plain call."""
    return scan(argv).options()
