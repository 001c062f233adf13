"""`--annotate`: behind each field, the compose lines that it came from."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.conversion import Manifest
    from compose2k8s.trace import Places
    from compose2k8s.writers.yaml import Comment


def comment_of(manifest: Manifest, places: Places) -> Comment:
    """The comment for a field of a manifest: `file:line`, for each place that decided it."""
    known = manifest.provenance()

    def comment(path: tuple[str | int, ...]) -> str:
        found: dict[str, None] = {}
        for origin in known.get(path, ()):
            file, line, _ = places.locate(origin)
            found[f"{file}:{line}"] = None
        return ", ".join(found)

    return comment
