"""The whole parser on one screen: from options to one canonical tree (RULES.md section 1)."""

from __future__ import annotations

from compose2k8s.codes import BAD_YAML, NO_LIBYAML, RESET, SET_ASIDE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import (
    canonical,
    consistency,
    environment,
    libyaml,
    loud,
    normalize,
    paths,
    profiles,
)
from compose2k8s.parser.discover import discover, project_name
from compose2k8s.parser.document import Documents, fatal
from compose2k8s.parser.look import entries, maps
from compose2k8s.record import Record
from compose2k8s.trace import Places, Traced, origin, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from compose2k8s.options import Options
    from compose2k8s.parser.node import Map, Node
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Path


class Loaded(Record):
    """A project as Compose sees it, with every resource, also unused ones.

    `tree`: canonical · `inactive`: services that are left out · `written`: the origins of every scalar of
    every file · `used`: those of them that only the parser needs · `paths`: the path of each of them,
    found by reading the files again when asked.
    """

    name: Traced[str]
    directory: str
    tree: Map
    inactive: dict[str, Map]
    places: Places
    environment: dict[str, str]
    files: tuple[str, ...]
    written: Sequence[int]
    used: frozenset[int]
    paths: Callable[[], dict[int, Path]]
    diagnostics: tuple[Diagnostic, ...]


def load(
    options: Options,
    source: Source,
    *,
    interpolate: bool = True,
    validate: bool = True,
    normal: bool = True,
    resolve_paths: bool = True,
    check: bool = True,
    resolve_env: bool = True,
    as_compose: bool = False,
) -> Loaded:
    """Read a project; raises ComposeError with all of its diagnostics if any is an error.

    `as_compose`: what Compose does by mistake is done too (mistakes.py), and what it leaves undone is
    not - the env_file of jobs and steps is not read, nor is it asked whether what a job refers to is there.
    """
    found = discover(options, source)
    documents = Documents(
        source, interpolates=interpolate, validates=validate, as_compose=as_compose
    )
    problems = documents.problems
    problems += found.notes
    if not libyaml.FAST:
        message = "this PyYAML has no libyaml, so files are read in Python: slower, otherwise alike"
        hint = "install a wheel of PyYAML, or the headers of libyaml before it is built"
        problems.append(Diagnostic(code=NO_LIBYAML, message=message, hint=hint))
    named = documents.files.names(found.files, found.environment if interpolate else None, problems)
    name, at = project_name(options, found.environment, named, found.directory, normal=normal)
    variables = {**found.environment, "COMPOSE_PROJECT_NAME": name}
    tree = documents.load(found.files, variables, found.directory)
    if any(fatal(p) for p in problems):
        _stop(problems)
    if not tree:
        raise ComposeError(_empty(found.files, source))
    if interpolate or normal:
        tree.pop("name", None)
    if interpolate:
        problems += loud.check(tree)
        if as_compose:
            from compose2k8s.parser import mistakes

            problems += mistakes.copy(tree)
        problems += canonical.decode(tree)
    documents.used.update(origins_of(*[n for s in _services(tree) for n in _settled(s)]))
    if resolve_paths:
        paths.resolve(tree, found.directory, source.home)
    for service in _services(tree):
        if interpolate and "environment" in service:
            environment.fill_nulls(service, variables, found.defined)
        if normal and "build" in service:
            normalize.build_defaults(service)
            environment.fill_builds(service, variables if interpolate else {})
    if normal:
        normalize.normalize(tree, name)
    inactive: dict[str, Map] = {}
    if interpolate:
        files = _EnvFiles(documents, variables, resolve_env=resolve_env)
        inactive = _select(tree, options, files, check=check)
    problems += documents.interpolation.notes()
    problems += _set_aside(documents)
    _stop(problems)
    return Loaded(
        name=Traced(name, at),
        directory=found.directory,
        tree=tree,
        inactive=inactive,
        places=source.places,
        environment=variables,
        files=tuple(found.files),
        written=documents.written,
        used=frozenset(documents.used.union(at for _, at in named)),
        paths=documents.files.paths,
        diagnostics=tuple(problems),
    )


