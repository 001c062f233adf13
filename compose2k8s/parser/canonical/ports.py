"""`ports` of a service: `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, with ranges, to the long form.

Ranges of equal length expand pairwise; a host range with one container port stays one entry with a
range as `published`. Each number keeps the column it was written at (RULES.md section 11).
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node

PROTOCOLS = ("tcp", "udp", "sctp")


def canonical(node: Node) -> Node:
    """One entry; a range becomes several, sorted as text, and null becomes none."""
    if isinstance(node, Map):
        return _long(node)
    if node == Traced(None):
        return Seq((), place(node))
    return _short(node) if isinstance(node, Traced) else node


def _long(entry: Map) -> Map:
    for name, default in (("mode", "ingress"), ("protocol", "tcp")):
        if name not in entry:
            entry.put(name, Traced(default), entry.origin)
    address = entry.get("host_ip")
    if isinstance(address, Traced):
        check_address(str(address.value))
    return entry


def _short(entry: Traced[object]) -> Node:
    text, at = go_text(entry.value), place(entry)  # type: ignore[arg-type] # a leaf
    if isinstance(entry.value, float):
        raise ValueError(f"{text} is not a whole number: put quotes around the port")
    address, published, container, offsets = _split(text)
    number, slash, protocol = container.rpartition("/")
    if not slash:
        number, protocol = container, ""
    protocol = protocol.lower()
    if slash and protocol not in PROTOCOLS:
        raise ValueError(f"{protocol!r} is not a protocol: use tcp, udp or sctp")
    if not number:
        raise ValueError(f"no container port in {text!r}")
    if address:
        check_address(address)
    targets = port_range(number, "container port")
    outside = port_range(published, "host port") if published else []
    if outside and len(outside) != len(targets) and len(targets) != 1:
        raise ValueError(f"the ranges {published} and {number} have different lengths")
    shared = len(targets) == 1 and len(outside) > 1
    found: list[tuple[str, Map]] = []
    for index, target in enumerate(targets):
        built = Map(at)
        built.put("mode", Traced("ingress"), at)
        if address:
            built.put("host_ip", Traced(address, (part(at, offsets[0]),)), at)
        built.put("target", Traced(target, (part(at, offsets[2]),)), at)
        if published:
            there = published if shared else str(outside[index])
            built.put("published", Traced(there, (part(at, offsets[1]),)), at)
        protocol_at = (part(at, offsets[2] + len(number) + 1),) if slash else ()
        built.put("protocol", Traced(protocol or "tcp", protocol_at), at)
        found.append((f"{target}/{protocol or 'tcp'}", built))
    if len(found) == 1:
        return found[0][1]
    found.sort(key=lambda pair: pair[0])
    return Seq([built for _, built in found], at)


def _split(text: str) -> tuple[str, str, str, tuple[int, int, int]]:
    """(address, host port, container port) and their offsets."""
    before, colon, container = text.rpartition(":")
    if not colon:
        return "", "", text, (0, 0, 0)
    address, colon, published = before.rpartition(":")
    start = len(address) + 1 if colon else 0
    shown = address
    if address.startswith("[") and address.endswith("]"):
        address = address[1:-1]
    return (
        address,
        published,
        container,
        (1 if shown != address else 0, start, len(before) + 1),
    )


def port_range(text: str, what: str) -> list[int]:
    """The numbers of `80` or `80-90`; ValueError in the user's words."""
    first, dash, last = text.partition("-")
    if not _digits(first) or (dash and not _digits(last)):
        raise ValueError(f"{text!r} is not a {what}")
    low, high = int(first), int(last or first)
    if high > 65535:
        raise ValueError(f"the {what} {high} is above 65535")
    if low > high:
        raise ValueError(f"the range {text} runs backwards")
    return list(range(low, high + 1))


def _digits(text: str) -> bool:
    return text.isdigit() and text.isascii()


def check_address(text: str) -> None:
    """ValueError if the text is no IP address."""
    if ":" in text:
        import ipaddress

        try:
            ipaddress.ip_address(text.partition("%")[0])
        except ValueError:
            raise ValueError(f"{text!r} is not an IP address") from None
        return
    parts = text.split(".")
    if len(parts) != 4 or any(
        not _digits(p) or int(p) > 255 or (len(p) > 1 and p[0] == "0") for p in parts
    ):
        raise ValueError(f"{text!r} is not an IP address")
