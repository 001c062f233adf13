"""`pre_start` steps become init containers, in order, behind the gates.

Each runs as its service does - same variables, mounts and security - with what the step says on top.
What belongs to the whole pod cannot differ in a step. Unlike Compose, every new pod runs them again.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.emission import emit
from compose2k8s.generator.fragment import STEP, Context, Fragment, Parts
from compose2k8s.generator.network.names import label
from compose2k8s.generator.pod_fields import attribute
from compose2k8s.keys import Attribute, each, table
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.jobs import PreStart
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree

_NOT_OF_INIT = ("readinessProbe", "livenessProbe", "startupProbe", "lifecycle", "ports")


class Steps(Attribute):
    steps: tuple[PreStart, ...]

    def emit(self, ctx: Context) -> Fragment:
        init: list[tuple[int, Tree]] = []
        notes: list[Diagnostic] = []
        whole = Parts()
        said = (value for name, value in ctx.service.__dict__.items() if name != "pre_start")
        inherited = set(origins_of(*said))  # what the service itself does or reports
        for index, step in enumerate(self.steps, 1):
            parts = Parts()
            own = Context(service=step, name=ctx.name, plan=ctx.plan)
            emit(step, own, parts)
            mounts = ctx.plan.storage.fragment(own)
            parts.add(Fragment(container=mounts.container, notes=mounts.notes))
            # The group of a pod's volumes is that of the service.
            pod = {k: v for k, v in mounts.pod.items() if k != "securityContext"}
            whole.add(Fragment(pod=pod, workload=mounts.workload))
            container = {k: v for k, v in parts.sites["container"].items() if k not in _NOT_OF_INIT}
            name = label(f"{ctx.plan.names.services[ctx.name][:50]}-step-{index}")
            init.append((STEP, {"name": name, **container}))
            notes += [
                n for n in parts.notes if not n.origins or not inherited.issuperset(n.origins)
            ]
            whole.add(Fragment(pod={"volumes": parts.sites["pod"].pop("volumes", None)}))
            common = {**parts.sites["pod"], **parts.sites["template"], "networks": step.networks}
            for field, value in common.items():
                what = attribute(field, value)
                about = [o for o in origins_of(value) if o not in inherited]
                if about:
                    message = (
                        f"pre_start: {what} belongs to the whole pod, so a step cannot have its own"
                    )
                    notes.append(say(DROPPED, message, Traced(what, tuple(about))))
            ctx.plan.already |= parts.already
            if step.per_replica is not None:
                notes += self._once(step.per_replica, ctx)
        sites = whole.sites
        return Fragment(init=init, notes=notes, pod=sites["pod"], workload=sites["workload"])

    def _once(self, per_replica: Traced[bool], ctx: Context) -> list[Diagnostic]:
        if per_replica.value:
            ctx.plan.already.update(per_replica.origins)
            return []
        if ctx.plan.replicas(ctx.name) == 1:
            ctx.plan.already.update(per_replica.origins)
            return []
        message = "per_replica: every pod runs the step, not one of them"
        return [say(APPROXIMATED, message, per_replica)]


def decode(node: Node) -> Steps:
    from compose2k8s.jobs import PreStart

    return Steps(steps=each(table(PreStart))(node))
