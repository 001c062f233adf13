"""What Compose does without a word and users would want to know (RULES.md section 17).

A command cut at a shell operator, a one-letter volume name taken for a drive, a size that is
ignored: each becomes a warning. The tree is in its long forms and not yet decoded.
"""

from __future__ import annotations

from compose2k8s.codes import CUT_COMMAND, FLOAT_SIZE, ONE_LETTER
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.look import entries, words
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compose2k8s.parser.look import Place


def check(tree: Map) -> list[Diagnostic]:
    """The warnings; sizes that Compose ignores are taken out of the tree."""
    found: list[Diagnostic] = []
    for section in ("services", "jobs"):
        for name, service in entries(tree.get(section)):
            found += _service(service, (section, name))
    return found


def _service(service: Map, path: Place) -> list[Diagnostic]:
    return [
        said
        for attribute in [a for a in _ASKED if a in service]
        for said in _ASKED[attribute](service, attribute, path)
    ]


def _steps(service: Map, attribute: str, path: Place) -> Iterator[Diagnostic]:
    steps = service[attribute]
    for index, step in enumerate(steps if isinstance(steps, Seq) else ()):
        if isinstance(step, Map):
            yield from _service(step, ((path, attribute), index))


def _cut(service: Map, attribute: str, path: Place) -> Iterator[Diagnostic]:
    node = service[attribute]
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return
    from compose2k8s.words import cut_at

    try:
        operator = cut_at(node.value)
    except ValueError:
        return  # decoding says what is wrong
    if operator:
        yield Diagnostic(
            code=CUT_COMMAND,
            message=f"{words((path, attribute))} is run without a shell: Compose drops everything from {operator!r} on",
            origins=(place(node),),
            hint='for a shell write ["sh", "-c", "..."], else put quotes around the sign',
        )


def _ignored(service: Map, size: str, path: Place) -> Iterator[Diagnostic]:
    node = service[size]
    if isinstance(node, Traced) and isinstance(node.value, float):
        number = go_text(node.value)
        yield Diagnostic(
            code=FLOAT_SIZE,
            message=f"{words((path, size))}: Compose ignores a size written as the number {number}",
            origins=(place(node),),
            hint=f"write a text with a unit, such as {number}g",
        )
        del service[size]


def _drives(service: Map, attribute: str, path: Place) -> Iterator[Diagnostic]:
    volumes = service[attribute]
    for entry in volumes if isinstance(volumes, Seq) else ():
        target = entry.get("target") if isinstance(entry, Map) and "source" not in entry else None
        if not isinstance(target, Traced) or not isinstance(entry, Map):
            continue
        text, kind = str(target.value), entry.get("type")
        if text[1:2] != ":" or not text[0].isalpha() or text[2:3] == "\\":
            continue
        if isinstance(kind, Traced) and kind.value == "volume" and not kind.origins:
            yield Diagnostic(
                code=ONE_LETTER,
                message=f"{words((path, attribute))}: {text!r} is no volume {text[0]!r} at {text[2:]},"
                " but an unnamed one: Compose takes a single letter for a Windows drive",
                origins=(place(target),),
                hint="give the volume a longer name, or use the long form",
            )


# What is asked of an attribute, in this order.
_ASKED: dict[str, Callable[[Map, str, Place], Iterator[Diagnostic]]] = {
    "command": _cut,
    "entrypoint": _cut,
    "mem_limit": _ignored,
    "mem_reservation": _ignored,
    "mem_swappiness": _ignored,
    "memswap_limit": _ignored,
    "shm_size": _ignored,
    "volumes": _drives,
    "pre_start": _steps,
    "post_start": _steps,
    "pre_stop": _steps,
}
