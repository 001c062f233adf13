"""Plain data to YAML that every reader reads alike: YAML 1.1, YAML 1.2, and Kubernetes.

No general dumper is safe here: PyYAML writes `y`, `1e3` and `08` bare, and Kubernetes reads a boolean
and numbers. A text is written plain only if it looks like nothing else anywhere, as a block only if
all of it survives there, and between double quotes otherwise. List items stand under their key, as
kubectl prints them. It never sees anything but plain data.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, TypeAlias

    from compose2k8s.trace import Path

    # path of a field -> a comment to its right, or an empty text
    Comment: TypeAlias = Callable[[Path], str]

# Words that some reader takes for a boolean or for nothing, in any case of letters.
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_FIRST = _LETTERS | frozenset("/_$")
# A number or a date may begin like this; none has any of these signs in it.
_COUNTS = frozenset("0123456789.")
_NO_NUMBER = frozenset("/ghjklmpqrsuvwyGHJKLMPQRSUVWY")
_PLAIN = _LETTERS | frozenset("0123456789_./-:@+=,%$ ()")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
# Readers give up looking for the `:` of a one-line key after 1,024 characters.
_LONG_KEY = 1000


def texts(
    documents: Iterable[dict[str, Any]], comments: Sequence[Comment] | None = None
) -> list[str]:
    """Each document by itself; with a comment function for each of them, if any."""
    words, heads = _Words(), _Heads("")
    found: list[str] = []
    for index, document in enumerate(documents):
        out: list[str] = []
        if not document:
            out.append("{}\n")
        elif comments is None:
            _mapping(document, out, words, heads)
        else:
            _Annotated(comments[index], out, words).mapping(document, "", ())
        found.append("".join(out))
    return found


def dump_all(documents: Iterable[dict[str, Any]], comments: Sequence[Comment] | None = None) -> str:
    """The documents as one stream, with `---` between them."""
    return "---\n".join(texts(documents, comments))


def dump(document: dict[str, Any], comment: Comment | None = None) -> str:
    """One document, ending with a line end."""
    return dump_all((document,), None if comment is None else (comment,))


def scalar(text: str) -> str:
    """A text on one line: plain where that is safe, quoted otherwise."""
    if text and _PLAIN.issuperset(text) and text[-1] not in ": " and ": " not in text:
        first = text[0]
        if first in _FIRST:
            if len(text) > 5 or text.lower() not in _WORDS:
                return text
        elif first in _COUNTS:
            if not _NO_NUMBER.isdisjoint(text):
                return text
        elif first == "-" and (text[2:3] if text[1:2] == "-" else text[1:2]) in _LETTERS:
            return text
    return quoted(text)


def quoted(text: str) -> str:
    """Between quotes; double ones, with everything escaped that is no plain printable character,
    unless single ones make escapes unnecessary."""
    if text.isascii() and text.isprintable():
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        if "'" not in text:
            return f"'{text}'"
    return f'"{"".join([_ESCAPES.get(c) or (c if _shown(c) else _escaped(c)) for c in text])}"'


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _shown(letter: str) -> bool:
    """Whether every reader takes the character as it is: no control, no line end, no surrogate,
    no byte order mark. Ranges, because `str.isprintable` changes with the version of Python."""
    return (
        " " <= letter <= "~"
        or "\xa0" <= letter < "\u2028"
        or "\u2029" < letter < "\ud800"
        or "\ue000" <= letter < "\ufeff"
        or "\uff00" <= letter < "\ufffe"
        or letter > "\uffff"
    )


def block(text: str) -> str:
    """The head of a block that holds the text (`|`, `|-` or `|+`), or nothing if none is safe."""
    body = text.rstrip("\n")
    if "\n" not in body or body[0] in " \t\n" or body[-1] in " \t":
        return ""
    seen = body.replace("\n", "").replace("\t", "")
    if not (seen.isprintable() if seen.isascii() else all(map(_shown, seen))):
        return ""
    return ("|-", "|")[len(text) - len(body)] if len(text) - len(body) < 2 else "|+"


class _Words(dict[str, str]):
    """Texts on one line, each worked out once: manifests say the same words over and over.

    Nothing for a text of several lines, which may be a block.
    """

    def __missing__(self, text: str) -> str:
        found = self[text] = "" if "\n" in text else scalar(text)
        return found


class _Heads(dict[str, str]):
    """Keys with the indent before and the colon behind them, each worked out once.

    `deeper`: those of what stands within, made by `deepen` when there is something.
    """

    def __init__(self, indent: str) -> None:
        self.indent = indent
        self.deeper: _Heads | None = None

    def deepen(self) -> _Heads:
        self.deeper = _Heads(self.indent + "  ")
        return self.deeper

    def __missing__(self, key: str) -> str:
        word = scalar(key)
        indent = self.indent
        long = len(word) >= _LONG_KEY
        found = self[key] = f"{indent}? {word}\n{indent}:" if long else f"{indent}{word}:"
        return found


def _other(value: Any) -> str:
    """What is neither a text nor a collection with something in it."""
    if value is True or value is False:
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        return _float(value)
    if not value and isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    raise TypeError(f"{type(value).__name__} is not plain data")


def _float(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}[str(value)]
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    text = repr(value)
    # YAML 1.1 knows a float with an exponent by its point.
    return text if "." in text else text.replace("e", ".0e")


def _mapping(mapping: dict[str, Any], out: list[str], words: _Words, heads: _Heads) -> None:
    for key, value in mapping.items():
        kind = value.__class__
        if kind is str:
            text = words[value] or _long(value, heads.indent)
            out.append(f"{heads[key]} {text}\n")
        elif kind is dict and value:
            out.append(f"{heads[key]}\n")
            _mapping(value, out, words, heads.deeper or heads.deepen())
        elif kind is list and value:
            out.append(f"{heads[key]}\n")
            _list(value, out, words, heads)
        else:
            out.append(f"{heads[key]} {_other(value)}\n")


def _list(items: list[Any], out: list[str], words: _Words, heads: _Heads) -> None:
    indent = heads.indent
    for value in items:
        kind = value.__class__
        if kind is str:
            out.append(f"{indent}- {words[value] or _long(value, indent)}\n")
        elif (kind is dict or kind is list) and value:
            start, inner = len(out), heads.deeper or heads.deepen()
            (_mapping if kind is dict else _list)(value, out, words, inner)
            out[start] = f"{indent}- {out[start][len(inner.indent) :]}"
        else:
            out.append(f"{indent}- {_other(value)}\n")


def _long(text: str, indent: str) -> str:
    """A text of several lines as a block where one is safe, without the last line end."""
    mark = block(text)
    return f"{mark}\n{_lines(text, mark, indent)[:-1]}" if mark else scalar(text)


def _lines(text: str, mark: str, indent: str) -> str:
    """The lines of a block, two columns further in than its key or dash."""
    lines = text if mark == "|-" else text[:-1]
    return "".join([f"{indent}  {line}\n" if line else "\n" for line in lines.split("\n")])


class _Annotated:
    """The same with a comment behind the fields: slower, so it stands apart."""

    def __init__(self, comment: Comment, out: list[str], words: _Words) -> None:
        self.comment = comment
        self.out = out
        self.words = words

    def mapping(self, mapping: dict[str, Any], indent: str, path: Path) -> None:
        for key, value in mapping.items():
            self._entry(f"{indent}{self.words[key] or scalar(key)}:", value, indent, (*path, key))

    def items(self, items: list[Any], indent: str, path: Path) -> None:
        for index, value in enumerate(items):
            here, kind = (*path, index), value.__class__
            if (kind is dict or kind is list) and value:
                start, inner = len(self.out), indent + "  "
                (self.mapping if kind is dict else self.items)(value, inner, here)
                self.out[start] = f"{indent}- {self.out[start][len(inner) :]}"
            else:
                self._entry(f"{indent}-", value, indent, here)

    def _entry(self, head: str, value: Any, indent: str, path: Path) -> None:
        kind = value.__class__
        if len(head) - len(indent) > _LONG_KEY:
            head = f"{indent}? {head[len(indent) : -1]}\n{indent}:"
        if (kind is dict or kind is list) and value:
            self.out.append(f"{head}\n")
            if kind is dict:
                self.mapping(value, indent + "  ", path)
            else:
                self.items(value, indent, path)
            return
        words = self.comment(path)
        tail = f" # {''.join([c if _shown(c) else ' ' for c in words])}" if words else ""
        if kind is str and "\n" in value and (mark := block(value)):
            self.out.append(f"{head} {mark}{tail}\n{_lines(value, mark, indent)}")
        else:
            text = (self.words[value] or scalar(value)) if kind is str else _other(value)
            self.out.append(f"{head} {text}{tail}\n")
