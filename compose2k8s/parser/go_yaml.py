"""Plain data as YAML text in the very form in which Docker Compose prints it.

For `config` only: manifests have an emitter of their own. Compose prints with a port of libyaml
(lines folded at 80 columns, texts that look like other types in double quotes, old booleans in single
ones), so the rules are libyaml's: what a text holds decides which of four styles may be used for it.
"""

from __future__ import annotations

from compose2k8s.parser.scalars import go_text, resolve_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WIDTH = 80
_LONG_KEY = 128  # bytes; a longer key does not stand before its colon
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/")
_SAFE = _LETTERS | frozenset("0123456789-_.+")
_OLD_BOOLEANS = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off")
    for form in (word, word.capitalize(), word.upper())
)
_RESERVED = _OLD_BOOLEANS | frozenset(
    form for word in ("true", "false", "null") for form in (word, word.capitalize(), word.upper())
)
_INDICATORS = frozenset("#,[]{}&*!|>'\"%@`")
_BREAKS = frozenset("\r\n\x85\u2028\u2029")
_ESCAPES = {
    "\0": "\\0", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f",
    "\r": "\\r", "\x1b": "\\e", '"': '\\"', "\\": "\\\\", "\x85": "\\N", "\u2028": "\\L",
    "\u2029": "\\P",
}  # fmt: skip


class Verbatim(str):
    """A text that is printed without quotes, such as a date."""

    __slots__ = ()


def dump(data: dict[str, Any]) -> str:
    """Dicts, lists, texts, numbers, booleans and None as one YAML document."""
    if not data:
        return "{}\n"
    out: list[str] = []
    _mapping(data, 0, out, "")
    return "".join(out)


def _mapping(data: dict[str, Any], indent: int, out: list[str], lead: str) -> None:
    """`lead` stands before the first key: the dash of a list entry."""
    blanks = " " * indent
    for key, value in data.items():
        out.append(lead or blanks)
        lead = ""
        if _takes_lines(key):
            out.append(f"? {scalar(key, indent + 2, indent + 2)}\n")
            _entry(value, indent + 2, out, f"{blanks}: ")
            continue
        name = scalar(key, 0, 0, simple=True)
        out.append(name)
        out.append(":")
        _value(value, indent, indent + len(name) + 2, out)


def _takes_lines(key: str) -> bool:
    if len(key) > _LONG_KEY // 4 and len(key.encode()) > _LONG_KEY:
        return True
    return not (key.isalnum() or _BREAKS.isdisjoint(key))


def _value(value: Any, indent: int, column: int, out: list[str]) -> None:
    cls = value.__class__
    if cls is dict:
        if value:
            out.append("\n")
            _mapping(value, indent + 2, out, "")
        else:
            out.append(" {}\n")
    elif cls is list:
        if value:
            out.append("\n")
            _sequence(value, indent + 2, out, "")
        else:
            out.append(" []\n")
    else:
        out.append(f" {scalar(value, column, indent + 2)}\n")


def _sequence(items: list[Any], indent: int, out: list[str], lead: str) -> None:
    blanks = " " * indent
    for item in items:
        _entry(item, indent + 2, out, (lead or blanks) + "- ")
        lead = ""


def _entry(item: Any, indent: int, out: list[str], lead: str) -> None:
    """What stands behind a dash, or behind the colon of a key that takes lines of its own."""
    cls = item.__class__
    if cls is dict and item:
        _mapping(item, indent, out, lead)
    elif cls is list and item:
        _sequence(item, indent, out, lead)
    else:
        text = "{}" if cls is dict else "[]" if cls is list else ""
        out.append(f"{lead}{text or scalar(item, indent, indent)}\n")


def scalar(value: Any, column: int, indent: int, *, simple: bool = False) -> str:
    """One value, as it stands at a column; further lines of it begin at `indent`."""
    if value.__class__ is str:
        if value[:1] in _LETTERS and len(value) < 40 and _SAFE.issuperset(value):
            if value in _OLD_BOOLEANS:
                return f"'{value}'"
            if value and value not in _RESERVED:
                return value
        return _text(value, column, indent, simple)
    if value is None:
        return "null"
    return str(value) if isinstance(value, str) else go_text(value)


def _text(text: str, column: int, indent: int, simple: bool) -> str:
    plain, single, block = _styles(text)
    if "\n" in text:
        if text.strip() and block and not simple:
            return _literal(text, indent)
    elif text in _OLD_BOOLEANS or text == "<<" or _sexagesimal(text):
        plain = False
        if single:
            return _folded("'", text.replace("'", "''"), column, indent, simple)
    elif text and resolve_plain(text).__class__ is str:
        if plain:
            return _folded("", text, column, indent, simple)
        if single:
            return _folded("'", text.replace("'", "''"), column, indent, simple)
    return _double(text, column, indent, simple)


