"""Where the boxes of a topology stand: in columns from left to right, callers before those they call.

A column is the longest way from somebody whom nobody calls. A call that passes a column has a place of its
own in it, so that no line runs behind a box. Within a column, everything stands near those that call it.
"""

from __future__ import annotations

from itertools import pairwise

from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from compose2k8s.connectivity.topology import Edge, Topology

    # The name of a service, or the call that passes: (number of the edge, column)
    Item: TypeAlias = str | tuple[int, int]

PASS = 10  # height of a place where a line passes
SWEEPS = 4


class Layout(Record):
    """`columns`: from top to bottom · `top`: item -> y of its upper edge · `routes`: edge -> the items that
    it goes along · `height`: of the whole."""

    columns: tuple[tuple[Item, ...], ...]
    top: dict[Item, float]
    routes: tuple[tuple[Item, ...], ...]
    height: float

    def column(self, name: str) -> int:
        return next(number for number, items in enumerate(self.columns) if name in items)


def layout(topology: Topology, high: float, gap: float, above: dict[str, float]) -> Layout:
    """`high`: of a box · `gap`: between boxes · `above`: what a box needs over itself."""
    column = _columns(topology)
    routes = tuple(_route(number, edge, column) for number, edge in enumerate(topology.edges))
    items: list[list[Item]] = [[] for _ in range(max(column.values(), default=0) + 1)]
    for node in topology.nodes:
        items[column[node.name]].append(node.name)
    for route in routes:
        for step in route:
            if isinstance(step, tuple):
                items[step[1]].append(step)
    columns = _ordered(items, routes)
    heights = {
        item: PASS if isinstance(item, tuple) else high + above.get(item, 0)
        for found in columns
        for item in found
    }
    sums = [sum(heights[i] for i in c) + gap * (len(c) - 1) for c in columns]
    height = max(sums, default=0)
    top: dict[Item, float] = {}
    for found, own in zip(columns, sums, strict=True):
        y = (height - own) / 2
        for item in found:
            top[item] = y + (above.get(item, 0) if isinstance(item, str) else 0)
            y += heights[item] + gap
    return Layout(columns=tuple(map(tuple, columns)), top=top, routes=routes, height=height)


def _route(number: int, edge: Edge, column: dict[str, int]) -> tuple[Item, ...]:
    between = range(column[edge.source] + 1, column[edge.target])
    return (edge.source, *((number, c) for c in between), edge.target)


def _ordered(items: list[list[Item]], routes: tuple[tuple[Item, ...], ...]) -> list[list[Item]]:
    """Each column so that few lines cross: to and fro, everything goes to the middle of its neighbours."""
    before: dict[Item, list[Item]] = {}
    after: dict[Item, list[Item]] = {}
    for route in routes:
        for one, other in pairwise(route):
            after.setdefault(one, []).append(other)
            before.setdefault(other, []).append(one)
    columns = [sorted(column, key=str) for column in items]
    for sweep in range(SWEEPS):
        numbers = range(len(columns))
        for number in numbers if sweep % 2 == 0 else reversed(numbers):
            near = before if sweep % 2 == 0 else after
            place = {item: (i + 1) / (len(c) + 1) for c in columns for i, item in enumerate(c)}

            def wanted(item: Item) -> float:
                found = [place[n] for n in near.get(item, ())]  # noqa: B023 # used within the turn
                return sum(found) / len(found) if found else place[item]  # noqa: B023 # as above

            columns[number] = sorted(columns[number], key=lambda item: (wanted(item), str(item)))
    return columns


def _columns(topology: Topology) -> dict[str, int]:
    """The longest way to each service; those that call each other in a ring are no way."""
    calls: dict[str, list[str]] = {}
    for edge in topology.edges:
        calls.setdefault(edge.source, []).append(edge.target)
    onward = {
        source: [t for t in targets if not _reaches(calls, t, source)]
        for source, targets in calls.items()
    }
    columns = dict.fromkeys((n.name for n in topology.nodes), 0)
    waiting = dict.fromkeys(columns, 0)  # callers whose column is not known yet
    for targets in onward.values():
        for target in targets:
            waiting[target] += 1
    todo = [name for name, callers in waiting.items() if not callers]
    while todo:
        name = todo.pop()
        for target in onward.get(name, ()):
            columns[target] = max(columns[target], columns[name] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                todo.append(target)
    return columns


def _reaches(calls: dict[str, list[str]], start: str, goal: str) -> bool:
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        new = [n for n in calls.get(here, ()) if n not in seen]
        seen.update(new)
        todo += new
    return False
