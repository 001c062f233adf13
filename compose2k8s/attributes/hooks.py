"""`post_start` and `pre_stop` become lifecycle handlers: one each, so several hooks join in one script.

The script runs with `set -e`; each hook stands in it word by word quoted, with its folder and its
variables. A handler runs as the container does: no user, no privileges of its own.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.emission import emit_lines
from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.keys import (
    Attribute,
    Keyed,
    boolean,
    each,
    key,
    mapping,
    scalar,
    table,
    text,
    texts,
)
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree

_AS = "a handler runs as the container does"
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_")


def _optional(raw: object) -> str | None:
    return None if raw is None else str(raw)


class Hook(Keyed):
    command: tuple[Traced[str], ...] | None = key(texts)
    environment: dict[str, Traced[str | None]] | None = key(mapping(scalar(_optional)))
    privileged: Traced[bool] | None = key(boolean, dropped=_AS, nothing=(False,))
    user: Traced[str] | None = key(text, dropped=_AS, hint="use su or gosu, if the image has it")
    working_dir: Traced[str] | None = key(text)

    def script(self, ctx: Context) -> Traced[str]:
        """The hook as one line of a shell script."""
        words = [ctx.words(w) for w in self.command or ()]
        places = [o for w in words for o in w.origins]
        line = " ".join(quote(w.value) for w in words)
        if self.environment:
            given = sorted(self.environment.items())
            known = [(k, v) for k, v in given if v.value is not None]
            pairs = [f"{k}={ctx.words(v).value}" for k, v in known]  # type: ignore[arg-type] # not None
            places += [o for v in self.environment.values() for o in v.origins]
            line = f"env {' '.join(map(quote, pairs))} {line}"
        if self.working_dir is not None:
            places += self.working_dir.origins
            line = f"cd {quote(self.working_dir.value)} && {line}"
        return Traced(f"({line})", tuple(places))


class Hooks(Attribute):
    """`at`: postStart or preStop."""

    at: str
    hooks: tuple[Hook, ...]

    def emit(self, ctx: Context) -> Fragment:
        if not self.hooks:
            return NOTHING
        said = emit_lines(self.hooks, ctx)
        if ctx.ends and self.at == "preStop":
            return Fragment(
                notes=[*said.notes, say(IGNORED, "pre_stop: a job ends by itself", self.hooks)]
            )
        hooks = [hook for hook in self.hooks if hook.command]
        notes = [*said.notes]
        if len(hooks) < len(self.hooks):
            idle = [hook for hook in self.hooks if not hook.command]
            about = Traced("", (*origins_of(idle), *(hook.at for hook in idle)))
            notes.append(say(DROPPED, "a hook without a command does nothing", about))
        if not hooks:
            return Fragment(notes=notes)
        command: list[Tree]
        if len(hooks) == 1 and not hooks[0].environment and not hooks[0].working_dir:
            command = [ctx.words(w) for w in hooks[0].command or ()]
        else:
            lines = [hook.script(ctx) for hook in hooks]
            script = "set -e\n" + "\n".join(line.value for line in lines)
            command = ["/bin/sh", "-c", Traced(script, tuple(o for x in lines for o in x.origins))]
        if self.at == "postStart":
            message = (
                "post_start: it runs beside the entrypoint, and a failure restarts the container"
            )
            notes.append(say(APPROXIMATED, message, self.hooks))
        return Fragment(
            container={"lifecycle": {self.at: {"exec": {"command": command}}}}, notes=notes
        )


def quote(word: str) -> str:
    """A word for /bin/sh."""
    if word and _SAFE.issuperset(word):
        return word
    return "'" + word.replace("'", "'\"'\"'") + "'"


def post_start(node: Node) -> Hooks:
    return Hooks(at="postStart", hooks=each(table(Hook))(node))


def pre_stop(node: Node) -> Hooks:
    return Hooks(at="preStop", hooks=each(table(Hook))(node))
