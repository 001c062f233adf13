"""Every scalar of the canonical model knows where it was written: there stands the text it came from.

On every case that is accepted: after interpolation, merging, extends, include and the long forms, the
first origin of a value lies in a scalar of a file that was read, and where that scalar holds the value
as it is, the origin points at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from compose2k8s.commands import config
from compose2k8s.diagnostics import ComposeError
from compose2k8s.parser.node import leaves
from compose2k8s.parser.scalars import resolve_plain
from compose2k8s.parser.source import Source
from compose2k8s.scanner import NotPlain, scan
from compose2k8s.trace import Traced
from tests.conformance.case import CASES, REFUSED, copied

ACCEPTED = [case for case in CASES if case not in REFUSED]


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case.name)
def test_origins_point_at_what_was_written(case: Path, tmp_path: Path) -> None:
    source, arguments = copied(case, tmp_path)
    try:
        loaded, _ = config.answer(scan(arguments), source)
    except (ComposeError, NotPlain):
        return
    texts = Texts(source)
    for path, leaf in leaves(loaded.tree):
        for place in leaf.origins:
            file, line, column = loaded.places.locate(place)
            assert texts.holds(file, line - 1, column - 1), (path, leaf, file, line, column)
        wrong = texts.misses(loaded.places.locate(leaf.origins[0]), leaf) if leaf.origins else ""
        assert not wrong, (path, leaf, wrong)


class Texts:
    """The files of a project, and where their scalars stand."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines: dict[str, list[str]] = {}
        self.scalars: dict[str, list[tuple[int, int, int, int, str]]] = {}

    def read(self, file: str) -> None:
        if file in self.lines:
            return
        if file == "<stdin>":
            text = self.source.stdin().decode()
        else:
            text = (Path(self.source.cwd) / file).read_bytes().decode("utf-8-sig")
        self.lines[file] = text.splitlines()
        self.scalars[file] = []
        if file == "<stdin>" or file.endswith((".yaml", ".yml")):
            self.scalars[file] = [s for node in _composed(text) for s in _scalars(node, set())]

    def holds(self, file: str, line: int, column: int) -> bool:
        """Whether a scalar of the file stands there, or a line of a file that is no YAML."""
        self.read(file)
        if not self.scalars[file]:
            return line < len(self.lines[file])
        return any((a, b) <= (line, column) <= (c, d) for a, b, c, d, _ in self.scalars[file])

    def misses(self, place: tuple[str, int, int], leaf: Traced[object]) -> str:
        """The scalar, if the value stands in it as it is, but not where the origin points."""
        file, line, column = place[0], place[1] - 1, place[2] - 1
        value = leaf.value
        if not isinstance(value, str) or not value or "\n" in value:
            return ""
        for a, b, c, d, text in self.scalars[file]:
            written = self.lines[file][a][b:d]
            number = written == text and not isinstance(resolve_plain(text), str)
            if number or any(sign in written for sign in ("$", "\\", "''")):
                continue  # the value is that of a variable, or spelled otherwise
            if (a, b) <= (line, column) <= (c, d) and a == c and text.count(value) == 1:
                there = self.lines[file][line][column:].lstrip("'\"")
                return "" if there.startswith(value) else text
        return ""


def _composed(text: str) -> Iterator[yaml.Node]:
    try:
        yield from yaml.compose_all(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:  # an anchor that is defined twice, which only we and Compose read
        return


def _scalars(node: yaml.Node, seen: set[int]) -> Iterator[tuple[int, int, int, int, str]]:
    """(line, column, last line, last column, text) of every scalar, and of every empty list or mapping."""
    if id(node) in seen:
        return
    seen.add(id(node))
    start, end = node.start_mark, node.end_mark
    if isinstance(node, yaml.ScalarNode) or not node.value:
        text = node.value if isinstance(node, yaml.ScalarNode) else ""
        yield start.line, start.column, end.line, end.column, text
    for child in node.value if isinstance(node, yaml.SequenceNode) else ():
        yield from _scalars(child, seen)
    for key, child in node.value if isinstance(node, yaml.MappingNode) else ():
        yield from _scalars(key, seen)
        yield from _scalars(child, seen)
