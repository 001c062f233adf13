"""The modules of a command from one file, because a start is mostly its imports.

For each module Python asks several finders, lists a folder, opens and reads a file, and for each reads
the same names anew: for the 120 of a conversion that is more work than starting Python itself. So the
bytecode that Python has cached for them is kept once more, together, in a file for each command beside
it, and served from there by the first finder to be asked: 10 ms become 5. A module counts as long as its
source has the time and size it had, which is what Python asks of its own cache. What is missing is
imported as ever and in the file at the next start; where the file cannot be read or written, nothing is
lost but time.
"""

from __future__ import annotations

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType
    from typing import Any, TypeAlias

    # (is a package, source, its time in seconds, its size, code: marshalled unless every run has it)
    Entry: TypeAlias = tuple[bool, str, int, int, CodeType | bytes]
    Known: TypeAlias = dict[str, Entry]

COMMANDS = ("config", "convert", "validate")
_PACKAGE = __name__.partition(".")[0]
_HEADER = 16  # bytes before the code in a .pyc: magic number, flags, time, size (PEP 552)


class Modules:
    """A finder and loader of modules (PEP 451) whose code is in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.known: Known = _read(file)
        self.stale: set[str] = set()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = self.known.get(name)
        if found is None:
            return None
        package, source, time, size, _ = found
        try:
            now = os.stat(source)
        except OSError:
            return None
        if int(now.st_mtime) != time or now.st_size != size:
            self.stale.add(name)
            return None
        spec = ModuleSpec(name, self, origin=source, is_package=package)  # type: ignore[arg-type] # a loader by its methods
        spec.has_location = True
        if package:
            spec.submodule_search_locations = [os.path.dirname(source)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Python's own way."""

    def exec_module(self, module: ModuleType) -> None:
        code = self.known[module.__name__][4]
        if code.__class__ is bytes:
            code = marshal.loads(code)  # noqa: S302 - as Python cached it
        exec(code, module.__dict__)  # noqa: S102 - the bytecode of this package, as Python cached it

    def keep(self) -> None:
        """Write down what this run imported elsewhere; without Python's leave to write, nothing."""
        loaded = {n: m for n, m in sys.modules.items() if n.startswith(f"{_PACKAGE}.")}
        new = {
            name: entry
            for name, module in loaded.items()
            if name in self.stale or name not in self.known
            for entry in (_cached(module),)
            if entry is not None
        }
        if not new or sys.dont_write_bytecode:
            return
        everywhere = {n for n, e in self.known.items() if e[4].__class__ is not bytes} or set(new)
        known = {
            name: (*entry[:4], _form(entry[4], name in everywhere and name in loaded))
            for name, entry in {**self.known, **new}.items()
        }
        mine = f"{self.file}.{os.getpid()}"
        try:
            with open(mine, "wb") as out:
                out.write(marshal.dumps((_version(), known)))
            os.replace(mine, self.file)
        except OSError:
            return


def install(command: str) -> Modules | None:
    """Serve the modules of a command from its file; None where Python keeps no cache."""
    cached = globals().get("__cached__")
    if not cached or command not in COMMANDS:
        return None
    file = f"all-{command}.{sys.implementation.cache_tag}"
    modules = Modules(os.path.join(os.path.dirname(cached), file))
    sys.meta_path.insert(0, modules)
    return modules


def _form(code: CodeType | bytes, everywhere: bool) -> CodeType | bytes:
    """What every run needs stands as it is, so that all of it shares its names; the rest can wait."""
    if everywhere and isinstance(code, bytes):
        found: CodeType = marshal.loads(code)  # noqa: S302 - as Python cached it
        return found
    return code if everywhere or isinstance(code, bytes) else marshal.dumps(code)


def _version() -> tuple[int, str]:
    """What must be the same for the file to be read: its own form, and the bytecode's."""
    return (2, sys.version)


def _read(file: str) -> Known:
    try:
        with open(file, "rb") as source:
            version, known = marshal.loads(source.read())  # noqa: S302 - as Python reads its own
    except (OSError, ValueError, TypeError, EOFError):
        return {}
    return known if version == _version() else {}


def _cached(module: Any) -> Entry | None:
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
    return (package, spec.origin, time, size, whole[_HEADER:])
