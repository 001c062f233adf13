"""Where manifests go: standard output, one file, or a directory with one file an object."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.conversion import Conversion
    from compose2k8s.diagnostics import Diagnostic

# What --output names -> the room that writes there: `save(bodies, texts, output, force)`, which
# returns what there is to say: errors, and nothing is written, or what was there before and is gone.
WRITERS = {
    "stream": "compose2k8s.writers.stream",
    "file": "compose2k8s.writers.file",
    "directory": "compose2k8s.writers.directory",
}


def write(
    result: Conversion, output: str | None, *, annotate: bool = False, force: bool = False
) -> tuple[Diagnostic, ...]:
    """Write every manifest, or none; what keeps it from doing so, or what is gone."""
    from compose2k8s.writers import yaml

    comments = None
    if annotate:
        from compose2k8s.writers.annotate import comment_of

        comments = [comment_of(m, result.places) for m in result.manifests]
    bodies = [m.body for m in result.manifests]
    room = __import__(WRITERS[_kind(output)], fromlist=["save"])
    said: tuple[Diagnostic, ...] = room.save(
        bodies, yaml.texts(bodies, comments), output, force=force
    )
    return said


def whole_text(
    text: str, output: str | None, *, marked: bool = False, force: bool = False
) -> tuple[Diagnostic, ...]:
    """One text that is no manifest: to a file, whole or not at all, or to standard output.

    `marked`: it may begin with a comment, by which the next run knows the file as ours.
    """
    if output is None or output == "-":
        from compose2k8s.writers.stream import write as write_text

        write_text(text)
        return ()
    from compose2k8s.writers.file import save_text

    return save_text(text, output, marked=marked, force=force)


def _kind(output: str | None) -> str:
    if output is None or output == "-":
        return "stream"
    from compose2k8s.writers.target import kind_of

    return kind_of(output)
