"""A question on which the two differ, made as short as it can be while they still do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from compose2k8s.scanner import NotPlain
from tests.differential.reference import Question, difference

# What changes from run to run.
_PASSING = re.compile(r'time="[^"]*" |/tmp/\w+')


def shortest(question: Question, text: str) -> str:
    """The text of the difference that is left when nothing more can be taken away."""
    kind = _accepted(text)

    def differs(candidate: Question) -> bool:
        try:
            return _accepted(difference(candidate)) == kind
        except NotPlain:  # a flag without its value
            return False

    smaller = True
    while smaller:
        smaller = False
        for candidate in _parts(question):
            if differs(candidate):
                question, smaller = candidate, True
                break
        else:
            for name in question.files:
                cut = _lines(question, name, differs)
                smaller = smaller or cut != question
                question = cut
    return _PASSING.sub("", difference(question) or text)


def _accepted(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"^=== [\w-]+ (True|False)", text, re.MULTILINE))


def _parts(question: Question) -> Iterator[Question]:
    """Without one of its files, arguments, flags or variables."""
    for name in question.files:
        yield question.replace(files={k: v for k, v in question.files.items() if k != name})
    for attribute in ("arguments", "flags"):
        words = getattr(question, attribute)
        for index in range(len(words)):
            yield question.replace(**{attribute: words[:index] + words[index + 1 :]})
    for name in question.environ:
        yield question.replace(environ={k: v for k, v in question.environ.items() if k != name})


def _lines(question: Question, name: str, differs: Callable[[Question], bool]) -> Question:
    """Without the lines of a file that do not matter, many at once first."""
    lines = question.files[name].splitlines(keepends=True)
    size = max(1, len(lines) // 2)
    while size:
        at = 0
        while at < len(lines):
            left = [*lines[:at], *lines[at + size :]]
            candidate = question.replace(files={**question.files, name: "".join(left)})
            if left and differs(candidate):
                question, lines = candidate, left
            else:
                at += size
        size //= 2
    return question
