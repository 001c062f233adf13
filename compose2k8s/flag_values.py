"""The text behind a flag becomes the value of its field; ValueError says what is wrong with it.

By the `kind` of the flag in the table (flags.py). Imported only when a flag is given whose text is not
taken as it is.
"""

from __future__ import annotations

from compose2k8s.grammar import dns_label, quantity, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

OLDEST = (1, 25)  # the first version of Kubernetes that there are schemas of


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _number(text: str) -> int:
    """How many, or how long: none at all has no meaning for any flag."""
    if _whole(text) < 1:
        raise ValueError(f"{text!r} is not 1 or more")
    return int(text)


def _version(text: str) -> tuple[int, int]:
    """`1.36` or `v1.36.2` -> (1, 36)."""
    parts = text.removeprefix("v").split(".")
    if len(parts) not in (2, 3) or not all(p.isascii() and p.isdigit() for p in parts):
        raise ValueError(f"{text!r} is not a version such as 1.36")
    version = (_whole(parts[0]), _whole(parts[1]))
    if version[0] != OLDEST[0] or version < OLDEST:
        raise ValueError(f"{text!r} is not known: Kubernetes 1.{OLDEST[1]} and later 1.N are")
    return version


def _pair(text: str) -> dict[str, str]:
    """`postgres=70:70`."""
    name, equals, value = text.partition("=")
    user, colon, group = value.partition(":")
    if not (name and equals and user.isdigit() and (group.isdigit() if colon else True)):
        raise ValueError(f"{text!r} is not written NAME=UID or NAME=UID:GID")
    return {name: value}


def _limit(text: str) -> dict[str, int]:
    """`PORTS=5000`."""
    from compose2k8s.limits import MEANING

    name, _, number = text.partition("=")
    if name.upper() not in MEANING:
        raise ValueError(f"{text!r} is not NAME=N with a name of {', '.join(MEANING)}")
    return {name.upper(): _whole(number)}


def _code(text: str) -> str:
    from compose2k8s import codes

    code = text.upper()
    if not any(getattr(c, "id", "") == code for c in vars(codes).values()):
        raise ValueError(f"{text!r} is not a code; `compose2k8s diagnostics` lists them")
    return code


def _size(text: str) -> str:
    """What a claim may ask for: 1Gi, 500Mi, 2.5G."""
    size = quantity(text)
    if size is None or size < 1 or not text[0].isdigit() or text[-1] in "mun":
        raise ValueError(f"{text!r} is not a size such as 1Gi")
    return text


def _label(text: str) -> str:
    """As the name of a namespace is."""
    if not dns_label(text):
        raise ValueError(f"{text!r} is not a name of lower-case letters, digits and -")
    return text


def _name(text: str) -> str:
    """As the names of most objects are."""
    if not subdomain(text):
        raise ValueError(f"{text!r} is not a name of lower-case letters, digits, - and .")
    return text


def _host(text: str) -> str:
    """`shop.example`, or `*.shop.example`."""
    if not subdomain(text.removeprefix("*.")):
        raise ValueError(f"{text!r} is not a host such as shop.example")
    return text


def _gateway(text: str) -> str:
    namespace, slash, name = text.rpartition("/")
    if not subdomain(name) or (slash and not dns_label(namespace)):
        raise ValueError(f"{text!r} is not written NAME or NAMESPACE/NAME")
    return text


def _image(text: str) -> str:
    from compose2k8s.images.reference import legal

    if not legal(text):
        raise ValueError(f"{text!r} is not an image such as busybox:1.37.0")
    return text


def _registry(text: str) -> str:
    """`registry.example/team`: what stands before the name of an image."""
    from compose2k8s.images.reference import legal, parse

    if not legal(f"{text.rstrip('/')}/image") or parse(text).digest:
        raise ValueError(f"{text!r} is not written HOST/PATH, such as registry.example/team")
    return text


def _tag(text: str) -> str:
    from compose2k8s.images.reference import legal, parse

    if (
        not text
        or text[0] in ".-"
        or parse(f"image:{text}").tag != text
        or not legal(f"image:{text}")
    ):
        raise ValueError(f"{text!r} is not a tag: letters, digits, _, . and -")
    return text


def _url(text: str) -> str:
    scheme, _, rest = text.partition("://")
    if scheme not in ("http", "https") or not rest or not text.isprintable() or " " in text:
        raise ValueError(f"{text!r} is not an address such as http://models.example/v1")
    return text


READERS: dict[str, Callable[[str], Any]] = {
    "number": _number,
    "version": _version,
    "pairs": _pair,
    "limit": _limit,
    "code": _code,
    "size": _size,
    "label": _label,
    "name": _name,
    "host": _host,
    "gateway": _gateway,
    "image": _image,
    "registry": _registry,
    "tag": _tag,
    "url": _url,
}
