"""The pictures: who calls whom, what is let out, and that no name can break them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from compose2k8s.connectivity.diagrams import dot, mermaid
from compose2k8s.connectivity.svg import svg
from compose2k8s.connectivity.topology import Edge, Node, Topology, topology
from compose2k8s.conversion import convert
from compose2k8s.options import Options
from compose2k8s.parser.source import Source

HERE = Path(__file__).parents[2]


def of_sample(name: str) -> Topology:
    source = Source(cwd=str(HERE / "samples" / name), environ={}, home="/home/nobody")
    result = convert(Options(), source)
    assert result.plan is not None
    return topology(result.plan, [m.body for m in result.manifests])


def test_the_picture_in_the_readme() -> None:
    assert (HERE / "docs" / "topology-voting.svg").read_text() == svg(of_sample("voting"))


def test_what_it_knows() -> None:
    found = of_sample("voting")
    assert {(e.source, e.target, e.ports, e.waits) for e in found.edges} == {
        ("web", "db", (5432,), True),
        ("web", "redis", (6379,), False),
        ("worker", "db", (5432,), True),
        ("worker", "redis", (6379,), True),
    }
    assert [n.name for n in found.nodes if n.outside] == ["web"]
    wordpress = of_sample("wordpress")
    assert [n.outside for n in wordpress.nodes if n.outside] == [(":30000",)]


RING = Topology(
    name='a "name"',
    nodes=(
        Node(
            name='<a>&"',
            kind="Deployment",
            networks=("x", "y"),
            outside=("shop.example/", ":30000"),
        ),
        Node(name="b", kind="Job", networks=("y",)),
        Node(name="c" * 80, kind="StatefulSet"),
    ),
    edges=(
        Edge(source='<a>&"', target="b", ports=(80, 443)),
        Edge(source="b", target='<a>&"', calls=False, waits=True),
        Edge(source="b", target="b"),
        Edge(source="c" * 80, target="b"),
    ),
    separated=True,
)


def test_svg_is_well_formed() -> None:
    root = ET.fromstring(svg(RING))
    texts = [t.text for t in root.iter() if t.tag.endswith("}text")]
    assert '<a>&"' in texts
    assert "80 443" in texts
    assert "shop.example/" in texts
    width, height = (float(root.attrib[name]) for name in ("width", "height"))
    for box in (t for t in root.iter() if t.tag.endswith("}rect")):
        assert float(box.attrib["x"]) + float(box.attrib["width"]) <= width
        assert float(box.attrib["y"]) + float(box.attrib["height"]) <= height


def test_an_empty_project() -> None:
    empty = Topology(name="none", nodes=(), edges=())
    assert ET.fromstring(svg(empty)).tag.endswith("svg")
    assert mermaid(empty) == "flowchart LR\n"


def test_mermaid() -> None:
    text = mermaid(RING)
    assert 's0["#lt;a#gt;#amp;#quot;<br/>Deployment"]' in text
    assert 's0 -->|"80 443"| s1' in text
    assert 's1 -.->|"waits"| s0' in text
    assert text.count("subgraph") == text.count("  end") == 2


def test_dot() -> None:
    text = dot(RING)
    assert '"<a>&\\"" -> "b" [label="80 443"];' in text
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize("form", ["mermaid", "dot", "svg"])
def test_the_same_every_time(form: str) -> None:
    draw = {"mermaid": mermaid, "dot": dot, "svg": svg}[form]
    assert draw(of_sample("proxy")) == draw(of_sample("proxy"))
