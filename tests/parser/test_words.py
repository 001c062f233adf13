"""A command as one text, split as Compose splits it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compose2k8s.words import cut_at, split

RECORDED = Path(__file__).parents[3] / "shared" / "parser" / "data" / "shellwords.json"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", []),
        ("  a   b\tc\n", ["a", "b", "c"]),
        ("a 'b c' \"d e\"", ["a", "b c", "d e"]),
        ("a''b", ["ab"]),
        ("''", [""]),
        (r"a\ b", ["a b"]),
        (r"a\nb", ["a\nb"]),
        (r"'a\nb'", [r"a\nb"]),
        ('"q\\"r"', ['q"r']),
        ("$HOME * ~ {a,b} #x", ["$HOME", "*", "~", "{a,b}", "#x"]),
        ("echo $(date +%s) `id -u`", ["echo", "$(date +%s)", "`id -u`"]),
        ("a && b", ["a"]),
        ("a; b", ["a"]),
        ("a 2> b", ["a"]),
        ("a '&&' b", ["a", "&&", "b"]),
    ],
)
def test_words(line: str, words: list[str]) -> None:
    assert split(line) == words


@pytest.mark.parametrize("line", ["'a", '"a', "a\\", "(a)", "$(a", "a)", "`a"])
def test_what_cannot_be_split(line: str) -> None:
    with pytest.raises(ValueError, match="in the command"):
        split(line)


@pytest.mark.parametrize(
    ("line", "sign"), [("a && b", "&"), ("a | b", "|"), ("a '|' b", ""), ("a", "")]
)
def test_where_it_is_cut(line: str, sign: str) -> None:
    assert cut_at(line) == sign


@given(st.lists(st.text(st.characters(exclude_characters="\n\t\r", codec="utf-8")), max_size=6))
def test_quoted_words_come_back(words: list[str]) -> None:
    line = " ".join("'" + w.replace("'", "'\"'\"'") + "'" for w in words)
    assert split(line) == words == shlex.split(line)


@pytest.mark.skipif(
    not RECORDED.exists(), reason="the recorded outputs of Docker Compose are not here"
)
def test_what_docker_compose_was_seen_to_do() -> None:
    recorded = json.loads(RECORDED.read_text())
    assert {line: split(line) for line in recorded["ok"]} == recorded["ok"]
    for line in recorded["bad"]:
        with pytest.raises(ValueError, match="command"):
            split(line)
