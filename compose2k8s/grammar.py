"""The forms that names, labels, ports, addresses and quantities have, each by hand and without `re`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LOWER = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_LABEL = _LOWER | {"-"}
_SUBDOMAIN = _LABEL | {"."}
_ALNUM = _LOWER | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_QUALIFIED = _ALNUM | frozenset("-_.")
_DIGITS = frozenset("0123456789")
_HEADER = _ALNUM | {"-"}
_PATH = _ALNUM | frozenset("-._~%!$&'()*+,;=:/")
LABEL = "lower-case letters, digits and dashes, with a letter or digit at both ends"
SUBDOMAIN = (
    "lower-case letters, digits, dashes and dots, with a letter or digit at both ends of each part"
)


def dns_label(text: Any, limit: int = 63) -> bool:
    """RFC 1123 label."""
    return (
        isinstance(text, str)
        and 0 < len(text) <= limit
        and _LABEL.issuperset(text)
        and text[0] != "-"
        and text[-1] != "-"
    )


def dns_1035(text: Any) -> bool:
    """RFC 1035 label: begins with a letter."""
    return dns_label(text) and text[0] not in _DIGITS


def subdomain(text: Any) -> bool:
    """RFC 1123 subdomain."""
    return (
        isinstance(text, str)
        and 0 < len(text) <= 253
        and _SUBDOMAIN.issuperset(text)
        and text[0] in _LOWER
        and text[-1] in _LOWER
        and ".." not in text
        and ".-" not in text
        and "-." not in text
    )


def label_value(text: Any) -> bool:
    """The value of a label."""
    if text == "":
        return True
    return (
        isinstance(text, str)
        and len(text) <= 63
        and _QUALIFIED.issuperset(text)
        and text[0] in _ALNUM
        and text[-1] in _ALNUM
    )


def qualified(text: Any) -> bool:
    """`[prefix/]name`, the key of a label or annotation."""
    if not isinstance(text, str):
        return False
    prefix, slash, name = text.rpartition("/")
    if "/" in prefix or (slash and not subdomain(prefix)):
        return False
    return bool(name) and label_value(name)


def port_words(name: str) -> str:
    """Why a text is no name of a port."""
    if len(name) > 15:
        return f'"{name}": must be no more than 15 characters'
    if not any(c.isalpha() for c in name):
        return f'"{name}": must contain at least one letter (a-z)'
    return f'"{name}": must contain only lower-case letters, digits and single dashes between them'


def port_name(text: Any) -> bool:
    """The name of a container port (IANA service name)."""
    return (
        isinstance(text, str)
        and 0 < len(text) <= 15
        and _LABEL.issuperset(text)
        and "--" not in text
        and text[0] != "-"
        and text[-1] != "-"
        and any(c not in _DIGITS and c != "-" for c in text)
    )


def number(value: Any, low: int, high: int) -> bool:
    """A whole number within bounds."""
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def port(value: Any) -> bool:
    return number(value, 1, 65535)


def config_key(text: Any) -> bool:
    """The key of a ConfigMap or Secret."""
    return (
        isinstance(text, str)
        and 0 < len(text) <= 253
        and _QUALIFIED.issuperset(text)
        and text not in (".", "..")
        and not text.startswith("..")
    )


def percent(text: Any) -> bool:
    return (
        isinstance(text, str)
        and text[-1:] == "%"
        and bool(text[:-1])
        and _DIGITS.issuperset(text[:-1])
    )


def header_name(text: Any) -> bool:
    """The name of an HTTP header, as the API server takes it: no underscore."""
    return isinstance(text, str) and bool(text) and _HEADER.issuperset(text)


def path_segment(text: Any) -> bool:
    """A name that can stand in the path of a URL."""
    return (
        isinstance(text, str) and text not in ("", ".", "..") and not ("/" in text or "%" in text)
    )


def domain_path(text: Any) -> bool:
    """`example.com/path`: a domain, a slash and something that needs no quoting in a URL."""
    if not isinstance(text, str):
        return False
    domain, slash, path = text.partition("/")
    return bool(slash and path) and subdomain(domain) and _PATH.issuperset(path)


def ipv4(text: str, *, strict: bool = True) -> bool:
    """`strict`: no leading zeros, which some take for octal."""
    parts = text.split(".")
    return len(parts) == 4 and all(
        p.isdigit()
        and p.isascii()
        and int(p) < 256
        and (not strict or p == "0" or p[0] != "0")
        and len(p) < 20
        for p in parts
    )


def address(text: Any, *, strict: bool = True) -> bool:
    """An IP address. `strict`: in a form that everybody reads alike (Kubernetes 1.36)."""
    if not isinstance(text, str):
        return False
    if ":" not in text:
        return ipv4(text, strict=strict)
    import ipaddress

    try:
        found = ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return "%" not in text and not (strict and found.ipv4_mapped)


def network(text: Any, *, strict: bool = True) -> Any:
    """A CIDR as an ipaddress network, None if it is none. `strict`: no bits of hosts, as `address`."""
    if not isinstance(text, str):
        return None
    start, slash, bits = text.partition("/")
    if not slash or not (bits.isascii() and bits.isdigit()) or (strict and bits != str(int(bits))):
        return None
    if not address(start, strict=strict):
        return None
    import ipaddress

    if ":" not in start:
        start = ".".join(str(int(p)) for p in start.split("."))
    try:
        return ipaddress.ip_network(f"{start}/{bits}", strict=strict)
    except ValueError:
        return None


_MOST = 10**300  # what is larger is as large
_LONGEST = 400  # digits that are read exactly
_SUFFIXES = {
    "": 1, "k": 10**3, "M": 10**6, "G": 10**9, "T": 10**12, "P": 10**15, "E": 10**18,
    "Ki": 1 << 10, "Mi": 1 << 20, "Gi": 1 << 30, "Ti": 1 << 40, "Pi": 1 << 50, "Ei": 1 << 60,
}  # fmt: skip
_SMALL = {"m": 3, "u": 6, "n": 9}


def quantity(value: Any) -> float | None:
    """The number that a quantity stands for, None if it is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(min(max(value, -_MOST), _MOST))
    if not isinstance(value, str):
        return None
    value = value.strip(" ")  # as the server does
    if not value:
        return None
    body = value[1:] if value[0] in "+-" else value
    suffix = body.lstrip("0123456789.")
    digits = body[: len(body) - len(suffix)]
    if not digits.strip(".") or digits.count(".") > 1:
        return None
    sign = -1.0 if value[0] == "-" else 1.0
    if suffix in _SUFFIXES:
        return sign * _exactly(digits, _SUFFIXES[suffix], 0)
    if suffix in _SMALL:
        return sign * _exactly(digits, 1, _SMALL[suffix])
    if suffix[:1] in ("e", "E"):
        power = suffix[1:].lstrip("+-")
        if power.isdigit() and len(suffix) - 1 - len(power) <= 1:
            # Beyond, the server caps it as well.
            exponent = min(max(int(suffix[1:]) if len(power) < _LONGEST else 300, -400), 300)
            return sign * _exactly(digits, 10 ** max(exponent, 0), max(-exponent, 0))
    return None


def _exactly(digits: str, times: int, places: int) -> float:
    """The float that is nearest, so that 700m and 0.7 are the same."""
    whole, _, part = digits.partition(".")
    if len(digits) > _LONGEST:
        return float(_MOST)
    try:
        found: float = int(whole + part) * times / 10 ** (len(part) + places)
    except OverflowError:
        return float(_MOST)
    return min(found, float(_MOST))
