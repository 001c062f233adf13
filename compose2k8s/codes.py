"""Every kind of diagnostic, by number. A number is never used again for something else.

1xx reading the project · 2xx translating it · 3xx data: volumes, configs, secrets, images ·
4xx manifests against their schemas · 5xx the API server's own rules · 6xx references and security
profiles · 7xx files and the command line · 9xx the ledger
"""

from __future__ import annotations

from compose2k8s.diagnostics import Code

# 100-139 files, YAML, interpolation, merge, extends, include
NO_FILE = Code("C2K100", "error", "a file that is asked for cannot be read")
BAD_YAML = Code("C2K101", "error", "a file is not valid YAML")
DUPLICATE_KEY = Code("C2K102", "error", "a key stands twice in one mapping")
BAD_KEY = Code("C2K103", "error", "a key is not a text")
TOO_BIG = Code("C2K104", "error", "an input is larger than compose2k8s accepts")
BAD_NAME = Code("C2K105", "error", "a project name is not legal")
BAD_ENV_FILE = Code("C2K106", "error", "a .env, env_file or label_file cannot be understood")
BAD_VARIABLE = Code("C2K107", "error", "an interpolation is not well formed")
REQUIRED_VARIABLE = Code("C2K108", "error", "a required variable is not set")
UNSET_VARIABLE = Code("C2K109", "warning", "a variable is not set and becomes empty")
BAD_CAST = Code("C2K110", "error", "a value is not of the type that is wanted")
YAML_BOOLEAN = Code("C2K111", "warning", "a word is read as a boolean, which YAML 1.2 does not")
OBSOLETE_VERSION = Code("C2K112", "note", "the attribute `version` is obsolete")
SET_ASIDE = Code("C2K113", "note", "a later value takes the place of an earlier one")
INACTIVE = Code("C2K114", "note", "a service is left out, because its profiles are not active")
BAD_EXTENDS = Code("C2K115", "error", "an extends cannot be followed")
BAD_INCLUDE = Code("C2K116", "error", "an include cannot be followed")
REMOTE = Code("C2K117", "error", "a remote resource would have to be fetched")
CANNOT_MERGE = Code("C2K118", "error", "two files say things of different kinds")
SEVERAL_FILES = Code("C2K119", "warning", "several compose files could be meant")
RESET = Code("C2K120", "note", "a value is removed by !reset or !override")
# 140-199 schema, canonical form, consistency
UNKNOWN_ATTRIBUTE = Code("C2K140", "error", "there is no such attribute")
WRONG_TYPE = Code("C2K141", "error", "a value is of the wrong kind")
NOT_ALLOWED = Code("C2K142", "error", "a value is not one of those that are allowed")
MISSING_ATTRIBUTE = Code("C2K143", "error", "a required attribute is missing")
BAD_VALUE = Code("C2K144", "error", "a value cannot be read")
CUT_COMMAND = Code("C2K145", "warning", "Compose cuts a command at a shell operator")
FLOAT_SIZE = Code("C2K146", "warning", "Compose ignores a size that is written as a fraction")
ONE_LETTER = Code("C2K147", "warning", "a one-letter volume name is taken for a Windows drive")
UNDEFINED = Code("C2K150", "error", "something is referred to that is not defined")
CYCLE = Code("C2K151", "error", "services depend on each other in a circle")
EXCLUSIVE = Code("C2K152", "error", "two attributes exclude each other")
DISAGREE = Code("C2K153", "error", "two attributes say different things about the same")
DUPLICATE = Code("C2K154", "error", "something that must be unique is there twice")
NO_IMAGE = Code("C2K155", "error", "a service has neither an image nor a build")
NO_SUCH_SERVICE = Code("C2K156", "error", "a service that is asked for does not exist")

# 200-229 translating: general
INVALID = Code("C2K200", "error", "a value cannot be translated")
DROPPED = Code("C2K201", "warning", "a setting has no Kubernetes equivalent")
APPROXIMATED = Code("C2K202", "note", "a setting is translated approximately")
IGNORED = Code("C2K203", "note", "a setting has no meaning in a cluster")
CONFLICT = Code("C2K204", "error", "two settings want different values in one field")
DECIDED = Code("C2K205", "note", "a choice was made, and why")

