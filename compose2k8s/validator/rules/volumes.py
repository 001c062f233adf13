"""Volumes of a pod: configuration, projections, claims; the drivers of storage have a room of their own."""

from __future__ import annotations

from compose2k8s.codes import BAD_VOLUME, NODE_REFUSES
from compose2k8s.grammar import LABEL, dns_label
from compose2k8s.validator.rules.drivers import one_source
from compose2k8s.validator.rules.resources import amount

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_DOWNWARD = (
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "metadata.labels",
    "metadata.annotations",
)
_PROJECTED = ("secret", "downwardAPI", "configMap", "serviceAccountToken")
# Not switched on before 1.37: the server forgets them before it judges anything.
_FORGOTTEN = ("clusterTrustBundle", "podCertificate")


def volumes(spec: Look) -> dict[str, str]:
    """All volumes of a pod; what each name is made of."""
    kinds: dict[str, str] = {}
    for look in spec.each("volumes"):
        name = look.text("name")
        if not dns_label(name):
            look.say(BAD_VOLUME, f'"{name}" is no name of a volume: {LABEL}', "name")
        elif name in kinds:
            look.say(BAD_VOLUME, f'duplicate value: "{name}"', "name")
        kinds[name] = kind = one_source(look)
        if kind:
            _source(look.at(kind), kind, bare=spec.path == ("spec",))
    return kinds


def _source(look: Look, kind: str, *, bare: bool) -> None:
    if kind in ("configMap", "secret"):
        look.require(BAD_VOLUME, "name" if kind == "configMap" else "secretName")
        _items(look)
    elif kind == "emptyDir":
        limit = amount(look.get("sizeLimit"))
        if limit is not None and limit < 0:
            look.say(BAD_VOLUME, "SizeLimit field must be a valid resource quantity", "sizeLimit")
        medium = look.text("medium")
        if medium not in ("", "Memory", "HugePages") and not medium.startswith("HugePages-"):
            look.say(NODE_REFUSES, f'"{medium}" is no medium: Memory, or none', "medium")
    elif kind == "projected":
        _mode(look, "defaultMode")
        _projected(look)
    elif kind == "downwardAPI":
        _mode(look, "defaultMode")
        _downward(look)
    elif kind == "image":
        look.one_of(BAD_VOLUME, "pullPolicy", ("Always", "IfNotPresent", "Never"), default=True)
        if bare:
            look.require(BAD_VOLUME, "reference")
    elif kind == "ephemeral":
        _ephemeral(look)


def _ephemeral(look: Look) -> None:
    from compose2k8s.validator.rules.claims import claim_spec
    from compose2k8s.validator.rules.metadata import annotation_keys, labels

    if not look.has("volumeClaimTemplate"):
        look.say(BAD_VOLUME, "required value", "volumeClaimTemplate")
        return
    template = look.at("volumeClaimTemplate")
    meta = template.at("metadata")
    labels(meta, "labels")
    annotation_keys(meta, "annotations")
    for name, value in meta.entries():
        if name not in ("labels", "annotations") and value not in (None, "", [], {}):
            meta.say(BAD_VOLUME, "cannot be set for the claim of an ephemeral volume", name)
    claim_spec(template.at("spec"))


def _mode(look: Look, name: str) -> None:
    mode = look.whole(name)
    if mode is not None and not 0 <= mode <= 0o777:
        look.say(
            BAD_VOLUME, f"{mode}: must be a number between 0 and 0777 (octal), both inclusive", name
        )


def _items(look: Look) -> list[str]:
    """Checks the files of a ConfigMap or Secret; their paths."""
    _mode(look, "defaultMode")
    for item in look.each("items"):
        item.require(BAD_VOLUME, "key")
        _path(item)
        _mode(item, "mode")
    return [i.text("path") for i in look.each("items")]


def _path(look: Look) -> None:
    path = look.text("path")
    if not path:
        look.say(BAD_VOLUME, "required value", "path")
    elif path.startswith("/"):
        look.say(BAD_VOLUME, f'"{path}": must be a relative path', "path")
    elif ".." in path.split("/"):
        look.say(BAD_VOLUME, f"\"{path}\": must not contain '..'", "path")
    elif path.startswith(".."):
        look.say(BAD_VOLUME, f"\"{path}\": must not start with '..'", "path")


def _projected(look: Look) -> None:
    seen: set[str] = set()
    for source in look.each("sources"):
        given = [s for s in _PROJECTED if source.has(s)]
        if not given and not any(map(source.has, _FORGOTTEN)):
            source.say(NODE_REFUSES, "a projection of nothing")
        for extra in given[1:]:
            source.say(BAD_VOLUME, "may not specify more than 1 volume type per source", extra)
        for kind in given:
            for path in _projection(source.at(kind), kind):
                if path and path in seen:
                    source.say(BAD_VOLUME, f'conflicting duplicate paths: "{path}"', kind)
                seen.add(path)


def _projection(look: Look, kind: str) -> list[str]:
    """Checks one projection; the paths that no other one may have."""
    if kind in ("secret", "configMap"):
        look.require(BAD_VOLUME, "name")
        return _items(look)
    if kind == "downwardAPI":
        return _downward(look)
    if kind == "serviceAccountToken":
        seconds = look.number("expirationSeconds", 3600)
        if seconds < 600:
            look.say(
                BAD_VOLUME,
                f"{seconds}: may not specify a duration less than 10 minutes",
                "expirationSeconds",
            )
        elif seconds > 1 << 32:
            look.say(
                BAD_VOLUME,
                f"{seconds}: may not specify a duration larger than 2^32 seconds",
                "expirationSeconds",
            )
        _path(look)
    return []


def _downward(look: Look) -> list[str]:
    """Checks files of the downward API; their paths."""
    from compose2k8s.validator.rules.env import field_path, resource_field

    for item in look.each("items"):
        _path(item)
        _mode(item, "mode")
        if item.has("fieldRef"):
            field_path(item.at("fieldRef"), _DOWNWARD)
            if item.has("resourceFieldRef"):
                item.say(
                    BAD_VOLUME, "fieldRef and resourceFieldRef can not be specified simultaneously"
                )
        elif item.has("resourceFieldRef"):
            resource_field(item.at("resourceFieldRef"), volume=True)
        else:
            item.say(BAD_VOLUME, "one of fieldRef and resourceFieldRef is required", "fieldRef")
    return [i.text("path") for i in look.each("items")]
