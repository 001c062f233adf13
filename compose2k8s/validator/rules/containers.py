"""Containers: names, images, ports, policies; what else a container has is loaded when it has it."""

from __future__ import annotations

from compose2k8s.codes import BAD_CONTAINER, BAD_PORT, NODE_REFUSES, SERVER_WARNS
from compose2k8s.grammar import LABEL, dns_label, port, port_name, port_words
from compose2k8s.grammar import address as is_address
from compose2k8s.images.reference import legal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_PROTOCOLS = ("SCTP", "TCP", "UDP")
_RESTARTS = ("Always", "Never", "OnFailure")
_PROBES = ("livenessProbe", "readinessProbe", "startupProbe")


def containers(spec: Look) -> None:
    """All containers of a pod."""
    if not spec.get("containers"):
        spec.say(BAD_CONTAINER, "required value: a pod needs a container", "containers")
    names: set[str] = set()
    host_ports: set[str] = set()
    for field in ("initContainers", "containers"):
        for look in spec.each(field):
            name = look.text("name")
            if not dns_label(name):
                look.say(BAD_CONTAINER, f'"{name}" is no name of a container: {LABEL}', "name")
            elif name in names:
                look.say(BAD_CONTAINER, f'duplicate value: "{name}"', "name")
            names.add(name)
            init = field == "initContainers"
            # Init containers run one after the other: each has its host ports for itself.
            _container(look, spec, init=init, host_ports=set() if init else host_ports)
    if spec.get("ephemeralContainers"):
        spec.say(
            BAD_CONTAINER, "ephemeral containers not allowed in a new pod", "ephemeralContainers"
        )


def _container(look: Look, spec: Look, *, init: bool, host_ports: set[str]) -> None:
    _image(look, spec)
    look.one_of(BAD_CONTAINER, "imagePullPolicy", ("Always", "IfNotPresent", "Never"), default=True)
    look.one_of(
        BAD_CONTAINER, "terminationMessagePolicy", ("File", "FallbackToLogsOnError"), default=True
    )
    path = look.text("workingDir")
    if path and not path.startswith(("/", "\\")) and path[1:2] != ":":
        look.say(NODE_REFUSES, f'"{path}" should be an absolute path', "workingDir")
    if look.has("restartPolicy") or look.get("restartPolicyRules"):
        _restart(look, init)
    _ports(look, spec, host_ports, init=init)
    if look.has("env") or look.has("envFrom"):
        from compose2k8s.validator.rules.env import variables

        variables(look)
    _calls(look, spec, allowed=not init or look.get("restartPolicy") == "Always")
    if look.has("resources"):
        from compose2k8s.validator.rules.resources import resources

        resources(look.at("resources"), spec)
    if look.has("resizePolicy"):
        _resize(look, spec)
    if look.has("securityContext"):
        from compose2k8s.validator.rules.security import container_context

        container_context(look.at("securityContext"), spec)


def _calls(look: Look, spec: Look, *, allowed: bool) -> None:
    """Probes and hooks, which only what keeps running may have."""
    for field in (*_PROBES, "lifecycle"):
        if not look.has(field):
            continue
        if not allowed:
            look.say(
                BAD_CONTAINER,
                "may not be set for init containers without restartPolicy=Always",
                field,
            )
            continue
        from compose2k8s.validator.rules.probes import lifecycle, probe

        if field == "lifecycle":
            lifecycle(look.at(field), spec)
        else:
            probe(look.at(field), field, look)


def _image(look: Look, spec: Look) -> None:
    image = look.text("image")
    if not image:
        look.say(BAD_CONTAINER, "required value", "image")
    elif image != image.strip():
        if spec.path == ("spec",):
            look.say(BAD_CONTAINER, "must not have leading or trailing whitespace", "image")
        else:
            look.say(NODE_REFUSES, f'"{image}" is no image: it has a blank at an end', "image")
    elif not legal(image):
        look.say(NODE_REFUSES, f'"{image}" is no reference of an image', "image")


