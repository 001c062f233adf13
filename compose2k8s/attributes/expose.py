"""`expose` becomes ports of the container and of its Service (generator/network/ports.py).

Compose takes any text here and does nothing with it; a port that is none would be refused in the cluster.
"""

from __future__ import annotations

from compose2k8s.keys import each, scalar
from compose2k8s.parser.canonical.ports import PROTOCOLS, port_range


def _port(raw: object) -> str:
    """`80`, `80-90`, `53/udp`."""
    text = str(raw)
    if ":" in text:
        raise ValueError(
            f"{text!r} publishes a port, which `ports` does: here stand container ports"
        )
    numbers, slash, protocol = text.partition("/")
    if port_range(numbers, "port")[0] == 0:
        raise ValueError(f"{text!r} is not a port")
    if slash and protocol.lower() not in PROTOCOLS:
        raise ValueError(f"{protocol!r} is not a protocol: use {', '.join(PROTOCOLS)}")
    return text


decode = each(scalar(_port))
