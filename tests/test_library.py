"""What a program that uses the package sees: values in, values out, in threads too."""

from __future__ import annotations

import gc
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

import compose2k8s

SAMPLES = Path(__file__).parents[1] / "samples"
COMPOSE = "services: {web: {image: 'nginx:${TAG}', ports: ['8080:80'], deploy: {replicas: 3}}}\n"


def test_what_stands_there_is_there() -> None:
    assert all(getattr(compose2k8s, name) for name in compose2k8s.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        compose2k8s.nonsense  # noqa: B018 # the look is the test


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(COMPOSE)
    (tmp_path / "b.yaml").write_text("services: {web: {environment: {A: b}}}\n")
    files: list[str | Path] = [tmp_path / "a.yaml", "b.yaml"]
    result = compose2k8s.convert(files, folder=tmp_path, environment={"TAG": "1"})
    assert not result.failed
    objects = list(yaml.safe_load_all(compose2k8s.to_yaml(result)))
    assert objects == [m.body for m in result.manifests]
    (web,) = [o for o in objects if o["kind"] == "Deployment"]
    (container,) = web["spec"]["template"]["spec"]["containers"]
    assert container["image"] == "nginx:1"
    assert container["env"] == [{"name": "A", "value": "b"}]


def test_one_file_and_none(tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text(COMPOSE)
    found = compose2k8s.convert(folder=tmp_path, environment={"TAG": "1"})
    named = compose2k8s.convert("compose.yaml", folder=tmp_path, environment={"TAG": "1"})
    assert compose2k8s.to_yaml(found) == compose2k8s.to_yaml(named)


def test_standard_input_and_options(tmp_path: Path) -> None:
    options = compose2k8s.Options(namespace="prod", project_name="shop")
    result = compose2k8s.convert(
        "-", options, folder=tmp_path, environment={"TAG": "1"}, stdin=COMPOSE
    )
    assert {m.body["metadata"]["namespace"] for m in result.manifests} == {"prod"}


def test_lines(tmp_path: Path) -> None:
    result = compose2k8s.convert("-", folder=tmp_path, environment={"TAG": "1"}, stdin=COMPOSE)
    (web,) = [m for m in result.manifests if m.body["kind"] == "Deployment"]
    assert compose2k8s.lines(result, web, ("spec", "replicas")) == [
        ("<stdin>", 1, COMPOSE.index("3}") + 1)
    ]
    assert "replicas: 3 # <stdin>:1\n" in compose2k8s.to_yaml(result, annotate=True)


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    result = compose2k8s.convert(
        "-", folder=tmp_path, environment={}, stdin="services: {web: {imag: x}}\n"
    )
    assert result.failed
    assert not result.manifests
    assert "<stdin>:1:18: error C2K140: " in compose2k8s.report(result)
    (unknown,) = [d for d in result.diagnostics if d.code.id == "C2K140"]
    assert compose2k8s.lines(result, unknown) == [("<stdin>", 1, 18)]


def test_write(tmp_path: Path) -> None:
    result = compose2k8s.convert("-", folder=tmp_path, environment={"TAG": "1"}, stdin=COMPOSE)
    assert not compose2k8s.write(result, tmp_path / "out")
    assert (tmp_path / "out/deployment-web.yaml").is_file()
    (tmp_path / "mine.yaml").write_text("mine: true\n")
    (refused,) = compose2k8s.write(result, tmp_path / "mine.yaml")
    assert refused.code.id == "C2K701"
    (refused,) = compose2k8s.write(result, tmp_path / "mine.yaml" / "below")
    assert refused.code.id == "C2K700"


def test_validate() -> None:
    good = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}
    assert compose2k8s.validate([good]) == ()
    (wrong,) = compose2k8s.validate([{**good, "data": {"a": 1}}])
    assert wrong.severity == "error"
    assert wrong.subject == "ConfigMap/a data.a"
    pod = {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": "a"},
        "spec": {"hostNetwork": True, "containers": [{"name": "a", "image": "x"}]},
    }
    assert not compose2k8s.validate([pod])
    assert compose2k8s.validate([pod], compose2k8s.Options(pod_security="baseline"))


def _all_samples() -> list[str]:
    return [
        compose2k8s.to_yaml(compose2k8s.convert(folder=folder, environment={}), annotate=True)
        for folder in sorted(p.parent for p in SAMPLES.glob("*/expected.yaml"))
    ]


def test_threads_do_not_see_each_other() -> None:
    alone = _all_samples()
    with ThreadPoolExecutor(8) as pool:
        assert all(found == alone for found in pool.map(lambda _: _all_samples(), range(16)))


def test_nothing_is_kept() -> None:
    """benchmarks/leaks.py does the same 10,000 times."""
    _all_samples()
    gc.collect()
    tracemalloc.start()
    try:
        _all_samples()
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        for _ in range(5):
            _all_samples()
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < 20_000
