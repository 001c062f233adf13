"""Questions of every kind, always the same ones for a seed."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.differential import projects, texts
from tests.differential.reference import Question

MAKERS: dict[str, st.SearchStrategy[Question]] = {
    "projects": projects.questions(),
    "dotenv": texts.dotenvs(),
    "yaml": texts.yamls(),
    "shorts": texts.shorts(),
    "variables": texts.variables(),
    "printing": texts.printing(),
    "places": texts.places(),
}


def made(maker: str, number: int, start: int) -> list[Question]:
    """At most that many questions, all different."""
    found: dict[str, Question] = {}

    @seed(start)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(MAKERS[maker])
    def collect(question: Question) -> None:
        found[question.show()] = question

    collect()
    return list(found.values())
