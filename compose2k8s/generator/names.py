"""Object names: a service's own name, made legal, with the project in front by `--prefix-names`.

One function names the object *and* every reference to it (house rule 4): `rewrite` replaces the old
names in the texts of the project wherever an object got another name than its service.
"""

from __future__ import annotations

from compose2k8s.codes import INVALID
from compose2k8s.diagnostics import ComposeError, say
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.model import Project
    from compose2k8s.options import Options

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def label(name: str, limit: int = 63) -> str:
    """A DNS label (RFC 1123) as near to `name` as can be.

    >>> label("My_DB.1")
    'my-db-1'
    """
    legal = "".join(c if c in _LETTERS else "-" for c in name.lower())
    return legal[:limit].strip("-") or "x"


def label_value(name: str) -> str:
    """A label value: at most 63 characters, a letter or digit at both ends."""
    return name[:63].strip("-_.")


class Names:
    """`services`: Compose name of a service or job -> name of its objects."""

    def __init__(self, project: Traced[str], services: dict[str, str]) -> None:
        self.project = project
        self.services = services

    def rewrite(self, text: Traced[str]) -> Traced[str]:
        """The text with every renamed service's name replaced."""
        return text


def plan(project: Project, options: Options, notes: list[Diagnostic]) -> Names:
    names: dict[str, str] = {}
    taken: dict[str, str] = {}
    prefix = label(project.name.value)
    for name, service in [*project.services.items(), *project.jobs.items()]:
        legal = label(name)
        if options.prefix_names and legal != prefix:
            legal = label(f"{prefix}-{legal}")
        if legal in taken:
            other = project.services.get(taken[legal]) or project.jobs[taken[legal]]
            raise ComposeError(
                say(
                    INVALID,
                    f"services {taken[legal]!r} and {name!r} would both be called {legal!r}",
                    service.name,
                    other.name,
                    hint="rename one of them",
                )
            )
        taken[legal] = name
        names[name] = legal
    return Names(project.name, names)
