"""The modules of a command from one file, because a start is mostly its imports.

For each module Python asks several finders, lists a folder, opens and reads a file, and for each reads
the same names anew: for the 130 of a conversion that is more work than starting Python itself. So the
bytecode that Python has cached for them is kept once more, together, in a file for each command beside
it, and served from there by the first finder to be asked: 10 ms become 5. A module counts as long as its
source has the time and size it had, which is what Python asks of its own cache. What is missing is
imported as ever and in the file at the next start; where the file cannot be read or written, nothing is
lost but time. It is replaced as a whole, so that whoever reads at the same time has the old or the new.
"""

from __future__ import annotations

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
    from typing import Any, BinaryIO, TypeAlias

    # is a package, source, its time in seconds, its size
    Facts: TypeAlias = tuple[bool, str, int, int]
    # code of what every run imports; of the rest, where it is in the file: begin and length
    Code: TypeAlias = CodeType | tuple[int, int]
    Known: TypeAlias = dict[str, tuple[Facts, Code]]

COMMANDS = ("config", "convert", "validate")
_PACKAGE = __name__.partition(".")[0]
_SERVED = (f"{_PACKAGE}.", "yaml.error", "yaml.nodes")  # beginnings of names
_modules = sys.modules
_full_import = builtins.__import__
_HEADER = 16  # bytes before the code in a .pyc: magic number, flags, time, size (PEP 552)
_LENGTH = 8  # bytes before the head of our file: how long it is; behind it is the code of the rest


class Modules:
    """A finder and loader of modules (PEP 451) whose code is in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.known: Known = {}  # first what every run needs, each after what it needs itself
        self.codes: dict[str, CodeType] = {}  # read on as they were asked for
        self.missing: set[str] = set()  # asked for, but not here
        self.stale = False  # a source has changed
        self.done: list[str] = []  # what was imported from here, in the order in which it was ready
        self.ordered = False
        self._source: BinaryIO | None = None
        self._read()

    def _read(self) -> None:
        try:
            source = open(self.file, "rb", buffering=0)  # noqa: SIM115 - read on as modules are asked for
            length = int.from_bytes(source.read(_LENGTH), "little")
            version, ordered, known = marshal.loads(source.read(length))  # noqa: S302 - as Python reads its own
        except (OSError, ValueError, TypeError, EOFError, MemoryError):
            return
        if version == _version():
            self.ordered, self.known, self._source = ordered, known, source

    def load(self) -> None:
        """Import what every run needs without asking anybody, which saves a third of the start."""
        for name, (facts, code) in self.known.items() if self.ordered else ():
            if isinstance(code, tuple):
                return
            parent, _, last = name.rpartition(".")
            if name in _modules or parent not in _modules:
                continue  # the latter is imported by its package itself
            if not _is_as_it_was(facts):
                self.stale = True
                return  # and so may be what it needs
            _modules[name] = module = type(sys)(name)
            names = module.__dict__
            names["__spec__"] = spec = self._spec(name, facts)
            names["__loader__"] = self
            names["__package__"] = name if facts[0] else parent
            if facts[0]:
                names["__path__"] = spec.submodule_search_locations
            self.exec_module(module)
            setattr(_modules[parent], last, module)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = self.known.get(name)
        if found is not None and not _is_as_it_was(found[0]):
            self.stale = True
        elif found is not None and self._ready(name):
            # Another PyYAML may stand before the one that was here.
            if name.startswith(_PACKAGE) or os.path.dirname(found[0][1]) in (path or ()):
                return self._spec(name, found[0])
        if name.startswith(_SERVED):
            self.missing.add(name)
        return None

    def _spec(self, name: str, facts: Facts) -> ModuleSpec:
        package, source, _, _ = facts
        spec = ModuleSpec(name, self, origin=source, is_package=package)  # type: ignore[arg-type] # a loader by its methods
        if package:
            spec.submodule_search_locations = [os.path.dirname(source)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Python's own way."""

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        # With a location in the spec, Python works out for each module where its cache would be.
        module.__file__ = self.known[name][0][1]
        exec(self._code(name), module.__dict__)  # noqa: S102 - the bytecode of this package, as Python cached it
        self.done.append(name)

    def _ready(self, name: str) -> bool:
        """Whether the code of a module is there and whole."""
        where = self.known[name][1]
        if name in self.codes or not isinstance(where, tuple):
            return True
        assert self._source is not None  # nothing is known without it
        try:
            blob = _at(self._source, *where)
            self.codes[name] = marshal.loads(blob)  # noqa: S302 - as Python cached it
        except (OSError, ValueError, TypeError, EOFError):
            return False
        return True

    def _code(self, name: str) -> CodeType:
        code = self.known[name][1]
        return self.codes[name] if isinstance(code, tuple) else code

    def keep(self) -> None:
        """Write down what this run imported elsewhere; where Python may not write, nothing."""
        if not (self.missing or self.stale or not self.ordered) or sys.dont_write_bytecode:
            return
        if not os.access(os.path.dirname(self.file), os.W_OK):
            return
        if self.stale:  # what every run needs may be something else now: the next start begins anew
            _remove(self.file)
            return
        new = {
            name: found
            for name, module in _modules.items()
            if name in self.missing
            for found in (_cached(module),)
            if found is not None
        }
        if self.ordered and not new:
            return
        codes = {name: self._code(name) for name in self.known if self._ready(name)}
        facts = {name: self.known[name][0] for name in codes}
        everywhere = {n for n, e in self.known.items() if not isinstance(e[1], tuple)} or set(new)
        for name, (about, code) in new.items():
            facts[name], codes[name] = about, code
        always = [n for n in (*self.done, *new) if n in everywhere and n in _modules]
        _write(self.file, facts, codes, always, ordered=not new)


