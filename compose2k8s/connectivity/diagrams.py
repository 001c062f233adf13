"""A topology as Mermaid and as DOT, the languages of diagrams that other tools draw."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.connectivity.topology import Node, Topology


def mermaid(topology: Topology) -> str:
    """A flowchart; the networks are frames where they keep services apart."""
    ids = {node.name: f"s{number}" for number, node in enumerate(topology.nodes)}
    lines = ["flowchart LR"]
    framed: set[str] = set()
    if topology.separated:
        for number, network in enumerate(_networks(topology)):
            members = [n for n in topology.nodes if n.networks == network]
            framed.update(node.name for node in members)
            lines.append(f'  subgraph n{number}["{_entity(", ".join(network))}"]')
            lines += [f"    {_mermaid_node(ids, node)}" for node in members]
            lines.append("  end")
    lines += [f"  {_mermaid_node(ids, n)}" for n in topology.nodes if n.name not in framed]
    for node in topology.nodes:
        for number, way in enumerate(node.outside):
            lines.append(f'  {ids[node.name]}o{number}(["{_entity(way)}"]) ==> {ids[node.name]}')
    for edge in topology.edges:
        arrow = "-->" if edge.calls else "-.->"
        label = f'|"{_entity(edge.label)}"|' if edge.label else ""
        lines.append(f"  {ids[edge.source]} {arrow}{label} {ids[edge.target]}")
    return "\n".join(lines) + "\n"


def _mermaid_node(ids: dict[str, str], node: Node) -> str:
    return f'{ids[node.name]}["{_entity(node.name)}<br/>{_entity(node.kind)}"]'


def _entity(text: str) -> str:
    """Mermaid takes the entities of HTML, with # for &."""
    known = {'"': "#quot;", "#": "#35;", "<": "#lt;", ">": "#gt;", "&": "#amp;"}
    return "".join(known.get(letter, letter) for letter in text)


def dot(topology: Topology) -> str:
    """A digraph of Graphviz; the networks are clusters where they keep services apart."""
    lines = [f"digraph {_quoted(topology.name)} {{", "  rankdir=LR;", "  node [shape=box];"]
    framed: set[str] = set()
    if topology.separated:
        for number, network in enumerate(_networks(topology)):
            members = [n for n in topology.nodes if n.networks == network]
            framed.update(node.name for node in members)
            lines += [
                f"  subgraph cluster_{number} {{",
                f"    label={_quoted(', '.join(network))};",
            ]
            lines += [f"    {_dot_node(node)}" for node in members]
            lines.append("  }")
    lines += [f"  {_dot_node(node)}" for node in topology.nodes if node.name not in framed]
    for node in topology.nodes:
        for way in node.outside:
            outside = _quoted(f"outside {way} {node.name}")
            lines.append(f"  {outside} [label={_quoted(way)}, shape=oval];")
            lines.append(f"  {outside} -> {_quoted(node.name)} [style=bold];")
    for edge in topology.edges:
        words = [f"label={_quoted(edge.label)}"] if edge.label else []
        words += [] if edge.calls else ["style=dashed"]
        more = f" [{', '.join(words)}]" if words else ""
        lines.append(f"  {_quoted(edge.source)} -> {_quoted(edge.target)}{more};")
    return "\n".join([*lines, "}"]) + "\n"


def _dot_node(node: Node) -> str:
    return f"{_quoted(node.name)} [label={_quoted(node.name + chr(10) + node.kind)}];"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _networks(topology: Topology) -> list[tuple[str, ...]]:
    """The sets of networks that services are in: a frame cannot overlap another one."""
    return list(dict.fromkeys(node.networks for node in topology.nodes if node.networks))
