"""Records, traced values, provenance and the ledger."""

from __future__ import annotations

import pytest

from compose2k8s import coverage
from compose2k8s.conversion import convert
from compose2k8s.docs import all_codes
from compose2k8s.options import Options
from compose2k8s.parser.source import Source
from compose2k8s.record import Public, Record
from compose2k8s.trace import (
    Places,
    Traced,
    decides,
    origin,
    origins_of,
    part,
    provenance,
    resolve,
    scattered,
    trace,
)


class Point(Record):
    x: int
    y: int = 0


def test_records_are_frozen_and_compared_by_value() -> None:
    point = Point(x=1)
    assert point == Point(x=1, y=0)
    assert hash(point) == hash(Point(x=1))
    assert point.replace(y=2) == Point(x=1, y=2)
    with pytest.raises(AttributeError):
        point.x = 2  # type: ignore[misc] # that is the test


class Asked(Public):
    x: int
    y: int = 0


def test_a_public_record_refuses_wrong_names() -> None:
    assert Asked(x=1).y == 0
    with pytest.raises(TypeError, match="lacks"):
        Asked()  # type: ignore[call-arg] # that is the test
    with pytest.raises(TypeError, match="has no"):
        Asked(x=1, z=2)  # type: ignore[call-arg] # that is the test


def test_origins_come_back_as_places() -> None:
    places = Places()
    file = places.add("compose.yaml")
    assert places.show(origin(file, 2, 4)) == "compose.yaml:3:5"
    assert places.show(part(origin(file, 2, 4), 5)) == "compose.yaml:3:10"
    assert places.show(part(origin(file, 2, 4, quoted=True), 5)) == "compose.yaml:3:11"


def test_resolve_and_provenance() -> None:
    tree = {"a": Traced(1, (7,)), "b": [Traced("x", (8, 9))], "c": None}
    emitted: list[int] = []
    assert resolve(tree, emitted) == {"a": 1, "b": ["x"]}
    assert emitted == [7, 8, 9]
    assert provenance(tree) == {("a",): (7,), ("b", 0): (8, 9)}


def test_origins_in_order_and_in_none() -> None:
    one, two, three = (Traced(n, (n, n + 10)) for n in (1, 2, 3))
    held = {"a": [one, (two, None)], "b": Asked(x=three), "c": "text"}  # type: ignore[arg-type] # holds anything
    assert origins_of(held) == (1, 11, 2, 12, 3, 13)
    assert sorted(scattered(held)) == [1, 2, 3, 11, 12, 13]


def test_trace_and_decides_credit_their_inputs() -> None:
    assert trace(lambda a, b: a + b, Traced(1, (1,)), Traced(2, (2,))).origins == (1, 2)
    assert decides([Traced("global", (3,))], "DaemonSet").origins == (3,)


def _converted(text: str, tmp_path: object) -> list[str]:
    source = Source(cwd=str(tmp_path), environ={}, home="/home/nobody", stdin=text.encode())
    result = convert(Options(files=("-",), project_name="demo"), source)
    return [d.text(result.places) for d in result.diagnostics]


def test_the_ledger_finds_what_nobody_emits(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "services:\n  web:\n    image: nginx\n    working_dir: /srv\n"
    assert not [d for d in _converted(text, tmp_path) if "C2K90" in d]
    from compose2k8s.model import Service

    line = Service._specs["working_dir"]
    monkeypatch.setattr(line, "to", None)
    lost = [d for d in _converted(text, tmp_path) if "C2K90" in d]
    assert lost == ["<stdin>:4:18: warning C2K901: services.web.working_dir had no effect"]


def test_extensions_are_noted(tmp_path: object) -> None:
    text = "x-note: {a: 1}\nservices:\n  web: {image: nginx}\n"
    said = _converted(text, tmp_path)
    assert "<stdin>:1:13: note C2K902: x-note has no meaning here" in said


def test_every_line_of_the_table_says_who_translates_it() -> None:
    """A target, a reason, or a module whose first sentence is on the page of attributes."""
    silent = [row.path for row in coverage.rows() if not row.how]
    assert not silent


def test_a_number_stands_for_one_code() -> None:
    numbers = [code.id for code in all_codes()]
    assert len(numbers) == len(set(numbers))


def test_the_books_of_a_project_without_a_value_close() -> None:
    source = Source("/", {}, stdin=b"services: {}\nvolumes: {data: {}}\n")
    result = convert(Options(files=("-",), project_name="empty"), source)
    assert not result.failed
    assert result.diagnostics[0].code.id == "C2K301"  # nobody uses the volume
