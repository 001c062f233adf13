"""Object names: a service's own name, made legal, with the project in front by `--prefix-names`.

One function names the object *and* every reference to it (house rule 4): `rewrite` replaces the old
names in the texts of the project wherever a host got another name than it had in Compose.
"""

from __future__ import annotations

from compose2k8s.codes import NAME_COLLISION
from compose2k8s.diagnostics import ComposeError, say
from compose2k8s.references import rewrite

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from compose2k8s.generator.network.hosts import Hosts
    from compose2k8s.jobs import Job
    from compose2k8s.model import Project, Service
    from compose2k8s.options import Options
    from compose2k8s.trace import Traced

    Change: TypeAlias = tuple[int, int, str]  # start, end, new text
    Place: TypeAlias = tuple[str, int, str]  # service, origin, text

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def label(name: str, limit: int = 63) -> str:
    """A DNS label (RFC 1123) as near to `name` as can be; one that has to be cut ends in a hash.

    >>> label("My_DB.1")
    'my-db-1'
    """
    legal = name.lower()
    if not _LETTERS.issuperset(legal):
        legal = "".join(c if c in _LETTERS else "-" for c in legal)
    legal = legal.strip("-")
    if len(legal) <= limit:
        return legal or "x"
    from binascii import crc32

    return f"{legal[: limit - 9].strip('-')}-{crc32(name.encode()):08x}"


def service_label(name: str, version: tuple[int, int]) -> str:
    """As `label`; before 1.36 the name of a Service begins with a letter."""
    legal = label(name)
    return legal if legal[0].isalpha() or version >= (1, 36) else label(f"s-{legal}")


def valid_value(text: str) -> str:
    """The text itself if it can be the value of a label, or the nearest that can."""
    return label_value(
        "".join(c if (c.isalnum() and c.isascii()) or c in "-_." else "_" for c in text)
    )


def label_value(name: str) -> str:
    """A label value: at most 63 characters, a letter or digit at both ends."""
    return name[:63].strip("-_.")


class Names:
    """`services`: service or job -> name of its objects · `owners`: the same the other way round · `taken`: all ·
    `hosts`: host name -> name of its Service · `changes`: what is rewritten in the texts of each service,
    found by generator/network/references.py."""

    def __init__(self, services: dict[str, str], hosts: dict[str, str]) -> None:
        self.services = services
        self.owners = {name: service for service, name in services.items()}
        self.hosts = hosts
        self.taken = {*services.values(), *hosts.values()}
        self.changes: dict[Place, set[Change]] = {}
        self._rewrites = False

    def change(self, service: str, text: Traced[str], changes: set[Change]) -> None:
        """Remember what is to be rewritten in a text of a service.

        One value may stand in several places (an anchor): what is not to be changed in all is not changed.
        """
        place = _place(service, text)
        known = self.changes.get(place)
        self.changes[place] = changes if known is None else known & changes
        self._rewrites = self._rewrites or bool(changes)

    def rewrite(self, service: str, text: Traced[str]) -> Traced[str]:
        """A text of a service, with every host by the name that it has in the cluster."""
        changes = self.changes.get(_place(service, text)) if self._rewrites else None
        return text.map(lambda old: rewrite(old, changes)) if changes else text


def _place(service: str, text: Traced[str]) -> Place:
    return service, text.origins[0] if text.origins else -1, text.value


def plan(project: Project, hosts: Hosts, options: Options) -> Names:
    """Raises ComposeError where two services would have one name."""
    services: dict[str, str] = {}
    taken: dict[str, str] = {}
    prefix = label(project.name.value)
    problems = []
    named: list[tuple[str, Service | Job]] = [*project.services.items(), *project.jobs.items()]
    for name, service in named:
        legal = _prefixed(service_label(name, options.kube_version), prefix, options)
        if legal in taken:
            other = project.services.get(taken[legal]) or project.jobs[taken[legal]]
            problems.append(
                say(
                    NAME_COLLISION,
                    f"services {taken[legal]!r} and {name!r} would both be called {legal!r}",
                    service.name,
                    other.name,
                    hint="rename one of them",
                )
            )
        taken[legal] = name
        services[name] = legal
    if problems:
        raise ComposeError(*problems)
    found = {
        host: services.get(host)
        or _prefixed(service_label(host, options.kube_version), prefix, options)
        for host in hosts
    }
    return Names(services, found)


def _prefixed(name: str, prefix: str, options: Options) -> str:
    if not options.prefix_names or name == prefix:
        return name
    return label(f"{prefix}-{name}")
