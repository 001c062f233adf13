"""What an administrator writes: classes, namespaces, nodes, leases, drivers."""

from __future__ import annotations

from compose2k8s.codes import BAD_CLUSTER
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    dns_label,
    domain_path,
    label_value,
    network,
    path_segment,
    qualified,
    subdomain,
)
from compose2k8s.validator.rules.metadata import finalizer, labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PRIORITY = 1_000_000_000  # the highest that is not Kubernetes' own
_SYSTEM = ("system-node-critical", "system-cluster-critical")
_PARAMETERS, _SIZE = 512, 256 * 1024
_NODE_ID = 256


def namespace(look: Look) -> None:
    for index, name in enumerate(look.at("spec").texts("finalizers")):
        if not finalizer(name):
            look.say(BAD_CLUSTER, f'"{name}" is no finalizer', "spec", "finalizers", index)


def storage_class(look: Look) -> None:
    look.form(BAD_CLUSTER, "provisioner", lambda t: qualified(t.lower()), "no qualified name",
              required=True)  # fmt: skip
    look.one_of(BAD_CLUSTER, "reclaimPolicy", ("Delete", "Retain"))
    look.one_of(BAD_CLUSTER, "volumeBindingMode", ("Immediate", "WaitForFirstConsumer"))
    _parameters(look)
    terms: list[dict[str, set[str]]] = [{}]  # to the server, an empty one is there already
    for term in look.each("allowedTopologies"):
        keys: dict[str, set[str]] = {}
        for entry in term.each("matchLabelExpressions"):
            key, values = entry.text("key"), entry.texts("values")
            if not qualified(key) or key in keys:
                entry.say(BAD_CLUSTER, f'"{key}" is no key of a label, or there twice', "key")
            keys[key] = set(values)
            if not values or len(values) > len(set(values)):
                entry.say(BAD_CLUSTER, "needs values, each once", "values")
        if keys in terms:
            term.say(BAD_CLUSTER, "is empty, or there twice", "matchLabelExpressions")
        terms.append(keys)


def attributes_class(look: Look) -> None:
    """A VolumeAttributesClass."""
    look.form(BAD_CLUSTER, "driverName", _driver, "no name of a driver", required=True)
    if not look.get("parameters"):
        look.say(BAD_CLUSTER, "must contain at least one key/value pair", "parameters")
    _parameters(look)


def _parameters(look: Look) -> None:
    found = dict(look.at("parameters").entries())
    size = sum(len(k) + len(v or "") for k, v in found.items() if isinstance(v or "", str))
    if len(found) > _PARAMETERS or size > _SIZE or "" in found:
        look.say(BAD_CLUSTER, "too many parameters, or one without a name", "parameters")


def _driver(text: str) -> bool:
    return len(text) <= 63 and subdomain(text.lower())


def priority_class(look: Look) -> None:
    name = look.at("metadata").text("name")
    if name.startswith("system-"):
        if name not in _SYSTEM:
            look.say(BAD_CLUSTER, "system- is reserved for Kubernetes", "metadata", "name")
    elif look.number("value") > _PRIORITY:
        look.say(BAD_CLUSTER, f"maximum allowed value is {_PRIORITY}", "value")
    look.one_of(BAD_CLUSTER, "preemptionPolicy", ("Never", "PreemptLowerPriority"))


def ingress_class(look: Look) -> None:
    spec = look.at("spec")
    text = spec.text("controller")
    if not domain_path(text) or len(text) > 250:
        spec.say(BAD_CLUSTER, f'"{text}": must be a domain, a slash and a path', "controller")
    found = spec.at("parameters")
    if found.value is None:
        return
    found.form(BAD_CLUSTER, "apiGroup", subdomain, SUBDOMAIN, empty=False)
    for name in ("kind", "name"):
        found.form(BAD_CLUSTER, name, path_segment, "no / and no %", required=True)
    found.one_of(BAD_CLUSTER, "scope", ("Cluster", "Namespace"))
    if found.get("scope") == "Namespace":
        found.form(BAD_CLUSTER, "namespace", dns_label, LABEL, required=True)
    elif found.has("namespace"):
        found.say(BAD_CLUSTER, "`parameters.scope` is set to 'Cluster'", "namespace")


