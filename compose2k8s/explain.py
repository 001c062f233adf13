"""What became of each compose line: the manifest fields, or why there are none.

Provenance read backwards: every leaf of every manifest knows the places it came from, and every
diagnostic knows what it is about.
"""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.validator.finding import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from compose2k8s.conversion import Conversion
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Path


class Block(Record):
    """A value of the compose files. `place`: file:line:column · `lines`: what became of it."""

    attribute: str
    place: str
    lines: tuple[str, ...]

    def text(self) -> str:
        return "".join([f"{self.place}: {self.attribute}\n", *(f"  {x}\n" for x in self.lines)])

    def is_in(self, chosen: str) -> bool:
        """Whether it lies in an attribute (`services.web.ports`) or a line (`FILE:7`)."""
        return f"{self.attribute}.".startswith(f"{chosen}.") or self.place.startswith(f"{chosen}:")


def blocks(result: Conversion) -> list[Block]:
    """One for each value of the compose files, in the order of the files."""
    found: dict[int, list[str]] = {}
    for manifest in result.manifests:
        name = f"{manifest.body['kind']}/{manifest.body['metadata']['name']}"
        for path, origins in manifest.provenance().items():
            for at in origins:
                _add(found, at, f"-> {name} {shown(path)}")
    if result.plan is not None:
        _found_out(result.plan, found)
    for diagnostic in result.diagnostics:
        for at in diagnostic.origins:
            _add(found, at, f"{diagnostic.severity} {diagnostic.code.id}: {diagnostic.message}")
    paths = result.paths()
    starts = sorted(paths)
    return [
        Block(
            attribute=_attribute(at, starts, paths),
            place=result.places.show(at),
            lines=tuple(found[at]),
        )
        for at in sorted(found, key=lambda at: (result.places.locate(at), at))
    ]


def meant(chosen: str, found: Sequence[Block]) -> str:
    """The attribute that whoever asks for `web.ports`, or misspells it, has in mind; or an empty text."""
    from compose2k8s.parser.suggest import nearest

    known: dict[str, None] = {}
    for block in found:
        steps = block.attribute.split(".")
        known.update((".".join(steps[:n]), None) for n in range(1, len(steps) + 1))
    inside = [name for name in known if name.endswith(f".{chosen}")]
    return min(inside, key=len) if inside else nearest(chosen, known)


def _found_out(plan: Plan, found: dict[int, list[str]]) -> None:
    """What was read between the lines: who is called, and why a service has a port that it does not name."""
    for reference in plan.references:
        port = "" if reference.port is None else f" on {reference.port.value}"
        for at in reference.host.origins:
            _add(
                found, at, f"{reference.source} calls {reference.target}{port} ({reference.where})"
            )
    for service, ports in plan.ports.items():
        for one in ports:
            for at in one.number.origins if one.reason not in ("ports", "expose") else ():
                _add(found, at, f"{service} has the port {one.number.value}: {one.reason}")


def _add(found: dict[int, list[str]], at: int, line: str) -> None:
    lines = found.setdefault(at, [])
    if line not in lines:
        lines.append(line)


def _attribute(at: int, starts: list[int], paths: dict[int, Path]) -> str:
    """The attribute at a place; a piece of a scalar (a port of `8080:80`) lies behind its start."""
    from bisect import bisect_right

    index = bisect_right(starts, at)
    return ".".join(map(str, paths[starts[index - 1]])) if index else ""
