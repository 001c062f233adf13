"""One thing wrong with a manifest: where in it, which rule, in words."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Code
    from compose2k8s.trace import Path


class Finding:
    """`path`: of the field · `message`: without the path."""

    __slots__ = ("code", "hint", "message", "path")

    def __init__(self, path: Path, code: Code, message: str, hint: str = "") -> None:
        self.path = path
        self.code = code
        self.message = message
        self.hint = hint

    def __repr__(self) -> str:
        return f"{shown(self.path)}: {self.code.id} {self.message}"


def shown(path: Path) -> str:
    """A path as the API server writes it.

    >>> shown(("spec", "containers", 0, "image"))
    'spec.containers[0].image'
    """
    text = ""
    for step in path:
        if isinstance(step, int) or not step or any(c in step for c in "./[]"):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
