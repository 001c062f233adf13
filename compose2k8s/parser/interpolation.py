"""The variables of a document: replaced in place, and those that are not set (RULES.md section 6).

How one text is interpolated is in variables.py, which is loaded when the first variable occurs.
"""

from __future__ import annotations

from compose2k8s.codes import BAD_VARIABLE, REQUIRED_VARIABLE, UNSET_VARIABLE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Interpolation:
    """Of all documents of a project. `problems` takes what is wrong."""

    def __init__(self, problems: list[Diagnostic]) -> None:
        self.problems = problems
        self.unset: dict[str, dict[int, None]] = {}  # variable -> where it is used

    def replace(self, node: Map | Seq, environment: Mapping[str, str], path: str = "") -> None:
        """Every text below a node, in place."""
        pairs: Any = node.items() if isinstance(node, Map) else enumerate(node)
        for key, child in pairs:
            if child.__class__ is Traced:
                value = child.value
                if value.__class__ is str and "$" in value:
                    where = f"{path}.{key}" if isinstance(node, Map) else f"{path}[{key}]"
                    node[key] = self._text(child, environment, where)
            else:
                where = f"{path}.{key}" if isinstance(node, Map) else f"{path}[{key}]"
                self.replace(child, environment, where)

    def _text(self, leaf: Traced[str], environment: Mapping[str, str], path: str) -> Traced[str]:
        from compose2k8s.parser.variables import Malformed, Missing, interpolate

        at = place(leaf)

        def unset(name: str) -> None:
            self.unset.setdefault(name, {})[at] = None

        try:
            return Traced(interpolate(leaf.value, environment, unset), leaf.origins)
        except Malformed:
            message = f"{path[1:]}: a `${{` that is not well formed"
            hint = "write $$ for a dollar sign; variables are ${NAME}, ${NAME:-default}, ${NAME:?error}"
            self.problems.append(
                Diagnostic(code=BAD_VARIABLE, message=message, origins=(at,), hint=hint)
            )
        except Missing as error:
            self.problems.append(
                Diagnostic(code=REQUIRED_VARIABLE, message=f"{path[1:]}: {error}", origins=(at,))
            )
        return leaf

    def notes(self) -> list[Diagnostic]:
        """One warning for each variable that is not set, at the lines that use it."""
        return [
            Diagnostic(
                code=UNSET_VARIABLE,
                message=f"the variable {name} is not set: it becomes an empty text",
                origins=tuple(at),
                hint=f"set it in the environment or in .env, or write ${{{name}:-default}}",
            )
            for name, at in self.unset.items()
        ]
