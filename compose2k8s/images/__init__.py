"""What is publicly known about well-known images: ports, users, data folders, ready commands.

It gives mysql its 3306 where a project declares no port. Facts only, each entry with its source
(catalog.txt, which is searched as a text: a line is read when it is asked for); an image that is not there is simply not known.
"""

from __future__ import annotations

import os

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
    the command that tells whether it serves · `kind`: what it is (database, cache, broker, http, …) ·
    `changes`: folders that it changes at its start, and stops where it cannot; `/*`: and what is in them ·
    `holds`: folders without whose content it does not work, and which it does not fill by itself ·
    `owner`: whether it stops where its data folder is not its own · `tells`: whether it tells others the name of its host · `needs`: a sysctl of the node with its least value · `shell`: whether there is a shell in it, as far as we know · `built`: it is built here, from that image ·
    `named`: its user is a name without a known number.
    """

    name: str
    ports: tuple[ImagePort, ...] = ()
    user: str = ""
    users: Mapping[str, str] = {}
    data: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    kind: str = ""
    changes: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    owner: bool = False
    tells: bool = False
    needs: str = ""
    shell: bool = True
    source: str = ""
    built: bool = False
    named: bool = False


_FOUND: dict[str, Image | None] = {}


def find(reference: str) -> Image | None:
    """The entry of an image; a mirror of a well-known image under `library/` counts as it."""
    if reference not in _FOUND:
        if len(_FOUND) > 10_000:
            _FOUND.clear()
        _FOUND[reference] = _look_up(reference)
    return _FOUND[reference]


def _look_up(reference: str) -> Image | None:
    found = parse(reference)
    names = [_known(found.name)]
    if "library/" in found.path:
        names.append(found.path.rpartition("library/")[2])
    if found.registry and "/" not in found.path:
        names.append(found.path)
    for name in names:
        row = facts(name)
        if row:
            return _image(name, row, found.tag)
    return None


# The same images elsewhere: prefix of a name -> prefix of its name in the catalogue.
_SAME = {
    "linuxserver/": "lscr.io/linuxserver/",
    "ghcr.io/linuxserver/": "lscr.io/linuxserver/",
    "bitnamilegacy/": "bitnami/",
    "bitnamisecure/": "bitnami/",
    "public.ecr.aws/bitnami/": "bitnami/",
    "debezium/": "quay.io/debezium/",
    "quay.io/jupyter/": "jupyter/",
    "seleniarm/": "selenium/",
    "amd64/": "",
    "arm64v8/": "",
    "arm32v7/": "",
    "public.ecr.aws/docker/library/": "",
    "mirror.gcr.io/library/": "",
    "registry.hub.docker.com/library/": "",
}
_ELSEWHERE = tuple(_SAME)


def _known(name: str) -> str:
    if not name.startswith(_ELSEWHERE):
        return name
    for prefix, other in _SAME.items():
        if name.startswith(prefix):
            return other + name[len(prefix) :]
    return name


def port(text: str) -> ImagePort:
    """`53/udp`"""
    number, _, protocol = text.partition("/")
    return ImagePort(number=int(number), protocol=protocol.lower() or "tcp")


def facts(name: str) -> dict[str, str]:
    """The line of an image in the catalogue, `fact` or `fact@part of a tag` -> text."""
    line = _line(name.encode()).decode()
    return dict(fact.split(": ", 1) for fact in line.split(" | ")[1:]) if line else {}


_CATALOG: list[bytes] = []
_INDEX: dict[bytes, bytes] = {}
_SEARCHES = 30  # as many cost as much as the index


def catalog() -> bytes:
    """The whole catalogue, a line an image."""
    if not _CATALOG:
        with open(os.path.join(os.path.dirname(__file__), "catalog.txt"), "rb") as file:
            _CATALOG.append(file.read())
    return _CATALOG[0]


def _line(name: bytes) -> bytes:
    """The line of an image, empty if there is none; searched for, until an index is worth its making."""
    whole = catalog()
    if len(_FOUND) < _SEARCHES:
        start = whole.find(b"\n%s | " % name)
        return whole[start + 1 : whole.index(b"\n", start + 1)] if start >= 0 else b""
    if not _INDEX:
        _INDEX.update((line.partition(b" | ")[0], line) for line in whole.split(b"\n"))
    return _INDEX.get(name, b"")


def _image(name: str, row: dict[str, str], tag: str) -> Image:
    def fact(name: str) -> str:
        variants = (
            v for k, v in row.items() if k.startswith(f"{name}@") and k[len(name) + 1 :] in tag
        )
        return next(variants, row.get(name, ""))

    return Image(
        name=name,
        ports=tuple(port(p) for p in fact("ports").split()),
        user=fact("user"),
        users=_users(fact("users")),
        data=tuple(fact("data").split()),
        ready=tuple(fact("ready").split()),
        kind=fact("kind"),
        changes=tuple(fact("changes").split()),
        holds=tuple(fact("holds").split()),
        owner=fact("owner") == "itself",
        tells=fact("tells") == "hostname",
        needs=fact("needs"),
        shell=fact("shell") != "none",
        source=fact("source"),
    )


def _users(text: str) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in text.split())
