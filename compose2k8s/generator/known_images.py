"""What is known of the image that a container runs: from the catalogue, and from the Dockerfile if it is built here.

An image that is built here is what it is built from, with the user and the ports that the Dockerfile says.
"""

from __future__ import annotations

from compose2k8s.generator.image_names import builder_of
from compose2k8s.images import Image, find, port

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Container


def of(container: Container, plan: Plan) -> Image | None:
    """None where nothing is known."""
    found = find(container.image.value) if container.image is not None else None
    if container.build is None:
        builder = builder_of(container, plan)
        return found if builder is None else of(builder, plan)
    from compose2k8s.generator.dockerfile import built, text_of

    text = text_of(container.build, plan.source)
    if text is None:
        return found
    target = getattr(container.build.target, "value", None) or ""
    args = {k: str(v.value) for k, v in (container.build.args or {}).items() if v.value is not None}
    said = built(text, target, args)
    base = (find(said.base) if said.base else None) or Image(name=said.base)
    users = {**base.users, **{name: f"{uid}:{uid}" for name, uid in said.users.items()}}
    user = _user(said.user, users) if said.user else base.user
    return base.replace(
        built=True,
        users=users,
        user=user,
        named=not user and said.user.partition(":")[0] not in ("", "root", "0"),
        ports=tuple(dict.fromkeys((*base.ports, *map(port, said.ports)))),
    )


def _user(text: str, users: dict[str, str]) -> str:
    """`uid:gid` of USER, empty for root and for names without a number."""
    name, _, group = text.partition(":")
    found = (
        f"{name}:{group if group.isdigit() else name}" if name.isdigit() else users.get(name, "")
    )
    return "" if found.startswith("0:") else found