class _EnvFiles:
    """The files of variables and labels that services name, read under what the services say."""

    def __init__(
        self, documents: Documents, variables: Mapping[str, str], *, resolve_env: bool
    ) -> None:
        self.documents = documents
        self.variables = variables
        self.resolve_env = resolve_env

    def read(self, tree: Map, *, labels: bool = True) -> None:
        """In place; what is read already, is not read again."""
        documents = self.documents
        for container in _containers(tree, services_only=documents.as_compose):
            if "env_file" not in container and "label_file" not in container:
                continue
            from compose2k8s.parser import env_files

            documents.used.update(
                origins_of(container.get("env_file"), container.get("label_file"))
            )
            env_files.resolve(
                container,
                self.variables,
                documents.source,
                documents.problems,
                variables_too=self.resolve_env,
                labels_too=labels,
            )


def _select(tree: Map, options: Options, files: _EnvFiles, *, check: bool) -> dict[str, Map]:
    """What is active and asked for, and whether it makes sense, in place; returns the others.

    Compose itself names services to a project that it has read and checked without them.
    """
    as_compose, problems = files.documents.as_compose, files.documents.problems
    inactive = profiles.select(tree, profiles.active_profiles(options.profiles, files.variables))
    if not as_compose:
        if options.profiles:
            problems += profiles.unknown(tree, inactive, options.profiles)
        profiles.enable(tree, inactive, options.services)
        profiles.drop_optional(tree, inactive, problems)
    if check:
        problems += consistency.check(tree, inactive, jobs_too=not as_compose)
        normalize.replicas(tree)
    if as_compose:
        files.read(tree)
        profiles.enable(tree, inactive, options.services)
    problems += profiles.left_out(tree, inactive)
    others = profiles.restrict(tree, options.services, problems)
    files.read(tree, labels=not as_compose)
    return inactive | others


def _empty(files: list[str], source: Source) -> Diagnostic:
    """Nothing in any of the files."""
    at = origin(source.number(files[0]), 0, 0) if files[0] != "-" else 0
    return Diagnostic(code=BAD_YAML, message="the compose file is empty", origins=(at,))


def _services(tree: Map) -> Iterator[Map]:
    """Services and jobs."""
    for section in ("services", "jobs"):
        yield from (service for _, service in entries(tree.get(section)))


def _containers(tree: Map, *, services_only: bool) -> Iterator[Map]:
    """Services, and jobs and the steps of services too."""
    for _, service in entries(tree.get("services")):
        yield service
        if not services_only:
            yield from maps(service.get("pre_start"))
    if not services_only:
        yield from (job for _, job in entries(tree.get("jobs")))


def _settled(service: Map) -> list[Node]:
    """`build`, which is kept elsewhere, and attributes without a value, which say nothing: `deploy:`."""
    return [
        node
        for attribute, node in service.items()
        if attribute == "build" or (node.__class__ is Traced and node.value is None)
    ]


def _stop(problems: list[Diagnostic]) -> None:
    if any(p.severity == "error" for p in problems):
        raise ComposeError(*_first_words(problems))


def _first_words(problems: list[Diagnostic]) -> list[Diagnostic]:
    """What is wrong at a place is said once: the later phases stumble over the same values."""
    said: set[int] = set()
    kept: list[Diagnostic] = []
    for problem in problems:
        if problem.severity == "error" and problem.origins:
            if problem.origins[0] in said:
                continue
            said.add(problem.origins[0])
        kept.append(problem)
    return kept


def _set_aside(documents: Documents) -> list[Diagnostic]:
    """What an override, !reset or !override put aside, with the lines of both."""
    notes = [
        Diagnostic(
            code=SET_ASIDE,
            message=f"{'.'.join(map(str, path))} is set aside by a later value",
            origins=(*old, *new[:1]),
        )
        for path, old, new in documents.aside
        if old and old != new
    ]
    notes += [
        Diagnostic(code=RESET, message="removed by !reset or !override", origins=(*gone, at))
        for at, gone in documents.removed
        if gone
    ]
    return notes
