"""Who speaks to whom: every place where a service names another one as a host, with the port it asks for.

The analysis of a text is `compose2k8s.references`; here are the texts of a project. It feeds the ports
of services, the rewriting of names, gates, NetworkPolicies, `explain` and the picture.
"""

from __future__ import annotations

from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced


class Reference(Record):
    """`source` speaks to `target` under the name `host`, on `port` if the text says which."""

    source: str
    target: str
    host: Traced[str]
    port: Traced[int] | None = None
    where: str = ""  # environment, command, ...


def plan(all: Plan) -> tuple[Reference, ...]:
    return ()
