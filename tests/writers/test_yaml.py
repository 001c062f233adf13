"""Every text that YAML can hold comes back the same from every reader there is."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from compose2k8s.writers.yaml import block, dump, dump_all, quoted, scalar

# What Kubernetes (sigs.k8s.io/yaml) or some other reader takes for something else when it is bare.
MISREAD = """
y n Y N yes no on off YES No oN true TRUE True tRue false FALSE null Null NULL ~ 0 00 08 09 010 0777
0o14 0O14 0x1F 0X1F 0b1 0b11 -0b1 1e3 12e4 1E5 1e+3 1e-3 12e03 3e2 0e0 .5 .5e1 +.5 -.5 1_000 1_0.5 1.0
1. -1 +1 +12e3 .inf -.Inf +.INF .nan .NaN 1:30 22:22 190:20:30 1:30.5 2020-01-01 2020-01-01T10:00:00Z
2001-12-14t21:59:43.10-05:00 = << ? - : | > & * ! % @ ` # [] {} [a {a , "" '' "a 'a a: :a #a ?a !a
&a *a |a >a %a @a `a ... --- 1.2.3.4 123456789012345678901234567890 0x - -- --- ---a --0 -0x1 -.5 -.inf 1e5 5E+3 .e 12d 1f 0b 1T 2Z 1.2.3 +a
""".split()  # noqa: SIM905 - a table of words reads better without quotes
SPACED = [
    "", " ", "  ", "a ", " a", "a: b", "a :b", "a #b", "a# b", "- a", "? a", "\n", "\n\n", "a\n", "\na",
    "a\n\n", "a\n\n\n", "\ta", "a\t", "a\tb", "a\r\nb\r\n", "a\rb\n", "a\nb", "a\nb\n", "a\nb\n\n\n",
    "a\n b\n", "a\n\tb\n", " a\nb\n", "\ta\nb\n", "a \nb\n", "a\nb \n", "a\n  \nb\n", "a\n\n  ", "a\nb\t",
    "a\n\nb\n", "a\n---\nb\n", "---\na: b\n", "a\n...\nb\n", "#a\nb\n", "a: b\nc: d\n", "|\n a\n", "- a\n- b",
    "%YAML 1.2\n---\n", "key: |\n  x\n", '"a\nb"\n',
]  # fmt: skip
STRANGE = [
    "\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f", "\x80", "\x84", "\x85", "a\x85b\n",
    "\x86", "\x9f", "\xa0", "\xad", "\u2028", "a\u2029b\nc\n", "\u200b", "\ufeff", "\ufeffa\nb\n", "a\ufeffb",
    "\ufffd", "\ufffe", "\uffff", "\U0001f600", "a\n\U0001f600\n", "\U0010ffff", "é", "日本語\nテキスト\n", "\\",
    "\\n", "C:\\new\\table", '"quoted"', "it's", "$(VAR) $$ ${x}", "a\\\nb\n",
]  # fmt: skip
PLAIN = [
    "nginx:1.27", "/bin/sh", "apps/v1", "a@b.c", "$HOME", "a=b,c", "rw (x)", "1Gi", "500m", "2.5G",
    "-c", "--save", "16-alpine", "10.0.0.0/8", "./run", ".env", "0.0.0.0/0", "-Xmx1g", "1m30s",
]  # fmt: skip
TABLE = [*MISREAD, *SPACED, *STRANGE, *PLAIN]

# Any character that UTF-8 can carry, and a small set in which YAML's own signs are frequent.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SIGNS = st.text(alphabet="gKm/$ab01 .:-#\n\n\t'\"|>&*!?%@`,[]{}~<=\\\r\x85\u2028\ufeffyneE_+x")
TEXT = ANY_TEXT | SIGNS
KEYS = TEXT | st.text(min_size=900, max_size=1200, alphabet='a"\n')
NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
)


def read_back(text: str) -> list[object]:
    readers = [yaml.safe_load(text), YAML(typ="safe", pure=True).load(io.StringIO(text))]
    if yaml.__with_libyaml__:
        readers.append(yaml.load(text, yaml.CSafeLoader))
    return readers


def all_read(text: str, data: object) -> bool:
    return all(found == data for found in read_back(text))


@pytest.mark.parametrize("value", TABLE, ids=ascii)
def test_tricky_texts_come_back(value: str) -> None:
    for data in ({"k": value}, {"l": [value, [value]]}, {value: "v"}, {value: {"k": value}}):
        assert all_read(dump(data), data)


@pytest.mark.parametrize("value", MISREAD, ids=ascii)
def test_misread_words_are_quoted(value: str) -> None:
    assert scalar(value) == quoted(value)


@given(TEXT)
@settings(max_examples=300, deadline=None)
@example("a\n  \n\tb: #c\n\n")
def test_any_text_comes_back(value: str) -> None:
    data = {"k": value, "l": [value, [value], {"m": value, value: [value]}]}
    assert all_read(dump(data), data)


@given(st.dictionaries(KEYS, NESTED, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_data_comes_back(data: dict[str, Any]) -> None:
    assert all_read(dump(data), data)


@given(st.dictionaries(KEYS, NESTED, max_size=4), TEXT)
@settings(max_examples=150, deadline=None)
def test_comments_change_nothing(data: dict[str, Any], words: str) -> None:
    commented = dump(data, lambda path: words)
    assert all_read(commented, data)


@given(st.lists(st.dictionaries(TEXT, TEXT | st.lists(TEXT), max_size=3), max_size=4))
@settings(max_examples=100, deadline=None)
def test_documents_are_parted(documents: list[dict[str, Any]]) -> None:
    text = dump_all(documents)
    assert list(yaml.safe_load_all(text)) == documents
    assert list(YAML(typ="safe", pure=True).load_all(io.StringIO(text))) == documents


@given(st.text(st.characters(categories=["Cs"]), min_size=1))
def test_surrogates_are_escaped(value: str) -> None:
    text = dump({"k": value})
    assert text.isascii()
    assert yaml.safe_load(text) == {"k": value}


def kubectl() -> str | None:
    beside = Path(sys.executable).with_name("kubectl")
    return str(beside) if beside.exists() else shutil.which("kubectl")


@pytest.mark.skipif(kubectl() is None, reason="kubectl is not installed")
def test_kubernetes_reads_every_text_as_a_text(tmp_path: Path) -> None:
    data = {f"k{i}": value for i, value in enumerate(TABLE)}
    names = {f"n-{value}": value for value in TABLE}
    body = {
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {"name": "table", "annotations": names},
        "data": data,
    }
    command = [str(kubectl()), "label", "--local", "-f", "-", "read=back", "-o", "json"]
    run = subprocess.run(
        command,
        input=dump(body),
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "KUBECONFIG": str(tmp_path / "none")},
    )
    found = json.loads(run.stdout)
    assert found["data"] == data
    assert found["metadata"]["annotations"] == names


@pytest.mark.parametrize("value", PLAIN)
def test_plain_words_stay_plain(value: str) -> None:
    assert scalar(value) == value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1", '"1"'),
        ('sh -c "x"', "'sh -c \"x\"'"),
        ("C:\\new", "'C:\\new'"),
        ('it\'s "x"', '"it\'s \\"x\\""'),
        ("é\\", '"é\\\\"'),
    ],
)
def test_quotes(text: str, line: str) -> None:
    assert quoted(text) == line


def test_lists_stand_under_their_key_as_kubectl_prints_them() -> None:
    data = {"args": ["-c", "x"], "env": [{"name": "A", "value": "1"}, [["a"], []], {}, None]}
    assert dump(data) == (
        'args:\n- -c\n- x\nenv:\n- name: A\n  value: "1"\n- - - a\n  - []\n- {}\n- null\n'
    )


@pytest.mark.parametrize(
    ("text", "mark"),
    [("a\nb", "|-"), ("a\nb\n", "|"), ("a\nb\n\n", "|+"), ("a\n", ""), ("a\r\nb\r\n", "")],
)
def test_several_lines_are_a_block(text: str, mark: str) -> None:
    assert block(text) == mark


def test_a_block_reads_like_the_file() -> None:
    assert dump({"nginx.conf": "server {\n\tlisten 80; \n\n}\n"}) == (
        "nginx.conf: |\n  server {\n  \tlisten 80; \n\n  }\n"
    )


def test_comments_cannot_leave_their_line() -> None:
    text = dump({"a": 1, "b": ["x"]}, lambda path: "evil\n---\nkind: Secret")
    assert text == "a: 1 # evil --- kind: Secret\nb:\n- x # evil --- kind: Secret\n"


@pytest.mark.parametrize("value", [(1, 2), {1}, b"bytes", object()])
def test_only_plain_data(value: object) -> None:
    with pytest.raises(TypeError, match="is not plain data"):
        dump({"k": value})


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (0.5, "0.5"), (1e22, "1.0e+22"), (1e-7, "1.0e-07"), (float("inf"), ".inf")],
)
def test_numbers(value: float, text: str) -> None:
    assert dump({"k": value}) == f"k: {text}\n"
