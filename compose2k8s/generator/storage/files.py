"""Files of the project in ConfigMaps and Secrets, byte for byte, one object each however often used.

`kubectl apply` keeps a copy of an object in an annotation of at most 256 KiB, so an object above 250 KiB
needs `--server-side`; above 1 MiB the API server takes it no more (house rule 12). How Secrets are written
is `--secrets`: with their values, with a word on what to fill in, or as ExternalSecrets.
"""

from __future__ import annotations

from compose2k8s.codes import FILL_IN_SECRET, SERVER_SIDE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.generator.metadata import head
from compose2k8s.generator.network.names import label
from compose2k8s.generator.storage.rollout import digest
from compose2k8s.record import Record
from compose2k8s.trace import Traced, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

SOFT, HARD = 250 << 10, 1 << 20  # bytes of an object: for client-side apply, for the API server
_HEAD = 1 << 10  # room for the metadata of an object
_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


class Held(Record):
    """Where content ended up: an object of a kind, and the key of each file in it (path -> key)."""

    kind: str
    name: Any  # traced where the user named it
    keys: Mapping[str, str] = {}

    def source(self, **fields: Tree) -> Tree:
        """The volume of a pod that shows it."""
        if self.kind == "Secret":
            return {"secret": {"secretName": self.name, **fields}}
        return {"configMap": {"name": self.name, **fields}}

    def projection(self, items: list[Tree] | None) -> Tree:
        """Its part in a projected volume."""
        return {
            "secret" if self.kind == "Secret" else "configMap": {"name": self.name, "items": items}
        }

    @property
    def place(self) -> tuple[str, str]:
        return self.kind, str(plain(self.name))


