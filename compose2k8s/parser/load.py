"""The whole parser on one screen: from options to one canonical tree (RULES.md section 1)."""

from __future__ import annotations

from compose2k8s.codes import BAD_CAST, BAD_VARIABLE, REQUIRED_VARIABLE, RESET, SET_ASIDE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import (
    canonical,
    consistency,
    environment,
    loud,
    normalize,
    paths,
    profiles,
    refusals,
)
from compose2k8s.parser.discover import discover, project_name
from compose2k8s.parser.document import Documents
from compose2k8s.parser.node import Map, Seq
from compose2k8s.record import Record
from compose2k8s.trace import Places, Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Path


class Loaded(Record):
    """A project as Compose sees it, with every resource, also unused ones.

    `tree`: canonical · `inactive`: what profiles left out · `written`: the origins of every scalar of
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
    written: frozenset[int]
    used: frozenset[int]
    paths: Callable[[], dict[int, Path]]
    diagnostics: tuple[Diagnostic, ...]


def load(
    options: Options,
    source: Source,
    *,
    interpolate: bool = True,
    normal: bool = True,
    resolve_paths: bool = True,
    check: bool = True,
    resolve_env: bool = True,
    as_compose: bool = False,
) -> Loaded:
    """Read a project; raises ComposeError with all of its diagnostics if any is an error.

    `as_compose`: leave undone what Compose leaves undone by mistake - the env_file of jobs and steps
    is not read, and nobody asks whether what a job refers to is there.
    """
    found = discover(options, source)
    documents = Documents(source, interpolates=interpolate)
    problems = documents.problems
    problems += found.notes
    named = documents.names(found.files, found.environment)
    name, at = project_name(options, found.environment, named, found.directory)
    shown = named[-1][0] if named and at and not normal else name
    variables = {**found.environment, "COMPOSE_PROJECT_NAME": name}
    tree = documents.load(found.files, variables, found.directory)
    if any(_fatal(p) for p in problems):
        _stop(problems)
    tree.pop("name", None)
    canonical.defaults(tree)
    if interpolate:
        problems += loud.check(tree)
        problems += canonical.decode(tree)
        problems += refusals.check(tree)
    problems += normalize.externals(tree)
    services = [s for part in ("services", "jobs") for s in _maps(tree.get(part))]
    for service in services:
        if normal:
            normalize.build_defaults(service)
        if resolve_paths:
            paths.resolve_service(service, found.directory, source.home)
        nulls = service.get("environment")
        if isinstance(nulls, Map) and interpolate:
            environment.fill_nulls(nulls, variables, found.defined)
        documents.used.update(origins_of(service.get("build")))
        if normal:
            environment.fill_builds(service, variables if interpolate else {})
    if resolve_paths:
        paths.resolve_resources(tree, found.directory, source.home)
    if normal:
        normalize.normalize(tree, name)
    inactive: dict[str, Map] = {}
    if interpolate:
        active = profiles.active_profiles(options.profiles, variables)
        inactive = profiles.select(tree, active, options.services, problems)
    if check and interpolate:
        problems += consistency.check(tree, inactive, jobs_too=not as_compose)
        normalize.replicas(tree)
    profiles.restrict(tree, options.services, problems)
    for container in _containers(tree, services_only=as_compose) if interpolate else ():
        documents.used.update(origins_of(container.get("env_file"), container.get("label_file")))
        environment.resolve(container, variables, source, problems, variables_too=resolve_env)
    problems += documents.interpolation.notes()
    problems += _set_aside(documents)
    _stop(problems)
    return Loaded(
        name=Traced(shown, at),
        directory=found.directory,
        tree=tree,
        inactive=inactive,
        places=source.places,
        environment=variables,
        files=tuple(found.files),
        written=frozenset(documents.written),
        used=frozenset(documents.used.union(at for _, at in named)),
        paths=documents.paths,
        diagnostics=tuple(problems),
    )


def _containers(tree: Map, *, services_only: bool) -> Iterator[Map]:
    """Services, and jobs and the steps of services too."""
    for service in _maps(tree.get("services")):
        yield service
        steps = service.get("pre_start")
        if not services_only and isinstance(steps, Seq):
            yield from (step for step in steps if isinstance(step, Map))
    if not services_only:
        yield from _maps(tree.get("jobs"))


def _maps(node: object) -> list[Map]:
    return [n for n in node.values() if isinstance(n, Map)] if isinstance(node, Map) else []


# After these, and after whatever the schema says, it is safe to go on and find what else is wrong.
_BEARABLE = frozenset((BAD_CAST.id, BAD_VARIABLE.id, REQUIRED_VARIABLE.id))


def _fatal(problem: Diagnostic) -> bool:
    code = problem.code
    return code.severity == "error" and code.id < "C2K140" and code.id not in _BEARABLE


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
