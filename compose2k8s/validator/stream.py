"""Large inputs in pieces: a file is cut between documents, and no piece is kept as a tree.

A piece is some sixty kilobytes and remembers on which line it begins, so that places are those of the
file. What is said later of an object, together with others, has its piece read once more for the place:
so a long input is kept only packed, which takes a tenth of it. A file is not read again, since it may have
changed, and standard input cannot be.
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

PIECE = 64 << 10
# Beyond so many bytes pieces are packed, and trees are read again for a place.
KEPT = 128 << 10


class Piece(Record):
    """Some whole documents of a file. `file`: its number · `line`: how many lines are before them."""

    data: bytes
    file: int
    line: int = 0
    is_packed: bool = False

    def packed(self) -> Piece:
        """The same in less room, where Python can."""
        try:
            from zlib import compress
        except ImportError:
            return self
        return self.replace(data=compress(self.data, 1), is_packed=True)

    def read(self) -> tuple[list[Document], list[Diagnostic]]:
        """The objects and what is none of them, at their places in the file."""
        from compose2k8s.validator.manifests import each

        if self.is_packed:
            from zlib import decompress

            return self.replace(data=decompress(self.data), is_packed=False).read()
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
    """The objects that were read, by number: the way back to them and to their lines."""

    def __init__(self) -> None:
        self.count = 0
        self._pieces: list[Piece] = []
        self._firsts: list[int] = []  # the number of the first object of each piece
        self._trees: dict[int, list[Document]] = {}
        self._size = 0

    def add(self, piece: Piece, number: int, documents: list[Document] | None = None) -> None:
        """Take the next piece, with so many objects."""
        self._size += len(piece.data)
        if self._size <= KEPT:
            if documents:
                self._trees[len(self._pieces)] = documents
        else:
            self._trees.clear()
            piece = piece.packed()
        self._pieces.append(piece)
        self._firsts.append(self.count)
        self.count += number

    def body(self, index: int) -> dict[str, Any]:
        return self._document(index).body

    def origins(self, index: int, path: Path) -> tuple[int, ...]:
        """Where a field of an object is written."""
        return self._document(index).origins(path)

    def _document(self, index: int) -> Document:
        from bisect import bisect_right

        number = bisect_right(self._firsts, index) - 1
        documents = self._trees.get(number)
        if documents is None:
            if self._size > KEPT:
                self._trees.clear()
            documents = self._trees[number] = self._pieces[number].read()[0]
        return documents[index - self._firsts[number]]
