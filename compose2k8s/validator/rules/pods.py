"""The spec of a pod: policies, names, DNS; and the annotations that are older than their fields."""

from __future__ import annotations

from compose2k8s.codes import BAD_POD, BAD_SECURITY, SERVER_WARNS
from compose2k8s.grammar import LABEL, SUBDOMAIN, address, dns_label, qualified, subdomain
from compose2k8s.validator.rules.containers import containers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PLACED = ("nodeSelector", "tolerations", "affinity", "topologySpreadConstraints")
_ALNUM = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_SEARCH = _ALNUM | frozenset("-_")


def pod(spec: Look, restarts: tuple[str, ...] = (), claims: tuple[str, ...] = ()) -> None:
    """A pod's spec. `restarts`: the restart policies that its workload allows."""
    containers(spec)
    if spec.has("volumes") or _mounts(spec):
        from compose2k8s.validator.rules.mounts import mounts
        from compose2k8s.validator.rules.volumes import volumes

        mounts(spec, {**volumes(spec), **dict.fromkeys(claims, "persistentVolumeClaim")})
    spec.one_of(
        BAD_POD, "restartPolicy", restarts or ("Always", "OnFailure", "Never"), default=True
    )
    spec.one_of(
        BAD_POD,
        "dnsPolicy",
        ("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"),
        default=True,
    )
    spec.one_of(BAD_POD, "preemptionPolicy", ("Never", "PreemptLowerPriority"))
    _names(spec)
    _dns(spec)
    _hosts(spec)
    if spec.has("securityContext"):
        from compose2k8s.validator.rules.security import pod_context

        pod_context(spec.at("securityContext"), spec)
    _namespaces(spec)
    _asked(spec)
    if any(spec.has(name) for name in _PLACED):
        from compose2k8s.validator.rules.scheduling import scheduling

        scheduling(spec)
    if spec.number("terminationGracePeriodSeconds") < 0:
        spec.say(
            SERVER_WARNS,
            "must be >= 0; negative values are treated as 1",
            "terminationGracePeriodSeconds",
        )
    for secret in spec.each("imagePullSecrets"):
        if not secret.get("name"):
            secret.say(SERVER_WARNS, "invalid empty name", "name")


def _mounts(spec: Look) -> bool:
    return any(
        c.get("volumeMounts") or c.get("volumeDevices")
        for field in ("initContainers", "containers")
        for c in spec.each(field)
    )


def _asked(spec: Look) -> None:
    """What the pod asks of the scheduler and of drivers."""
    if spec.has("resources") and spec.minor >= 34:
        from compose2k8s.validator.rules.resources import pod_resources

        pod_resources(spec.at("resources"), spec)
    if spec.has("overhead"):
        from compose2k8s.validator.rules.resources import amounts

        amounts(spec, "overhead")
    for gate in spec.each("readinessGates"):
        if not qualified(gate.text("conditionType")):
            gate.say(
                BAD_POD, f'"{gate.text("conditionType")}" is no qualified name', "conditionType"
            )
    gates: set[str] = set()
    for gate in spec.each("schedulingGates"):
        name = gate.text("name")
        if not qualified(name) or name in gates:
            gate.say(BAD_POD, f'"{name}" is no qualified name, or there twice', "name")
        gates.add(name)
    if gates and spec.text("nodeName") and spec.path == ("spec",):
        spec.say(BAD_POD, "cannot be set until all schedulingGates have been cleared", "nodeName")
    names: set[str] = set()
    for claim in spec.each("resourceClaims"):
        name = claim.text("name")
        if not dns_label(name) or name in names:
            claim.say(BAD_POD, f'"{name}" is no name of a claim, or there twice', "name")
        names.add(name)
        sources = ("resourceClaimName", "resourceClaimTemplateName")
        if sum(claim.has(s) for s in sources) != 1:
            claim.say(BAD_POD, f"must specify one of: {', '.join(sources)}")
        for source in sources:
            claim.form(BAD_POD, source, subdomain, SUBDOMAIN, empty=False)


