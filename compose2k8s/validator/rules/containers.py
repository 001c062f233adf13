"""Containers: names, images, ports, variables, probes, hooks, resources, security contexts."""

from __future__ import annotations

from compose2k8s.codes import (
    BAD_CONTAINER,
    BAD_ENV,
    BAD_PORT,
    BAD_PROBE,
    NODE_REFUSES,
    SERVER_WARNS,
)
from compose2k8s.images.reference import legal
from compose2k8s.validator.rules.resources import resources
from compose2k8s.validator.rules.security import container_context
from compose2k8s.validator.rules.words import (
    LABEL,
    config_key,
    dns_label,
    port,
    port_name,
    subdomain,
)
from compose2k8s.validator.rules.words import address as is_address

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PROTOCOLS = ("SCTP", "TCP", "UDP")
_HANDLERS = ("exec", "httpGet", "tcpSocket", "grpc")
_HOOKS = ("exec", "httpGet", "tcpSocket", "sleep")
_SOURCES = ("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef")
_FIELDS = (
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
    "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
)  # fmt: skip
_RESOURCES = tuple(
    f"{kind}.{name}"
    for kind in ("limits", "requests")
    for name in ("cpu", "memory", "ephemeral-storage")
)
_OLD_ENV = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")


def containers(spec: Look) -> None:
    """All containers of a pod."""
    if not spec.get("containers"):
        spec.say(BAD_CONTAINER, "required value: a pod needs a container", "containers")
    names: set[str] = set()
    host_ports: set[str] = set()
    for field in ("initContainers", "containers"):
        for look in spec.at(field).items():
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
    look.one_of(BAD_CONTAINER, "imagePullPolicy", ("Always", "IfNotPresent", "Never"))
    look.one_of(BAD_CONTAINER, "terminationMessagePolicy", ("File", "FallbackToLogsOnError"))
    path = look.get("workingDir")
    if isinstance(path, str) and path and not path.startswith(("/", "\\")) and path[1:2] != ":":
        look.say(NODE_REFUSES, f'"{path}" should be an absolute path', "workingDir")
    _restart(look, init)
    sidecar = init and look.get("restartPolicy") == "Always"
    _ports(look, spec, host_ports)
    _env(look)
    for field in ("livenessProbe", "readinessProbe", "startupProbe"):
        if look.has(field):
            if init and not sidecar:
                look.say(
                    BAD_CONTAINER,
                    "may not be set for init containers without restartPolicy=Always",
                    field,
                )
            else:
                probe(look.at(field), field, look)
    if look.has("lifecycle"):
        if init and not sidecar:
            look.say(
                BAD_CONTAINER,
                "may not be set for init containers without restartPolicy=Always",
                "lifecycle",
            )
        else:
            _lifecycle(look.at("lifecycle"), spec)
    resources(look.at("resources"))
    for index, policy in enumerate(look.at("resizePolicy").items()):
        policy.one_of(BAD_CONTAINER, "restartPolicy", ("NotRequired", "RestartContainer"))
        policy.one_of(BAD_CONTAINER, "resourceName", ("cpu", "memory"))
        if index > 1:
            policy.say(BAD_CONTAINER, "duplicate value", "resourceName")
    container_context(look.at("securityContext"), spec)
    devices = [d.get("devicePath") for d in look.at("volumeDevices").items()]
    if len(devices) != len(set(map(str, devices))):
        look.say(BAD_CONTAINER, "must be unique", "volumeDevices")


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
    for entry in look.at("ports").items():
        number, name = entry.get("containerPort"), entry.get("name")
        if not number:
            entry.say(BAD_PORT, "required value", "containerPort")
        elif not port(number):
            entry.say(
                BAD_PORT, f"{number}: must be between 1 and 65535, inclusive", "containerPort"
            )
        if isinstance(name, str) and name:
            if not port_name(name):
                entry.say(BAD_PORT, _port_words(name), "name")
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


def _port_words(name: str) -> str:
    if len(name) > 15:
        return f'"{name}": must be no more than 15 characters'
    if not any(c.isalpha() for c in name):
        return f'"{name}": must contain at least one letter (a-z)'
    return f'"{name}": must contain only lower-case letters, digits and single dashes between them'


def _env(look: Look) -> None:
    seen: set[str] = set()
    for entry in look.at("env").items():
        name = entry.get("name")
        if not name:
            entry.say(BAD_ENV, "required value", "name")
        elif isinstance(name, str) and not _env_name(name, entry.minor):
            entry.say(BAD_ENV, f'"{name}" is no name of a variable', "name")
        if name in seen:
            entry.say(SERVER_WARNS, f'hides previous definition of "{name}"')
        seen.add(str(name))
        if entry.has("valueFrom"):
            _source(entry.at("valueFrom"), bool(entry.get("value")))
    for entry in look.at("envFrom").items():
        sources = [s for s in ("configMapRef", "secretRef") if entry.has(s)]
        if not sources:
            entry.say(BAD_ENV, "must specify one of: `configMapRef` or `secretRef`")
        elif len(sources) > 1:
            entry.say(BAD_ENV, "may not have more than one field specified at a time")
        for source in sources:
            if not subdomain(entry.at(source).get("name")):
                entry.at(source).say(BAD_ENV, "must be the name of an object", "name")
        prefix = entry.get("prefix")
        if prefix and not _env_name(str(prefix), entry.minor):
            entry.say(BAD_ENV, f'"{prefix}" is no beginning of a variable', "prefix")


