"""`compose2k8s attributes`: what becomes of every Compose attribute, printed from the code.

The class bodies of the model are the table; here they are only walked.
"""

from __future__ import annotations

from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.keys import Key, Keyed


class Row(Record):
    """`path`: of the attribute · `what`: translated, already, dropped or ignored · `how`: field, room, reason."""

    path: str
    what: str
    how: str
    hint: str = ""


def rows() -> list[Row]:
    """Every attribute of the model."""
    from compose2k8s.model import SECTIONS

    found: list[Row] = []
    for section, cls, _ in SECTIONS:
        found += _of(cls, f"{section}.*.")
    return found


def _of(cls: type[Keyed], prefix: str) -> Iterator[Row]:
    for name, key in cls._specs.items():
        shown = f"{prefix}{name.replace('x_kubernetes', 'x-kubernetes')}"
        yield _row(shown, name, key)
        inner = getattr(key.decode, "record", None)
        if inner is not None:
            yield from _of(inner, f"{shown}.")


def _row(path: str, name: str, key: Key) -> Row:
    if key.to is not None:
        return Row(path=path, what="translated", how=".".join(key.to), hint=key.hint)
    if key.dropped is not None:
        return Row(path=path, what="dropped", how=key.dropped, hint=key.hint)
    if key.ignored is not None:
        return Row(path=path, what="ignored", how=key.ignored, hint=key.hint)
    if key.already is not None:
        return Row(path=path, what="already so", how=key.already, hint=key.hint)
    room = key.by or getattr(key.decode, "room", "")
    return Row(
        path=path, what="translated", how=f"see {room}" if room else "see generator", hint=key.hint
    )


def table(form: str = "text") -> str:
    """The table as text, json or markdown."""
    found = rows()
    if form == "json":
        import json

        data = [{"attribute": r.path, "what": r.what, "how": r.how, "hint": r.hint} for r in found]
        return json.dumps(data, indent=2) + "\n"
    if form == "markdown":
        lines = "".join(f"| `{r.path}` | {r.what} | {r.how} | {r.hint} |\n" for r in found)
        return (
            "# Attributes\n\nMade from the code by `python -m compose2k8s.docs docs`.\n\n"
            "*translated*: it becomes manifest fields · *already so*: Kubernetes behaves so anyway · "
            "*dropped*: nothing like it exists (a warning) · *ignored*: it has no meaning in a cluster (a note)\n\n"
            f"| attribute | what | how | hint |\n|---|---|---|---|\n{lines}"
        )
    width = max(len(r.path) for r in found)
    return "".join(f"{r.path:<{width}}  {r.what:<10}  {r.how}\n" for r in found)