def _styles(text: str) -> tuple[bool, bool, bool]:
    """Whether the text may be written plain, in single quotes, as a block."""
    if not text:
        return True, True, False
    plain = not _indicated(text)
    single = block = True
    space = broke = False  # what the character before was
    for letter in text:
        if letter == "\t":
            plain = single = False
        elif letter != "\n" and not _printable(letter):
            plain = single = block = False
        if letter == " ":
            if broke:
                plain = single = False
            space, broke = True, False
        elif letter in _BREAKS:
            plain = False
            if space:
                single = block = False
            space, broke = False, True
        else:
            space = broke = False
    return plain and text[0] != " " != text[-1], single, block and text[-1] != " "


def _indicated(text: str) -> bool:
    """Whether a sign in the text would mean something to YAML where it stands."""
    if text[0] in _INDICATORS or text.startswith(("---", "...")):
        return True
    if text[0] in "?-" and _blank(text[1:2]):
        return True
    at = text.find(":")
    while at >= 0:
        if _blank(text[at + 1 : at + 2]):
            return True
        at = text.find(":", at + 1)
    return " #" in text or "\t#" in text


def _blank(letter: str) -> bool:
    return letter in ("", " ", "\t", "\0") or letter in _BREAKS


def _printable(letter: str) -> bool:
    """What libyaml leaves as it is: no control characters, nothing beyond 16 bits."""
    code = ord(letter)
    return 0x20 <= code <= 0x7E or (
        0xA0 <= code <= 0xFFFD and not 0xD800 <= code <= 0xDFFF and code != 0xFEFF
    )


def _sexagesimal(text: str) -> bool:
    """`1:30` and its like, numbers of base 60 in YAML 1.1."""
    first, *rest = (text[1:] if text[:1] in ("+", "-") else text).split(":")
    if not rest or not first[:1].isdigit() or not first.replace("_", "").isdigit():
        return False
    rest[-1], dot, fraction = rest[-1].partition(".")
    if dot and fraction.strip("0123456789_"):
        return False
    return all(p.isdigit() and len(p) < 3 and (len(p) == 1 or p[0] < "6") for p in rest)


def _folded(quote: str, text: str, column: int, indent: int, simple: bool) -> str:
    """Plain or in single quotes, with long lines folded at single spaces."""
    column += len(quote)
    if simple or (column + len(text) <= _WIDTH and _BREAKS.isdisjoint(text)):
        return f"{quote}{text}{quote}"
    out = [quote]
    space = broke = False
    last = len(text) - 1
    for index, letter in enumerate(text):
        if letter == " ":
            inner = not quote or 0 < index < last
            if not space and column > _WIDTH and inner and text[index + 1 : index + 2] != " ":
                out.append("\n" + " " * indent)
                column = indent
            else:
                out.append(letter)
                column += 1
            space = True
        elif letter in _BREAKS:
            out.append(letter)
            column, broke = 0, True
        else:
            if broke:
                out.append(" " * indent)
                column = indent
            out.append(letter)
            column += 1
            space = broke = False
    return "".join([*out, quote])


def _double(text: str, column: int, indent: int, simple: bool) -> str:
    out = ['"']
    column += 1
    space = False
    last = len(text) - 1
    all_escaped = text[:1] == "\ufeff"  # as the reference does
    for index, letter in enumerate(text):
        if letter in _ESCAPES or all_escaped or not _printable(letter):
            code = ord(letter)
            escape = _ESCAPES.get(letter) or (
                f"\\x{code:02X}"
                if code < 256
                else f"\\u{code:04X}"
                if code < 65536
                else f"\\U{code:08X}"
            )
            out.append(escape)
            column += len(escape)
            space = False
        elif letter == " ":
            if not simple and not space and column > _WIDTH and 0 < index < last:
                out.append("\n" + " " * indent + ("\\" if text[index + 1] == " " else ""))
                column = indent + (1 if text[index + 1] == " " else 0)
            else:
                out.append(letter)
                column += 1
            space = True
        else:
            out.append(letter)
            column += 1
            space = False
    return "".join([*out, '"'])


def _literal(text: str, indent: int) -> str:
    hint = "2" if text[0] == " " else ""
    chomp = "-" if text[-1] not in _BREAKS else ""
    if not chomp and (len(text) == 1 or text[-2] in _BREAKS):
        chomp = "+"
    out = [f"|{hint}{chomp}\n"]
    broke = True
    for letter in text:
        if letter in _BREAKS:
            out.append(letter)
            broke = True
        else:
            if broke:
                out.append(" " * indent)
            out.append(letter)
            broke = False
    return "".join(out).removesuffix("\n") if chomp != "-" else "".join(out)
