"""One compose file after the other becomes one tree, in Compose's order of work (RULES.md section 1).

For each document: interpolate, cast, include under it, reset, extend, merge over what there is, make
lists unique, check the shape, bring to long forms. All problems of all files are collected.
"""

from __future__ import annotations

from compose2k8s.codes import (
    BAD_CAST,
    BAD_INCLUDE,
    BAD_VARIABLE,
    BAD_YAML,
    OBSOLETE_VERSION,
    REQUIRED_VARIABLE,
    WRONG_TYPE,
)
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import canonical, refusals, schema, tree, typed
from compose2k8s.parser.files import Files
from compose2k8s.parser.interpolation import Interpolation
from compose2k8s.parser.look import entries
from compose2k8s.parser.node import Map, place
from compose2k8s.parser.unique import unique_service, unique_within
from compose2k8s.trace import Traced, origin, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.parser.merge import Merge, SetAside
    from compose2k8s.parser.node import Node
    from compose2k8s.parser.source import Source

# After these, and after whatever the schema says, it is safe to go on and find what else is wrong.
_BEARABLE = frozenset((BAD_CAST.id, BAD_VARIABLE.id, REQUIRED_VARIABLE.id))


def fatal(problem: Diagnostic) -> bool:
    """Whether a part of the project could not be read, so that what is missing may be there."""
    code = problem.code
    return code.severity == "error" and code.id < "C2K140" and code.id not in _BEARABLE


class Documents:
    """Everything that is read for one project, its includes and its extends.

    `interpolates`: variables are replaced · `validates`: the whole shape is checked · `as_compose`: also what
    Compose refuses by mistake is refused
    """

    def __init__(
        self,
        source: Source,
        *,
        interpolates: bool = True,
        validates: bool = True,
        as_compose: bool = False,
    ) -> None:
        self.source = source
        self.files = Files(source)
        self.interpolates = interpolates
        self.validates = validates
        self.as_compose = as_compose
        self.problems: list[Diagnostic] = []
        self.aside: list[SetAside] = []
        self._merge: Merge | None = None
        self.removed: list[tuple[int, tuple[int, ...]]] = []  # (!reset, what it removed)
        self.interpolation = Interpolation(self.problems)
        self.written: list[int] = []  # origins of every scalar of every document
        self.used: set[int] = set()  # origins of what only the parser needs: include, extends

    @property
    def merge(self) -> Merge:
        """How one document goes over another; most projects have one only."""
        if self._merge is None:
            from compose2k8s.parser.merge import Merge

            self._merge = Merge(self.aside)
        return self._merge

    def load(
        self,
        paths: list[str],
        environment: Mapping[str, str],
        directory: str,
        chain: tuple[str, ...] = (),
    ) -> Map:
        """The files, each merged over those before it, complete and in long form."""
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
                documents = self.files.documents(path)
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
        canonical.defaults(result)
        if self.validates and not any(fatal(p) for p in self.problems):
            self.problems += refusals.check(result)
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
        self.prepare(document, root, environment)
        self.written += document.values
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
            from compose2k8s.parser.include import included

            try:
                root = included(self, include, root, environment, directory, (*chain, path))
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

                extends = Extends(self, path, directory, environment)
                extends.apply(services, document.marks)
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
        self.problems += (schema.check if self.validates else schema.sections)(merged)
        self.problems += canonical.canonical(merged, literal=not self.interpolates)
        self._unique(merged)
        self.problems += refusals.targets(merged)
        return merged

    def _version(self, version: Node) -> None:
        message, hint = "the attribute `version` is obsolete: Compose ignores it", "remove the line"
        code = OBSOLETE_VERSION
        if not isinstance(version, Traced) or not isinstance(version.value, str):
            code, message, hint = (
                WRONG_TYPE,
                "version must be a text",
                "remove the line: it says nothing any more",
            )
        self.problems.append(
            Diagnostic(code=code, message=message, origins=(place(version),), hint=hint)
        )

    def _unique(self, merged: Map) -> None:
        for name, service in entries(merged.get("services")):  # nothing is made unique in jobs
            unique_service(service, ("services", name), self.aside)
        for name, network in entries(merged.get("networks")):
            unique_within(network, ("labels",), ("networks", name), self.aside)

    def prepare(self, document: tree.Document, root: Map, environment: Mapping[str, str]) -> None:
        """Interpolate and cast, in place."""
        if self.interpolates:
            if document.variables:
                self.interpolation.replace(root, environment)
            typed.cast(root, self.problems)
