"""Whose a path of the host is: the project's, the machine's, or the user's own, which is not read unasked."""

from __future__ import annotations

import posixpath

from compose2k8s.parser.source import slashed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.source import Source

_CLOCK = ("/etc/localtime", "/etc/timezone", "/usr/share/zoneinfo")
_SOCKETS = ("docker.sock", "podman.sock", "containerd.sock", "crio.sock")
_CLIENTS = tuple(
    f"{folder}/{name}"
    for folder in ("/usr/bin", "/usr/local/bin")
    for name in ("docker", "docker-compose")
)
_SYSTEM = (
    "/dev", "/proc", "/sys", "/run", "/var/run", "/lib", "/lib64", "/usr", "/bin", "/sbin", "/boot",
    "/etc", "/var/log", "/var/lib/docker", "/var/lib/containerd", "/var/lib/kubelet", "/cgroup",
    "/tmp/.X11-unix",  # noqa: S108 - the socket of the X server
)  # fmt: skip


_KEYS = (
    ".ssh", ".aws", ".gnupg", ".kube", ".docker", ".azure", ".netrc", ".npmrc", ".git-credentials",
)  # fmt: skip


def below(path: str, folder: str) -> bool:
    """Whether a path is a folder, or lies in it."""
    return path == folder or path.startswith(f"{folder.rstrip('/')}/")


def to_engine(path: str) -> bool:
    """The socket of a container engine, or the command that speaks to it."""
    return posixpath.basename(path) in _SOCKETS or path in _CLIENTS


def to_clock(path: str, project: str) -> bool:
    """What tells the time zone of the machine."""
    return not below(path, project) and any(below(path, p) for p in _CLOCK)


def to_machine(path: str, project: str) -> bool:
    """The machine itself, or a part of its system."""
    return path == "/" or (not below(path, project) and any(below(path, p) for p in _SYSTEM))


def to_user(path: str, home: str, project: str) -> bool:
    """In the home directory, and neither in the project nor beside it; the user's keys wherever it is."""
    home = home.rstrip("/")
    if not home or not below(path, home):
        return False
    if to_keys(path, home):
        return True
    if below(path, project):
        return False
    beside = posixpath.dirname(project)
    return not (below(beside, home) and beside != home and below(path, beside))


def to_keys(path: str, home: str) -> bool:
    """What the home directory has of keys and passwords."""
    home = home.rstrip("/")
    return below(path, home) and path[len(home) :].split("/")[1:2] in [[key] for key in _KEYS]


def leads_out(path: str, project: str, source: Source) -> bool:
    """Whether a link on the way takes a path out of the place that the user named.

    A path in the project stays in it; any other one stays below the folder that it is in.
    """
    path = slashed(path)
    root = project if below(path, project) else posixpath.dirname(path)
    return not below(source.real_path(path), source.real_path(root).rstrip("/"))


def readable(path: str, project: str, source: Source) -> bool:
    """Whether a path may be read without being asked to: nobody's but the project's."""
    path = slashed(path)
    return not (
        to_engine(path)
        or to_machine(path, project)
        or to_user(path, source.home, project)
        or leads_out(path, project, source)
    )
