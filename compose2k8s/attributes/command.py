"""`entrypoint` and `command` become the container's command and args, with `$` safe for Kubernetes.

Both systems ignore the image's own CMD when an entrypoint is given. What Kubernetes cannot say is
"nothing": empty args mean the CMD of the image (compose-spec 05-services, command and entrypoint).
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.parser.node import Seq
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree


def emit(ctx: Context) -> Fragment:
    service = ctx.service
    notes: list[Diagnostic] = []
    entrypoint = [] if _reset(service.entrypoint) else _words(service.entrypoint, ctx)
    command = _words(service.command, ctx)
    if entrypoint == [] and command:
        # No entrypoint but a command: the first word is what runs, in both systems.
        ctx.plan.already.update(origins_of(service.entrypoint, _at(service.entrypoint)))
        return Fragment(container={"command": command[:1], "args": command[1:] or None})
    if entrypoint == []:
        notes.append(
            say(
                DROPPED,
                "entrypoint: Kubernetes cannot clear the entrypoint of an image without a command",
                service.entrypoint,
                _at(service.entrypoint),
                hint="write the command that is to run",
            )
        )
    if command == []:
        if entrypoint:
            ctx.plan.already.update(
                origins_of(service.command, _at(service.command))
            )  # the CMD of the image is ignored anyway
        else:
            notes.append(
                say(
                    APPROXIMATED,
                    "command: empty, but Kubernetes then runs the command of the image",
                    _at(service.command),
                    hint="write the command that is to run",
                )
            )
    if service.command is not None and command is None:
        ctx.plan.already.update(origins_of(service.command, _at(service.command)))
    if service.entrypoint is not None and entrypoint is None:
        ctx.plan.already.update(origins_of(service.entrypoint, _at(service.entrypoint)))
    return Fragment(container={"command": entrypoint or None, "args": command or None}, notes=notes)


def _reset(node: Node | None) -> bool:
    """Whether it is `[""]`, by which Docker clears an entrypoint too."""
    words = [*node] if isinstance(node, Seq) else []
    return len(words) == 1 and getattr(words[0], "value", None) == ""


def _at(node: Node | None) -> Traced[str]:
    """An empty text or list as a value that knows its place."""
    return Traced("", (node.origin,)) if isinstance(node, Seq) else Traced("")


def _words(node: Node | None, ctx: Context) -> list[Tree] | None:
    if not isinstance(node, Seq):
        return None
    return [ctx.argument(word) for word in node if isinstance(word, Traced)]  # type: ignore[arg-type] # words are texts
