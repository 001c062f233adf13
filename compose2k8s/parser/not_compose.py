"""A file that is no compose file, but a manifest, a chart or a Dockerfile, is told by what it is."""

from __future__ import annotations

from compose2k8s.codes import BAD_YAML, NOT_COMPOSE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node


def what_it_is(root: Node, at: int, shown: str) -> Diagnostic | None:
    """The word about a document that cannot be a compose file, None if it can; `shown`: its file."""
    if isinstance(root, Map):
        return _of_another_kind(root, shown)
    found, hint = "", "a compose file begins with `services:`"
    if root == Traced(None):
        found, hint = ", not empty", "remove the `---` at the end"
    elif isinstance(root, Seq):
        found = ", not a list"
    elif isinstance(root, Traced):
        found = ", not a text"
        if str(root.value).startswith("FROM "):
            found, hint = "; this is a Dockerfile", "`build:` of a service names its folder"
    message = f"a document of a compose file must be a mapping{found}"
    return Diagnostic(code=BAD_YAML, message=message, origins=(at,), hint=hint)


def _of_another_kind(root: Map, shown: str) -> Diagnostic | None:
    if "services" in root or "apiVersion" not in root:
        return None
    kind = root.get("kind")
    if isinstance(kind, Traced):
        words = f"this is a manifest of Kubernetes ({kind.value}), not a compose file"
        hint = f"`compose2k8s validate {shown}` checks manifests"
    elif "name" in root and "version" in root:
        words = "this is the Chart.yaml of a Helm chart, not a compose file"
        hint = "`helm template` makes manifests of charts, and `compose2k8s validate` checks those"
    else:
        return None
    at = root.keys_at["apiVersion"]
    return Diagnostic(code=NOT_COMPOSE, message=words, origins=(at,), hint=hint)
