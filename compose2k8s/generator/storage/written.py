"""Files that a program writes become a copy in the pod: an init container copies them where they may be written.

A ConfigMap is mounted read-only, and there programs stop that rewrite their configuration (`sentinel.conf`), or
whose image changes the owner of a folder, or adds files to it, at each start. In Docker the files are the host's,
and may be written to. What is written to the copy ends with the pod.
"""

from __future__ import annotations

import posixpath

from compose2k8s.generator.fragment import SEED
from compose2k8s.generator.storage.mounts import Mount
from compose2k8s.generator.storage.nested import with_volume
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Tree

_FROM, _TO = "/compose2k8s-files", "/compose2k8s-copy"
# Without the kubelet's own `..data`; who may read a file may write it, and a key stays its owner's.
_SCRIPT = (
    'set -e; for f in "$1"/* "$1"/.[!.]*; do [ ! -e "$f" ] || cp -RL "$f" "$2/"; done; '
    'chmod -R u+w "$2"; find "$2" -perm -4 -exec chmod a+w {} +'
)
_OWN = '; chown "$3" "$4"; chmod 400 "$4"'


def mount(files: Mount, mounted: Mounted, own: tuple[str, str] | None = None) -> None:
    """Mount a copy of the files in their place. `own`: who alone may read the file at a path in them."""
    target = files.target
    volume = mounted.own(f"copy{target.value}", {"emptyDir": {}}, target.value)
    name, place = posixpath.basename(target.value), _FROM
    sub_path = None
    if not files.folder:
        sub_path, place = target.map(lambda _: name), f"{_FROM}/{name}"
    mounted.mount(Mount(volume=volume, target=target, sub_path=sub_path, why=files.why))
    there = with_volume(files.replace(target=Traced(place)), mounted)
    mounted.copied[target.value] = (volume, there)
    if own is not None:
        who, path = own
        mounted.own_files[volume] = (
            who,
            posixpath.normpath(f"{_TO}/{'' if files.folder else name}/{path}"),
        )


def copies(mounted: Mounted) -> list[tuple[int, Tree]]:
    """One init container for each copy."""
    return [
        (
            SEED,
            {
                "name": volume,
                "image": mounted.ctx.plan.options.wait_image,
                "imagePullPolicy": "IfNotPresent",
                "command": _command(mounted.own_files.get(volume)),
                "volumeMounts": [files.tree(), {"name": volume, "mountPath": _TO}],
            },
        )
        for volume, files in mounted.kept()
    ]


def _command(own: tuple[str, str] | None) -> list[Tree]:
    if own is None:
        return ["sh", "-c", _SCRIPT, "sh", _FROM, _TO]
    return ["sh", "-c", _SCRIPT + _OWN, "sh", _FROM, _TO, *own]
