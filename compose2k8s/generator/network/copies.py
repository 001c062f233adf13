"""Renamed hosts in mounted files: they are rewritten in the copy that a ConfigMap or Secret holds.

The user's file stays as it is. Where no copy is made - the file stays on the node, is too large, is no
text - each place is said with file and line instead (house rule 4).
"""

from __future__ import annotations

from compose2k8s.codes import NOT_REWRITTEN, RENAMED
from compose2k8s.diagnostics import say
from compose2k8s.record import Record
from compose2k8s.references import rewrite

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.trace import Traced


class Place(Record):
    """`old` at `start` of a file is called `new`. `shown`: the file as the user would type it, with the line."""

    start: int
    old: str
    new: str
    shown: str
    named: Traced[str]


class Copies:
    """Path -> its places, found by generator/network/references.py, and which files are copied."""

    def __init__(self) -> None:
        self._places: dict[str, dict[int, Place]] = {}
        self._copied: set[str] = set()
        self._contested: set[tuple[str, int]] = set()

    def add(self, path: str, place: Place) -> None:
        """One file may be mounted by two services that mean different hosts: then it is not rewritten."""
        known = self._places.setdefault(path, {}).setdefault(place.start, place)
        if known.new != place.new:
            self._contested.add((path, place.start))

    def rewritten(self, path: str, content: bytes) -> bytes:
        """The content for the copy of a file."""
        places = self._places.get(path)
        if not places:
            return content
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return content
        self._copied.add(path)
        good = [p for p in places.values() if (path, p.start) not in self._contested]
        return rewrite(text, [(p.start, p.start + len(p.old), p.new) for p in good]).encode()

    def notes(self) -> list[Diagnostic]:
        """What became of each place."""
        found: list[Diagnostic] = []
        for path, places in self._places.items():
            for place in places.values():
                if path in self._copied and (path, place.start) not in self._contested:
                    message = f"{place.shown} names {place.old!r}: in the copy it is {place.new!r}"
                    found.append(say(RENAMED, message, place.named))
                else:
                    message = f"{place.shown} names {place.old!r}, which is called {place.new!r} in the cluster"
                    found.append(say(NOT_REWRITTEN, message, place.named, hint="change the file"))
        return found
