"""`--secret-env`: variables that look secret go into a Secret of the service, and the container reads them there.

A password inside a URL goes alone, and the URL is composed back with `$(NAME)`, which Kubernetes expands in
a value from the variables before it.
"""

from __future__ import annotations

from compose2k8s.codes import SECRET_ENV
from compose2k8s.diagnostics import say
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.mounts import Mounted
    from compose2k8s.trace import Tree

_ENDS = (
    "PASSWORD", "PASSWD", "PASS", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESS_KEY",
    "SECRET_KEY", "PRIVATE_KEY", "ENCRYPTION_KEY", "SIGNING_KEY", "APP_KEY", "MASTER_KEY", "AUTH_KEY",
    "CREDENTIALS", "SECRET_KEY_BASE", "SALT", "_PWD", "SECRETS", "COOKIE",
)  # fmt: skip
_PLAIN = ("", "true", "false", "yes", "no", "on", "off", "0", "1", "none", "null")


def entries(mounted: Mounted) -> dict[str, list[Tree]]:
    """Variable -> the entries of `env` that take its place; adds the Secret of the container."""
    ctx = mounted.ctx
    environment = ctx.service.environment
    given: dict[str, Traced[str]] = {
        name: ctx.words(value)
        for name, value in sorted(environment.values.items() if environment is not None else ())
        if value.value is not None
    }
    hidden: dict[str, Traced[str]] = {}
    composed: dict[str, tuple[str, Traced[str], Traced[str]]] = {}
    for name, value in given.items():
        if looks_secret(name) and value.value.lower() not in _PLAIN:
            hidden[name] = value
            continue
        place = password(value.value)
        if place is not None:
            start, end = place
            own = _unused(f"{name}_PASSWORD", given)
            hidden[own] = Traced(value.value[start:end], value.origins)
            composed[name] = (
                own,
                Traced(value.value[:start], value.origins),
                Traced(value.value[end:], value.origins),
            )
    if not hidden:
        return {}
    return _written(mounted, hidden, composed)


def _written(
    mounted: Mounted,
    hidden: dict[str, Traced[str]],
    composed: dict[str, tuple[str, Traced[str], Traced[str]]],
) -> dict[str, list[Tree]]:
    origins = tuple(dict.fromkeys(o for v in hidden.values() for o in v.origins))
    base = mounted.ctx.plan.names.services[mounted.ctx.name]
    step = mounted.owner.partition("/")[2]
    held = mounted.storage.files.hold(
        f"env/{mounted.owner}",
        f"{base}-env" if not step else f"{base}-step-{step}-env",
        {name: value.value.encode() for name, value in hidden.items()},
        origins,
        secret=True,
        words={name: f"the value of {name}" for name in hidden},
    )
    where = {name: (h, key) for h in held for name, key in h.keys.items()}
    mounted.content.update(h.place for h in held)
    found: dict[str, list[Tree]] = {}
    for name, value in hidden.items():
        h, key = where[name]
        reference = {"name": h.name, "key": value.map(lambda _, key=key: key)}  # type: ignore[misc] # bound now
        found[name] = [{"name": name, "valueFrom": {"secretKeyRef": reference}}]
    for name, (own, before, after) in composed.items():
        text = f"{_escaped(before.value)}$({own}){_escaped(after.value)}"
        found[name] = [*found.pop(own), {"name": name, "value": before.map(lambda _, t=text: t)}]  # type: ignore[misc] # bound now
    said = ", ".join(sorted(found))
    message = f"environment: the Secret {held[0].name} holds what is secret in {said}"
    mounted.storage.files.notes.append(say(SECRET_ENV, message, [*hidden.values()]))
    return found


def looks_secret(name: str) -> bool:
    """Whether the value of a variable of this name is likely to be a secret."""
    upper = name.upper().replace("-", "_").replace(".", "_")
    return upper.endswith(_ENDS) and not upper.endswith(("PUBLIC_KEY", "BYPASS", "COMPASS"))


def password(text: str) -> tuple[int, int] | None:
    """Where the password stands in `scheme://user:password@host`, if there is one."""
    start = text.find("://")
    if start < 0:
        return None
    start += 3
    end = len(text)
    for sign in "/?# ":
        found = text.find(sign, start)
        if found >= 0:
            end = min(end, found)
    at = text.rfind("@", start, end)
    colon = text.find(":", start, at) if at > 0 else -1
    return (colon + 1, at) if 0 < colon < at - 1 else None


def _unused(name: str, given: dict[str, Traced[str]]) -> str:
    while name in given:
        name += "_"
    return name


def _escaped(text: str) -> str:
    return text.replace("$", "$$")
