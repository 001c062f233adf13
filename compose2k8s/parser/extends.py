"""`extends`: a service begins as a copy of another one, of this document or of another file.

RULES.md section 8. The base is merged under the service by the rules of merge.py; relative paths of a
base in another file are relative to that file; nothing but the service is taken from it.
"""

from __future__ import annotations

import posixpath

from compose2k8s.codes import BAD_EXTENDS, REMOTE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser.canonical import canonical_service
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.paths import remote, resolve_service
from compose2k8s.parser.reset import reset
from compose2k8s.parser.suggest import nearest
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.parser.document import Documents
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Path


class Extends:
    """Follows the extends of one document. `file`: its path · `directory`: of the project."""

    def __init__(
        self, documents: Documents, file: str, directory: str, environment: Mapping[str, str]
    ) -> None:
        self.documents = documents
        self.file = file
        self.directory = directory
        self.environment = environment
        self.merge = documents.merge
        self.home = documents.source.home

    def apply(self, services: Map, marks: dict[Path, str]) -> None:
        """Every service of the document, in place."""
        done: dict[str, Node] = {}
        for name in list(services):
            try:
                services[name] = self._resolved(name, services, marks, self.file, (), done)
            except ComposeError as error:
                self.documents.problems += error.diagnostics

    def _resolved(
        self,
        name: str,
        services: Map,
        marks: dict[Path, str],
        file: str,
        chain: tuple[tuple[str, str], ...],
        done: dict[str, Node],
    ) -> Node:
        if name in done:
            return done[name]
        service = services[name]
        if not isinstance(service, Map) or "extends" not in service:
            return service
        extends = service["extends"]
        at = place(extends)
        if (name, file) in chain:
            ring = " -> ".join([n for n, _ in chain] + [name])
            for member, where in chain:  # the circle is reported once
                if where == file:
                    done[member] = services[member]
            raise _bad(f"services extend each other in a circle: {ring}", at)
        base, other = self._base(extends, service, file)
        if other == file:
            if base not in services:
                near = nearest(base, services)
                hint = (
                    f"did you mean `{near}`?"
                    if near
                    else "an override file cannot extend a service of another file"
                )
                raise _bad(
                    f"service {name!r} extends {base!r}, which is not in this file", at, hint
                )
            found = self._resolved(base, services, marks, file, (*chain, (name, file)), done)
        else:
            found = self._foreign(name, base, other, at, (*chain, (name, file)))
        if not isinstance(found, Map):
            raise _bad(f"service {name!r} extends {base!r}, which is not a mapping", at)
        start = copied(found)
        assert isinstance(start, Map)
        start.pop("extends", None)
        own = service.copy()
        own.pop("extends")
        for path, tag in marks.items():
            if path[:2] == ("services", name):
                reset(start, path[2:], tag)
        done[name] = self.merge.service(start, own, ("services", name))
        return done[name]

    def _base(self, extends: Node, service: Map, file: str) -> tuple[str, str]:
        """(name of the base, path of its file)."""
        at = place(extends)
        if isinstance(extends, Traced) and isinstance(extends.value, str):
            return extends.value, file
        if not isinstance(extends, Map):
            raise _bad("extends must be the name of a service, or a mapping", at)
        base, other = extends.get("service"), extends.get("file")
        if not isinstance(base, Traced) or not isinstance(base.value, str):
            raise _bad("extends needs the attribute `service`", at)
        if not isinstance(other, Traced) or not other.value:
            return base.value, file
        written = str(other.value)
        if remote(written):
            raise ComposeError(
                Diagnostic(
                    code=REMOTE,
                    message=f"extends.file {written!r} is remote, and nothing is ever fetched",
                    origins=other.origins,
                    hint="download the file and name it here",
                )
            )
        if written.startswith("~"):
            written = self.home + written[1:]
        return base.value, posixpath.normpath(posixpath.join(self._folder(file), written))

    def _folder(self, file: str) -> str:
        """What the paths in a file are relative to."""
        return self.directory if file == self.file else posixpath.dirname(file)

    def _foreign(
        self, name: str, base: str, other: str, at: int, chain: tuple[tuple[str, str], ...]
    ) -> Node:
        services, marks = self._open(other, at)
        if base not in services:
            near = nearest(base, services)
            where = posixpath.basename(other)
            raise _bad(
                f"service {name!r} extends {base!r}, which is not in {where}",
                at,
                f"did you mean `{near}`?" if near else "",
            )
        found = self._resolved(base, services, marks, other, chain, {})
        if isinstance(found, Map):
            found = copied(found)
            assert isinstance(found, Map)
            problems = canonical_service(found, f"services.{base}")
            if problems:
                raise ComposeError(*problems)
            base_of_paths = posixpath.relpath(posixpath.dirname(other), self._folder(chain[-1][1]))
            resolve_service(found, base_of_paths, self.home)
        return found

    def _open(self, path: str, at: int) -> tuple[Map, dict[Path, str]]:
        """The services of another file after interpolation, and its !reset marks."""
        try:
            documents = self.documents.files.documents(path)
        except ComposeError as error:
            raise ComposeError(
                *(d if d.origins else d.replace(origins=(at,)) for d in error.diagnostics)
            ) from None
        root = documents[0].root if documents else None
        if isinstance(root, Map):
            self.documents.prepare(documents[0], root, self.environment)
        services = root.get("services") if isinstance(root, Map) else None
        if not isinstance(services, Map):
            raise _bad(f"{self.documents.source.display(path)} has no services", at)
        return services, documents[0].marks


def copied(node: Node) -> Node:
    """A copy of the containers; the scalars are shared."""
    if isinstance(node, Map):
        twin = node.__class__(node.origin)
        for key, child in node.items():
            twin[key] = copied(child)
        twin.keys_at = dict(node.keys_at)
        return twin
    if isinstance(node, Seq):
        return Seq([copied(child) for child in node], node.origin)
    return node


def _bad(message: str, at: int, hint: str = "") -> ComposeError:
    return ComposeError(Diagnostic(code=BAD_EXTENDS, message=message, origins=(at,), hint=hint))