def _import(
    name: str,
    globals: Mapping[str, object] | None = None,
    locals: Mapping[str, object] | None = None,
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> ModuleType:
    """`from x import y`, where x and its y are there already.

    Python asks first whether x is a package, by raising and dropping two AttributeErrors: 4,000 instructions,
    hundreds of times in a start, and again for every import within a function.
    """
    module = _modules.get(name)
    if module is not None and fromlist and not level:
        there = module.__dict__
        for wanted in fromlist:
            if wanted not in there:
                break
        else:
            return module
    return _full_import(name, globals, locals, fromlist, level)


def _is_as_it_was(facts: Facts) -> bool:
    """Whether the source of a module has the time and size it had when it was compiled."""
    try:
        now = os.stat(facts[1])
    except OSError:
        return False
    return now[ST_MTIME] == facts[2] and now[ST_SIZE] == facts[3]


def _at(source: BinaryIO, begin: int, length: int) -> bytes:
    """A piece of the file; forks of this process share its position, so it is left alone."""
    if hasattr(os, "pread"):
        return os.pread(source.fileno(), length, begin)
    source.seek(begin)
    return source.read(length)


def _write(
    file: str,
    facts: dict[str, Facts],
    codes: dict[str, CodeType],
    always: list[str],
    *,
    ordered: bool,
) -> None:
    rest = {name: marshal.dumps(code) for name, code in codes.items() if name not in set(always)}

    def head(begin: int) -> bytes:
        known: Known = {name: (facts[name], codes[name]) for name in always}
        for name, blob in rest.items():
            known[name] = (facts[name], (begin, len(blob)))
            begin += len(blob)
        return marshal.dumps((_version(), ordered, known))

    room = len(head(1 << 30))  # numbers of five digits and ten take the same room
    whole = head(_LENGTH + room)
    mine = f"{file}.{os.getpid()}"
    try:
        with open(mine, "wb") as out:
            out.write(room.to_bytes(_LENGTH, "little") + whole.ljust(room, b"\0"))
            out.write(b"".join(rest.values()))
        os.replace(mine, file)
    except OSError:
        _remove(mine)


def _remove(file: str) -> None:
    try:
        os.unlink(file)
    except OSError:
        return


def install(command: str) -> Modules | None:
    """Serve the modules of a command from its file; None where Python keeps no cache."""
    cached = __spec__.cached
    if not cached or command not in COMMANDS:
        return None
    file = f"all-{command}.{sys.implementation.cache_tag}"
    modules = Modules(os.path.join(os.path.dirname(cached), file))
    sys.meta_path.insert(0, modules)
    builtins.__import__ = _import
    modules.load()
    return modules


def _version() -> tuple[int, str, str]:
    """What must be the same for the file to be read: its own form, we, and the bytecode's."""
    return (5, _modules[_PACKAGE].__version__, sys.version)


def _cached(module: Any) -> tuple[Facts, CodeType] | None:
    """A module as Python's own cache has it, if that goes by the time of the source."""
    spec = module.__spec__
    if spec is None or not spec.origin or not spec.cached:
        return None
    try:
        with open(spec.cached, "rb") as source:
            whole = source.read()
    except OSError:
        return None
    if int.from_bytes(whole[4:8], "little"):
        return None
    time, size = (int.from_bytes(whole[i : i + 4], "little") for i in (8, 12))
    package = spec.submodule_search_locations is not None
    try:
        code: CodeType = marshal.loads(whole[_HEADER:])  # noqa: S302 - as Python reads it
    except (ValueError, TypeError, EOFError):
        return None
    return (package, spec.origin, time, size), code
