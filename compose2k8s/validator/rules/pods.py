"""The spec of a pod: policies, names, DNS, scheduling."""

from __future__ import annotations

from compose2k8s.codes import BAD_POD, BAD_SECURITY, SERVER_WARNS
from compose2k8s.grammar import (
    LABEL,
    SUBDOMAIN,
    address,
    dns_label,
    qualified,
    subdomain,
)
from compose2k8s.validator.rules.containers import containers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PLACED = ("nodeSelector", "tolerations", "affinity", "topologySpreadConstraints")
_RARE = frozenset((
    *_PLACED, "dnsPolicy", "preemptionPolicy", "hostname", "subdomain", "serviceAccountName",
    "runtimeClassName", "priorityClassName", "hostnameOverride", "dnsConfig", "hostAliases",
    "securityContext", "shareProcessNamespace", "os", "hostUsers", "resources",
    "terminationGracePeriodSeconds", "imagePullSecrets", "readinessGates",
))  # fmt: skip
_SEARCH = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


def pod(spec: Look, restarts: tuple[str, ...] = (), claims: tuple[str, ...] = ()) -> None:
    """A pod's spec. `restarts`: the restart policies that its workload allows."""
    if spec.value is None:
        spec.say(BAD_POD, "required value")
        return
    containers(spec)
    if spec.has("volumes") or _mounts(spec):
        from compose2k8s.validator.rules.volumes import volumes

        volumes(spec, claims)
    policy = spec.get("restartPolicy")
    if restarts and policy not in (None, "", *restarts):
        words = ", ".join(f'"{r}"' for r in restarts)
        spec.say(
            BAD_POD, f'unsupported value "{policy}": supported values: {words}', "restartPolicy"
        )
    elif not restarts:
        spec.one_of(BAD_POD, "restartPolicy", ("Always", "OnFailure", "Never"))
    if spec.any_of(_RARE):
        _rare(spec)


def _rare(spec: Look) -> None:
    """What most pods say nothing about."""
    spec.one_of(
        BAD_POD, "dnsPolicy", ("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None")
    )
    spec.one_of(BAD_POD, "preemptionPolicy", ("Never", "PreemptLowerPriority"))
    _names(spec)
    _dns(spec)
    _hosts(spec)
    if spec.has("securityContext"):
        from compose2k8s.validator.rules.security import pod_context

        pod_context(spec.at("securityContext"), spec)
    _namespaces(spec)
    if spec.has("resources"):
        from compose2k8s.validator.rules.resources import resources

        resources(spec.at("resources"))
    if any(spec.has(name) for name in _PLACED):
        from compose2k8s.validator.rules.scheduling import scheduling

        scheduling(spec)
    grace = spec.get("terminationGracePeriodSeconds")
    if isinstance(grace, int) and grace < 0:
        spec.say(
            SERVER_WARNS,
            "must be >= 0; negative values are treated as 1",
            "terminationGracePeriodSeconds",
        )
    for secret in spec.each("imagePullSecrets"):
        if not secret.get("name"):
            secret.say(SERVER_WARNS, "invalid empty name", "name")
    for gate in spec.each("readinessGates"):
        if not qualified(gate.get("conditionType")):
            gate.say(
                BAD_POD, f'"{gate.get("conditionType")}" is no qualified name', "conditionType"
            )


def _mounts(spec: Look) -> bool:
    containers = [*(spec.get("initContainers") or ()), *(spec.get("containers") or ())]
    return any(isinstance(c, dict) and c.get("volumeMounts") for c in containers)


def _names(spec: Look) -> None:
    for name in ("hostname", "subdomain"):
        text = spec.get(name)
        if isinstance(text, str) and text and not dns_label(text):
            words = "must not contain dots" if "." in text and subdomain(text) else LABEL
            spec.say(BAD_POD, f'"{text}": {words}', name)
    for name in ("serviceAccountName", "runtimeClassName", "priorityClassName"):
        text = spec.get(name)
        if isinstance(text, str) and text and not subdomain(text):
            spec.say(BAD_POD, f'"{text}": {SUBDOMAIN}', name)
    override = spec.get("hostnameOverride")
    if isinstance(override, str) and override:
        if not subdomain(override) or len(override) > 64:
            spec.say(
                BAD_POD, f'"{override}": {SUBDOMAIN}, at most 64 characters', "hostnameOverride"
            )
        if spec.get("setHostnameAsFQDN") is True or spec.get("hostNetwork") is True:
            spec.say(
                BAD_POD, "may not be set with setHostnameAsFQDN or hostNetwork", "hostnameOverride"
            )


def _dns(spec: Look) -> None:
    config = spec.at("dnsConfig")
    if spec.get("dnsPolicy") == "None" and not config.get("nameservers"):
        if config.value is None:
            spec.say(BAD_POD, "must provide `dnsConfig` when `dnsPolicy` is None", "dnsConfig")
        else:
            config.say(
                BAD_POD,
                "must provide at least one DNS nameserver when `dnsPolicy` is None",
                "nameservers",
            )
    servers = config.get("nameservers")
    if isinstance(servers, list):
        if len(servers) > 3:
            config.say(BAD_POD, "must not have more than 3 nameservers", "nameservers")
        for index, server in enumerate(servers):
            if not address(server):
                config.say(BAD_POD, f'"{server}" must be a valid IP address', "nameservers", index)
    searches = config.get("searches")
    if isinstance(searches, list):
        if len(searches) > 32 or sum(len(str(s)) + 1 for s in searches) - 1 > 2048:
            config.say(
                BAD_POD, "must not have more than 32 searches of 2048 characters", "searches"
            )
        for index, search in enumerate(searches):
            if not _search(str(search), spec.minor):
                config.say(BAD_POD, f'"{search}" is no domain', "searches", index)
    for option in config.each("options"):
        option.require(BAD_POD, "name")


def _search(text: str, minor: int) -> bool:
    text = text.removesuffix(".")
    if minor < 33:
        return subdomain(text)
    if not text:
        return True
    return len(text) <= 253 and all(
        s and _SEARCH.issuperset(s) and s[0] != "-" and s[-1] not in "-_" for s in text.split(".")
    )


def _hosts(spec: Look) -> None:
    for alias in spec.each("hostAliases"):
        if not address(alias.get("ip")):
            alias.say(BAD_POD, f'"{alias.get("ip")}" must be a valid IP address', "ip")
        for index, name in enumerate(alias.get("hostnames") or []):
            if not subdomain(name):
                alias.say(BAD_POD, f'"{name}": {SUBDOMAIN}', "hostnames", index)


def _namespaces(spec: Look) -> None:
    if spec.get("shareProcessNamespace") is True and spec.get("hostPID") is True:
        spec.say(
            BAD_SECURITY,
            "ShareProcessNamespace and HostPID cannot both be enabled",
            "shareProcessNamespace",
        )
    system = spec.at("os")
    if system.value is not None:
        if not system.get("name"):
            system.say(BAD_POD, "required value", "name")
        system.one_of(BAD_POD, "name", ("linux", "windows"))
        if system.get("name") == "windows":
            for name in ("hostPID", "hostIPC", "hostNetwork", "shareProcessNamespace"):
                if spec.get(name) is True and name != "hostNetwork":
                    spec.say(BAD_SECURITY, "cannot be set for a windows pod", name)
    if spec.get("hostUsers") is False:
        for name in ("hostPID", "hostIPC", "hostNetwork"):
            if spec.get(name) is True:
                spec.say(BAD_SECURITY, "may not be set when `hostUsers` is false", name)
