"""The ports of a Redis as its command or its mounted configuration tells: `--port 7001`, and the cluster bus.

The members of a Redis Cluster speak to each other 10,000 ports above the one that clients use, which nobody
writes into a compose file. Where that port is missing in a Service, `cluster meet` fails by name.
"""

from __future__ import annotations

from itertools import pairwise

from compose2k8s.generator.network.ports import Port
from compose2k8s.generator.network.unsaid import MEMBERS
from compose2k8s.parser.node import Seq
from compose2k8s.references import files
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container

BUS = 10_000


def told(service: Container, all: Plan, known: list[Port]) -> list[Port]:
    """What the image is known to serve, unless the service is told otherwise; and the cluster bus."""
    number = bus = None
    for option, value, written in _settings(service, all):
        if option == "port" and value.isdigit() and 0 < int(value) < 65536 - BUS:
            number = Traced(int(value), written.origins)
        elif option == "cluster-enabled" and value == "yes":
            bus = written
    found = [Port(number=number, reason="its settings say so")] if number is not None else known
    if bus is None or not found:
        return found
    client = found[0].number
    beside = Traced(client.value + BUS, (*bus.origins, *client.origins))
    return [*found, Port(number=beside, reason=MEMBERS)]


def _settings(service: Container, all: Plan) -> Iterator[tuple[str, str, Traced[str]]]:
    """(option, value, where it is written) of each line of a mounted `redis.conf` and of the command."""
    for text, named, path in files.texts(service, all.project, all.source):
        for line in text.splitlines() if path.endswith(".conf") else ():
            option, _, value = line.strip().partition(" ")
            yield option, value.strip(), named
    for node in (service.entrypoint, service.command):
        given = [w for w in node if isinstance(w, Traced)] if isinstance(node, Seq) else []
        words = [(word, w) for w in given for word in str(w.value).split()]
        for (option, _), (value, written) in pairwise(words):
            yield option.removeprefix("--"), value, written.map(str)
