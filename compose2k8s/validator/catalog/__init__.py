"""The rules in words: for each, an object that passes and the change by which it does not.

`compose2k8s rules` prints them, docs/rules.md is made of them, and a test proves every one of them on its
two examples.
"""

from __future__ import annotations

from compose2k8s.record import Record
from compose2k8s.validator.catalog import cluster, pods
from compose2k8s.validator.catalog.objects import BASES, GONE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Rule(Record):
    """`at`: the path of the field that is changed · `bad`: its value · `since`: the first 1.N that has the rule."""

    id: str
    code: str
    text: str
    kind: str
    at: str
    bad: Any
    since: int = 25

    def since_text(self) -> str:
        """`1.36 on`, or that it was always so."""
        return "all" if self.since <= 25 else f"1.{self.since} on"

    def good(self) -> dict[str, Any]:
        """An object that the server takes."""
        found: dict[str, Any] = _copy(_base(self.kind))
        return found

    def change(self) -> str:
        """`spec.replicas: -1`."""
        from json import dumps

        if self.bad is GONE:
            return f"without {self.at}"
        return f"{self.at}: {dumps(short(self.bad), ensure_ascii=False)}"

    def bad_object(self) -> dict[str, Any]:
        """The same, wrong in one thing."""
        obj = self.good()
        place: Any = obj
        steps = self.at.split(".")
        for step in steps[:-1]:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if isinstance(place, list):
            place[int(steps[-1]) :] = [_copy(self.bad)]
        elif self.bad is GONE:
            del place[steps[-1]]
        else:
            place[steps[-1]] = _copy(self.bad)
        return obj


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _copy(v) for k, v in value.items()}
    return [_copy(v) for v in value] if isinstance(value, list) else value


def _base(kind: str) -> dict[str, Any]:
    api, fields = BASES[kind]
    return {"apiVersion": api, "kind": kind, "metadata": {"name": "web"}, **fields}


def all_rules() -> list[Rule]:
    """Every rule, by code; the number behind the code is its place among those of the code."""
    found: list[Rule] = []
    counts: dict[str, int] = {}
    for code, text, kind, at, bad, *since in (*pods.RULES, *cluster.RULES):
        counts[code] = counts.get(code, 0) + 1
        found.append(
            Rule(
                id=f"{code}.{counts[code]}",
                code=code,
                text=text,
                kind=kind,
                at=at,
                bad=bad,
                since=since[0] if since else 25,
            )
        )
    return sorted(found, key=lambda rule: rule.code)


def short(value: Any) -> Any:
    """An example without what is there only for its length."""
    if isinstance(value, dict):
        return {k: short(v) for k, v in value.items()}
    if isinstance(value, list):
        return [short(v) for v in value]
    if isinstance(value, str) and len(value) > 100:
        return f"{value[:3]}... ({len(value)} characters)"
    return value
