"""A text that is no YAML: what the parser says about it becomes a sentence for its writer."""

from __future__ import annotations

from compose2k8s import limits
from compose2k8s.codes import BAD_YAML, TOO_BIG
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.trace import origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LEVELS = 999  # where libyaml itself stops
# A part of what libyaml says -> what is meant, or an empty text where its words do, and a hint.
_QUOTES = "put quotes around a text that begins so"
_INDENTED = "is the line indented like those it belongs to?"
_WORDS = (
    ("mapping values are not allowed", "",
     "indent the line like those it belongs to; a text with a colon and a space in it needs quotes"),
    ("could not find expected ':'", "a key without a colon", "write `key: value`"),
    ("found undefined alias", "an alias (`*name`) of which there is no anchor (`&name`) above",
     "write the anchor above it, or put quotes around a text that begins with *"),
    ("expected alphabetic or numeric character", "a `*` or `&` without a name", _QUOTES),
    ("violates indentation", "a tab cannot indent YAML", "use spaces"),
    ("unknown escape character", "an unknown escape in a text in double quotes",
     "write \\\\ for a backslash, or use single quotes"),
    ("did not find expected key", "", _INDENTED),
    ("did not find expected '-' indicator", "there is no `- ` where one must be", _INDENTED),
    ("did not find expected ',' or ']'", "", "a list in brackets has a comma between its entries"),
    ("did not find expected ',' or '}'", "", "a mapping in braces has a comma between its entries"),
    ("did not find expected node content", "there is nothing where a value must be",
     "is there a comma or bracket too many?"),
    ("block sequence entries are not allowed", "a list cannot begin in the line of its key",
     "begin it on a line of its own"),
    ("expected <document start>", "the document has ended above", ""),
)  # fmt: skip


def in_plain_words(error: Any, text: str, file: int) -> Diagnostic:
    """What libyaml refuses in a text."""
    if "control characters" in str(getattr(error, "reason", "")):
        return _control(text, file)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    words = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    hint = ""
    if "nesting depth" in words and mark is not None:
        return beyond("DEPTH", origin(file, mark.line, mark.column))
    if "cannot start any token" in words:
        letter = _letter(text, mark)
        words, hint = f"a text cannot begin with {letter!r}", _QUOTES
        if letter == "\t":
            words, hint = "a tab cannot indent YAML", "use spaces"
    elif "unexpected end of stream" in words and "quoted" in str(error.context):
        words, mark = "a quote that is never closed", error.context_mark
    elif "could not find expected ':'" in words:
        mark = error.context_mark
    for said, meant, advice in _WORDS:
        if said in words:
            words, hint = meant or words, advice
    line = _line(text, mark)
    if "{{" in line:
        words, hint = (
            "{{ }} belongs to a template",
            "fill it in first, for a chart with `helm template`",
        )
    elif line and not line.strip("- \r"):
        hint = "documents are separated by `---` at the left end of a line"
    at = origin(file, mark.line, mark.column) if mark is not None else origin(file, 0, 0)
    return Diagnostic(code=BAD_YAML, message=f"not valid YAML: {words}", origins=(at,), hint=hint)


def _control(text: str, file: int) -> Diagnostic:
    """A letter that no text of YAML may have as it is."""
    position = next((i for i, letter in enumerate(text) if _is_control(letter)), 0)
    line, column = text.count("\n", 0, position), position - text.rfind("\n", 0, position) - 1
    return Diagnostic(
        code=BAD_YAML,
        message=f"not valid YAML: a control character, {text[position]!r}",
        origins=(origin(file, line, column),),
        hint="take it out; in double quotes it may be written as an escape",
    )


def _is_control(letter: str) -> bool:
    """As libyaml sees it: what YAML 1.2 (5.1) does not call printable."""
    if letter < " ":
        return letter not in "\t\n\r"
    return ("\x7f" <= letter <= "\x9f" and letter != "\x85") or letter in "\ufffe\uffff"


def _letter(text: str, mark: Any) -> str:
    return _line(text, mark)[mark.column : mark.column + 1] if mark is not None else ""


def _line(text: str, mark: Any) -> str:
    lines = text.split("\n")
    return lines[mark.line] if mark is not None and mark.line < len(lines) else ""


def not_text(data: bytes, start: int, file: int) -> Diagnostic:
    """A byte that is in no UTF-8 text."""
    line = data.count(b"\n", 0, start)
    message = f"the file is not UTF-8 text: byte 0x{data[start]:02x}"
    at = origin(file, line, start - data.rfind(b"\n", 0, start) - 1)
    return Diagnostic(code=BAD_YAML, message=message, origins=(at,), hint="save it as UTF-8")


def beyond(limit: str, at: int) -> Diagnostic:
    """More than anybody could mean."""
    meant = {
        "DEPTH": f"{min(limits.DEPTH, _LEVELS)} levels of nesting",
        "NODES": f"{limits.NODES} keys and values in one file",
    }
    return Diagnostic(
        code=TOO_BIG, message=f"more than {meant[limit]}", origins=(at,), hint=limits.raised(limit)
    )
