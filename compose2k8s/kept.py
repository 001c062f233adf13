"""What hot.py serves, written down: the bytecode that Python has cached for the modules of a command.

The modules of the first run of a command are one group, what later runs import besides are groups of their
own. The file is replaced as a whole, so that whoever reads at the same time has the old or the new.
"""

from __future__ import annotations

import marshal
import os
import sys

from compose2k8s.hot import LENGTH, version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

    from compose2k8s.hot import Facts, Modules

_HEADER = 16  # bytes before the code in a .pyc: magic number, flags, time, size (PEP 552)


def keep(modules: Modules) -> None:
    """Add what was missing, as a group, to the file; what is wrong is removed, to be begun anew."""
    if not os.access(os.path.dirname(modules.file), os.W_OK):
        return
    if modules.wrong:
        _remove(modules.file)
        return
    new = {
        name: found
        for name in sorted(modules.missing - {__name__})
        for found in (_cached(sys.modules.get(name)),)
        if found is not None
    }
    if not new:
        return
    codes = {name: code for name, (_, code) in new.items()}
    if not modules.known:
        _write(modules.file, {n: (facts, 0) for n, (facts, _) in new.items()}, codes, [])
        return
    groups = [modules.group(number) for number in range(1, len(modules.groups) + 1)]
    groups.append(marshal.dumps(codes))
    known = modules.known | {name: (facts, len(groups)) for name, (facts, _) in new.items()}
    first = {name: modules.codes[name] for name, (_, number) in known.items() if number == 0}
    _write(modules.file, known, first, groups)


def _write(
    file: str,
    known: dict[str, tuple[Facts, int]],
    first: dict[str, CodeType],
    groups: list[bytes],
) -> None:
    places: list[tuple[int, int]] = []
    for blob in groups:
        places.append((sum(places[-1]) if places else 0, len(blob)))
    head = marshal.dumps((version(), known, places, first))
    mine = f"{file}.{os.getpid()}"
    try:
        with open(mine, "wb") as out:
            out.write(b"".join((len(head).to_bytes(LENGTH, "little"), head, *groups)))
        os.replace(mine, file)
    except OSError:
        _remove(mine)


def _remove(file: str) -> None:
    try:
        os.unlink(file)
    except OSError:
        return


def _cached(module: Any) -> tuple[Facts, CodeType] | None:
    """A module as Python's own cache has it, if that goes by the time of the source."""
    spec = getattr(module, "__spec__", None)
    if spec is None or not spec.origin or not spec.cached:
        return None
    try:
        with open(spec.cached, "rb") as source:
            whole = source.read()
        if int.from_bytes(whole[4:8], "little"):
            return None
        code: CodeType = marshal.loads(whole[_HEADER:])  # noqa: S302 - as Python reads it
    except (OSError, ValueError, TypeError, EOFError):
        return None
    time, size = (int.from_bytes(whole[i : i + 4], "little") for i in (8, 12))
    package = spec.submodule_search_locations is not None
    return (package, spec.origin, time, size), code
