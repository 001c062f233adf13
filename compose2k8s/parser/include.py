"""`include`: other projects become part of this one, each with its own directory and environment.

RULES.md section 7. The included project is loaded completely and put under this one.
"""

from __future__ import annotations

import os

from compose2k8s.codes import BAD_INCLUDE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser.discover import read_env
from compose2k8s.parser.mixed import text_list
from compose2k8s.parser.node import Map, place
from compose2k8s.parser.paths import absolute, remote, resolve_resources, resolve_service
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compose2k8s.parser.node import Node
    from compose2k8s.parser.source import Source


class Entry:
    """One entry of `include`, ready to be loaded. `at`: where it is written."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.paths: list[str] = []
        self.remote: list[Traced[str]] = []
        self.directory = ""
        self.environment: dict[str, str] = {}

    def resolve(self, model: Map, home: str) -> None:
        """Paths of the included project are relative to its own directory."""
        for section in ("services", "jobs"):
            entries = model.get(section)
            for service in entries.values() if isinstance(entries, Map) else ():
                if isinstance(service, Map):
                    resolve_service(service, self.directory, home)
        resolve_resources(model, self.directory, home)


def entries(
    include: Node,
    directory: str,
    environment: Mapping[str, str],
    source: Source,
    problems: list[Diagnostic],
) -> Iterator[Entry]:
    """Every entry; what cannot be read is a problem."""
    for node in text_list(include):
        try:
            yield _entry(node, directory, environment, source, problems)
        except ComposeError as error:
            problems += [
                d if d.origins else d.replace(origins=(place(node),)) for d in error.diagnostics
            ]


def _entry(
    node: Node,
    directory: str,
    environment: Mapping[str, str],
    source: Source,
    problems: list[Diagnostic],
) -> Entry:
    entry = Entry(place(node))
    written = node.get("path") if isinstance(node, Map) else node
    if written is None:
        raise ComposeError(
            Diagnostic(
                code=BAD_INCLUDE,
                message="include needs the attribute `path`",
                origins=(place(node),),
            )
        )
    for path in text_list(written):
        if not isinstance(path, Traced) or not isinstance(path.value, str):
            raise ComposeError(
                Diagnostic(
                    code=BAD_INCLUDE,
                    message="a path of include must be a text",
                    origins=(place(path),),
                )
            )
        if remote(path.value):
            entry.remote.append(path)  # type: ignore[arg-type] # a text, just seen
        entry.paths.append(absolute(path.value, directory, source.home))
    given = node.get("project_directory") if isinstance(node, Map) else None
    if isinstance(given, Traced) and given.value:
        entry.directory = absolute(str(given.value), directory, source.home)
        if source.kind(entry.directory) != "directory":
            entry.directory = os.path.dirname(entry.directory)  # as Compose does
    else:
        entry.directory = os.path.dirname(entry.paths[0]) if entry.paths else directory
    own = node.get("env_file") if isinstance(node, Map) else None
    if own is not None:
        files = [
            absolute(str(f.value), directory, source.home)
            for f in text_list(own)
            if isinstance(f, Traced)
        ]
    else:
        default = os.path.join(entry.directory, ".env")
        files = [default] if source.kind(default) == "file" else []
    found: dict[str, str] = {}
    for file in files:
        if file != "/dev/null":
            read = read_env(file, source, environment.get, problems)
            found.update({k: v for k, (v, _) in read.items()})
    entry.environment = {**found, **environment}
    return entry
