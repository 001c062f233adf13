"""What hot.py serves, written down: the bytecode that Python has cached for the modules of a command.

The modules of the first run of a command are one group, what later runs import besides are groups of their
own; where a run reads a group and leaves much of it alone, that becomes one too. The file is replaced as a whole, so that whoever reads at the same time has the old or the new.
"""

from __future__ import annotations

import marshal
import os
import sys

from compose2k8s.hot import GROUPS, LENGTH, version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

    from compose2k8s.hot import Facts, Modules

_HEADER = 16  # bytes before the code in a .pyc: magic number, flags, time, size (PEP 552)


def keep(modules: Modules) -> None:
    """Add what was missing to the file, as a group, and set apart what was read in vain; what is wrong is
    removed, to be begun anew."""
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
    known = {name: facts for name, (facts, _) in modules.known.items()}
    known.update({name: facts for name, (facts, _) in new.items()})
    try:
        parts = _parts(modules)
    except (OSError, ValueError, TypeError, EOFError):  # what nobody has read so far is damaged
        _remove(modules.file)
        return
    if len(parts) <= len(modules.groups) + 1 and not new:
        return
    parts.append({name: code for name, (_, code) in new.items()})
    groups = [part for part in parts if part]
    numbers = {name: number for number, group in enumerate(groups) for name in group}
    places = {name: (facts, numbers[name]) for name, facts in known.items() if name in numbers}
    _write(modules.file, places, groups)


def _parts(modules: Modules) -> list[dict[str, CodeType]]:
    """The groups as they are; one that was read is two, what was imported and what was not."""
    parts: list[dict[str, CodeType]] = []
    apart: list[dict[str, CodeType]] = []
    for number in range(len(modules.groups) + 1 if modules.known else 0):
        codes = {
            n: modules.codes[n]
            for n, (_, g) in modules.known.items()
            if g == number and n in modules.codes
        }
        if not codes:
            codes = marshal.loads(modules.group(number))  # noqa: S302 - as Python cached it
        elif len(modules.groups) + len(apart) < GROUPS:
            idle = {n: code for n, code in codes.items() if n not in sys.modules}
            if 0 < len(idle) < len(codes):
                apart.append(idle)
                codes = {n: code for n, code in codes.items() if n not in idle}
        parts.append(codes)
    return parts + apart


def _write(
    file: str, known: dict[str, tuple[Facts, int]], groups: list[dict[str, CodeType]]
) -> None:
    places: list[tuple[int, int]] = []
    blobs = [marshal.dumps(group) for group in groups[1:]]
    for blob in blobs:
        places.append((sum(places[-1]) if places else 0, len(blob)))
    head = marshal.dumps((version(), known, places, groups[0]))
    mine = f"{file}.{os.getpid()}"
    try:
        with open(mine, "wb") as out:
            out.write(b"".join((len(head).to_bytes(LENGTH, "little"), head, *blobs)))
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
