"""What the tool has to say, and where: values that are returned, never printed or logged here.

A code is one kind of diagnostic: `C2K` and three digits, never reused, listed in `codes.py`.
Severities: an *error* means nothing usable comes out; a *warning* that what runs behaves
differently from Compose; a *note* is everything else worth knowing.
"""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.trace import origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal, TypeAlias

    from compose2k8s.trace import Places

    Severity: TypeAlias = Literal["error", "warning", "note"]


class Code:
    """A kind of diagnostic."""

    __slots__ = ("id", "severity", "summary")

    def __init__(self, id: str, severity: Severity, summary: str) -> None:
        self.id = id
        self.severity: Severity = severity
        self.summary = summary

    def __repr__(self) -> str:
        return f"{self.id} {self.severity}: {self.summary}"

    def __reduce__(self) -> tuple[Callable[[str], Code], tuple[str]]:
        """In another process it is that process's own, because codes are compared by identity."""
        return _code, (self.id,)


def _code(id: str) -> Code:
    from compose2k8s import codes

    return next(c for c in vars(codes).values() if isinstance(c, Code) and c.id == id)


class Diagnostic(Record):
    """One finding. `origins`: every place it is about, the most telling first (see trace.py)."""

    code: Code
    message: str
    origins: tuple[int, ...] = ()
    hint: str = ""
    subject: str = ""  # the manifest field it is about, if any: `Deployment/web spec.replicas`

    @property
    def severity(self) -> Severity:
        return self.code.severity

    def text(self, places: Places) -> str:
        """`file:line:column: severity C2Knnn: message`."""
        where = places.show(self.origins[0]) if self.origins else "compose2k8s"
        return f"{where}: {self.severity} {self.code.id}: {self.message}"


class ComposeError(Exception):
    """Raised by code that cannot go on; the seam above collects what it carries."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*(d.message for d in diagnostics))
        self.diagnostics = diagnostics


def say(code: Code, message: str, *about: object, hint: str = "") -> Diagnostic:
    """A diagnostic about values of the model: their origins are accounted for by it."""
    return Diagnostic(code=code, message=message, origins=origins_of(*about), hint=hint)
