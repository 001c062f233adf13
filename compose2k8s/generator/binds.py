"""Bind mounts, by what is there: each ends where its content is the same, or in a plain word.

A file becomes a ConfigMap, or a Secret if it looks like one; a small folder a ConfigMap with its
sub-folders; source code over an image that is built here is left out, because the image holds it; a
folder for data becomes a claim; a folder that does not exist starts empty, as Docker makes it.
"""

from __future__ import annotations

import os

from compose2k8s import limits
from compose2k8s.generator.files import HARD, SOFT, cost
from compose2k8s.images import find
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.model import Container
    from compose2k8s.parser.source import Source

_SECRET_ENDS = (".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".htpasswd", ".kdbx", ".gpg")
_SECRET_WORDS = ("id_rsa", "id_ed25519", "id_ecdsa", "credentials", "htpasswd", "passwd")
_DATA_WORDS = (
    "data", "db", "database", "storage", "uploads", "upload", "media", "backup", "backups", "cache",
    "logs", "log", "files", "downloads", "volumes", "state", "mysql", "postgres", "pgdata", "redis",
    "mongo", "elasticsearch", "prometheus", "grafana",
)  # fmt: skip
# Paths of the host's system: what they mean in a pod.
ENGINE = ("/var/run/docker.sock", "/run/docker.sock", "/var/lib/docker", "/run/podman/podman.sock",
          "/var/run/podman/podman.sock", "/run/containerd/containerd.sock", "/var/run/containerd/containerd.sock")  # fmt: skip
CLOCK = ("/etc/localtime", "/etc/timezone")
SYSTEM = ("/dev", "/proc", "/sys", "/run", "/var/run", "/lib/modules", "/boot", "/var/log", "/etc", "/usr", "/mnt", "/media", "/srv", "/opt")  # fmt: skip


class Finding(Record):
    """What a bind mount is. `how`: files, folder, code, claim, empty, host, engine, clock, large."""

    how: str
    why: str = ""
    files: Mapping[str, bytes] = {}  # path below the folder (or the name of the file) -> content
    modes: Mapping[str, int] = {}
    secret: bool = False
    single: bool = False


def look(
    path: str, target: str, service: Container, source: Source, policy: str, *, writable: bool
) -> Finding:
    """Decide about a bind mount of the absolute `path` at `target`."""
    if path in ENGINE or path.startswith("/var/lib/docker/"):
        return Finding(how="engine")
    if path in CLOCK:
        return Finding(how="clock")
    kind = source.kind(path)
    if policy in ("hostpath", "claim", "empty", "fail") and kind != "file":
        return Finding(how={"hostpath": "host"}.get(policy, policy), why="--bind asks for it")
    if path == "/" or any(path == p or path.startswith(f"{p}/") for p in ("/dev", "/proc", "/sys")):
        return Finding(how="host", why="it belongs to the machine")
    if kind == "file":
        return _file(path, source)
    if kind == "directory":
        return _folder(path, target, service, source, policy, writable=writable)
    if kind == "other":
        return Finding(how="host", why="it is a socket, a device or a pipe")
    if any(path == p or path.startswith(f"{p}/") for p in SYSTEM):
        return Finding(how="host", why="it belongs to the machine")
    if _holds_data(target, service):
        return Finding(how="claim", why="the image keeps its data there")
    if writable and _sounds_like_data(path, target):
        return Finding(how="claim", why="it sounds like data")
    return Finding(how="empty", why="there is nothing, and Docker makes an empty folder")


def _file(path: str, source: Source) -> Finding:
    if path.startswith(("/etc/", "/usr/", "/var/", "/run/")):
        return Finding(how="host", why="it belongs to the machine")
    try:
        content = source.read(path, limits.MOUNTED_FILE)
    except ValueError as error:
        return Finding(how="large", why=str(error))
    if cost(content) > HARD:
        return Finding(how="large", why="it is larger than 1 MiB")
    name = os.path.basename(path)
    return Finding(
        how="files",
        files={name: content},
        modes={name: source.mode(path)},
        secret=looks_secret(path),
        single=True,
    )


def looks_secret(path: str) -> bool:
    """Whether a file looks like a key or a password."""
    name = os.path.basename(path).lower()
    return name.endswith(_SECRET_ENDS) or any(word in name for word in _SECRET_WORDS)


def _folder(
    path: str, target: str, service: Container, source: Source, policy: str, *, writable: bool
) -> Finding:
    if _holds_data(target, service):
        return Finding(how="claim", why="the image keeps its data there")
    context = _context(service)
    if context and policy == "auto" and (path == context or path.startswith(context + "/")):
        if path == context or writable:
            return Finding(how="code", why="the image that is built here holds it")
    if any(path == p or path.startswith(f"{p}/") for p in SYSTEM):
        return Finding(how="host", why="it belongs to the machine")
    files, modes, whole = _content(path, source)
    if not whole:
        return Finding(how="claim", why="it is too large for a ConfigMap")
    if not files:
        return Finding(how="claim" if writable and _sounds_like_data(path, target) else "empty", why="it is empty")
    if writable and policy == "auto" and _sounds_like_data(path, target):
        return Finding(how="claim", why="it sounds like data")
    return Finding(
        how="files", files=files, modes=modes, secret=any(looks_secret(f) for f in files)
    )


def _context(service: Container) -> str:
    build = service.build
    context = getattr(build, "context", None)
    return str(context.value).rstrip("/") if context is not None and context.value else ""


def _holds_data(target: str, service: Container) -> bool:
    image = find(service.image.value) if service.image is not None else None
    folders = image.data if image is not None else ()
    return any(target == f or target.startswith(f"{f}/") or f.startswith(f"{target}/") for f in folders)


def _sounds_like_data(path: str, target: str) -> bool:
    words = (os.path.basename(path.rstrip("/")).lower(), os.path.basename(target.rstrip("/")).lower())
    return any(w in _DATA_WORDS or w.endswith(("-data", "_data", "data")) for w in words)


def _content(path: str, source: Source) -> tuple[dict[str, bytes], dict[str, int], bool]:
    """(files, their modes, whether that is all of the folder within the limits). Links stay inside."""
    root = source.real_path(path)
    files: dict[str, bytes] = {}
    modes: dict[str, int] = {}
    todo, size = [""], 0
    seen: set[str] = set()
    while todo:
        here = todo.pop()
        folder = source.real_path(os.path.join(path, here))
        if folder in seen:
            continue
        seen.add(folder)
        for name in source.entries(os.path.join(path, here)):
            inner = os.path.join(here, name)
            full = os.path.join(path, inner)
            real = source.real_path(full)
            if real != root and not real.startswith(root + "/"):
                return files, modes, False
            kind = source.kind(full)
            if kind == "directory":
                todo.append(inner)
            elif kind == "file":
                try:
                    content = source.read(full, SOFT)
                except ValueError:
                    return files, modes, False
                size += cost(content) + len(inner) * 3
                files[inner], modes[inner] = content, source.mode(full)
                if size > SOFT or len(files) > limits.MOUNTED_FILES:
                    return files, modes, False
            elif kind == "other":
                return files, modes, False
            if len(todo) > limits.MOUNTED_FILES:
                return files, modes, False
    return dict(sorted(files.items())), modes, True
