"""What an earlier conversion wrote here and this one does not: the cluster keeps it until it is deleted.

`kubectl apply` only adds and changes, so a service that has left the project goes on running. Each such
object is said with the words that remove it (house rule 12; Compose warns of orphan containers alike).
"""

from __future__ import annotations

from compose2k8s.codes import GONE
from compose2k8s.diagnostics import Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, TypeAlias

    Identity: TypeAlias = tuple[str, str, str]  # kind, namespace, name


def gone(before: Iterable[str], bodies: Sequence[dict[str, Any]]) -> tuple[Diagnostic, ...]:
    """A warning for every object of `before`, texts that we wrote, that `bodies` lack or cannot be applied over."""
    from compose2k8s.parser.node import tree
    from compose2k8s.parser.tree import each
    from compose2k8s.trace import resolve
    from compose2k8s.writers import moved

    here = {_identity(body): body for body in bodies}
    found: list[Diagnostic] = []
    for text in before:
        for document in each(text.encode(), 0):
            old = resolve(tree(document.root), [])
            new = here.get(_identity(old))
            if new is not None:
                fields = moved.moved(old, new)
                found += [moved.said(new, fields)] if fields else []
            elif not _leaves_by_itself(old):
                found.append(_said(*_identity(old)))
    return tuple(found)


def _identity(body: dict[str, Any]) -> Identity:
    metadata = body["metadata"]
    return body["kind"], metadata.get("namespace", ""), metadata["name"]


def _leaves_by_itself(body: dict[str, Any]) -> bool:
    return body["kind"] == "Job" and "ttlSecondsAfterFinished" in body["spec"]


def _said(kind: str, namespace: str, name: str) -> Diagnostic:
    words = f"kubectl delete {kind.lower()} {name}" + (f" -n {namespace}" if namespace else "")
    data = ", which deletes its data" if kind == "PersistentVolumeClaim" else ""
    return Diagnostic(
        code=GONE,
        message=f"{kind} {name} is no longer part of the project, and stays in the cluster",
        hint=f"{words}{data}",
    )