class Files:
    """The ConfigMaps and Secrets of a project; `digests`: (kind, name) -> hash of what is in it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.objects: list[Tree] = []
        self.digests: dict[tuple[str, str], int] = {}
        self.notes: list[Diagnostic] = []
        self._held: dict[str, list[Held]] = {}
        self._taken: dict[tuple[str, str], str] = {}

    def known(self, place: str) -> list[Held] | None:
        """What was held for a place before."""
        return self._held.get(place)

    def hold(
        self,
        place: str,
        name: str,
        files: Mapping[str, bytes],
        origins: tuple[int, ...],
        *,
        secret: bool = False,
        annotations: Tree = None,
        words: Mapping[str, str] | None = None,
        missing: bool = False,
    ) -> list[Held]:
        """Put files (path -> bytes) into objects called after `name`, as few as hold them.

        `place` tells what it is apart from others · `words`: path -> what it holds, to be filled in where
        it is `missing` or not to be written.
        """
        found = self._held.get(place)
        if found is not None:
            return found
        found = self._held[place] = []
        kind = "Secret" if secret else "ConfigMap"
        for count, part in enumerate(_parts(files, secret), 1):
            legal = self._name(kind, name if count == 1 else f"{name}-{count}", place)
            keys = _keys(part)
            found.append(Held(kind=kind, name=legal, keys=keys))
            body = {keys[path]: content for path, content in part.items()}
            fill = {keys[p]: (words or {}).get(p, f"the content of {p}") for p in part}
            if secret:
                self._secret(legal, body, origins, annotations, fill, missing=missing)
            else:
                self._config_map(legal, body, origins, annotations)
            if sum(cost(c, secret) for c in part.values()) + _HEAD > SOFT:
                message = f"the {kind} {legal} is too large for a client-side kubectl apply"
                hint = "kubectl apply --server-side"
                self.notes.append(
                    Diagnostic(code=SERVER_SIDE, message=message, origins=origins, hint=hint)
                )
        return found

    def _name(self, kind: str, name: str, place: str) -> str:
        legal = label(name)
        if self.plan.options.prefix_names:
            legal = label(f"{label(self.plan.project.name.value)}-{legal}")
        if self._taken.get((kind, legal), place) != place or (kind, legal) in self.digests:
            from binascii import crc32

            legal = label(f"{legal[:54]}-{crc32(f'{place} {name}'.encode()):08x}")
        self._taken[kind, legal] = place
        return legal

    def called(self, place: str) -> list[str]:
        """The names of the objects that hold what stands at a place: `configs/NAME`."""
        return [legal for (_, legal), there in self._taken.items() if there == place]

    def _config_map(
        self, name: str, body: dict[str, bytes], origins: tuple[int, ...], annotations: Tree
    ) -> None:
        texts = {key: text(content) for key, content in body.items()}
        binary = {k: _base64(body[k]) for k, t in texts.items() if t is None}
        traced = Traced(name, origins)
        manifest = head(self.plan, "ConfigMap", "v1", traced, name, annotations=annotations)
        manifest["data"] = {k: t for k, t in texts.items() if t is not None} or None
        manifest["binaryData"] = binary or None
        self.objects.append(manifest)
        self._remember("ConfigMap", name, body)

    def _secret(
        self,
        name: str,
        body: dict[str, bytes],
        origins: tuple[int, ...],
        annotations: Tree,
        words: dict[str, str],
        *,
        missing: bool,
    ) -> None:
        how, traced = self.plan.options.secrets, Traced(name, origins)
        if how == "external":
            self.objects.append(self._external(name, traced, body, annotations))
            self.digests["Secret", name] = 0
            return
        fill = words if missing or how == "placeholder" else {}
        manifest = head(self.plan, "Secret", "v1", traced, name, annotations=annotations)
        manifest["type"] = "Opaque"
        manifest["data"] = {k: _base64(c) for k, c in body.items() if k not in fill} or None
        manifest["stringData"] = {k: f"<fill in: {w}>" for k, w in fill.items()} or None
        self.objects.append(manifest)
        self._remember("Secret", name, {k: c for k, c in body.items() if k not in fill})
        if how == "placeholder":
            message = f"the Secret {name} has no values yet: fill in {', '.join(fill)}"
            hint = "or keep it out of the manifests, and make it by kubectl create secret generic"
            self.notes.append(
                Diagnostic(code=FILL_IN_SECRET, message=message, origins=origins, hint=hint)
            )

    def _external(
        self, name: str, traced: Traced[str], body: dict[str, bytes], annotations: Tree
    ) -> Tree:
        """An ExternalSecret: the External Secrets Operator makes the Secret from a store."""
        api, project = "external-secrets.io/v1", self.plan.project.name.value
        manifest = head(self.plan, "ExternalSecret", api, traced, name, annotations=annotations)
        where = f"{project}/{name}"
        manifest["spec"] = {
            "secretStoreRef": {"name": self.plan.options.secret_store, "kind": "SecretStore"},
            "target": {"name": name},
            "data": [{"secretKey": k, "remoteRef": {"key": where, "property": k}} for k in body],
        }
        message = f"the Secret {name} is made from {where} of the secret store"
        hint = "put there: " + ", ".join(body)
        self.notes.append(
            Diagnostic(code=FILL_IN_SECRET, message=message, origins=traced.origins, hint=hint)
        )
        return manifest

    def _remember(self, kind: str, name: str, body: Mapping[str, bytes]) -> None:
        whole = b"\0".join(k.encode() + b"\0" + c for k, c in sorted(body.items()))
        self.digests[kind, name] = digest(kind, whole)


def cost(content: bytes, secret: bool = False) -> int:
    """The bytes that content takes in the JSON that kubectl keeps in an annotation."""
    if secret or text(content) is None:
        return len(content) * 4 // 3 + 4
    twice = sum(map(content.count, (b'"', b"\\", b"\n", b"\t", b"\r")))
    six = sum(map(content.count, (b"<", b">", b"&")))
    return len(content) + twice + 5 * six


def text(content: bytes) -> str | None:
    """The content as text, None if it is binary."""
    try:
        found = content.decode()
    except UnicodeDecodeError:
        return None
    return None if "\0" in found or found[:1] == "\ufeff" else found


def _base64(content: bytes) -> str:
    from binascii import b2a_base64  # a library to be opened, where there is any content at all

    return b2a_base64(content, newline=False).decode()


def _parts(files: Mapping[str, bytes], secret: bool) -> Iterator[dict[str, bytes]]:
    """The files in portions that fit an object each; one that is larger than that is alone."""
    part: dict[str, bytes] = {}
    left = SOFT - _HEAD
    for path, content in files.items():
        size = cost(content, secret) + 3 * len(path) + 8
        if part and size > left:
            yield part
            part, left = {}, SOFT - _HEAD
        part[path] = content
        left -= size
    yield part


def _keys(files: Mapping[str, bytes]) -> dict[str, str]:
    """A legal, unique key for each file; the container sees the path, not the key."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for path in files:
        key = "".join(c if c in _KEY else "_" for c in path.replace("/", "__"))[:240]
        if not key.strip(".") or key.startswith(".."):
            key = f"_{key}"
        while key in taken:
            key += "_"
        taken.add(key)
        found[path] = key
    return found
