"""A small project on disk, converted: what the tests of storage look at."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from compose2k8s import reading
from compose2k8s.conversion import Conversion, convert
from compose2k8s.generator.plan import Plan
from compose2k8s.options import Options
from compose2k8s.parser.load import load
from compose2k8s.parser.source import Source

Objects = dict[tuple[str, str], dict[str, Any]]


def source(folder: Path, environ: dict[str, str] | None = None) -> Source:
    return Source(cwd=str(folder), environ=environ or {}, home="/home/somebody")


def converted(folder: Path, compose: str, **options: Any) -> Conversion:
    """Convert a compose file that is put into `folder`."""
    (folder / "compose.yaml").write_text(compose)
    environ = options.pop("environ", None)
    return convert(Options(project_name="demo", **options), source(folder, environ))


def planned(folder: Path, compose: str, **options: Any) -> Plan:
    """The plan of a compose file that is put into `folder`."""
    (folder / "compose.yaml").write_text(compose)
    asked, here = Options(project_name="demo", **options), source(folder)
    return Plan(reading.project(load(asked, here), []), asked, here)


def objects(result: Conversion) -> Objects:
    """(kind, name) -> manifest."""
    return {(m.body["kind"], m.body["metadata"]["name"]): m.body for m in result.manifests}


def pod(result: Conversion, service: str, kind: str = "Deployment") -> dict[str, Any]:
    """The spec of the pod of a service."""
    spec: dict[str, Any] = objects(result)[kind, service]["spec"]["template"]["spec"]
    return spec


def codes(result: Conversion) -> list[str]:
    return [d.code.id for d in result.diagnostics]


def said(result: Conversion, code: str) -> list[str]:
    return [d.message for d in result.diagnostics if d.code.id == code]


def content(manifest: dict[str, Any]) -> dict[str, bytes]:
    """key -> bytes, of a ConfigMap or a Secret."""
    secret = manifest["kind"] == "Secret"
    found = {
        key: base64.b64decode(text, validate=True) if secret else text.encode()
        for key, text in manifest.get("data", {}).items()
    }
    for key, text in manifest.get("binaryData", {}).items():
        found[key] = base64.b64decode(text, validate=True)
    for key, text in manifest.get("stringData", {}).items():
        found[key] = text.encode()
    return found


def mounted(result: Conversion, service: str, kind: str = "Deployment") -> dict[str, bytes]:
    """Path in the container -> bytes, of all files that come from ConfigMaps and Secrets."""
    return {path: data for path, (data, _) in files(result, service, kind).items()}


def files(
    result: Conversion, service: str, kind: str = "Deployment"
) -> dict[str, tuple[bytes, int]]:
    """Path in the container -> (bytes, mode), as the kubelet would show them."""
    known, spec = objects(result), pod(result, service, kind)
    shown: dict[str, tuple[bytes, int]] = {}
    volumes = {v["name"]: _files(v, known) for v in spec.get("volumes", ())}
    for mount in spec["containers"][0].get("volumeMounts", ()):
        for path, data in volumes[mount["name"]].items():
            if mount.get("subPath") is None:
                shown[f"{mount['mountPath']}/{path}"] = data
            elif mount["subPath"] == path:
                shown[mount["mountPath"]] = data
    return shown


def seen(result: Conversion, service: str) -> dict[str, bytes]:
    """As `mounted`, without what other mounts hide."""
    known, spec = objects(result), pod(result, service)
    volumes = {v["name"]: _files(v, known) for v in spec.get("volumes", ())}
    view: dict[str, bytes] = {}
    mounts = spec["containers"][0].get("volumeMounts", ())
    for mount in sorted(mounts, key=lambda m: m["mountPath"].count("/")):
        place = mount["mountPath"]
        view = {p: c for p, c in view.items() if not f"{p}/".startswith(f"{place}/")}
        for path, (data, _) in volumes[mount["name"]].items():
            if mount.get("subPath") is None:
                view[f"{place}/{path}"] = data
            elif mount["subPath"] == path:
                view[place] = data
    return view


def _files(volume: dict[str, Any], known: Objects) -> dict[str, tuple[bytes, int]]:
    sources = volume.get("projected", {}).get("sources", [volume])
    default = volume.get("projected", {}).get("defaultMode", 0o644)
    found: dict[str, tuple[bytes, int]] = {}
    for part in sources:
        for kind, field, name in (
            ("ConfigMap", "configMap", "name"),
            ("Secret", "secret", "secretName"),
        ):
            if field not in part:
                continue
            ref = part[field]
            data = content(known[kind, ref.get(name) or ref["name"]])
            mode = ref.get("defaultMode", default)
            items = ref.get("items") or [{"key": key, "path": key} for key in data]
            found |= {i["path"]: (data[i["key"]], i.get("mode", mode)) for i in items}
    return found
