"""The texts of a service in which it may name others: variables, commands, checks, hooks, inline configs.

A command is one text of several words, because `-h db -p 5433` is said with four of them.
"""

from __future__ import annotations

from compose2k8s.parser.node import Seq
from compose2k8s.references import find, find_in_words
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container as Names
    from collections.abc import Iterator, Sequence

    from compose2k8s.model import Container, Project
    from compose2k8s.references import Mention


class Text:
    """A text that is emitted again. `key`: the variable it is the value of · `where`: for messages."""

    __slots__ = ("key", "mentions", "value", "where")

    def __init__(
        self, value: Traced[str], mentions: list[Mention], where: str, key: str = ""
    ) -> None:
        self.value = value
        self.mentions = mentions
        self.where = where
        self.key = key


def texts(service: Container, project: Project, names: Names[str]) -> Iterator[Text]:
    """Every text of a service, with the names in it, but for variables that are one plain word."""
    if service.environment is not None:
        for name, value in service.environment.values.items():
            text = value.value
            # Letters and digits name somebody or say nothing, and most values are no more than that.
            if text and text.__class__ is str and (not text.isalnum() or text in names):
                yield _variable(name, value, names)
    for where in ("command", "entrypoint"):
        node = getattr(service, where)
        if isinstance(node, Seq):
            yield from _words([w for w in node if isinstance(w, Traced)], where, names)  # type: ignore[misc] # words are texts
    if service.healthcheck is not None:
        yield from _words(service.healthcheck.test or (), "healthcheck", names)
    for use in service.configs or ():
        config = project.configs.get(use.source.value)
        if config is not None and config.content is not None:
            text = config.content
            found = find(text.value, names)
            yield Text(text, found, f"config {use.source.value}")
    yield from _steps(service, project, names)


def _variable(name: str, value: Traced[str], names: Names[str]) -> Text:
    found = find(value.value, names, name)
    return Text(value, found, f"environment {name}", name)


def _words(words: Sequence[Traced[str]], where: str, names: Names[str]) -> Iterator[Text]:
    found = find_in_words([str(w.value) for w in words], names)
    for word, mentions in zip(words, found, strict=True):
        yield Text(word, mentions, where)


def _steps(service: Container, project: Project, names: Names[str]) -> Iterator[Text]:
    """What runs beside a service's own command: hooks, and steps before it."""
    for attribute in ("post_start", "pre_stop"):
        hooks = getattr(service, attribute, None)
        for hook in hooks.hooks if hooks is not None else ():
            yield from _words(hook.command or (), attribute, names)
            for name, value in (hook.environment or {}).items():
                if isinstance(value.value, str):
                    yield _variable(name, value, names)
    steps = getattr(service, "pre_start", None)
    for step in steps.steps if steps is not None else ():
        yield from texts(step, project, names)