def _names(spec: Look) -> None:
    for name in ("hostname", "subdomain"):
        text = spec.text(name)
        if text and not dns_label(text):
            words = "must not contain dots" if "." in text and subdomain(text) else LABEL
            spec.say(BAD_POD, f'"{text}": {words}', name)
    account = "serviceAccountName" if spec.get("serviceAccountName") else "serviceAccount"
    for name in (account, "priorityClassName", "nodeName"):
        spec.form(BAD_POD, name, subdomain, SUBDOMAIN)
    spec.form(BAD_POD, "runtimeClassName", subdomain, SUBDOMAIN, empty=False)
    override = spec.text("hostnameOverride")
    if override:
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
    servers, searches = config.texts("nameservers"), config.texts("searches")
    if spec.get("dnsPolicy") == "None" and not servers:
        if config.value is None:
            spec.say(BAD_POD, "must provide `dnsConfig` when `dnsPolicy` is None", "dnsConfig")
        else:
            config.say(
                BAD_POD,
                "must provide at least one DNS nameserver when `dnsPolicy` is None",
                "nameservers",
            )
    if len(servers) > 3:
        config.say(BAD_POD, "must not have more than 3 nameservers", "nameservers")
    for index, server in enumerate(servers):
        if not address(server, strict=spec.minor >= 36):
            config.say(BAD_POD, f'"{server}" must be a valid IP address', "nameservers", index)
    if len(searches) > 32 or len(" ".join(searches)) > 2048:
        config.say(BAD_POD, "must not have more than 32 searches of 2048 characters", "searches")
    for index, search in enumerate(searches):
        if not _search(search, spec.minor):
            config.say(BAD_POD, f'"{search}" is no domain', "searches", index)
    for option in config.each("options"):
        option.require(BAD_POD, "name")


def _search(text: str, minor: int) -> bool:
    if minor < 33:
        return subdomain(text.removesuffix("."))
    if text == ".":
        return True
    text = text.removesuffix(".")
    steps = [s.removeprefix("_") for s in text.split(".")]
    return len(text) <= 253 and all(
        s and _SEARCH.issuperset(s) and s[0] in _ALNUM and s[-1] in _ALNUM for s in steps
    )


def _hosts(spec: Look) -> None:
    for alias in spec.each("hostAliases"):
        if not address(alias.text("ip"), strict=spec.minor >= 36):
            alias.say(BAD_POD, f'"{alias.text("ip")}" must be a valid IP address', "ip")
        for index, name in enumerate(alias.texts("hostnames")):
            if not subdomain(name):
                alias.say(BAD_POD, f'"{name}": {SUBDOMAIN}', "hostnames", index)


def _namespaces(spec: Look) -> None:
    if spec.get("shareProcessNamespace") is True and spec.get("hostPID") is True:
        spec.say(
            BAD_SECURITY,
            "ShareProcessNamespace and HostPID cannot both be enabled",
            "shareProcessNamespace",
        )
    if spec.has("os"):
        system = spec.at("os")
        system.form(BAD_POD, "name", ("linux", "windows").__contains__, "linux or windows",
                    required=True)  # fmt: skip
    if spec.get("hostUsers") is False:
        for name in ("hostPID", "hostIPC", "hostNetwork"):
            if spec.get(name) is True:
                spec.say(BAD_SECURITY, "may not be set when `hostUsers` is false", name)
    if spec.at("os").get("name") == "windows" or _windows_options(spec):
        from compose2k8s.validator.rules.windows import pod_on_windows

        pod_on_windows(spec)


def _windows_options(spec: Look) -> bool:
    return spec.at("securityContext").has("windowsOptions") or any(
        c.at("securityContext").has("windowsOptions")
        for field in ("initContainers", "containers")
        for c in spec.each(field)
    )


def pod_annotations(look: Look, spec: Look) -> None:
    """Annotations of a pod or its template that the server reads."""
    for key, value in look.entries():
        text = value if isinstance(value, str) else ""
        fault = ""
        if key.startswith("container.apparmor.security.beta.kubernetes.io/"):
            names = [c.text("name") for f in ("initContainers", "containers") for c in spec.each(f)]
            if key.partition("/")[2] not in names:
                fault = "container not found"
            elif text not in ("", "runtime/default", "unconfined") and not text.startswith(
                "localhost/"
            ):
                fault = "invalid AppArmor profile name"
        elif key.partition("/")[0] in (
            "seccomp.security.alpha.kubernetes.io",
            "container.seccomp.security.alpha.kubernetes.io",
        ):
            path = text.removeprefix("localhost/")
            local = (
                text.startswith("localhost/") and path[:1] != "/" and ".." not in path.split("/")
            )
            if text not in ("runtime/default", "docker/default", "unconfined") and not local:
                fault = "must be a valid seccomp profile"
        elif key == "controller.kubernetes.io/pod-deletion-cost":
            digits = text.removeprefix("-") if text[:1] == "-" else text
            if not digits.isdigit() or not -(1 << 31) <= int(text) < 1 << 31 or text[:1] == "+":
                fault = "must be a 32bit integer"
        if fault:
            look.say(BAD_POD, f'"{text}": {fault}', key)
