"""Containers: names, images, ports, variables, probes, hooks, resources, security contexts."""

from __future__ import annotations

from compose2k8s.codes import (
    BAD_CONTAINER,
    BAD_ENV,
    BAD_PORT,
    NODE_REFUSES,
    SERVER_WARNS,
)
from compose2k8s.grammar import (
    LABEL,
    dns_label,
    port,
    port_name,
    port_words,
    subdomain,
)
from compose2k8s.grammar import address as is_address
from compose2k8s.images.reference import legal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PROBES = ("livenessProbe", "readinessProbe", "startupProbe")
_CALLS = frozenset((*_PROBES, "lifecycle"))
_ALONE = "may not be set for init containers without restartPolicy=Always"
_RARE = frozenset(("resizePolicy", "securityContext", "volumeDevices"))
_PROTOCOLS = ("SCTP", "TCP", "UDP")
_OLD_ENV = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")


def containers(spec: Look) -> None:
    """All containers of a pod."""
    if not spec.get("containers"):
        spec.say(BAD_CONTAINER, "required value: a pod needs a container", "containers")
    names: set[str] = set()
    host_ports: set[str] = set()
    for field in ("initContainers", "containers"):
        for look in spec.each(field):
            name = look.get("name")
            if not dns_label(name):
                look.say(
                    BAD_CONTAINER, f'"{name or ""}" is no name of a container: {LABEL}', "name"
                )
            elif name in names:
                look.say(BAD_CONTAINER, f'duplicate value: "{name}"', "name")
            names.add(str(name))
            _container(look, spec, init=field == "initContainers", host_ports=host_ports)
    if spec.get("ephemeralContainers"):
        spec.say(
            BAD_CONTAINER, "ephemeral containers not allowed in a new pod", "ephemeralContainers"
        )


def _container(look: Look, spec: Look, *, init: bool, host_ports: set[str]) -> None:
    _image(look, spec)
    look.one_of(BAD_CONTAINER, "imagePullPolicy", ("Always", "IfNotPresent", "Never"))
    look.one_of(BAD_CONTAINER, "terminationMessagePolicy", ("File", "FallbackToLogsOnError"))
    path = look.get("workingDir")
    if isinstance(path, str) and path and not path.startswith(("/", "\\")) and path[1:2] != ":":
        look.say(NODE_REFUSES, f'"{path}" should be an absolute path', "workingDir")
    _restart(look, init)
    sidecar = init and look.get("restartPolicy") == "Always"
    _ports(look, spec, host_ports)
    _env(look)
    if look.any_of(_CALLS):
        _calls(look, spec, alone=init and not sidecar)
    if look.has("resources"):
        from compose2k8s.validator.rules.resources import resources

        resources(look.at("resources"))
    if look.any_of(_RARE):
        _rare(look, spec)


def _calls(look: Look, spec: Look, *, alone: bool) -> None:
    """Probes and hooks, which a container that ends before the next one begins cannot have."""
    for field in look.given(_PROBES):
        if alone:
            look.say(BAD_CONTAINER, _ALONE, field)
        else:
            from compose2k8s.validator.rules.probes import probe

            probe(look.at(field), field, look)
    if look.has("lifecycle"):
        if alone:
            look.say(BAD_CONTAINER, _ALONE, "lifecycle")
        else:
            from compose2k8s.validator.rules.probes import lifecycle

            lifecycle(look.at("lifecycle"), spec)


def _rare(look: Look, spec: Look) -> None:
    """What most containers say nothing about."""
    for index, policy in enumerate(look.each("resizePolicy")):
        policy.one_of(BAD_CONTAINER, "restartPolicy", ("NotRequired", "RestartContainer"))
        policy.one_of(BAD_CONTAINER, "resourceName", ("cpu", "memory"))
        if index > 1:
            policy.say(BAD_CONTAINER, "duplicate value", "resourceName")
    if look.has("securityContext"):
        from compose2k8s.validator.rules.security import container_context

        container_context(look.at("securityContext"), spec)
    devices = [d.get("devicePath") for d in look.each("volumeDevices")]
    if len(devices) != len(set(map(str, devices))):
        look.say(BAD_CONTAINER, "must be unique", "volumeDevices")


