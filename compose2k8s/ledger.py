"""Closes the books: nothing gets lost between the files, the model and the manifests.

Both findings are set differences over origins, made on every conversion. A leaf of the files that
is in neither the model nor a diagnostic was *not understood*; a value of the model that is in
neither a manifest nor a diagnostic *had no effect*. So an attribute that somebody forgot is found
by the first run that meets it.
"""

from __future__ import annotations

import sys

from compose2k8s.codes import EXTENSION, IGNORED, UNEMITTED, UNREAD
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.trace import ROW, traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from compose2k8s.model import Project
    from compose2k8s.trace import Path


def close(
    written: Iterable[int],
    paths: Callable[[], dict[int, Path]],
    project: Project,
    emitted: Iterable[int],
    said: Sequence[Diagnostic],
    already: Iterable[int] = (),
) -> list[Diagnostic]:
    """One diagnostic for each value that would otherwise be lost in silence.

    `written`: the origins of every scalar of the files · `paths`: their paths, asked for only when
    there is something to say.
    """
    known = set(emitted).union(already, *[d.origins for d in said])
    lost = {place for place in project.origins if place not in known}
    known |= lost
    missing = _missing(sorted(written), known)
    if not missing and not lost:
        return []
    names = paths()
    empty = {place for value in traced(project) if value.value == "" for place in value.origins}
    return [*_unread(missing, names), *_unemitted(lost, names, empty)]


def _missing(starts: list[int], known: set[int]) -> list[int]:
    """The scalars of which nothing is known, nor of a piece of them."""
    found: list[int] = []
    pieces: Iterator[int] | None = None
    piece = 0
    for place, following in zip(starts, [*starts[1:], sys.maxsize], strict=False):
        if place in known or place == following:
            continue
        # The pieces of a scalar (the ports in 8080:80) have origins of their own within it.
        if pieces is None:
            pieces = iter([*sorted(known.difference(starts)), sys.maxsize])
            piece = next(pieces)
        while piece < place:
            piece = next(pieces)
        if piece >= min(place + ROW, following):
            found.append(place)
    return found


def _unread(missing: list[int], written: dict[int, Path]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    extensions: dict[Path, list[int]] = {}
    for place in missing:
        path = written.get(place, ())
        mark = next((i for i, step in enumerate(path) if str(step).startswith("x-")), None)
        if mark is not None:
            extensions.setdefault(path[: mark + 1], []).append(place)
        else:
            message = f"{_dotted(path)} is not understood"
            found.append(Diagnostic(code=UNREAD, message=message, origins=(place,)))
    found += [
        Diagnostic(
            code=EXTENSION, message=f"{_dotted(path)} has no meaning here", origins=tuple(at)
        )
        for path, at in extensions.items()
    ]
    return found


def _unemitted(lost: set[int], written: dict[int, Path], empty: set[int]) -> list[Diagnostic]:
    from bisect import bisect_left

    starts = sorted(written)
    found: dict[Path, list[int]] = {}
    for place in sorted(lost):
        at = bisect_left(starts, place + 1) - 1
        path = written[starts[at]] if at >= 0 else ()
        found.setdefault(path, []).append(place)
    return [
        Diagnostic(code=IGNORED, message=f"{_dotted(path)} is empty", origins=tuple(at))
        if empty.issuperset(at)
        else Diagnostic(code=UNEMITTED, message=f"{_dotted(path)} had no effect", origins=tuple(at))
        for path, at in found.items()
    ]


def _dotted(path: Path) -> str:
    return ".".join(map(str, path)) or "a value"
