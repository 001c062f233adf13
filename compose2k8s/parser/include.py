"""`include`: other projects become part of this one, each with its own directory and environment.

RULES.md section 7. The included project is loaded completely and put under this one.
"""

from __future__ import annotations

import posixpath

from compose2k8s import limits
from compose2k8s.codes import BAD_INCLUDE, EXCLUSIVE, REMOTE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import look
from compose2k8s.parser.discover import read_env
from compose2k8s.parser.environment import fill_listed
from compose2k8s.parser.mixed import text_list
from compose2k8s.parser.node import Map, place
from compose2k8s.parser.paths import absolute, remote, resolve
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compose2k8s.parser.document import Documents
    from compose2k8s.parser.node import Node
    from compose2k8s.parser.source import Source

IMPORTED = ("services", "jobs", "networks", "volumes", "configs", "secrets", "models")


class Entry:
    """One entry of `include`, ready to be loaded. `at`: where it is written.

    `defined`: variable of its own env files -> where it is written
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self.paths: list[str] = []
        self.remote: list[Traced[str]] = []
        self.directory = ""
        self.environment: dict[str, str] = {}
        self.defined: dict[str, int] = {}

    def resolve(self, model: Map, home: str, *, fill: bool) -> None:
        """Its paths are relative to its own directory, variables without a value are those it sees."""
        resolve(model, self.directory, home)
        for section in ("services", "jobs") if fill else ():
            for _, service in look.entries(model.get(section)):
                fill_listed(service, self.environment, self.defined)


def included(
    documents: Documents,
    include: Node,
    root: Map,
    environment: Mapping[str, str],
    directory: str,
    chain: tuple[str, ...],
) -> Map:
    """A document over all that it includes; of two includes, the earlier is over the later."""
    if len(chain) > limits.INCLUDES:
        message = f"more than {limits.INCLUDES} files include each other"
        raise ComposeError(
            Diagnostic(
                code=BAD_INCLUDE,
                message=message,
                origins=(place(include),),
                hint=limits.raised("INCLUDES"),
            )
        )
    source, problems, merge = documents.source, documents.problems, documents.merge
    combined = Map(root.origin)
    for entry in entries(include, directory, environment, source, problems):
        if entry.remote:
            problems += map(_remote, entry.remote)
            continue
        before = len(problems)
        model = documents.load(entry.paths, entry.environment, entry.directory, chain)
        problems[before:] = [
            d if d.origins else d.replace(origins=(entry.at,)) for d in problems[before:]
        ]
        entry.resolve(model, source.home, fill=documents.interpolates)
        if documents.as_compose and documents.interpolates:
            problems += _taken_twice(model, entry.environment)
        imported = Map(model.origin)
        for section in IMPORTED:
            if section in model:
                imported.put(section, model[section], model.keys_at.get(section, 0))
        combined = merge.project(imported, combined)
    return merge.project(combined, root)


def _remote(written: Traced[str]) -> Diagnostic:
    return Diagnostic(
        code=REMOTE,
        message=f"include {written.value!r} is remote, and nothing is ever fetched",
        origins=written.origins,
        hint="download the project and include it from a folder",
    )


def _taken_twice(model: Map, environment: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Compose puts the value of the variable beside its name, and then refuses to have both."""
    for name, config in look.entries(model.get("configs")):
        if look.value(config, "environment") in environment:
            yield Diagnostic(
                code=EXCLUSIVE,
                message=f"configs.{name} is taken from a variable, which Docker Compose refuses in an "
                "included file",
                origins=(look.key_at(config, "environment"),),
                hint="define it in the file that includes",
            )


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
            entry.directory = posixpath.dirname(entry.directory)  # as Compose does
    else:
        entry.directory = posixpath.dirname(entry.paths[0]) if entry.paths else directory
    own = node.get("env_file") if isinstance(node, Map) else None
    if own is not None:
        files = [
            absolute(str(f.value), directory, source.home)
            for f in text_list(own)
            if isinstance(f, Traced)
        ]
    else:
        default = posixpath.join(entry.directory, ".env")
        files = [default] if source.kind(default) == "file" else []
    found: dict[str, str] = {}
    for file in files:
        if file != "/dev/null":
            read = read_env(file, source, environment.get, problems)
            found.update({k: v for k, (v, _) in read.items()})
            entry.defined.update((k, at) for k, (_, at) in read.items() if k not in environment)
    entry.environment = {**found, **environment}
    return entry
