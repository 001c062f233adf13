"""`depends_on` holds in the manifests: the pod waits in an init container, bounded, for what must come.

`service_healthy` waits until the dependency's Service has a ready endpoint: kube-proxy refuses a
connection while no pod is ready, and a headless name resolves to ready pods only.
`service_completed_successfully` waits until the Job is complete, asked of the API server by an
account that may look at that one Job. `service_started` promises nothing and is a note. The order
holds at the start of a pod only (compose-spec 05-services, depends_on; house rule 6).
"""

from __future__ import annotations

from compose2k8s.codes import GATE_DROPPED, NO_RESTART, STARTED_ONLY
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import GATE, Fragment
from compose2k8s.generator.network import gates
from compose2k8s.keys import Attribute, Keyed, boolean, key, mapping, table, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced, Tree


class Dependency(Keyed):
    condition: Traced[str] | None = key(text)
    required: Traced[bool] | None = key(boolean)
    restart: Traced[bool] | None = key(boolean)


class DependsOn(Attribute):
    """Name of the dependency -> its terms."""

    on: dict[str, Dependency]

    def emit(self, ctx: Context) -> Fragment:
        init: list[tuple[int, Tree]] = []
        objects: list[Tree] = []
        notes: list[Diagnostic] = []
        pod: dict[str, Tree] = {}
        for name, terms in self.on.items():
            notes += _restart(name, terms)
            gate = ctx.plan.gates.get((ctx.name, name))
            if gate is None or gate.refused:
                notes += _ungated(name, terms, gate.refused if gate else "")
                continue
            init.append((GATE, gates.container(ctx, gate)))
            ctx.plan.already.update(() if terms.required is None else terms.required.origins)
            if gate.asks:
                pod, extra = gates.permission(ctx.plan, ctx.name)
                objects = extra
        return Fragment(init=init, objects=objects, notes=notes, pod=pod)


def decode(node: Node) -> DependsOn:
    return DependsOn(on=dict(sorted(mapping(table(Dependency))(node).items())))


def _restart(name: str, terms: Dependency) -> list[Diagnostic]:
    if terms.restart is None or not terms.restart.origins:
        return []
    if not terms.restart.value:
        return [
            say(
                STARTED_ONLY,
                f"depends_on.{name}.restart: nothing restarts dependents",
                terms.restart,
            )
        ]
    return [
        say(
            NO_RESTART,
            f"depends_on.{name}.restart: Kubernetes never restarts the dependents of a pod",
            terms.restart,
            hint="let the program reconnect, or use an operator such as Reloader",
        )
    ]


def _ungated(name: str, terms: Dependency, refused: str) -> list[Diagnostic]:
    if refused:
        return [
            say(GATE_DROPPED, f"depends_on.{name}: nothing waits for it, because {refused}", terms)
        ]
    about = [v for v in (terms.condition, terms.required) if v is not None and v.origins]
    if not about:
        return []  # nobody wrote it: a link, a volume or a namespace of the other one implies it
    return [
        say(
            STARTED_ONLY,
            f"depends_on.{name}: Kubernetes starts all at once; the program should retry",
            about,
            hint="use condition: service_healthy, or --wait-all, for a gate",
        )
    ]
