"""Every sample gives the manifests that stand beside it, and they are valid and find each other."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from compose2k8s.conversion import convert
from compose2k8s.options import Options
from compose2k8s.parser.source import Source
from compose2k8s.validator import diagnose
from compose2k8s.writers.yaml import dump_all

SAMPLES = sorted(p.parent for p in (Path(__file__).parents[1] / "samples").glob("*/expected.yaml"))


def _converted(folder: Path) -> str:
    source = Source(cwd=str(folder), environ={}, home="/home/nobody")
    return dump_all([m.body for m in convert(Options(), source).manifests])


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_sample(folder: Path) -> None:
    assert _converted(folder) == (folder / "expected.yaml").read_text()


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_sample_is_valid(folder: Path) -> None:
    objects = list(yaml.safe_load_all((folder / "expected.yaml").read_text()))
    found = diagnose(objects, closed=True)
    assert not [d.message for d in found if d.severity != "note"]


def test_the_founding_example() -> None:
    folder = Path(__file__).parents[1] / "samples" / "wordpress"
    objects = {
        (o["kind"], o["metadata"]["name"]): o for o in yaml.safe_load_all(_converted(folder))
    }
    assert set(objects) == {
        (kind, name) for kind in ("Deployment", "Service") for name in ("mysql", "wordpress")
    }
    pod = objects["Deployment", "mysql"]["spec"]["template"]
    assert pod["metadata"]["labels"] == {"app": "wordpress", "tier": "mysql"}
    assert pod["spec"]["containers"][0]["ports"][0]["containerPort"] == 3306
    assert objects["Service", "mysql"]["spec"].get("type", "ClusterIP") == "ClusterIP"
    assert [p["port"] for p in objects["Service", "mysql"]["spec"]["ports"]] == [3306]
    (front,) = objects["Service", "wordpress"]["spec"]["ports"]
    assert objects["Service", "wordpress"]["spec"]["type"] == "NodePort"
    assert (front["port"], front["targetPort"], front["nodePort"]) == (80, 80, 30000)
