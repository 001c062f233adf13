"""Whether the image of a Dockerfile already holds a folder that a compose file mounts over it.

Read are FROM, WORKDIR, COPY and ADD of the stage that is built and of the stages it is made from
(Dockerfile reference). What depends on a variable is not known, and then nothing is claimed.
"""

from __future__ import annotations

import posixpath

from compose2k8s import words
from compose2k8s.generator.dockerfile import instructions
from compose2k8s.record import Record

# Files that a Dockerfile copies to install what is needed, before (or without) the sources.
_MANIFESTS = (
    "package.json", "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "requirements.txt", "pipfile",
    "pipfile.lock", "poetry.lock", "pyproject.toml", "setup.py", "go.mod", "go.sum", "composer.json",
    "composer.lock", "gemfile", "gemfile.lock", "cargo.toml", "cargo.lock", "pom.xml",
)  # fmt: skip


class Copy(Record):
    """One source of a COPY: relative to the context, and the absolute folder or file it goes to. `into`
    begins with no slash where the working directory is the base image's own."""

    source: str
    into: str


class _Stage:
    def __init__(self, above: _Stage | None = None) -> None:
        self.folder: str = above.folder if above is not None else ""
        self.copies: list[Copy] = list(above.copies) if above is not None else []


def copies(text: str, target: str = "") -> list[Copy]:
    """What the stage `target`, or else the last one, has from the build context."""
    stages: dict[str, _Stage] = {}
    here = _Stage()
    for word, rest in instructions(text):
        if word == "FROM":
            parts = [p for p in rest.split() if not p.startswith("--")]
            here = _Stage(stages.get(parts[0].lower()) if parts else None)
            stages[str(len(stages))] = here
            if len(parts) > 2 and parts[1].lower() == "as":
                stages[parts[2].lower()] = here
        elif word == "WORKDIR":
            here.folder = _join(here.folder, rest.strip().strip("\"'"))
        elif word in ("COPY", "ADD"):
            here.copies += _copy(rest, here.folder)
    return stages.get(target.lower(), here).copies


def holds(found: list[Copy], inner: str, target: str) -> bool:
    """Whether `target` in the image has the folder `inner` of the context ("" is the context itself)."""
    for copy in found:
        if copy.source in ("", inner) or inner.startswith(f"{copy.source}/"):
            below = inner[len(copy.source) :].strip("/") if copy.source else inner
            place = posixpath.join(copy.into, below) if below else copy.into
            if _same(place.rstrip("/") or "/", target):
                return True
        within = not inner or copy.source.startswith(f"{inner}/")
        name = posixpath.basename(copy.source).lower()
        manifest = name in _MANIFESTS or name.startswith("package")
        there = f"{copy.into}/".startswith(f"{target.rstrip('/')}/")
        if within and there and copy.source and not manifest:
            return True
    return False


def _same(place: str, target: str) -> bool:
    return place == target if place.startswith("/") else target.endswith(place.strip("./"))


def _copy(rest: str, folder: str) -> list[Copy]:
    parts = rest.split()
    if any(p.startswith("--from=") for p in parts) or "<<" in rest:
        return []
    rest = " ".join(p for p in parts if not p.startswith("--"))
    if rest.startswith("["):
        rest = rest.strip("[] ").replace(",", " ")
    try:
        found = words.split(rest)
    except ValueError:
        return []
    if len(found) < 2 or any("$" in p for p in found):
        return []
    *sources, into = found
    into = _join(folder, into)
    several = len(sources) > 1 or found[-1].endswith("/")
    return [_one(s, into, several) for s in sources]


def _one(source: str, into: str, several: bool) -> Copy:
    source = posixpath.normpath(source).strip("/")
    source = "" if source in (".", "*") else source
    name = posixpath.basename(source)
    # A file goes into a folder under its own name; a folder's content goes there itself.
    return Copy(
        source=source, into=posixpath.join(into, name) if several and "." in name[1:] else into
    )


def _join(folder: str, path: str) -> str:
    if "$" in path:
        return folder
    return posixpath.normpath(posixpath.join(folder, path))
