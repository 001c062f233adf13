"""What Compose does without a word and users would want to know (RULES.md section 17).

A command cut at a shell operator, a one-letter volume name taken for a drive, a size that is
ignored: each becomes a warning. The tree is in its long forms and not yet decoded.
"""

from __future__ import annotations

from compose2k8s.codes import CUT_COMMAND, FLOAT_SIZE, ONE_LETTER
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.parser.node import Node

_SIZES = ("mem_limit", "mem_reservation", "mem_swappiness", "memswap_limit", "shm_size")
_STEPS = ("pre_start", "post_start", "pre_stop")


def check(tree: Map) -> list[Diagnostic]:
    """The warnings; sizes that Compose ignores are taken out of the tree."""
    found: list[Diagnostic] = []
    for section in ("services", "jobs"):
        entries = tree.get(section)
        for name, service in entries.items() if isinstance(entries, Map) else ():
            if isinstance(service, Map):
                found += _service(service, f"{section}.{name}")
    return found


def _service(service: Map, path: str) -> Iterator[Diagnostic]:
    for attribute in ("command", "entrypoint"):
        if attribute in service:
            yield from _cut(service[attribute], f"{path}.{attribute}")
    for size in _SIZES:
        if size in service:
            yield from _ignored(service, size, path)
    volumes = service.get("volumes")
    for entry in volumes if isinstance(volumes, Seq) else ():
        yield from _drive(entry, path)
    for attribute in _STEPS:
        steps = service.get(attribute)
        for index, step in enumerate(steps if isinstance(steps, Seq) else ()):
            if isinstance(step, Map):
                yield from _service(step, f"{path}.{attribute}[{index}]")


def _cut(node: Node, path: str) -> Iterator[Diagnostic]:
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return
    from compose2k8s import words

    try:
        operator = words.cut_at(node.value)
    except ValueError:
        return  # decoding says what is wrong
    if operator:
        yield Diagnostic(
            code=CUT_COMMAND,
            message=f"{path} is run without a shell: Compose drops everything from {operator!r} on",
            origins=(place(node),),
            hint='for a shell write ["sh", "-c", "..."], else put quotes around the sign',
        )


def _ignored(service: Map, size: str, path: str) -> Iterator[Diagnostic]:
    node = service[size]
    if isinstance(node, Traced) and isinstance(node.value, float):
        number = go_text(node.value)
        yield Diagnostic(
            code=FLOAT_SIZE,
            message=f"{path}.{size}: Compose ignores a size written as the number {number}",
            origins=(place(node),),
            hint=f"write a text with a unit, such as {number}g",
        )
        del service[size]


def _drive(entry: Node, path: str) -> Iterator[Diagnostic]:
    target = entry.get("target") if isinstance(entry, Map) else None
    if not isinstance(target, Traced) or not isinstance(entry, Map):
        return
    text = str(target.value)
    kind = entry.get("type")
    if "source" in entry or text[1:2] != ":" or not text[0].isalpha() or text[2:3] == "\\":
        return
    if isinstance(kind, Traced) and kind.value == "volume" and not kind.origins:
        yield Diagnostic(
            code=ONE_LETTER,
            message=f"{path}.volumes: {text!r} is no volume {text[0]!r} at {text[2:]}, but an unnamed"
            " one: Compose takes a single letter for a Windows drive",
            origins=(place(target),),
            hint="give the volume a longer name, or use the long form",
        )
