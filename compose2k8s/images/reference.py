"""An image reference in its parts: `[registry/]path[:tag][@digest]`, as the distribution project defines it.

Docker's short names mean docker.io: `nginx` is `docker.io/library/nginx`.
"""

from __future__ import annotations

from compose2k8s.record import Record

_PATH = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._-/")
_TAG = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")


class Reference(Record):
    """`registry` is empty for Docker Hub; `path` is without `library/`."""

    registry: str = ""
    path: str = ""
    tag: str = ""
    digest: str = ""

    @property
    def name(self) -> str:
        """Registry and path, as one would look it up."""
        return f"{self.registry}/{self.path}" if self.registry else self.path


_PARSED: dict[str, Reference] = {}


def parse(text: str) -> Reference:
    """The parts of a reference; wrong ones come out as they are (see `legal`)."""
    found = _PARSED.get(text)
    if found is None:
        if len(_PARSED) > 10_000:
            _PARSED.clear()
        found = _PARSED[text] = _parts(text)
    return found


def _parts(text: str) -> Reference:
    rest, _, digest = text.partition("@")
    head, slash, tail = rest.rpartition("/")
    tail, _, tag = tail.partition(":")
    path = f"{head}{slash}{tail}"
    first, slash, more = path.partition("/")
    registry = ""
    if slash and ("." in first or ":" in first or first == "localhost"):
        registry, path = first, more
    if registry in ("docker.io", "index.docker.io", "registry-1.docker.io"):
        registry = ""
    if not registry:
        path = path.removeprefix("library/")
    return Reference(registry=registry, path=path, tag=tag, digest=digest)


def legal(text: str) -> bool:
    """Whether a container runtime accepts the reference."""
    found = parse(text)
    steps = found.path.split("/")
    return (
        bool(found.path)
        and _PATH.issuperset(found.path)
        and all(s and s[0] not in "._-" and s[-1] not in "._-" for s in steps)
        and _TAG.issuperset(found.tag)
        and len(found.tag) <= 128
        and text == text.strip()
        and not text.endswith((":", "@"))
    )
