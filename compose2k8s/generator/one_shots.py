"""Whether a container ends by itself, by what it runs: `chown 1000:1000 /data`, or a script that ends with `exit 0`.

Docker leaves such a container alone when it has ended, unless `restart` says otherwise; a Deployment would
run it again for ever. Only the last command counts, and only one that leaves no doubt.
"""

from __future__ import annotations

from compose2k8s.parser.node import Seq

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.model import Container, Service

SHELLS = ("sh", "bash", "ash", "dash", "zsh")
_ENDS = (
    "chgrp", "chmod", "chown", "cp", "cqlsh", "curl", "echo", "exit", "false", "install", "kafka-topics",
    "kafka-topics.sh", "ln", "ls", "mkdir", "mongoimport", "mongorestore", "mongosh", "mv",
    "openssl", "pg_restore", "printf", "psql", "pytest", "rm",
    "tar", "test", "touch", "true", "unzip", "wget",
)  # fmt: skip
# Programs that end with these subcommands, while others of theirs run on.
_STEPS = {
    "alembic": ("upgrade", "downgrade", "stamp"),
    "flyway": ("migrate", "info", "repair", "validate"),
    "manage.py": ("migrate", "collectstatic", "createsuperuser", "loaddata"),
    "go": ("build", "test", "vet"),
    "mc": ("alias", "anonymous", "config", "cp", "ilm", "mb", "policy", "rb", "rm", "version"),
    "npm": ("ci", "install", "test"),
    "redis-cli": ("--cluster",),
    "yarn": ("install", "test"),
}


def ends(service: Service) -> str:
    """The command by which it ends; empty if it may as well run on."""
    words = [*_words(service.entrypoint), *_words(service.command)]
    words = words[1:] if words[:1] == [""] else words  # a cleared entrypoint
    if words and _program(words[0]) in SHELLS:
        script = next((at + 1 for at, w in enumerate(words) if w in ("-c", "-ec", "-ce", "-xc")), 0)
        if not 0 < script < len(words):
            return ""
        words = _last(words[script])
    while words and (words[0] == "exec" or _program(words[0]).startswith("python")):
        words = words[1:]
    if not words:
        return ""
    program = _program(words[0])
    if program in _ENDS or (len(words) > 1 and words[1] in _STEPS.get(program, ())):
        return program
    return ""


def by_shell(service: Container) -> bool:
    """Whether a shell runs in place of the image's own program."""
    words = _words(service.command)
    return bool(words) and _program(words[0]) in SHELLS


def _words(node: object) -> list[str]:
    return [str(getattr(w, "value", "")) for w in node] if isinstance(node, Seq) else []


def _program(word: str) -> str:
    return word.rpartition("/")[2]


def _last(script: str) -> list[str]:
    """The words of the last command of a script; none where a loop or a process in the background is last."""
    while "$(" in script:  # what is put in by other commands, the innermost first
        before, _, after = script.rpartition("$(")
        script = before + after.partition(")")[2]
    lines = [line.strip() for line in script.replace(";", "\n").splitlines()]
    lines = [line for line in lines if line.strip("\"' ") and not line.startswith("#")]
    last = lines[-1] if lines else ""
    for operator in ("&&", "||", "|"):
        last = last.rpartition(operator)[2]
    return last.replace('"', "").replace("'", "").split() if "&" not in last else []
