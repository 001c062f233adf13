"""`credential_spec` becomes windowsOptions: the group managed service account of a Windows container."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Keyed, key, read, text
from compose2k8s.parser.source import Unreadable
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node


class CredentialSpec(Keyed):
    config: Traced[str] | None = key(text)
    file: Traced[str] | None = key(text)
    registry: Traced[str] | None = key(
        text,
        dropped="the registry of a Docker host is not there",
        hint="store the specification as a GMSACredentialSpec object",
    )

    def emit(self, ctx: Context) -> Fragment:
        where = self.file
        path = where.value.removeprefix("file://") if where is not None else ""
        if self.config is not None:
            where = self.config
            config = ctx.project.configs.get(self.config.value)
            path = config.file.value if config is not None and config.file is not None else ""
            if config is not None and config.content is not None:
                return _found(config.content, where)
        if where is None:
            return Fragment()
        try:
            content = ctx.plan.source.text(ctx.plan.source.absolute(path, ctx.project.directory))
        except Unreadable as error:
            message = f"credential_spec: {where.value} cannot be read: {error}"
            return Fragment(notes=[say(DROPPED, message, where)])
        return _found(where.map(lambda _: content), where)


def _found(content: Traced[str], where: Traced[str]) -> Fragment:
    options = {"gmsaCredentialSpec": Traced(content.value, (*content.origins, *where.origins))}
    note = say(APPROXIMATED, "credential_spec: the cluster needs the gMSA admission webhook", where)
    return Fragment(container={"securityContext": {"windowsOptions": options}}, notes=[note])


def decode(node: Node) -> CredentialSpec:
    return read(CredentialSpec, node)
