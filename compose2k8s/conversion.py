"""The whole pipeline on one screen."""

from __future__ import annotations

from compose2k8s import ledger, reading
from compose2k8s.codes import NOT_IN_SET
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.generator.generate import generate
from compose2k8s.generator.plan import Plan
from compose2k8s.parser.load import load
from compose2k8s.record import Record
from compose2k8s.trace import Places, provenance, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from compose2k8s.model import Project
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Path, Provenance, Tree


class Manifest(Record):
    """One Kubernetes object. `body`: plain data · `tree`: the same with traced leaves."""

    body: dict[str, Any]
    tree: Tree

    def provenance(self) -> Provenance:
        """Each field's path -> the places in the compose files that decided it."""
        return provenance(self.tree)

    def origins(self, path: Path) -> tuple[int, ...]:
        """The places that decided the field at `path`, or else the nearest part of it or around it."""
        return nearest(self.provenance(), path)


class Conversion(Record):
    """What came of it; no manifests if any diagnostic is an error."""

    manifests: tuple[Manifest, ...]
    diagnostics: tuple[Diagnostic, ...]
    places: Places
    paths: Callable[[], dict[int, Path]] = dict  # each place of the files -> its attribute
    plan: Plan | None = None

    @property
    def failed(self) -> bool:
        return any(d.severity == "error" for d in self.diagnostics)


def convert(options: Options, source: Source) -> Conversion:
    """Never raises for anything a user wrote: every problem is a diagnostic."""
    places = source.places
    try:
        loaded = load(options, source)
        said: list[Diagnostic] = [*loaded.diagnostics]
    except ComposeError as error:
        return Conversion(manifests=(), diagnostics=error.diagnostics, places=places)
    try:
        project = reading.project(loaded, said)
        plan = Plan(project, options, source)
        generated = generate(plan)
    except ComposeError as error:
        return Conversion(manifests=(), diagnostics=(*said, *error.diagnostics), places=places)
    said += generated.notes
    emitted: list[int] = []
    manifests = tuple(Manifest(body=resolve(t, emitted), tree=t) for t in generated.trees)
    said += ledger.close(
        loaded.written,
        loaded.paths,
        project,
        emitted,
        said,
        generated.already | loaded.used | _own_lines(project),
    )
    if options.validate:
        said += _validated(manifests, options, said)
    failed = any(d.code.severity == "error" for d in said)
    return Conversion(
        manifests=() if failed else manifests,
        diagnostics=tuple(said),
        places=places,
        paths=loaded.paths,
        plan=plan,
    )


def _own_lines(project: Project) -> set[int]:
    """Where networks, volumes, configs and secrets are written that say nothing more than their name."""
    sections = (project.networks, project.volumes, project.configs, project.secrets)
    return {record.at for section in sections for record in section.values()}


def _validated(
    manifests: tuple[Manifest, ...], options: Options, said: list[Diagnostic]
) -> list[Diagnostic]:
    from compose2k8s.validator import diagnose, of_version

    def locate(index: int, path: Path) -> tuple[int, ...]:
        return manifests[index].origins(path)

    bodies = [m.body for m in manifests]
    found = diagnose(bodies, version=options.kube_version, locate=locate)
    # What is expected to exist in the cluster is said where it is decided, with its compose line;
    # and what a room has warned of, in the user's words, is not said again in the manifest's.
    warned = {place for d in said if d.code.severity == "warning" for place in d.origins}
    found = [
        d
        for d in found
        if d.code is not NOT_IN_SET and (d.severity == "error" or warned.isdisjoint(d.origins[:1]))
    ]
    found += of_version(options.kube_version)
    if options.pod_security != "none":
        from compose2k8s.validator.pod_security import check_all

        found += check_all(bodies, options.pod_security, options.kube_version, locate)
    return found


def nearest(known: Provenance, path: Path) -> tuple[int, ...]:
    """The origins at a path, or of the fields below it, or of the smallest part around it."""
    for length in range(len(path), -1, -1):
        start = path[:length]
        found = [place for at, places in known.items() if at[:length] == start for place in places]
        if found:
            return tuple(dict.fromkeys(found))
    return ()
