"""The functions of the library: what the commands do, with values in and values out.

Nothing is printed, nothing is kept between calls, no call sees another: they may run in as many threads
as wanted. Nothing that a user wrote raises; every problem is a diagnostic. docs/library.md shows the use.
`validate` is validator/'s, which does not wait for the converter.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from compose2k8s.conversion import Conversion, Manifest
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Path

    File: TypeAlias = str | os.PathLike[str]
    Place: TypeAlias = tuple[str, int, int]  # file, line and column, counted from 1


def convert(
    files: File | Iterable[File] = (),
    options: Options | None = None,
    *,
    folder: File | None = None,
    environment: Mapping[str, str] | None = None,
    stdin: bytes | str = b"",
) -> Conversion:
    """A Compose project to manifests.

    `files`: the compose files, in order, "-" being `stdin`; none: found in `folder` as Compose finds them ·
    `folder`: what relative names are relative to, and `environment`: the variables; those of the process
    if not given.
    """
    from compose2k8s import conversion
    from compose2k8s.options import Options

    asked = options or Options()
    names = [files] if isinstance(files, str | os.PathLike) else [*files]
    if names:
        asked = asked.replace(files=(*asked.files, *(os.fspath(name) for name in names)))
    where = os.path.abspath(folder) if folder is not None else None
    return conversion.convert(asked, _source(where, environment, stdin))


def _source(
    folder: str | None, environment: Mapping[str, str] | None, stdin: bytes | str
) -> Source:
    from compose2k8s.parser.source import Source

    given = stdin.encode() if isinstance(stdin, str) else stdin
    real = Source.real()
    return Source(
        folder or real.cwd,
        real.environ if environment is None else environment,
        real.home if environment is None else "",
        given,
    )


def to_yaml(result: Conversion, *, annotate: bool = False) -> str:
    """The manifests as one stream; `annotate`: behind each field, the compose line it came from."""
    from compose2k8s.writers import yaml
    from compose2k8s.writers.annotate import comment_of

    comments = [comment_of(m, result.places) for m in result.manifests] if annotate else None
    return "---\n".join(yaml.texts([m.body for m in result.manifests], comments))


def write(
    result: Conversion, output: File, *, annotate: bool = False, force: bool = False
) -> tuple[Diagnostic, ...]:
    """The manifests into a file, or one file an object into a directory, as `--output` does.

    Whole or not at all; what keeps it from doing so is returned, what the system refuses is an OSError.
    """
    from compose2k8s import writers
    from compose2k8s.writers.target import unusable

    path = os.fspath(output)
    problem = unusable(path)
    if problem is not None:
        return (problem,)
    return writers.write(result, path, annotate=annotate, force=force)


def report(result: Conversion, *, verbose: bool = True) -> str:
    """The diagnostics in words, `file:line:column: severity C2Knnn: message`, sorted by place."""
    from compose2k8s import reporters

    return reporters.render_text(result.diagnostics, result.places, verbose=verbose)


def lines(result: Conversion, about: Diagnostic | Manifest, path: Path = ()) -> Sequence[Place]:
    """The places in the compose files that a diagnostic, or the field at `path` of a manifest, is about."""
    from compose2k8s.conversion import Manifest

    at = about.origins(path) if isinstance(about, Manifest) else about.origins
    return [result.places.locate(place) for place in at]
