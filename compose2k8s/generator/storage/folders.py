"""What is in a folder of the host, read within limits: never a pipe, a device, or a link that leads out.

A folder is read once, however many services mount it. One that is larger than a ConfigMap can be is not
read to the end.
"""

from __future__ import annotations

import posixpath

from compose2k8s import belongs, limits
from compose2k8s.parser.source import TooLarge, Unreadable
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.generator.plan import Plan

# Never needed by what runs, and large: the history of the sources.
_HISTORY = (".git", ".hg", ".svn")
DEPTH = 32  # levels of folders


class Content(Record):
    """`files`: path below the folder -> bytes · `modes`: their permissions · `odd`: what is no file and not
    read, with the reason · `whole`: whether that is all of it."""

    files: Mapping[str, bytes] = {}
    modes: Mapping[str, int] = {}
    odd: Mapping[str, str] = {}
    whole: bool = True


class Folders:
    """Reads folders, each once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._read: dict[str, Content] = {}
        self._files: dict[str, Content | str] = {}
        self._leads_out: dict[str, bool] = {}

    def content(self, path: str) -> Content:
        """All of a folder that a ConfigMap could hold."""
        found = self._read.get(path)
        if found is None:
            found = self._read[path] = self._look(path)
        return found

    def file(self, path: str) -> Content | str:
        """One file that a ConfigMap could hold, or why it cannot be had."""
        found = self._files.get(path)
        if found is None:
            source, name = self.plan.source, posixpath.basename(path)
            try:
                content = source.read(path, "MOUNTED_FILE")
            except Unreadable as error:
                found = str(error)
            else:
                found = Content(files={name: content}, modes={name: source.mode(path)})
            self._files[path] = found
        return found

    def leads_out(self, path: str) -> bool:
        """Whether a link on the way takes a path out of the place that the user named."""
        known = self._leads_out.get(path)
        if known is None:
            project = self.plan.project.directory.rstrip("/")
            known = self._leads_out[path] = belongs.leads_out(path, project, self.plan.source)
        return known

    def _look(self, path: str) -> Content:
        source = self.plan.source
        top = source.real_path(path).rstrip("/")
        files: dict[str, bytes] = {}
        modes: dict[str, int] = {}
        odd: dict[str, str] = {}
        todo: list[tuple[str, tuple[str, ...]]] = [("", ())]
        left = limits.MOUNTED_FOLDER
        while todo:
            here, above = todo.pop()
            real = source.real_path(posixpath.join(path, here)).rstrip("/")
            if real in above:
                odd[here] = "a link to a folder that it is in"
                continue
            names = source.listing(real, limits.MOUNTED_FILES)
            if names is None or here.count("/") >= DEPTH:
                return Content(files=files, modes=modes, odd=odd, whole=False)
            for name in names:
                inner = posixpath.join(here, name)
                full = posixpath.join(path, inner)
                kind = source.kind(full)
                reason = self._oddness(inner, full, kind, top)
                if reason:
                    odd[inner if _is_text(name) else repr(inner)[1:-1]] = reason
                elif kind == "directory":
                    todo.append((inner, (*above, real)))
                else:
                    try:
                        content = source.read(full, left)
                    except TooLarge:
                        return Content(files=files, modes=modes, odd=odd, whole=False)
                    except Unreadable as error:
                        odd[inner] = str(error)
                        continue
                    left -= len(content)
                    files[inner], modes[inner] = content, source.mode(full)
            if len(files) + len(todo) > limits.MOUNTED_FILES:
                return Content(files=files, modes=modes, odd=odd, whole=False)
        return Content(
            files=dict(sorted(files.items())), modes=modes, odd=dict(sorted(odd.items()))
        )

    def _oddness(self, inner: str, full: str, kind: str, top: str) -> str:
        """Why something in a folder is not read, if it is not."""
        name = posixpath.basename(inner)
        if not _is_text(name):
            return "a name that is not UTF-8"
        if name in _HISTORY and kind == "directory":
            return "the history of the sources"
        if not belongs.below(self.plan.source.real_path(full), top):
            return "a link that leads out of the folder"
        if kind == "file" and inner.startswith(".."):
            return "a name that begins with two dots, which the kubelet keeps for itself"
        if kind == "other":
            return "a socket, a device or a pipe"
        return "" if kind else "a link to nothing"


def _is_text(name: str) -> bool:
    """Whether a name can be written in a manifest; Python keeps bytes that are none as surrogates."""
    return name.isascii() or not any("\ud800" <= c <= "\udfff" for c in name)
