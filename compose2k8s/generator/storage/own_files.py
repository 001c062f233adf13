"""Files that a program takes only from its own user, with a mode that lets nobody else read them.

mongod stops at a key file that others may read, Erlang at such a cookie. What a ConfigMap or Secret shows
belongs to root, and a program that is not root could read it only with the group's leave: neither will do. So
the pod has a copy of it that is as they want it.
"""

from __future__ import annotations

import posixpath

from compose2k8s.codes import BIND_READ_ONLY, ROOTS_FILE
from compose2k8s.diagnostics import say
from compose2k8s.generator.storage import written
from compose2k8s.generator.storage.owner import known_owner
from compose2k8s.parser.node import Seq
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from compose2k8s.generator.storage.mounts import Mount, Mounted
    from compose2k8s.model import Container

_COOKIE = "/var/lib/rabbitmq/.erlang.cookie"


def keep(mounted: Mounted) -> None:
    """Mount a copy in the place of each such file that the container mounts."""
    owner = known_owner(mounted.ctx)
    image = mounted.ctx.plan.known(mounted.ctx.service)
    who = ":".join(map(str, owner.value)) if owner is not None else image.user if image else ""
    asked = [(path, "mongod") for path in _keys(mounted.ctx.service)]
    for path, program in (*asked, (_COOKIE, "Erlang")) if who else ():
        for mount in [*mounted.mounts.values()]:
            here = mount.target.value
            if mount.parts and (path == here or path.startswith(f"{here}/")):
                del mounted.mounts[here]
                written.mount(mount, mounted, own=(who, posixpath.relpath(path, here)))
                _may_be_written(mount, mounted)
                message = (
                    f"{program} takes {path} from its own user alone: the pod has a copy that is so"
                )
                mounted.notes.append(say(ROOTS_FILE, message, mount.why or mount.target))


def _may_be_written(mount: Mount, mounted: Mounted) -> None:
    """Takes back what was said of the files before there was a copy of them."""
    about = origins_of(mount.why)
    mounted.notes = [n for n in mounted.notes if n.code is not BIND_READ_ONLY or n.origins != about]


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