def runtime_class(look: Look) -> None:
    from compose2k8s.validator.rules.resources import amounts
    from compose2k8s.validator.rules.scheduling import tolerations

    look.form(BAD_CLUSTER, "handler", dns_label, LABEL, required=True)
    if look.has("overhead"):
        amounts(look.at("overhead"), "podFixed")
    placed = look.at("scheduling")
    labels(placed, "nodeSelector")
    tolerations(placed, "tolerations")


def lease(look: Look) -> None:
    spec = look.at("spec")
    spec.within(BAD_CLUSTER, "leaseDurationSeconds", 1)
    spec.within(BAD_CLUSTER, "leaseTransitions", 0)


def csi_driver(look: Look) -> None:
    look.at("metadata").form(BAD_CLUSTER, "name", _driver, "no name of a driver")
    spec = look.at("spec")
    spec.one_of(BAD_CLUSTER, "fsGroupPolicy", ("File", "None", "ReadWriteOnceWithFSType"))
    for index, mode in enumerate(spec.texts("volumeLifecycleModes")):
        if mode not in ("Persistent", "Ephemeral"):
            spec.say(BAD_CLUSTER, f'unsupported value "{mode}"', "volumeLifecycleModes", index)
    spec.within(BAD_CLUSTER, "nodeAllocatableUpdatePeriodSeconds", 10)
    audiences: set[str] = set()
    for token in spec.each("tokenRequests"):
        token.within(BAD_CLUSTER, "expirationSeconds", 600, 1 << 32)
        if token.text("audience") in audiences:
            token.say(BAD_CLUSTER, "duplicate value", "audience")
        audiences.add(token.text("audience"))


def csi_node(look: Look) -> None:
    names: set[str] = set()
    for driver in look.at("spec").each("drivers"):
        name = driver.text("name")
        if not _driver(name) or name in names:
            driver.say(BAD_CLUSTER, f'"{name}" is no name of a driver, or there twice', "name")
        names.add(name)
        driver.form(BAD_CLUSTER, "nodeID", lambda t: len(t) <= _NODE_ID,
                    f"at most {_NODE_ID} characters", required=True)  # fmt: skip
        driver.at("allocatable").within(BAD_CLUSTER, "count", 0)
        keys = driver.texts("topologyKeys")
        if len(keys) > len(set(keys)) or not all(map(qualified, keys)):
            driver.say(BAD_CLUSTER, "keys of labels, each once", "topologyKeys")


def node(look: Look) -> None:
    spec = look.at("spec")
    networks = spec.texts("podCIDRs") or [t for t in (spec.text("podCIDR"),) if t]
    families = [":" in text for text in networks]
    if len(families) > len(set(families)):
        spec.say(BAD_CLUSTER, "may specify no more than one CIDR for each IP family", "podCIDRs")
    for index, text in enumerate(networks):
        if network(text, strict=look.minor >= 36) is None:
            spec.say(BAD_CLUSTER, f'"{text}" must be a valid CIDR value', "podCIDRs", index)
    seen: set[tuple[str, str]] = set()
    for taint in look.at("spec").each("taints"):
        key, effect = taint.text("key"), taint.text("effect")
        if not qualified(key) or (key, effect) in seen:
            taint.say(BAD_CLUSTER, f'"{key}" is no key of a label, or there twice', "key")
        seen.add((key, effect))
        taint.form(BAD_CLUSTER, "value", label_value, "no value of a label")
        effects = ("NoSchedule", "PreferNoSchedule", "NoExecute")
        taint.form(BAD_CLUSTER, "effect", effects.__contains__, " or ".join(effects), required=True)


def controller_revision(look: Look) -> None:
    if not look.has("data"):
        look.say(BAD_CLUSTER, "data is mandatory", "data")
    look.within(BAD_CLUSTER, "revision", 0)
