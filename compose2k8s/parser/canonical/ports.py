"""`ports` of a service: `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, with ranges, to the long form.

Ranges of equal length expand pairwise; a host range with one container port stays one entry with a
range as `published`. Each number keeps the column it was written at (RULES.md section 11).
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, Seq, made, place
from compose2k8s.parser.scalars import go_text
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node, Scalar

PROTOCOLS = ("tcp", "udp", "sctp")
_INGRESS, _TCP = Traced("ingress"), Traced("tcp")


def canonical(node: Node) -> Node:
    """One entry; a range becomes several, sorted as text, and null becomes none."""
    if isinstance(node, Map):
        return _long(node)
    if not isinstance(node, Traced):
        return node
    return Seq((), place(node)) if node.value is None else _short(node)


def _long(entry: Map) -> Map:
    for name, default in (("mode", _INGRESS), ("protocol", _TCP)):
        if name not in entry:
            entry.put(name, default, entry.origin)
    address = entry.get("host_ip")
    if isinstance(address, Traced):
        check_address(str(address.value))
    return entry


def _short(entry: Traced[Scalar]) -> Node:
    value, at = entry.value, place(entry)
    text = value if value.__class__ is str else go_text(value)
    if value.__class__ is float:
        raise ValueError(f"{text} is not a whole number: put quotes around the port")
    address, published, container, offsets = _split(text)
    number, slash, protocol = container.rpartition("/")
    if not slash:
        number, protocol = container, "tcp"
    protocol = protocol.lower()
    if protocol not in PROTOCOLS:
        raise ValueError(f"{protocol!r} is not a protocol: use tcp, udp or sctp")
    if not number:
        raise ValueError(f"no container port in {text!r}")
    if _digits(address):
        raise ValueError(f"three ports in {text!r}: write HOST:CONTAINER, or IP:HOST:CONTAINER")
    if address:
        check_address(address)
    targets = port_range(number, "container port")
    outside = port_range(published, "host port") if published else []
    if outside and len(outside) != len(targets) and len(targets) != 1:
        raise ValueError(f"the ranges {published} and {number} have different lengths")
    found: list[tuple[str, Map]] = []
    for index, target in enumerate(targets):
        fields: dict[str, Node] = {"mode": _INGRESS}
        if address:
            fields["host_ip"] = Traced(address, (part(at, offsets[0]),))
        fields["target"] = Traced(target, (part(at, offsets[2]),))
        if published:
            one = published if len(targets) == 1 else str(outside[index])
            fields["published"] = Traced(one, (part(at, offsets[1]),))
        if slash:
            protocol_at = part(at, offsets[2] + len(number) + 1)
            fields["protocol"] = Traced(protocol, (protocol_at,))
        else:
            fields["protocol"] = _TCP
        if len(targets) == 1:
            return made(at, fields)
        found.append((f"{target}/{protocol}", made(at, fields)))
    found.sort(key=lambda pair: pair[0])
    return Seq([entry for _, entry in found], at)


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
    if not (first.isdigit() and first.isascii()) or (dash and not _digits(last)):
        raise ValueError(f"{text!r} is not a {what}")
    low = int(first)
    high = int(last) if dash else low
    if high > 65535:
        raise ValueError(f"the {what} {high} is above 65535")
    if low > high:
        raise ValueError(f"the range {text} runs backwards")
    return [*range(low, high + 1)] if dash else [low]


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
