"""Whether the command of a service changes what is mounted: `envsubst < site.template > /etc/nginx/conf.d/site.conf`.

On a ConfigMap, which is read-only, such a command stops (generator/storage/written.py makes a copy instead).
"""

from __future__ import annotations

from compose2k8s.parser.node import Seq

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.model import Container

# Programs that change what they are told of; of others it is the last word, or with an option in between.
_ALL = ("chgrp", "chmod", "chown", "dos2unix", "mkdir", "rm", "tee", "touch", "truncate")
_LAST = ("cp", "install", "ln", "mv")
_IN_PLACE = ("sed", "yq")
_BEFORE = ("bash", "exec", "if", "sh", "sudo", "then", "do")


def changes(service: Container, target: str) -> str:
    """Which of its words change the file or folder at `target`: `command`, `entrypoint`; empty if none does."""
    for attribute in ("entrypoint", "command"):
        node = getattr(service, attribute)
        words = [str(getattr(w, "value", "")) for w in node] if isinstance(node, Seq) else []
        text = " ".join(words)
        if target in text and any(_step(step.split(), target) for step in _steps(text)):
            return attribute
    return ""


def _steps(text: str) -> list[str]:
    for sign in ("&&", "|", "\n", "&"):
        text = text.replace(sign, ";")
    return text.split(";")


def _step(words: list[str], target: str) -> bool:
    """Whether one program changes it, or what the program says goes there."""
    words = [word.strip("\"'(){}") for word in words]
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word.startswith(">") and leads_to(target, word.lstrip(">") or after):
            return True
    while words and (words[0] in _BEFORE or words[0].startswith("-")):
        words = words[1:]
    program = words[0].rpartition("/")[2] if words else ""
    if program in _IN_PLACE and any(word.startswith(("-i", "--in-place")) for word in words):
        return any(leads_to(target, word) for word in words)
    if program in _LAST:
        return leads_to(target, words[-1])
    return program in _ALL and any(leads_to(target, word) for word in words)


def leads_to(target: str, word: str) -> bool:
    """Whether a word is a path, or ends in one (`--dir=/x`), to a place or to something in it."""
    path = word.rpartition("=")[2].rstrip("/")
    return path == target or path.startswith(f"{target}/")
