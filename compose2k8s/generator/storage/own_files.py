"""Files that a program takes only from its own user, with a mode that lets nobody else read them.

mongod stops at a key file that others may read, Erlang at such a cookie. What a ConfigMap or Secret shows
belongs to root, and a program that is not root could read it only with the group's leave: neither will do.
"""

from __future__ import annotations

from compose2k8s.codes import ROOTS_FILE
from compose2k8s.diagnostics import say
from compose2k8s.parser.node import Seq
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.model import Container

_COOKIE = "/var/lib/rabbitmq/.erlang.cookie"
_COPY = "let a shell copy it first: `install -m 400 -o mongodb {0} /tmp/keyfile`, and name that"


def notes(mounted: Mounted) -> None:
    """A warning for each such file that the container mounts."""
    asked = [(path, "mongod", _COPY.format(path)) for path in _keys(mounted.ctx.service)]
    asked.append((_COOKIE, "Erlang", "the variable RABBITMQ_ERLANG_COOKIE tells it too"))
    for mount in mounted.mounts.values():
        for path, program, hint in asked if mount.parts else ():
            if path == mount.target.value or path.startswith(f"{mount.target.value}/"):
                message = (
                    f"{program} takes {path} from its own user alone, and a mounted file is root's"
                )
                mounted.notes.append(say(ROOTS_FILE, message, mount.why or mount.target, hint=hint))


def _keys(service: Container) -> Iterator[str]:
    """The paths after `--keyFile`."""
    for node in (service.entrypoint, service.command):
        words = (
            [str(w.value) for w in node if isinstance(w, Traced)] if isinstance(node, Seq) else []
        )
        parts = [part for word in words for part in word.split()]
        for at, part in enumerate(parts):
            if part == "--keyFile":
                yield from (value.strip("'\"") for value in parts[at + 1 : at + 2])
            elif part.startswith("--keyFile="):
                yield part[len("--keyFile=") :].strip("'\"")
