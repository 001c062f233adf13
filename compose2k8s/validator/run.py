"""`compose2k8s validate`: files, folders, globs and standard input, each object by itself and together.

Exit status: 0 nothing wrong, 1 something is (warnings too under --strict), 2 wrong usage.
"""

from __future__ import annotations

import os
import sys

from compose2k8s.codes import NO_FILE, NO_SUCH_KIND, NOT_A_MANIFEST, SKIPPED_KIND
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.source import Source, Unreadable
from compose2k8s.validator import DEFAULT, validate
from compose2k8s.validator.essence import essence
from compose2k8s.validator.manifests import each
from compose2k8s.validator.references import Together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.scanner import Call
    from compose2k8s.trace import Path
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
    found: list[Diagnostic] = []
    inputs = [path for name in call.arguments for path in _files(name, source, found)]
    if call.setting("engine") == "jsonschema" or call.setting("schema_locations"):
        from compose2k8s.validator.jsonschema_engine import check_documents

        documents = [d for path in inputs for d in _each(path, source, found)]
        found += check_documents(documents, call)
        return _report(found, [_named(d) for d in documents], source, call)
    return _report(found, _one_by_one(inputs, source, call, found), source, call)


def _one_by_one(
    inputs: list[str], source: Source, call: Call, found: list[Diagnostic]
) -> list[tuple[int, str]]:
    """Check the objects as they come and forget them, but for what others may refer to; their names."""
    checked: list[tuple[int, str]] = []
    together = Together(closed=bool(call.setting("closed")))
    where: list[tuple[str, int]] = []  # of each object: its file, and its number there
    custom: list[Document] = []
    seen: list[Diagnostic] = []
    for path in inputs:
        for number, document in enumerate(_each(path, source, found)):
            where.append((path, number))
            checked.append(_named(document))
            now = _alone(document, call)
            seen += now
            if document.body.get("kind") == "CustomResourceDefinition" or any(
                d.code is NO_SUCH_KIND for d in now
            ):
                custom.append(document)
            together.add(essence(document.body))
    again: dict[str, list[Document]] = {}  # read once more, where there is something to say

    def locate(index: int, field: Path) -> tuple[int, ...]:
        path, number = where[index]
        if path not in again:
            again[path] = list(_each(path, source, []))
        return again[path][number].origins(field)

    lost = together.check()
    if lost:
        from compose2k8s.validator.said import said

        seen += [said(f, index, together.objects[index], locate) for index, f in lost]
    if any(d.body.get("kind") == "CustomResourceDefinition" for d in custom):
        from compose2k8s.validator.jsonschema_engine import check_custom

        seen = check_custom(seen, custom)
    if call.setting("ignore_missing_schemas"):
        seen = [d.replace(code=SKIPPED_KIND) if d.code is NO_SUCH_KIND else d for d in seen]
    found += seen
    return checked


def _alone(document: Document, call: Call) -> list[Diagnostic]:
    """Every finding about one object by itself."""
    version = call.setting("kube_version", DEFAULT)

    def locate(_: int, path: Path) -> tuple[int, ...]:
        return document.origins(path)

    found = validate([document.body], version=version, locate=locate, references=False)
    level = call.setting("pod_security", "none")
    if level != "none":
        from compose2k8s.validator.pod_security import check_all

        found += check_all([document.body], level, version, locate)
    return found


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


def _each(path: str, source: Source, found: list[Diagnostic]) -> Iterator[Document]:
    """The objects of a file or of standard input; `found` takes what is none."""
    shown = "<stdin>" if path == "-" else source.display(path)
    try:
        data = source.stdin() if path == "-" else source.read(path, "COMPOSE_FILE")
    except Unreadable as error:
        found.append(Diagnostic(code=NO_FILE, message=f"{shown}: {error}"))
        return
    yield from each(data, source.places.add(shown), found)


def _report(
    found: list[Diagnostic], checked: list[tuple[int, str]], source: Source, call: Call
) -> int:
    from compose2k8s.reporters import finish

    if not checked and not found:
        found.append(Diagnostic(code=NOT_A_MANIFEST, message="there is no manifest in the input"))
    read_in = map(source.display, source.files_read)
    status = finish(found, source.places, call, read_in, checked)
    if call.setting("verbose") and not status:
        sys.stderr.write(f"compose2k8s: {len(checked)} objects, nothing wrong\n")
    return status


def _named(document: Document) -> tuple[int, str]:
    """Where an object begins, and `Deployment/web`, as far as it says so."""
    body = document.body
    metadata = body.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    return document.origins(())[0], f"{body.get('kind', '?')}/{name or '?'}"
