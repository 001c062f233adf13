"""One compose file after the other becomes one tree, in Compose's order of work (RULES.md section 1).

For each document: interpolate, cast, include under it, reset, extend, merge over what there is, make
lists unique, check the shape, bring to long forms. All problems of all files are collected.
"""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.codes import (
    BAD_INCLUDE,
    BAD_YAML,
    NO_FILE,
    OBSOLETE_VERSION,
    REMOTE,
    WRONG_TYPE,
)
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import canonical, schema, tree, typed
from compose2k8s.parser.interpolation import Interpolation
from compose2k8s.parser.node import Map, leaves, place
from compose2k8s.parser.source import Unreadable
from compose2k8s.parser.unique import unique_service
from compose2k8s.trace import Traced, origin, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.parser.extends import Opener
    from compose2k8s.parser.merge import Merge, SetAside
    from compose2k8s.parser.node import Node
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Path

IMPORTED = ("services", "jobs", "networks", "volumes", "configs", "secrets", "models")


class Documents:
    """Everything that is read for one project, its includes and its extends."""

    def __init__(self, source: Source, *, interpolates: bool = True) -> None:
        self.source = source
        self.interpolates = interpolates
        self.problems: list[Diagnostic] = []
        self.aside: list[SetAside] = []
        self._merge: Merge | None = None
        self.removed: list[tuple[int, tuple[int, ...]]] = []  # (!reset, what it removed)
        self.interpolation = Interpolation(self.problems)
        self.written: set[int] = set()  # origins of every scalar of every document
        self.parsed: dict[str, list[tree.Document]] = {}
        self.opened: dict[str, None] = {}
        self.used: set[int] = set()  # origins of what only the parser needs: include, extends

    @property
    def merge(self) -> Merge:
        """How one document goes over another; most projects have one only."""
        if self._merge is None:
            from compose2k8s.parser.merge import Merge

            self._merge = Merge(self.aside)
        return self._merge

    def parse(self, path: str) -> list[tree.Document]:
        """The documents of a file; raises ComposeError."""
        self.opened[path] = None
        if path == "-":
            file = self.source.places.add("<stdin>")
            data = self.source.stdin()
        else:
            file = self.source.number(path)
            try:
                data = self.source.read(path, limits.COMPOSE_FILE)
            except Unreadable as error:
                raise ComposeError(
                    Diagnostic(code=NO_FILE, message=f"{self.source.display(path)}: {error}")
                ) from None
        found = tree.documents(data, file)
        if not found or (len(found) == 1 and not found[0].root):
            raise ComposeError(
                Diagnostic(
                    code=BAD_YAML, message="the file is empty", origins=(origin(file, 0, 0),)
                )
            )
        for document in found:
            if not isinstance(document.root, Map):
                message = "a document of a compose file must be a mapping"
                hint = "" if document.root != Traced(None) else "remove the `---` at the end"
                raise ComposeError(
                    Diagnostic(code=BAD_YAML, message=message, origins=(document.at,), hint=hint)
                )
        return found

    def names(self, paths: list[str], environment: Mapping[str, str]) -> list[tuple[str, int]]:
        """The `name:` of each file, interpolated."""
        found: list[tuple[str, int]] = []
        for path in paths:
            try:
                self.parsed[path] = documents = self.parse(path)
            except ComposeError as error:
                self.problems += error.diagnostics
                continue
            for document in documents:
                node = document.root.get("name") if isinstance(document.root, Map) else None
                if isinstance(node, Traced) and isinstance(node.value, str):
                    text = node.value
                    if self.interpolates and "$" in text:
                        from compose2k8s.parser.variables import interpolate

                        try:
                            text = interpolate(text, environment, lambda _: None)
                        except ValueError:
                            continue
                    found.append((text, place(node)))
        return found

    def load(
        self,
        paths: list[str],
        environment: Mapping[str, str],
        directory: str,
        chain: tuple[str, ...] = (),
    ) -> Map:
        """The files, each merged over those before it, in long form."""
        result = Map()
        for path in paths:
            if path in chain:
                names = [self.source.display(p) for p in (*chain, path)]
                raise ComposeError(
                    Diagnostic(
                        code=BAD_INCLUDE,
                        message=f"files include each other in a circle: {' -> '.join(names)}",
                        origins=(origin(self.source.number(path), 0, 0),),
                    )
                )
            try:
                documents = self.parsed.pop(path, None) or self.parse(path)
            except ComposeError as error:
                self.problems += error.diagnostics
                continue
            for document in documents:
                before = len(self.problems)
                result = self._document(document, result, path, environment, directory, chain)
                if len(self.problems) > before and any(
                    p.severity == "error" for p in self.problems[before:]
                ):
                    break
        return result

    def _document(
        self,
        document: tree.Document,
        above: Map,
        path: str,
        environment: Mapping[str, str],
        directory: str,
        chain: tuple[str, ...],
    ) -> Map:
        root = document.root
        if not isinstance(root, Map):
            return above
        self._prepare(document, root, environment)
        self._collect(root)
        version = root.pop("version", None)
        if version is not None:
            self._version(version)
        if isinstance(root.get("services"), Traced):
            node = root["services"]
            self.problems.append(
                Diagnostic(
                    code=BAD_YAML,
                    message="services must be a mapping",
                    origins=(place(node),),
                    hint="write `services: {}` for none",
                )
            )
            return above
        include = root.pop("include", None)
        if include is not None:
            self.used.update(origins_of(include))
            try:
                root = self._included(include, root, environment, directory, (*chain, path))
            except ComposeError as error:
                self.problems += error.diagnostics
                return above
        for at, tag in document.marks.items():
            from compose2k8s.parser.reset import reset

            gone = reset(above, at, tag)
            if tag == "!reset":
                gone += reset(root, at, tag)
            self.removed.append((document.at, gone))
        services = root.get("services")
        if isinstance(services, Map):
            extending = False
            for service in services.values():
                if isinstance(service, Map) and "extends" in service:
                    self.used.update(origins_of(service["extends"]))
                    extending = True
            if extending:
                from compose2k8s.parser.extends import Extends

                opened = self._open(environment)
                extends = Extends(path, directory, self.merge, opened, self.source.home)
                extends.apply(services, document.marks, self.problems)
        try:
            merged = self.merge.project(above, root) if above else root
            self._unique(merged)
        except ComposeError as error:
            self.problems += error.diagnostics
            return above
        except ValueError as error:
            self.problems.append(
                Diagnostic(code=BAD_YAML, message=str(error), origins=(document.at,))
            )
            return above
        found = schema.check(merged)
        self.problems += found
        self.problems += canonical.canonical(merged, literal=not self.interpolates)
        self._unique(merged)
        return merged

    def _version(self, version: Node) -> None:
        if isinstance(version, Traced) and not isinstance(version.value, str):
            message = "version must be a text"
            self.problems.append(
                Diagnostic(code=WRONG_TYPE, message=message, origins=(place(version),))
            )
            return
        message = "the attribute `version` is obsolete: Compose ignores it"
        self.problems.append(
            Diagnostic(
                code=OBSOLETE_VERSION,
                message=message,
                origins=(place(version),),
                hint="remove the line",
            )
        )

    def _unique(self, merged: Map) -> None:
        entries = merged.get("services")  # nothing is made unique in jobs
        for name, service in entries.items() if isinstance(entries, Map) else ():
            if isinstance(service, Map):
                unique_service(service, ("services", name), self.aside)

    def _prepare(self, document: tree.Document, root: Map, environment: Mapping[str, str]) -> None:
        """Interpolate and cast, in place."""
        if self.interpolates:
            if document.variables:
                self.interpolation.replace(root, environment)
            typed.cast(root, self.problems)

    def _collect(self, node: Node) -> None:
        """The origins of every scalar, for the ledger."""
        if isinstance(node, Traced):
            self.written.update(node.origins)
            return
        for child in node.values() if isinstance(node, Map) else node:
            if child.__class__ is Traced:
                self.written.update(child.origins)
            else:
                self._collect(child)

    def _open(self, environment: Mapping[str, str]) -> Opener:
        def open_file(path: str, at: int) -> tuple[Map, dict[Path, str]]:
            try:
                documents = self.parse(path)
            except ComposeError as error:
                raise ComposeError(
                    *(d if d.origins else d.replace(origins=(at,)) for d in error.diagnostics)
                ) from None
            root = documents[0].root
            assert isinstance(root, Map)
            self._prepare(documents[0], root, environment)
            services = root.get("services")
            if not isinstance(services, Map):
                raise ComposeError(
                    Diagnostic(
                        code=BAD_INCLUDE,
                        message=f"{self.source.display(path)} has no services",
                        origins=(at,),
                    )
                )
            return services, documents[0].marks

        return open_file

    def _included(
        self,
        include: Node,
        root: Map,
        environment: Mapping[str, str],
        directory: str,
        chain: tuple[str, ...],
    ) -> Map:
        from compose2k8s.parser.include import entries

        if len(chain) > limits.INCLUDES:
            raise ComposeError(
                Diagnostic(
                    code=BAD_INCLUDE,
                    message=f"more than {limits.INCLUDES} files include each other",
                    origins=(place(include),),
                )
            )
        combined = Map(root.origin)
        for entry in entries(include, directory, environment, self.source, self.problems):
            for written in entry.remote:
                self.problems.append(
                    Diagnostic(
                        code=REMOTE,
                        message=f"include {written.value!r} is remote, and nothing is ever fetched",
                        origins=written.origins,
                        hint="download the project and include it from a folder",
                    )
                )
            if entry.remote:
                continue
            before = len(self.problems)
            model = self.load(entry.paths, entry.environment, entry.directory, chain)
            self.problems[before:] = [
                d if d.origins else d.replace(origins=(entry.at,)) for d in self.problems[before:]
            ]
            entry.resolve(model, self.source.home)
            imported = Map(model.origin)
            for section in IMPORTED:
                if section in model:
                    imported.put(section, model[section], model.keys_at.get(section, 0))
            combined = self.merge.project(imported, combined)
        return self.merge.project(combined, root)

    def paths(self) -> dict[int, Path]:
        """Origin of a scalar -> its path in its file; reads the files again, for a message."""
        found: dict[int, Path] = {}
        for path in self.opened:
            for document in self.parse(path):
                found.update(
                    (leaf.origins[0], at) for at, leaf in leaves(document.root) if leaf.origins
                )
        return found
