"""The only place that looks at the disk, the environment and standard input.

Everything a run reads goes through one `Source`, which numbers the files for origins, keeps a list of
them for `-v`, and refuses what would never end: devices, pipes without a writer, files beyond limits.
"""

from __future__ import annotations

import io
import os
import stat
import sys

from compose2k8s import limits
from compose2k8s.trace import Places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What a shell hands over for `<(command)` and for standard input.
_HANDED_OVER = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin")


class Unreadable(ValueError):
    """A file cannot be read; the message says why in the user's words."""


class TooLarge(Unreadable):
    """A file is beyond a limit."""


def _environment() -> dict[str, str]:
    """A copy of os.environ, which takes ten calls for each variable; what it decodes is all here."""
    if os.name != "posix":
        return dict(os.environ)
    import posix

    encoding, errors = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()
    return {
        name.decode(encoding, errors): value.decode(encoding, errors)
        for name, value in posix.environ.items()
    }


class Source:
    """`cwd`: absolute working directory · `environ`: the environment · `stdin`: its text, if given."""

    def __init__(
        self,
        cwd: str,
        environ: Mapping[str, str],
        home: str = "",
        stdin: bytes | None = None,
    ) -> None:
        self.cwd = slashed(cwd)
        self.environ = dict(environ)
        self.home = slashed(home or self.environ.get("HOME", ""))
        self.places = Places()
        self.files_read: list[str] = []
        self._stdin = stdin

    @classmethod
    def real(cls) -> Source:
        """The process as it is."""
        environ = _environment()
        cwd = os.getcwd()
        # $PWD keeps the links in the path by which the user came here, as Compose does.
        pwd = environ.get("PWD", "")
        if pwd and os.path.isabs(pwd) and os.path.exists(pwd) and os.path.samefile(pwd, cwd):
            cwd = pwd
        return cls(cwd, environ, os.path.expanduser("~"))

    def absolute(self, path: str, base: str | None = None) -> str:
        """An absolute, cleaned path; `~` is the home directory."""
        if path == "~" or path.startswith("~/"):
            path = self.home + path[1:]
        return slashed(os.path.normpath(os.path.join(base or self.cwd, path)))

    def display(self, path: str) -> str:
        """The path as the user would type it: relative where it lies below the working directory."""
        if path == self.cwd:
            return "."
        inside = self.cwd.rstrip("/") + "/"
        return slashed(path.removeprefix(inside))

    def number(self, path: str) -> int:
        """The number of a file for origins."""
        return self.places.add(self.display(path))

    def stdin(self) -> bytes:
        """What stands on standard input; raises Unreadable."""
        if self._stdin is None:
            self._stdin = sys.stdin.buffer.read(limits.COMPOSE_FILE + 1)
        return _within(self._stdin, "COMPOSE_FILE")

    def read(self, path: str, limit: str | int = "TEXT_FILE") -> bytes:
        """The bytes of a file, if it is not beyond a limit (its name, or bytes); raises Unreadable."""
        path = os.path.join(self.cwd, path)
        try:
            found = os.stat(path)
            if stat.S_ISDIR(found.st_mode):
                raise Unreadable("it is a directory")
            if not stat.S_ISREG(found.st_mode) and not path.startswith(_HANDED_OVER):
                if path == "/dev/null":
                    return b""
                raise Unreadable("it is a device or a pipe, not a file")
            with open(path, "rb") as file:
                data = file.read(_bytes(limit) + 1)
        except FileNotFoundError:
            raise Unreadable("there is no such file") from None
        except PermissionError:
            raise Unreadable("it may not be read by this user") from None
        except (OSError, ValueError) as error:
            words = getattr(error, "strerror", None) or str(error)
            raise Unreadable(words[:1].lower() + words[1:]) from None
        self.files_read.append(path)
        return _within(data, limit)

    def lines(self, path: str) -> Iterator[bytes]:
        """The lines of a file or of standard input (`-`), however large it is; raises Unreadable."""
        if path == "-":
            yield from io.BytesIO(self._stdin) if self._stdin is not None else sys.stdin.buffer
            return
        if self.kind(path) != "file":
            yield from self.read(path, "COMPOSE_FILE").splitlines(keepends=True)
            return
        self.files_read.append(path)
        try:
            with open(path, "rb") as file:
                yield from file
        except OSError as error:
            words = error.strerror or str(error)
            raise Unreadable(words[:1].lower() + words[1:]) from None

    def text(self, path: str) -> str:
        """The text of a file, which should be UTF-8; raises Unreadable."""
        # Not as utf-8-sig, whose codec is a module of its own.
        return self.read(path).decode("utf-8", "replace").removeprefix("\ufeff")

    def kind(self, path: str) -> str:
        """ "file", "directory", "other" (socket, device, pipe) or "" if there is nothing."""
        try:
            mode = os.stat(os.path.join(self.cwd, path)).st_mode
        except (OSError, ValueError):
            return ""
        if stat.S_ISREG(mode):
            return "file"
        return "directory" if stat.S_ISDIR(mode) else "other"

    def mode(self, path: str) -> int:
        """The permission bits of a file."""
        return stat.S_IMODE(os.stat(path).st_mode)

    def listing(self, path: str, most: int) -> list[str] | None:
        """The sorted names in a directory, None if there are more than `most` of them or it is closed."""
        try:
            with os.scandir(path) as found:
                names = [entry.name for entry, _ in zip(found, range(most + 1), strict=False)]
        except OSError:
            return None
        return sorted(names) if len(names) <= most else None

    def real_path(self, path: str) -> str:
        """The path with links followed."""
        return slashed(os.path.realpath(path))


def slashed(path: str) -> str:
    """A path with slashes, which Windows takes too: so all that stands in a message or a manifest is the
    same everywhere, and everybody behind a Source knows one kind of path only."""
    return path.replace("\\", "/") if os.sep == "\\" else path


def _bytes(limit: str | int) -> int:
    return limit if isinstance(limit, int) else limits.value(limit)


def _within(data: bytes, limit: str | int) -> bytes:
    most = _bytes(limit)
    if len(data) > most:
        shown = f"{most >> 20} MiB" if most >> 20 else f"{most} bytes"
        raised = "" if isinstance(limit, int) else f" ({limits.raised(limit)})"
        raise TooLarge(f"it is larger than {shown}{raised}")
    return data
