"""`compose2k8s attributes`: what becomes of every Compose attribute, printed from the code.

The class bodies of the model are the table; here they are only walked.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from compose2k8s.keys import WRITTEN
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compose2k8s.keys import Key, Keyed


class Row(Record):
    """`what`: translated, already, dropped or ignored · `how`: field, reason, or what its module does."""

    path: str
    what: str
    how: str
    hint: str = ""
    module: str = ""  # that translates it: attributes.ports


def rows() -> list[Row]:
    """Every attribute of the model."""
    from compose2k8s.model import SECTIONS, record_of

    found = [Row(path=path, what="read", how=how) for path, how in _PARSED.items()]
    for section in SECTIONS:
        found += _of(record_of(section), f"{section}.*.", "")
    return found


# What is gone when parsing is done.
_PARSED = {
    "include": "the included project is merged in, with its own environment and directory",
    "name": "names the project, and with it the label `app`",
    "version": "obsolete: nothing depends on it",
    "services.*.extends": "the service begins as a copy of the other one",
    "services.*.profiles": "services of inactive profiles are left out, which is said",
    "services.*.env_file": "read into environment",
    "services.*.label_file": "read into labels",
}


def _of(cls: type[Keyed], prefix: str, module: str) -> Iterator[Row]:
    """`module`: where a record is translated whose lines do not say."""
    for name, key in cls._specs.items():
        shown = f"{prefix}{WRITTEN.get(name, name)}"
        parsed = _PARSED.get(re.sub(r"^(jobs\.\*|services\.\*\.pre_start)\.", "services.*.", shown))
        if parsed:
            if shown not in _PARSED:
                yield Row(path=shown, what="read", how=parsed)
            continue
        room = key.by or getattr(key.decode, "room", "")
        here = key.at or (f"attributes.{room}" if room else cls._at or module)
        yield _row(shown, key, here)
        for inner in _records(key.decode):
            yield from _of(inner, f"{shown}.", here)


def _records(decode: Any) -> list[type[Keyed]]:
    """The records that a decoder reads mappings into: its own, or those that its room says it returns."""
    if hasattr(decode, "record"):
        return [decode.record] if decode.record is not None else []
    if hasattr(decode, "knobs"):
        return [getattr(import_module("compose2k8s.x_kubernetes"), decode.knobs)]
    if not hasattr(decode, "room"):
        return []
    module = import_module(f"compose2k8s.attributes.{decode.room}")
    returned = getattr(module, decode.function).__annotations__.get("return", "")
    found: list[type[Keyed]] = []
    for cls in _named(module, str(returned)):
        if getattr(cls, "_specs", None):
            found.append(cls)
        elif hasattr(cls, "_fields"):  # an Attribute, which holds the records
            held = " ".join(map(str, cls.__annotations__.values()))
            found += [inner for inner in _named(module, held) if getattr(inner, "_specs", None)]
    return found


def _named(module: object, annotation: str) -> list[Any]:
    """What an annotation names in a module."""
    return [getattr(module, n) for n in re.findall(r"\w+", annotation) if hasattr(module, n)]


def _row(path: str, key: Key, module: str) -> Row:
    if key.to is not None:
        return Row(path=path, what="translated", how=".".join(key.to), hint=key.hint)
    if key.dropped is not None:
        return Row(path=path, what="dropped", how=key.dropped, hint=key.hint)
    if key.ignored is not None:
        return Row(path=path, what="ignored", how=key.ignored, hint=key.hint)
    if key.already is not None:
        return Row(path=path, what="already so", how=key.already, hint=key.hint)
    return Row(path=path, what="translated", how=_sentence(module), hint=key.hint, module=module)


@cache
def _sentence(module: str) -> str:
    """What a module says it does: the first sentence of its docstring, as every module here begins."""
    paragraph = (import_module(f"compose2k8s.{module}").__doc__ or "").partition("\n\n")[0]
    whole = re.sub(r" \([^)]*\)", "", " ".join(paragraph.split()))
    return re.split(r"[.;](?=\s|$)", whole)[0]


def table(form: str = "text") -> str:
    """The table as text, json or markdown."""
    found = rows()
    if form == "json":
        import json

        data = [
            {"attribute": r.path, "what": r.what, "how": r.how, "hint": r.hint, "module": r.module}
            for r in found
        ]
        return json.dumps(data, indent=2) + "\n"
    if form == "markdown":
        lines = "".join(f"| `{r.path}` | {r.what} | {r.how} | {r.hint} |\n" for r in found)
        return (
            "# Attributes\n\nMade from the code by `python -m compose2k8s.docs docs`.\n\n"
            "*read*: the parser sees to it · *translated*: it becomes manifest fields · *already so*: Kubernetes behaves so anyway · "
            "*dropped*: nothing like it exists (a warning) · *ignored*: it has no meaning in a cluster (a note)\n\n"
            f"| attribute | what | how | hint |\n|---|---|---|---|\n{lines}"
        )
    width = max(len(r.path) for r in found)
    return "".join(f"{r.path:<{width}}  {r.what:<10}  {r.how}\n" for r in found)
