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
    kind = look.text("type")
    held = {**dict(look.at("data").entries()), **dict(look.at("stringData").entries())}
    for key in _TYPES.get(kind, ()):
        if key not in held or (key == "ssh-privatekey" and not held[key]):
            look.say(BAD_DATA, f"required value: a Secret of type {kind} holds it", "data", key)
    if kind == "kubernetes.io/basic-auth" and not {"username", "password"} & set(held):
        look.say(BAD_DATA, "required value: username or password", "data", "username")
    if kind in ("kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"):
        _json(look, _TYPES[kind][0])
    if kind == "kubernetes.io/service-account-token":
        account = "kubernetes.io/service-account.name"
        if not look.at("metadata").at("annotations").text(account):
            look.say(BAD_DATA, "required value", "metadata", "annotations", account)


def _json(look: Look, key: str) -> None:
    import json
    from binascii import Error, a2b_base64

    for part in ("stringData", "data"):
        held = dict(look.at(part).entries())
        if key in held:
            break
    else:
        return
    text = held[key] if isinstance(held[key], str) else ""
    try:
        found = json.loads(text if part == "stringData" else a2b_base64(text))
    except (ValueError, Error):
        found = ""
    if not isinstance(found, dict) and found is not None:
        look.say(BAD_DATA, "is not a JSON object", "data", key)
