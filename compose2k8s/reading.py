"""The canonical tree becomes the Project: every section read into its records, all problems kept."""

from __future__ import annotations

from compose2k8s.diagnostics import ComposeError
from compose2k8s.keys import read
from compose2k8s.model import SECTIONS, Project, record_of
from compose2k8s.parser.node import Map
from compose2k8s.trace import Traced, scattered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.load import Loaded


def project(loaded: Loaded, notes: list[Diagnostic] | None = None) -> Project:
    """Raises ComposeError with every value that cannot be read; `notes` takes what else is to be said."""
    said: list[Diagnostic] = [] if notes is None else notes
    sections: dict[str, dict[str, Any]] = {}
    problems: list[Diagnostic] = []
    origins = [*loaded.name.origins]
    knobs = None
    if "x-kubernetes" in loaded.tree:
        from compose2k8s import project_knobs

        try:
            knobs = project_knobs.apply(loaded.tree)
            origins += scattered(knobs)
        except ComposeError as error:
            problems += error.diagnostics
    for section, (_, _, named) in SECTIONS.items():
        node = loaded.tree.get(section)
        if not isinstance(node, Map):
            continue
        sections[section] = records = {}
        cls = record_of(section)
        for name in sorted(node):
            child = node[name]
            if section == "services" and isinstance(child, Map):
                _kompose(child, name, loaded.tree, said)
            given = {"name": Traced(name, (node.keys_at.get(name, 0),))} if named else {}
            child = node[name]
            try:
                body = child if isinstance(child, Map) else Map(node.keys_at.get(name, 0))
                records[name] = record = read(cls, body, **given)
                origins += scattered(record)
            except ComposeError as error:
                problems += error.diagnostics
    if problems:
        raise ComposeError(*problems)
    return Project(
        name=loaded.name,
        knobs=knobs,
        directory=loaded.directory,
        environment=loaded.environment,
        origins=origins,
        **sections,
    )


def _kompose(service: Map, name: str, tree: Map, notes: list[Diagnostic]) -> None:
    labels = service.get("labels")
    if isinstance(labels, Map) and any(label.startswith("kompose.") for label in labels):
        from compose2k8s.kompose_labels import apply

        apply(service, name, tree, notes)