def _env_name(name: str, minor: int) -> bool:
    if minor >= 32:
        return all(" " <= c <= "~" and c != "=" for c in name)
    return (
        _OLD_ENV.issuperset(name)
        and not name[0].isdigit()
        and name not in (".", "..")
        and name[:2] != ".."
    )


def _source(look: Look, has_value: bool) -> None:
    given = [s for s in _SOURCES if look.has(s)]
    if not given:
        look.say(BAD_ENV, f"must specify one of: {', '.join(_SOURCES)}")
        return
    if len(given) > 1:
        look.say(BAD_ENV, "may not have more than one field specified at a time")
    if has_value:
        look.say(BAD_ENV, "may not be specified when `value` is not empty")
    for name in ("configMapKeyRef", "secretKeyRef"):
        if look.has(name):
            reference = look.at(name)
            if not subdomain(reference.get("name")):
                reference.say(BAD_ENV, "must be the name of an object", "name")
            if not reference.get("key"):
                reference.say(BAD_ENV, "required value", "key")
            elif not config_key(reference.get("key")):
                reference.say(BAD_ENV, f'"{reference.get("key")}" is no key', "key")
    field = look.at("fieldRef")
    if field.value is not None:
        field_path(field, _FIELDS)
    resource = look.at("resourceFieldRef")
    if resource.value is not None:
        name = resource.text("resource")
        if not name:
            resource.say(BAD_ENV, "required value", "resource")
        elif name not in _RESOURCES and not name.startswith(
            ("limits.hugepages-", "requests.hugepages-")
        ):
            resource.say(BAD_ENV, f'unsupported value "{name}"', "resource")


def field_path(look: Look, allowed: tuple[str, ...]) -> None:
    """A fieldRef."""
    path = look.text("fieldPath")
    if not path:
        look.say(BAD_ENV, "required value", "fieldPath")
        return
    base, bracket, key = path.partition("['")
    if bracket and base in ("metadata.labels", "metadata.annotations") and key.endswith("']"):
        return
    if path not in allowed:
        look.say(BAD_ENV, f'field label not supported: "{path}"', "fieldPath")


def probe(look: Look, field: str, container: Look) -> None:
    """A probe: exactly one handler, and numbers that are not negative."""
    _handler(look, _HANDLERS, container)
    for name in (
        "initialDelaySeconds",
        "timeoutSeconds",
        "periodSeconds",
        "successThreshold",
        "failureThreshold",
    ):
        look.within(BAD_PROBE, name, 0)
    if field != "readinessProbe" and look.number("successThreshold", 1) not in (0, 1):
        look.say(BAD_PROBE, f"{look.get('successThreshold')}: must be 1", "successThreshold")
    grace = look.get("terminationGracePeriodSeconds")
    if grace is not None:
        if field == "readinessProbe":
            look.say(
                BAD_PROBE, "must not be set for readinessProbes", "terminationGracePeriodSeconds"
            )
        else:
            look.within(BAD_PROBE, "terminationGracePeriodSeconds", 1)


def _handler(look: Look, handlers: tuple[str, ...], container: Look | None) -> None:
    given = [h for h in handlers if look.has(h)]
    if not given:
        look.say(BAD_PROBE, "must specify a handler type")
    for extra in given[1:]:
        look.say(BAD_PROBE, "may not specify more than 1 handler type", extra)
    for name in given:
        handler = look.at(name)
        if name == "exec" and not handler.get("command"):
            handler.say(BAD_PROBE, "required value", "command")
        elif name == "grpc" and not port(handler.get("port")):
            handler.say(
                BAD_PROBE, f"{handler.get('port')}: must be between 1 and 65535, inclusive", "port"
            )
        elif name in ("httpGet", "tcpSocket"):
            _port(handler, container)
        if name == "httpGet":
            handler.one_of(BAD_PROBE, "scheme", ("HTTP", "HTTPS"))
            for header in handler.at("httpHeaders").items():
                header_name = header.text("name")
                if not header_name or any(not (c.isalnum() or c in "-_") for c in header_name):
                    header.say(BAD_PROBE, f'"{header_name}" is no name of a header', "name")


def _port(handler: Look, container: Look | None) -> None:
    value = handler.get("port")
    if isinstance(value, str):
        if not port_name(value):
            handler.say(BAD_PROBE, _port_words(value), "port")
        elif container is not None:
            names = [p.get("name") for p in container.at("ports").items()]
            if value not in names:
                handler.say(NODE_REFUSES, f'the container has no port called "{value}"', "port")
    elif not port(value):
        handler.say(BAD_PROBE, f"{value}: must be between 1 and 65535, inclusive", "port")


def _lifecycle(look: Look, spec: Look) -> None:
    grace = spec.number("terminationGracePeriodSeconds", 30)
    for name in ("postStart", "preStop"):
        if look.has(name):
            handler = look.at(name)
            _handler(handler, _HOOKS, None)
            sleep = handler.at("sleep")
            if sleep.value is not None:
                seconds = sleep.number("seconds")
                low = 0 if sleep.minor >= 33 else 1
                if seconds < low or seconds > grace:
                    handler.say(
                        BAD_PROBE,
                        f"{seconds}: must be non-negative and less than terminationGracePeriodSeconds ({grace})",
                        "sleep",
                    )
