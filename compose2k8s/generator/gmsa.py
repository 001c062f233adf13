"""The group managed service account of a Windows container: windowsOptions, from what Docker is told."""

from __future__ import annotations

from compose2k8s.codes import DROPPED, NEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.parser.source import Unreadable
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context


def from_file(path: str, where: Traced[str], ctx: Context) -> Fragment:
    """Of the specification in a file of the project, which stands at `where`."""
    try:
        content = ctx.plan.source.text(ctx.plan.source.absolute(path, ctx.project.directory))
    except Unreadable as error:
        message = f"credential_spec: {where.value} cannot be read: {error}"
        return Fragment(notes=[say(DROPPED, message, where)])
    return from_text(where.map(lambda _: content), where)


def from_text(content: Traced[str], where: Traced[str]) -> Fragment:
    """Of the specification itself."""
    options = {"gmsaCredentialSpec": Traced(content.value, (*content.origins, *where.origins))}
    note = say(NEEDED, "credential_spec: the cluster needs the gMSA admission webhook", where)
    return Fragment(container={"securityContext": {"windowsOptions": options}}, notes=[note])
