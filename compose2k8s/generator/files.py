"""Files of the project in ConfigMaps and Secrets, byte for byte, one object each however often used.

`kubectl apply` keeps a copy of an object in an annotation of at most 256 KiB, so an object above 250 KiB
needs `--server-side`; above 1 MiB the API server takes it no more (house rule 12).
"""

from __future__ import annotations

from binascii import b2a_base64

from compose2k8s.codes import SERVER_SIDE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.generator.claims import unique_name
from compose2k8s.generator.metadata import head
from compose2k8s.generator.names import label
from compose2k8s.record import Record
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

SOFT, HARD = 250 << 10, 1 << 20
_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


class Held(Record):
    """Where content ended up: an object of a kind, and the key of each file in it."""

    kind: str
    name: str
    keys: Mapping[str, str]  # path of a file -> key

    def volume(self, name: str, items: list[Tree] | None, mode: int | None = None) -> Tree:
        """The volume of a pod that holds it."""
        fields: dict[str, Tree] = {"items": items, "defaultMode": mode}
        if self.kind == "Secret":
            return {"name": name, "secret": {"secretName": self.name, **fields}}
        return {"name": name, "configMap": {"name": self.name, **fields}}


class Files:
    """The ConfigMaps and Secrets of a project; `hashes`: object -> what is in it, for rollouts."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.objects: list[Tree] = []
        self.held: dict[str, Held] = {}
        self.taken: dict[tuple[str, str], str] = {}
        self.hashes: dict[tuple[str, str], bytes] = {}
        self.notes: list[Diagnostic] = []

    def hold(
        self,
        place: str,
        name: str,
        files: Mapping[str, bytes],
        origins: tuple[int, ...],
        *,
        secret: bool = False,
        annotations: Tree = None,
        inline: bool = True,
    ) -> Held:
        """Put files (path -> bytes) into one object called after `name`; `place` tells it apart."""
        found = self.held.get(place)
        if found is not None:
            return found
        kind = "Secret" if secret else "ConfigMap"
        legal = label(name)
        if self.plan.options.prefix_names:
            legal = label(f"{label(self.plan.project.name.value)}-{legal}")
        if self.taken.get((kind, legal), place) != place:
            legal = unique_name(legal, place)
        self.taken[kind, legal] = place
        keys = _keys(files)
        found = self.held[place] = Held(kind=kind, name=legal, keys=keys)
        object_name = Traced(legal, origins)
        manifest = head(self.plan, kind, "v1", object_name, legal, annotations=annotations)
        if secret:
            manifest["type"] = "Opaque"
            manifest["data"] = {
                keys[p]: b2a_base64(c if inline else b"", newline=False).decode()
                for p, c in files.items()
            }
        else:
            texts = {p: _text(c) for p, c in files.items()}
            manifest["data"] = {keys[p]: t for p, t in texts.items() if t is not None} or None
            manifest["binaryData"] = {
                keys[p]: b2a_base64(files[p], newline=False).decode()
                for p, t in texts.items()
                if t is None
            } or None
        self.objects.append(manifest)
        self.hashes[kind, legal] = b"\0".join(p.encode() + b"\0" + c for p, c in sorted(files.items()))
        if sum(map(cost, files.values())) > SOFT:
            self.notes.append(
                Diagnostic(
                    code=SERVER_SIDE,
                    message=f"{kind} {legal} is too large for a client-side kubectl apply",
                    origins=origins,
                    hint="kubectl apply --server-side",
                )
            )
        return found


def cost(content: bytes) -> int:
    """The bytes that content takes in the JSON that kubectl keeps in an annotation."""
    if _text(content) is None:
        return len(content) * 4 // 3 + 4
    twice = sum(content.count(c) for c in (b'"', b"\\", b"\n", b"\t", b"\r"))
    six = sum(content.count(c) for c in (b"<", b">", b"&"))
    return len(content) + twice + 5 * six


def _text(content: bytes) -> str | None:
    """The content as text, None if it is binary."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return None if "\0" in text or "\ufeff" in text[:1] else text


def _keys(files: Mapping[str, bytes]) -> dict[str, str]:
    """A legal, unique key for each file; the container sees the path, not the key."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for path in files:
        key = "".join(c if c in _KEY else "_" for c in path.replace("/", "__"))[:240]
        key = key if key.strip(".") else f"_{key}"
        if key.startswith(".."):
            key = f"_{key}"
        while key in taken:
            key = f"{key[:240]}_"
        taken.add(key)
        found[path] = key
    return found