def _image(look: Look, spec: Look) -> None:
    image = look.get("image")
    if not image:
        look.say(BAD_CONTAINER, "required value", "image")
    elif isinstance(image, str):
        if image != image.strip():
            if spec.path == ("spec",):
                look.say(BAD_CONTAINER, "must not have leading or trailing whitespace", "image")
            else:
                look.say(NODE_REFUSES, f'"{image}" is no image: it has a blank at an end', "image")
        elif not legal(image):
            look.say(NODE_REFUSES, f'"{image}" is no reference of an image', "image")


def _restart(look: Look, init: bool) -> None:
    policy = look.get("restartPolicy")
    if policy is None:
        return
    if init:
        allowed = ("Always", "Never", "OnFailure") if look.minor >= 35 else ("Always",)
        look.one_of(BAD_CONTAINER, "restartPolicy", allowed)
    elif look.minor < 35:
        look.say(
            BAD_CONTAINER, "may not be set for containers before Kubernetes 1.35", "restartPolicy"
        )
    else:
        look.one_of(BAD_CONTAINER, "restartPolicy", ("Always", "Never", "OnFailure"))


def _ports(look: Look, spec: Look, host_ports: set[str]) -> None:
    names: set[str] = set()
    seen: set[tuple[object, object]] = set()
    host_network = spec.get("hostNetwork") is True
    for entry in look.each("ports"):
        number, name = entry.get("containerPort"), entry.get("name")
        if not number:
            entry.say(BAD_PORT, "required value", "containerPort")
        elif not port(number):
            entry.say(
                BAD_PORT, f"{number}: must be between 1 and 65535, inclusive", "containerPort"
            )
        if isinstance(name, str) and name:
            if not port_name(name):
                entry.say(BAD_PORT, port_words(name), "name")
            elif name in names:
                entry.say(BAD_PORT, f'duplicate value: "{name}"', "name")
            names.add(name)
        if entry.get("protocol") == "":
            entry.say(BAD_PORT, "required value", "protocol")
        entry.one_of(BAD_PORT, "protocol", _PROTOCOLS)
        protocol = entry.get("protocol") or "TCP"
        if (number, protocol) in seen:
            entry.say(SERVER_WARNS, f"duplicate port definition: {number} {protocol}")
        seen.add((number, protocol))
        host = entry.get("hostPort")
        address = entry.get("hostIP") or ""
        if host not in (None, 0):
            if not port(host):
                entry.say(BAD_PORT, f"{host}: must be between 1 and 65535, inclusive", "hostPort")
            elif host_network and host != number:
                entry.say(
                    BAD_PORT,
                    f"{host}: must match `containerPort` when `hostNetwork` is true",
                    "hostPort",
                )
            key = f"{protocol}/{address}/{host}"
            if key in host_ports:
                entry.say(BAD_PORT, f'duplicate value: "{key}"', "hostPort")
            host_ports.add(key)
        if address and not is_address(address):
            entry.say(BAD_PORT, f'"{address}" must be a valid IP address', "hostIP")


def _env(look: Look) -> None:
    seen: set[str] = set()
    for entry in look.each("env"):
        name = entry.get("name")
        if not name:
            entry.say(BAD_ENV, "required value", "name")
        elif isinstance(name, str) and not _env_name(name, entry.minor):
            entry.say(BAD_ENV, f'"{name}" is no name of a variable', "name")
        if name in seen:
            entry.say(SERVER_WARNS, f'hides previous definition of "{name}"')
        seen.add(str(name))
        if entry.has("valueFrom"):
            from compose2k8s.validator.rules.sources import source

            source(entry.at("valueFrom"), bool(entry.get("value")))
    for entry in look.each("envFrom"):
        given = [s for s in ("configMapRef", "secretRef") if entry.has(s)]
        if not given:
            entry.say(BAD_ENV, "must specify one of: `configMapRef` or `secretRef`")
        elif len(given) > 1:
            entry.say(BAD_ENV, "may not have more than one field specified at a time")
        for kind in given:
            if not subdomain(entry.at(kind).get("name")):
                entry.at(kind).say(BAD_ENV, "must be the name of an object", "name")
        prefix = entry.get("prefix")
        if prefix and not _env_name(str(prefix), entry.minor):
            entry.say(BAD_ENV, f'"{prefix}" is no beginning of a variable', "prefix")


def _env_name(name: str, minor: int) -> bool:
    if minor >= 32:
        return name.isascii() and name.isprintable() and "=" not in name
    return (
        _OLD_ENV.issuperset(name)
        and not name[0].isdigit()
        and name not in (".", "..")
        and name[:2] != ".."
    )
