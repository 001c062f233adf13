"""The compose files of a run: read, cut into documents, and looked at again for a message."""

from __future__ import annotations

from compose2k8s.codes import NO_FILE
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser import tree
from compose2k8s.parser.node import Map, leaves, place
from compose2k8s.parser.source import Unreadable
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Path


class Files:
    """`opened`: every file that was read, in order."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.opened: dict[str, None] = {}
        self._ready: dict[str, list[tree.Document]] = {}  # read for their names, not yet loaded

    def documents(self, path: str) -> list[tree.Document]:
        """The documents of a file, none if it is empty; raises ComposeError."""
        return self._ready.pop(path, None) or self._read(path)

    def _read(self, path: str) -> list[tree.Document]:
        self.opened[path] = None
        source, shown = self.source, "<stdin>" if path == "-" else self.source.display(path)
        file = source.places.add(shown)
        try:
            data = source.stdin() if path == "-" else source.read(path, "COMPOSE_FILE")
        except Unreadable as error:
            hint = ""
            if source.kind(path) == "directory":
                hint = f"--project-directory {shown} takes the compose file in it"
            raise ComposeError(
                Diagnostic(code=NO_FILE, message=f"{shown}: {error}", hint=hint)
            ) from None
        found = tree.documents(data, file)
        for document in found:
            root = document.root
            if not isinstance(root, Map) or "apiVersion" in root:
                from compose2k8s.parser.not_compose import what_it_is

                problem = what_it_is(root, document.at, shown)
                if problem:
                    raise ComposeError(problem)
        return found

    def names(
        self,
        paths: list[str],
        environment: Mapping[str, str] | None,
        problems: list[Diagnostic],
    ) -> list[tuple[str, int]]:
        """Each `name:` that is not empty, interpolated unless there is no environment."""
        found: list[tuple[str, int]] = []
        for path in paths:
            try:
                self._ready[path] = self._read(path)
            except ComposeError as error:
                problems += error.diagnostics
                continue
            for document in self._ready[path]:
                node = document.root.get("name") if isinstance(document.root, Map) else None
                if isinstance(node, Traced) and isinstance(node.value, str) and node.value:
                    text = node.value
                    if environment is not None and "$" in text:
                        from compose2k8s.parser.variables import interpolate

                        try:
                            text = interpolate(text, environment, lambda _: None)
                        except ValueError:
                            continue
                    found.append((text, place(node)))
        return found

    def paths(self) -> dict[int, Path]:
        """Origin of a scalar -> its path in its file; reads the files again, for a message."""
        found: dict[int, Path] = {}
        for path in self.opened:
            for document in self._read(path):
                found.update(
                    (leaf.origins[0], at) for at, leaf in leaves(document.root) if leaf.origins
                )
        return found
