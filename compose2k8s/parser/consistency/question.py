"""What is asked of a service or job, and how an answer is written down."""

from __future__ import annotations

from compose2k8s.codes import UNDEFINED
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias

    from compose2k8s.diagnostics import Code
    from compose2k8s.parser.look import Place
    from compose2k8s.parser.node import Map

    Question: TypeAlias = Callable[["Service"], Iterable[Diagnostic]]


class Service:
    """A service or job under questioning. `path`: services.NAME · `at`: where its name stands ·
    `defined`: section -> what the project defines."""

    __slots__ = ("at", "body", "defined", "inactive", "path")

    def __init__(
        self,
        path: Place,
        body: Map,
        at: int,
        defined: Mapping[str, Map],
        inactive: Mapping[str, Map],
    ) -> None:
        self.path = path
        self.body = body
        self.at = at
        self.defined = defined
        self.inactive = inactive

    def say(self, code: Code, message: str, *at: int, hint: str = "") -> Diagnostic:
        return Diagnostic(
            code=code,
            message=f"{words(self.path)}{message}",
            origins=tuple(a for a in at if a) or (self.at,),
            hint=hint,
        )


def undefined(
    service: Service, kind: str, name: object, section: str, at: int, hint: str = ""
) -> Diagnostic:
    """`name` is what stands there, a text or not."""
    from compose2k8s.parser.suggest import nearest

    near = nearest(str(name), service.defined[section])
    if not hint:
        hint = f"did you mean {near!r}?" if near else f"add it under `{section}:`"
    return service.say(
        UNDEFINED,
        f" refers to the {kind} {name!r}, which is not defined",
        at,
        hint=hint,
    )
