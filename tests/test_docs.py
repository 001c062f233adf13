"""The generated pages are what the code generates, and the written ones are true about files and commands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from compose2k8s.cli import parse
from compose2k8s.commands import COMMANDS
from compose2k8s.docs import pages

HERE = Path(__file__).parents[1]
PAGES = [*sorted(HERE.glob("*.md")), *sorted(HERE.glob("*/*.md"))]


@pytest.mark.parametrize("name", pages())
def test_generated(name: str) -> None:
    assert (HERE / "docs" / name).read_text() == pages()[name], (
        "run: python -m compose2k8s.docs docs"
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(HERE)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text()):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def _quoted() -> list[str]:
    found = []
    for page in PAGES:
        for block in re.findall(
            r"```(?:sh|console|shell|bash)\n(.*?)```", page.read_text(), re.DOTALL
        ):
            for line in block.replace("\\\n", " ").splitlines():
                for command in re.findall(r"(?:^|[|;&] *|\$ )(compose2k8s [^|;&#>]*)", line):
                    found.append(command.strip())
    return sorted(set(found))


@pytest.mark.parametrize("command", _quoted())
def test_quoted_commands_are_understood(command: str) -> None:
    words = shlex.split(command)[1:]
    if words[0].startswith("-"):
        assert words[0] in ("--version", "--help")
        return
    assert words[0] in COMMANDS
    parse(words)
