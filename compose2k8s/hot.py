"""The modules of a command from one file, because a start is mostly its imports.

For each module Python asks several finders, lists a folder, opens and reads a file, and for each reads
the same names anew: for the 100 of a conversion that is more work than starting Python itself. So the
bytecode that Python has cached for them is kept once more, together, in a file for each command beside
it (kept.py writes it), and is served from there before anybody is asked: 10 ms become 4. A module counts
as long as its source has the time and size it had, which is what Python asks of its own cache. What is
missing is imported as ever, and in the file at the next start; where the file cannot be read or written,
nothing is lost but time.

Here and in __main__.py annotations are quoted, because to import `__future__` costs as much as 20 modules.
"""

import builtins
import marshal
import os
import sys
from _frozen_importlib import ModuleSpec
from stat import ST_MTIME, ST_SIZE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, ModuleType
    from typing import BinaryIO, TypeAlias

    # is a package, source, its time in seconds, its size
    Facts: TypeAlias = tuple[bool, str, int, int]

COMMANDS = ("config", "convert", "validate")
IDLE = 4  # modules that may be read in vain
GROUPS = 12  # of which no more are made by splitting
LENGTH = 8  # bytes before the head of the file: how long it is; behind it are the groups
_PACKAGE = __name__.partition(".")[0]
_SERVED = (f"{_PACKAGE}.", "yaml.error")  # beginnings of names
_modules = sys.modules
_full_import = builtins.__import__
# What `from __future__ import annotations` is served with: it speaks to the compiler, and what it binds is
# read by nobody.
_FUTURE = type(sys)("__future__")
_FUTURE.__dict__["annotations"] = None


class Modules:
    """The modules that are in the file, in groups: what came together is read together."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.known: dict[str, tuple[Facts, int]] = {}  # each module, and the number of its group
        self.groups: list[tuple[int, int]] = []  # where they are behind the head: begin and length
        # Of the groups that are read; the first is in the head.
        self.codes: dict[str, CodeType] = {}
        self.missing: set[str] = set()  # asked for, and not here
        # A source has changed, or the file is damaged: the next start begins anew.
        self.wrong = False
        self.served = 0  # modules imported from here
        self._behind = 0
        self._source: BinaryIO | None = None
        self._read()

    def _read(self) -> None:
        try:
            source = open(self.file, "rb", buffering=0)  # noqa: SIM115 - read on as modules are asked for
            length = int.from_bytes(source.read(LENGTH), "little")
            kind, known, groups, codes = marshal.loads(source.read(length))  # noqa: S302 - as Python reads its own
        except (OSError, ValueError, TypeError, EOFError, MemoryError):
            return
        if kind == version():
            self.known, self.groups, self.codes = known, groups, codes
            self._source, self._behind = source, LENGTH + length

    def group(self, number: int) -> bytes:
        """The code of a group but the first; forks of this process share the position, so it is left alone."""
        assert self._source is not None  # there are no groups without it
        begin, length = self.groups[number - 1]
        if hasattr(os, "pread"):
            return os.pread(self._source.fileno(), length, self._behind + begin)
        self._source.seek(self._behind + begin)
        return self._source.read(length)

    def install(self) -> None:
        """Be asked for every module, before Python looks for it."""
        sys.meta_path.insert(0, self)
        builtins.__import__ = self._import

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Python looks for a module, so it is not here (PEP 451)."""
        if name.startswith(_SERVED) and name not in self.known:
            self.missing.add(name)

    def _import(
        self,
        name: str,
        globals: "Mapping[str, object] | None" = None,
        locals: "Mapping[str, object] | None" = None,
        fromlist: "Sequence[str] | None" = (),
        level: int = 0,
    ) -> "ModuleType":
        """`from x import y` where x is there, or here, and has y; all else is Python's.

        Python asks first whether x is a package, by raising and dropping two AttributeErrors: 4,000
        instructions, hundreds of times in a start, and again for every import within a function.
        """
        if name == "__future__" and fromlist == ("annotations",):
            return _FUTURE
        if not level:
            module = _modules.get(name) or self._serve(name)
            if module is not None and fromlist:
                there = module.__dict__
                for wanted in fromlist:
                    if wanted not in there and self._serve(f"{name}.{wanted}") is None:
                        break
                else:
                    return module
        return _full_import(name, globals, locals, fromlist, level)

    def _serve(self, name: str) -> "ModuleType | None":
        """Import a module that is here and as it was, without asking anybody."""
        if name not in self.known:
            return None
        (is_package, source, *_), _ = self.known[name]
        above, _, last = name.rpartition(".")
        package = _modules.get(above) or self._serve(above)
        if package is None or name in _modules:
            return _modules.get(name)  # its package may have imported it
        if not name.startswith(_PACKAGE) and os.path.dirname(source) not in package.__path__:
            return None  # another PyYAML stands before the one that was here
        code = self._code(name)
        if code is None:
            return None
        _modules[name] = module = type(sys)(name)
        names = module.__dict__
        # With a location in the spec, Python works out for each module where its cache would be.
        names["__file__"] = source
        names["__package__"] = name if is_package else above
        if is_package:  # Python asks the spec of a package when it imports what is in it
            names["__path__"] = [os.path.dirname(source)]
            names["__spec__"] = ModuleSpec(name, None, origin=source, is_package=True)
        try:
            exec(code, names)  # noqa: S102 - the bytecode of this package, as Python cached it
        except BaseException:
            del _modules[name]
            raise
        package.__dict__[last] = module
        self.served += 1
        return module

    def _code(self, name: str) -> "CodeType | None":
        """The code of a module that is as it was."""
        (_, source, time, size), number = self.known[name]
        try:
            now = os.stat(source)
            if now[ST_MTIME] == time and now[ST_SIZE] == size:
                if name not in self.codes:
                    self.codes.update(marshal.loads(self.group(number)))  # noqa: S302 - as Python cached it
                return self.codes[name]
        except (OSError, ValueError, TypeError, EOFError, KeyError):
            pass
        self.wrong = True
        return None

    def keep(self) -> None:
        """Have what this run imported elsewhere, and what it read in vain, written down; where Python may not
        write, nothing."""
        idle = len(self.codes) - self.served > IDLE and len(self.groups) < GROUPS
        if (self.missing or self.wrong or idle) and not sys.dont_write_bytecode:
            from compose2k8s.kept import keep

            keep(self)


def version() -> tuple[int, str, str]:
    """What must be the same for the file to be read: its own form, we, and the bytecode's."""
    return (6, _modules[_PACKAGE].__version__, sys.version)


def install(command: str) -> "Modules | None":
    """Serve the modules of a command from its file; None where Python keeps no cache."""
    cached = __spec__.cached
    if not cached or command not in COMMANDS:
        return None
    file = f"all-{command}.{sys.implementation.cache_tag}"
    modules = Modules(os.path.join(os.path.dirname(cached), file))
    modules.install()
    return modules
