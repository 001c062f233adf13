"""A topology as SVG: services in layers from left to right, callers before those they call.

A layer is the longest way from somebody whom nobody calls; within a layer, services stand near those that
call them. Ways in from outside come from the left edge. The colours are readable on light and dark.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.connectivity.topology import Edge, Node, Topology

_WIDE, _HIGH = 168, 52  # a box
_ACROSS, _DOWN = 132, 28  # between boxes
_EDGE = 24  # around the picture
_LETTER = 6.6  # width of a small letter
_STYLE = """\
text{font-family:ui-sans-serif,system-ui,sans-serif;fill:#24292f}
.name{font-size:14px;font-weight:600}
.kind,.port,.way{font-size:11px;fill:#57606a}
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
    places = _placed(topology)
    outside = max((len(w) for n in topology.nodes for w in n.outside), default=0)
    left = _EDGE + (outside * _LETTER + 40 if outside else 0)
    columns = max((c for c, _ in places.values()), default=0) + 1
    rows = max((r for _, r in places.values()), default=0) + 1
    width = left + columns * _WIDE + (columns - 1) * _ACROSS + _EDGE
    height = 2 * _EDGE + rows * _HIGH + rows * _DOWN
    root = _tag(
        None, "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=f"{width:.0f}", height=f"{height:.0f}", role="img",
    )  # fmt: skip
    _tag(root, "title").text = f"{topology.name}: who calls whom"
    _tag(root, "style").text = _STYLE
    _arrow_heads(root)
    _tag(root, "rect", x=0.5, y=0.5, width=width - 1, height=height - 1, rx=8, **{"class": "paper"})
    at: dict[str, tuple[float, float]] = {
        name: (left + column * (_WIDE + _ACROSS), _EDGE + row * (_HIGH + _DOWN))
        for name, (column, row) in places.items()
    }
    for edge in topology.edges:
        _edge(root, edge, at)
    for node in topology.nodes:
        _box(root, node, *at[node.name], node.networks if topology.separated else ())
        _ways(root, node, *at[node.name])
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _placed(topology: Topology) -> dict[str, tuple[int, int]]:
    """Name -> (column, row)."""
    columns = _columns(topology)
    rows: dict[str, int] = {}
    callers: dict[str, list[str]] = {}
    for edge in topology.edges:
        callers.setdefault(edge.target, []).append(edge.source)
    for column in range(max(columns.values(), default=0) + 1):
        here = [n.name for n in topology.nodes if columns[n.name] == column]

        def wanted(name: str) -> float:
            above = [rows[c] for c in callers.get(name, ()) if c in rows]
            return sum(above) / len(above) if above else 0.0

        ordered = sorted(here, key=lambda n: (wanted(n), n))
        rows.update({name: row for row, name in enumerate(ordered)})
    return {name: (column, rows[name]) for name, column in columns.items()}


def _columns(topology: Topology) -> dict[str, int]:
    """The longest way to each service; services that call each other in a ring count once."""
    calls: dict[str, list[str]] = {}
    for edge in topology.edges:
        if edge.source != edge.target:
            calls.setdefault(edge.source, []).append(edge.target)
    columns = dict.fromkeys((n.name for n in topology.nodes), 0)
    for _ in columns:
        moved = False
        for source, targets in calls.items():
            for target in targets:
                if columns[target] <= columns[source] and not _reaches(calls, target, source):
                    columns[target] = columns[source] + 1
                    moved = True
        if not moved:
            break
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


def _box(root: ET.Element, node: Node, x: float, y: float, networks: tuple[str, ...]) -> None:
    group = _tag(root, "g", **{"class": _class(node)})
    _tag(group, "title").text = f"{node.kind} {node.name}: {node.image}"
    _tag(group, "rect", x=x, y=y, width=_WIDE, height=_HIGH, rx=6, **{"class": "box"})
    middle = x + _WIDE / 2
    kind = " · ".join((node.kind, *networks))
    for text, below, style in ((node.name, 22, "name"), (kind, 40, "kind")):
        line = _tag(
            group, "text", x=middle, y=y + below, **{"text-anchor": "middle", "class": style}
        )
        line.text = text if len(text) <= 26 else f"{text[:25]}…"


def _class(node: Node) -> str:
    if node.kind in ("Job", "CronJob"):
        return "job"
    return "state" if node.kind == "StatefulSet" else "service"


def _edge(root: ET.Element, edge: Edge, at: dict[str, tuple[float, float]]) -> None:
    (x1, y1), (x2, y2) = at[edge.source], at[edge.target]
    style = "call" if edge.calls else "call wait"
    begin = (x1 + _WIDE, y1 + _HIGH / 2)
    if x2 > x1:
        end = (x2 - 2, y2 + _HIGH / 2)
        bend = (end[0] - begin[0]) / 2
        # What passes other columns goes between their boxes.
        down = (_HIGH + _DOWN) / 1.5 if x2 - x1 > _WIDE + _ACROSS else 0
        controls = ((begin[0] + bend, begin[1] + down), (end[0] - bend, end[1] + down))
    else:  # back, or within a column: around the outside
        end = (x2 + _WIDE + 2, y2 + _HIGH / 2)
        out = max(begin[0], end[0]) + _ACROSS / 2
        controls = ((out, begin[1]), (out, end[1]))
    points = " ".join(f"{x:g} {y:g}" for x, y in (*controls, end))
    path = f"M{begin[0]:g} {begin[1]:g}C{points}"
    _tag(root, "path", d=path, **{"class": style, "marker-end": "url(#head-call)"})
    if edge.label:  # nearer to the caller, where lines to several do not cross yet
        far = x2 - x1 > _WIDE + _ACROSS
        axes = zip(begin, *controls, end, strict=True)
        x, y = (_along(*axis, 0.5 if far else 0.32) for axis in axes)
        label = _tag(root, "text", x=round(x, 1), y=round(y + 13 if far else y - 5, 1))
        label.attrib.update({"class": "port", "text-anchor": "middle"})
        label.text = edge.label


def _along(a: float, b: float, c: float, d: float, t: float) -> float:
    """One coordinate of a point of a Bezier curve."""
    u = 1 - t
    return u**3 * a + 3 * u**2 * t * b + 3 * u * t**2 * c + t**3 * d


def _ways(root: ET.Element, node: Node, x: float, y: float) -> None:
    """The ways in from outside, at the left of a box."""
    for number, way in enumerate(node.outside):
        here = y + _HIGH * (number + 1) / (len(node.outside) + 1)
        begin = x - 34
        _tag(
            root,
            "path",
            d=f"M{begin:g} {here:g}H{x - 2:g}",
            **{"class": "out", "marker-end": "url(#head-out)"},
        )
        line = _tag(root, "text", x=begin - 4, y=here + 4, **{"class": "way", "text-anchor": "end"})
        line.text = way
