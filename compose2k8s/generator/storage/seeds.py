"""`--seed-volumes`: an empty volume is filled from the image, as Docker does, by the image itself.

Docker copies what the image has at the target of an empty named volume, unless `nocopy` is set
(compose-spec, volumes long syntax). Here an init container with the same image does it, as root and once: what
is there belongs to whom it belongs to in the image. That needs a shell in the image.
"""

from __future__ import annotations

from compose2k8s.codes import SEEDED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import SEED
from compose2k8s.generator.image_names import pulled
from compose2k8s.generator.network.names import label
from compose2k8s.trace import decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.trace import Tree

_AT = "/compose2k8s-volume"
_SCRIPT = 'if [ -d "$1" ] && [ -z "$(ls -A "$2")" ]; then cp -a "$1/." "$2/"; fi'


def seeds(mounted: Mounted) -> list[tuple[int, Tree]]:
    """One init container for each volume that Docker would fill."""
    found: list[tuple[int, Tree]] = []
    image = mounted.ctx.plan.images.get(mounted.ctx.name)
    known = mounted.ctx.plan.known(mounted.ctx.service)
    for mount in mounted.mounts.values():
        if mount.copies and known is not None and not known.shell:
            message = (
                f"volumes: {mount.target.value} starts empty: the image has no shell to fill it"
            )
            mounted.notes.append(say(SEEDED, message, mount.why))
        elif mount.copies and image is not None:
            there = mount.tree()
            there.pop("readOnly", None)
            found.append(
                (
                    SEED,
                    {
                        "name": label(f"fill-{mount.volume}"),
                        "image": image,
                        "imagePullPolicy": pulled(mounted.ctx.service)[0],
                        "command": ["sh", "-c", _SCRIPT, "sh", mount.target, _AT],
                        "securityContext": {"runAsUser": decides(mount.why, 0)},
                        "volumeMounts": [{**there, "mountPath": _AT}],
                    },
                )
            )
    return found