def _restart(look: Look, init: bool) -> None:
    if look.minor >= 35:
        look.one_of(BAD_CONTAINER, "restartPolicy", _RESTARTS)
    elif init:
        look.one_of(BAD_CONTAINER, "restartPolicy", ("Always",))
    elif look.has("restartPolicy"):
        look.say(
            BAD_CONTAINER, "may not be set for containers before Kubernetes 1.35", "restartPolicy"
        )
    rules = look.at("restartPolicyRules")
    if rules.value and not look.has("restartPolicy"):
        look.say(BAD_CONTAINER, "rules need a restartPolicy beside them", "restartPolicyRules")
    if len(look.each("restartPolicyRules")) > 20:
        look.say(BAD_CONTAINER, "must have at most 20 items", "restartPolicyRules")
    for rule in look.each("restartPolicyRules"):
        rule.one_of(BAD_CONTAINER, "action", ("Restart", "RestartAllContainers"))
        codes = rule.at("exitCodes")
        if codes.value is None:
            rule.say(BAD_CONTAINER, "required value", "exitCodes")
            continue
        codes.one_of(BAD_CONTAINER, "operator", ("In", "NotIn"))
        if len(codes.each("values")) > 255:
            codes.say(BAD_CONTAINER, "must hold at most 255 values", "values")


def _resize(look: Look, spec: Look) -> None:
    seen: set[str] = set()
    for policy in look.each("resizePolicy"):
        resource, action = policy.text("resourceName"), policy.text("restartPolicy")
        for name, known in (
            ("restartPolicy", ("NotRequired", "RestartContainer")),
            ("resourceName", ("cpu", "memory")),
        ):
            policy.form(BAD_CONTAINER, name, known.__contains__, " or ".join(known), required=True)
        if resource in seen:
            policy.say(BAD_CONTAINER, f'duplicate value: "{resource}"', "resourceName")
        seen.add(resource)
        if spec.get("restartPolicy") == "Never" and action == "RestartContainer":
            policy.say(
                BAD_CONTAINER,
                "must be 'NotRequired' when `restartPolicy` is 'Never'",
                "restartPolicy",
            )


def _ports(look: Look, spec: Look, host_ports: set[str], *, init: bool) -> None:
    names: set[str] = set()
    seen: set[tuple[int, str]] = set()
    host_network = spec.get("hostNetwork") is True
    for entry in look.each("ports"):
        number, name = entry.number("containerPort"), entry.text("name")
        if not number:
            entry.say(BAD_PORT, "required value", "containerPort")
        elif not port(number):
            entry.say(
                BAD_PORT, f"{number}: must be between 1 and 65535, inclusive", "containerPort"
            )
        if name:
            if not port_name(name):
                entry.say(BAD_PORT, port_words(name), "name")
            elif name in names:
                entry.say(BAD_PORT, f'duplicate value: "{name}"', "name")
            names.add(name)
        entry.one_of(BAD_PORT, "protocol", _PROTOCOLS, default=True)
        protocol = entry.text("protocol") or "TCP"
        if (number, protocol) in seen:
            entry.say(SERVER_WARNS, f"duplicate port definition: {number} {protocol}")
        seen.add((number, protocol))
        host = entry.number("hostPort")
        if host and not port(host):
            entry.say(BAD_PORT, f"{host}: must be between 1 and 65535, inclusive", "hostPort")
        elif host and host_network and host != number and not init:
            entry.say(
                BAD_PORT,
                f"{host}: must match `containerPort` when `hostNetwork` is true",
                "hostPort",
            )
        address = entry.text("hostIP")
        if not host and host_network and spec.path == ("spec",):
            host = number  # as the server fills it in, for a pod and not for a template
        key = f"{protocol}/{address}/{host}"
        if host and key in host_ports:
            entry.say(BAD_PORT, f'duplicate value: "{key}"', "hostPort")
        host_ports.add(key)
        if address and not is_address(address):
            entry.say(NODE_REFUSES, f'"{address}" must be a valid IP address', "hostIP")
