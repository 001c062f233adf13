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


def _form(test: Callable[[str], bool], words: str) -> Callable[[str], str]:
    """A text that is taken as it is, if it is what `words` say."""

    def read(text: str) -> str:
        if not test(text):
            raise ValueError(f"{text!r} is not {words}")
        return text

    return read


def _is_size(text: str) -> bool:
    """What a claim may ask for: 1Gi, 500Mi, 2.5G."""
    size = quantity(text)
    return size is not None and size >= 1 and text[0].isdigit() and text[-1] not in "mun"


def _is_host(text: str) -> bool:
    """`shop.example`, or `*.shop.example`."""
    return subdomain(text.removeprefix("*."))


def _is_gateway(text: str) -> bool:
    namespace, slash, name = text.rpartition("/")
    return subdomain(name) and (not slash or dns_label(namespace))


def _is_image(text: str) -> bool:
    from compose2k8s.images.reference import legal

    return legal(text)


def _is_registry(text: str) -> bool:
    """`registry.example/team`: what stands before the name of an image."""
    from compose2k8s.images.reference import legal, parse

    return legal(f"{text.rstrip('/')}/image") and not parse(text).digest


def _is_tag(text: str) -> bool:
    from compose2k8s.images.reference import legal, parse

    whole = f"image:{text}"
    return bool(text) and text[0] not in ".-" and parse(whole).tag == text and legal(whole)


def _is_url(text: str) -> bool:
    scheme, _, rest = text.partition("://")
    return scheme in ("http", "https") and bool(rest) and text.isprintable() and " " not in text


READERS: dict[str, Callable[[str], Any]] = {
    "number": _number,
    "version": _version,
    "pairs": _pair,
    "limit": _limit,
    "code": _code,
    "size": _form(_is_size, "a size such as 1Gi"),
    "label": _form(dns_label, "a name of lower-case letters, digits and -"),
    "name": _form(subdomain, "a name of lower-case letters, digits, - and ."),
    "host": _form(_is_host, "a host such as shop.example"),
    "gateway": _form(_is_gateway, "written NAME or NAMESPACE/NAME"),
    "image": _form(_is_image, "an image such as busybox:1.37.0"),
    "registry": _form(_is_registry, "written HOST/PATH, such as registry.example/team"),
    "tag": _form(_is_tag, "a tag: letters, digits, _, . and -"),
    "url": _form(_is_url, "an address such as http://models.example/v1"),
}
