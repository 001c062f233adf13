"""How a bind mount ends, by what is there: where its content is the same, or in a plain word.

A file becomes a ConfigMap, or a Secret if it looks like one; a folder of files a ConfigMap with its
sub-folders; source code over an image that is built here is left out, because the image holds it; a folder
for data becomes a claim; one that does not exist starts empty, as Docker makes it. Paths of the machine
itself mean what they mean; the user's home is never read unless asked for.
"""

from __future__ import annotations

from compose2k8s import belongs
from compose2k8s.generator.storage import evidence
from compose2k8s.generator.storage.folders import Content
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from compose2k8s.generator.storage.mounts import Mounted

    How: TypeAlias = Literal[
        "files", "claim", "empty", "host", "engine", "clock", "code", "out", "home", "fail"
    ]

# What a policy takes the place of: never what means something else; files and paths of the machine only where
# the mount itself asks for it.
_MOVABLE = ("claim", "empty", "code", "out", "home")
_ON_REQUEST = ("files", "host")


class Finding(Record):
    """`how` it ends and `why` · `content`: the files, for `files` · `single`: one file, not a folder."""

    how: How
    why: str = ""
    content: Content = Content()
    single: bool = False


class Bind(Record):
    """A bind mount to decide about. `policy`: of `--bind`, or of the mount (`own`) · `creates`: an absent
    source becomes a folder."""

    path: str
    target: str
    writable: bool
    policy: str
    own: bool = False
    creates: bool = True


def look(bind: Bind, mounted: Mounted) -> Finding:
    """Decide about a bind mount."""
    found = _by_itself(bind, mounted)
    policy = bind.policy
    if (
        bind.path in mounted.storage.claimed
        and found.how in ("empty", "files")
        and not found.single
    ):
        found = Finding(how="claim", why="another service keeps its data there")
    if policy == "fail" and (found.how not in ("files", "clock") or found.content.odd):
        odd = [f"{name} in it is {why}" for name, why in found.content.odd.items()]
        return Finding(how="fail", why=found.why or next(iter(odd), ""))
    if policy == "configmap" and found.how in ("claim", "code", "home", "empty"):
        read = _there(bind.path, mounted)
        return read if read is not None and read.how == "files" else found
    if found.how in _MOVABLE or (bind.own and found.how in _ON_REQUEST):
        word = "x-kubernetes" if bind.own else "--bind"
        if policy == "hostpath":
            return Finding(how="host", why=f"{word} asks for it")
        if policy in ("claim", "empty") and not _is_a_file(bind, mounted):
            how: How = "claim" if policy == "claim" else "empty"
            return Finding(how=how, why=f"{word} asks for it")
    return found


def _is_a_file(bind: Bind, mounted: Mounted) -> bool:
    """Whether a folder would stand in the place of a file."""
    kind = mounted.ctx.plan.source.kind(bind.path)
    return kind in ("file", "other") or (not kind and evidence.names_a_file(bind.path, bind.target))


def _by_itself(bind: Bind, mounted: Mounted) -> Finding:
    """As the evidence has it."""
    source, project = mounted.ctx.plan.source, mounted.ctx.project.directory.rstrip("/")
    path = bind.path
    if belongs.to_engine(path):
        return Finding(how="engine")
    if belongs.to_clock(path, project):
        return Finding(how="clock")
    data = evidence.data(bind.path, bind.target, mounted.ctx)
    if belongs.to_machine(path, project) and not _settings_of(path, bind, data):
        return Finding(how="host", why="it belongs to the machine")
    if belongs.to_user(path, source.home, project):
        return _home(bind, mounted)
    if mounted.storage.folders.leads_out(path):
        return Finding(how="out", why="a link leads out of the project")
    kind = source.kind(path)
    if kind == "directory":
        return _folder(bind, mounted, data)
    if kind:
        read = _there(path, mounted)
        return (
            read
            if read is not None
            else Finding(how="out", why="it is a socket, a device or a pipe")
        )
    return _absent(bind, mounted, data)


def _settings_of(path: str, bind: Bind, data: str) -> bool:
    """Whether a folder below /etc is what a program keeps there of its own, as /etc/pihole is."""
    return bind.writable and belongs.below(path, "/etc") and evidence.strong(data)


def _folder(bind: Bind, mounted: Mounted, data: str) -> Finding:
    if evidence.strong(data):
        return Finding(how="claim", why=data)
    held = evidence.in_image(bind.path, bind.target, mounted)
    if held:
        return Finding(how="code", why=held)
    content = mounted.storage.folders.content(bind.path)
    if not content.whole:
        return Finding(how="claim", why="it is too large for a ConfigMap")
    if evidence.around(data) and content.files:
        data = ""
    if bind.writable and (data or evidence.state(content.files)):
        return Finding(how="claim", why=data or "it holds files that programs write")
    if bind.writable and content.files and evidence.kept_empty(content.files):
        return Finding(how="claim", why="it is an empty folder to write to")
    if not content.files:
        if content.odd:
            return Finding(
                how="empty", why=f"there is nothing in it but {next(iter(content.odd.values()))}"
            )
        if bind.writable:
            return Finding(how="claim", why="it is an empty folder to write to")
        return Finding(how="empty", why="it is an empty folder")
    return Finding(how="files", content=content)


def _absent(bind: Bind, mounted: Mounted, data: str) -> Finding:
    if not bind.creates:
        return Finding(how="out", why="there is no such path, and Docker would refuse to start")
    if not evidence.strong(data) and evidence.names_a_file(bind.path, bind.target):
        return Finding(how="out", why="there is no such file here")
    data = data or evidence.named(bind.target, mounted.ctx)
    if data and bind.writable:
        return Finding(how="claim", why=data)
    if not belongs.below(bind.path, mounted.ctx.project.directory.rstrip("/")):
        return Finding(how="claim", why="it is a folder of the host outside of the project")
    return Finding(
        how="empty", why="there is no such folder here, so Docker would make an empty one"
    )


def _there(path: str, mounted: Mounted) -> Finding | None:
    """The files at a path, if there are any that may be read."""
    source = mounted.ctx.plan.source
    if source.kind(path) == "directory":
        content = mounted.storage.folders.content(path)
        return Finding(how="files", content=content) if content.whole and content.files else None
    if source.kind(path) != "file":
        return None
    read = mounted.storage.folders.file(path)
    if isinstance(read, str):
        return Finding(how="out", why=read)
    return Finding(how="files", content=read, single=True)


def _home(bind: Bind, mounted: Mounted) -> Finding:
    """A path in the user's home: data may become a claim; nothing is read."""
    if belongs.to_keys(bind.path, mounted.ctx.plan.source.home):
        return Finding(how="home", why="it holds your own keys")
    data = evidence.data(bind.path, bind.target, mounted.ctx)
    if bind.writable and (data or not evidence.names_a_file(bind.path, bind.target)):
        return Finding(how="claim", why=data or "it is a folder in your home")
    return Finding(how="home", why="it lies in your home")
