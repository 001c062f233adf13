"""What a report is made of: the diagnostics in order, and what was looked at."""

from __future__ import annotations

from bisect import bisect_right

from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.trace import Places


class Case(Record):
    """One thing that was looked at, an object or a file. `said`: lines of text."""

    file: str
    name: str
    said: tuple[str, ...] = ()
    failed: bool = False


class Run(Record):
    """`checked`: where each object begins, and what it is called · `read`: the files that were read."""

    diagnostics: tuple[Diagnostic, ...]
    places: Places
    checked: tuple[tuple[int, str], ...] = ()
    read: tuple[str, ...] = ()
    strict: bool = False

    def cases(self) -> Iterator[Case]:
        """A case for each object with what is said of it, and one for each file of which more is said."""
        begins: dict[str, list[tuple[int, str]]] = {}
        about: dict[tuple[str, int], list[Diagnostic]] = {}
        names: dict[tuple[str, int], str] = {}
        for at, name in self.checked:
            file, line, _ = self.places.locate(at)
            begins.setdefault(file, []).append((line, name))
            about[file, line], names[file, line] = [], name
        if not begins:
            about = {(file, 0): [] for file in self.read}
        for d in self.diagnostics:
            file, line = self.places.locate(d.origins[0])[:2] if d.origins else ("compose2k8s", 0)
            known = begins.get(file, [])
            index = bisect_right(known, line, key=lambda begin: begin[0])
            about.setdefault((file, known[index - 1][0] if index else 0), []).append(d)
        for place, found in about.items():
            yield Case(
                file=place[0],
                name=names.get(place, "the file"),
                said=tuple(
                    f"{d.text(self.places)}{f' ({d.hint})' if d.hint else ''}" for d in found
                ),
                failed=any(self.fails(d) for d in found),
            )

    def fails(self, d: Diagnostic) -> bool:
        return d.severity == "error" or (self.strict and d.severity == "warning")
