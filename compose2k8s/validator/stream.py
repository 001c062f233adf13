"""Large inputs in pieces: a file is cut between documents, and no piece is kept as a tree.

A piece is a few hundred kilobytes and remembers on which line it begins, so that places are those of the
file. What is said later of an object, together with others, has its piece read once more for the place.
"""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.trace import ROW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.trace import Path
    from compose2k8s.validator.manifests import Document

PIECE = 256 << 10
# Beyond so many bytes trees are read again for a place, instead of being kept.
KEPT = 1 << 20


class Piece(Record):
    """Some whole documents of a file. `file`: its number · `line`: how many lines are before them."""

    data: bytes
    file: int
    line: int = 0

    def read(self) -> tuple[list[Document], list[Diagnostic]]:
        """The objects and what is none of them, at their places in the file."""
        from compose2k8s.validator.manifests import each

        problems: list[Diagnostic] = []
        documents = list(each(self.data, self.file, problems))
        if not self.line:
            return documents, problems
        if problems:  # which tell lines in words, too
            problems = []
            list(each(b"\n" * self.line + self.data, self.file, problems))
        return [d.replace(shift=self.line * ROW) for d in documents], problems


def pieces(lines: Iterable[bytes], file: int) -> Iterator[Piece]:
    """A file, cut before `---` where a piece is large enough."""
    held: list[bytes] = []
    size = begin = 0
    for number, line in enumerate(lines):
        if size >= PIECE and line[:3] == b"---" and line[3:4] in b" \t\r\n" and _may_end(held):
            yield Piece(data=b"".join(held), file=file, line=begin)
            held, size, begin = [], 0, number
        held.append(line)
        size += len(line)
    if held:
        yield Piece(data=b"".join(held), file=file, line=begin)


def _may_end(held: list[bytes]) -> bool:
    """Whether no directive waits for the `---`, and the text is one in which lines are bytes."""
    if held[0][:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    for line in reversed(held):
        if line.strip() and line[:1] != b"#":
            return line[:1] != b"%"
    return True


class Objects:
    """What was read: the bodies, and the way back to their lines."""

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.begins: list[int] = []
        self._where: list[tuple[Piece, int]] = []
        self._trees: dict[int, list[Document]] = {}
        self._size = 0

    def add(
        self,
        piece: Piece,
        bodies: list[dict[str, Any]],
        begins: list[int],
        documents: list[Document] | None = None,
    ) -> None:
        self._size += len(piece.data)
        if documents and self._size <= KEPT:
            self._trees[id(piece)] = documents
        self.bodies += bodies
        self.begins += begins
        self._where += [(piece, number) for number in range(len(bodies))]

    def origins(self, index: int, path: Path) -> tuple[int, ...]:
        """Where a field of an object is written."""
        piece, number = self._where[index]
        documents = self._trees.get(id(piece))
        if documents is None:
            if self._size > KEPT:
                self._trees.clear()
            documents = self._trees[id(piece)] = piece.read()[0]
        return documents[number].origins(path)
