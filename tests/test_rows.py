"""Every attribute of the Compose schema has a case that shows what becomes of it.

tests/cases/rows.txt lists them with their verdict: EXACT (the same behaviour), APPROX (emitted, with a loss that
is named), NONE (nothing can be emitted). A case names in `# rows:` what it is about (`services.*.` may be left
out where no other attribute is called so), and it has to be so: what is written under the attribute arrives in a
manifest, or, where there is nothing to emit, is what a message is about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from compose2k8s.conversion import Conversion
from tests.case import CASES, Case
from tests.conformance.case import CASES as CONFIG_CASES

LINES = [line.split(" ", 1) for line in (Path(__file__).parent / "cases/rows.txt").read_text().splitlines()]  # fmt: skip
VERDICTS = {row: verdict for verdict, row in LINES}
OF_SERVICE = "services.*."
SHORT = {row.removeprefix(OF_SERVICE): row for row in VERDICTS} | {row: row for row in VERDICTS}
# What is gone when parsing is done: `config` shows what became of it (tests/conformance).
PARSED = {
    *("include", "include.path", "include.env_file", "include.project_directory"),
    *("services.*.extends", "services.*.extends.service", "services.*.extends.file"),
    *("services.*.profiles", "jobs.*.profiles", "services.*.label_file"),
    *("services.*.env_file.path", "services.*.env_file.required", "services.*.env_file.format"),
}  # fmt: skip
# Rows whose effect is a field that is not there, or one that is somewhere else than in a manifest.
SAID = {
    "version": "obsolete",
    "services.*.ports.host_ip": "a NodePort is one of every node; loopback stays inside",
    "services.*.healthcheck.disable": "no probe",
    "services.*.uts": "the host's network brings it",
    "services.*.cgroup": "private is what a pod has",
    "services.*.pre_start.per_replica": "each pod runs the step",
    "services.*.ports.name": "the port is named by its number",
    "services.*.configs.gid": "files of a ConfigMap belong to root",
    "services.*.secrets.gid": "files of a Secret belong to root",
    "services.*.volumes.bind.selinux": "the kubelet labels",
    "services.*.volumes.volume.labels": "a volume without a claim has none",
    "services.*.volumes.tmpfs.mode": "off by default in every version",
    "services.*.volumes.bind.recursive": "an option of mounts from the node",
    "services.*.volumes.bind.create_host_path": "what Kubernetes does anyway",
    "services.*.deploy.update_config.failure_action": "pause is what Kubernetes does",
    "networks.*.name": "there is no object of a network",
    "networks.*.driver": "there is one network",
    "networks.*.labels": "there is no object of a network",
    "models.*.context_size": "--model-endpoint serves it",
    "models.*.runtime_flags": "--model-endpoint serves it",
}
# `build` is translated by the build plan (tests/test_build_plan.py); a conversion says what is in it.
BUILD = f"{OF_SERVICE}build."


def test_the_list_is_whole() -> None:
    assert len(LINES) == len(VERDICTS) == 373
    assert {*VERDICTS.values()} == {"EXACT", "APPROX", "NONE"}
    assert (PARSED | SAID.keys()) - VERDICTS.keys() == set()


def test_every_attribute_has_a_case() -> None:
    claimed = {SHORT.get(row, row) for path in CASES for row in Case.read(path).rows}
    assert claimed - VERDICTS.keys() == set(), "rows that do not exist"
    assert [row for row in VERDICTS if row not in claimed] == []


@pytest.mark.parametrize("path", CASES, ids=lambda c: f"{c.parent.name}/{c.stem}")
def test_what_a_case_claims_is_shown(path: Path, tmp_path: Path) -> None:
    case = Case.read(path)
    if not case.rows:
        return
    result = case.convert(tmp_path)
    assert [row for row in case.rows if not _shown(SHORT[row], result, case)] == []


@pytest.mark.parametrize("row", sorted(PARSED))
def test_what_only_the_parser_sees_is_in_a_config_case(row: str) -> None:
    *_, name = row.split(".")
    assert any(f"{name}:" in text for text in _config_texts())


@cache
def _config_texts() -> tuple[str, ...]:
    return tuple(
        file.read_text(errors="replace") for case in CONFIG_CASES for file in case.glob("*.y*ml")
    )


def _shown(row: str, result: Conversion, case: Case) -> bool:
    if row == "services.*.(no ports and no expose)":
        return any(m.body.get("spec", {}).get("clusterIP") == "None" for m in result.manifests)
    if row in PARSED:
        return f"{row.rpartition('.')[2]}:" in case.compose
    paths = result.paths()
    starts = sorted(paths)
    here = [(at, _end(at, starts)) for at, path in paths.items() if belongs(row, path)]
    said = sorted({place for d in result.diagnostics for place in d.origins})
    emitted = sorted({p for m in result.manifests for at in m.provenance().values() for p in at})
    if VERDICTS[row] == "NONE":
        return _any(here, said)
    if row in SAID or row.startswith(BUILD):
        already = sorted(result.plan.already) if result.plan is not None else []
        return _any(here, said) or _any(here, already)
    return _any(here, emitted)


def belongs(row: str, path: Iterable[str | int]) -> bool:
    """Whether a written value belongs to a row; a step `<…>` stands for any attribute."""
    got = [str(step) for step in path if not isinstance(step, int)]
    want = row.split(".")
    if row == "x-*":
        return any(step.startswith("x-") for step in got)
    return len(got) >= len(want) and all(
        w == "*" or w.startswith("<") or w == g for w, g in zip(want, got, strict=False)
    )


def _end(at: int, starts: list[int]) -> int:
    """Where the next value begins: the pieces of a text (the ports in 8080:80) have places of their own."""
    index = bisect_right(starts, at)
    return min(at + (1 << 20), starts[index] if index < len(starts) else at + (1 << 20))


def _any(here: list[tuple[int, int]], places: list[int]) -> bool:
    return any(bisect_right(places, end - 1) > bisect_right(places, at - 1) for at, end in here)
