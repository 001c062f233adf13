"""`cap_add` and `cap_drop` become capabilities, without Docker's optional CAP_ in front."""

from __future__ import annotations

from compose2k8s.generator.fragment import Fragment
from compose2k8s.trace import trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced


def emit(ctx: Context) -> Fragment:
    service = ctx.service
    found = {"add": _names(service.cap_add), "drop": _names(service.cap_drop)}
    given = {k: v for k, v in found.items() if v}
    return Fragment(container={"securityContext": {"capabilities": given}} if given else {})


def _names(values: tuple[Traced[str], ...] | None) -> list[Traced[str]]:
    unique: dict[str, Traced[str]] = {}
    for value in values or ():
        name = value.map(lambda text: text.upper().removeprefix("CAP_"))
        old = unique.get(name.value)
        unique[name.value] = name if old is None else trace(lambda a, _: a, old, name)
    return [unique[k] for k in sorted(unique)]
