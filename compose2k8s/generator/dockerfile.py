"""What a Dockerfile says of the image that it builds: the image it is from, its user, the ports it exposes.

What depends on a variable without a default is not known, and then nothing is claimed (Dockerfile reference:
FROM, ARG, ENV, USER, EXPOSE; in RUN, the user that is made with a number).
"""

from __future__ import annotations

import posixpath

from compose2k8s.parser.source import Unreadable
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from compose2k8s.parser.source import Source

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")


class Built(Record):
    """`base`: the image at the root of the stage · `user`: as USER has it · `users`: made by RUN, with their
    numbers · `ports`: `80/tcp`."""

    base: str = ""
    user: str = ""
    users: Mapping[str, str] = {}
    ports: tuple[str, ...] = ()


def text_of(build: Any, source: Source) -> str | None:
    """The text of the Dockerfile of a `build`, None where there is none to read."""
    if build.dockerfile_inline is not None:
        return str(build.dockerfile_inline.value)
    context = getattr(build.context, "value", None)
    if not isinstance(context, str) or "://" in context:
        return None
    name = build.dockerfile.value if build.dockerfile is not None else "Dockerfile"
    try:
        return source.text(posixpath.join(context, name))
    except Unreadable:
        return None


def built(text: str, target: str = "", args: Mapping[str, str] | None = None) -> Built:
    """What the stage `target`, or else the last one, is like."""
    stages: dict[str, Built] = {}
    outside: dict[str, str] = {}  # ARG before the first FROM
    here: Built | None = None
    known: dict[str, str] = {}
    for word, rest in instructions(text):
        if word == "FROM":
            parts = [_filled(p, outside) for p in rest.split() if not p.startswith("--")]
            above = stages.get(parts[0].lower()) if parts else None
            here = above or Built(base=parts[0] if parts and "$" not in parts[0] else "")
            known = {}
            stages[str(len(stages))] = here
            name = parts[2].lower() if len(parts) > 2 and parts[1].lower() == "as" else ""
        elif word in ("ARG", "ENV"):
            there = outside if here is None else known
            there.update(_pairs(word, rest, args or {}, outside))
            continue
        elif here is None:
            continue
        else:
            here = _one(here, word, rest, known)
        for key in (str(len([k for k in stages if k.isdigit()]) - 1), name):
            if key:
                stages[key] = here
    return stages.get(target.lower(), here or Built())


def _one(stage: Built, word: str, rest: str, known: Mapping[str, str]) -> Built:
    """The stage after one instruction."""
    if word == "USER":
        user = _filled(rest.strip().strip("\"'"), known)
        return stage.replace(user=user)
    if word == "EXPOSE":
        ports = [each for p in rest.split() for each in _range(_filled(p, known))]
        return stage.replace(ports=(*stage.ports, *(p for p in ports if p not in stage.ports)))
    if word == "RUN" and "user" in rest:
        return stage.replace(users={**stage.users, **_made(_filled(rest, known))})
    return stage


def _range(text: str) -> Iterator[str]:
    """`7000-7002/udp` is three ports; what is no number is none."""
    numbers, slash, protocol = text.partition("/")
    first, _, last = numbers.partition("-")
    last = last or first
    if first.isdigit() and last.isdigit() and int(last) - int(first) < 1000:
        for number in range(int(first), int(last) + 1):
            yield f"{number}{slash}{protocol}"


def _made(command: str) -> dict[str, str]:
    """Users that a command makes with a number: name -> number."""
    found: dict[str, str] = {}
    for part in command.replace("||", ";").replace("&&", ";").split(";"):
        words = part.split()
        tools = [i for i, w in enumerate(words) if posixpath.basename(w) in ("useradd", "adduser")]
        if not tools:
            continue
        rest = [w for word in words[tools[0] + 1 :] for w in word.split("=", 1)]
        uid = next((rest[i + 1] for i, w in enumerate(rest[:-1]) if _is_uid(w)), "")
        if uid.isdigit():
            found.update((w, uid) for w in rest if w[0] not in "-/" and not w.isdigit())
    return found


def _is_uid(flag: str) -> bool:
    """`-u`, `--uid`, or short flags of which the last is u: `useradd -mu 1000`."""
    return flag == "--uid" or (flag[:1] == "-" and flag[1:2] != "-" and flag.endswith("u"))


def _pairs(
    word: str, rest: str, args: Mapping[str, str], outside: Mapping[str, str]
) -> dict[str, str]:
    """The variables that an ARG or ENV sets."""
    found: dict[str, str] = {}
    parts = rest.split()
    if word == "ENV" and parts and "=" not in parts[0]:
        return {parts[0]: " ".join(parts[1:])}
    for part in parts:
        name, equals, value = part.partition("=")
        value = value.strip("\"'")
        if word == "ARG":
            given = args.get(name, value if equals else outside.get(name, ""))
            if given:
                found[name] = given
        elif equals:
            found[name] = value
    return found


def _filled(text: str, known: Mapping[str, str]) -> str:
    """The text with the variables that are known; others stay."""
    for name in sorted(known, key=len, reverse=True):
        text = text.replace(f"${{{name}}}", known[name])
        at = text.find(f"${name}")
        while at >= 0:
            end = at + len(name) + 1
            if text[end : end + 1] in _LETTERS:
                at = text.find(f"${name}", end)
                continue
            text = text[:at] + known[name] + text[end:]
            at = text.find(f"${name}", at + len(known[name]))
    return text


def instructions(text: str) -> Iterator[tuple[str, str]]:
    """(word, the rest of its line) of each instruction; what stands in a here-document is none."""
    whole, ends = "", [""]
    for line in text.splitlines():
        if len(ends) > 1:
            if line.strip("\t\r") == ends[-1]:
                ends.pop()
            continue
        if line.lstrip().startswith("#"):
            continue
        whole += line.rstrip("\r")
        if whole.rstrip().endswith("\\"):
            whole = whole.rstrip()[:-1] + " "
            continue
        word, _, rest = whole.strip().partition(" ")
        whole = ""
        if word.upper() in ("RUN", "COPY", "ADD"):
            ends += [w for w in map(_end, reversed(rest.split())) if w]
        if word:
            yield word.upper(), rest.strip()


def _end(word: str) -> str:
    """The line that ends a here-document `<<WORD`, `<<-WORD` or `<<"WORD"`; empty if it is none."""
    name = word[2:].strip("-\"'") if word[:2] == "<<" else ""
    return name if name.isidentifier() else ""
