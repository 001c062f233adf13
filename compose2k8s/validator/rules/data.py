"""ConfigMaps and Secrets: keys, sizes, and what a type of Secret must hold."""

from __future__ import annotations

from compose2k8s.codes import BAD_DATA
from compose2k8s.grammar import config_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

LIMIT = 1 << 20
_TYPES = {
    "kubernetes.io/tls": ("tls.crt", "tls.key"),
    "kubernetes.io/dockerconfigjson": (".dockerconfigjson",),
    "kubernetes.io/dockercfg": (".dockercfg",),
    "kubernetes.io/ssh-auth": ("ssh-privatekey",),
}


def _keys(look: Look, name: str) -> int:
    """Checks the keys of a part; the bytes in it."""
    part = look.at(name)
    size = 0
    for key, value in part.entries():
        if key in (".", ".."):
            part.say(BAD_DATA, f"must not be '{key}'", key)
        elif key.startswith(".."):
            part.say(BAD_DATA, "must not start with '..'", key)
        elif not config_key(key):
            part.say(BAD_DATA, f'"{key}" is no key: letters, digits, -, _ and .', key)
        if isinstance(value, str):
            plain = name in ("data", "stringData") and not (
                name == "data" and look.get("kind") == "Secret"
            )
            size += (
                len(value.encode("utf-8", "surrogatepass"))
                if plain
                else len(value) * 3 // 4 - value.count("=")
            )
    return size


def config_map(look: Look) -> None:
    size = _keys(look, "data") + _keys(look, "binaryData")
    data, binary = look.get("data"), look.get("binaryData")
    for key in data if isinstance(data, dict) and isinstance(binary, dict) else ():
        if key in binary:
            look.say(BAD_DATA, f'"{key}": duplicate of key present in binaryData', "data", key)
    if size > LIMIT:
        look.say(BAD_DATA, f"may not be more than {LIMIT} bytes")


def secret(look: Look) -> None:
    size = _keys(look, "data") + _keys(look, "stringData")
    if size > LIMIT:
        look.say(BAD_DATA, f"may not be more than {LIMIT} bytes", "data")
    kind = look.get("type")
    held = {**(look.get("data") or {}), **(look.get("stringData") or {})}
    for key in _TYPES.get(str(kind), ()):
        if key not in held:
            look.say(BAD_DATA, f"required value: a Secret of type {kind} holds it", "data", key)
    if kind == "kubernetes.io/basic-auth" and not {"username", "password"} & set(held):
        look.say(BAD_DATA, "required value: username or password", "data", "username")
    if kind in ("kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"):
        _json(look, _TYPES[str(kind)][0])
    if kind == "kubernetes.io/service-account-token":
        annotations = look.at("metadata").get("annotations") or {}
        if not annotations.get("kubernetes.io/service-account.name"):
            look.say(
                BAD_DATA,
                "required value",
                "metadata",
                "annotations",
                "kubernetes.io/service-account.name",
            )


def _json(look: Look, key: str) -> None:
    import json
    from binascii import Error, a2b_base64

    plain = (look.get("stringData") or {}).get(key)
    encoded = (look.get("data") or {}).get(key)
    if not isinstance(plain, str) and not isinstance(encoded, str):
        return
    try:
        json.loads(plain if isinstance(plain, str) else a2b_base64(str(encoded)))
    except (ValueError, Error):
        look.say(BAD_DATA, "is not JSON", "data", key)
