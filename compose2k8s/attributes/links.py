"""`links` and `external_links`: names by which a service calls others.

A link's alias becomes a Service (generator/network/hosts.py); the linked service has one anyway. An external
link names a container of another project, which a Service of type ExternalName could lead to.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.generator.metadata import head
from compose2k8s.generator.network.names import label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.trace import Traced, Tree


def emit(ctx: Context) -> Fragment:
    service = ctx.project.services[ctx.name]
    objects: list[Tree] = []
    notes: list[Diagnostic] = []
    for link in service.links or ():
        target, _, alias = link.value.partition(":")
        if not alias or alias == target:
            ctx.plan.already.update(link.origins)  # every service answers to its own name
    for link in service.external_links or ():
        objects += _external(ctx, link, notes)
    return Fragment(objects=objects, notes=notes)


def _external(ctx: Context, link: Traced[str], notes: list[Diagnostic]) -> list[Tree]:
    container, _, alias = link.value.partition(":")
    name = label(alias or container)
    there = f"{label(container)}.{ctx.options.namespace or 'default'}.svc.cluster.local"
    notes.append(
        say(
            APPROXIMATED,
            f"external_links: {alias or container!r} leads to the Service {there}, as a guess",
            link,
            hint="change externalName to where the other project runs",
        )
    )
    if name in ctx.plan.external or name in ctx.plan.names.services.values():
        return []
    ctx.plan.external.add(name)
    manifest = head(ctx.plan, "Service", "v1", link.map(lambda _: name), name)
    manifest["spec"] = {"type": "ExternalName", "externalName": there}
    return [manifest]
