"""Probes and hooks of a container: what is called, and how often."""

from __future__ import annotations

from compose2k8s.codes import BAD_PROBE, NODE_REFUSES
from compose2k8s.grammar import header_name, port, port_name, port_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_HANDLERS = ("exec", "httpGet", "tcpSocket", "grpc")
_HOOKS = ("exec", "httpGet", "tcpSocket", "sleep")
_NUMBERS = (
    "initialDelaySeconds",
    "timeoutSeconds",
    "periodSeconds",
    "successThreshold",
    "failureThreshold",
)


def probe(look: Look, field: str, container: Look) -> None:
    """A probe: exactly one handler, and numbers that are not negative."""
    _handler(look, _HANDLERS, container)
    for name in _NUMBERS:
        look.within(BAD_PROBE, name, 0)
    if field != "readinessProbe" and look.number("successThreshold") > 1:
        look.say(BAD_PROBE, f"{look.get('successThreshold')}: must be 1", "successThreshold")
    if field == "readinessProbe" and look.has("terminationGracePeriodSeconds"):
        look.say(BAD_PROBE, "must not be set for readinessProbes", "terminationGracePeriodSeconds")
    look.within(BAD_PROBE, "terminationGracePeriodSeconds", 1)


def _handler(look: Look, handlers: tuple[str, ...], container: Look | None) -> None:
    given = [h for h in handlers if look.has(h)]
    if not given:
        look.say(BAD_PROBE, "must specify a handler type")
    for extra in given[1:]:
        look.say(BAD_PROBE, "may not specify more than 1 handler type", extra)
    for name in given[:1]:
        handler = look.at(name)
        if name == "exec" and not handler.get("command"):
            handler.say(BAD_PROBE, "required value", "command")
        elif name in ("httpGet", "tcpSocket", "grpc"):
            _port(handler, container)
        if name == "httpGet":
            handler.one_of(BAD_PROBE, "scheme", ("HTTP", "HTTPS"), default=True)
            for header in handler.each("httpHeaders"):
                if not header_name(header.text("name")):
                    header.say(BAD_PROBE, f'"{header.text("name")}" is no name of a header', "name")


def _port(handler: Look, container: Look | None) -> None:
    value = handler.get("port")
    if isinstance(value, str):
        if not port_name(value):
            handler.say(BAD_PROBE, port_words(value), "port")
        elif container is not None:
            names = [p.get("name") for p in container.each("ports")]
            if value not in names:
                handler.say(NODE_REFUSES, f'the container has no port called "{value}"', "port")
    elif not port(handler.number("port")):
        handler.say(BAD_PROBE, f"{value}: must be between 1 and 65535, inclusive", "port")


def lifecycle(look: Look, spec: Look) -> None:
    """What is called after the start and before the end."""
    grace = spec.number("terminationGracePeriodSeconds", 30)
    for name in ("postStart", "preStop"):
        if look.has(name):
            handler = look.at(name)
            _handler(handler, _HOOKS, None)
            if handler.has("sleep"):
                seconds = handler.at("sleep").number("seconds")
                if not (0 if look.minor >= 33 else 1) <= seconds <= grace:
                    handler.say(
                        BAD_PROBE,
                        f"{seconds}: must be non-negative and less than "
                        f"terminationGracePeriodSeconds ({grace})",
                        "sleep",
                    )
