"""The work grows with the project and no faster: counted in calls, which no other load changes."""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType
from typing import Any

import pytest

from compose2k8s.conversion import convert
from compose2k8s.options import Options
from compose2k8s.parser.source import Source

# What services are compared by: names, hosts, ports, volumes, volumes and networks of four, who waits for whom.
SERVICE = """\
  s{i}:
    image: registry.example.com/team/app{i}:1
    container_name: c{i}
    environment: {{PEER: "http://s{before}:80/", DB_HOST: s{before}, DB_PORT: "5432"}}
    ports: ["{port}:80"]
    volumes: ["data{i}:/data", "cache{network}:/cache"]
    networks: [n{network}]
    labels: {{team: t{network}}}
    deploy: {{resources: {{limits: {{memory: 64M}}}}}}
"""
LATER = "    depends_on: [s{before}]\n    links: [s{before}]\n"


def project(count: int) -> bytes:
    services = "".join(
        (SERVICE + (LATER if i else "")).format(
            i=i, before=max(0, i - 1), port=9000 + i, network=i // 4
        )
        for i in range(count)
    )
    volumes = "".join(f"  data{i}: {{}}\n" for i in range(count))
    groups = range((count + 3) // 4)
    networks = "".join(f"  n{i}: {{}}\n" for i in groups)
    volumes += "".join(f"  cache{i}: {{}}\n" for i in groups)
    return (f"name: scale\nservices:\n{services}networks:\n{networks}volumes:\n{volumes}").encode()


def calls(count: int) -> Counter[str]:
    """Function -> how often it is called by a conversion of so many services."""
    found: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            code = frame.f_code
            found[f"{code.co_filename.rpartition('compose2k8s/')[2]} {code.co_qualname}"] += 1

    source = Source("/", {}, stdin=project(count))
    sys.setprofile(note)
    try:
        result = convert(Options(files=("-",)), source)
    finally:
        sys.setprofile(None)
    assert not result.failed, [d.message for d in result.diagnostics if d.severity == "error"]
    assert len(result.manifests) > 3 * count

    return found


@pytest.fixture(scope="module")
def counted() -> tuple[Counter[str], Counter[str]]:
    calls(80)  # what a first run imports and remembers
    return calls(20), calls(80)


def test_four_times_the_services_are_four_times_the_work(
    counted: tuple[Counter[str], Counter[str]],
) -> None:
    few, many = counted
    assert many.total() < 4.4 * few.total()


def test_no_function_looks_at_all_services_for_each(
    counted: tuple[Counter[str], Counter[str]],
) -> None:
    few, many = counted
    worse = {name: (few[name], n) for name, n in many.items() if n > 400 and n > 6 * few[name]}
    assert not worse
