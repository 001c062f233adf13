"""Plain data to YAML that every reader reads alike: YAML 1.1, YAML 1.2, and Kubernetes.

No general dumper is safe here: PyYAML writes `y`, `1e3` and `08` bare, and Kubernetes reads a boolean and
numbers. A text is written plain only if it looks like nothing else anywhere, as a block only if all of
it survives there, and between double quotes otherwise. It never sees anything but plain data.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, TypeAlias

    # path of a field -> a comment to its right, or an empty text
    Comment: TypeAlias = Callable[[tuple[str | int, ...]], str]

_WORDS = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
_RESERVED = frozenset(
    f(word) for word in _WORDS for f in (str, str.capitalize, str.upper)
)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_FIRST = _LETTERS | frozenset("/_")
_PLAIN = _LETTERS | frozenset("0123456789_./-:@+=,%$ ()")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump_all(documents: Iterable[dict[str, Any]], comment: Comment | None = None) -> str:
    """The documents, with `---` between them."""
    return "---\n".join(dump(document, comment) for document in documents)


def dump(document: dict[str, Any], comment: Comment | None = None) -> str:
    """One document, ending with a line end."""
    out: list[str] = []
    if not document:
        return "{}\n"
    if comment is None:
        _mapping(document, out, "")
    else:
        _Annotated(comment, out).mapping(document, "", ())
    return "".join(out)


def quoted(text: str) -> str:
    """Between double quotes, with everything escaped that is no plain printable character."""
    out: list[str] = []
    for letter in text:
        escape = _ESCAPES.get(letter)
        code = ord(letter)
        if escape is not None:
            out.append(escape)
        elif 0x20 <= code < 0x7F or 0xA0 <= code < 0x2028 or 0x202A <= code < 0xD800:
            out.append(letter)
        elif 0xE000 <= code < 0xFEFF or 0xFF00 <= code < 0xFFFE:
            out.append(letter)
        elif code < 0x100:
            out.append(f"\\x{code:02x}")
        elif code < 0x10000:
            out.append(f"\\u{code:04x}")
        else:
            out.append(f"\\U{code:08x}")
    return f'"{"".join(out)}"'


def scalar(text: str) -> str:
    """A text on one line."""
    if (
        text
        and text[0] in _FIRST
        and _PLAIN.issuperset(text)
        and text not in _RESERVED
        and text[-1] not in ": "
        and ": " not in text
    ):
        return text
    return quoted(text)


def _block(text: str) -> bool:
    """Whether a text survives as a block: printable lines, the first and last of them not odd."""
    return (
        len(text) > 1
        and text[-1] == "\n"
        and text[-2] != "\n"
        and text[0] not in " \n"
        and "\n" in text[:-1]
        and " \n" not in text
        and text.replace("\n", "").isprintable()
        and not any(c >= "\ufeff" for c in text)
    )


def _value(value: Any) -> str:
    kind = value.__class__
    if kind is str:
        return scalar(value)
    if kind is bool:
        return "true" if value else "false"
    if value is None:
        return "null"
    if kind is int:
        return str(value)
    if kind is float:
        return str(int(value)) if value.is_integer() else repr(value)
    if kind is dict:
        return "{}"
    if kind is list:
        return "[]"
    return scalar(str(value))


def _lines(text: str, indent: str) -> str:
    return "".join(f"{indent}{line}\n" if line else "\n" for line in text[:-1].split("\n"))


def _mapping(mapping: dict[str, Any], out: list[str], indent: str) -> None:
    for key, value in mapping.items():
        key = scalar(key)
        kind = value.__class__
        if kind is dict and value:
            out.append(f"{indent}{key}:\n")
            _mapping(value, out, indent + "  ")
        elif kind is list and value:
            out.append(f"{indent}{key}:\n")
            _list(value, out, indent)
        elif kind is str and "\n" in value and _block(value):
            out.append(f"{indent}{key}: |\n{_lines(value, indent + '  ')}")
        else:
            out.append(f"{indent}{key}: {_value(value)}\n")


def _list(items: list[Any], out: list[str], indent: str) -> None:
    inner = indent + "  "
    for value in items:
        kind = value.__class__
        if (kind is dict or kind is list) and value:
            start = len(out)
            (_mapping if kind is dict else _list)(value, out, inner)
            out[start] = f"{indent}- {out[start][len(inner) :]}"
        elif kind is str and "\n" in value and _block(value):
            out.append(f"{indent}- |\n{_lines(value, inner)}")
        else:
            out.append(f"{indent}- {_value(value)}\n")


class _Annotated:
    """The same with a comment behind the fields: slower, so it stands apart."""

    def __init__(self, comment: Comment, out: list[str]) -> None:
        self.comment = comment
        self.out = out

    def mapping(self, mapping: dict[str, Any], indent: str, path: tuple[str | int, ...]) -> None:
        for key, value in mapping.items():
            self._entry(f"{indent}{scalar(key)}:", value, indent, indent + "  ", (*path, key))

    def list(self, items: list[Any], indent: str, path: tuple[str | int, ...]) -> None:
        for index, value in enumerate(items):
            here = (*path, index)
            kind = value.__class__
            if (kind is dict or kind is list) and value:
                start, inner = len(self.out), indent + "  "
                (self.mapping if kind is dict else self.list)(value, inner, here)
                self.out[start] = f"{indent}- {self.out[start][len(inner) :]}"
            else:
                self._entry(f"{indent}-", value, indent, indent + "  ", here)

    def _entry(
        self, head: str, value: Any, indent: str, inner: str, path: tuple[str | int, ...]
    ) -> None:
        kind = value.__class__
        words = self.comment(path)
        tail = f" # {words}" if words else ""
        if kind is dict and value:
            self.out.append(f"{head}\n")
            self.mapping(value, inner, path)
        elif kind is list and value:
            self.out.append(f"{head}\n")
            self.list(value, indent, path)
        elif kind is str and "\n" in value and _block(value):
            self.out.append(f"{head} |{tail}\n{_lines(value, inner)}")
        else:
            self.out.append(f"{head} {_value(value)}{tail}\n")
