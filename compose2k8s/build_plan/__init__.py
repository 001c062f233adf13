"""`--build-plan`: what builds and pushes exactly the images that the manifests name, because a cluster cannot.

`bake` is a file for `docker buildx bake`, `script` a shell script around `docker buildx build`, `kaniko` one
that builds inside the cluster. All of them are run in the directory of the project.
"""

from __future__ import annotations

from compose2k8s.build_plan import bake, kaniko, script
from compose2k8s.build_plan.targets import targets

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from compose2k8s.build_plan.targets import Target
    from compose2k8s.generator.plan import Plan

WRITERS: dict[str, Callable[[list[Target], Plan], str]] = {
    "bake": bake.write,
    "script": script.write,
    "kaniko": kaniko.write,
}


def build_plan(plan: Plan, how: str) -> str:
    """The text of the plan; `how` is one of WRITERS."""
    return WRITERS[how](targets(plan), plan)
