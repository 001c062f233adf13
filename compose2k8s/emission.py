"""What the lines of a record say (keys.py) becomes fields, rooms that are run, and words about what is lost."""

from __future__ import annotations

from compose2k8s.codes import DROPPED, IGNORED, INVALID
from compose2k8s.diagnostics import ComposeError, say
from compose2k8s.keys import Attribute, Keyed, module_of
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from compose2k8s.generator.fragment import Context, Fragment, Parts
    from compose2k8s.keys import Key


def emit(record: Keyed, ctx: Context, parts: Parts) -> None:
    """Everything that a record turns into, added to `parts`, in the order of its class body."""
    together: dict[str, None] = {}
    _emit(record, ctx, parts, together)
    for name in together:
        _run(module_of(name).emit, ctx, parts)


def emit_lines(records: Iterable[Keyed], ctx: Context) -> Fragment:
    """What the lines of records say, for a room that holds several records of one kind."""
    from compose2k8s.generator.fragment import NOTHING, Fragment, Parts

    telling = [record for record in records if record.__dict__]
    if not telling:
        return NOTHING
    parts = Parts()
    for record in telling:
        _emit(record, ctx, parts, {})
    ctx.plan.already |= parts.already
    return Fragment(**parts.sites, init=parts.init, objects=parts.objects, notes=parts.notes)


def _emit(record: Keyed, ctx: Context, parts: Parts, together: dict[str, None]) -> None:
    given = record.__dict__
    said: dict[str, list[tuple[str, Any, Key]]] = {}  # reason -> what is said to have no equivalent
    specs = type(record)._specs
    for name in filter(given.__contains__, specs):
        value, spec = given[name], specs[name]
        if value is None:
            continue
        if spec.to is not None:
            if spec.via is not None:
                try:
                    value = value.map(spec.via)
                except ValueError as error:
                    parts.say(say(INVALID, f"{name}: {error}", value))
                    continue
            parts.put(spec.to, value)
        elif spec.by is not None:
            together[spec.by] = None
        elif spec.dropped is not None or spec.ignored is not None:
            if isinstance(value, Traced) and value.value in spec.nothing:
                parts.already.update(value.origins)
            elif not _is_default(value):
                said.setdefault(spec.dropped or spec.ignored or "", []).append((name, value, spec))
        elif spec.already is not None:
            parts.already.update(origins_of(value))
        elif isinstance(value, Keyed):
            _emit(value, ctx, parts, together)
        elif isinstance(value, Attribute):
            _run(value.emit, ctx, parts)
    if said or record.unset:
        _say(record, said, parts)
    own = getattr(record, "emit", None)
    if own is not None:
        _run(own, ctx, parts)


def _say(record: Keyed, said: dict[str, list[tuple[str, Any, Key]]], parts: Parts) -> None:
    """One diagnostic for all attributes of a record that have no equivalent for one reason."""
    parts.already.update(origins_of(record.unset))
    for reason, about in said.items():
        about.sort(key=lambda line: origins_of(line[1]) or (0,))  # as the user wrote them
        names = ", ".join(name for name, _, _ in about)
        hint = next((spec.hint for _, _, spec in about if spec.hint), "")
        code = DROPPED if about[0][2].dropped else IGNORED
        parts.say(say(code, f"{names}: {reason}", [v for _, v, _ in about], hint=hint))


def _is_default(value: object) -> bool:
    """A value that the parser filled in: nobody wrote it, so nothing is said about it."""
    return isinstance(value, Traced) and not value.origins


def _run(room: Callable[[Context], Fragment], ctx: Context, parts: Parts) -> None:
    try:
        parts.add(room(ctx))
    except ComposeError as error:
        parts.notes += error.diagnostics
