"""Probes and hooks of a container: what is called, and how often."""

from __future__ import annotations

from compose2k8s.codes import BAD_PROBE, NODE_REFUSES
from compose2k8s.grammar import port, port_name, port_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_HANDLERS = ("exec", "httpGet", "tcpSocket", "grpc")
_NUMBERS = (
    "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold",
)  # fmt: skip
_HOOKS = ("exec", "httpGet", "tcpSocket", "sleep")


def probe(look: Look, field: str, container: Look) -> None:
    """A probe: exactly one handler, and numbers that are not negative."""
    _handler(look, _HANDLERS, container)
    for name in look.given(_NUMBERS):
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
    given = look.given(handlers)
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
            for header in handler.each("httpHeaders"):
                header_name = header.text("name")
                if not header_name or any(not (c.isalnum() or c in "-_") for c in header_name):
                    header.say(BAD_PROBE, f'"{header_name}" is no name of a header', "name")


def _port(handler: Look, container: Look | None) -> None:
    value = handler.get("port")
    if isinstance(value, str):
        if not port_name(value):
            handler.say(BAD_PROBE, port_words(value), "port")
        elif container is not None:
            names = [p.get("name") for p in container.each("ports")]
            if value not in names:
                handler.say(NODE_REFUSES, f'the container has no port called "{value}"', "port")
    elif not port(value):
        handler.say(BAD_PROBE, f"{value}: must be between 1 and 65535, inclusive", "port")


def lifecycle(look: Look, spec: Look) -> None:
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
