"""`build`: nothing of it can be in a manifest; the build plan has it (build_plan.py).

What no builder of today has - a Windows isolation, owners of build secrets - is said.
"""

from __future__ import annotations

from compose2k8s.codes import DROPPED
from compose2k8s.diagnostics import say
from compose2k8s.keys import (
    Keyed,
    anything,
    boolean,
    each,
    key,
    mapping,
    read,
    scalar,
    table,
    text,
    texts,
)
from compose2k8s.trace import origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


def _value(raw: object) -> str | None:
    return None if raw is None else str(raw)


class BuildSecret(Keyed):
    """A secret of a RUN instruction."""

    gid: Traced[str] | None = key(text)
    mode: Traced[str] | None = key(text)
    source: Traced[str] | None = key(text)
    target: Traced[str] | None = key(text)
    uid: Traced[str] | None = key(text)


class Build(Keyed):
    """Its attributes as the build plan takes them; attributes/image.py accounts for all of them."""

    additional_contexts: dict[str, Traced[str | None]] | None = key(mapping(scalar(_value)))
    args: dict[str, Traced[str | None]] | None = key(mapping(scalar(_value)))
    cache_from: tuple[Traced[str], ...] | None = key(texts)
    cache_to: tuple[Traced[str], ...] | None = key(texts)
    context: Traced[str] | None = key(text)
    dockerfile: Traced[str] | None = key(text)
    dockerfile_inline: Traced[str] | None = key(text)
    entitlements: tuple[Traced[str], ...] | None = key(texts)
    extra_hosts: Node | None = key(anything)
    isolation: Traced[str] | None = key(text)
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    network: Traced[str] | None = key(text)
    no_cache: Traced[bool] | None = key(boolean)
    no_cache_filter: tuple[Traced[str], ...] | None = key(texts)
    platforms: tuple[Traced[str], ...] | None = key(texts)
    privileged: Traced[bool] | None = key(boolean)
    provenance: Traced[str] | None = key(text)
    pull: Traced[bool] | None = key(boolean)
    sbom: Traced[str] | None = key(text)
    secrets: tuple[BuildSecret, ...] | None = key(each(table(BuildSecret)))
    shm_size: Traced[str] | None = key(text)
    ssh: tuple[Traced[str], ...] | None = key(texts)
    tags: tuple[Traced[str], ...] | None = key(texts)
    target: Traced[str] | None = key(text)
    ulimits: Node | None = key(anything)

    @property
    def written(self) -> list[str]:
        """What the user wrote about it, by name; the build plan has all of it."""
        return [name for name in type(self)._specs if origins_of(self.__dict__.get(name))]

    def lost(self) -> list[Diagnostic]:
        """What the build plan cannot say either."""
        found: list[Diagnostic] = []
        if self.isolation is not None:
            message = "build.isolation: only the classic builder of Windows has it"
            found.append(say(DROPPED, message, self.isolation))
        for secret in self.secrets or ():
            for name in ("uid", "gid", "mode"):
                value = getattr(secret, name)
                if value is not None:
                    message = f"build.secrets.{name}: the Dockerfile says it"
                    hint = f"RUN --mount=type=secret,{name}=..."
                    found.append(say(DROPPED, message, value, hint=hint))
        return found


def decode(node: Node) -> Build:
    return read(Build, node)
