"""`volumes` of a service: `[SOURCE:]TARGET[:MODE]` to the long form (RULES.md section 11).

A source that begins with `.`, `/`, `~` or a drive letter is a bind mount, any other the name of a
volume. A single letter before a colon is taken for a Windows drive, so `v:/data` is an anonymous
volume.
"""

from __future__ import annotations

from compose2k8s.parser.node import Map, made, place
from compose2k8s.trace import Traced, part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node

_VOLUME, _BIND, _TRUE = Traced("volume"), Traced("bind"), Traced(True)
_PROPAGATION = ("private", "rprivate", "slave", "rslave", "shared", "rshared")


def sections(spec: str) -> list[tuple[str, int]]:
    """The parts of the short form, with their offsets; ValueError where Compose refuses."""
    if spec == "":
        raise ValueError("an empty volume")
    if _short_text(spec):
        return [(spec, 0)]
    found: list[tuple[str, int]] = []
    start = colon = 0
    # A colon within `${...}` parts nothing.
    *before, _ = (_masked(spec) if "${" in spec else spec).split(":")
    for piece in before:
        colon += len(piece)
        if colon - start != 1 or not spec[start].isalpha() or len(found) >= 2:
            found.append((spec[start:colon], start))
            start = colon + 1
        # else it is a Windows drive
        colon += 1
    found.append((spec[start:], start))
    for text, _ in found:
        if not text:
            raise ValueError(f"an empty section between colons in {spec!r}")
    if len(found) > 3:
        raise ValueError(f"too many colons in {spec!r}")
    return found


def _masked(spec: str) -> str:
    """The text with other signs in place of what stands in `${...}`."""
    out, depth = "", 0
    for index, letter in enumerate(spec):
        if letter == "{" and spec[index - 1 : index] == "$":
            depth += 1
        out += "_" if depth and letter == ":" else letter
        if letter == "}" and depth:
            depth -= 1
    return out


def _short_text(spec: str) -> bool:
    return len(spec) <= 2 and len(spec.encode()) <= 2


def target_of(spec: str) -> str:
    """The target of the short form, cleaned; the text itself where it is not well formed."""
    try:
        parts = sections(spec)
    except ValueError:
        return spec
    return clean(parts[0][0] if len(parts) == 1 else parts[1][0])


def clean(path: str) -> str:
    """Go's path.Clean.

    >>> clean("/a//b/../c/")
    '/a/c'
    """
    if path[:1] == "/" and "//" not in path and "/." not in path and path[-1] != "/":
        return path  # most are this
    if not path:
        return "."
    rooted = path.startswith("/")
    steps: list[str] = []
    for step in path.split("/"):
        if step in ("", "."):
            continue
        if step == ".." and steps and steps[-1] != "..":
            steps.pop()
        elif step == ".." and rooted:
            continue
        else:
            steps.append(step)
    return ("/" if rooted else "") + "/".join(steps) or ("/" if rooted else ".")


def is_path(source: str) -> bool:
    """Whether the source of a short form is a path on the host: by its beginning, or by a drive's letter."""
    return (
        source[:1] in ("/", ".", "~")
        or source[:2] == "\\\\"
        or (source[1:2] == ":" and source[0].isalpha())
    )


def canonical(node: Node) -> Node:
    """One entry of `volumes`."""
    if not isinstance(node, Map):
        return _short(node)
    target = node.get("target")
    if isinstance(target, Traced) and isinstance(target.value, str):
        node["target"] = target.map(clean)
    return node


def _short(node: Node) -> Node:
    if not isinstance(node, Traced) or not isinstance(node.value, str):
        return node
    spec, at = node.value, place(node)
    parts = sections(spec)
    if len(parts) == 1:
        target = Traced(clean(spec), node.origins)
        if _short_text(spec):
            return made(at, {"type": _VOLUME, "target": target})
        return made(
            at, {"type": _VOLUME, "target": target, "volume": Map(at)}
        )  # as the reference does
    (source, _), (path, offset) = parts[0], parts[1]
    kind, name, options = _VOLUME, "volume", Map(at)
    if is_path(source):
        kind, name, options = _BIND, "bind", made(at, {"create_host_path": _TRUE})
    fields: dict[str, Node] = {
        "type": kind,
        "source": Traced(source, node.origins),
        "target": Traced(clean(path), (part(at, offset),)),
        name: options,
    }
    built = made(at, fields)
    if len(parts) == 3:
        _options(built, parts[2][0], part(at, parts[2][1]))
    return built


def _options(built: Map, written: str, at: int) -> None:
    offset = 0
    for option in written.split(","):
        here = part(at, offset)
        offset += len(option) + 1
        if option in ("ro", "rw"):
            if option == "ro":
                built.put("read_only", Traced(True, (here,)), here)
        elif option == "nocopy":
            _into(built, "volume").put("nocopy", Traced(True, (here,)), here)
        elif option in ("z", "Z"):
            _into(built, "bind").put("selinux", Traced(option, (here,)), here)
        elif option in _PROPAGATION:
            _into(built, "bind").put("propagation", Traced(option, (here,)), here)


def _into(built: Map, name: str) -> Map:
    found = built.get(name)
    if not isinstance(found, Map):
        found = Map(built.origin)
        built.put(name, found, built.origin)
    return found
