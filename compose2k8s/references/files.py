"""The texts that a container gets as files: configs, secrets and bind-mounted files, as far as they are small.

What is not the project's own is not looked at: a mounted home folder, paths of the machine, links out.
"""

from __future__ import annotations

import posixpath

from compose2k8s.belongs import leads_out, readable
from compose2k8s.limits import MOUNTED_FILES
from compose2k8s.parser.source import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.model import Container, Project
    from compose2k8s.parser.source import Source
    from compose2k8s.trace import Traced

LIMIT = 64 << 10  # bytes of a file that is looked through
FOLDER = 20  # files of a folder that are looked through


def texts(
    service: Container, project: Project, source: Source
) -> Iterator[tuple[str, Traced[str], str]]:
    """(text, what names the file in the project, its path)."""
    for section, uses in (("configs", service.configs), ("secrets", service.secrets)):
        for use in uses or ():
            resource = getattr(project, section).get(use.source.value)
            if resource is not None and resource.file is not None:
                yield from _file(resource.file.value, use.source, source)
    folder = project.directory.rstrip("/")
    for entry in service.volumes.entries if service.volumes else ():
        if entry.type is None or entry.type.value != "bind" or entry.source is None:
            continue
        path = entry.source.value.rstrip("/") or "/"
        if not readable(path, folder, source):
            continue
        if source.kind(path) == "directory":
            for name in (source.listing(path, MOUNTED_FILES) or ())[:FOLDER]:
                inner = posixpath.join(path, name)
                if not _compose(name) and not leads_out(inner, path, source):
                    yield from _file(inner, entry.source, source)
        else:
            yield from _file(path, entry.source, source)


def _compose(name: str) -> bool:
    """Whether a file is there for Compose, and not for the program whose folder it lies in."""
    base = posixpath.basename(name)
    return base.startswith(("compose.", "docker-compose")) and base.endswith((".yml", ".yaml"))


def _file(path: str, named: Traced[str], source: Source) -> Iterator[tuple[str, Traced[str], str]]:
    if source.kind(path) != "file":
        return
    try:
        content = source.read(path, LIMIT)
    except Unreadable:
        return
    if b"\0" not in content:
        yield content.decode("utf-8", "replace"), named, path
