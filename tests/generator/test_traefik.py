"""Rules of Traefik: their alternatives, and what of them no route can say."""

from __future__ import annotations

import pytest

from compose2k8s.generator.network.traefik import Match, matches

A, B = "a.example.com", "b.example.com"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("Host(`a.example.com`)", [Match(hosts=(A,))]),
        ("Host(`a.example.com`, 'b.example.com')", [Match(hosts=(A, B))]),
        ("Host(`a.example.com`) || Host(`b.example.com`)", [Match(hosts=(A,)), Match(hosts=(B,))]),
        (
            "(Host(`a.example.com`) || Host(`b.example.com`)) && PathPrefix(`/api`)",
            [
                Match(hosts=(A,), paths=(("/api", False),)),
                Match(hosts=(B,), paths=(("/api", False),)),
            ],
        ),
        (
            "Host(`a.example.com`) && (PathPrefix(`/x`) || Path(`/y`)) || Host(`b.example.com`)",
            [
                Match(hosts=(A,), paths=(("/x", False),)),
                Match(hosts=(A,), paths=(("/y", True),)),
                Match(hosts=(B,)),
            ],
        ),
        ("Host(`a.example.com`) && Method(`GET`)", [Match(hosts=(A,), more=True)]),
        ("Host(`a.example.com`) && !PathPrefix(`/no`)", [Match(hosts=(A,), more=True)]),
        ("HostRegexp(`{sub:(a|b)}.example.com`)", [Match(more=True)]),
        ("Host(`a.example.com`) && PathPrefix(`/{id:[0-9]+}`)", [Match(hosts=(A,), more=True)]),
        ("Host(`a.example.com", [Match(hosts=(A,))]),
        ("(Host(`a.example.com`)", []),
        ("&& Host(`a.example.com`)", []),
        ("", []),
    ],
)
def test_matches(rule: str, expected: list[Match]) -> None:
    assert matches(rule) == expected
