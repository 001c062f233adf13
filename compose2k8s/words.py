"""A command written as one text, split into words as Compose splits it: no shell, no expansion.

Blanks separate; quotes group; a backslash takes the next character literally, but `\\n` and `\\t` are a
newline and a tab; unquoted `; & | < >` end the command silently (RULES.md part 2).
"""

from __future__ import annotations

_BLANKS = " \t\r\n"
_ENDS = ";&|<>"


def split(line: str) -> list[str]:
    """The words of a command; ValueError for open quotes and unbalanced parentheses."""
    return _Splitter(line).words()


def cut_at(line: str) -> str:
    """The shell operator at which Compose cuts a command, or an empty text."""
    splitter = _Splitter(line)
    splitter.words()
    return splitter.ended


class _Splitter:
    def __init__(self, line: str) -> None:
        self.line = line
        self.out: list[str] = []
        self.word = ""
        self.got = False
        self.ended = ""

    def words(self) -> list[str]:
        escaped = False
        inside = ""  # the quote, backtick or $( that is open
        for letter in self.line:
            if escaped:
                self._add({"t": "\t", "n": "\n"}.get(letter, letter))
                escaped = False
            elif letter == "\\" and inside != "'":
                escaped = True
            elif letter in _BLANKS:
                if inside:
                    self.word += letter
                elif self.got:
                    self._flush()
            elif letter == "`" and inside in ("", "`"):
                self._add(letter)
                inside = "" if inside else "`"
            elif (letter == "(" and inside == "") or (letter == ")" and inside in ("", "(")):
                if inside == ("" if letter == ")" else "(") or (
                    letter == "(" and not self.word.endswith("$")
                ):
                    raise ValueError(f"unbalanced parentheses in the command {self.line!r}")
                self.word += letter
                inside = "(" if letter == "(" else ""
            elif letter in "'\"" and inside in ("", letter):
                inside = "" if inside else letter
                self.got = True
            elif letter in _ENDS and not inside:
                self.ended = letter
                if letter == ">" and self.word[:1].isdigit():
                    self.got = False
                break
            else:
                self._add(letter)
        if escaped or inside:
            raise ValueError(f"an open quote in the command {self.line!r}")
        if self.got:
            self._flush()
        return self.out

    def _add(self, letter: str) -> None:
        self.word += letter
        self.got = True

    def _flush(self) -> None:
        self.out.append(self.word)
        self.word, self.got = "", False
