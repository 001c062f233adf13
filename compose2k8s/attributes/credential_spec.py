"""`credential_spec` becomes windowsOptions: the group managed service account of a Windows container."""

from __future__ import annotations

from compose2k8s.generator import gmsa
from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.keys import Keyed, key, read, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class CredentialSpec(Keyed):
    config: Traced[str] | None = key(text)
    file: Traced[str] | None = key(text)
    registry: Traced[str] | None = key(
        text,
        dropped="the registry of a Docker host is not there",
        hint="store the specification as a GMSACredentialSpec object",
    )

    def emit(self, ctx: Context) -> Fragment:
        if self.config is not None:
            config = ctx.project.configs.get(self.config.value)
            if config is not None and config.content is not None:
                return gmsa.from_text(config.content, self.config)
            path = config.file.value if config is not None and config.file is not None else ""
            return gmsa.from_file(path, self.config, ctx)
        if self.file is not None:
            return gmsa.from_file(self.file.value.removeprefix("file://"), self.file, ctx)
        return NOTHING


def decode(node: Node) -> CredentialSpec:
    return read(CredentialSpec, node)