# 230-259 workloads, containers, resources, security
ENV_LEFT_OUT = Code("C2K230", "note", "a variable has no value and is left out")
LABEL_CHANGED = Code("C2K231", "note", "a label is written otherwise")
PROBE_OFF = Code("C2K232", "note", "there is no health check")
KIND = Code("C2K233", "note", "a service runs as another kind of workload than a Deployment")
UNSAFE_SYSCTL = Code("C2K234", "warning", "a sysctl is only allowed where the kubelet allows it")
NOT_IN_JOB = Code("C2K235", "note", "a setting has no meaning for a job")
CRON = Code("C2K236", "warning", "a schedule cannot be kept exactly")
FILL_IN = Code("C2K237", "warning", "something has to be filled in before it runs")
ABOVE_LIMIT = Code("C2K238", "warning", "a request is above its limit")
# 260-289 names, ports, networks, order
LOOPBACK = Code("C2K270", "note", "a port bound to loopback is not let out of the cluster")
NODE_PORT = Code("C2K271", "note", "a published number cannot be kept by a NodePort")
ADDRESS = Code("C2K272", "warning", "a Service has no say in the addresses of a node")
NOT_OUT = Code("C2K273", "note", "a published port is kept inside, as asked for")
NAME_COLLISION = Code("C2K274", "error", "two services would have one name")
NAME_TAKEN = Code("C2K275", "warning", "a host name belongs to another service too")
STARTED_ONLY = Code("C2K277", "note", "a dependency is not waited for")
NO_RESTART = Code("C2K278", "warning", "dependents are not restarted")
GATE_DROPPED = Code("C2K279", "warning", "nothing waits for a dependency that was to be waited for")
RENAMED = Code("C2K280", "note", "a host has another name in the cluster")
NOT_REWRITTEN = Code("C2K281", "warning", "a renamed host is named in a text that is not rewritten")
RENAMED_PORT = Code("C2K276", "note", "a port has another name than the user gave it")
# 300-339 volumes, configs, secrets, images
CLAIM = Code("C2K300", "note", "a volume becomes a claim of a size that nobody wrote")
UNUSED = Code("C2K301", "note", "a volume, config or secret is used by nobody")
BIND_FILE = Code("C2K302", "note", "a file of the project becomes a ConfigMap or Secret")
BIND_READ_ONLY = Code("C2K303", "note", "a mounted file or folder can no longer be written to")
BIND_LEFT_OUT = Code("C2K304", "note", "a bind mount of source code is left out: the image holds it")
BIND_EMPTY = Code("C2K305", "warning", "a bind mount starts empty")
BIND_CLAIM = Code("C2K306", "warning", "a folder of the host becomes a claim, which starts empty")
BIND_HOST = Code("C2K307", "warning", "a path of the host is mounted from the node")
BIND_REFUSED = Code("C2K308", "error", "a bind mount is refused, as --bind fail asks")
BIND_SYSTEM = Code("C2K309", "note", "a path of the host's system has no use in a pod")
NO_ENGINE = Code("C2K310", "warning", "there is no Docker engine in a cluster")
TOO_LARGE = Code("C2K311", "warning", "a file is too large for a ConfigMap or Secret")
SERVER_SIDE = Code("C2K312", "warning", "an object is too large for a client-side kubectl apply")
NO_CONTENT = Code("C2K313", "warning", "the content of a config or secret is not to be had here")
EXTERNAL = Code("C2K314", "note", "something is expected to exist in the cluster")
NOT_SHARED = Code("C2K315", "warning", "something cannot be shared between pods")
BUILT_HERE = Code("C2K316", "warning", "an image is built here and must be pushed")
PULL = Code("C2K317", "note", "an image is pulled at other times than in Compose")
SEEDED = Code("C2K318", "note", "Docker would fill an empty volume from the image")
# 400-699 the validator
# 700-799 files and the command line

# 900-909 the ledger
UNREAD = Code("C2K900", "warning", "nothing understands a setting")
UNEMITTED = Code("C2K901", "warning", "a setting had no effect")
EXTENSION = Code("C2K902", "note", "an x- extension has no meaning to compose2k8s")
