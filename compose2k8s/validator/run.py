"""`compose2k8s validate`: files, folders, globs and standard input, each object by itself and together.

Exit status: 0 nothing wrong, 1 something is (warnings too under --strict), 2 wrong usage.
"""

from __future__ import annotations

import os
import sys

from compose2k8s.codes import NO_FILE, NOT_A_MANIFEST, SKIPPED_KIND
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.source import Source, Unreadable
from compose2k8s.validator import DEFAULT, validate
from compose2k8s.validator.manifests import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.scanner import Call
    from compose2k8s.validator.manifests import Document

_ENDINGS = (".yaml", ".yml", ".json")


def run(call: Call) -> int:
    """Validate what the call names; the exit status."""
    source = Source.real()
    if not call.arguments:
        sys.stderr.write(
            "compose2k8s: error: validate needs files, folders, or - for standard input\n"
        )
        return 2
    documents: list[Document] = []
    found: list[Diagnostic] = []
    for name in call.arguments:
        for path in _files(name, source, found):
            read_in, problems = _read(path, source)
            documents += read_in
            found += problems
    found += check(documents, call)
    return _report(found, documents, source, call)


def check(documents: list[Document], call: Call) -> list[Diagnostic]:
    """Every finding about the documents."""
    if call.setting("engine") == "jsonschema" or call.setting("schema_locations"):
        from compose2k8s.validator.jsonschema_engine import check_documents

        return check_documents(documents, call)
    found = validate(
        [d.body for d in documents],
        version=call.setting("kube_version", DEFAULT),
        locate=lambda index, path: documents[index].origins(path),
        closed=bool(call.setting("closed")),
    )
    if call.setting("pod_security", "none") != "none":
        from compose2k8s.validator.pod_security import check_all

        found += check_all(
            [d.body for d in documents],
            call.setting("pod_security"),
            call.setting("kube_version", DEFAULT),
            lambda index, path: documents[index].origins(path),
        )
    found = _with_crds(found, documents, call)
    if call.setting("ignore_missing_schemas"):
        found = [d.replace(code=SKIPPED_KIND) if d.code.id == "C2K400" else d for d in found]
    return found


def _with_crds(found: list[Diagnostic], documents: list[Document], call: Call) -> list[Diagnostic]:
    """Objects of kinds that a CRD among the documents defines are checked by its schema."""
    if not any(d.body.get("kind") == "CustomResourceDefinition" for d in documents):
        return found
    from compose2k8s.validator.jsonschema_engine import check_custom

    return check_custom(found, documents)


def _files(name: str, source: Source, found: list[Diagnostic]) -> Iterator[str]:
    if name == "-":
        yield "-"
        return
    path = source.absolute(name)
    if any(c in name for c in "*?["):
        from glob import glob

        yield from sorted(glob(path, recursive=True))
    elif source.kind(path) == "directory":
        for folder, folders, files in os.walk(path):
            folders.sort()
            for file in sorted(files):
                if file.endswith(_ENDINGS) and not file.startswith("."):
                    yield os.path.join(folder, file)
    elif source.kind(path) == "":
        found.append(Diagnostic(code=NO_FILE, message=f"{name}: there is no such file or folder"))
    else:
        yield path


def _read(path: str, source: Source) -> tuple[list[Document], list[Diagnostic]]:
    shown = "<stdin>" if path == "-" else source.display(path)
    try:
        data = source.stdin() if path == "-" else source.read(path, "COMPOSE_FILE")
    except Unreadable as error:
        return [], [Diagnostic(code=NO_FILE, message=f"{shown}: {error}")]
    return read(data, source.places.add(shown))


def _report(found: list[Diagnostic], documents: list[Document], source: Source, call: Call) -> int:
    from compose2k8s.reporters import finish

    if not documents and not found:
        found.append(Diagnostic(code=NOT_A_MANIFEST, message="there is no manifest in the input"))
    checked = [(d.origins(())[0], _name(d.body)) for d in documents]
    read_in = map(source.display, source.files_read)
    status = finish(found, source.places, call, read_in, checked)
    if call.setting("verbose") and not status:
        sys.stderr.write(f"compose2k8s: {len(documents)} objects, nothing wrong\n")
    return status


def _name(body: dict[str, Any]) -> str:
    """`Deployment/web`, as far as the object says so."""
    metadata = body.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    return f"{body.get('kind', '?')}/{name or '?'}"
