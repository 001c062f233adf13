"""A topology as SVG: services as boxes (layout.py), calls as lines with their ports, ways in from outside in green.

A dashed line is one that only waits. A label stands at the end of its line where fewer lines are.
"""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

from compose2k8s.connectivity.layout import PASS, layout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from compose2k8s.connectivity.layout import Item, Layout
    from compose2k8s.connectivity.topology import Edge, Node, Topology

    Point: TypeAlias = tuple[float, float]
    Ends: TypeAlias = dict[tuple[int, bool], float]  # edge, whether its end -> y

_WIDE, _HIGH, _LINE = 176, 50, 15  # a box, and a further line in it
_ACROSS, _DOWN = 136, 26  # between boxes
_MARGIN = 24  # around the picture
_LETTER = 6.6  # width of a small letter
_ABOVE = 18  # room for ways in over a box
_STYLE = """\
text{font-family:ui-sans-serif,system-ui,sans-serif;fill:#24292f}
.name{font-size:14px;font-weight:600}
.kind,.net,.port,.way{font-size:11px;fill:#57606a}
.net{fill:#8250df}
.under{fill:#ffffff;fill-opacity:.85}
.box{fill:#ddf4ff;stroke:#0969da;stroke-width:1.5}
.job .box{fill:#fff8c5;stroke:#9a6700}
.state .box{fill:#fbefff;stroke:#8250df}
.call{fill:none;stroke:#57606a;stroke-width:1.5}
.wait{stroke-dasharray:5 4}
.out{fill:none;stroke:#1a7f37;stroke-width:2}
.way{fill:#1a7f37;font-weight:600}
.paper{fill:#ffffff;stroke:#d0d7de}
"""


def svg(topology: Topology) -> str:
    """The picture, as a document of its own."""
    high = _HIGH + (_LINE if topology.separated else 0)
    first = _without_callers(topology)
    above: dict[str, float] = {
        n.name: _ABOVE for n in topology.nodes if n.outside and n.name not in first
    }
    placed = layout(topology, high, _DOWN, above)
    ways = [w for n in topology.nodes if placed.column(n.name) == 0 for w in n.outside]
    left = _MARGIN + (max(map(len, ways)) * _LETTER + 40 if ways else 0)
    columns = len(placed.columns)
    width = left + columns * _WIDE + (columns - 1) * _ACROSS + _MARGIN
    if any(placed.column(e.target) <= placed.column(e.source) for e in topology.edges):
        width += _ACROSS / 2
    height = 2 * _MARGIN + placed.height
    root = _tag(
        None, "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=f"{width:.0f}", height=f"{height:.0f}", role="img",
    )  # fmt: skip
    _tag(root, "title").text = f"{topology.name}: who calls whom"
    _tag(root, "style").text = _STYLE
    _arrow_heads(root)
    _tag(root, "rect", x=0.5, y=0.5, width=width - 1, height=height - 1, rx=8, **{"class": "paper"})
    at: dict[Item, Point] = {
        item: (left + number * (_WIDE + _ACROSS), _MARGIN + placed.top[item])
        for number, column in enumerate(placed.columns)
        for item in column
    }
    ends = _ends(topology, placed, at, high)
    for node in topology.nodes:
        _box(root, node, *at[node.name], high, topology.separated)
    labels = [
        _edge(root, number, edge, placed, at, ends) for number, edge in enumerate(topology.edges)
    ]
    for node in topology.nodes:
        if placed.column(node.name) == 0:
            _ways_left(root, node, *at[node.name], high)
        else:
            _ways_above(root, node, *at[node.name])
    for text, (x, y) in labels:
        if text:
            _label(root, text, x, y)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _without_callers(topology: Topology) -> set[str]:
    called = {e.target for e in topology.edges if e.source != e.target}
    return {n.name for n in topology.nodes} - called


def _ends(topology: Topology, placed: Layout, at: dict[Item, Point], high: float) -> Ends:
    """Where lines begin and end at the sides of boxes: apart from each other, in the order they come."""
    leaving: dict[str, list[tuple[float, int]]] = {}
    coming: dict[str, list[tuple[float, int]]] = {}
    for number, (edge, route) in enumerate(zip(topology.edges, placed.routes, strict=True)):
        leaving.setdefault(edge.source, []).append((at[route[1]][1], number))
        if placed.column(edge.target) > placed.column(edge.source):
            coming.setdefault(edge.target, []).append((at[route[-2]][1], number))
    found: Ends = {}
    for is_end, sides in ((False, leaving), (True, coming)):
        for name, lines in sides.items():
            for place, (_, number) in enumerate(sorted(lines), 1):
                found[number, is_end] = at[name][1] + high * place / (len(lines) + 1)
    return found


