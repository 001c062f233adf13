"""What is publicly known about well-known images: ports, users, data folders, ready commands.

It gives mysql its 3306 where a project declares no port. Facts only, each entry with its source
(catalog.py); an image that is not there is simply not known.
"""

from __future__ import annotations

from compose2k8s.images.reference import parse
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class ImagePort(Record):
    number: int
    protocol: str = "tcp"


class Image(Record):
    """`user`: numeric `uid:gid` of the process that owns the data, empty for root or unknown.

    `users`: names in the image's passwd file -> `uid:gid` · `data`: folders that hold state · `ready`:
    the command that tells whether it serves · `kind`: what it is (database, cache, broker, http, …).
    """

    name: str
    ports: tuple[ImagePort, ...] = ()
    user: str = ""
    users: Mapping[str, str] = {}
    data: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    kind: str = ""
    source: str = ""


_FOUND: dict[str, Image | None] = {}


def find(reference: str) -> Image | None:
    """The entry of an image; a mirror of a well-known image under `library/` counts as it."""
    if reference not in _FOUND:
        if len(_FOUND) > 10_000:
            _FOUND.clear()
        _FOUND[reference] = _look_up(reference)
    return _FOUND[reference]


def _look_up(reference: str) -> Image | None:
    from compose2k8s.images.catalog import ROWS, SAME, TAGS

    found = parse(reference)
    name = SAME.get(found.name, found.name)
    row = ROWS.get(name)
    if row is None and "library/" in found.path:
        name = found.path.rpartition("library/")[2]
        row = ROWS.get(name)
    if row is None and found.registry and "/" not in found.path:
        name = found.path
        row = ROWS.get(name)
    if row is None:
        return None
    alpine = "alpine" in found.tag
    ports = next((p for part, p in TAGS.get(name, ()) if part in found.tag), row.get("ports", ""))
    return Image(
        name=name,
        ports=tuple(_port(p) for p in ports.split()),
        user=row.get("alpine_user", row.get("user", "")) if alpine else row.get("user", ""),
        users=_users(
            row.get("alpine_users", row.get("users", "")) if alpine else row.get("users", "")
        ),
        data=tuple(row.get("data", "").split()),
        ready=tuple(row["ready"].split()) if row.get("ready") else (),
        kind=row.get("kind", ""),
        source=row["source"],
    )


def _port(text: str) -> ImagePort:
    number, _, protocol = text.partition("/")
    return ImagePort(number=int(number), protocol=protocol or "tcp")


def _users(text: str) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in text.split())
