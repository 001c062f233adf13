"""What holds of every project: printed and read back it is the same, and so it is with its keys in any
order, and with an empty file over it.

The projects are those of the differential tests; here they need no Docker Compose.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from compose2k8s.record import Record
from tests.differential.makers import made
from tests.differential.reference import Question, ours, written

SEED = 5
# What Compose prints and does not read.
UNREADABLE = ("'#extensions'", "ssh:")


class Printed(Record):
    """A project that is accepted, and what is printed of its main files. `root`: its directory."""

    question: Question
    root: str
    text: str


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> list[Printed]:
    found = []
    for made_up in made("projects", 250, SEED):
        profiles = [a for a in made_up.arguments if a in ("--profile", "p", "q", "*")]
        question = made_up.replace(flags=(), arguments=(*profiles, "-f", "compose.yaml"))
        root = str(tmp_path_factory.mktemp("project") / "demo")
        written(question, root)
        reply = ours(question, root)
        if reply.accepted:
            found.append(Printed(question=question, root=root, text=reply.text))
    assert len(found) > 80
    return found


def test_printed_and_read_back_it_is_the_same(projects: list[Printed]) -> None:
    for project in projects:
        if not any(words in project.text for words in UNREADABLE):
            Path(project.root, "printed.yaml").write_text(project.text)
            arguments = tuple(
                a.replace("compose.yaml", "printed.yaml") for a in project.question.arguments
            )
            again = project.question.replace(arguments=arguments, environ={})
            assert ours(again, project.root).text == project.text, project.question.show()


def test_the_order_of_keys_does_not_matter(projects: list[Printed]) -> None:
    for project in projects:
        for name, text in project.question.files.items():
            if name.endswith((".yaml", ".yml")):
                Path(project.root, name).write_text(_shuffled(text))
        found = ours(project.question, project.root)
        for name, text in project.question.files.items():
            Path(project.root, name).write_text(text)
        assert found.text == project.text, project.question.show()


def test_an_empty_file_changes_nothing(projects: list[Printed]) -> None:
    for project in projects:
        for empty in ("", "{}\n", "services: {}\n"):
            Path(project.root, "empty.yaml").write_text(empty)
            arguments = (*project.question.arguments, "-f", "empty.yaml")
            found = ours(project.question.replace(arguments=arguments), project.root)
            assert found.text == project.text, project.question.show()


def _shuffled(text: str) -> str:
    tree = yaml.compose(text, Loader=yaml.SafeLoader)
    if tree is None or "&" in text:  # what an alias repeats cannot stand before it
        return text
    _shuffle(tree, random.Random(0))
    return str(yaml.serialize(tree, allow_unicode=True))


def _shuffle(node: Any, chance: random.Random) -> None:
    if isinstance(node, yaml.MappingNode):
        chance.shuffle(node.value)
        for _, value in node.value:
            _shuffle(value, chance)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _shuffle(item, chance)
