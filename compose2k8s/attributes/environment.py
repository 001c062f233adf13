"""`environment` becomes env, by name; `$` is doubled, because Kubernetes expands `$(NAME)`.

A variable without a value takes the project's; where there is none, Compose leaves it out, and so do we.
Names: any printable ASCII without `=` since 1.32 (KEP-4369), before that letters, digits and `-._`.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED, ENV_LEFT_OUT
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Attribute, mapping, scalar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced, Tree

SHOWN = 5  # names of variables in a message
_OLD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")


class Environment(Attribute):
    """Name -> value, None where there is none."""

    values: dict[str, Traced[str | None]]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        env: list[Tree] = []
        unset: dict[str, Traced[str | None]] = {}
        moved = ctx.plan.storage.variables(ctx.service)  # --secret-env
        for name in sorted(self.values):
            value = self.values[name]
            if not legal(name, ctx.options.kube_version):
                notes.append(
                    say(
                        DROPPED,
                        f"environment: Kubernetes accepts no variable called {name!r}",
                        value,
                        hint="use letters, digits, dots, dashes and underscores",
                    )
                )
            elif value.value is None:
                unset[name] = value
            elif name in moved:
                env += moved[name]
            else:
                env.append({"name": name, "value": ctx.argument(value)})  # type: ignore[arg-type] # not None
        if unset:
            message = (
                f"environment: without a value here, and left out as Compose does: {_list(unset)}"
            )
            hint = "set them where you convert, or give them values"
            notes.append(say(ENV_LEFT_OUT, message, unset, hint=hint))
        return Fragment(container={"env": env} if env else {}, notes=notes)


def _list(names: dict[str, Traced[str | None]]) -> str:
    first = [*names][:SHOWN]
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{', '.join(first)}{more}"


_values: Callable[[Node], dict[str, Traced[str | None]]] = mapping(scalar(str, str, type(None)))


def decode(node: Node) -> Environment:
    return Environment(values=_values(node))


def legal(name: str, version: tuple[int, int]) -> bool:
    """Whether the API server of that version accepts the name of a variable."""
    if not name:
        return False
    if version >= (1, 32):
        return name.isascii() and name.isprintable() and "=" not in name
    return _OLD.issuperset(name) and not name[0].isdigit()