def _edge(
    root: ET.Element,
    number: int,
    edge: Edge,
    placed: Layout,
    at: dict[Item, Point],
    ends: Ends,
) -> tuple[str, Point]:
    """Draws the line; the label and its place come later, over all lines."""
    route = placed.routes[number]
    x, y = at[edge.source]
    points: list[Point] = [(x + _WIDE, ends[number, False])]
    forward = (number, True) in ends
    if forward:
        for step in route[1:-1]:
            x, y = at[step]
            points += [(x, y + PASS / 2), (x + _WIDE, y + PASS / 2)]
        points.append((at[edge.target][0] - 2, ends[number, True]))
        curves = [_across(a, b) for a, b in pairwise(points)]
    else:  # back, or within a column: around the outside
        x, y = at[edge.target]
        end = (x + _WIDE + 2, y + _HIGH - 8)
        out = max(points[0][0], end[0]) + _ACROSS / 2
        curves = [(points[0], (out, points[0][1]), (out, end[1]), end)]
    path = f"M{points[0][0]:g} {points[0][1]:g}"
    for _, *rest in curves:
        path += "C" + " ".join(f"{x:g} {y:g}" for x, y in rest)
    style = "call" if edge.calls else "call wait"
    _tag(root, "path", d=path, **{"class": style, "marker-end": "url(#head-call)"})
    here = sum(1 for n, is_end in ends if not is_end and placed.routes[n][0] == edge.source)
    there = sum(1 for n, is_end in ends if is_end and placed.routes[n][-1] == edge.target)
    curve, t = (curves[0], 0.26) if here <= there or not forward else (curves[-1], 0.74)
    x, y = (_along(*axis, t) for axis in zip(*curve, strict=True))
    return edge.label, (x, y)


def _label(root: ET.Element, text: str, x: float, y: float) -> None:
    """A text on a line, on a ground of its own so that other lines do not strike it out."""
    wide = len(text) * _LETTER * 0.9 + 6
    place = {"x": round(x - wide / 2, 1), "y": round(y - 7, 1), "width": round(wide, 1)}
    _tag(root, "rect", **place, height=14, rx=3, **{"class": "under"})
    attributes = {"class": "port", "text-anchor": "middle"}
    _tag(root, "text", x=round(x, 1), y=round(y + 4, 1), **attributes).text = text


def _across(a: Point, b: Point) -> tuple[Point, Point, Point, Point]:
    """A curve that leaves and arrives level."""
    bend = (b[0] - a[0]) / 2
    return a, (a[0] + bend, a[1]), (b[0] - bend, b[1]), b


def _along(a: float, b: float, c: float, d: float, t: float) -> float:
    """One coordinate of a point of a Bezier curve."""
    u = 1 - t
    return u**3 * a + 3 * u**2 * t * b + 3 * u * t**2 * c + t**3 * d


def _tag(parent: ET.Element | None, tag: str, **attributes: object) -> ET.Element:
    words = {name: _number(value) for name, value in attributes.items()}
    return ET.Element(tag, words) if parent is None else ET.SubElement(parent, tag, words)


def _number(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _arrow_heads(root: ET.Element) -> None:
    definitions = _tag(root, "defs")
    for name, colour in (("call", "#57606a"), ("out", "#1a7f37")):
        head = _tag(
            definitions, "marker", id=f"head-{name}", viewBox="0 0 8 8", refX=7, refY=4,
            markerWidth=8, markerHeight=8, markerUnits="userSpaceOnUse", orient="auto",
        )  # fmt: skip
        _tag(head, "path", d="M0 0 8 4 0 8z", fill=colour)


def _box(root: ET.Element, node: Node, x: float, y: float, high: float, networks: bool) -> None:
    group = _tag(root, "g", **{"class": _class(node)})
    _tag(group, "title").text = f"{node.kind} {node.name}: {node.image}"
    _tag(group, "rect", x=x, y=y, width=_WIDE, height=high, rx=6, **{"class": "box"})
    lines = [(node.name, 21, "name", 22), (node.kind, 38, "kind", 28)]
    if networks:
        lines.append((" · ".join(node.networks), 54, "net", 28))
    for text, below, style, most in lines:
        attributes = {"class": style, "text-anchor": "middle"}
        line = _tag(group, "text", x=x + _WIDE / 2, y=y + below, **attributes)
        line.text = text if len(text) <= most else f"{text[: most - 1]}…"


def _class(node: Node) -> str:
    if node.kind in ("Job", "CronJob"):
        return "job"
    return "state" if node.kind == "StatefulSet" else "service"


def _ways_left(root: ET.Element, node: Node, x: float, y: float, high: float) -> None:
    """The ways in from outside, at the left of a box."""
    for number, way in enumerate(node.outside):
        here = y + high * (number + 1) / (len(node.outside) + 1)
        _way_in(root, f"M{x - 34:g} {here:g}H{x - 2:g}")
        line = _tag(root, "text", x=x - 38, y=here + 4, **{"class": "way", "text-anchor": "end"})
        line.text = way


def _ways_above(root: ET.Element, node: Node, x: float, y: float) -> None:
    """The ways in to a box that others call, over it."""
    if node.outside:
        _way_in(root, f"M{x + 14:g} {y - 20:g}V{y - 2:g}")
        _tag(root, "text", x=x + 24, y=y - 8, **{"class": "way"}).text = " · ".join(node.outside)


def _way_in(root: ET.Element, path: str) -> None:
    _tag(root, "path", d=path, **{"class": "out", "marker-end": "url(#head-out)"})
