"""`--secret-env`: variables that look secret go into a Secret of the service, and the container reads them there.

A password inside a URL, or inside a connection string, goes alone, and the text is composed back with
`$(NAME)`, which Kubernetes expands in a value from the variables before it.
"""

from __future__ import annotations

from compose2k8s.codes import SECRET_ENV
from compose2k8s.diagnostics import say
from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Tree

_ENDS = (
    "PASSWORD", "PASSWD", "PASS", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESS_KEY",
    "SECRET_KEY", "PRIVATE_KEY", "ENCRYPTION_KEY", "SIGNING_KEY", "APP_KEY", "MASTER_KEY", "AUTH_KEY",
    "CREDENTIALS", "SECRET_KEY_BASE", "SALT", "_PWD", "SECRETS", "COOKIE", "_PAT",
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
    composed: dict[str, _Composed] = {}
    for name, value in given.items():
        if looks_secret(name) and value.value.lower() not in _PLAIN:
            hidden[name] = value
            continue
        places = passwords(value.value)
        if places:
            composed[name] = _apart(name, value, places, given, hidden)
    if not hidden:
        return {}
    return _written(mounted, hidden, composed)


class _Composed(Record):
    """`names`: of the variables that hold the passwords · `text`: with `$(NAME)` in their places."""

    names: tuple[str, ...]
    text: Traced[str]


def _apart(
    name: str,
    value: Traced[str],
    places: list[tuple[int, int]],
    given: dict[str, Traced[str]],
    hidden: dict[str, Traced[str]],
) -> _Composed:
    """The text without its passwords, which become variables of their own."""
    names: list[str] = []
    text, done = "", 0
    for start, end in places:
        wish = f"{name}_PASSWORD" if not names else f"{name}_PASSWORD_{len(names) + 1}"
        own = _unused(wish, {**given, **hidden})
        hidden[own] = Traced(value.value[start:end], value.origins)
        names.append(own)
        text += f"{_escaped(value.value[done:start])}$({own})"
        done = end
    text += _escaped(value.value[done:])
    return _Composed(names=tuple(names), text=Traced(text, value.origins))


def _written(
    mounted: Mounted, hidden: dict[str, Traced[str]], composed: dict[str, _Composed]
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
    for name, whole in composed.items():
        before = [entry for own in whole.names for entry in found.pop(own)]
        found[name] = [*before, {"name": name, "value": whole.text}]
    said = ", ".join(sorted(found))
    message = f"environment: the Secret {held[0].name} holds what is secret in {said}"
    mounted.storage.files.notes.append(say(SECRET_ENV, message, [*hidden.values()]))
    return found


def looks_secret(name: str) -> bool:
    """Whether the value of a variable of this name is likely to be a secret."""
    upper = name.upper().replace("-", "_").replace(".", "_")
    return upper.endswith(_ENDS) and not upper.endswith(("PUBLIC_KEY", "BYPASS", "COMPASS"))


def passwords(text: str) -> list[tuple[int, int]]:
    """Where passwords stand: `scheme://user:HERE@host`, `?password=HERE&`, `Server=db;Password=HERE;`."""
    return sorted({*_in_addresses(text), *_in_pairs(text)})


def _in_addresses(text: str) -> Iterator[tuple[int, int]]:
    start = text.find("://")
    while start >= 0:
        start += 3
        following = text.find("://", start)
        end = min(
            (at for at in (text.find(sign, start) for sign in "/?# ") if at >= 0),
            default=len(text),
        )
        at = text.rfind("@", start, end)
        # Of several addresses in a list, each has its own password.
        comma = text.find(",", start, at) if following >= 0 else -1
        if comma > 0:
            at = text.rfind("@", start, comma)
        colon = text.find(":", start, at) if at > 0 else -1
        if 0 < colon < at - 1:
            yield colon + 1, at
        start = following


def _in_pairs(text: str) -> Iterator[tuple[int, int]]:
    lower = text.lower()
    ends = ";" if ";" in text else "&#, '\""
    for word in ("password=", "pwd="):
        at = lower.find(word)
        while at >= 0:
            start = at + len(word)
            end = min(
                (i for i in (text.find(sign, start) for sign in ends) if i >= 0), default=len(text)
            )
            if text[at - 1 : at] in (";", "?", "&", " ") and start < end:
                yield start, end
            at = lower.find(word, start)


def _unused(name: str, given: dict[str, Traced[str]]) -> str:
    while name in given:
        name += "_"
    return name


def _escaped(text: str) -> str:
    return text.replace("$", "$$")
