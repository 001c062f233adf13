"""A service with a `provider` is made by another program, so nothing of it is in the manifests.

That program gives its dependents variables called `<SERVICE>_<NAME>`; they are to be filled in.
"""

from __future__ import annotations

from compose2k8s.codes import FILL_IN
from compose2k8s.diagnostics import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan


def notes(plan: Plan) -> list[Diagnostic]:
    """One warning for each provided service."""
    found: list[Diagnostic] = []
    for name, service in plan.project.services.items():
        if service.provider is None:
            continue
        users = [
            n for n, s in plan.project.services.items() if s.depends_on and name in s.depends_on.on
        ]
        wanted = (
            f"its dependents ({', '.join(users)}) wait for variables {name.upper()}_*"
            if users
            else ""
        )
        found.append(
            say(
                FILL_IN,
                f"{name} is made by the provider {service.provider.type.value!r}, not by Kubernetes",
                service,
                hint=wanted and f"{wanted}: give them a Secret {name}-provider",
            )
        )
    return found
