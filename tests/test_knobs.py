"""The JSON schema of x-kubernetes says what the tables say: the cases keep it, and what is unknown does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from compose2k8s.knob_schema import MEANINGS, PLACES, TABLES, schema
from tests.case import CASES, Case

SECTIONS = {
    "services": "service",
    "volumes": "volume",
    "configs": "config",
    "secrets": "secret",
    "networks": "network",
}
REFUSED = ("unknown",)  # cases of mistakes


def _validator(place: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**schema(), "anyOf": [{"$ref": f"#/$defs/{place}"}]})


def _knobs(project: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "project", project.get("x-kubernetes")
    for section, place in SECTIONS.items():
        for record in (project.get(section) or {}).values():
            if isinstance(record, dict):
                yield place, record.get("x-kubernetes")
                for part, inner in (("ports", "port"), ("volumes", "mount")):
                    for entry in record.get(part) or () if section == "services" else ():
                        if isinstance(entry, dict):
                            yield inner, entry.get("x-kubernetes")


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_attribute_has_a_meaning() -> None:
    known = {name for table in schema()["$defs"].values() for name in table["properties"]}
    assert known <= MEANINGS.keys()
    assert PLACES.keys() == TABLES.keys() - {"probe"}


@pytest.mark.parametrize(
    "path", [p for p in CASES if "x-kubernetes:" in p.read_text()], ids=lambda p: p.stem
)
def test_cases_keep_it(path: Any) -> None:
    found = [
        (place, error.message)
        for place, knobs in _knobs(yaml.safe_load(Case.read(path).compose))
        if knobs is not None
        for error in _validator(place).iter_errors(knobs)
    ]
    assert bool(found) == (path.stem in REFUSED), found


@pytest.mark.parametrize("place", PLACES)
def test_what_is_unknown_is_refused(place: str) -> None:
    assert not _validator(place).is_valid({"no-such-thing": 1})
