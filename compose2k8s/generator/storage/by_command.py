"""Whether the command of a service changes what is mounted: `envsubst < site.template > /etc/nginx/conf.d/site.conf`.

Or `npm install` in the folder that it works in.
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
# Programs that install packages, or compile, in the folder that they work in.
_BUILD = (
    "bun", "cargo", "composer", "dotnet", "go", "gradle", "gradlew", "hugo", "jekyll", "mvn", "mvnw", "next", "ng",
    "npm", "npx", "pnpm", "vite", "yarn",
)  # fmt: skip
_BEFORE = ("bash", "exec", "if", "sh", "sudo", "then", "do")


def changes(service: Container, target: str) -> str:
    """Which of its words change the file or folder at `target`: `command`, `entrypoint`; empty if none does."""
    within = service.working_dir is not None and leads_to(target, service.working_dir.value)
    for attribute in ("entrypoint", "command"):
        node = getattr(service, attribute)
        words = [str(getattr(w, "value", "")) for w in node] if isinstance(node, Seq) else []
        text = " ".join(words)
        if target not in text and not within:
            continue
        steps = [_plain(step.split()) for step in _steps(text)]
        if any(_step(step, target) for step in steps) or (within and any(map(_builds, steps))):
            return attribute
    return ""


def _builds(words: list[str]) -> bool:
    return bool(words) and words[0].rpartition("/")[2] in _BUILD


def _steps(text: str) -> list[str]:
    for sign in ("&&", "|", "\n", "&"):
        text = text.replace(sign, ";")
    return text.split(";")


def _plain(words: list[str]) -> list[str]:
    """The words of a program, without quotes, and without the shell before it."""
    words = [word.strip("\"'(){}") for word in words]
    while words and (words[0] in _BEFORE or words[0].startswith("-")):
        words = words[1:]
    return words


def _step(words: list[str], target: str) -> bool:
    """Whether one program changes it, or what the program says goes there."""
    if not words:
        return False
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word.startswith(">") and leads_to(target, word.lstrip(">") or after):
            return True
    program = words[0].rpartition("/")[2]
    if program in _IN_PLACE and any(word.startswith(("-i", "--in-place")) for word in words):
        return any(leads_to(target, word) for word in words)
    if program in _LAST:
        return leads_to(target, words[-1])
    return program in _ALL and any(leads_to(target, word) for word in words)


def leads_to(target: str, word: str) -> bool:
    """Whether a word is a path, or ends in one (`--dir=/x`), to a place or to something in it."""
    path = word.rpartition("=")[2].rstrip("/")
    return path == target or path.startswith(f"{target}/")
